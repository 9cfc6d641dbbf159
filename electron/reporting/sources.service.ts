/** Where each claim and figure of a report comes from, down to the submissions. */
import type { DrillDown, PlacedSource, ReportSources } from '../../shared/contract/report-drafts.ts'
import { rolledFigureText, withoutCountsWords } from '../../shared/domain/rolled-figure.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { CampaignDraft, ClaimSource, ReportSource } from '../../shared/domain/report-parts.ts'
import { absenceWords } from '../../shared/domain/submission-words.ts'
import { rateText } from '../../shared/domain/indicator.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { aggregateUnits, campaignOf, figureCells } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { getRecord } from '../records/index.ts'
import { makeDraft } from './campaign-draft.ts'
import type { MadeDraft } from './campaign-draft.ts'
import { differenceNotes, differenceRemark, differencesAbout } from './check-notes.ts'
import { lateOrMissing, responsesBy } from './draft-claims.ts'
import { draftedOf } from './drafts.service.ts'
import { registerRows } from './register-rows.ts'
import { locate } from './report-slots.ts'
import type { Slot } from './report-slots.ts'
import { sourceWords } from './source-words.ts'
import { summaryReportStore } from './summary-report.repository.ts'
import { uncountedWords } from './uncounted-marks.ts'

/** Every item that was drafted, and where it stands in the report now. A report written by hand has none. */
export async function reportSources(db: ReadDatabase, reportId: string): Promise<ReportSources> {
  const { record } = await getRecord(db, summaryReportStore, reportId)
  const { draft } = record
  if (draft === null) return { draft: null, sources: [] }
  const made = await makeDraft(db, draft)
  const places = locate(record, draft.sources)
  const { campaignId, basis, include, at } = draft
  return {
    draft: { campaignId, title: (await campaignOf(db, campaignId)).title, basis, include, at },
    sources: draft.sources.map((source) => placed(source, places.get(source.key), made)),
  }
}

function placed(source: ReportSource, slot: Slot | undefined, made: MadeDraft): PlacedSource {
  return {
    key: source.key, section: source.section, path: slot?.path ?? null, words: slot?.shown ?? draftedText(source),
    rewritten: slot !== undefined && slot.compared !== source.drafted, sourceWords: sourceWords(source.source, made), source: source.source,
  }
}

/** Of an item a person took out: its drafted words where those are words. */
function draftedText({ section, drafted }: ReportSource): string {
  return section === 'rolledFigures' || section === 'charts' || section === 'annexTables' ? '' : drafted
}

type Row = DrillDown['rows'][number]

/** A drafted item as it stands, with the reports behind it: unit, file and place of each. */
export interface ReportItem extends PlacedSource { readonly rows: readonly Row[] }

/** Every item of a drafted report down to its cells, read in one go; units that gave nothing to an item are left out of it. */
export async function reportItems(db: ReadDatabase, reportId: string): Promise<{ readonly draft: CampaignDraft, readonly items: readonly ReportItem[] }> {
  const { record, draft } = await draftedOf(db, reportId)
  const made = await makeDraft(db, draft)
  const places = locate(record, draft.sources)
  const items: ReportItem[] = []
  for (const source of draft.sources) {
    const rows = await rowsOf(db, source.source, made, draft)
    items.push({ ...placed(source, places.get(source.key), made), rows: rows.filter(({ submission, values }) => submission !== null || values.length > 0) })
  }
  return { draft, items }
}

/** The submissions behind one item, every unit of the campaign in the official order. */
export async function drillDown(db: ReadDatabase, reportId: string, key: string): Promise<DrillDown> {
  const { record, draft } = await draftedOf(db, reportId)
  const source = draft.sources.find((one) => one.key === key)
  if (source === undefined) throw unknownSource()
  const made = await makeDraft(db, draft)
  const slot = locate(record, [source]).get(key)
  const rows = await rowsOf(db, source.source, made, draft)
  return { key, words: slot?.shown ?? draftedText(source), sourceWords: sourceWords(source.source, made), basis: draft.basis, rows, notes: notesOf(source.source, made) }
}

