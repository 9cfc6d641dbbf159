/**
 * The catalogue of checks (`resources/rules/checks/*.yaml`): all that is said of a check (severity, rule, message, remedy, clause, source) is
 * data; code only finds the places. Read whole or refused whole, every problem with file, line and what to do.
 */
import { z } from 'zod'
import { profileIdSchema, ruleStatusSchema } from '../../../shared/document/form.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import { requiredLineSchema } from '../../../shared/document/text.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { severitySchema } from '../../../shared/domain/problem.ts'
import { issuerLevels, placed, readRuleFile } from '../form/index.ts'
import type { FilePlacedProblem, Loaded, ReadRuleFile, RuleFault, RulePackFile } from '../form/index.ts'

/** Groups in the order in which their checks are listed and run; each is one file, `<group>.yaml`. */
export const checkGroups = ['letterhead', 'number', 'date', 'subject', 'structure', 'spelling', 'figures', 'signatures', 'recipients', 'page', 'file', 'guide'] as const
export type CheckGroup = (typeof checkGroups)[number]

/** The clause a check stands on in one guide, how sure that is, and who says so (keys of `sources.yaml`). */
const basisSchema = z.strictObject({ clause: requiredLineSchema, status: ruleStatusSchema, source: z.array(z.string()) })
export type CheckBasis = Readonly<z.infer<typeof basisSchema>>

/** A case of a check that is said otherwise: milder, or in other words. What is absent stays as in the check. `profiles`: guides under which there is such a case. */
const variantSchema = z.strictObject({
  severity: severitySchema.optional(), message: requiredLineSchema.optional(), remedy: requiredLineSchema.optional(), profiles: z.array(profileIdSchema).min(1).optional(),
})

/**
 * What stopped holding on a day: a kind of body, a guide. `names`: its names in plain words, whatever the case and the tone style.
 * `by`: what stands in its place. `mild`: not everywhere. It carries its own clause; nothing of it was read in a primary text.
 */
const endedSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/u), names: z.array(requiredLineSchema).min(1), since: calendarDateSchema, by: requiredLineSchema.optional(), mild: z.literal(true).optional(),
  clause: requiredLineSchema, status: ruleStatusSchema, source: z.array(z.string()),
})
export type Ended = Readonly<z.infer<typeof endedSchema>>

/** A paper whose day is known, so that a citation with another day is wrong. */
const datedSchema = z.strictObject({ symbol: requiredLineSchema, date: calendarDateSchema, clause: requiredLineSchema, status: ruleStatusSchema, source: z.array(z.string()) })
export type DatedPaper = Readonly<z.infer<typeof datedSchema>>

const checkSchema = z.strictObject({
  severity: severitySchema,
  /** The rule in one sentence. */
  text: requiredLineSchema,
  /** `{found}` and `{expected}` are filled from the place found. */
  message: requiredLineSchema,
  remedy: requiredLineSchema,
  /** How far a measured value may be off, in the unit of the name (`marginMm: 0.5`). */
  tolerance: z.record(z.string().regex(/^[a-z][A-Za-z]*$/u), z.number().min(0)).optional(),
  /** Papers the check is made on; absent: all. */
  appliesTo: z.strictObject({
    kinds: z.array(documentKindSchema).min(1).optional(), levels: z.array(z.enum(issuerLevels)).min(1).optional(), profiles: z.array(profileIdSchema).min(1).optional(),
  }).optional(),
  /** Words the check leaves alone. */
  words: z.array(requiredLineSchema).optional(),
  /** What the check holds against a paper of a later date. */
  ended: z.array(endedSchema).optional(),
  dated: z.array(datedSchema).optional(),
  variants: z.record(z.string().regex(/^[a-z][A-Za-z]*$/u), variantSchema).optional(),
  hd05: basisSchema,
  hd36: basisSchema,
})

const groupFileSchema = z.strictObject({
  schemaVersion: z.literal(1), group: z.enum(checkGroups), title: requiredLineSchema,
  checks: z.record(z.string().regex(/^[A-Z]{1,2}\d{2}$/u, 'Mã kiểm tra gồm một hoặc hai chữ hoa và hai chữ số, ví dụ N01.'), checkSchema),
})
type GroupFile = z.output<typeof groupFileSchema>

