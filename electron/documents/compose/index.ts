/**
 * Composition: a template (data) and records → a {@link DocumentModel}, with provenance on every block.
 *
 * Pure: no files, no clock, no database. Expected outcomes are values: a bad template is a list of
 * {@link TemplateProblem}s with file, line and remedy; a record that is not ready is a list of problems beside the paper.
 */
export { lintTemplate, loadTemplates, readTemplateText } from './template/load.ts'
export { readTemplateHead, templateOfHead } from './template/head.ts'
export { compareStructures } from './structure/compare.ts'
export { editTemplate } from './structure/edit.ts'
export { insertableFields } from './structure/menu.ts'
export { aliasesAt, parseStructure } from './structure/structure.ts'
export type { LoadedTemplates, TemplateFile } from './template/load.ts'
export type { TemplateProblem } from './template/problem.ts'
export { composePaper } from './compose.ts'
export { basisLines, citationOfWords, fullMention, shortMention } from './views/citation.ts'
export { issuedDocument } from './views/issued.ts'
export { titleOn } from './views/minutes-view.ts'
export { addressingOf } from './paper/foot.ts'
export { copyPaper } from './copy.ts'
export { copyPartsOf } from './copy-parts.ts'
export type { ComposedPaper, ComposeInput } from './compose.ts'
export type { OfficeFacts, PaperSubjectRecord } from './facts.ts'
export type { StaleEdit } from './paper/edits.ts'
export { applyEdits } from './paper/edits.ts'
export { wordsOfBlock } from './paper/block-words.ts'
export type { PaperPart } from './paper/parts.ts'
/** A template ready to compose with: `id`, `version`, `name`, `kind` (null: the record says), `subjectKind`. */
export type { CompiledTemplate as Template } from './template/compile.ts'
export { parseFreeText } from './free-text/parse.ts'
export { checkFreeDocument } from './validate/free-document.ts'
