/** A per cent of a target stands beside the figure it is of: in the table, the workbook, the lines of the command line and the paper of a report. */
import { describe, expect, it } from 'vitest'
import { applyChanges, createDraft, draftChanges, summaryReportStore } from '../../electron/reporting/index.ts'
import { aggregateTable, aggregateUnits, tableSheet } from '../../electron/aggregation/index.ts'
import { aggregate } from '../../electron/cli/campaign-figures.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { saveRecord } from '../../electron/records/index.ts'
import { figureFacts } from '../../electron/reporting/draft-items.ts'
import { summaryReportRules } from '../../electron/reporting/summary-report.service.ts'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import { targetSchema } from '../../shared/domain/indicator.ts'
import { aggregationDesk, rowsOf } from '../support/aggregation-desk.ts'
import { deskActor, put, putTarget } from '../support/desk.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir } from '../support/offices.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
const counted = { campaignId: 'q3', basis: 'current', include: 'accepted' } as const

/** Two quarters of one unit; a flow, a rate and a stock with targets of the year, the admissions of the quarter with one of their own. */
async function desk(codes: readonly string[] = ['DV01', 'PT05', 'HT02']) {
  const made = await aggregationDesk({ silent: 1, codes: [...codes], indicators: 90, organisations: 2, years: [2025] })
  const year = { bodyId: 'khoi', period: { from: '2026-01-01', to: '2026-12-31' } }
  await putTarget(made.office, targetSchema.parse({ ...year, id: 'pt', indicatorId: 'PT05', setBy: 'Nghị quyết', value: '150' }))
  await putTarget(made.office, targetSchema.parse({ ...year, id: 'ht', indicatorId: 'HT02', setBy: 'Nghị quyết', value: '98' }))
  await putTarget(made.office, targetSchema.parse({ ...year, id: 'dv', indicatorId: 'DV01', setBy: 'Nghị quyết', value: '50' }))
  const quarter = (id: string, from: string, to: string) => made.office.write((transaction) => put(transaction, campaignStore, campaignSchema.parse({
    id, title: `Báo cáo ${id}`, kind: 'periodic', bodyId: 'khoi', period: { from, to }, reportingPeriod: 'quarter', cutOff: to, due: to, addresseeIds: ['dv-0001', 'dv-0002'], indicatorIds: [...codes], state: 'open',
  })))
  await quarter('q2', '2026-01-01', '2026-06-30')
  await quarter('q3', '2026-07-01', '2026-09-30')
  const admitted = (campaignId: string, figures: Parameters<typeof made.report>[0]['figures']) => made.report({ id: `${campaignId}-dv-0001`, campaignId, bodyId: 'dv-0001', state: 'accepted', figures })
  await admitted('q2', { DV01: '40', PT05: '72', HT02: ['86', '88'] })
  await admitted('q3', { DV01: '45', PT05: '10', HT02: ['24', '32'] })
  return made
}

