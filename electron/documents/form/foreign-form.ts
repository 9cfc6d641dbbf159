/**
 * The State's form (Nghị định 30/2020) as marks to recognise in a Party paper: `resources/rules/nd30.yaml`. Nothing is ever set by it.
 * Every mark says what each side's rule is, with the State's clause, and how much it weighs.
 */
import { z } from 'zod'
import { ruleStatusSchema } from '../../../shared/document/form.ts'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { requiredLineSchema } from '../../../shared/document/text.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { loadRuleFile } from './read-rule-file.ts'
import type { Loaded, RuleFault, RulePackFile } from './read-rule-file.ts'

const range = z.strictObject({ min: z.number(), max: z.number() })

/** What is to be seen. `zone`: the component is there at all; `measure`: the page's margins; `none`: not to be seen in a file. */
const lookSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('zone') }),
  z.strictObject({ kind: z.literal('pattern'), pattern: z.string().min(1), ignoreCase: z.boolean() }),
  z.strictObject({ kind: z.literal('size'), min: z.number().positive(), max: z.number().positive() }),
  z.strictObject({ kind: z.literal('style'), bold: z.boolean().optional(), italic: z.boolean().optional(), underline: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('measure'), topMm: range, bottomMm: range, leftMm: range, rightMm: range }),
  z.strictObject({ kind: z.literal('none') }),
])

const markSchema = z.strictObject({
  /** Row of the comparison of the two forms; null: beyond it. */
  row: z.number().int().min(1).max(21).nullable(),
  /** Components (zones) to look at. */
  on: z.array(z.string()),
  look: lookSchema,
  appliesTo: z.strictObject({ kinds: z.array(documentKindSchema).min(1) }).optional(),
  state: z.strictObject({ text: requiredLineSchema, clause: requiredLineSchema, status: ruleStatusSchema }),
  /** What the Party's guides say of the same. */
  party: requiredLineSchema,
  source: z.array(z.string()).min(1),
  /** 0: no mark, kept so that nobody takes it for one; 4: enough by itself. */
  weight: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(4)]),
})

const foreignFormSchema = z.strictObject({
  schemaVersion: z.literal(1), id: z.literal('nd30'), title: requiredLineSchema, date: calendarDateSchema,
  /** From this sum of different marks on, the whole file is in the State's form. */
  recognisedFrom: z.strictObject({ value: z.number().int().min(1), status: ruleStatusSchema }),
  sources: z.record(z.string(), z.strictObject({ title: requiredLineSchema, primaryText: z.boolean().default(false) })),
  marks: z.record(z.string().regex(/^[a-z][A-Za-z]*$/u), markSchema),
})
type ForeignFormFile = z.output<typeof foreignFormSchema>

/** One mark; `clause` of `state` names the decree's own clause. */
export type ForeignMark = Readonly<z.output<typeof markSchema>> & { readonly id: string }

export interface ForeignForm {
  readonly id: 'nd30'
  readonly title: string
  readonly recognisedFrom: number
  readonly marks: readonly ForeignMark[]
  readonly sources: Readonly<Record<string, string>>
}

/** Reads `nd30.yaml` among the files of the rules folder. All problems at once. */
export function loadForeignForm(files: readonly RulePackFile[]): Loaded<ForeignForm> {
  const loaded = loadRuleFile(files, {
    name: 'nd30.yaml', schema: foreignFormSchema, faultsOf,
    missing: { code: 'foreignForm.missing', value: 'nd30', message: 'Thiếu tệp dấu hiệu thể thức nhà nước.' },
  })
  if (!loaded.ok) return loaded
  const { id, title, recognisedFrom, marks, sources } = loaded.value
  return {
    ok: true,
    value: {
      id, title, recognisedFrom: recognisedFrom.value,
      marks: Object.entries(marks).map(([name, mark]) => ({ ...mark, id: name })),
      sources: Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, source.title])),
    },
  }
}

function faultsOf({ marks, sources }: ForeignFormFile): readonly RuleFault[] {
  return Object.entries(marks).flatMap(([id, { look, on, source, state, weight }]) => {
    const unknown = source.filter((key) => sources[key] === undefined)
    const seen = look.kind !== 'none' && look.kind !== 'measure'
    return [
      ...unknown.map((key) => ({ code: 'foreignForm.sourceUnknown', path: ['marks', id, 'source'], value: key, message: `Khoá nguồn “${key}” chưa được giải thích ở mục sources.`, remedy: 'Thêm nguồn này hoặc sửa khoá.' })),
      ...state.status === 'verified' && !source.some((key) => sources[key]?.primaryText === true)
        ? [{ code: 'foreignForm.notPrimary', path: ['marks', id, 'state'], value: 'verified', message: 'Không có nguồn nguyên văn nên không được ghi là đã đối chiếu.', remedy: 'Ghi status: reported, hoặc thêm nguồn nguyên văn.' }] : [],
      ...look.kind === 'pattern' && !isPattern(look.pattern)
        ? [{ code: 'foreignForm.pattern', path: ['marks', id, 'look'], value: look.pattern, message: 'Mẫu chữ không phải biểu thức đúng.', remedy: 'Kiểm tra dấu ngoặc và dấu gạch chéo ngược của mẫu.' }] : [],
      ...seen && on.length === 0 ? [{ code: 'foreignForm.nowhere', path: ['marks', id, 'on'], message: 'Dấu hiệu chưa ghi phải xem ở thành phần nào.', remedy: 'Thêm tên thành phần vào on.' }] : [],
      ...!seen && weight > 0 ? [{ code: 'foreignForm.unseen', path: ['marks', id, 'weight'], value: String(weight), message: 'Dấu hiệu không nhìn ra được trong thành phần nào thì không có trọng số.', remedy: 'Ghi weight: 0.' }] : [],
    ]
  })
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== ''
  } catch {
    return false
  }
}

/** A stretch of text with its component and its type, as far as it is known. */
export interface MarkedPiece {
  readonly zone: string
  readonly text: string
  readonly sizePt?: number | undefined
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
}

/** Is the mark to be seen in the piece? What is not known of the piece is never a mark. */
export function markSeen(mark: ForeignMark, piece: MarkedPiece, kind: DocumentKind | null): boolean {
  if (!mark.on.includes(piece.zone) || (mark.appliesTo !== undefined && (kind === null || !mark.appliesTo.kinds.includes(kind)))) return false
  const { look } = mark
  switch (look.kind) {
    case 'zone': return true
    case 'pattern': return new RegExp(look.pattern, look.ignoreCase ? 'iu' : 'u').test(piece.text)
    case 'size': return piece.sizePt !== undefined && piece.sizePt >= look.min && piece.sizePt <= look.max
    case 'style': return (['bold', 'italic', 'underline'] as const).every((name) => look[name] === undefined || look[name] === piece[name])
    case 'measure':
    case 'none': return false
  }
}

/** Weight of different marks together. */
export function foreignWeight(marks: readonly ForeignMark[]): number {
  return [...new Map(marks.map((mark) => [mark.id, mark])).values()].reduce((sum, { weight }) => sum + weight, 0)
}
