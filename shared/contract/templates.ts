/** The template editor: what is in use, its versions, its structure as a list, editing it, trying it on a real record. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { campaignSchema } from '../domain/campaign.ts'
import { recordIdSchema, recipientSchema } from '../domain/common.ts'
import { templateIdSchema } from '../domain/free-document.ts'
import { severitySchema } from '../domain/problem.ts'
import { templateFieldSchema } from '../domain/template-field.ts'
import { numberModeSchema, signatureLayoutSchema } from '../domain/template-parts.ts'
import { base } from './base.ts'
import { paperSubjectSchema, previewSchema } from './papers.ts'

/** Where a template comes from; the later layer wins. */
export const templateLayerSchema = z.enum(['supplied', 'province', 'office'])
export type TemplateLayer = z.infer<typeof templateLayerSchema>

/** One version of a template: its layer, and the number within that layer (of a supplied one, the file's own). */
export const templateVersionRefSchema = z.strictObject({ layer: templateLayerSchema, version: z.number().int().min(1) })
export type TemplateVersionRef = Readonly<z.output<typeof templateVersionRefSchema>>

/** The YAML text of a template. */
const textSchema = z.string().max(400_000)

/** Where something stands in a template: keys and places from the top. */
const pathSchema = z.array(z.union([z.string().max(80), z.number().int().min(0)])).max(60)

/** What the linter says. `line` and `column` are 1-based; `path` is what it is about, [] of the text as a whole. A `warning` does not stop a save. */
export const templateProblemSchema = z.strictObject({
  severity: severitySchema, line: z.number().int(), column: z.number().int(), path: pathSchema.readonly(), message: z.string(), remedy: z.string(),
})
export type TemplateLint = Readonly<z.output<typeof templateProblemSchema>>

/** A template in use. `suppliedVersion` null: the office's own. `suggested` fills a new record. */
export const templateInUseSchema = z.strictObject({
  id: z.string(), name: z.string(), kind: documentKindSchema.nullable(), subjectKind: paperSubjectSchema, from: templateVersionRefSchema,
  /** Of a summary report: which reviews it is for; none: any. */
  reviews: z.array(campaignSchema.shape.kind),
  suppliedVersion: z.number().int().nullable(), changedAt: z.string().nullable(), changedBy: z.string().nullable(),
  /** What it is for, in one sentence: the comment its text begins with; '' when there is none. */
  purpose: z.string(),
  /** Does it print the record's free text? */
  readsText: z.boolean(), fields: z.array(templateFieldSchema),
  suggested: z.strictObject({ recipients: z.array(recipientSchema), archive: z.string(), bases: z.array(z.string()) }),
})
export type TemplateInUse = Readonly<z.output<typeof templateInUseSchema>>

/** One version in the history. `text` of a restoring version is null in the file: from then on the layer beneath is used. */
export const templateVersionSchema = z.strictObject({
  from: templateVersionRefSchema, note: z.string(), at: z.string().nullable(), actor: z.string().nullable(),
  /** Back to the supplied one from here on. */
  restores: z.boolean(), inUse: z.boolean(),
  /** Papers of which a file was written with it. */
  papers: z.number().int(),
})
export type TemplateVersion = Readonly<z.output<typeof templateVersionSchema>>

export const structureNodeTypeSchema = z.enum([
  'paragraph', 'heading', 'section', 'numbered', 'item', 'division', 'article', 'clause', 'centredLine', 'each', 'when', 'otherwise', 'table', 'column', 'freeText', 'charts', 'attachedText', 'appendix',
])

/** One part of a template as a line of the list. */
export const structureNodeSchema = z.strictObject({
  path: pathSchema,
  /** Stays the same while the part moves; used to compare versions. */
  key: z.string(),
  depth: z.number().int(), type: structureNodeTypeSchema,
  /** The kind of part, and its words with the fields by their names, in Vietnamese. */
  label: z.string(), summary: z.string(), id: z.string().nullable(),
  /** What can be set: `title`, `text`, `condition`, `in`, `as`, `level` … */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The list new parts inside this one go into; null when it holds none. */
  list: pathSchema.nullable(),
})
export type StructureNode = z.output<typeof structureNodeSchema>

export const templateStructureSchema = z.strictObject({
  id: z.string(), name: z.string(), subject: z.string(), subjectKind: paperSubjectSchema, kind: documentKindSchema.nullable(), fields: z.array(templateFieldSchema),
  number: numberModeSchema,
  /** The words of each căn cứ; null: the paper has none. */
  basesText: z.string().nullable(),
  /** Does the paper list who it goes to (Nơi nhận)? */
  recipients: z.boolean(),
  /** What a new paper begins with; a recipient without a name is one that is still being typed. */
  suggested: z.strictObject({ recipients: z.array(z.strictObject({ name: z.string(), purpose: z.string() })), archive: z.string(), bases: z.array(z.string()) }),
  /** How the paper itself is signed; of a text issued with it, see `signatures` among the values of its node. */
  signatureLayout: signatureLayoutSchema,
  /** The words of every signature, those of texts issued with the paper included. */
  signatures: z.array(z.strictObject({ path: pathSchema, key: z.string(), text: z.string() })), nodes: z.array(structureNodeSchema),
})
export type TemplateStructure = z.output<typeof templateStructureSchema>

