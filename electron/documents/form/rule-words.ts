/** A rule's value, bounds and tolerance as Vietnamese words, for people who look a rule up. */
import { typeStyleSchema } from '../../../shared/document/form.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { Allowed, Rule, Tolerance } from './rule-pack.ts'

/** Values that are said otherwise than they are written. */
const said: Readonly<Record<string, string>> = {
  'wording.toneMarks mainVowel': 'dấu ở âm chính: uỷ, hoà', 'wording.toneMarks classic': 'dấu lối cũ: ủy, hòa',
  'wording.headingSeparator .': '“I.”, “1.”', 'wording.headingSeparator -': '“I-”, “1-”',
  'paragraph.align justify': 'dàn đều hai lề', 'paragraph.lineRule exact': 'chính xác (Exactly)',
  'signatures.jointLeadSide right': 'bên phải', 'signatures.jointLeadSide left': 'bên trái',
  'images.signatureColour blue': 'xanh', 'images.sealColour red': 'đỏ', 'font.colour #000000': 'đen',
}

/** Names of the parts of a value made of parts. */
const partNames: Readonly<Record<string, string>> = {
  topMm: 'trên', bottomMm: 'dưới', leftMm: 'trái', rightMm: 'phải', beforePt: 'trước', afterPt: 'sau',
}

/** "cỡ 14, đứng, đậm", "trên 20 mm, dưới 20 mm …", "“./.”", "có". `id` is the rule's place (`paragraph.linePitchPt`). */
export function valueWords(id: string, value: unknown): string {
  const style = typeStyleSchema.safeParse(value)
  if (style.success) {
    const { sizePt, bold, italic, underline, case: letters } = style.data
    return [`cỡ ${decimal(sizePt)}`, letters === 'upper' ? 'chữ in hoa' : null, italic ? 'nghiêng' : 'đứng', bold ? 'đậm' : null, underline ? 'gạch chân' : null]
      .filter((word) => word !== null).join(', ')
  }
  const own = said[`${id} ${String(value)}`]
  if (own !== undefined) return own
  if (value === null) return 'không in'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return measured(id, value)
  if (typeof value === 'string') return value === '' ? 'không ghi' : `“${value.replaceAll(/\{[a-z]+\}/gu, '…')}”`
  if (Array.isArray(value)) return value.map((one) => valueWords(id, one)).join(', ')
  return typeof value === 'object' ? partsWords(id, value) : ''
}

function partsWords(id: string, value: object): string {
  const parts: Readonly<Record<string, unknown>> = { ...value }
  const { widthMm, heightMm, example, file, transparent } = parts
  if (typeof widthMm === 'number' && typeof heightMm === 'number') return `${decimal(widthMm)} × ${decimal(heightMm)} mm`
  if (typeof example === 'string') return `ví dụ “${example}”`
  if (typeof file === 'string') return `tệp .${file}${transparent === true ? ', nền trong suốt' : ''}`
  return Object.entries(parts).map(([key, one]) => {
    const name = partNames[key]
    return name === undefined ? valueWords(id, one) : `${name} ${valueWords(key, one)}`
  }).join(', ')
}

function measured(id: string, value: number): string {
  if (id.endsWith('Mm')) return `${decimal(value)} mm`
  if (id.endsWith('Pt')) return `${decimal(value)} point`
  if (id === 'images.sealOverSignature') return `${percent(value)} bề rộng chữ ký`
  return id === 'signatures.blankLines' ? `${decimal(value)} dòng` : decimal(value)
}

/** Bounds: "từ 14 đến 15 point", "từ 18 point trở lên", "“.” hoặc “./.”"; '' without any. */
export function allowedWords(id: string, allowed: Allowed | undefined): string {
  if (allowed === undefined) return ''
  if (!('min' in allowed)) return allowed.map((one) => valueWords(id, one)).join(' hoặc ')
  const { min, max } = allowed
  const unit = id.startsWith('type.') ? 'cỡ chữ' : ''
  const words = max === null ? `từ ${measured(id, min)} trở lên` : `từ ${decimal(min)} đến ${measured(id, max)}`
  return unit === '' ? words : `${unit} ${words}`
}

/** "± 0,5 mm", "± 5 %"; '' when the rule is held to the letter. */
export function toleranceWords(tolerance: Tolerance | undefined): string {
  if (tolerance === undefined) return ''
  switch (tolerance.unit) {
    case 'mm': return `± ${decimal(tolerance.by)} mm`
    case 'pt': return `± ${decimal(tolerance.by)} point`
    case 'share': return `± ${percent(tolerance.by)}`
  }
}

/** "công văn, tờ trình"; '' for all papers. */
export function appliesToWords(appliesTo: Rule<unknown>['appliesTo']): string {
  return (appliesTo?.kinds ?? []).map((kind) => documentKinds[kind].name.toLocaleLowerCase('vi')).join(', ')
}

function decimal(value: number): string {
  return String(value).replace('.', ',')
}

function percent(share: number): string {
  return `${decimal(Math.round(share * 1000) / 10)} %`
}
