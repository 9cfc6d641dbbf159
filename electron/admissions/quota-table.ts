/** Chỉ tiêu kết nạp theo đơn vị (document-catalogue 15). Pure. */
import type { Admission } from '../../shared/domain/admission.ts'
import { dateParts, isWithin, shortDate } from '../../shared/domain/dates.ts'
import type { Target } from '../../shared/domain/indicator.ts'
import { addQuantities, compareQuantities, quantityText, subtractQuantities } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { countCell, percentCell, textCell, workRate } from '../../shared/domain/work-table.ts'
import type { WorkCell, WorkRow, WorkTable } from '../../shared/domain/work-table.ts'
import type { UnitTree } from '../work-tables/index.ts'
import { isAdmittedIn, isStopped, standing } from './stages.ts'

export interface QuotaAsked {
  readonly tree: UnitTree, readonly byUnit: ReadonlyMap<string, readonly Admission[]>, readonly targets: readonly Target[], readonly officeBodyId: string
  readonly from: string, readonly to: string, readonly yearFrom: string
}

/** What a body must reach in the year of the day: its own target of that year, or its share of another; null: none was set. */
export function quotaOf(targets: readonly Target[], bodyId: string, on: string): Quantity | null {
  return quotaFrom(targets, bodyId, on)?.value ?? null
}

/** The same, with who set it. */
export function quotaFrom(targets: readonly Target[], bodyId: string, on: string): { readonly value: Quantity, readonly setBy: string } | null {
  const ofYear = (period: { readonly from: string, readonly to: string }): boolean =>
    isWithin(on, period.from, period.to) && dateParts(period.from).year === dateParts(period.to).year
  for (const { bodyId: owner, period, value, shares, setBy } of targets) {
    const share = shares.find((one) => (one.bodyId === bodyId || (one.bodyId === null && owner === bodyId)) && ofYear(one.period))
    if (share !== undefined) return { value: share.value, setBy }
    if (owner === bodyId && ofYear(period)) return { value, setBy }
  }
  return null
}

/** Where "Còn lại" stands. */
const leftAt = 6

/** TT · Đơn vị · Chỉ tiêu năm · Kết nạp trong kỳ · Luỹ kế · % · Còn lại · Nguồn. Every unit is there. */
export function quotaTable(asked: QuotaAsked): WorkTable {
  const { tree, byUnit, targets, from, to, yearFrom, officeBodyId } = asked
  const listed = tree.listed(byUnit.keys())
  const quotas = new Map(listed.map(({ id, own }) => [id, own ? null : quotaOf(targets, id, to)]))
  const rows = listed.map(({ id, name, ended, own }, at): WorkRow => ({
    id, total: false, flag: quotas.get(id) === null && !own ? 'Chưa giao chỉ tiêu' : '',
    cells: [countCell(at + 1), textCell(ended ? `${name} (đã kết thúc)` : own ? `${name} (cơ quan mình)` : name), ...cellsOf(byUnit.get(id) ?? [], quotas.get(id) ?? null, asked)],
  }))
  const given = [...quotas.values()].filter((quota) => quota !== null)
  return {
    title: `Kết nạp đảng viên theo đơn vị, từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`,
    columns: [
      { id: 'order', title: 'TT', share: 5, align: 'centre' }, { id: 'unit', title: 'Đơn vị', share: 40, align: 'left' }, { id: 'quota', title: 'Chỉ tiêu năm', share: 11, align: 'right' },
      { id: 'period', title: 'Kết nạp trong kỳ', share: 12, align: 'right' }, { id: 'year', title: 'Luỹ kế', share: 10, align: 'right' }, { id: 'percent', title: '%', share: 9, align: 'right' },
      { id: 'left', title: 'Còn lại', share: 10, align: 'right' }, { id: 'source', title: 'Nguồn', share: 10, align: 'right' },
    ],
    rows: [...rows, { id: 'total', total: true, flag: '', cells: [textCell(''), textCell('Tổng cộng'), ...sumCells(rows, [...byUnit.values()].flat(), given, asked)] }],
    notes: [
      `Tính theo ngày làm lễ kết nạp. Luỹ kế từ ngày ${shortDate(yearFrom)}. Nguồn: người đang theo dõi, chưa kết nạp đến ngày ${shortDate(to)} (kể cả đã học lớp, đang xét hồ sơ).`,
      'Còn lại ở dòng cộng là số các đơn vị chưa đạt còn phải kết nạp; số vượt của đơn vị này không bù cho đơn vị khác.',
      ...sumNote(addQuantities(given), quotaOf(targets, officeBodyId, to)),
    ],
  }
}

function sumNote(given: Quantity, whole: Quantity | null): readonly string[] {
  if (whole === null) return []
  if (compareQuantities(given, '0') === 0) return [`Chỉ tiêu năm ${quantityText(whole)} chưa giao cho đơn vị nào.`]
  const difference = subtractQuantities(whole, given)
  const sign = compareQuantities(difference, '0')
  const head = `Chỉ tiêu giao các đơn vị cộng lại ${quantityText(given)}, chỉ tiêu năm ${quantityText(whole)}`
  return sign === 0 ? [`${head}.`] : [sign > 0 ? `${head}: còn ${quantityText(difference)} chưa giao.` : `${head}: giao vượt ${quantityText(subtractQuantities(given, whole))}.`]
}

/** What the units were given and what each of them still lacks, added up: one that exceeds its quota takes nothing off another. */
function sumCells(rows: readonly WorkRow[], admissions: readonly Admission[], given: readonly Quantity[], asked: QuotaAsked): readonly WorkCell[] {
  const lacking = rows.map(({ cells }) => cells[leftAt]).reduce((sum, cell) => cell?.type === 'count' ? sum + (cell.count ?? 0) : sum, 0)
  const quota = given.length === 0 ? null : addQuantities(given)
  return cellsOf(admissions, quota, asked).map((cell, at) => at === leftAt - 2 ? countCell(quota === null ? null : lacking) : cell)
}

function cellsOf(admissions: readonly Admission[], quota: Quantity | null, { from, to, yearFrom }: QuotaAsked): readonly WorkCell[] {
  const inPeriod = admissions.filter((admission) => isAdmittedIn(admission, from, to)).length
  const inYear = admissions.filter((admission) => isAdmittedIn(admission, yearFrom, to)).length
  const waiting = admissions.filter((admission) => isWaiting(admission, to)).length
  const planned = quota === null ? null : Number(quota)
  return [
    countCell(planned), countCell(inPeriod), countCell(inYear), percentCell(workRate(inYear, planned ?? 0)),
    countCell(planned === null ? null : Math.max(0, planned - inYear)), countCell(waiting),
  ]
}

/** Followed, not yet admitted. */
export function isWaiting(admission: Admission, on: string): boolean {
  const at = standing(admission, on)
  return at !== null && !isStopped(admission, on) && at.stage !== 'admitted' && at.stage !== 'official'
}
