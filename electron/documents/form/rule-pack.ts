/**
 * Schema of a rule pack (`resources/rules/<id>.yaml`): every value of the form as one {@link Rule} that says what it is,
 * which clause sets it, who says so and how sure that is. A rule with `choice` may be changed by an office's house style,
 * within `allowed`; nothing else can be changed by anyone.
 */
import { z } from 'zod'
import { componentIds, profileIdSchema, ruleStatusSchema, typeStyleSchema } from '../../../shared/document/form.ts'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { requiredLineSchema } from '../../../shared/document/text.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { severitySchema } from '../../../shared/domain/problem.ts'
import type { Severity } from '../../../shared/domain/problem.ts'

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** What a value may be: a range (`max` null: open) or a list. For a type style it bounds the size in points. */
export const allowedSchema = z.union([
  z.strictObject({ min: z.number(), max: z.number().nullable() }),
  z.array(scalarSchema).min(1),
])
export type Allowed = Readonly<z.infer<typeof allowedSchema>>

/** How far a measured value may be off; `share`: of the value itself (0.05 is 5 %). */
const toleranceSchema = z.strictObject({ by: z.number().positive(), unit: z.enum(['mm', 'pt', 'share']) })
export type Tolerance = Readonly<z.infer<typeof toleranceSchema>>

function ruleOf<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    status: ruleStatusSchema,
    /** How bad it is when a paper breaks the rule; absent: a value of our own layout that is not checked. */
    severity: severitySchema.optional(),
    tolerance: toleranceSchema.optional(),
    /** Papers the rule is about; absent: all. */
    appliesTo: z.strictObject({ kinds: z.array(documentKindSchema).min(1) }).optional(),
    /** The clause as a person looks it up; "Không thấy quy định" for our own defaults. */
    clause: requiredLineSchema,
    /** Keys of the pack's `sources`. Empty only for our own defaults. */
    source: z.array(z.string()),
    /** true: an office may change the value within `allowed`. */
    choice: z.boolean().default(false),
    allowed: allowedSchema.optional(),
    /** The rule in words. */
    text: requiredLineSchema,
  })
}

/** One rule: a value with its clause, sources and status. */
export interface Rule<Value> {
  readonly value: Value
  readonly status: z.infer<typeof ruleStatusSchema>
  readonly severity?: Severity | undefined
  readonly tolerance?: Tolerance | undefined
  readonly appliesTo?: { readonly kinds: readonly DocumentKind[] } | undefined
  readonly clause: string
  readonly source: readonly string[]
  readonly choice: boolean
  readonly allowed?: Allowed | undefined
  readonly text: string
}

const positive = z.number().positive()
const lengthOrNone = z.number().min(0)
const sheet = z.strictObject({ widthMm: positive, heightMm: positive })
const margins = z.strictObject({ topMm: positive, bottomMm: positive, leftMm: positive, rightMm: positive })
const columns = z.strictObject({ leftMm: positive, rightMm: positive })

/** A line with exactly these words in braces to fill. */
function filledLine(...names: readonly string[]) {
  return requiredLineSchema.refine((line) => {
    const found = [...line.matchAll(/\{([^}]*)\}/gu)].map(([, name]) => name)
    return found.length === names.length && names.every((name) => found.includes(name))
  }, `Dòng này phải có đúng các chỗ trống: ${names.map((name) => `{${name}}`).join(', ')}.`)
}

/** One rule per component: every component, and nothing else. */
const typeSection = z.record(z.enum(componentIds), ruleOf(typeStyleSchema))

