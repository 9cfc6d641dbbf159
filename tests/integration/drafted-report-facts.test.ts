/** What a drafted report says beyond figures and themes: whose report is in it, what called for it, who gets it. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aggregateTable, aggregateUnits, freezeCampaign, tableSheet } from '../../electron/aggregation/index.ts'
import { createDraft, draftChanges, drillDown, previewDraft, reportSources, summaryReportStore } from '../../electron/reporting/index.ts'
import { makeCallPaper } from '../../electron/campaigns/index.ts'
import { directiveStore } from '../../electron/directives/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { makePaper } from '../../electron/documents/papers/index.ts'
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { organisationStores } from '../../electron/organisation/index.ts'
import { studySessionStore } from '../../electron/study-sessions/index.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { studySessionSchema } from '../../shared/domain/study-session.ts'
import type { StudySession } from '../../shared/domain/study-session.ts'
import { deskActor, moveReport, put, putReport } from '../support/desk.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'
import { reportTemplates } from '../support/report-templates.ts'
import { textsCampaign, textsDesk } from '../support/texts-desk.ts'
import type { TextsDesk } from '../support/texts-desk.ts'

let desk: TextsDesk
beforeEach(async () => {
  desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir)
})
afterEach(() => desk.office.close())

const counted = { campaignId: textsCampaign, basis: 'current', include: 'accepted' } as const
const step = { at: '2026-01-12T02:00:00.000Z', actor: 'can-bo-nhan' }

/** Unit 4 waits, unit 5 was sent back; unit 7 sent nothing. */
async function unsettle(): Promise<void> {
  await desk.office.write(async (transaction) => {
    await moveReport(transaction, desk.report(4), 'received', step)
    await moveReport(transaction, desk.report(5), 'returned', step)
  })
}

const record = async (reportId: string) => {
  const found = await summaryReportStore.find(desk.office.read, reportId)
  if (found === null) throw new Error('no report')
  return found.record
}

describe('a unit in no figure', () => {
  it('is named with the reason, the same in the table, the appendix by unit, the workbook and the drafted report', async () => {
    await unsettle()
    const table = await aggregateTable(desk.office.read, { ...counted, bodyId: null })
    expect(table.missing.map(({ bodyId, absence }) => [bodyId, absence])).toEqual([[desk.unit(4), 'waiting'], [desk.unit(5), 'returned'], [desk.unit(7), 'nothing']])
    const units = await aggregateUnits(desk.office.read, { ...counted, bodyId: null, indicatorIds: [] })
    expect(units.nodes.map(({ absence }) => absence)).toEqual([null, null, null, null, 'waiting', 'returned', null, 'nothing'])
    const workbook = await openPackage(tableSheet(table, units, 'Văn phòng thử'))
    const written = workbook.parts.map((part) => new TextDecoder().decode(workbook.bytes(part) ?? new Uint8Array())).join('')
    for (const words of ['Đã nhận, chờ xem', 'đã nhận, chờ xem', 'Đã trả lại, chưa gửi lại']) expect(written).toContain(words)

    const { annexTables } = await record((await createDraft(desk.office, deskActor, reportTemplates, counted)).reportId)
    const [reporting, ...figures] = annexTables
    expect(reporting?.rows.map(({ cells }) => cells)).toEqual([['Đã nhận, chờ xem'], ['Đã trả lại, chưa gửi lại'], ['Gửi ngày 09/01/2026, chậm 4 ngày'], ['Chưa gửi']])
    expect(figures).toHaveLength(4)
    for (const { rows } of figures) expect([4, 5, 7].map((number) => rows[number - 1]?.cells[0])).toEqual(['đã nhận, chờ xem', 'đã trả lại, chưa gửi lại', 'chưa gửi'])
  })

  it('is counted with those that wait when they are asked for', async () => {
    await unsettle()
    const table = await aggregateTable(desk.office.read, { ...counted, include: 'received', bodyId: null })
    expect(table.missing.map(({ absence }) => absence)).toEqual(['returned', 'nothing'])
  })

  it('stands in a report of frozen figures as it stood at the freeze, in the table as it stands', async () => {
    await unsettle()
    await freezeCampaign(desk.office, deskActor, textsCampaign)
    const after = { at: '2026-07-01T02:00:00.000Z', actor: 'can-bo-nhan', reason: 'Nhận sau chốt' }
    await desk.office.write(async (transaction) => {
      await moveReport(transaction, desk.report(4), 'accepted', after)
      await putReport(transaction, { id: 'sau-chot', campaignId: textsCampaign, bodyId: desk.unit(7), state: 'received', at: after.at, figures: {} })
    })
    const frozen = { ...counted, basis: 'frozen' } as const
    expect((await aggregateTable(desk.office.read, { ...frozen, bodyId: null })).missing.map(({ absence }) => absence)).toEqual(['acceptedLater', 'returned', 'waiting'])
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, frozen)
    const [reporting, figures] = (await record(reportId)).annexTables
    expect(reporting?.rows.map(({ cells }) => cells[0])).toEqual(['Đã nhận, chờ xem', 'Đã trả lại, chưa gửi lại', 'Gửi ngày 09/01/2026, chậm 4 ngày', 'Chưa gửi'])
    expect([4, 5, 7].map((number) => figures?.rows[number - 1]?.cells[0])).toEqual(['đã nhận, chờ xem', 'đã trả lại, chưa gửi lại', 'chưa gửi'])
    expect((await drillDown(desk.office.read, reportId, 'table:reporting')).rows.map(({ remark }) => remark)[3]).toBe('Đã nhận, chờ xem')
  })
})