function unknownSource(): Error {
  return fault('RECORD_UNKNOWN', { happened: 'Báo cáo không có nguồn này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại báo cáo rồi chọn nguồn khác.' })
}

async function rowsOf(db: ReadDatabase, source: ClaimSource, made: MadeDraft, draft: { readonly campaignId: string, readonly basis: 'current' | 'frozen', readonly include: 'accepted' | 'received' }): Promise<Row[]> {
  switch (source.type) {
    case 'indicator': {
      const rows = source.indicatorIds.length === 1 ? await oneFigure(db, source.indicatorIds[0] ?? '', made, draft) : await severalFigures(db, source.indicatorIds, made, draft)
      const differences = differencesAbout(made.differences, source.indicatorIds)
      return rows.map((row) => ({ ...row, remark: [row.remark, differenceRemark(differences, row.bodyId)].filter((words) => words !== '').join('; ') }))
    }
    case 'theme': return themeRows(source.themeId, made)
    case 'responses': return responseRows(made)
    case 'question': return questionRows(source.questionId, made)
    case 'reporting': return reportingRows(made)
    case 'organisations': case 'issued': case 'studies': return registerRows(source.type, made)
  }
}

type Asked = Parameters<typeof rowsOf>[3]

async function oneFigure(db: ReadDatabase, indicatorId: string, made: MadeDraft, { campaignId, basis, include }: Asked): Promise<Row[]> {
  if (!made.indicators.has(indicatorId) || !made.campaign.indicatorIds.includes(indicatorId)) return []
  const { cells, indicator } = await figureCells(db, { campaignId, basis, include, indicatorId, place: { type: 'all' } })
  return cells.map(({ bodyId, name, counts, submission, used }) => {
    const text = counts === null ? '' : counts.numerator !== null && counts.denominator !== null ? `${quantityText(counts.numerator)}/${quantityText(counts.denominator)}`
      : counts.numerator !== null ? quantityText(counts.numerator) : counts.rate === null ? '' : rateText(indicator, counts.rate)
    const rateAlone = counts !== null && counts.numerator === null && counts.rate !== null
    return {
      bodyId, name, values: text === '' ? [] : [{ name: indicator.name, value: text, place: submission?.place ?? '' }],
      submission: submission === null ? null : { submissionId: submission.submissionId, version: submission.version, fileName: submission.fileName, receivedOn: submission.receivedOn, acceptedBy: submission.acceptedBy },
      remark: submission === null ? 'Chưa có báo cáo được tính' : text === '' ? 'Báo cáo không ghi số này' : rateAlone ? `${withoutCountsWords}${used ? '' : ', không cộng vào số chung'}` : '',
    }
  })
}

/** Of a table: every unit with its figure of each column. */
async function severalFigures(db: ReadDatabase, indicatorIds: readonly string[], made: MadeDraft, { campaignId, basis, include }: Asked): Promise<Row[]> {
  const { nodes, rows } = await aggregateUnits(db, { campaignId, basis, include, bodyId: null, indicatorIds })
  const absences = new Map(made.figures.absentWhenCounted.map(({ bodyId, absence }) => [bodyId, absenceWords[absence]]))
  return nodes.flatMap((node, at): Row[] => !node.owes ? [] : [{
    bodyId: node.bodyId, name: node.name, submission: submissionOf(node.bodyId, made), remark: absences.get(node.bodyId) ?? '',
    values: rows.flatMap((row) => {
      const figure = row.figures[at]
      const value = figure === undefined ? '' : rolledFigureText(row, figure)
      return value === '' ? [] : [{ name: row.name, value, place: made.figures.measured(row.indicatorId).get(node.bodyId)?.place ?? '' }]
    }),
  }])
}

