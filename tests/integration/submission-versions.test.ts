/** What has come in: undone, judged, corrected, typed, sent back; held by a freeze and by later versions. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskService } from '../support/desk-service.ts'
import { faultOf } from '../support/offices.ts'
import { figures, formsDesk, texts, workbook } from '../support/returned-forms.ts'

describe('undoing an import', () => {
  it('withdraws its versions with the reason, keeps them, and lets the files in again', async () => {
    const { preview, decide, commit, complete, list, client, desk, host } = await deskService()
    const path = complete('a', 0, 1)
    const looked = await preview(path)
    const { batchId } = await commit(looked, decide(looked, 'accept'))
    expect(await client.submissions.undoImport({ batchId: batchId ?? '', reason: 'Nhập nhầm thư mục.' })).toEqual({ withdrawn: 2 })
    expect((await list()).map(({ state, reason, counts }) => [state, reason, counts])).toEqual([['withdrawn', 'Nhập nhầm thư mục.', false], ['withdrawn', 'Nhập nhầm thư mục.', false]])
    expect(await faultOf(client.submissions.undoImport({ batchId: batchId ?? '', reason: 'Lần nữa.' }))).toBe('CAMPAIGN_WRONG_STATE')
    expect((await client.submissions.batches({ campaignId: desk.campaign.id })).map(({ undoneBy, undoReason, versions }) => [undoneBy, undoReason, versions])).toEqual([['nguoi-thu', 'Nhập nhầm thư mục.', 2]])
    const again = await preview(path)
    expect(again.files.map(({ state }) => state)).toEqual(['ready', 'ready'])
    expect((await commit(again, decide(again, 'accept'))).counts).toMatchObject({ accepted: 2 })
    host.session.close()
  })

  it('is refused once the figures were frozen; what comes later is an amendment with its reason', async () => {
    const { preview, decide, commit, complete, client, desk, unit, folder, host } = await deskService()
    const looked = await preview(complete('a', 0, 1))
    const { batchId } = await commit(looked, decide(looked, 'accept'))
    await client.aggregation.freeze({ campaignId: desk.campaign.id })
    expect(await faultOf(client.submissions.undoImport({ batchId: batchId ?? '', reason: 'Nhầm.' }))).toBe('CAMPAIGN_WRONG_STATE')
    expect((await client.submissions.batches({ campaignId: desk.campaign.id }))[0]?.held).toMatch(/^Số liệu của lần nhập này đã được chốt/u)
    const late = join(folder, 'muộn.xlsx')
    writeFileSync(late, workbook(desk, unit(2), { measurements: figures(desk.indicators, 30), answers: texts('Gửi sau.') }))
    const second = await preview(late)
    expect(second.frozen).toBe(true)
    expect(await faultOf(commit(second, decide(second, 'accept')))).toBe('INPUT_INVALID')
    await commit(second, decide(second, 'accept'), { reason: 'Gửi muộn do thay cán bộ.' })
    const { amendments } = await client.aggregation.amendments({ campaignId: desk.campaign.id })
    expect(amendments.map(({ bodyId, reason, actor }) => [bodyId, reason, actor])).toEqual([[unit(2).id, 'Gửi muộn do thay cán bộ.', 'nguoi-thu']])
    host.session.close()
  })
})

describe('one version', () => {
  async function withOne() {
    const desk = await deskService()
    const looked = await desk.preview(desk.complete('a', 0))
    await desk.commit(looked, desk.decide(looked, 'receive'))
    const id = (await desk.list())[0]?.id ?? ''
    return { ...desk, id, get: () => desk.client.submissions.get({ submissionId: id }) }
  }

  it('is accepted, sent back with a reason, and never judged on what nobody sees any more', async () => {
    const { client, id, get, host } = await withOne()
    expect(await client.submissions.decide({ submissionId: id, seen: 'received', decision: 'accept' })).toEqual({ state: 'accepted' })
    expect(await faultOf(client.submissions.decide({ submissionId: id, seen: 'received', decision: 'return', reason: 'Sai.' }))).toBe('CAMPAIGN_WRONG_STATE')
    expect(await faultOf(client.submissions.decide({ submissionId: id, seen: 'accepted', decision: 'return' }))).toBe('INPUT_INVALID')
    await client.submissions.decide({ submissionId: id, seen: 'accepted', decision: 'return', reason: 'Số đảng viên chưa khớp.' })
    const view = await get()
    expect([view.state, view.reason, view.counts, view.events.map(({ state }) => state)]).toEqual(['returned', 'Số đảng viên chưa khớp.', false, ['received', 'accepted', 'returned']])
    host.session.close()
  })

  it('is corrected as a new version that says who and why; the places of what stays are kept', async () => {
    const { client, id, get, desk, host, list } = await withOne()
    const before = await get()
    const typed = before.figures.flatMap(({ indicatorId, value }, at) => value === null ? [] : [{ indicatorId, ...value, ...(at === 0 && { numerator: '99' }) }])
    const answers = before.answers.filter(({ given }) => given).map(({ question, text, rows }) => ({ questionId: question.id, text, rows }))
    expect(await client.submissions.correct({ submissionId: id, reason: 'Không đổi gì.', measurements: before.figures.flatMap(({ indicatorId, value }) => value === null ? [] : [{ indicatorId, ...value }]), answers })).toEqual({ outcome: 'unchanged', submissionId: id })
    const outcome = await client.submissions.correct({ submissionId: id, reason: 'Đơn vị báo lại qua điện thoại.', measurements: typed, answers })
    expect(outcome.outcome).toBe('saved')
    const [newest, oldest] = await list()
    expect([newest?.version, newest?.source, newest?.state, newest?.reason, newest?.actor, newest?.receivedOn, oldest?.counts]).toEqual([2, 'correction', 'accepted', 'Đơn vị báo lại qua điện thoại.', 'nguoi-thu', before.receivedOn, false])
    const view = await client.submissions.get({ submissionId: newest?.id ?? '' })
    expect([view.figures[0]?.value?.numerator, view.figures[0]?.before?.numerator, view.figures[0]?.place]).toEqual(['99', '0', 'sửa tại văn phòng'])
    expect(view.figures[1]?.place).toBe(`${before.fileName}: ${before.figures[1]?.place ?? ''}`)
    expect(await faultOf(client.submissions.correct({ submissionId: id, reason: 'Trên bản cũ.', measurements: typed, answers }))).toBe('CAMPAIGN_WRONG_STATE')
    const [first] = desk.indicators
    const impossible = await client.submissions.correct({ submissionId: newest?.id ?? '', reason: 'Thử.', measurements: [{ indicatorId: first?.id ?? '', numerator: '1.5', denominator: null, rate: null }], answers })
    expect([impossible.outcome, impossible.outcome === 'refused' && impossible.problems.map(({ code }) => code).includes('figure.fraction')]).toEqual(['refused', true])
    host.session.close()
  })

  it('goes back with a letter in the right form, every problem a point, the new day off the weekend', async () => {
    const { client, preview, decide, commit, desk, unit, folder, list, host } = await deskService()
    const [, second] = desk.indicators
    const path = join(folder, 'lẻ.xlsx')
    writeFileSync(path, workbook(desk, unit(1), { measurements: figures(desk.indicators, 1, { [second?.code ?? '']: '2.5' }) }))
    const looked = await preview(path)
    await commit(looked, decide(looked, 'return', { reason: 'Còn thiếu phần lời.' }))
    const id = (await list())[0]?.id ?? ''
    // 20/6/2026 is a Saturday.
    const letter = await client.submissions.defectLetter({ submissionId: id, due: '2026-06-20', note: 'Gửi kèm danh sách đảng viên.' })
    expect(letter.due).toBe('2026-06-22')
    const { record } = await client.freeDocuments.get({ id: letter.recordId })
    expect([record.kind, record.templateId, record.addressees]).toEqual(['officialLetter', 'cong-van-tra-lai', [unit(1).name]])
    expect(record.fields['points']).toEqual([
      { place: expect.stringMatching(/^tệp “lẻ\.xlsx”, trang “Số liệu”, ô E\d+$/u) as string, point: expect.stringMatching(/số nguyên.*2,5.*Kiểm tra/u) as string },
      { place: expect.stringContaining('trang “Câu hỏi”') as string, point: expect.stringContaining('c1') as string }, { place: 'Lý do trả lại', point: 'Còn thiếu phần lời.' },
      { place: 'Yêu cầu khác', point: 'Gửi kèm danh sách đảng viên.' },
    ])
    const campaign = await client.campaigns.get({ id: desk.campaign.id })
    expect(campaign.record.papers).toEqual([{ role: 'return', collection: 'freeDocuments', recordId: letter.recordId }])
    expect(await client.freeDocuments.list()).toHaveLength(1)
    host.session.close()
  })
})

describe('figures typed by hand', () => {
  it('are held against what is asked, stored with place and person, and refused when something newer came', async () => {
    const { client, desk, unit, host, list } = await deskService(3, 4)
    const entry = await client.submissions.entry({ campaignId: desk.campaign.id, bodyId: unit(0).id })
    expect([entry.lastId, entry.figures.length, entry.answers.map(({ question }) => question.id)]).toEqual([null, 4, ['p1', 'c1', 'c2']])
    const measurements = desk.indicators.map(({ id, denominatorName }, at) => ({ indicatorId: id, numerator: String(at + 1), denominator: denominatorName === '' ? null : '9', rate: null }))
    const answers = [{ questionId: 'c1', text: 'Đã học tập.', rows: [] }]
    const base = { campaignId: desk.campaign.id, bodyId: unit(0).id, lastId: null, accept: true }
    const refused = await client.submissions.typed({ ...base, measurements: measurements.slice(1), answers: [] })
    expect([refused.outcome, refused.outcome === 'refused' && refused.problems.map(({ code }) => code)]).toEqual(['refused', ['figure.missing', 'answer.missing', 'submission.reasonMissing']])
    const saved = await client.submissions.typed({ ...base, measurements, answers })
    expect(saved).toMatchObject({ outcome: 'saved', problems: [] })
    expect((await list()).map(({ source, state, actor, fileName }) => [source, state, actor, fileName])).toEqual([['typed', 'accepted', 'nguoi-thu', '']])
    expect(await faultOf(client.submissions.typed({ ...base, measurements, answers }))).toBe('CAMPAIGN_WRONG_STATE')
    expect(await faultOf(client.submissions.typed({ ...base, bodyId: 'khoi', measurements, answers }))).toBe('INPUT_INVALID')
    host.session.close()
  })
})

describe('words pasted into the page', () => {
  it('lose letters that only look Vietnamese and marks nobody sees; it is told beside the question', async () => {
    const { client, desk, unit, host } = await deskService(3, 4)
    const measurements = desk.indicators.map(({ id, denominatorName }, at) => ({ indicatorId: id, numerator: String(at + 1), denominator: denominatorName === '' ? null : '9', rate: null }))
    const saved = await client.submissions.typed({
      campaignId: desk.campaign.id, bodyId: unit(0).id, lastId: null, accept: true, measurements, answers: [{ questionId: 'c1', text: '\u00D0ảng\u00A0uỷ đã\u200B họp.', rows: [] }],
    })
    expect(saved).toMatchObject({ outcome: 'saved', problems: [{ severity: 'info', code: 'answer.cleaned', path: 'answers.c1', message: expect.stringContaining('1 chữ giống “Đ”') as string }] })
    const entry = await client.submissions.entry({ campaignId: desk.campaign.id, bodyId: unit(0).id })
    expect(entry.answers.find(({ question }) => question.id === 'c1')?.text).toBe('Đảng uỷ đã họp.')
    host.session.close()
  })
})

describe('what reports speak of', () => {
  it('cannot be removed: a sentence says why', async () => {
    const { client, preview, decide, commit, complete, desk, unit, host } = await deskService()
    const looked = await preview(complete('a', 0))
    await commit(looked, decide(looked, 'accept'))
    const removed = await Promise.all([
      client.campaigns.remove({ id: desk.campaign.id, revision: (await client.campaigns.get({ id: desk.campaign.id })).revision }),
      client.organisation.bodies.remove({ id: unit(0).id, revision: 1 }), client.indicators.indicators.remove({ id: desk.indicators[0]?.id ?? '', revision: 1 }),
    ])
    for (const outcome of removed) {
      expect(outcome.outcome).toBe('refused')
      expect(outcome.outcome === 'refused' && outcome.problems.find(({ code }) => code === 'record.hasReports')?.message).toMatch(/^Đã có 1 báo cáo của các đơn vị gắn với/u)
    }
    host.session.close()
  })

  it('is read only where its own office is open', async () => {
    const { client, preview, complete, decide, commit, host, folder } = await deskService()
    const looked = await preview(complete('a', 0))
    const other = await formsDesk(join(folder, 'khac.vpk'), { units: 2, indicators: 2 })
    host.grants.add('grant-other', other.path, 'openOffice')
    await client.office.open({ grant: 'grant-other' })
    expect(await faultOf(commit(looked, decide(looked, 'accept')))).toBe('GRANT_UNKNOWN')
    expect(readFileSync(other.path).length).toBeGreaterThan(0)
    host.session.close()
  })
})
