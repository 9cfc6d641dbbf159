/** Numbers asked for in the outline are added up over the units, opened to their cells, written as a workbook and drafted into the report. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { aggregationDesk } from '../support/aggregation-desk.ts'
import { testFolder } from '../support/offices.ts'

const campaignId = 'nam-2025'
const asked = { required: false, hint: '' }
const outline = [
  { type: 'number', id: 'luot', title: 'Số lượt người dự', unitOfMeasure: 'lượt', ...asked },
  { type: 'number', id: 'tyle', title: 'Tỷ lệ dự', unitOfMeasure: '%', ...asked },
  { type: 'table', id: 'mh', title: 'Mô hình hay', ...asked, columns: [{ id: 'ten', title: 'Tên', type: 'text' }, { id: 'kinh-phi', title: 'Kinh phí (triệu đồng)', type: 'number' }, { id: 'nam', title: 'Năm', type: 'number' }] },
  { type: 'text', id: 'kq', title: 'Kết quả', about: 'result', ...asked },
]

async function desk() {
  const made = await aggregationDesk({ silent: 1, codes: ['PT05'], indicators: 90, organisations: 5 })
  await made.change(campaignId, { outline })
  const send = (bodyId: string, answers: Readonly<Record<string, string>>, rows: readonly (readonly string[])[] = []) => made.office.write(async (transaction) => {
    await transaction.insertInto('submission').values({
      id: `bc-${bodyId}`, campaign_id: campaignId, body_id: bodyId, received_on: '2026-01-05', source: 'workbook', file_name: `${bodyId}.xlsx`, file_hash: bodyId, batch_id: null,
      state: 'accepted', reason: '', at: '2026-01-05T02:00:00.000Z', actor: 'can-bo-nhan', problems_json: '[]',
    }).execute()
    for (const [questionId, text] of Object.entries(answers)) await transaction.insertInto('answer').values({ submission_id: `bc-${bodyId}`, question_id: questionId, text, rows_json: '[]', place: `Câu hỏi!D${questionId.length}` }).execute()
    if (rows.length > 0) await transaction.insertInto('answer').values({ submission_id: `bc-${bodyId}`, question_id: 'mh', text: '', rows_json: JSON.stringify(rows), place: 'Câu hỏi!D9' }).execute()
  })
  await send('dv-0001', { luot: '1200.5', tyle: '96', kq: 'Làm tốt 7 việc' }, [['Tổ tự quản', '12.5', '2024'], ['Câu lạc bộ', '7.5', '2025'], ['Chưa có tiền', '', '2025']])
  await send('dv-0002', { luot: '300' }, [['Nhóm nòng cốt', '5', '2023'], ['Khác', 'khoảng 4', '2023']])
  await send('dv-0003', { luot: 'rất đông' })
  await send('dv-0004', { kq: 'Không có số' })
  return made
}

it('the units that gave a number are added, the others are named with why not; what adds to nothing is not added', async () => {
  const { client } = await desk()
  const { sums } = await client.answers.sums({ campaignId })
  expect(sums.map(({ questionId, columnId, unitOfMeasure, adds, total, gave, notNumbers }) => [questionId, columnId, unitOfMeasure, adds, total, gave, notNumbers])).toEqual([
    ['luot', null, 'lượt', true, '1500.5', 2, 1], ['tyle', null, '%', false, null, 1, 0], ['mh', 'kinh-phi', '', true, '20', 1, 1], ['mh', 'nam', '', false, null, 2, 0],
  ])
  expect(sums[0]?.units.map(({ bodyId, state, value, said, submission }) => [bodyId, state, value, said, submission?.fileName, submission?.place])).toEqual([
    ['dv-0001', 'given', '1200.5', '', 'dv-0001.xlsx', 'Câu hỏi!D4'], ['dv-0002', 'given', '300', '', 'dv-0002.xlsx', 'Câu hỏi!D4'],
    ['dv-0003', 'notNumber', null, 'rất đông', 'dv-0003.xlsx', 'Câu hỏi!D4'], ['dv-0004', 'blank', null, '', 'dv-0004.xlsx', ''], ['dv-0005', 'missing', null, '', undefined, undefined],
  ])
  expect(sums[2]?.units.map(({ state, value, said }) => [state, value, said])).toEqual([['given', '20', ''], ['notNumber', null, 'khoảng 4'], ['blank', null, ''], ['blank', null, ''], ['missing', null, '']])
})

it('a workbook holds the sums and what every unit gave', async () => {
  const { client, host } = await desk()
  const path = join(testFolder(), 'so.xlsx')
  host.grants.add('grant-sums', path, 'export')
  await client.answers.sumsSheet({ campaignId, grant: 'grant-sums' })
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(path)))
  const rowOf = (at: number, row: number) => sheets[at]?.cells.filter((cell) => cell.row === row).map(({ text, value }) => [text, value.kind])
  expect(sheets.map(({ name }) => name)).toEqual(['Cộng', 'Theo đơn vị'])
  expect([rowOf(0, 4), rowOf(0, 5)?.[3], rowOf(0, 6)?.slice(1, 5)]).toEqual([
    [['luot', 'text'], ['Số lượt người dự', 'text'], ['lượt', 'text'], ['1.500,5', 'number'], ['2/5', 'text']], ['không cộng', 'text'],
    expect.arrayContaining([['Mô hình hay: Kinh phí (triệu đồng)', 'text'], ['20', 'number'], ['1/5', 'text']]),
  ])
  expect(rowOf(1, 4)?.slice(1, 2)).toEqual([['rất đông', 'text']])
})

it('the report has a table by unit for each, with its total, its source and its cells', async () => {
  const { client } = await desk()
  const { reportId } = await client.reportDrafts.create({ campaignId, basis: 'current', include: 'accepted' })
  const { record } = await client.summaryReports.get({ id: reportId })
  expect(record.annexTables.filter(({ id }) => id.startsWith('CH-')).map(({ id, title, columns, rows, totals }) => [id, title, columns, rows.map(({ cells }) => cells), totals])).toEqual([
    ['CH-luot', 'Số lượt người dự', ['Số liệu (lượt)'], [['1.200,5'], ['300'], ['không phải số'], ['không ghi'], ['chưa gửi']], ['1.500,5']],
    ['CH-mh', 'Mô hình hay', ['Kinh phí (triệu đồng)'], [['20'], ['không phải số'], ['không ghi'], ['không ghi'], ['chưa gửi']], ['20']],
  ])
  const { sources } = await client.reportDrafts.sources({ reportId })
  expect(sources.filter(({ source }) => source.type === 'question').map(({ key, sourceWords }) => [key, sourceWords])).toEqual([['question:luot', 'Câu luot, 2/5 đơn vị ghi số'], ['question:mh', 'Câu mh, 1/5 đơn vị ghi số']])
  const { rows } = await client.reportDrafts.drillDown({ reportId, key: 'question:luot' })
  expect(rows.map(({ values, remark }) => [values.map(({ value, place }) => [value, place]), remark])).toEqual([
    [[['1.200,5', 'Câu hỏi!D4']], ''], [[['300', 'Câu hỏi!D4']], ''], [[], 'Ghi chữ nên không cộng: rất đông'], [[], 'Báo cáo không ghi số này'], [[], 'Chưa có báo cáo được tính'],
  ])
})