function submissionOf(bodyId: string, { figures }: MadeDraft): Row['submission'] {
  const version = figures.effective.get(bodyId)
  return version === undefined ? null : { submissionId: version.id, version: version.version, fileName: version.fileName, receivedOn: version.receivedOn, acceptedBy: null }
}

/** Units that say it first; then those that do not. */
function themeRows(themeId: string, made: MadeDraft): Row[] {
  const theme = made.themes.themes.find((one) => one.themeId === themeId)
  if (theme === undefined) return []
  const titles = new Map(made.campaign.outline.map(({ id, title }) => [id, title]))
  return theme.units.map(({ bodyId, name, passages }) => ({
    bodyId, name, submission: submissionOf(bodyId, made), remark: '',
    values: passages.map(({ questionId, words }) => ({ name: titles.get(questionId) ?? questionId, value: words, place: `Câu ${questionId}` })),
  }))
}

function responseRows({ directive, figures, ...made }: MadeDraft): Row[] {
  return figures.units.map(({ id, name }) => {
    const own = directive === null ? [] : responsesBy(directive, made.campaign).filter(({ bodyId }) => bodyId === id)
    return {
      bodyId: id, name, submission: submissionOf(id, { ...made, figures, directive }), remark: own.length === 0 ? 'Sổ chưa ghi văn bản nào' : '',
      values: own.map(({ designation, date }) => ({ name: 'Văn bản', value: `Số ${designation}, ngày ${shortDate(date)}`, place: '' })),
    }
  })
}

/** Every unit with its number in each column of the question. */
function questionRows(questionId: string, made: MadeDraft): Row[] {
  const sums = made.sums.sums.filter((one) => one.questionId === questionId && one.adds)
  return made.figures.units.map(({ id, name }, at) => {
    const given = sums.flatMap((sum) => sum.units[at] ?? [])
    const odd = given.filter(({ state }) => state === 'notNumber')
    return {
      bodyId: id, name, submission: submissionOf(id, made),
      values: sums.flatMap((sum) => {
        const unit = sum.units[at]
        return unit === undefined || unit.value === null ? [] : [{ name: sum.title, value: quantityText(unit.value), place: unit.submission?.place ?? '' }]
      }),
      remark: !made.figures.effective.has(id) ? 'Chưa có báo cáo được tính' : odd.length > 0 ? `Ghi chữ nên không cộng: ${odd.map(({ said }) => said).join('; ')}` : given.every(({ value }) => value === null) ? 'Báo cáo không ghi số này' : '',
    }
  })
}

function reportingRows(made: MadeDraft): Row[] {
  const named = new Map(lateOrMissing(made.figures).map((one) => [one.bodyId, one.words]))
  return made.figures.units.map(({ id, name }) => ({ bodyId: id, name, values: [], submission: submissionOf(id, made), remark: named.get(id) ?? 'Gửi đúng hạn' }))
}

function notesOf(source: ClaimSource, made: MadeDraft): string[] {
  switch (source.type) {
    case 'indicator': return [
      ...source.indicatorIds.some((id) => !made.campaign.indicatorIds.includes(id)) ? ['Đợt báo cáo không còn hỏi chỉ tiêu này.'] : [],
      ...differenceNotes(differencesAbout(made.differences, source.indicatorIds)),
    ]
    case 'theme': {
      const theme = made.themes.themes.find((one) => one.themeId === source.themeId)
      if (theme === undefined) return ['Chủ đề này đã bị xoá; các đoạn của nó không còn được gom.']
      const uncounted = uncountedWords(theme.notCounted, made.themes.campaign.frozen)
      return uncounted === null ? [] : [uncounted]
    }
    case 'responses': return made.directive === null ? ['Văn bản chỉ đạo không còn trong sổ.'] : []
    case 'question': return made.sums.sums.some(({ questionId }) => questionId === source.questionId) ? [] : ['Đề cương của đợt không còn câu hỏi này.']
    case 'reporting': case 'organisations': case 'issued': case 'studies': return []
  }
}
