/** The summary of a folder: one row for each unit, told apart by the line above its name. */
import { expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/documents/sheets/index.ts'
import { summarySheet } from '../../../electron/form-checks/summary-sheet.ts'
import type { FolderFile } from '../../../electron/form-checks/check-folder.ts'

function file(name: string, issuer: string, superior: string | undefined): FolderFile {
  return {
    name, unreadable: null,
    report: {
      fileName: name, findings: [],
      summary: {
        profileId: 'hd05', profileTitle: 'Hướng dẫn 05-HD/VPTW', profileReason: 'date', kind: 'plan', number: '', date: null, subject: '', issuer, ...superior !== undefined && { superior },
        foreignForm: false, pages: 1, counts: { error: 0, warning: 0, info: 0 }, sha256: '',
      },
    },
  }
}

it('keeps the offices of two committees apart', async () => {
  const { sheets } = await readWorkbook(summarySheet([
    file('a.docx', 'VĂN PHÒNG', 'ĐẢNG UỶ XÃ A'), file('b.docx', 'VĂN PHÒNG', 'ĐẢNG UỶ XÃ B'), file('c.docx', 'Đảng uỷ xã A', 'ĐẢNG BỘ TỈNH C'), file('d.docx', 'TỈNH UỶ C', undefined), file('x/e.docx', '', undefined),
  ]))
  const units = sheets[0]?.cells.filter(({ column }) => column === 1).map(({ text }) => text)
  expect(units).toEqual(['Đơn vị', 'ĐẢNG UỶ XÃ A', 'TỈNH UỶ C', 'VĂN PHÒNG (ĐẢNG UỶ XÃ A)', 'VĂN PHÒNG (ĐẢNG UỶ XÃ B)', 'x', 'Tổng cộng'])
  expect(sheets[0]?.cells.filter(({ row, column }) => row === 7 && column === 2).map(({ value }) => value)).toMatchObject([{ kind: 'number', number: '5' }])
})
