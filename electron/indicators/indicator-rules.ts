/** What a saved indicator, target or cross-check must agree with. Errors refuse the save; the rest is only said. */
import { isMean, isPercent, isRate } from '../../shared/domain/indicator.ts'
import type { Indicator, Target } from '../../shared/domain/indicator.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { addQuantities, compareQuantities, quantityText } from '../../shared/domain/quantity.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { RecordRules } from '../records/index.ts'
import { countMeasurements, selectIndicators } from './indicators.repository.ts'

/** A code names one indicator: forms are read back by it. What was measured one way cannot be read another way. */
export const indicatorRules: RecordRules<'indicators'> = async (db, indicator) => {
  const all = (await selectIndicators(db)).map(({ record }) => record)
  const taken = all.filter(({ code, id }) => code === indicator.code && id !== indicator.id)
  const before = all.find(({ id }) => id === indicator.id)
  return [
    ...taken.map(({ name }): Problem => ({
      severity: 'error', code: 'indicator.codeTaken', path: 'code', value: indicator.code, message: `Mã “${indicator.code}” đã dùng cho chỉ tiêu “${name}”.`, remedy: 'Đặt mã khác.',
    })),
    ...before === undefined ? [] : await changeProblems(db, before, indicator),
  ]
}

async function changeProblems(db: ReadDatabase, before: Indicator, after: Indicator): Promise<readonly Problem[]> {
  const changed = (['rollUp', 'unitOfMeasure', 'numeratorName', 'denominatorName', 'ratePer', 'code'] as const).filter((field) => before[field] !== after[field])
  if (changed.length === 0) return []
  const measured = await countMeasurements(db, after.id)
  if (measured === 0) return []
  if (isRate(before) !== isRate(after) || isMean(before) !== isMean(after)) {
    return [{
      severity: 'error', code: 'indicator.measured', path: 'rollUp', value: after.rollUp,
      message: `Chỉ tiêu đã có ${measured} số liệu, không đổi giữa đếm số, tỷ lệ và số bình quân được: số cũ sẽ bị hiểu khác đi.`, remedy: 'Lập một chỉ tiêu mới với mã khác.',
    }]
  }
  return changed.map((field) => ({
    severity: 'warning', code: 'indicator.measured', path: field, value: after[field],
    message: `Chỉ tiêu đã có ${measured} số liệu; các bảng cũ sẽ hiện theo cách ghi mới.`, remedy: 'Nếu nội dung khác đi, lập chỉ tiêu mới thay vì sửa chỉ tiêu này.',
  }))
}

/** Shares lie inside the target's time, add up where the indicator adds up, and a per cent stays a per cent. */
export const targetRules: RecordRules<'targets'> = async (db, target) => {
  const indicator = (await selectIndicators(db)).find(({ record }) => record.id === target.indicatorId)?.record
  return [...outsideShares(target), ...indicator?.rollUp === 'sum' ? sumProblems(target) : [], ...indicator !== undefined && isPercent(indicator) ? percentProblems(target) : []]
}

function outsideShares({ period, shares }: Target): readonly Problem[] {
  return shares.flatMap((share, at): readonly Problem[] => share.period.from >= period.from && share.period.to <= period.to ? [] : [{
    severity: 'error', code: 'target.shareOutside', path: `shares[${at}].period`, value: `${share.period.from} – ${share.period.to}`,
    message: 'Phần chia nằm ngoài thời gian của mức phấn đấu.', remedy: 'Sửa ngày của phần chia, hoặc thời gian của mức phấn đấu.',
  }])
}

/** Years that should make the whole (750 = 5 × 150). Shares may overlap (years and their quarters): only those of one length that fill the time are added. */
function sumProblems({ period, value, shares }: Target): readonly Problem[] {
  const yearly = shares.filter(({ bodyId, period: { from, to } }) => bodyId === null && from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4))
  const years = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) + 1
  if (yearly.length < 2 || yearly.length !== years) return []
  const sum = addQuantities(yearly.map((share) => share.value))
  return compareQuantities(sum, value) === 0 ? [] : [{
    severity: 'warning', code: 'target.sharesDiffer', path: 'shares', value: sum,
    message: `Các năm cộng lại là ${quantityText(sum)}, khác mức chung ${quantityText(value)}.`, remedy: 'Kiểm tra lại mức từng năm hoặc mức chung.',
  }]
}

function percentProblems({ value, shares }: Target): readonly Problem[] {
  return [{ path: 'value', value }, ...shares.map((share, at) => ({ path: `shares[${at}].value`, value: share.value }))]
    .filter((each) => compareQuantities(each.value, '100') > 0)
    .map((each): Problem => ({
      severity: 'warning', code: 'target.overHundred', path: each.path, value: each.value, message: `Mức phấn đấu của một tỷ lệ là ${quantityText(each.value)} %, lớn hơn 100 %.`, remedy: 'Kiểm tra lại con số.',
    }))
}

/** A count has no denominator to be held against anything. */
export const crossCheckRules: RecordRules<'crossChecks'> = async (db, check) => {
  const indicators = new Map((await selectIndicators(db)).map(({ record }) => [record.id, record]))
  return (['left', 'right'] as const).flatMap((side) => check[side].flatMap((term, at): readonly Problem[] => {
    const indicator = indicators.get(term.indicatorId)
    return indicator === undefined || isRate(indicator) || term.part !== 'denominator' ? [] : [{
      severity: 'error', code: 'crossCheck.noDenominator', path: `${side}[${at}].part`, value: indicator.code,
      message: `Chỉ tiêu “${indicator.name}” đếm số nên không có mẫu số.`, remedy: 'Chọn “giá trị”, hoặc chọn một chỉ tiêu tỷ lệ.',
    }]
  }))
}
