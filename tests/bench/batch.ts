/** A batch of so many invitations in a fresh copy of the bench's office, from a list in a workbook. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBatch } from '../../electron/batches/index.ts'
import type { BatchContext } from '../../electron/batches/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { headCell, plainCell, writeWorkbook } from '../../electron/documents/sheets/index.ts'
import { localActor } from '../../electron/requests/index.ts'
import { benchResources, officePath } from './bench-office.ts'

export const invitation = { templateId: 'giay-moi', recordId: 'giay-moi-hoi-nghi-6' } as const

export interface BenchBatch { readonly context: BatchContext, readonly id: string, readonly folder: string, readonly close: () => void }

export async function benchBatch(lines: number): Promise<BenchBatch> {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-bench-batch-'))
  copyFileSync(officePath(), join(folder, 'office.vpk'))
  const rows = Array.from({ length: lines }, (_one, at) => [String(at + 1), `Đại biểu thứ ${at + 1}`, `Bí thư Chi bộ số ${at + 1}`])
  writeFileSync(join(folder, 'moi.xlsx'), writeWorkbook({ title: 'Danh sách', author: 'Văn phòng', sheets: [{ name: 'Mời', widths: [6, 30, 30], rows: [['TT', 'Họ và tên', 'Chức vụ'].map(headCell), ...rows.map((row) => row.map((text) => plainCell(text)))].map((cells) => ({ cells })) }] }))
  const office = await openOffice(join(folder, 'office.vpk'))
  const context = { office, resources: benchResources(), actor: localActor() }
  const { id } = await createBatch(context, {
    title: 'Giấy mời', paper: invitation, list: { from: 'sheet', grant: 'bench-list', sheetName: null, headerRow: null }, places: [{ place: 'addressees', column: 'Họ và tên' }], nameColumn: 'Họ và tên', numbering: 'shared', emptyAllowed: false,
  }, { on: '2026-11-22', sheetPath: () => ({ path: join(folder, 'moi.xlsx'), name: 'moi.xlsx' }) })
  return { context, id, folder, close: () => {
    office.close()
    rmSync(folder, { recursive: true, force: true })
  } }
}