/** `primaryTextOf`: the source reproduces the guide's own text; only such a source lets a clause be called verified. */
const sourcesFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  sources: z.record(z.string(), z.strictObject({ title: requiredLineSchema, primaryTextOf: profileIdSchema.optional() })),
})
type Sources = z.output<typeof sourcesFileSchema>['sources']

/** One check of the catalogue. `tolerance` is empty when nothing is measured. */
export type CheckEntry = Readonly<z.output<typeof checkSchema>> & { readonly id: string, readonly group: CheckGroup, readonly tolerance: Readonly<Record<string, number>> }

/** Every check in the order of the groups, and of its file within a group. */
export interface CheckCatalogue {
  readonly checks: readonly CheckEntry[]
  /** Vietnamese title of each group. */
  readonly groupTitles: Readonly<Partial<Record<CheckGroup, string>>>
  /** Source key → what it is. */
  readonly sources: Readonly<Record<string, string>>
}

const sourcesFile = 'sources.yaml'

/** Reads the files of the checks folder. `finders`: the ids of all checks there is code for; none more and none fewer may have an entry. */
export function loadCheckCatalogue(files: readonly RulePackFile[], finders: readonly string[]): Loaded<CheckCatalogue> {
  const sources = readSources(files)
  const read = files.filter(({ name }) => name !== sourcesFile).map((file) => readRuleFile(file, groupFileSchema))
  const groups = read.flatMap((one) => 'value' in one ? [one] : []).toSorted((a, b) => checkGroups.indexOf(a.value.group) - checkGroups.indexOf(b.value.group))
  const broken = [...'problems' in sources ? sources.problems : [], ...read.flatMap((one) => 'problems' in one ? one.problems : [])]
  const known = 'value' in sources ? sources.value.sources : {}
  const problems = [
    ...broken,
    ...groups.flatMap((file, index) => [...misplaced(file, groups.slice(0, index), finders), ...('value' in sources ? faultsOf(file, known) : [])]),
    ...broken.length > 0 ? [] : withoutEntry(groups, finders),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      checks: groups.flatMap(({ value }) => Object.entries(value.checks).map(([id, check]) => ({ tolerance: {}, ...check, id, group: value.group }))),
      groupTitles: Object.fromEntries(groups.map(({ value }) => [value.group, value.title])),
      sources: Object.fromEntries(Object.entries(known).map(([key, { title }]) => [key, title])),
    },
  }
}

function readSources(files: readonly RulePackFile[]): ReturnType<typeof readRuleFile<typeof sourcesFileSchema>> {
  const file = files.find(({ name }) => name === sourcesFile)
  if (file !== undefined) return readRuleFile(file, sourcesFileSchema)
  return { problems: [placed(sourcesFile, 1, {
    code: 'checks.sourcesMissing', message: 'Thiếu tệp giải thích nguồn của các kiểm tra.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục rules/checks.',
  })] }
}

/** What is wrong with a file among the others: another file of its group, an id of another file, an id without code. */
function misplaced(file: ReadRuleFile<GroupFile>, earlier: readonly ReadRuleFile<GroupFile>[], finders: readonly string[]): readonly FilePlacedProblem[] {
  const sameGroup = earlier.find(({ value }) => value.group === file.value.group)
  const ids = Object.keys(file.value.checks)
  const faults: readonly RuleFault[] = [
    ...sameGroup === undefined ? [] : [{
      code: 'checks.groupTwice', path: ['group'], value: file.value.group, message: `Nhóm “${file.value.group}” đã có ở tệp ${sameGroup.file}.`, remedy: 'Gộp hai tệp làm một.',
    }],
    ...ids.flatMap((id) => earlier.filter(({ value }) => id in value.checks).map((other) => ({
      code: 'checks.idTwice', path: ['checks', id], value: id, message: `Mã kiểm tra “${id}” đã có ở tệp ${other.file}.`, remedy: 'Giữ lại một mục, hoặc đặt mã khác cho mục này.',
    }))),
    ...ids.filter((id) => !finders.includes(id)).map((id) => ({
      code: 'checks.withoutFinder', path: ['checks', id], value: id, message: `Chương trình không có phần dò cho kiểm tra “${id}”.`, remedy: 'Sửa mã viết nhầm, hoặc bỏ mục này.',
    })),
  ]
  return faults.map(file.problem)
}