export const formProfileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: profileIdSchema,
  /** The guide's title, printed in findings. */
  title: requiredLineSchema,
  /** Day the guide was signed. */
  date: calendarDateSchema,
  /** Dates of the papers it governs; `to` null: still in force. */
  effective: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema.nullable() }),
  basedOn: requiredLineSchema,
  appliesTo: requiredLineSchema,
  /** Source key → what it is. */
  sources: z.record(z.string(), requiredLineSchema),
  page: z.strictObject({
    size: ruleOf(sheet), margins: ruleOf(margins), headerMm: ruleOf(positive), backMargins: ruleOf(margins), slipSize: ruleOf(sheet),
  }),
  font: z.strictObject({ family: ruleOf(requiredLineSchema), colour: ruleOf(z.string().regex(/^#[0-9A-F]{6}$/u)) }),
  type: typeSection,
  paragraph: z.strictObject({
    firstLineMm: ruleOf(lengthOrNone), linePitchPt: ruleOf(positive),
    spacing: ruleOf(z.strictObject({ beforePt: lengthOrNone, afterPt: lengthOrNone })),
    align: ruleOf(z.literal('justify')), lineRule: ruleOf(z.literal('exact')),
  }),
  letterhead: z.strictObject({ columns: ruleOf(columns) }),
  titleLine: z.strictObject({ lengthPt: ruleOf(positive), weightPt: ruleOf(positive), belowTopOfTitlePt: ruleOf(positive) }),
  spacing: z.strictObject({
    headToKindPt: ruleOf(lengthOrNone), separatorToBodyPt: ruleOf(lengthOrNone), bodyToSignaturesPt: ruleOf(lengthOrNone),
  }),
  signatures: z.strictObject({
    columns: ruleOf(columns), blankLines: ruleOf(z.number().int().min(1)), boldPost: ruleOf(z.boolean()), jointLeadSide: ruleOf(z.enum(['right', 'left'])),
  }),
  wording: z.strictObject({
    partyTitle: ruleOf(requiredLineSchema), subjectSeparator: ruleOf(requiredLineSchema.nullable()),
    headingSeparator: ruleOf(z.enum(['.', '-'])), endMark: ruleOf(z.enum(['.', './.'])),
    basisEnd: ruleOf(z.string()), lastBasisEnd: ruleOf(z.string()),
    recipientsLabel: ruleOf(requiredLineSchema), recipientEnd: ruleOf(z.string()), lastRecipientEnd: ruleOf(z.string()),
    addressing: ruleOf(z.strictObject({ to: requiredLineSchema, submittedTo: requiredLineSchema })),
    secrecy: ruleOf(z.strictObject({ confidential: requiredLineSchema, secret: requiredLineSchema, topSecret: requiredLineSchema })),
    urgency: ruleOf(z.strictObject({ urgent: requiredLineSchema, veryUrgent: requiredLineSchema, express: requiredLineSchema, timedExpress: requiredLineSchema })),
    signing: ruleOf(z.strictObject({
      onBehalf: requiredLineSchema, byOrder: requiredLineSchema, forHead: requiredLineSchema, acting: requiredLineSchema, own: z.literal(''),
    })),
    toneMarks: ruleOf(z.enum(['mainVowel', 'classic'])),
    circulation: ruleOf(z.array(requiredLineSchema).min(1)),
    draftMark: ruleOf(filledLine('n')),
    drafterMark: ruleOf(z.strictObject({ example: requiredLineSchema, pattern: requiredLineSchema })),
    appendixReference: ruleOf(filledLine('kind', 'number', 'date', 'issuer')), attachedLine: ruleOf(filledLine('kind', 'number', 'date', 'issuer')),
    copyKinds: ruleOf(z.strictObject({ trueCopy: requiredLineSchema, copyOfCopy: requiredLineSchema, extract: requiredLineSchema })),
    copySymbol: ruleOf(requiredLineSchema),
  }),
  copies: z.strictObject({ lineWeightPt: ruleOf(positive) }),
  images: z.strictObject({
    format: ruleOf(z.strictObject({ file: z.literal('png'), transparent: z.boolean() })),
    signatureColour: ruleOf(z.literal('blue')), sealColour: ruleOf(z.literal('red')),
    sealOverSignature: ruleOf(z.number().min(0).max(1)), signature: ruleOf(sheet), seal: ruleOf(sheet),
  }),
  /** Rules of drafting: kept by the program's own words or by the check; no value of the layout. */
  drafting: z.record(z.string().regex(/^[a-z][A-Za-z]*$/u), ruleOf(requiredLineSchema)),
}).superRefine((profile, context) => {
  if (profile.effective.to !== null && profile.effective.to < profile.effective.from) {
    context.addIssue({ code: 'custom', path: ['effective', 'to'], message: 'Ngày hết hiệu lực đứng trước ngày có hiệu lực. Sửa lại một trong hai ngày.' })
  }
  for (const { path, rule } of rulesOf(profile)) {
    for (const fault of ruleFaults(rule, profile.sources)) context.addIssue({ code: 'custom', path: [...path, fault.key], message: fault.message })
  }
})

/** A parsed rule pack. */
export type FormProfile = Readonly<z.output<typeof formProfileSchema>>

const sectionNames = ['page', 'font', 'type', 'paragraph', 'letterhead', 'titleLine', 'spacing', 'signatures', 'wording', 'copies', 'images', 'drafting'] as const
type Sections = Readonly<Record<(typeof sectionNames)[number], Readonly<Record<string, Rule<unknown>>>>>

/** Every rule of a pack with its place, in the order of the file. */
export function rulesOf(profile: Sections): readonly { readonly path: readonly [string, string], readonly rule: Rule<unknown> }[] {
  return sectionNames.flatMap((section) =>
    Object.entries(profile[section]).map(([key, rule]) => ({ path: [section, key] as const, rule })))
}

/** What a rule says against itself: an unknown source, a bare claim, a value outside its own bounds, a choice without bounds. */
function ruleFaults(rule: Rule<unknown>, sources: Readonly<Record<string, string>>): readonly { readonly key: string, readonly message: string }[] {
  const unknown = rule.source.filter((key) => sources[key] === undefined)
  return [
    ...unknown.map((key) => ({ key: 'source', message: `Khoá nguồn “${key}” chưa được giải thích ở mục sources. Thêm nguồn này hoặc sửa khoá.` })),
    ...rule.status !== 'custom' && rule.source.length === 0
      ? [{ key: 'source', message: 'Quy tắc ghi là đã đối chiếu hoặc theo nguồn khác thì phải có ít nhất một nguồn. Thêm nguồn, hoặc ghi status: custom.' }] : [],
    ...rule.choice && rule.allowed === undefined
      ? [{ key: 'choice', message: 'Giá trị cho phép cơ quan đổi phải nêu khoảng được chọn. Thêm mục allowed.' }] : [],
    ...isAllowed(rule.allowed, rule.value) ? [] : [{ key: 'value', message: 'Giá trị nằm ngoài khoảng allowed của chính quy tắc này. Sửa một trong hai.' }],
  ]
}

/** Does a value lie within the bounds? For a type style the bounds are those of its size. No bounds: everything does. */
export function isAllowed(allowed: Allowed | undefined, value: unknown): boolean {
  if (allowed === undefined) return true
  const style = typeStyleSchema.safeParse(value)
  const bounded: unknown = style.success ? style.data.sizePt : value
  if (Array.isArray(allowed)) return allowed.some((one) => one === bounded)
  return 'min' in allowed && typeof bounded === 'number' && bounded >= allowed.min && (allowed.max === null || bounded <= allowed.max)
}
