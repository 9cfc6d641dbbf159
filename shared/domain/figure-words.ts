/** How a rolled-up figure is said beside another one and beside what was to be reached; the window and the workbook say the same. Pure. */
import { shortDate } from './dates.ts'
import { isPercent } from './indicator.ts'
import type { Comparison, FigureRule, Indicator } from './indicator.ts'
import { quantityText } from './quantity.ts'
import { rolledFigureText } from './rolled-figure.ts'
import type { RolledFigure } from './rolled-figure.ts'

export const comparisonWords: Readonly<Record<Comparison, string>> = { atLeast: 'từ', above: 'trên', atMost: 'không quá', below: 'dưới', exactly: 'đúng' }

export const outcomeWords = { reached: 'đạt', notReached: 'không đạt', notYet: 'chưa hết hạn', unknown: 'chưa có số' } as const

/** "từ 150", "trên 96%". */
export function dueText(indicator: FigureRule, { value, comparison }: { readonly value: string, readonly comparison: Comparison }): string {
  return `${comparisonWords[comparison]} ${quantityText(value)}${isPercent(indicator) ? '%' : ''}`
}

/** What was done from a day on, or as last told. */
export interface Accumulated { readonly from: string | null, readonly figure: Pick<RolledFigure, 'value' | 'numerator' | 'denominator' | 'withoutCounts' | 'stated'> }

/** "82"; of a pooled rate "98,33 (59/60)" (the counts of an average do not give it); '' when nobody gave anything. */
export function accumulatedText(indicator: Pick<Indicator, 'rollUp' | 'decimals'>, { figure }: Accumulated): string {
  const { numerator, denominator } = figure
  const counts = indicator.rollUp === 'rateOfSums' && numerator !== null && denominator !== null ? ` (${quantityText(numerator)}/${quantityText(denominator)})` : ''
  return `${rolledFigureText(indicator, figure)}${counts}`
}

/** "luỹ kế từ 01/01/2026", "số có gần nhất". */
export function sinceText({ from }: Pick<Accumulated, 'from'>): string {
  return from === null ? 'số có gần nhất' : `luỹ kế từ ${shortDate(from)}`
}

/** The figures that per cents of targets are of where those are not the row's own, in the order of its targets: "82 (từ 01/01/2026)"; "–" for its own. */
export function accumulatedTexts(indicator: Pick<Indicator, 'rollUp' | 'decimals'>, targets: readonly { readonly accumulated: Accumulated | null }[]): string {
  if (targets.every(({ accumulated }) => accumulated === null)) return ''
  return targets.map(({ accumulated }) => accumulated === null ? '–' : `${accumulatedText(indicator, accumulated) || 'chưa có số'}, ${sinceText(accumulated)}`).join('; ')
}

/** "chỉ tiêu từ 96%". */
export function thresholdWords({ value, comparison }: { readonly value: string, readonly comparison: Comparison }): string {
  return `chỉ tiêu ${value === '100' && comparison === 'atLeast' ? '' : `${comparisonWords[comparison]} `}${quantityText(value)}%`
}

/** "từ 01/4/2026 đến 30/6/2026; từ …": days no report tells of. */
export function gapsText(gaps: readonly { readonly from: string, readonly to: string }[]): string {
  return gaps.map(({ from, to }) => `từ ${shortDate(from)} đến ${shortDate(to)}`).join('; ')
}

/** "tăng 12, bằng 108,3%"; of per cents "giảm 1,2 điểm %"; '' when one of both figures is not known. */
export function differenceText(indicator: FigureRule & Pick<Indicator, 'decimals'>, { difference, percent }: { readonly difference: string | null, readonly percent: string | null }): string {
  if (difference === null) return ''
  if (!/[1-9]/u.test(difference)) return 'không đổi'
  const size = difference.replace('-', '')
  const rounded = quantityText(size, indicator.decimals)
  // A change that rounds away is still a change.
  const shown = /[1-9]/u.test(rounded) ? rounded : quantityText(size)
  return `${difference.startsWith('-') ? 'giảm' : 'tăng'} ${shown}${isPercent(indicator) ? ' điểm %' : ''}${percent === null ? '' : `, bằng ${quantityText(percent)}%`}`
}
