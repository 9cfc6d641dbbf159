/** What of a figure or a chart is other than it stands, where the words of both are the same. Pure. */
import { shortDate } from '../../shared/domain/dates.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { rolledResultWords } from '../../shared/domain/report-parts.ts'
import type { ReportChart, RolledResult } from '../../shared/domain/report-parts.ts'

/** Most facts that are named; more are counted. */
const mostNamed = 5

/** "; 40/58 đơn vị có số liệu (trước: 37/58 đơn vị có số liệu)"; '' where the figure itself is another, which its words say. */
export function changedFigureFacts(was: RolledResult, would: RolledResult): string {
  if (rolledResultWords(was) !== rolledResultWords(would)) return ''
  const [before, after] = [factsOfFigure(was), factsOfFigure(would)]
  const named = differences(before, after)
  return `; ${named === '' ? 'thay đổi về số liệu so sánh' : named}`
}

/** ": Năm 2026 – Đảng viên mới 99 (trước: 92)"; a chart's caption says no value. */
export function changedChartFacts(was: ReportChart, would: ReportChart): string {
  const named = differences(factsOfChart(was), factsOfChart(would))
  return `: ${named === '' ? 'thay đổi về chú thích' : named}`
}

/** What is printed with a figure beside it, each fact by what tells it. */
function factsOfFigure({ decimals, reporting, units, withoutCounts, numerator, denominator, previous, yearAgo, target, history, asOf }: RolledResult): ReadonlyMap<string, string> {
  const number = (value: string | null): string => value === null ? 'chưa có' : quantityText(value, decimals)
  return new Map([
    ['units', `${reporting}/${units} đơn vị có số liệu`], ['withoutCounts', `${withoutCounts} đơn vị chưa có số gốc`],
    ['counts', `tử số ${number(numerator)}, mẫu số ${number(denominator)}`], ['previous', `kỳ trước ${number(previous)}`], ['yearAgo', `cùng kỳ năm trước ${number(yearAgo)}`],
    ...target === null ? [] : [['target', `chỉ tiêu ${quantityText(target.value, decimals)}, đạt ${target.percent === null ? 'chưa tính được' : `${quantityText(target.percent, 2)}%`}`] as const],
    ...target === null || target.accumulated === null ? [] : [['accumulated', `luỹ kế ${number(target.accumulated.value)}`] as const],
    ...history.map(({ period, value }) => [`history ${period}`, `${period}: ${number(value)}`] as const), ['asOf', `tính đến ${shortDate(asOf)}`],
  ])
}

function factsOfChart({ categories, series, target }: ReportChart): ReadonlyMap<string, string> {
  return new Map([
    ...series.flatMap(({ name, values }) => categories.map((category, at): [string, string] => [`${name}\u0000${category}`, `${category} – ${name} ${quantityOf(values[at] ?? null)}`])),
    ...target === undefined ? [] : [['target', `${target.name} ${quantityText(target.value)}`] as const],
  ])
}

const quantityOf = (value: string | null): string => value === null ? 'chưa có' : quantityText(value)

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  const keys = [...new Set([...after.keys(), ...before.keys()])].filter((key) => after.get(key) !== before.get(key))
  const words = keys.slice(0, mostNamed).map((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    return is === undefined ? `bỏ ${was ?? ''}` : was === undefined ? `thêm ${is}` : `${is} (trước: ${was})`
  })
  return `${words.join('; ')}${keys.length > mostNamed ? `; và ${keys.length - mostNamed} chỗ khác` : ''}`
}
