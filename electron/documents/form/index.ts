/**
 * Form profiles: the rules of form as data (`resources/rules/*.yaml`), chosen by a paper's date and filled with an
 * office's choices. Pure: texts and dates come as arguments; no disk, no clock.
 */
export { loadFormProfiles } from './load-profiles.ts'
export { loadRuleFile, placed, readRuleFile, withItsFile } from './read-rule-file.ts'
export type { FilePlacedProblem, Loaded, ReadRuleFile, RuleFault, RuleFileKind, RulePackFile } from './read-rule-file.ts'
export { selectProfile } from './select-profile.ts'
export type { GuideNote, SelectedProfile } from './select-profile.ts'
export { resolveForm } from './resolve-form.ts'
export { authorityOf, issuerLevelOf, issuerLevels, loadAuthority } from './authority.ts'
export type { Authority, AuthorityRow, AuthorityTable, IssuerLevel, IssuerOrgan } from './authority.ts'
export { bodySymbolMeaning, loadIssuers, suggestIssuer } from './issuers.ts'
export type { IssuerNames, IssuerTable, SignBlock, SuggestedIssuer } from './issuers.ts'
export { loadLayers, ownRuleProblems } from './layers.ts'
export type { RuleLayer } from './layers.ts'
export { foreignWeight, loadForeignForm, markSeen } from './foreign-form.ts'
export type { ForeignForm, ForeignMark, MarkedPiece } from './foreign-form.ts'
export { allowedWords, appliesToWords, toleranceWords, valueWords } from './rule-words.ts'
export { chosenValue, formProfileJsonSchema, listRules } from './list-rules.ts'
export type { RuleRow } from './list-rules.ts'
export type { FormProfile, Rule } from './rule-pack.ts'