describe('late', () => {
  it('goes by the first version that was not sent back, as the board has it', async () => {
    await desk.office.write(async (transaction) => {
      await moveReport(transaction, desk.report(3), 'returned', step)
      await putReport(transaction, { id: 'gui-lai', campaignId: textsCampaign, bodyId: desk.unit(3), state: 'accepted', at: '2026-01-20T02:00:00.000Z', figures: {} })
    })
    const { sections } = await previewDraft(desk.office.read, counted)
    expect(sections.flatMap(({ items }) => items).find(({ key }) => key === 'reporting')?.words).toContain('2 đơn vị gửi chậm')
    const [reporting] = (await record((await createDraft(desk.office, deskActor, reportTemplates, counted)).reportId)).annexTables
    expect(reporting?.rows[0]?.cells).toEqual(['Gửi lại ngày 20/01/2026, chậm 15 ngày (bản gửi đúng hạn đã bị trả lại)'])
  })
})

describe('the head and foot of a draft', () => {
  const call = async (role: 'plan' | 'letter') => makeCallPaper({ office: desk.office, resources: reportTemplates, actor: deskActor, today: '2025-12-01', newId: (prefix) => `${prefix}-1` }, { id: textsCampaign, role })
  const issue = async (recordId: string): Promise<void> => {
    const found = await freeDocumentStore.find(desk.office.read, recordId)
    if (found === null) throw new Error('no paper')
    await desk.office.write((transaction) => writeRecord(transaction, freeDocumentStore, found, { ...found.record, paper: { ...found.record.paper, number: 31, date: '2025-12-02' } }, deskActor))
  }

  it.each([['plan', 'Kế hoạch số 31-KH/ĐUK'], ['letter', 'Công văn số 31-CV/ĐUK']] as const)('cites the %s that called, once it is issued', async (role, named) => {
    const { recordId } = await call(role)
    expect((await previewDraft(desk.office.read, counted)).notes).toContainEqual(expect.stringContaining('chưa ghi số, ngày ban hành'))
    await issue(recordId)
    expect((await previewDraft(desk.office.read, counted)).notes).not.toContainEqual(expect.stringContaining('chưa ghi số'))
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    const { model } = await makePaper(desk.office.read, reportTemplates, { templateId: 'bao-cao-so-ket', recordId: reportId })
    expect(model === null ? '' : treeText(model)).toContain(`BASIS Thực hiện ${named}, ngày 02/12/2025 của Đảng uỷ Khối`)
  })

  it('cites the plan when a letter went out too', async () => {
    for (const role of ['plan', 'letter'] as const) await issue((await call(role)).recordId)
    const { paper } = await record((await createDraft(desk.office, deskActor, reportTemplates, counted)).reportId)
    expect(paper.bases).toMatchObject([{ type: 'document', link: 'carryingOut', kind: 'plan', designation: '31-KH/ĐUK' }])
  })

  it('lacks nothing but what a person gives: number, date, who signs and the words nobody marked', async () => {
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    const { paper } = await record(reportId)
    expect([paper.recipients[0], paper.recipients.at(-1), paper.archive]).toEqual([
      { name: 'Thường trực Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Các chi bộ, đảng bộ trực thuộc', purpose: '' }, 'Lưu Văn phòng Đảng uỷ',
    ])
    const { findings, problems } = await makePaper(desk.office.read, reportTemplates, { templateId: 'bao-cao-so-ket', recordId: reportId })
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['paper.signerMissing'])
    // Nobody signs yet; no shortcoming is named and no reason given why.
    expect(findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toEqual(['S11', 'T31'])
  })
})

