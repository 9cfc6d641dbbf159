/** Statistical forms of the office, the table as workbook and as a report; cross-checks are told everywhere and mended nowhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { caseDesk, caseId, wholeCase } from '../support/case-desk.ts'
import type { CaseDesk } from '../support/case-desk.ts'
import { faultOf, testFolder } from '../support/offices.ts'

const asked = { year: 2026, month: 7, termId: null }
const own = `schemaVersion: 1
id: rieng
name: Biểu riêng
forms:
  - id: bieu-rieng
    name: Biểu theo dõi riêng
    dated: ended
    source: Uỷ ban Kiểm tra Tỉnh uỷ
    status: custom
    rows:
      - { id: all, level: 1, name: Cuộc đã kết thúc, count: cases, where: {} }
      - { id: cells, level: 2, name: Chi bộ cơ sở, count: organisations, where: { bodyKinds: [grassrootsCell] } }
      - { id: others, level: 2, name: Đảng viên, count: members, where: {} }
    crossChecks:
      - { id: sum, name: Bằng tổng, left: [all], right: [others] }
`

let desk: CaseDesk
beforeAll(async () => {
  desk = await caseDesk()
  await wholeCase(desk)
})

describe('forms of the office', () => {
  it('are added from their text, stand in the place of a supplied one, and can be taken away again', async () => {
    const { call } = desk
    const ids = async () => (await call.statisticsForms()).map(({ id, own: isOwn }) => `${id} ${isOwn}`)
    expect(await ids()).toEqual(['so-cuoc false', 'ket-qua false'])
    expect(await call.addStatisticsForms({ text: own })).toEqual({ outcome: 'added', forms: [{ id: 'bieu-rieng', name: 'Biểu theo dõi riêng', replaces: false }] })
    expect(await ids()).toEqual(['so-cuoc false', 'ket-qua false', 'bieu-rieng true'])
    const table = await call.statistics({ ...asked, formId: 'bieu-rieng' })
    expect(table.rows.map(({ id, cells }) => `${id} ${cells[0]?.value}`)).toEqual(['all 1', 'cells 1', 'others 0'])
    expect(table.rows[0]?.cells[0]?.caseIds).toEqual([caseId])
    expect(table.disagreements.map(({ columnId, left, right }) => `${columnId} ${left} ${right}`)).toEqual(expect.arrayContaining(['month 1 0']))

    const replaced = JSON.stringify({ schemaVersion: 1, id: 'rieng', name: 'Biểu', forms: [{ id: 'ket-qua', name: 'Kết quả, theo mẫu mới', dated: 'concluded', source: 'Tỉnh uỷ', status: 'custom', rows: [{ id: 'a', level: 1, name: 'Cuộc', count: 'cases', where: {} }] }] })
    expect(await call.addStatisticsForms({ text: replaced })).toMatchObject({ outcome: 'added', forms: [{ id: 'ket-qua', replaces: true }] })
    expect(await ids()).toEqual(['so-cuoc false', 'ket-qua true', 'bieu-rieng true'])
    expect((await call.statistics({ ...asked, formId: 'ket-qua' })).name).toBe('Kết quả, theo mẫu mới')
    expect(await call.removeStatisticsForm({ formId: 'ket-qua' })).toEqual({ removed: true })
    expect(await call.removeStatisticsForm({ formId: 'bieu-rieng' })).toEqual({ removed: true })
    expect(await ids()).toEqual(['so-cuoc false', 'ket-qua false'])
    expect(await faultOf(call.removeStatisticsForm({ formId: 'ket-qua' }))).toBe('INPUT_INVALID')
    expect(await faultOf(call.statistics({ ...asked, formId: 'bieu-rieng' }))).toBe('INPUT_INVALID')
  })

  it('are refused whole, each fault with its line and what to do', async () => {
    const { call } = desk
    const refused = async (text: string) => {
      const outcome = await call.addStatisticsForms({ text })
      return outcome.outcome === 'refused' ? outcome.problems.map(({ line, message }) => `${line}: ${message}`) : ['added']
    }
    expect(await refused(own.replace('right: [others]', 'right: [other]'))).toEqual(['15: Phép đối chiếu “sum” gọi dòng “other” không có trong biểu.'])
    expect(await refused(own.replace("name: Đảng viên, count: members, where: {}", 'name: Đảng viên, count: members, where: { bodyKinds: [grassrootsCell] }'))).toEqual(['13: Dòng “others” đếm đảng viên nên không xét loại tổ chức.'])
    expect((await refused(own.replace('dated: ended', 'dated: sometimes')))[0]).toMatch(/^7: /u)
    expect((await refused('forms: ['))[0]).toMatch(/^1: /u)
    expect((await call.statisticsForms()).length).toBe(2)
  })
})

it('writes the table as a workbook with figures as figures', async () => {
  const { call, host } = desk
  const path = join(testFolder(), 'thong-ke.xlsx')
  host.grants.add('grant-sheet', path, 'export')
  await call.statisticsSheet({ ...asked, formId: 'ket-qua', grant: 'grant-sheet' })
  const { sheets } = await readWorkbook(readFileSync(path))
  const rows = [...sheets.values()].flatMap((sheet) => JSON.stringify(sheet))
  expect(rows.join('')).toContain('Số cuộc kiểm tra đã kết luận')
  expect(rows.join('')).toContain('6 tháng')
})

it('drafts a report of figures with the table as appendix, beside the year before', async () => {
  const { call, client } = desk
  const { recordId, notes } = await call.makeStatisticsPaper({ ...asked, formId: 'so-cuoc', columnId: 'halfYear' })
  expect(notes).toEqual([])
  const { fields, subject, paper } = (await client.freeDocuments.get({ id: recordId })).record
  expect(subject).toBe('số liệu kiểm tra, giám sát 6 tháng đầu năm 2026')
  expect(paper).toMatchObject({ number: null, draftNumber: 1 })
  const figures = fields['figures']
  const [row] = Array.isArray(figures) ? figures : []
  expect(row).toMatchObject({ group: 'Kiểm tra', name: 'Kiểm tra', unit: 'cuộc', lastYear: 0 })
  const table = await call.statistics({ ...asked, formId: 'so-cuoc' })
  expect(Array.isArray(figures) ? figures.map((each) => typeof each === 'object' && 'value' in each ? each['value'] : null) : []).toEqual(table.rows.map(({ cells }) => cells[2]?.value))
  expect(await faultOf(call.makeStatisticsPaper({ ...asked, formId: 'so-cuoc', columnId: 'khong-co' }))).toBe('INPUT_INVALID')
})
