/** How meetings are counted, how long cases may take, how discipline is voted and which days are off, as rows of words. Pure. */
import type { RuleRow } from '../../shared/contract/rules.ts'
import { dateParts, dayText, monthText, shortDate } from '../../shared/domain/dates.ts'
import { leftOutWords, majorityWords } from '../../shared/domain/quorum-words.ts'
import type { DaysOffRules, DisciplineFile, TimeLimitRules } from '../inspections/index.ts'
import type { CountingRules } from '../meetings/index.ts'

export interface WorkRules { readonly counting: CountingRules, readonly timeLimits: TimeLimitRules, readonly discipline: DisciplineFile, readonly daysOff: DaysOffRules }

interface Sourced { readonly source: string, readonly status: RuleRow['status'] }

export function workRows({ counting, timeLimits, discipline, daysOff }: WorkRules): readonly RuleRow[] {
  return [...countingRows(counting), ...limitRows(timeLimits), ...disciplineRows(discipline), ...dayRows(daysOff)]
}

function rowOf(id: string, group: string, text: string, value: string, { source, status }: Sourced): RuleRow {
  return { id, part: 'work', group, text, value, clause: source, status, source: [source], severity: null, tolerance: '', appliesTo: '', choice: false, officeValue: null, allowed: '', control: null, own: null }
}

function countingRows({ name, organs, decisions }: CountingRules): readonly RuleRow[] {
  const organNames = [['members', 'chi bộ'], ['elected', 'cơ quan do bầu']] as const
  return [
    ...organNames.flatMap(([organ, words]) => {
      const { quorum, quorumLeavesOut, majorityLeavesOut } = organs[organ]
      return [
        rowOf(`counting.${organ}.quorum`, name, `Số người phải có mặt của ${words}.`, `${quorum.words} số được tính`, quorum),
        ...quorumLeavesOut.map((line) => rowOf(`counting.${organ}.quorumLeavesOut.${line.reason}`, name, `Không tính khi xét số người phải có mặt của ${words}.`, leftOutWords[line.reason], line)),
        ...majorityLeavesOut.map((line) => rowOf(`counting.${organ}.majorityLeavesOut.${line.reason}`, name, `Không tính khi xét số phiếu của ${words}.`, leftOutWords[line.reason], line)),
      ]
    }),
    ...decisions.map((decision) => rowOf(`counting.${decision.id}`, name, `Số phiếu để thông qua: ${decision.words}.`, `${majorityWords[decision.majority]} số được tính`, decision)),
  ]
}

function limitRows({ name, levels, extension, startWithin, covered }: TimeLimitRules): readonly RuleRow[] {
  return [
    ...Object.entries(levels).map(([id, level]) => rowOf(`timeLimits.${id}`, name, `Thời hạn một cuộc: ${level.words}.`, `${level.workingDays} ngày làm việc`, level)),
    rowOf('timeLimits.extension', name, 'Gia hạn nhiều nhất.', `${extension.of}/${extension.from} thời hạn`, extension),
    rowOf('timeLimits.startWithin', name, 'Triển khai quyết định kể từ ngày ký.', `trong ${startWithin.workingDays} ngày làm việc`, startWithin),
    rowOf('timeLimits.covered', name, 'Mốc thời gian được kiểm tra lùi về trước nhiều nhất.', `${covered.years} năm`, covered),
  ]
}

function disciplineRows({ name, levels, cumulation }: DisciplineFile): readonly RuleRow[] {
  const kinds = [['organisation', 'tổ chức đảng'], ['member', 'đảng viên']] as const
  return [
    ...kinds.flatMap(([kind, words]) => levels[kind].map((level) => rowOf(`discipline.${kind}.${level.id}`, name, `Hình thức kỷ luật đối với ${words}: ${level.words}.`, `${majorityWords[level.majority]} số người có quyền biểu quyết`, level))),
    rowOf('discipline.cumulation', name, 'Không mức nào tự đủ phiếu.', cumulation.heavierDown ? 'cộng phiếu từ mức nặng nhất xuống, đến mức đủ phiếu' : 'không cộng phiếu của mức nặng hơn', cumulation),
  ]
}

function dayRows({ name, note, fixed, years }: DaysOffRules): readonly RuleRow[] {
  const through = years.map(({ year }) => year).at(-1)
  return [
    rowOf('daysOff.known', name, note, `đã ghi từ năm ${years[0].year} đến hết năm ${through}`, { source: 'Chương trình tập hợp', status: 'custom' }),
    ...fixed.map((line) => rowOf(`daysOff.${line.day}`, name, `Ngày nghỉ hằng năm: ${line.words}.`, dayOfYear(line.day), line)),
    ...years.flatMap(({ daysOff, workingWeekends }) => [
      ...daysOff.map((line) => rowOf(`daysOff.${line.from}`, name, `Ngày nghỉ: ${line.words}.`, line.from === line.to ? shortDate(line.from) : `từ ${shortDate(line.from)} đến ${shortDate(line.to)}`, line)),
      ...workingWeekends.map((line) => rowOf(`daysOff.${line.date}`, name, `Ngày làm việc: ${line.words}.`, shortDate(line.date), line)),
    ]),
  ]
}

/** "02/9" of `09-02`. */
function dayOfYear(monthAndDay: string): string {
  const { month, day } = dateParts(`2000-${monthAndDay}`)
  return `${dayText(day)}/${monthText(month)}`
}