function withoutEntry(groups: readonly ReadRuleFile<GroupFile>[], finders: readonly string[]): readonly FilePlacedProblem[] {
  const listed = new Set(groups.flatMap(({ value }) => Object.keys(value.checks)))
  return [...new Set(finders)].filter((id) => !listed.has(id)).map((id) => placed(groups.at(-1)?.file ?? 'checks', 1, {
    code: 'checks.withoutEntry', path: 'checks', value: id, message: `Kiểm tra “${id}” của chương trình không có trong danh mục.`, remedy: 'Cài lại chương trình, hoặc thêm mục này vào tệp của nhóm.',
  }))
}

function faultsOf(file: ReadRuleFile<GroupFile>, sources: Sources): readonly FilePlacedProblem[] {
  return Object.entries(file.value.checks).flatMap(([id, check]) => [
    ...wordFaults(id, check), ...knownFaults(id, check, sources), ...profileIdSchema.options.flatMap((profile) => basisFaults(['checks', id, profile], profile, check[profile], sources)),
  ]).map(file.problem)
}

/** Words in braces that nothing fills would be printed as they stand. */
function wordFaults(id: string, check: z.output<typeof checkSchema>): readonly RuleFault[] {
  const words = [
    { path: ['message'], text: check.message }, { path: ['remedy'], text: check.remedy },
    ...Object.entries(check.variants ?? {}).flatMap(([name, { message = '', remedy = '' }]) => [
      { path: ['variants', name, 'message'], text: message }, { path: ['variants', name, 'remedy'], text: remedy },
    ]),
  ]
  return words.flatMap(({ path, text }) => [...text.matchAll(/\{[^}]*\}?|\}/gu)].filter(([brace]) => brace !== '{found}' && brace !== '{expected}').map(([brace]) => ({
    code: 'checks.placeholder', path: ['checks', id, ...path], value: brace, message: `Không có giá trị nào cho “${brace}”.`, remedy: 'Chỉ dùng {found} và {expected}.',
  })))
}

/** What ended, and papers with their days: an id once, sources that are explained, nothing verified (no primary text of these papers was read). */
function knownFaults(id: string, { ended = [], dated = [] }: z.output<typeof checkSchema>, sources: Sources): readonly RuleFault[] {
  return [
    ...ended.flatMap((one, index) => ended.findIndex((other) => other.id === one.id) === index ? [] : [{
      code: 'checks.endedTwice', path: ['checks', id, 'ended', index, 'id'], value: one.id, message: `Mục “${one.id}” đã có ở phía trên.`, remedy: 'Gộp hai mục làm một, hoặc đặt mã khác.',
    }]),
    ...ended.flatMap((one, index) => basisFaults(['checks', id, 'ended', index], null, one, sources)),
    ...dated.flatMap((one, index) => basisFaults(['checks', id, 'dated', index], null, one, sources)),
  ]
}

/** `profile` null: no guide is spoken of, so that no source can be its primary text. */
function basisFaults(path: readonly PropertyKey[], profile: ProfileId | null, { status, source }: CheckBasis, sources: Sources): readonly RuleFault[] {
  const unknown = source.filter((key) => sources[key] === undefined)
  return [
    ...unknown.map((key) => ({
      code: 'checks.sourceUnknown', path: [...path, 'source'], value: key, message: `Khoá nguồn “${key}” chưa được giải thích ở tệp ${sourcesFile}.`, remedy: 'Thêm nguồn này vào tệp đó, hoặc sửa khoá.',
    })),
    ...status !== 'custom' && source.length === 0 ? [{
      code: 'checks.sourceMissing', path: [...path, 'source'], message: 'Kiểm tra theo quy định phải có ít nhất một nguồn.', remedy: 'Thêm nguồn, hoặc ghi status: custom.',
    }] : [],
    ...status === 'verified' && !source.some((key) => profile !== null && sources[key]?.primaryTextOf === profile) ? [{
      code: 'checks.notPrimary', path: [...path, 'status'], value: 'verified',
      message: 'Không có nguồn nào là nguyên văn của hướng dẫn này nên không được ghi là đã đối chiếu.', remedy: 'Ghi status: reported, hoặc thêm nguồn nguyên văn (primaryTextOf).',
    }] : [],
  ]
}
