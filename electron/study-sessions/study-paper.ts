/** The report on study of resolutions as a draft paper: rates, who has held none or stays below, the table by unit and by document (document-catalogue 16). Pure. */
import type { StudySummary } from '../../shared/contract/year-work.ts'
import { noMarks } from '../../shared/domain/common.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import { thresholdWords } from '../../shared/domain/figure-words.ts'
import { upperFirst } from '../../shared/domain/first-letter.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { countText, workFractionText, workRateText } from '../../shared/domain/work-table.ts'
import { fullMention, shortMention } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { workTableRows } from '../work-tables/index.ts'
import { groupNames } from './study-rules.ts'
import { countingNotes } from './study-tables.ts'

export const studyTemplate = 'bao-cao-hoc-tap-quan-triet'

/** `period`: what the time is called; `on`: the day the figures are of; `directive`: the one document asked for, null: all. */
export interface StudyPaperFacts {
  readonly id: string, readonly bodyId: string, readonly template: Template, readonly summary: StudySummary, readonly period: string, readonly on: string, readonly directive: Directive | null
}

export function studyPaper({ id, bodyId, template, summary, period, on, directive }: StudyPaperFacts): FreeDocument {
  const units = workTableRows(summary.byUnit)
  return freeDocumentSchema.parse({
    id, kind: 'report', subject: `kết quả học tập, quán triệt ${directive === null ? 'các văn bản của Đảng' : shortMention(directive)} ${period}`, templateId: studyTemplate,
    paper: { ...noMarks, bodyId, recipients: template.suggested.recipients, archive: template.suggested.archive },
    fields: {
      period, asOf: on, document: directive === null ? '' : fullMention(directive), results: resultsOf(summary), ...shortfallsOf(summary, template), comments: [],
      units: units.rows, ...units.totals, documents: workTableRows(summary.byDirective).rows, notes: [...countingNotes],
    },
  })
}

function resultsOf({ classes, catchUps, groups, coverage }: StudySummary): string[] {
  return [
    `Số lớp: ${countText(classes)}${catchUps === 0 ? '' : `; số buổi học bù: ${countText(catchUps)}`}`,
    `Đơn vị đã tổ chức học: ${workFractionText(coverage)}`,
    ...groups.filter(({ invited }) => invited > 0).map(({ group, rate, caughtUp, threshold, kept }) => [
      `${upperFirst(groupNames[group])} dự học: ${workRateText(rate)}${caughtUp === 0 ? '' : `, trong đó học bù ${countText(caughtUp)}`}`,
      ...threshold === null || kept === null ? [] : [`${kept ? 'đạt' : 'chưa đạt'} ${thresholdWords(threshold)}`],
    ].join('; ')),
  ]
}

/** Most units named in one line. */
const mostInLine = 5

/** Who held none (few in one line, many in an appendix), then each unit below what was to be reached. */
function shortfallsOf({ none, below }: StudySummary, { fields }: Template): FreeDocument['fields'] {
  const isListed = none.length > mostInLine && fields.some(({ id }) => id === 'without')
  const noneWords = isListed ? [`Chưa tổ chức học: ${countText(none.length)} đơn vị (danh sách tại phụ lục kèm theo)`]
    // An office's own template may have no such appendix.
    : none.length > mostInLine ? none.map(({ name }) => `${name}: chưa tổ chức học`)
      : none.length === 0 ? [] : [`Chưa tổ chức học (${countText(none.length)} đơn vị): ${none.map(({ name }) => name).join('; ')}`]
  const shortfalls = [
    ...noneWords,
    ...below.map(({ name, group, rate, threshold }) => `${name}: ${groupNames[group]} dự học ${workRateText(rate)}, ${thresholdWords(threshold)}`),
  ]
  return { shortfalls, ...isListed ? { without: none.map(({ name }) => ({ unit: name })) } : {} }
}
