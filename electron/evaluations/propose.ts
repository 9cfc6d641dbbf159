/**
 * The rating that a score and its conditions lead to (366-QĐ/TW as reported), with the reason in words. A fact nobody gave
 * is named and leaves the proposal open; it is never taken as fulfilled. Pure.
 */
import type { EvaluationScore, Rating, RatingFact } from '../../shared/domain/evaluation.ts'
import { addQuantities, compareQuantities, quantityText } from '../../shared/domain/quantity.ts'
import { bandOf, mostPoints } from './rating-rules.ts'
import type { RatingCondition, RatingLevel, RatingRules } from './rating-rules.ts'

export interface Proposal {
  /** Common and result points together; null while one is not known. */
  readonly total: string | null
  /** By points alone. */
  readonly band: Rating | null
  /** Null: a fact that decides is not known. */
  readonly proposed: Rating | null
  /** What was missing, in the order of the sheet. */
  readonly unknown: readonly (RatingFact | 'common' | 'results')[]
  /** Why, in sentences; the first says the score and its band. */
  readonly reasons: readonly string[]
}

type Verdict = 'holds' | 'fails' | 'unknown'

export const factNames: Readonly<Record<RatingFact | 'common' | 'results', string>> = {
  common: 'điểm tiêu chí chung', results: 'điểm kết quả thực hiện nhiệm vụ', onTimePercent: 'tỷ lệ nhiệm vụ đúng hạn', beyondPlanPercent: 'tỷ lệ nhiệm vụ vượt mức',
  latePercent: 'tỷ lệ nhiệm vụ chậm hạn', disciplined: 'có bị kỷ luật hay không', remediedPercent: 'tỷ lệ khuyết điểm đã khắc phục',
}

export function proposeRating(rules: RatingRules, score: EvaluationScore): Proposal {
  const { common, results } = score
  if (common === null || results === null) {
    const unknown = (['common', 'results'] as const).filter((part) => score[part] === null)
    return { total: null, band: null, proposed: null, unknown, reasons: [`Chưa có ${unknown.map((part) => factNames[part]).join(' và ')} nên chưa đề xuất được.`] }
  }
  const total = addQuantities([common, results])
  const band = bandOf(rules, total)
  if (band === null) return { total, band: null, proposed: null, unknown: [], reasons: [`Điểm ${quantityText(total)} không thuộc mức nào.`] }
  const opening = `Tổng ${quantityText(total)}/${quantityText(mostPoints(rules))} điểm, thuộc khung điểm ${band.name} (${bandWords(band)}).`
  return { total, band: band.id, ...descend(rules.levels, band, score, [opening]) }
}

/** From the band downwards: the first level whose conditions all hold; stops at one that an unknown fact decides. */
function descend(levels: readonly RatingLevel[], band: RatingLevel, score: EvaluationScore, reasons: readonly string[]): Pick<Proposal, 'proposed' | 'unknown' | 'reasons'> {
  const [level, ...lower] = levels.slice(levels.indexOf(band))
  if (level === undefined) return { proposed: null, unknown: [], reasons }
  const judged = level.conditions.map((condition) => ({ condition, verdict: verdictOf(condition, score) }))
  const failed = judged.filter(({ verdict }) => verdict === 'fails')
  if (failed.length > 0) {
    const words = `Không đạt điều kiện của mức ${level.name}: ${failed.map(({ condition }) => failureWords(condition, score)).join('; ')}.`
    const [next] = lower
    return next === undefined ? { proposed: null, unknown: [], reasons: [...reasons, words] } : descend(levels, next, score, [...reasons, words])
  }
  const open = judged.filter(({ verdict }) => verdict === 'unknown')
  if (open.length > 0) {
    const unknown = open.map(({ condition }) => condition.fact)
    return { proposed: null, unknown, reasons: [...reasons, `Chưa biết ${unknown.map((fact) => factNames[fact]).join(', ')} nên chưa kết luận được mức ${level.name}.`] }
  }
  const held = level.conditions.map(({ words }) => words)
  return { proposed: level.id, unknown: [], reasons: [...reasons, held.length === 0 ? `Đề xuất ${level.name}.` : `Đạt điều kiện: ${held.join('; ')}. Đề xuất ${level.name}.`] }
}

/** A condition against the facts; what is done on time bounds what can be late, and the other way round. */
function verdictOf(condition: RatingCondition, score: EvaluationScore): Verdict {
  switch (condition.test) {
    case 'isNot': return score.disciplined === null ? 'unknown' : score.disciplined ? 'fails' : 'holds'
    case 'atLeast': {
      const value = score[condition.fact]
      if (value === null) return condition.fact === 'onTimePercent' && score.latePercent !== null && compareQuantities(addQuantities([score.latePercent, condition.value]), '100') > 0 ? 'fails' : 'unknown'
      return compareQuantities(value, condition.value) >= 0 ? 'holds' : 'fails'
    }
    case 'atMost': {
      const { latePercent, onTimePercent } = score
      if (latePercent === null) return onTimePercent !== null && compareQuantities(addQuantities([onTimePercent, condition.value]), '100') >= 0 ? 'holds' : 'unknown'
      return compareQuantities(latePercent, condition.value) <= 0 ? 'holds' : 'fails'
    }
  }
}

function failureWords(condition: RatingCondition, score: EvaluationScore): string {
  if (condition.test === 'isNot') return `yêu cầu ${condition.words}, thực tế có kỷ luật`
  const value = score[condition.fact]
  if (value === null) return `yêu cầu ${condition.words}, thực tế có ${quantityText(score.latePercent ?? '0')}% nhiệm vụ chậm hạn`
  return `yêu cầu ${condition.words}, thực tế ${quantityText(value)}%`
}

/** "từ 70 đến dưới 90 điểm". */
export function bandWords({ atLeast, below }: Pick<RatingLevel, 'atLeast' | 'below'>): string {
  if (below === null) return `từ ${quantityText(atLeast)} điểm trở lên`
  return atLeast === '0' ? `dưới ${quantityText(below)} điểm` : `từ ${quantityText(atLeast)} đến dưới ${quantityText(below)} điểm`
}
