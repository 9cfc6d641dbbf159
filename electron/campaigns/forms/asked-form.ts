/** What was asked where a data file was made, held against what is asked here: the period, and how each figure is counted. Pure. */
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import type { Campaign } from '../../../shared/domain/campaign.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { isComparable } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { rollUpName } from '../../../shared/domain/rolled-figure.ts'
import type { AskedForm, SubmissionData } from '../../../shared/domain/submission.ts'
import { namedUnits } from '../../../shared/domain/submission-words.ts'
import { formVersion } from './form-key.ts'
import { issue, problemAt } from './reading.ts'
import type { Issue, ReadingInput } from './reading.ts'

export function askedForm({ period, cutOff, outline }: Campaign, indicators: readonly Indicator[]): AskedForm {
  return {
    version: formVersion(indicators, outline), period, cutOff,
    indicators: indicators.map(({ code, name, unitOfMeasure, rollUp, ratePer, numeratorName, denominatorName }) => ({ code, name, unitOfMeasure, rollUp, ratePer, numeratorName, denominatorName })),
  }
}

/** Another period, figures counted otherwise, and what an office's roll-up is made of when that is not everything. */
export function formProblems({ form, aggregate, measurements }: SubmissionData, { file, campaign, indicators }: ReadingInput): readonly CellProblem[] {
  const at = (cell: string, path: string, value: string, found: Issue): CellProblem => problemAt({ file, sheet: '', cell }, path, value, found)
  const given = new Set(measurements.map(({ code }) => code))
  const own = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const other = form === undefined ? [] : form.indicators.flatMap((theirs) => {
    const ours = own.get(theirs.code)
    return ours === undefined || !given.has(theirs.code) || isComparable(ours, theirs) ? [] : [at(`Chỉ tiêu ${theirs.code}`, `measurements.${theirs.code}`, theirs.name, otherCounting(theirs, ours))]
  })
  return [
    ...form === undefined || isSamePeriod(form, campaign) ? [] : [at('', '', periodWords(form), otherPeriod(form, campaign))],
    ...aggregate === undefined ? [] : originIssues(aggregate).map((found) => at('', '', '', found)),
    ...other,
  ]
}

function isSamePeriod({ period: one }: AskedForm, { period: other }: Campaign): boolean {
  return one.from === other.from && one.to === other.to
}

function periodWords({ period: { from, to } }: Pick<Campaign, 'period'>): string {
  return `từ ${shortDate(from)} đến ${shortDate(to)}`
}

function otherPeriod(form: AskedForm, campaign: Campaign): Issue {
  return issue('error', 'form.otherPeriod', `Đây là số liệu kỳ ${periodWords(form)}; đợt này hỏi kỳ ${periodWords(campaign)}.`, 'Chọn đợt hỏi đúng kỳ ấy, hoặc đề nghị nơi gửi gửi số liệu của kỳ này.')
}

function otherCounting(theirs: AskedForm['indicators'][number], ours: Indicator): Issue {
  const words = (one: AskedForm['indicators'][number] | Indicator): string => `“${one.name}” (${one.unitOfMeasure}, ${rollUpName(one)})`
  return issue('error', 'row.otherCounting', `Chỉ tiêu ${ours.code} ở nơi gửi là ${words(theirs)}; ở đây là ${words(ours)}. Hai số không cùng cách tính.`, 'Hỏi lại nơi gửi; chỉ chấp nhận, kèm lý do, khi chắc hai bên tính như nhau.')
}

function originIssues({ basis, units }: NonNullable<SubmissionData['aggregate']>): readonly Issue[] {
  const missing = units.filter(({ report }) => report === null).map(({ name }) => name)
  return [
    ...basis === 'frozen' ? [] : [issue('warning', 'aggregate.notFrozen', 'Nơi gửi chưa chốt số liệu này; số còn có thể đổi.', 'Hỏi nơi gửi khi nào chốt; số chốt gửi sau sẽ thành bản mới.')],
    ...missing.length === 0 ? [] : [issue('warning', 'aggregate.missingUnits', `Số tổng hợp này mới có ${units.length - missing.length}/${units.length} đơn vị của nơi gửi; chưa có: ${namedUnits(missing)}.`, 'Cân nhắc khi dùng số này; đề nghị nơi gửi bổ sung.')],
  ]
}