describe('of a target that runs longer than the period', () => {
  it('the table holds the figure the per cent is of, with its counts; a stock has its own', async () => {
    const { call } = await desk()
    const rows = rowsOf(await call.table({ campaignId: 'q3' }))
    const of = (code: string) => rows.find((row) => row.code === code)?.targets[0]
    expect(of('PT05')).toMatchObject({ percent: '54.67', accumulated: { from: '2026-01-01', figure: { value: '82' } } })
    expect(of('HT02')).toMatchObject({ percent: '93.54', accumulated: { from: '2026-01-01', figure: { value: '91.6667', numerator: '110', denominator: '120' } } })
    expect(of('DV01')).toMatchObject({ percent: '90', accumulated: null })
  })

  it('a target of the very period needs no other figure', async () => {
    const { call, office } = await desk()
    await putTarget(office, targetSchema.parse({ id: 'quy', bodyId: 'khoi', period: { from: '2026-07-01', to: '2026-09-30' }, indicatorId: 'PT05', setBy: 'Kế hoạch quý', value: '40' }))
    const found = rowsOf(await call.table({ campaignId: 'q3' })).find(({ code }) => code === 'PT05')?.targets.map(({ setBy, percent, accumulated }) => [setBy, percent, accumulated?.figure.value ?? null])
    expect(found?.toSorted()).toEqual([['Kế hoạch quý', '25', null], ['Nghị quyết', '54.67', '82']])
  })

  it('the workbook and the lines have a column of their own', async () => {
    const { office } = await desk()
    const table = await aggregateTable(office.read, { ...counted, bodyId: null })
    const { sheets } = await readWorkbook(tableSheet(table, await aggregateUnits(office.read, { ...counted, bodyId: null, indicatorIds: [] }), 'Văn phòng thử'))
    const cells = sheets[0]?.cells ?? []
    const head = cells.find(({ text }) => text === 'Luỹ kế')
    const under = (code: string, column: number) => cells.find((cell) => cell.column === column && cell.row === cells.find(({ text }) => text === code)?.row)?.text
    expect(cells.find(({ row, column }) => row === head?.row && column === (head?.column ?? 0) + 1)?.text).toBe('Thực hiện chỉ tiêu')
    expect(under('PT05', head?.column ?? 0)).toBe('82, luỹ kế từ 01/01/2026')
    expect(under('HT02', head?.column ?? 0)).toBe('91,67 (110/120), luỹ kế từ 01/01/2026')

    const { output } = await aggregate(office, { campaign: ['q3'] })
    const [names = [], ...lines] = output.trimEnd().split('\n').map((line) => line.split('\t'))
    const line = lines.find(([code]) => code === 'PT05') ?? []
    expect(['Kỳ này', 'Chỉ tiêu giao', 'Luỹ kế', 'Thực hiện chỉ tiêu'].map((name) => line[names.indexOf(name)])).toEqual(['10', 'từ 150 (Nghị quyết)', '82, luỹ kế từ 01/01/2026', '54,67%, chưa hết hạn'])
  })

  it('the paper of a report prints it beside its per cent', async () => {
    const { office } = await desk()
    const { reportId } = await createDraft(office, deskActor, resources, counted)
    expect(await lastCells(office, reportId)).toEqual([
      ['Cùng kỳ năm trước', 'Chỉ tiêu giao', 'Luỹ kế từ 01/01/2026', 'Đạt (%)'], ['-', '50', '-', '90'], ['-', '150', '82', '54,67'], ['-', '98', '91,67 (110/120)', '93,54'],
    ])
  })

  it('an older draft that did not keep that figure prints no per cent until it is refreshed', async () => {
    const { office } = await desk()
    const { reportId } = await createDraft(office, deskActor, resources, counted)
    const stored = await summaryReportStore.find(office.read, reportId)
    if (stored === null) throw new Error('no report')
    const { draft, rolledFigures } = stored.record
    const older = rolledFigures.map((figure) => ({ ...figure, target: figure.target === null ? null : { ...figure.target, accumulated: null } }))
    const sources = draft?.sources.map((source) => {
      const at = older.find(({ indicatorId }) => source.key === `indicator:${indicatorId ?? ''}`)
      return at === undefined ? source : { ...source, drafted: figureFacts(at) }
    }) ?? []
    const record: SummaryReport = { ...stored.record, rolledFigures: older, draft: draft === null ? null : { ...draft, sources } }
    expect((await saveRecord(office, summaryReportStore, summaryReportRules, deskActor, { revision: stored.revision, record })).outcome).toBe('saved')
    expect(await lastCells(office, reportId)).toEqual([['Kỳ trước', 'Cùng kỳ năm trước', 'Chỉ tiêu giao', 'Đạt (%)'], ['-', '-', '50', '90'], ['-', '-', '150', '-'], ['-', '-', '98', '-']])
    const { changes, revision } = await draftChanges(office.read, reportId, null)
    expect(changes.map(({ key, proposed }) => [key, proposed])).toEqual([['indicator:PT05', true], ['indicator:HT02', true]])
    await applyChanges(office, deskActor, { reportId, revision, basis: null, take: changes.map(({ key }) => key), keep: [] })
    expect((await lastCells(office, reportId))[2]).toEqual(['-', '150', '82', '54,67'])
    expect((await draftChanges(office.read, reportId, null)).changes).toEqual([])
  })
})

/** The four last cells of the head and of each row of the paper's table of figures. */
async function lastCells(office: OfficeDatabase, reportId: string): Promise<readonly (readonly string[])[]> {
  const { model } = await makePaper(office.read, resources, { templateId: 'bao-cao-dinh-ky-tong-hop', recordId: reportId })
  if (model === null) throw new Error('the report cannot be set')
  const lines = treeText(model).split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const head = lines.findIndex((cells) => cells.includes('Đạt (%)'))
  return lines.slice(head, head + 4).map((cells) => cells.slice(-4))
}