describe('answers to the directive', () => {
  it('count up to the day the figures are taken', async () => {
    const found = await directiveStore.find(desk.office.read, 'ct-05')
    if (found === null) throw new Error('no directive')
    const late = { ...found.record, responses: found.record.responses.map((response, at) => at === 0 ? { ...response, date: '2026-01-02' } : response) }
    await desk.office.write((transaction) => writeRecord(transaction, directiveStore, found, late, deskActor))
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    expect((await record(reportId)).deployment).toContain('Có 2/7 đơn vị ban hành văn bản triển khai thực hiện Chỉ thị số 05-CT/TU')
    const { rows } = await drillDown(desk.office.read, reportId, 'responses')
    expect(rows.map(({ values }) => values.length)).toEqual([0, 1, 1, 0, 0, 0, 0])
  })
})

describe('the registers', () => {
  const study = (id: string, part: Partial<StudySession>): StudySession => studySessionSchema.parse({
    id, title: `Lớp ${id}`, bodyId: 'khoi', directiveIds: ['ct-05'], date: '2025-03-10', form: 'inPerson', attendance: [{ group: 'members', invited: 200, present: 190 }], ...part,
  })
  const letter = (id: string, part: { readonly number: number | null, readonly date: string | null, readonly kind?: 'plan' | 'guidance', readonly cites?: boolean }): FreeDocument => freeDocumentSchema.parse({
    id, kind: part.kind ?? 'plan', subject: 'về việc triển khai', templateId: 'van-ban-tu-do', fields: {},
    paper: { bodyId: 'khoi', number: part.number, date: part.date, bases: part.cites === false ? [] : [{ type: 'directive', link: 'carryingOut', directiveId: 'ct-05' }] },
  })
  const words = async (): Promise<readonly string[]> => (await previewDraft(desk.office.read, counted)).sections.find(({ section }) => section === 'deployment')?.items.map((item) => item.words) ?? []

  it('say how many organisations there are on the day of the figures, and nothing of what nobody wrote down', async () => {
    expect(await words()).toEqual([
      'Đến ngày 31/12/2025, có 7 tổ chức cơ sở đảng, gồm 2 đảng bộ và 5 chi bộ', expect.stringContaining('6/7'), expect.stringContaining('3/7'),
    ])
    const body = await organisationStores.bodies.find(desk.office.read, desk.unit(2))
    if (body === null) throw new Error('no unit')
    const ended = { ...body.record, versions: body.record.versions.map((version) => ({ ...version, to: '2025-06-30' })) }
    await desk.office.write((transaction) => writeRecord(transaction, organisationStores.bodies, body, ended, deskActor))
    expect((await words())[0]).toBe('Đến ngày 31/12/2025, có 6 tổ chức cơ sở đảng, gồm 2 đảng bộ và 4 chi bộ')
  })

  it('say what was studied, with what was caught up, until the day of the figures', async () => {
    await desk.office.write(async (transaction) => {
      await put(transaction, studySessionStore, study('a', {}))
      await put(transaction, studySessionStore, study('b', { date: '2025-05-10', attendance: [{ group: 'members', invited: 100, present: 100 }, { group: 'nonMembers', invited: 8, present: 6 }] }))
      await put(transaction, studySessionStore, study('bu', { date: '2025-04-10', catchUpOfId: 'a', attendance: [{ group: 'members', invited: 10, present: 8 }] }))
      await put(transaction, studySessionStore, study('sau', { date: '2026-01-10' }))
      await put(transaction, studySessionStore, study('khac', { directiveIds: [] }))
    })
    expect(await words()).toContain('Đã tổ chức 2 lớp học tập, quán triệt Chỉ thị số 05-CT/TU; tỷ lệ lượt người dự học (kể cả học bù): đảng viên 99,33% (298/300); quần chúng 75,00% (6/8)')
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    const { rows } = await drillDown(desk.office.read, reportId, 'studies')
    expect(rows.map(({ name, values }) => [name, ...values.map(({ value }) => value)])).toEqual([
      ['Đảng uỷ Khối', 'Lớp b, ngày 10/5/2025', '100/100', '6/8'], ['Đảng uỷ Khối', 'Lớp a, ngày 10/3/2025', '198/200'],
    ])
    const late = study('a', { attendance: [{ group: 'members', invited: 200, present: 180 }] })
    const stored = await studySessionStore.find(desk.office.read, 'a')
    await desk.office.write((transaction) => writeRecord(transaction, studySessionStore, stored, late, deskActor))
    const { changes } = await draftChanges(desk.office.read, reportId, null)
    expect(changes.map(({ key, why }) => [key, why])).toEqual([['studies', ['Sổ học tập, quán triệt có thay đổi.']]])
  })

  it('say what was issued to carry the directive out: with number and date, in the period', async () => {
    await desk.office.write(async (transaction) => {
      await put(transaction, freeDocumentStore, letter('kh-1', { number: 4, date: '2025-01-20' }))
      await put(transaction, freeDocumentStore, letter('kh-2', { number: 19, date: '2025-07-02' }))
      await put(transaction, freeDocumentStore, letter('hd-1', { number: 2, date: '2025-02-20', kind: 'guidance' }))
      await put(transaction, freeDocumentStore, letter('nhap', { number: null, date: null }))
      await put(transaction, freeDocumentStore, letter('sau', { number: 1, date: '2026-01-04' }))
      await put(transaction, freeDocumentStore, letter('khac', { number: 7, date: '2025-03-03', cites: false }))
    })
    expect(await words()).toContain('Đã ban hành 1 hướng dẫn, 2 kế hoạch thực hiện Chỉ thị số 05-CT/TU')
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    expect((await drillDown(desk.office.read, reportId, 'issued')).rows.map(({ values }) => values[0]?.value)).toEqual([
      'Số 04-KH/ĐUK, ngày 20/01/2025 về việc triển khai', 'Số 02-HD/ĐUK, ngày 20/02/2025 về việc triển khai', 'Số 19-KH/ĐUK, ngày 02/7/2025 về việc triển khai',
    ])
    const { sources } = await reportSources(desk.office.read, reportId)
    expect(sources.find(({ key }) => key === 'issued')?.sourceWords).toBe('Sổ văn bản, 3 văn bản ghi đủ số, ngày trong kỳ')
  })
})