/** A new part: the fields of its type as the language names them; into a list of texts, the text. */
const newNodeSchema = z.union([z.record(z.string().max(40), z.unknown()), z.string().max(20_000)])

/** One change. Places are those of the structure that was shown. */
export const templateOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('insert'), parent: pathSchema, at: z.number().int().min(0), node: newNodeSchema }),
  z.strictObject({ type: z.literal('remove'), path: pathSchema }),
  z.strictObject({ type: z.literal('move'), path: pathSchema, parent: pathSchema, at: z.number().int().min(0) }),
  /** `key` of the part at `path` (`text`, `title`, `condition` …; with path [] `name` and `subject`), or the place in a list of texts; null takes the key out. */
  z.strictObject({ type: z.literal('set'), path: pathSchema, key: z.union([z.string().regex(/^[a-z][a-zA-Z]*$/u).max(40), z.number().int().min(0)]), value: z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]) }),
  z.strictObject({ type: z.literal('addField'), field: templateFieldSchema }),
  /** How the paper (path []) or a text issued with it is signed; roles and names that both layouts have stay. `none` is for texts issued with a paper. */
  z.strictObject({ type: z.literal('setSignatures'), path: pathSchema, layout: signatureLayoutSchema }),
  /** The paper has căn cứ: each line of its record's list. */
  z.strictObject({ type: z.literal('addBases') }),
])
export type TemplateOperation = Readonly<z.output<typeof templateOperationSchema>>

/** `near`: of a repetition around the place; `insert` is the text to put in, '' for lists and groups. */
export const insertableFieldSchema = z.strictObject({
  path: z.string(), label: z.string(), type: z.enum(['text', 'number', 'yesNo', 'list', 'group']), insert: z.string(), near: z.boolean(),
})
export type InsertableField = Readonly<z.output<typeof insertableFieldSchema>>

export const templateChangeSchema = z.strictObject({
  change: z.enum(['added', 'removed', 'changed', 'moved']), key: z.string(), label: z.string(), summary: z.string(), before: z.string().nullable(), after: z.string().nullable(),
})
export type TemplateChange = Readonly<z.output<typeof templateChangeSchema>>

/** What became of a save. `conflict`: somebody else saved since; nothing was written and the newest version is named. */
export const templateSaveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), from: templateVersionRefSchema, problems: z.array(templateProblemSchema) }),
  z.strictObject({ outcome: z.literal('conflict'), current: templateVersionRefSchema, changedBy: z.string(), changedAt: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(templateProblemSchema) }),
])

const id = templateIdSchema
const edited = z.strictObject({ text: z.string(), structure: templateStructureSchema.nullable(), problems: z.array(templateProblemSchema) })
const note = z.string().max(500).default('')
/** The version in use that the person saw; null for a template that is new. */
const seen = templateVersionRefSchema.nullable()

export const templatesContract = {
  list: base.output(z.array(templateInUseSchema)),
  /** Without `from`, the version in use. */
  get: base.input(z.strictObject({ id, from: templateVersionRefSchema.optional() })).output(templateInUseSchema.extend({ text: z.string(), note: z.string() })),
  versions: base.input(z.strictObject({ id })).output(z.array(templateVersionSchema)),
  structure: base.input(z.strictObject({ text: textSchema })).output(edited),
  edit: base.input(z.strictObject({ text: textSchema, operation: templateOperationSchema })).output(edited),
  lint: base.input(z.strictObject({ text: textSchema })).output(z.array(templateProblemSchema)),
  /** A version of the office, or (`province`) one handed down by the province. Any error of the linter refuses it. */
  save: base.input(z.strictObject({ id, text: textSchema, note, seen, layer: z.enum(['province', 'office']).default('office') })).output(templateSaveOutcomeSchema),
  compare: base.input(z.strictObject({ before: textSchema, after: textSchema })).output(z.array(templateChangeSchema)),
  restoreSupplied: base.input(z.strictObject({ id, note, seen: templateVersionRefSchema })).output(templateSaveOutcomeSchema),
  /** What may be inserted at a place of this text. */
  fields: base.input(z.strictObject({ text: textSchema, path: pathSchema.default([]) })).output(z.array(insertableFieldSchema)),
  /** The paper this text would make of a stored record; nothing is saved. */
  test: base.input(z.strictObject({ text: textSchema, recordId: recordIdSchema, firstPage: z.number().int().min(0).default(0), pages: z.number().int().min(0).max(20).default(3) })).output(previewSchema),
  /** The version a paper was last written with; null when no file was written yet. */
  usedBy: base.input(z.strictObject({ id, recordId: recordIdSchema })).output(templateVersionRefSchema.nullable()),
}
