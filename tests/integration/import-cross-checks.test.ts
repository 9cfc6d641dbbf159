/** Data rules on what units send, held before anything is stored: they warn with both sides and their cells, and repair nothing. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importForms } from '../../electron/cli/campaign-import.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { isPercent } from '../../shared/domain/indicator.ts'
import { openOffice } from '../../electron/db/index.ts'
import { deskService } from '../support/desk-service.ts'
import { figures, folderOf, texts, wordFile, workbook } from '../support/returned-forms.ts'

describe('cross-checks before anything is stored', () => {
  /** TC01 = TC02 + TC03; TC04 no more than TC05, of last period once more than 2; TC06 at least 3 more than TC05. */
  async function withChecks() {
    const service = await deskService(3, 6)
    const { client, desk } = service
    const id = (code: string): string => desk.indicators.find((one) => one.code === code)?.id ?? ''
    const term = (code: string, more: object = {}) => ({ indicatorId: id(code), ...more })
    const put = (record: Parameters<typeof client.indicators.crossChecks.save>[0]['record']) => client.indicators.crossChecks.save({ revision: null, record })
    await put({ id: 'dc-1', name: 'Tổng bằng hai phần', left: [term('TC01')], relation: 'equal', right: [term('TC02'), term('TC03')] })
    await put({ id: 'dc-2', name: 'Không nhiều hơn', left: [term('TC04')], relation: 'atMost', right: [term('TC05')], tolerance: '2' })
    await put({ id: 'dc-3', name: 'Ít nhất hơn ba', left: [term('TC06'), term('TC05', { factor: -1 })], relation: 'atLeast', constant: '3' })
    await put({ id: 'dc-4', name: 'Toàn đảng bộ', left: [term('TC01')], relation: 'equal', right: [term('TC02')], scope: 'total' })
    await put({ id: 'dc-5', name: 'Không giảm quá một nửa kỳ trước', left: [term('TC01', { factor: 2 })], relation: 'atLeast', right: [term('TC01', { of: 'previous' })] })
    return service
  }
  const values = (over: Readonly<Record<string, string>>) => ({ TC01: '7', TC02: '3', TC03: '4', TC04: '5', TC05: '5', TC06: '8', ...over })

  it('warn with both sides, their cells and the difference, each unit for itself; nothing is repaired or refused', async () => {
    const { preview, commit, decide, desk, folder, unit, list, client, host } = await withChecks()
    const path = folderOf(join(folder, 'a'), {
      'a đúng.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 0, values({})), answers: texts('Đã làm.') }),
      'b sai.xlsx': workbook(desk, unit(1), { measurements: figures(desk.indicators, 0, values({ TC01: '9', TC04: '8', TC06: '6' })), answers: texts('Đã làm.') }),
      'c vừa.xlsx': workbook(desk, unit(2), { measurements: figures(desk.indicators, 0, values({ TC04: '7' })).filter(({ code }) => code !== 'TC02'), answers: texts('Đã làm.') }),
    })
    const looked = await preview(path)
    const told = (at: number) => looked.files[at]?.problems.map(({ severity, code, sheet, cell, value, message }) => [severity, code, sheet, cell, value, message])
    expect(told(0)).toEqual([])
    expect(looked.files.map(({ state }) => state)).toEqual(['ready', 'ready', 'problems'])
    expect(told(1)).toEqual([
      ['warning', 'crossCheck.differs', 'Số liệu', 'E10, E11', '8 > 5', 'Không khớp “Không nhiều hơn”: bên trái TC04 8 (ô E10) = 8; bên phải TC05 5 (ô E11) = 5; chênh lệch 3, cho phép lệch 2.'],
      ['warning', 'crossCheck.differs', 'Số liệu', 'E7, E8, E9', '9 ≠ 7', 'Không khớp “Tổng bằng hai phần”: bên trái TC01 9 (ô E7) = 9; bên phải TC02 3 (ô E8) + TC03 4 (ô E9) = 7; chênh lệch 2.'],
      ['warning', 'crossCheck.differs', 'Số liệu', 'E12, E11', '1 < 3', 'Không khớp “Ít nhất hơn ba”: bên trái TC06 6 (ô E12) − TC05 5 (ô E11) = 1; bên phải 3 = 3; chênh lệch -2.'],
    ])
    // A side with a figure missing says nothing but that the figure is missing.
    expect(looked.files[2]?.problems.map(({ code }) => code)).toEqual(['figure.missing'])
    expect(await list()).toEqual([])
    expect((await commit(looked, decide(looked, 'accept', { only: ['a đúng.xlsx', 'b sai.xlsx'] }))).counts).toMatchObject({ accepted: 2 })
    const [, second] = await list()
    expect(second).toMatchObject({ errors: 0, warnings: 3 })
    const view = await client.submissions.get({ submissionId: second?.id ?? '' })
    expect(view.figures.map(({ value }) => value?.numerator)).toEqual(['9', '3', '4', '8', '5', '6'])
    host.session.close()
    // The command line looks at the same files with the same words, and `--json` gives every field of them.
    const office = await openOffice(desk.path)
    const later = folderOf(join(folder, 'b'), { 'b sai.xlsx': workbook(desk, unit(1), { measurements: figures(desk.indicators, 0, values({ TC01: '10' })), answers: texts('Đã làm.') }) })
    const answer = await importForms(office, [later], { campaign: [desk.campaign.id], dryRun: true })
    expect(answer.exitCode).toBe(0)
    expect(answer.facts).toMatchObject({ files: [{ problems: [{ severity: 'warning', code: 'crossCheck.differs', path: 'crossChecks.dc-1', file: 'b sai.xlsx', sheet: 'Số liệu', cell: 'E7, E8, E9', value: '10 ≠ 7' }] }] })
    expect(answer.messages[0]).toMatch(/^Lưu ý: b sai\.xlsx, Số liệu, E7, E8, E9 = “10 ≠ 7”: Không khớp .+ chênh lệch 3\. Hỏi lại đơn vị số nào đúng; chương trình không tự sửa\.$/u)
    office.close()
  })

  it('name the cell of the very part of a rate they look at, and keep both cells with the figure', async () => {
    const { client, desk, folder, unit, preview, commit, decide, list } = await deskService(1, 90)
    const rate = desk.indicators.find((indicator) => isPercent(indicator))
    const count = desk.indicators.find((indicator) => indicator.code === 'TC01')
    if (rate === undefined || count === undefined) throw new Error('the desk has no rate')
    const put = (id: string, part: 'numerator' | 'denominator' | 'value') => client.indicators.crossChecks.save({ revision: null, record: {
      id, name: `Phần ${part}`, left: [{ indicatorId: rate.id, part }], relation: 'equal', right: [{ indicatorId: count.id }],
    } })
    for (const part of ['numerator', 'denominator', 'value'] as const) await put(part, part)
    const bytes = workbook(desk, unit(0), { measurements: figures(desk.indicators, 0, { TC01: '10' }), answers: texts('Đã làm.') })
    const row = (await readWorkbook(bytes)).sheets.flatMap(({ cells }) => cells).find(({ column, text }) => column === 1 && text === rate.code)?.row ?? 0
    const looked = await preview(folderOf(join(folder, 'a'), { 'a.xlsx': bytes }))
    const told = looked.files[0]?.problems.filter(({ code }) => code === 'crossCheck.differs')
    expect(told?.map(({ path, sheet, cell }) => [path, sheet, cell]).toSorted()).toEqual([
      ['crossChecks.denominator', 'Số liệu', `F${row}, E7`], ['crossChecks.numerator', 'Số liệu', `E${row}, E7`], ['crossChecks.value', 'Số liệu', `E${row}, F${row}, E7`],
    ])
    const message = (part: string) => told?.find(({ path }) => path === `crossChecks.${part}`)?.message
    expect(message('denominator')).toContain(`${rate.code} (mẫu số) 4 (ô F${row}) = 4`)
    expect(message('numerator')).toContain(`${rate.code} (tử số) 3 (ô E${row}) = 3`)
    expect(message('value')).toContain(`${rate.code} 75% (3/4, ô E${row}, F${row}) = 75`)
    await commit(looked, decide(looked, 'accept'))
    const view = await client.submissions.get({ submissionId: (await list())[0]?.id ?? '' })
    expect(view.figures.find(({ code }) => code === rate.code)?.place).toBe(`Số liệu!E${row}, F${row}`)
  })

  it('on one rate alone says in a letter no more than the row does', async () => {
    const { client, desk, folder, unit, preview, commit, decide, list } = await deskService(1, 90)
    const rate = desk.indicators.find(({ code }) => code === 'HT02')
    if (rate === undefined) throw new Error('the desk has no such rate')
    await client.indicators.crossChecks.save({ revision: null, record: { id: 'khong-qua', name: 'Không quá 100%', left: [{ indicatorId: rate.id }], relation: 'atMost', constant: '100' } })
    await client.indicators.crossChecks.save({ revision: null, record: { id: 'ca-hai', name: 'Không quá tổng số', left: [{ indicatorId: rate.id, part: 'numerator' }], relation: 'atMost', right: [{ indicatorId: desk.indicators.find(({ code }) => code === 'TC01')?.id ?? '' }] } })
    const measurements = figures(desk.indicators, 0, { TC01: '1' }).map((one) => one.code === rate.code ? { ...one, numerator: '5' } : one)
    const looked = await preview(folderOf(join(folder, 'a'), { 'a.xlsx': workbook(desk, unit(0), { measurements, answers: texts('Đã làm.') }) }))
    expect(looked.files[0]?.problems.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual(['crossCheck.differs crossChecks.ca-hai', 'crossCheck.differs crossChecks.khong-qua', 'rate.overWhole measurements.HT02'])
    expect(looked.files[0]?.problems.find(({ path }) => path.endsWith('khong-qua'))?.message).toMatch(/HT02 125% \(5\/4, ô E(?<row>\d+), F\k<row>\) = 125/u)
    await commit(looked, decide(looked, 'return', { reason: 'Tử số lớn hơn mẫu số' }))
    const { recordId } = await client.submissions.defectLetter({ submissionId: (await list())[0]?.id ?? '', due: '2026-06-22', note: '' })
    const points = JSON.stringify((await client.freeDocuments.get({ id: recordId })).record.fields['points'])
    expect([points.includes('Tử số 5 lớn hơn mẫu số 4'), points.includes('Không quá tổng số'), points.includes('Không quá 100%'), points.includes('Lý do trả lại')]).toEqual([true, true, false, false])
  })

  it('look at all the files of a unit together, and anew when one of them comes again', async () => {
    const { preview, commit, decide, desk, folder, unit, list, client, host } = await withChecks()
    const path = folderOf(join(folder, 'a'), {
      'số liệu.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 0, values({ TC01: '9' })) }), 'lời.docx': await wordFile(desk, unit(0), { answers: texts('Đã làm.') }),
    })
    const looked = await preview(path)
    expect(looked.files.map(({ fileName, problems }) => [fileName, problems.map(({ file, cell }) => `${file} ${cell}`)])).toEqual([['lời.docx', []], ['số liệu.xlsx', ['số liệu.xlsx E7, E8, E9']]])
    await commit(looked, decide(looked, 'receive'))
    const again = await preview(folderOf(join(folder, 'b'), { 'lời.docx': await wordFile(desk, unit(0), { answers: texts('Đã làm thêm.') }) }))
    await commit(again, decide(again, 'receive'))
    const [newest] = await list()
    expect([newest?.version, newest?.warnings]).toEqual([2, 1])
    const view = await client.submissions.get({ submissionId: newest?.id ?? '' })
    const mended = await client.submissions.correct({
      submissionId: newest?.id ?? '', reason: 'Đơn vị báo lại.', answers: [{ questionId: 'c1', text: 'Đã làm thêm.', rows: [] }],
      measurements: view.figures.map(({ indicatorId, value }, at) => ({ indicatorId, numerator: at === 0 ? '8' : value?.numerator ?? null, denominator: null, rate: null })),
    })
    expect(mended.outcome === 'saved' && mended.problems.map(({ code, value }) => [code, value])).toEqual([['crossCheck.differs', '8 ≠ 7']])
    host.session.close()
  })
})
