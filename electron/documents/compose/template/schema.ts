/**
 * The template language: YAML whose nodes are the structure of a paper and whose texts are Liquid. Strict: a field the
 * language does not know is refused. Described for offices in `resources/templates/README.md`.
 */
import { z } from 'zod'
import { documentKindSchema } from '../../../../shared/document/kinds.ts'
import { paperSizeSchema } from '../../../../shared/document/model.ts'
import { textSchema } from '../../../../shared/document/text.ts'
import { campaignSchema } from '../../../../shared/domain/campaign.ts'
import { templateFieldSchema } from '../../../../shared/domain/template-field.ts'
import { numberModeSchema } from '../../../../shared/domain/template-parts.ts'

/** Nodes of a body; `Text` is the YAML text before compiling and a parsed phrase after. */
export type TemplateNode<Text> = { readonly id?: string | undefined } & (
  | { readonly type: 'paragraph', readonly text: Text }
  | { readonly type: 'heading', readonly level: 1 | 2 | 3 | 4, readonly title: Text, readonly text?: Text | undefined }
  | { readonly type: 'section', readonly level: 1 | 2 | 3 | 4, readonly title: Text, readonly text?: Text | undefined, readonly children: readonly TemplateNode<Text>[] }
  | { readonly type: 'numbered', readonly level: 2 | 3 | 4, readonly text: Text }
  | { readonly type: 'item', readonly level: 1 | 2, readonly text: Text }
  | { readonly type: 'division', readonly level: 'part' | 'chapter' | 'section', readonly title: Text }
  | { readonly type: 'article', readonly title: Text, readonly text?: Text | undefined }
  | { readonly type: 'clause', readonly level: 'clause' | 'point', readonly text: Text }
  | { readonly type: 'centredLine', readonly text: Text }
  | { readonly type: 'each', readonly in: string, readonly as: string, readonly children: readonly TemplateNode<Text>[] }
  | { readonly type: 'when', readonly condition: Text, readonly children: readonly TemplateNode<Text>[], readonly otherwise?: readonly TemplateNode<Text>[] | undefined }
  /** `strong`: the condition of a row printed in bold, as sums are. */
  | { readonly type: 'table', readonly caption?: Text | undefined, readonly rows: Repeat, readonly strong?: Text | undefined, readonly columns: readonly TemplateColumn<Text>[] }
  | { readonly type: 'freeText', readonly from: string }
  | { readonly type: 'charts', readonly in: string }
)
/** Repeats over a list of the view: `as` names each element inside. */
export interface Repeat { readonly in: string, readonly as: string }
/** A column; `each` makes one per element of a list (its title and text may name the element). `total` fills the last row. */
export interface TemplateColumn<Text> {
  readonly title: Text, readonly text: Text, readonly total?: Text | undefined
  readonly share: number, readonly align: 'left' | 'centre' | 'right', readonly each?: Repeat | undefined
}

const text = z.string()
const id = z.string().regex(/^[a-z][a-zA-Z0-9]*$/u, 'Mã phần chỉ gồm chữ không dấu và chữ số, bắt đầu bằng chữ thường.').optional()
const headingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/u, 'Tên biến chỉ gồm chữ không dấu và chữ số, bắt đầu bằng chữ thường.')
const path = z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)*$/u, 'Danh sách phải viết dạng tên.mục, ví dụ plan.tasks.')
const repeat = z.strictObject({ in: path, as: name })

const column = z.strictObject({
  title: text, text, total: text.optional(), share: z.number().positive(),
  align: z.enum(['left', 'centre', 'right']).default('left'), each: repeat.optional(),
})

/** One node of the body. Recursive, so the type above is written by hand. */
export const nodeSchema: z.ZodType<TemplateNode<string>> = z.lazy(() => z.discriminatedUnion('type', [
  z.strictObject({ id, type: z.literal('paragraph'), text }),
  z.strictObject({ id, type: z.literal('heading'), level: headingLevel, title: text, text: text.optional() }),
  z.strictObject({ id, type: z.literal('section'), level: headingLevel, title: text, text: text.optional(), children: nodes }),
  z.strictObject({ id, type: z.literal('numbered'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), text }),
  z.strictObject({ id, type: z.literal('item'), level: z.union([z.literal(1), z.literal(2)]).default(1), text }),
  z.strictObject({ id, type: z.literal('division'), level: z.enum(['part', 'chapter', 'section']), title: text }),
  z.strictObject({ id, type: z.literal('article'), title: text, text: text.optional() }),
  z.strictObject({ id, type: z.literal('clause'), level: z.enum(['clause', 'point']), text }),
  z.strictObject({ id, type: z.literal('centredLine'), text }),
  z.strictObject({ id, type: z.literal('each'), in: path, as: name, children: nodes }),
  z.strictObject({ id, type: z.literal('when'), condition: text, children: nodes, otherwise: nodes.optional() }),
  z.strictObject({ id, type: z.literal('table'), caption: text.optional(), rows: repeat, strong: text.optional(), columns: z.array(column).min(1).max(30) }),
  z.strictObject({ id, type: z.literal('freeText'), from: path }),
  z.strictObject({ id, type: z.literal('charts'), in: path }),
]))
const nodes: z.ZodType<readonly TemplateNode<string>[]> = z.array(nodeSchema)

