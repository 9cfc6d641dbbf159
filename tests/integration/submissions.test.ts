/** Forms in, through the contract: looked at first, taken in as one step, again without a change, the order of files never mattering. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FormsImportResult } from '../../shared/contract/submissions.ts'
import { deskService } from '../support/desk-service.ts'
import { faultOf } from '../support/offices.ts'
import { figures, folderOf, texts, wordFile, workbook } from '../support/returned-forms.ts'

const sumOf = ({ in: all, ...parts }: FormsImportResult['counts']) => [all, Object.values(parts).reduce((sum, one) => sum + one, 0)]

describe('taking forms in', () => {
  it('shows every file first, stores nothing, then takes in what was decided and counts every file once', async () => {
    const { preview, decide, commit, complete, list, desk, host } = await deskService()
    const looked = await preview(complete('a', 0, 1, 2))
    expect(looked.files.map(({ state, bodyId, matchedBy, measurements }) => [state, bodyId, matchedBy, measurements]))
      .toEqual([0, 1, 2].map((at) => ['ready', desk.units[at]?.id, 'key', 6]))
    expect(looked.units.map(({ state }) => state)).toEqual([null, null, null, null])
    expect(await list()).toEqual([])
    const result = await commit(looked, [...decide(looked, 'accept').slice(0, 1), ...decide(looked, 'receive').slice(1, 2)])
    expect(result.counts).toEqual({ in: 3, accepted: 1, received: 1, returned: 0, skipped: 1, unchanged: 0, refused: 0 })
    expect((await list()).map(({ bodyId, state, version, lateDays, counts }) => [bodyId, state, version, lateDays, counts])).toEqual([[desk.units[0]?.id, 'accepted', 1, 0, true], [desk.units[1]?.id, 'received', 1, 0, true]])
    host.session.close()
  })

  it('again changes nothing and says so: the same bytes, and the same values in other bytes', async () => {
    const { preview, decide, commit, complete, list, desk, folder, unit, client, host } = await deskService()
    const path = complete('a', 0, 1)
    const first = await preview(path)
    await commit(first, decide(first, 'accept'))
    const before = await list()
    const again = await preview(path)
    expect(again.files.map(({ state, note }) => [state, note])).toEqual([['unchanged', 'Tệp này đã nhập ngày 15/6/2026, đã chấp nhận.'], ['unchanged', 'Tệp này đã nhập ngày 15/6/2026, đã chấp nhận.']])
    const result = await commit(again, decide(again, 'accept'))
    expect(result).toMatchObject({ batchId: null, versions: 0, counts: { in: 2, unchanged: 2 } })
    // The same figures as a data file: other bytes, the same report.
    host.grants.add('grant-data', join(folder, 'du-lieu.json'), 'export')
    await client.submissions.exportData({ submissionId: before[0]?.id ?? '', grant: 'grant-data' })
    const data = await preview(join(folder, 'du-lieu.json'))
    expect(data.files.map(({ state, kind, bodyId, note }) => [state, kind, bodyId, note])).toEqual([['unchanged', 'dataFile', unit(0).id, 'Không khác bản nhận ngày 15/6/2026, đã chấp nhận.']])
    // No decision is needed of what changes nothing.
    expect((await commit(data, [])).counts).toMatchObject({ in: 1, unchanged: 1, skipped: 0 })
    expect(await list()).toEqual(before)
    expect(await client.submissions.batches({ campaignId: desk.campaign.id })).toHaveLength(1)
    host.session.close()
  })

  it('decides what came in before and still waits: accepted when it has nothing wrong, with a reason when it has', async () => {
    const { preview, decide, commit, complete, list, desk, folder, client, unit, host } = await deskService()
    const folderIn = complete('a', 0)
    const broken = join(folder, 'sai.xlsx')
    writeFileSync(broken, workbook(desk, unit(1), { measurements: figures(desk.indicators, 10) }))
    const first = await preview(folderIn, broken)
    await commit(first, decide(first, 'receive'))
    expect((await list()).map(({ state }) => state)).toEqual(['received', 'received'])

    const again = await preview(folderIn, broken)
    const ids = (await list()).map(({ id }) => id)
    expect(again.files.map(({ state, waiting }) => [state, waiting])).toEqual([['unchanged', { submissionId: ids[0], errors: false }], ['unchanged', { submissionId: ids[1], errors: true }]])
    // Errors still need their reason, and then nothing of the two is decided.
    await expect(commit(again, decide(again, 'accept'))).rejects.toMatchObject({ data: { problems: [{ code: 'import.reasonMissing', path: 'sai.xlsx' }] } })
    expect((await list()).map(({ state }) => state)).toEqual(['received', 'received'])
    // Left to wait, nothing changes; skipped, it is counted so.
    expect(await commit(again, decide(again, 'receive'))).toMatchObject({ decided: 0, counts: { in: 2, unchanged: 2 } })
    const done = await commit(again, decide(again, 'accept').map((decision, at) => at === 0 ? decision : { ...decision, reason: 'Đã hỏi lại đơn vị.' }))
    expect(done).toMatchObject({ batchId: null, versions: 0, decided: 2, counts: { in: 2, accepted: 2 }, files: [{ outcome: 'accepted', submissionId: ids[0] }, { outcome: 'accepted', submissionId: ids[1], note: 'Đã hỏi lại đơn vị.' }] })
    expect((await list()).map(({ id, state, reason }) => [id, state, reason])).toEqual([[ids[0], 'accepted', ''], [ids[1], 'accepted', 'Đã hỏi lại đơn vị.']])
    expect((await client.submissions.get({ submissionId: ids[1] ?? '' })).events.map(({ state, reason }) => [state, reason])).toEqual([['received', ''], ['accepted', 'Đã hỏi lại đơn vị.']])
    expect((await preview(folderIn, broken)).files.map(({ waiting }) => waiting)).toEqual([null, null])
    host.session.close()
  })

  it('a newer file of the unit takes the place of what waits; files of one report are decided alike', async () => {
    const { preview, decide, commit, desk, folder, list, unit, host } = await deskService()
    const [sheet, words, newer] = [join(folder, 'bieu.xlsx'), join(folder, 'loi.docx'), join(folder, 'bieu-sua.xlsx')]
    writeFileSync(sheet, workbook(desk, unit(0), { measurements: figures(desk.indicators, 0) }))
    writeFileSync(words, await wordFile(desk, unit(0), { answers: texts('Đã học tập.') }))
    writeFileSync(newer, workbook(desk, unit(0), { measurements: figures(desk.indicators, 30), answers: texts('Đã học tập.') }))
    const first = await preview(sheet, words)
    await commit(first, decide(first, 'receive'))
    const again = await preview(sheet, words)
    expect(new Set(again.files.map(({ waiting }) => waiting?.submissionId)).size).toBe(1)
    const [one, other] = decide(again, 'accept')
    if (one === undefined || other === undefined) throw new Error('two files')
    await expect(commit(again, [one, { ...other, decision: 'return', reason: 'Thiếu.' }])).rejects.toMatchObject({ data: { problems: [{ code: 'import.mixed' }] } })
    const both = await preview(sheet, words, newer)
    expect(both.files.map(({ state, waiting }) => [state, waiting])).toEqual([['ready', null], ['unchanged', null], ['unchanged', null]])
    expect(await commit(both, decide(both, 'accept'))).toMatchObject({ versions: 1, decided: 0, counts: { in: 3, accepted: 1, unchanged: 2 } })
    expect((await list()).map(({ version, state }) => [version, state])).toEqual([[2, 'accepted'], [1, 'received']])
    host.session.close()
  })

  it('keeps hostile and foreign files apart: the others still go in, and every file is counted', async () => {
    const { preview, decide, commit, complete, list, desk, unit, host } = await deskService()
    const path = complete('a', 0, 1)
    writeFileSync(join(path, 'hỏng.xlsx'), 'PK\u0003\u0004 không phải tệp nén')
    writeFileSync(join(path, 'rỗng.xlsx'), '')
    writeFileSync(join(path, 'mật khẩu.xlsx'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]))
    writeFileSync(join(path, 'ảnh.png'), 'GIF89a')
    writeFileSync(join(path, '~$1 Chi bộ.xlsx'), 'khoá của Word')
    writeFileSync(join(path, '2 lạ.xlsx'), workbook(desk, { id: 'dv-9999', name: 'Chi bộ Ngoài danh sách' }, { measurements: figures(desk.indicators, 1) }))
    const looked = await preview(path)
    const states = Object.fromEntries(looked.files.map(({ fileName, state }) => [fileName, state]))
    expect(states).toEqual({
      [`0 ${unit(0).name}.xlsx`]: 'ready', [`1 ${unit(1).name}.xlsx`]: 'ready', '2 lạ.xlsx': 'unitUnknown', 'hỏng.xlsx': 'unreadable', 'rỗng.xlsx': 'unreadable', 'mật khẩu.xlsx': 'unreadable', 'ảnh.png': 'unreadable',
    })
    for (const { state, note } of looked.files) if (state === 'unreadable') expect(note).toMatch(/^[A-ZĐ].+\..+\.$/u)
    // A file of nobody cannot be accepted: nothing at all is written then.
    expect(await faultOf(commit(looked, decide(looked, 'accept')))).toBe('INPUT_INVALID')
    expect(await list()).toEqual([])
    const result = await commit(looked, decide(looked, 'accept', { only: Object.keys(states).filter((name) => name !== '2 lạ.xlsx') }))
    expect(result.counts).toEqual({ in: 7, accepted: 2, received: 0, returned: 0, skipped: 1, unchanged: 0, refused: 4 })
    expect(sumOf(result.counts)).toEqual([7, 7])
    host.session.close()
  })

  it('lets a person say whose a file is, and knows that file again', async () => {
    const { preview, decide, commit, client, desk, unit, folder, list, host } = await deskService()
    const path = join(folder, 'khong-ten.xlsx')
    writeFileSync(path, workbook(desk, { id: 'dv-9999', name: 'Tên không có' }, { measurements: figures(desk.indicators, 5), answers: texts('Đã làm.') }))
    const looked = await preview(path)
    const fileId = looked.files[0]?.fileId ?? ''
    expect(await faultOf(client.submissions.assign({ previewId: looked.previewId, fileId, bodyId: 'khoi' }))).toBe('INPUT_INVALID')
    const assigned = await client.submissions.assign({ previewId: looked.previewId, fileId, bodyId: unit(3).id })
    expect(assigned.files.map(({ state, bodyName, matchedBy }) => [state, bodyName, matchedBy])).toEqual([['ready', unit(3).name, 'person']])
    await commit(assigned, decide(assigned, 'accept'))
    expect((await list()).map(({ bodyId }) => bodyId)).toEqual([unit(3).id])
    expect((await preview(path)).files.map(({ state, bodyId }) => [state, bodyId])).toEqual([['unchanged', unit(3).id]])
    host.session.close()
  })

  it('asks for a reason to accept errors or to send back, and keeps problems to the cell with the version', async () => {
    const { preview, decide, commit, client, desk, unit, folder, list, host } = await deskService()
    const [first, second] = desk.indicators
    const path = folderOf(join(folder, 'a'), {
      'thiếu.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 1).filter(({ code }) => code !== first?.code), answers: texts('Đã làm.') }),
      'lẻ.xlsx': workbook(desk, unit(1), { measurements: figures(desk.indicators, 1, { [second?.code ?? '']: '2.5' }), answers: texts('Đã làm.') }),
    })
    const looked = await preview(path)
    expect(looked.files.map(({ fileName, state, problems }) => [fileName, state, problems.map(({ code, path: of }) => `${code} ${of}`)])).toEqual([
      ['lẻ.xlsx', 'problems', [`figure.fraction measurements.${second?.code ?? ''}`]], ['thiếu.xlsx', 'problems', [`figure.missing measurements.${first?.code ?? ''}`]],
    ])
    expect(looked.files[0]?.problems[0]).toMatchObject({ file: 'lẻ.xlsx', sheet: 'Số liệu', cell: expect.stringMatching(/^E\d+$/u) as string, value: '2,5' })
    expect(await faultOf(commit(looked, decide(looked, 'accept')))).toBe('INPUT_INVALID')
    expect(await faultOf(commit(looked, decide(looked, 'return')))).toBe('INPUT_INVALID')
    const result = await commit(looked, [...decide(looked, 'accept', { only: ['thiếu.xlsx'], reason: 'Đơn vị mới lập, chưa có số.' }), ...decide(looked, 'return', { only: ['lẻ.xlsx'] })], { reason: 'Số lẻ.' })
    expect(result.counts).toMatchObject({ in: 2, accepted: 1, returned: 1 })
    const [accepted, returned] = await list()
    expect([accepted?.state, accepted?.reason, accepted?.errors, returned?.state, returned?.reason, returned?.counts]).toEqual(['accepted', 'Đơn vị mới lập, chưa có số.', 1, 'returned', 'Số lẻ.', false])
    const view = await client.submissions.get({ submissionId: returned?.id ?? '' })
    expect(view.problems).toEqual(looked.files[0]?.problems)
    expect(view.events.map(({ state, reason, actor }) => [state, reason, actor])).toEqual([['returned', 'Số lẻ.', 'nguoi-thu']])
    host.session.close()
  })

  it('says whether a report came late, by the day a person may give', async () => {
    const { preview, decide, commit, complete, list, host } = await deskService()
    const looked = await preview(complete('a', 0))
    expect(await faultOf(commit(looked, decide(looked, 'accept'), { receivedOn: '2026-06-16' }))).toBe('INPUT_INVALID')
    expect(await commit(looked, decide(looked, 'accept'), { receivedOn: '2026-06-12' })).toMatchObject({ late: 0 })
    expect((await list()).map(({ receivedOn, lateDays }) => [receivedOn, lateDays])).toEqual([['2026-06-12', 0]])
    host.session.close()
  })
})

describe('a unit that sends figures and texts apart', () => {
  it('gets one version of both when they come together', async () => {
    const { preview, decide, commit, client, desk, unit, folder, list, host } = await deskService()
    const path = folderOf(join(folder, 'a'), {
      'biểu.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 7) }), 'đề cương.docx': await wordFile(desk, unit(0), { answers: texts('Học tập đủ bốn buổi.') }),
    })
    const looked = await preview(path)
    expect(looked.files.map(({ fileName, state, kind, problems }) => [fileName, state, kind, problems])).toEqual([['biểu.xlsx', 'ready', 'workbook', []], ['đề cương.docx', 'ready', 'document', []]])
    expect((await commit(looked, decide(looked, 'accept'))).counts).toMatchObject({ in: 2, accepted: 2 })
    const [version] = await list()
    const view = await client.submissions.get({ submissionId: version?.id ?? '' })
    expect(view.figures.map(({ value }) => value?.numerator).slice(0, 2)).toEqual(['7', '8'])
    expect(view.figures[0]?.place).toMatch(/^biểu\.xlsx: Số liệu!E\d+$/u)
    expect(view.answers.find(({ question }) => question.id === 'c1')).toMatchObject({ text: 'Học tập đủ bốn buổi.', place: expect.stringMatching(/^đề cương\.docx: /u) as string })
    expect(view.files).toEqual([{ fileName: 'biểu.xlsx', carried: false }, { fileName: 'đề cương.docx', carried: false }])
    host.session.close()
  })

  it('keeps the figures when the texts come later; the first import is then held by the second', async () => {
    const { preview, decide, commit, client, desk, unit, folder, list, host } = await deskService()
    const sheet = join(folder, 'biểu.xlsx')
    writeFileSync(sheet, workbook(desk, unit(0), { measurements: figures(desk.indicators, 7) }))
    const first = await preview(sheet)
    expect(first.files.map(({ state, problems }) => [state, problems.map(({ code }) => code)])).toEqual([['problems', ['answer.missing']]])
    const batch = await commit(first, decide(first, 'receive'))
    const words = join(folder, 'đề cương.docx')
    writeFileSync(words, await wordFile(desk, unit(0), { answers: texts('Học tập đủ bốn buổi.') }))
    const second = await preview(words)
    expect(second.files.map(({ state, note }) => [state, note])).toEqual([['ready', 'Phần không có trong tệp này giữ như bản đã nhận trước.']])
    const later = await commit(second, decide(second, 'accept'))
    const newest = (await list())[0]
    const view = await client.submissions.get({ submissionId: newest?.id ?? '' })
    expect([view.version, view.state, view.problems, view.figures[0]?.value?.numerator, view.figures[0]?.place, view.files])
      .toEqual([2, 'accepted', [], '7', expect.stringMatching(/^biểu\.xlsx: Số liệu!E/u), [{ fileName: 'đề cương.docx', carried: false }, { fileName: 'biểu.xlsx', carried: true }]])
    expect((await preview(sheet, words)).files.map(({ state }) => state)).toEqual(['unchanged', 'unchanged'])
    expect(await faultOf(client.submissions.undoImport({ batchId: batch.batchId ?? '', reason: 'Nhầm đợt.' }))).toBe('CAMPAIGN_WRONG_STATE')
    expect(await client.submissions.undoImport({ batchId: later.batchId ?? '', reason: 'Nhầm đợt.' })).toEqual({ withdrawn: 1 })
    expect(await client.submissions.undoImport({ batchId: batch.batchId ?? '', reason: 'Nhầm đợt.' })).toEqual({ withdrawn: 1 })
    host.session.close()
  })

  it('with texts only has not reported its figures', async () => {
    const { preview, desk, unit, folder, host } = await deskService()
    const words = join(folder, 'đề cương.docx')
    writeFileSync(words, await wordFile(desk, unit(0), { answers: texts('Học tập đủ bốn buổi.') }))
    expect((await preview(words)).files.map(({ state, problems }) => [state, problems.map(({ code }) => code)])).toEqual([['problems', ['submission.noFigures']]])
    host.session.close()
  })

  it('with two workbooks that differ waits until one is left out', async () => {
    const { preview, decide, commit, client, desk, unit, folder, host } = await deskService()
    const path = folderOf(join(folder, 'a'), {
      'cũ.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 1), answers: texts('Đã làm.') }), 'mới.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 2), answers: texts('Đã làm.') }),
    })
    const looked = await preview(path)
    expect(looked.files.map(({ state }) => state)).toEqual(['problems', 'problems'])
    const left = looked.files.find(({ fileName }) => fileName === 'cũ.xlsx')?.fileId ?? ''
    const reviewed = await client.submissions.review({ previewId: looked.previewId, skipped: [left] })
    expect(reviewed.files.map(({ fileName, state }) => [fileName, state])).toEqual([['cũ.xlsx', 'ready'], ['mới.xlsx', 'ready']])
    expect((await commit(looked, [...decide(looked, 'accept', { only: ['mới.xlsx'] }), { fileId: left, decision: 'skip', reason: '' }])).counts).toMatchObject({ in: 2, accepted: 1, skipped: 1 })
    host.session.close()
  })
})

describe('order', () => {
  it('never matters: forwards, backwards, one by one or together, the desk holds the same', async () => {
    const outcomes: unknown[] = []
    for (const way of ['together', 'backwards', 'one by one'] as const) {
      const { preview, decide, commit, desk, unit, folder, client, list, host } = await deskService(4, 4)
      const path = join(folder, 'a')
      mkdirSync(path)
      const order = way === 'backwards' ? [3, 2, 1, 0] : [0, 1, 2, 3]
      const paths = order.map((at, position) => {
        const file = join(path, `${way === 'together' ? at : position}-${unit(at).id}.xlsx`)
        writeFileSync(file, workbook(desk, unit(at), { measurements: figures(desk.indicators, at * 3), answers: texts(`Đơn vị ${at}.`) }))
        return file
      })
      for (const group of way === 'one by one' ? paths.map((file) => [file]) : [paths]) {
        const looked = await preview(...group)
        await commit(looked, decide(looked, 'accept'))
      }
      const rows = await list()
      const views = await Promise.all(rows.map(({ id }) => client.submissions.get({ submissionId: id })))
      outcomes.push(views.map(({ bodyId, version, state, figures: values, answers }) => ({ bodyId, version, state, values: values.map(({ value }) => value), texts: answers.map(({ text }) => text) })))
      host.session.close()
    }
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[2]).toEqual(outcomes[0])
  })
})
