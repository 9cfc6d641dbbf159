/** The rolled-up figures as a workbook, through the contract. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { targetSchema } from '../../shared/domain/indicator.ts'
import { aggregationDesk } from '../support/aggregation-desk.ts'
import { putTarget } from '../support/desk.ts'
import { testFolder } from '../support/offices.ts'

it('a workbook holds the figures as numbers, marks what has no counts, and names who sent nothing', async () => {
  const { call, report, host, office } = await aggregationDesk({ silent: 1, indicators: 60 })
  await putTarget(office, targetSchema.parse({ id: 'ct', indicatorId: 'PT05', bodyId: 'khoi', setBy: 'Nghị quyết', period: { from: '2025-01-01', to: '2025-12-31' }, value: '10' }))
  await report({ id: 'cu', campaignId: 'nam-2024', bodyId: 'dv-0001', state: 'accepted', figures: { PT05: '10' } })
  await report({ id: 'moi', campaignId: 'nam-2025', bodyId: 'dv-0001', state: 'accepted', figures: { PT05: '12', HT02: { rate: '98.3' } } })
  const path = join(testFolder(), 'tong-hop.xlsx')
  host.grants.add('grant-sheet-1', path, 'export')
  await call.tableSheet({ campaignId: 'nam-2025', grant: 'grant-sheet-1' })
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(path)))
  expect(sheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Theo đơn vị', 'Chưa có báo cáo'])
  const rowOf = (at: number, first: string) => {
    const cells = sheets[at]?.cells ?? []
    const row = cells.find(({ column, text }) => column === 1 && text === first)?.row
    return cells.filter((cell) => cell.row === row).map(({ text, value }) => [text, value.kind])
  }
  expect(rowOf(0, 'PT05').slice(3)).toEqual([
    ['12', 'number'], ['1/6', 'text'], ['10', 'number'], ['tăng 2, bằng 120%', 'text'], ['10', 'number'], ['tăng 2, bằng 120%', 'text'],
    ['từ 10 (Nghị quyết)', 'text'], ['120%, đạt', 'text'], ['cộng số phát sinh', 'text'],
  ])
  expect(rowOf(0, 'HT02').slice(3, 5)).toEqual([['chưa có số gốc', 'text'], ['0/6', 'text']])
  expect(rowOf(1, '   Chi bộ Cơ quan số 2').slice(0, 2)).toEqual([['   Chi bộ Cơ quan số 2', 'text'], ['chưa gửi', 'text']])
  expect(rowOf(1, '   Đảng bộ Cơ quan số 1')).toContainEqual(['12', 'number'])
  expect(sheets[2]?.cells.filter(({ column, row }) => column === 2 && row > 1).map(({ text }) => text)).toEqual([
    'Chi bộ Cơ quan số 2', 'Chi bộ Cơ quan số 3', 'Chi bộ Cơ quan số 4', 'Chi bộ Cơ quan số 5', 'Đảng bộ Cơ quan số 6',
  ])
})
