/** An office with an invitation to be sent to many, lists in workbooks, and the calls of batches with their grants. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headCell, plainCell, writeWorkbook } from '../../electron/documents/sheets/index.ts'
import type { CellSpec } from '../../electron/documents/sheets/index.ts'
import { jsonFile, sampleRecords, serviceWithOffice, testFolder } from './offices.ts'
import { resultOf } from './service-client.ts'

export const invitation = { templateId: 'giay-moi', recordId: 'gm-1' } as const

/** `paper`: facts of the invitation's paper that differ. `words`: of the invitation itself. */
export async function batchDesk({ paper = {}, words = {} }: { readonly paper?: object, readonly words?: object } = {}) {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  const { client, host } = service
  const sample = sampleRecords()
  const records = { ...sample, freeDocuments: [...sample.freeDocuments ?? [], {
    id: invitation.recordId, kind: 'invitation', templateId: invitation.templateId, subject: 'dự hội nghị sơ kết 6 tháng đầu năm 2026', addressees: ['Các đồng chí đại biểu'],
    fields: { event: 'hội nghị sơ kết 6 tháng đầu năm 2026', start: '2026-06-20T08:00', place: 'Hội trường Đảng uỷ', contents: ['Sơ kết công tác 6 tháng đầu năm'] },
    paper: { bodyId: 'du', date: '2026-06-10', number: 21, signingRightId: 'ky-an', archive: 'Lưu Văn phòng Đảng uỷ', recipients: [{ name: 'Như trên' }], ...paper }, ...words,
  }] }
  host.grants.add('grant-import', jsonFile(folder, 'records.json', records), 'importRecords')
  const { problems } = await resultOf(client.office.importRecords({ grant: 'grant-import' }))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  let grants = 0
  const grantFor = (path: string, purpose: 'attachment' | 'formsFolder' | 'export'): string => {
    const grant = `grant-batch-${++grants}`
    host.grants.add(grant, path, purpose)
    return grant
  }
  const sheet = (bytes: Uint8Array, name = 'danh-sach.xlsx'): string => {
    writeFileSync(join(folder, name), bytes)
    return grantFor(join(folder, name), 'attachment')
  }
  const out = (name = 'ra'): { readonly path: string, readonly grant: string } => {
    mkdirSync(join(folder, name), { recursive: true })
    return { path: join(folder, name), grant: grantFor(join(folder, name), 'formsFolder') }
  }
  return { ...service, folder, grantFor, sheet, out }
}

/** A plain list: a head and rows of texts. */
export function listOf(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return writeWorkbook({ title: 'Danh sách', author: 'Văn phòng', sheets: [{ name: 'Danh sách', widths: columns.map(() => 20), rows: [{ cells: columns.map(headCell) }, ...rows.map((row) => ({ cells: row.map((text): CellSpec | undefined => text === '' ? undefined : plainCell(text)) }))] }] })
}

/** So many guests, each with a name of its own. */
export function guests(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_one, at) => [String(at + 1), `Khách mời số ${at + 1}`, `Bí thư Chi bộ ${at + 1}`])
}

export const guestColumns = ['TT', 'Họ và tên', 'Chức vụ'] as const
export const toGuest = [{ place: 'addressees', column: 'Họ và tên' }]

export type BatchDesk = Awaited<ReturnType<typeof batchDesk>>

/** A batch of so many guests, ready to be written. */
export async function guestBatch({ client, sheet }: BatchDesk, count: number, more: object = {}): Promise<string> {
  const grant = sheet(listOf(guestColumns, guests(count)), `khach-${count}.xlsx`)
  return (await client.batches.create({ title: 'Giấy mời đại biểu', paper: invitation, list: { from: 'sheet', grant }, places: toGuest, nameColumn: 'Họ và tên', ...more })).id
}
