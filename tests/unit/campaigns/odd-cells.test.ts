/** Cells as strangers leave them: a letter among digits, full-width digits, formulas without a result, numbers in cells of dates. Nothing is taken that may be another number, and every sentence names the cell. */
import { expect, it } from 'vitest'
import { readSubmission, workbookForm } from '../../../electron/campaigns/forms/index.ts'
import { sampleBodies, sampleCampaign, sampleIndicators } from '../../golden/campaign/sample-campaign.ts'
import { EditedWorkbook } from '../../support/campaign/edited-workbook.ts'
import type { Typed } from '../../support/campaign/edited-workbook.ts'

async function problemsOf(sheet: 'Số liệu' | 'Câu hỏi', cell: string, typed: Typed) {
  const book = new EditedWorkbook(workbookForm({ campaign: sampleCampaign, body: sampleBodies[0], indicators: sampleIndicators })).type(sheet, cell, typed)
  const read = await readSubmission(book.bytes(), { file: 'x.xlsx', campaign: sampleCampaign, indicators: sampleIndicators, candidates: sampleBodies })
  return { read, told: read.problems.filter((problem) => problem.cell === cell && problem.sheet === sheet).map(({ severity, code, value }) => [severity, code, value]) }
}

it.each([
  ['4O', 'error', 'figure.notNumber'], ['l5', 'error', 'figure.notNumber'], ['1O5', 'error', 'figure.notNumber'], ['2S', 'error', 'figure.notNumber'],
  ['１２３', 'info', 'figure.text'], ['４０', 'info', 'figure.text'], ['１２％', 'error', 'figure.percent'],
] as const)('“%s” in a cell of a count: %s %s', async (typed, severity, code) => {
  const { read, told } = await problemsOf('Số liệu', 'E9', typed)
  expect(told).toEqual([[severity, code, typed]])
  expect(read.measurements.map(({ numerator }) => numerator)).toEqual(severity === 'error' ? [] : [typed === '４０' ? '40' : '123'])
})

it.each([['without a value', '<f>SUM(E10:E12)</f>'], ['with an empty value', '<f>SUM(E10:E12)</f><v></v>']])('a formula %s is not an empty cell', async (_, raw) => {
  const { read, told } = await problemsOf('Số liệu', 'E9', { raw })
  expect(told).toEqual([['error', 'figure.formulaError', '']])
  expect(read.problems.find(({ cell }) => cell === 'E9')?.message).toBe('Ô có công thức nhưng tệp không lưu kết quả, không có con số.')
})

it('the form\'s own rate, saved by a program that computes nothing, is no fault', async () => {
  const { told } = await problemsOf('Số liệu', 'G14', { raw: '<f>IF(1,2,3)</f><v></v>' })
  expect(told).toEqual([])
})

it.each([[60, '1900-03-01'], ['05/6/2206', '2206-06-05'], ['05/6/1926', '1926-06-05']] as const)('a day that cannot be meant: %s', async (typed, date) => {
  const { read, told } = await problemsOf('Câu hỏi', 'E10', typed)
  expect(told.map(([severity, code]) => [severity, code])).toEqual([['warning', 'date.far']])
  expect(read.answers[0]?.rows).toEqual([['', '', date]])
})

it('words beneath the questions are not taken, and it is said', async () => {
  const { told } = await problemsOf('Câu hỏi', 'B60', 'Hạn chế gõ ở dưới bảng')
  expect(told).toEqual([['warning', 'answer.stray', 'Hạn chế gõ ở dưới bảng']])
})

it.each([['B60', 'Ghi chú của đơn vị dưới bảng'], ['J9', 99]] as const)('what stands outside the figures (%s) is not taken, and it is said', async (cell, typed) => {
  const { told, read } = await problemsOf('Số liệu', cell, typed)
  expect(told).toEqual([['warning', 'cell.stray', String(typed)]])
  expect(read.problems.filter(({ code }) => code === 'cell.stray')).toHaveLength(1)
})
