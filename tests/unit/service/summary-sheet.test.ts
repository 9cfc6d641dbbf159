/** The summary of a folder: one row for each unit, told apart by the line above its name. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
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
  const parts = unzipSync(await summarySheet([
    file('a.docx', 'VĂN PHÒNG', 'ĐẢNG UỶ XÃ A'), file('b.docx', 'VĂN PHÒNG', 'ĐẢNG UỶ XÃ B'), file('c.docx', 'Đảng uỷ xã A', 'ĐẢNG BỘ TỈNH C'), file('d.docx', 'TỈNH UỶ C', undefined), file('x/e.docx', '', undefined),
  ]))
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  for (const unit of ['VĂN PHÒNG (ĐẢNG UỶ XÃ A)', 'VĂN PHÒNG (ĐẢNG UỶ XÃ B)', 'ĐẢNG UỶ XÃ A', 'TỈNH UỶ C', 'x']) expect(strings).toContain(`<t>${unit}</t>`)
  expect(strings).not.toContain('<t>VĂN PHÒNG</t>')
})
