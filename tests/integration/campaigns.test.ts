/** Campaigns through the service: proposed, opened and frozen, papers, forms out, the board, reminders, rounds, due days. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { putReport } from '../support/desk.ts'
import { resultOf } from '../support/service-client.ts'
import { faultOf, startService, testActor, testFolder, writeSampleOffice } from '../support/offices.ts'

const round = { id: 'cd', title: 'Báo cáo xây dựng Đảng', bodyId: 'dang-uy', reportingPeriod: 'quarter', period: { from: '2026-01-01' }, cutOffDay: 15, addressees: { underBodyId: 'dang-uy' } }
const indicators = [
  { id: 'i1', code: 'DV01', name: 'Số đảng viên được học tập', group: 'Học tập', unitOfMeasure: 'đồng chí', rollUp: 'sum', period: 'quarter' },
  { id: 'i2', code: 'DV02', name: 'Tỷ lệ sinh hoạt', group: 'Sinh hoạt', unitOfMeasure: '%', rollUp: 'rateOfSums', numeratorName: 'Số có mặt', denominatorName: 'Tổng số', period: 'quarter' },
] as const

/** The sample office (58 units) with two indicators; its clock stands at 15/6/2026. */
async function desk() {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  const service = startService()
  service.host.grants.add('grant-open', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-open' })
  for (const record of indicators) await service.client.indicators.indicators.save({ revision: null, record })
  const { client } = service
  const made = await client.campaigns.propose({ reportingPeriod: 'quarter', from: '2026-04-01', cutOff: '2026-06-10', due: '2026-06-13', indicatorIds: ['i1', 'i2'] })
  expect((await client.campaigns.save({ revision: null, record: made.campaign })).outcome).toBe('saved')
  const id = made.campaign.id
  const change = async (fields: object) => {
    const { revision, record } = await client.campaigns.get({ id })
    return client.campaigns.save({ revision, record: { ...record, ...fields } })
  }
  const revisionOf = async () => (await client.campaigns.get({ id })).revision
  const moveDue = async (due: string) => client.campaigns.moveDue({ id, revision: await revisionOf(), due, reason: 'bão số 3' })
  const excuse = async (bodyId: string, reason: string) => client.campaigns.excuse({ id, revision: await revisionOf(), bodyId, reason })
  const askAgain = async (bodyId: string) => client.campaigns.askAgain({ id, revision: await revisionOf(), bodyId })
  const grant = (token: string, name: string, purpose: 'export' | 'formsFolder') => {
    service.host.grants.add(token, join(folder, name), purpose)
    return token
  }
  return { ...service, folder, made, id, change, moveDue, excuse, askAgain, grant }
}

describe('opening', () => {
  it('freezes who is asked and what; back to preparation while nothing has come', async () => {
    const { client, id, change, moveDue, made, host } = await desk()
    expect(await change({ state: 'open' })).toMatchObject({ outcome: 'saved' })
    const { addresseeIds, outline } = made.campaign
    expect(await change({ addresseeIds: addresseeIds.slice(1) })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.frozen', path: 'addresseeIds', remedy: expect.stringContaining('bước chuẩn bị') }] })
    expect(await change({ outline: outline.slice(1) })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.frozen', path: 'outline' }] })
    expect(await change({ due: '2026-06-22', receiver: 'Văn phòng Đảng uỷ' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.dueUntold', remedy: expect.stringContaining('Đổi hạn gửi') }] })
    expect(await change({ receiver: 'Văn phòng Đảng uỷ' })).toMatchObject({ outcome: 'saved' })
    expect(await moveDue('2026-06-22')).toMatchObject({ outcome: 'saved' })
    expect((await client.campaigns.get({ id })).record).toMatchObject({ due: '2026-06-22', receiver: 'Văn phòng Đảng uỷ' })
    expect(await change({ state: 'draft', outline: outline.slice(1) })).toMatchObject({ outcome: 'saved' })
    expect(await change({ state: 'open' })).toMatchObject({ outcome: 'saved' })
    await host.session.office().write((transaction) => putReport(transaction, { id: 's1', campaignId: id, bodyId: addresseeIds[0] ?? '', state: 'received', figures: {} }))
    expect(await change({ state: 'draft' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.hasSubmissions' }] })
    expect(await change({ addresseeIds: addresseeIds.slice(1) })).toMatchObject({ outcome: 'refused', problems: [{ remedy: expect.stringContaining('đợt bổ sung') }] })
    expect((await client.campaigns.get({ id })).record.addresseeIds).toEqual(addresseeIds)
  })

  it('keeps every last day there was, with who moved it and why', async () => {
    const { client, id, change, moveDue } = await desk()
    await change({ state: 'open' })
    expect(await moveDue('2026-06-20')).toMatchObject({ outcome: 'saved', problems: [] })
    expect(await moveDue('2026-06-30')).toMatchObject({ outcome: 'saved' })
    const { record } = await client.campaigns.get({ id })
    const dueChanges = [{ was: '2026-06-15', on: '2026-06-15', by: testActor.name, reason: 'bão số 3' }, { was: '2026-06-22', on: '2026-06-15', by: testActor.name, reason: 'bão số 3' }]
    expect(record).toMatchObject({ due: '2026-06-30', dueChanges })
    expect(await change({ dueChanges: [] })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.dueUntold' }] })
    expect(await change({ due: '2026-07-06', dueChanges: [...dueChanges, { was: '2026-06-29', on: '2026-06-16', reason: 'nhầm' }] })).toMatchObject({ outcome: 'refused' })
    expect((await client.campaigns.board({ campaignIds: [id], on: '2026-06-14' })).columns[0]).toMatchObject({ due: '2026-06-15', dueChanges: [] })
    expect((await client.campaigns.board({ campaignIds: [id], on: '2026-06-16' })).columns[0]).toMatchObject({ due: '2026-06-30', dueChanges })
  })

  it('lets a unit without a report leave with its reason, keeps it on the board outside N, and asks it again at its place', async () => {
    const { client, id, change, excuse, askAgain, made, host } = await desk()
    await change({ state: 'open' })
    const { addresseeIds } = made.campaign
    const [first = '', second = '', third = ''] = addresseeIds
    await host.session.office().write(async (transaction) => {
      await putReport(transaction, { id: 's1', campaignId: id, bodyId: first, state: 'received', figures: {} })
      await putReport(transaction, { id: 's2', campaignId: id, bodyId: third, state: 'returned', figures: {} })
    })
    expect(await excuse(first, 'đã giải thể')).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.exemptReported', path: 'exempt[0].bodyId', message: expect.stringContaining('đã gửi báo cáo') }] })
    expect(await excuse(second, 'đã giải thể')).toMatchObject({ outcome: 'saved' })
    expect(await excuse(third, 'sáp nhập')).toMatchObject({ outcome: 'saved' })
    const { record } = await client.campaigns.get({ id })
    expect([record.addresseeIds.length, record.exempt]).toEqual([56, [{ bodyId: second, reason: 'đã giải thể' }, { bodyId: third, reason: 'sáp nhập' }]])
    const { rows, columns } = await client.campaigns.board({ campaignIds: [id], on: '2026-06-20' })
    expect(columns[0]).toMatchObject({ asked: 56, inHand: 1, missing: 55, exempt: 2 })
    expect(rows.map(({ bodyId }) => bodyId)).toEqual(addresseeIds)
    expect(rows[1]).toMatchObject({ bodyId: second, cells: [null], reasons: ['đã giải thể'] })
    expect((await client.campaigns.remind({ id, on: '2026-06-20' })).notes[0]).toBe('55/56 đơn vị chưa có báo cáo.')
    expect(await askAgain(second)).toMatchObject({ outcome: 'saved' })
    expect(await askAgain(third)).toMatchObject({ outcome: 'saved' })
    expect((await client.campaigns.get({ id })).record).toMatchObject({ addresseeIds, exempt: [] })
    expect(await change({ addresseeIds: addresseeIds.slice(0, 57) })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.frozen', remedy: expect.stringContaining('ghi lý do') }] })
    expect(await change({ addresseeIds: addresseeIds.toReversed() })).toMatchObject({ outcome: 'refused', problems: [{ code: 'campaign.frozen' }] })
  })

  it('needs somebody to ask and something to ask', async () => {
    const { change } = await desk()
    const outcome = await change({ state: 'open', addresseeIds: [], outline: [{ type: 'heading', id: 'p1', title: 'Phần' }], indicatorIds: [] })
    expect(outcome.outcome === 'refused' ? outcome.problems.map(({ code }) => code) : []).toEqual(['campaign.nobody', 'campaign.asksNothing'])
  })

  it('says likely mistakes and saves all the same', async () => {
    const { change } = await desk()
    const outcome = await change({ due: '2026-06-07', cutOff: '2026-06-08' })
    expect(outcome).toMatchObject({ outcome: 'saved' })
    expect(outcome.outcome === 'saved' ? outcome.problems.map(({ code, severity }) => `${severity} ${code}`) : []).toEqual(['warning campaign.dueOnWeekend', 'warning campaign.dueBeforeCutOff'])
  })
})

describe('papers', () => {
  it('that call carry đề cương and biểu as appendices, are kept with the campaign and come out valid', async () => {
    const { client, id, grant, folder } = await desk()
    const { recordId } = await client.campaigns.makePaper({ id, role: 'letter' })
    expect((await client.campaigns.get({ id })).record.papers).toEqual([{ role: 'letter', collection: 'freeDocuments', recordId }])
    const { record } = await client.freeDocuments.get({ id: recordId })
    expect(record).toMatchObject({ subject: 'về việc báo cáo quý II năm 2026', templateId: 'cong-van-yeu-cau-bao-cao', addressees: ['Các chi bộ, đảng bộ trực thuộc'], fields: { due: '2026-06-15', reason: 'chế độ báo cáo định kỳ' } })
    expect(record.fields['figures']).toMatchObject([{ mark: 'I', indicator: 'HỌC TẬP' }, { mark: '1', code: 'DV01' }, { mark: 'II' }, { code: 'DV02', indicator: 'Tỷ lệ sinh hoạt (tử số: số có mặt; mẫu số: tổng số)' }])
    const questions = record.fields['questions']
    expect(Array.isArray(questions) ? questions.slice(0, 3) : []).toMatchObject([{ level: 'phần', text: 'Kết quả thực hiện nhiệm vụ' }, { level: 'câu hỏi' }, { level: 'mục', text: 'Công tác xây dựng Đảng' }])
    expect(questions).toHaveLength(17)
    await resultOf(client.papers.export({ templateId: record.templateId, recordId, grant: grant('grant-docx', 'cv.docx', 'export'), format: 'docx' }))
    expect(readFileSync(join(folder, 'cv.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(await faultOf(client.campaigns.makePaper({ id, role: 'plan' }))).toBe('CAMPAIGN_WRONG_STATE')
  })

  it('that remind name everyone without a report, and those sent back as such', async () => {
    const { client, id, change, made, host } = await desk()
    expect(await faultOf(client.campaigns.remind({ id }))).toBe('CAMPAIGN_WRONG_STATE')
    await change({ state: 'open' })
    const [first = '', second = '', third = '', ...others] = made.campaign.addresseeIds
    await host.session.office().write(async (transaction) => {
      await putReport(transaction, { id: 's1', campaignId: id, bodyId: first, state: 'accepted', figures: {} })
      await putReport(transaction, { id: 's2', campaignId: id, bodyId: second, state: 'returned', figures: {} })
    })
    const { recordId, notes } = await client.campaigns.remind({ id, on: '2026-06-20', due: '2026-06-27' })
    expect(notes).toEqual(['57/58 đơn vị chưa có báo cáo.', 'Hạn gửi 27/6/2026 rơi vào thứ Bảy; chuyển sang thứ Hai, ngày 29/6/2026.'])
    const { record } = await client.freeDocuments.get({ id: recordId })
    expect(record.fields).toMatchObject({ asOf: '2026-06-20', due: '2026-06-29', matter: 'báo cáo quý II năm 2026' })
    const names = record.fields['units']
    expect(Array.isArray(names) ? names.length : 0).toBe(57)
    expect(Array.isArray(names) ? names[0] : '').toContain('(đã trả lại để bổ sung, chưa nhận lại)')
    const few = await client.campaigns.remind({ id, on: '2026-06-20', bodyIds: [first, third] })
    expect((await client.freeDocuments.get({ id: few.recordId })).record.fields['units']).toHaveLength(1)
    await host.session.office().write(async (transaction) => {
      for (const bodyId of [second, third, ...others]) await putReport(transaction, { id: `t-${bodyId}`, campaignId: id, bodyId, state: 'received', figures: {} })
    })
    expect(await faultOf(client.campaigns.remind({ id, on: '2026-06-20' }))).toBe('CAMPAIGN_WRONG_STATE')
  })
})

describe('a unit that ended while its report is awaited', () => {
  it('is not chased; who took over is named, and so is it where the change is carried out', async () => {
    const { client, id, change, made } = await desk()
    await change({ state: 'open' })
    const [heir = '', gone = ''] = made.campaign.addresseeIds
    const name = made.addressees[1]?.name ?? ''
    const heirBody = await client.organisation.bodies.get({ id: heir })
    const version = heirBody.record.versions.at(-1)
    const record = {
      id: 'sn', kind: 'merge', title: 'Sáp nhập', date: '2026-06-16', fromIds: [heir, gone], membersBefore: [{ bodyId: heir, members: 10 }, { bodyId: gone, members: 12 }], memberMoves: [{ fromBodyId: gone, toBodyId: heir, members: 12 }],
      to: [{ bodyId: heir, kind: 'grassrootsCell', name: 'Chi bộ hợp nhất', parentId: version?.parentId ?? null, letterheadIssuer: 'CHI BỘ HỢP NHẤT', symbol: 'CB', place: 'Minh Khê' }],
    }
    const plan = await client.organisationChanges.plan({ record })
    expect(plan.problems).toMatchObject([{ severity: 'warning', code: 'change.owesReport', path: 'fromIds[1]', message: `“${name}” còn phải báo cáo trong đợt “${made.campaign.title}” (hạn 15/6/2026).` }])
    expect((await client.organisationChanges.save({ revision: null, record })).outcome).toBe('saved')
    expect(await client.organisationChanges.carryOut({ id: 'sn', revision: 1 })).toMatchObject({ outcome: 'saved', problems: [{ code: 'change.owesReport' }] })
    const { notes, recordId } = await client.campaigns.remind({ id, on: '2026-06-20' })
    expect(notes.slice(0, 2)).toEqual(['57/58 đơn vị chưa có báo cáo.', `Không đôn đốc 1 đơn vị đã kết thúc hoạt động: “${name}” (có đến 15/6/2026, nay thuộc “Chi bộ hợp nhất”). Nếu không phải báo cáo nữa thì ghi lý do ở bước Nhận báo cáo.`])
    expect(JSON.stringify((await client.freeDocuments.get({ id: recordId })).record.fields['units'])).not.toContain(name)
    expect(await client.campaigns.remind({ id, on: '2026-06-20', bodyIds: [gone] }).catch((error: unknown) => JSON.stringify(error))).toContain('đã kết thúc hoạt động')
  })
})

describe('forms out', () => {
  it('are one workbook and one document for each unit, never over what a person has changed', async () => {
    const { client, id, change, moveDue, grant, folder } = await desk()
    mkdirSync(join(folder, 'phieu'))
    const token = grant('grant-forms', 'phieu', 'formsFolder')
    expect(await faultOf(resultOf(client.campaigns.writeForms({ id, grant: token })))).toBe('CAMPAIGN_WRONG_STATE')
    await change({ state: 'open' })
    const first = await resultOf(client.campaigns.writeForms({ id, grant: token, kinds: ['workbook', 'document', 'dataFile'] }))
    expect(first).toMatchObject({ folder: 'phieu', units: 58 })
    expect(first.files).toHaveLength(174)
    const names = readdirSync(join(folder, 'phieu')).sort()
    expect(names).toHaveLength(174)
    expect(names[0]).toBe('01 – Đảng bộ Văn phòng Tỉnh uỷ.docx')
    const again = await resultOf(client.campaigns.writeForms({ id, grant: token }))
    expect(new Set(again.files.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
    const filled = join(folder, 'phieu', names.find((name) => name.endsWith('.xlsx')) ?? '')
    writeFileSync(filled, 'đơn vị đã điền')
    await moveDue('2026-06-29')
    const later = await resultOf(client.campaigns.writeForms({ id, grant: token }))
    expect(later.files.filter(({ outcome }) => outcome === 'beside').map(({ fileName }) => fileName)).toEqual([expect.stringMatching(/ \(2\)\.xlsx$/u)])
    expect(later.files.filter(({ outcome }) => outcome === 'written')).toHaveLength(115)
    expect(readFileSync(filled, 'utf8')).toBe('đơn vị đã điền')
  })

  it('leave nothing behind when stopped', async () => {
    const { client, id, change, grant, folder } = await desk()
    mkdirSync(join(folder, 'phieu'))
    await change({ state: 'open' })
    let seen = 0
    for await (const event of await client.campaigns.writeForms({ id, grant: grant('grant-forms', 'phieu', 'formsFolder') })) {
      if (event.type === 'progress' && ++seen > 3) break
    }
    expect(seen).toBe(4)
    expect(readdirSync(join(folder, 'phieu'))).toEqual([])
  })

  it('as a data file are taken in by the program of the unit', async () => {
    const { client, id, change, grant, folder, made } = await desk()
    mkdirSync(join(folder, 'phieu'))
    await change({ state: 'open' })
    await resultOf(client.campaigns.writeForms({ id, grant: grant('grant-forms', 'phieu', 'formsFolder'), kinds: ['dataFile'] }))
    const [name = ''] = readdirSync(join(folder, 'phieu')).sort()
    const unit = await desk()
    const result = await importValue(unit.host.session.office(), JSON.parse(readFileSync(join(folder, 'phieu', name), 'utf8')), testActor, silentProgress)
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await unit.client.campaigns.get({ id })).record.addresseeIds).toEqual([made.campaign.addresseeIds[0]])
  })
})

describe('the board and the overview', () => {
  it('hold everyone of the campaigns of a span, drafts only when named', async () => {
    const { client, id, change, grant, folder } = await desk()
    expect((await client.campaigns.board({})).columns).toEqual([])
    expect((await client.campaigns.board({ campaignIds: [id] })).rows).toHaveLength(58)
    await change({ state: 'open' })
    expect((await client.campaigns.board({ from: '2026-06-15', to: '2026-06-15', on: '2026-06-16' })).columns).toMatchObject([{ id, asked: 58, missing: 58, notInPercent: '100' }])
    expect((await client.campaigns.board({ from: '2026-06-16' })).columns).toEqual([])
    await client.campaigns.boardSheet({ grant: grant('grant-board', 'bang.xlsx', 'export') })
    expect(readFileSync(join(folder, 'bang.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('propose reminder days while somebody owes', async () => {
    const { client, id, change, moveDue, made, host } = await desk()
    await change({ state: 'open', due: '2026-06-22', reminderDays: [3, 10, 7] })
    const due = async () => (await client.office.overview()).due.filter(({ source }) => source === 'campaign').map(({ date, content, responsible }) => [date, content, responsible])
    expect(await due()).toEqual([
      ['2026-06-15', 'Nhắc gửi báo cáo: Báo cáo quý II năm 2026', 'Còn 58/58 đơn vị chưa có báo cáo'], ['2026-06-19', 'Nhắc gửi báo cáo: Báo cáo quý II năm 2026', 'Còn 58/58 đơn vị chưa có báo cáo'],
      ['2026-06-22', 'Hạn gửi báo cáo: Báo cáo quý II năm 2026', 'Còn 58/58 đơn vị chưa có báo cáo'],
    ])
    await moveDue('2026-06-12')
    expect((await due())[0]?.slice(0, 2)).toEqual(['2026-06-12', 'Đôn đốc báo cáo quá hạn: Báo cáo quý II năm 2026'])
    await host.session.office().write(async (transaction) => {
      for (const bodyId of made.campaign.addresseeIds) await putReport(transaction, { id: `t-${bodyId}`, campaignId: id, bodyId, state: 'received', figures: {} })
    })
    expect(await due()).toEqual([])
  })
})

describe('a standing round', () => {
  it('makes the campaigns of coming periods once, each knowing the one before', async () => {
    const { client } = await desk()
    await client.reportingRounds.save({ revision: null, record: round })
    expect((await client.reportingRounds.periods({ id: 'cd', until: '2026-12-31' })).map(({ title, due, campaignId }) => [title, due, campaignId])).toEqual([
      ['Báo cáo xây dựng Đảng quý II năm 2026', '2026-06-22', null], ['Báo cáo xây dựng Đảng quý III năm 2026', '2026-09-21', null], ['Báo cáo xây dựng Đảng quý IV năm 2026', '2026-12-21', null],
    ])
    const first = await client.reportingRounds.createAhead({ id: 'cd', until: '2026-09-30' })
    expect(first).toMatchObject({ created: [{ due: '2026-06-22' }, { due: '2026-09-21' }], existing: 0, notes: [] })
    const before = await client.campaigns.list()
    expect(await client.reportingRounds.createAhead({ until: '2026-09-30' })).toEqual({ created: [], existing: 2, notes: [] })
    expect(await client.campaigns.list()).toEqual(before)
    const more = await client.reportingRounds.createAhead({ until: '2027-06-30' })
    expect(more.created).toHaveLength(3)
    const records = await Promise.all([...first.created, ...more.created].map(async ({ id }) => (await client.campaigns.get({ id })).record))
    expect(records.map(({ previousId }) => previousId)).toEqual([null, ...records.slice(0, -1).map(({ id }) => id)])
    expect(records.map(({ yearAgoId }) => yearAgoId)).toEqual([null, null, null, null, records[0]?.id])
    expect(records.every(({ addresseeIds, state }) => addresseeIds.length === 58 && state === 'draft')).toBe(true)
  })
})
