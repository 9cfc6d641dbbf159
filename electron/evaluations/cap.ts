/**
 * The cap of "hoàn thành xuất sắc": at most so many per cent of those rated good, whose base the sources read in two ways.
 * Both readings are worked out, the one the round prints is named, and who would have to stand back is listed by score. Pure.
 */
import type { CapReading, CapReport } from '../../shared/contract/evaluations.ts'
import type { EvaluationRound, Rating } from '../../shared/domain/evaluation.ts'
import { compareQuantities, divideQuantities, figureOf, multiplyQuantities, quantityOfNumber, quantityText } from '../../shared/domain/quantity.ts'
import { countText } from '../../shared/domain/work-table.ts'
import type { RatingRules } from './rating-rules.ts'

/** One or many rated alike. `count`: how many the row stands for; `total`: its score, null for counts. */
export interface CapRow {
  readonly id: string, readonly name: string, readonly rating: Rating | null
  readonly excellent: number, readonly good: number
  readonly total: string | null
  /** Stands beyond the cap by a decision with its reason. */
  readonly excepted: boolean
}

export type CapSetting = Pick<EvaluationRound, 'capPercent' | 'capBase' | 'capRounding'>

/** Of one group. */
export function capOf(rules: RatingRules, setting: CapSetting, group: string, rows: readonly CapRow[]): CapReport {
  const sum = (part: 'excellent' | 'good'): number => rows.reduce((total, row) => total + row[part], 0)
  const [excellent, good] = [sum('excellent'), sum('good')]
  const excepted = rows.reduce((total, row) => row.excepted ? total + row.excellent : total, 0)
  const readings = (['atLeastGood', 'exactlyGood'] as const).map((base) => readingOf(rules, setting, base, { excellent, good, excepted }))
  const printed = readings.find(({ base }) => base === setting.capBase) ?? readings[0]
  if (printed === undefined) throw new Error('the cap has two readings')
  const counted = excellent - excepted
  const over = Math.max(0, counted - printed.most)
  const lower = Math.max(0, counted - printed.mostAfterLowering)
  return {
    group, excellent, good, excepted, readings, printed: setting.capBase, over, toLower: lower,
    exceeding: lower === 0 ? [] : exceedingOf(rows, lower),
    sentence: sentenceOf(rules, setting, { group, excellent, excepted, over, lower }, printed, readings),
  }
}

/** Most allowed of a base, rounded as the round says; exact decimals. */
export function mostOf(base: number, { capPercent, capRounding }: Pick<CapSetting, 'capPercent' | 'capRounding'>): number {
  const exact = exactOf(base, capPercent)
  const { units, decimals } = figureOf(exact)
  const step = 10n ** BigInt(decimals)
  return Number(capRounding === 'down' ? units / step : (2n * units + step) / (2n * step))
}

function exactOf(base: number, capPercent: string): string {
  return divideQuantities(multiplyQuantities(quantityOfNumber(base), capPercent), '100', 4) ?? '0'
}

function readingOf(rules: RatingRules, setting: CapSetting, base: CapReading['base'], { excellent, good, excepted }: { readonly excellent: number, readonly good: number, readonly excepted: number }): CapReading {
  const count = base === 'atLeastGood' ? excellent + good : good
  return {
    base, name: rules.cap.bases.find(({ id }) => id === base)?.name ?? base, status: rules.cap.bases.find(({ id }) => id === base)?.status ?? 'custom',
    count, exact: exactOf(count, setting.capPercent), most: mostOf(count, setting),
    mostAfterLowering: base === 'atLeastGood' ? mostOf(count, setting) : mostWhenOthersAreGood(excellent + good - excepted, setting),
  }
}

/** Read of exactly good, whoever stands back enlarges the base: the most that may stay of `all` together. */
function mostWhenOthersAreGood(all: number, setting: CapSetting): number {
  let most = Math.min(all, mostOf(all, setting))
  while (most > 0 && most > mostOf(all - most, setting)) most--
  return most
}

/** From the lowest score up; those without a score first, since nothing speaks for them. Ties at the edge are marked: the body chooses. */
function exceedingOf(rows: readonly CapRow[], lower: number): CapReport['exceeding'] {
  const candidates = rows.filter(({ excellent, excepted }) => excellent > 0 && !excepted)
    .toSorted((one, other) => compareScores(one.total, other.total) || one.name.localeCompare(other.name, 'vi'))
  const listed: { id: string, name: string, total: string | null, count: number, tied: boolean }[] = []
  let left = lower
  let edge: string | null | undefined
  for (const row of candidates) {
    if (left <= 0 && (edge === undefined || compareScores(row.total, edge) !== 0)) break
    listed.push({ id: row.id, name: row.name, total: row.total, count: row.excellent, tied: false })
    left -= row.excellent
    edge = row.total
  }
  // More than needed stand at the edge's score: which of them stands back is for people to say.
  const tied = left < 0
  return listed.map((row) => ({ ...row, tied: tied && edge !== undefined && compareScores(row.total, edge) === 0 }))
}

function compareScores(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1
  return compareQuantities(one, other)
}

interface Stand { readonly group: string, readonly excellent: number, readonly excepted: number, readonly over: number, readonly lower: number }

function sentenceOf(rules: RatingRules, setting: CapSetting, { group, excellent, excepted, over, lower }: Stand, printed: CapReading, readings: readonly CapReading[]): string {
  const other = readings.find(({ base }) => base !== printed.base)
  const rounding = rules.cap.roundings.find(({ id }) => id === setting.capRounding)?.name ?? ''
  return [
    `${group === '' ? 'Toàn đợt' : group}: ${printed.name} là ${countText(printed.count)}; ${workedOut(setting, printed, rounding)}, nên tối đa ${countText(printed.most)} được xếp Hoàn thành xuất sắc nhiệm vụ.`,
    `Đang có ${countText(excellent)}${excepted > 0 ? `, trong đó ${countText(excepted)} được cấp có thẩm quyền cho vượt` : ''}: ${over === 0 ? 'trong giới hạn' : `vượt ${countText(over)}`}.`,
    ...lower === over ? [] : [`Khi hạ xuống Hoàn thành tốt thì cơ sở tính tăng lên, nên chỉ cần hạ ${countText(lower)}.`],
    ...other === undefined ? [] : [`Nếu tính trên ${other.name} (${countText(other.count)}) thì ${isWhole(other) ? '' : `${workedOut(setting, other, rounding)}, `}tối đa ${countText(other.most)}.`],
  ].join(' ')
}

/** "20% × 14 = 2,8, làm tròn … còn 3"; a whole number needs no rounding. */
function workedOut({ capPercent }: CapSetting, reading: CapReading, rounding: string): string {
  return `${quantityText(capPercent)}% × ${countText(reading.count)} = ${quantityText(reading.exact)}${isWhole(reading) ? '' : `, ${rounding} còn ${countText(reading.most)}`}`
}

function isWhole({ exact, most }: CapReading): boolean {
  return exact === String(most)
}