/** `also`: who signs below in the same place, one line each. */
const signature = z.strictObject({ role: text, name: text, also: repeat.extend({ text }).optional() })
/** A signer who has no signing right of the office: a team's leader, a congress's presidium. No `authority`: the post alone. `also`: who signs below, one line each. */
const ownSigner = z.strictObject({ authority: text.optional(), post: text.default(''), name: text, also: repeat.extend({ text }).optional() })
/** Who signs. `single`: the signing right of the paper, unless `by` names the signer from the view. `triple`: minutes, each place with its role and a name from the view. */
export const signaturesSchema = z.discriminatedUnion('layout', [
  z.strictObject({ layout: z.literal('single'), by: ownSigner.optional() }),
  z.strictObject({ layout: z.literal('pair'), left: signature, right: signature }),
  z.strictObject({ layout: z.literal('triple'), left: signature, centre: signature, right: signature }),
])

export const appendixSchema = z.strictObject({
  id, when: text.optional(), title: text, orientation: z.enum(['portrait', 'landscape']).default('portrait'), body: nodes,
})

/** A text issued with the paper (ban hành kèm theo); without `signatures` it is not signed itself. */
export const attachedTextSchema = z.strictObject({
  id, when: text.optional(), kind: documentKindSchema, subject: text, body: nodes, signatures: signaturesSchema.optional(),
})

/** Any words, as they are typed, so that the other parts can still be read; what may not stand here is said by the checks of what fits. */
const suggestedRecipient = z.strictObject({ name: textSchema, purpose: textSchema.default('') })

/** A whole template file. */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'Mã mẫu chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.'),
  version: z.number().int().min(1),
  name: z.string().min(1, 'Chưa đặt tên mẫu.'),
  /** Kind of paper; null: the record says (văn bản tự do). */
  kind: documentKindSchema.nullable(),
  subjectKind: z.enum(['plan', 'summaryReport', 'session', 'freeDocument']),
  /** Of a summary report: which reviews it is for (sơ kết, tổng kết, định kỳ); none: any. */
  reviews: z.array(campaignSchema.shape.kind).max(4).default([]),
  /** Data this template needs beside the head of the paper; read as `field.<id>`. Only with `freeDocument`. */
  fields: z.array(templateFieldSchema).max(60).default([]),
  /** Trích yếu. */
  subject: text,
  /** `always`: printed, blank until issue. `whenGiven`: only when the record has one (biên bản). */
  number: numberModeSchema.default('always'),
  /** Symbol after the slash when it is not the body's own: `ĐH` for papers of a congress. */
  bodySymbol: z.string().min(1).optional(),
  /** Sheet; the record may choose the other. A5 is printed for slips only. */
  paper: paperSizeSchema.default('A4'),
  /** Names at the head when they are not the body's own: a congress. Without `superior` (or where it says nothing) the body's line above stands. */
  letterhead: z.strictObject({ superior: text.optional(), issuer: text }).optional(),
  /** Căn cứ lines: which list of the view. */
  bases: repeat.extend({ text }).optional(),
  /** What a new paper of this kind usually has; the record keeps its own. */
  suggested: z.strictObject({ recipients: z.array(suggestedRecipient).max(60).default([]), archive: textSchema.default(''), bases: z.array(textSchema).max(30).default([]) }).prefault({}),
  body: nodes,
  signatures: signaturesSchema,
  recipients: z.boolean().default(true),
  attachedTexts: z.array(attachedTextSchema).max(9).default([]),
  appendices: z.array(appendixSchema).default([]),
})
export type TemplateSource = Readonly<z.output<typeof templateSchema>>
