/** Workbooks that want to harm or to mislead, or are simply far too large, and the fault they must end in. */
import { strToU8, zipSync } from 'fflate'
import type { FaultCode } from '../../../shared/domain/problem.ts'
import { workbookForm } from '../../../electron/campaigns/forms/index.ts'
import { writeWorkbook } from '../../../electron/documents/sheets/index.ts'
import { readZip } from '../../../electron/documents/zip/index.ts'
import { oleFile, patched } from '../documents/hostile-files.ts'
import { zipped } from '../documents/package-builder.ts'
import { sampleBodies, sampleCampaign, sampleIndicators } from '../../golden/campaign/sample-campaign.ts'

export interface HostileWorkbook { readonly what: string, readonly code: FaultCode, readonly bytes: () => Uint8Array }

export const wholeForm = (): Uint8Array => workbookForm({ campaign: sampleCampaign, body: sampleBodies[0], indicators: sampleIndicators })
const parts = (): Map<string, string | Uint8Array> => new Map(readZip(wholeForm()))
const withPart = (name: string, data: string | Uint8Array): Uint8Array => zipped(parts().set(name, data))
const text = (name: string): string => new TextDecoder().decode(readZip(wholeForm()).get(name))
const sheet = 'xl/worksheets/sheet1.xml'
const sheetOf = (rows: string, after = ''): Uint8Array => quickly(sheet, `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`)
const typesWith = (from: string, to: string): Uint8Array => withPart('[Content_Types].xml', text('[Content_Types].xml').replace(from, to))

/** A form with so many bytes behind it. */
function padded(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(wholeForm())
  return bytes
}

/** Packed at the lowest level: the test must not take longer to make the file than the program to refuse it. */
function quickly(part: string, data: string): Uint8Array {
  return zipSync(Object.fromEntries([...parts().set(part, data)].map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one])), { level: 1 })
}

const manyRows = (count: number): string => Array.from({ length: count }, (_, at) => `<row><c><v>${(at * 7919) % 100_000}</v></c></row>`).join('')

const tooLarge: readonly (readonly [string, () => Uint8Array])[] = [
  ['a million rows', () => sheetOf(manyRows(1_000_000))],
  ['a hundred and fifty thousand rows', () => sheetOf(manyRows(150_000))],
  ['a workbook of 101 MB', () => padded(101 << 20)],
  ['a zip bomb', () => sheetOf(`<row><c t="inlineStr"><is><t>${' '.repeat(60 << 20)}</t></is></c></row>`)],
  ['a million shared strings', () => withPart('xl/sharedStrings.xml', `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si><t>a</t></si>'.repeat(500_000)}</sst>`)],
  ['a million merged ranges', () => sheetOf('', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(450_000)}</mergeCells>`)],
  ['ten thousand elements inside each other', () => sheetOf('<row>'.repeat(10_000) + '</row>'.repeat(10_000))],
  ['six thousand parts', () => zipped(new Map([...parts(), ...Array.from({ length: 6000 }, (_, n): [string, string] => [`xl/x${n}.bin`, ''])]))],
  ['three hundred sheets', () => writeWorkbook({ title: '', author: '', sheets: Array.from({ length: 300 }, (_, n) => ({ name: `T${n}`, widths: [], rows: [] })) })],
]

const broken: readonly (readonly [string, () => Uint8Array])[] = [
  ['a document type', () => withPart(sheet, text(sheet).replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet'))],
  ['a zip cut in the middle', () => wholeForm().slice(0, 4000)],
  ['XML cut off', () => withPart(sheet, text(sheet).slice(0, -40))],
  ['no sheets', () => withPart('xl/workbook.xml', text('xl/workbook.xml').replace(/<sheets>.*<\/sheets>/u, '<sheets/>'))],
  ['a part that leads outside', () => zipped(new Map([...parts(), ['../../evil.xml', '<a/>']]))],
  ['a wrong checksum', () => patched(wholeForm(), sheet, (entry) => entry.writeUInt32LE(1, 16))],
]

export const hostileWorkbooks: readonly HostileWorkbook[] = [
  ...tooLarge.map(([what, bytes]): HostileWorkbook => ({ what, bytes, code: 'SHEET_TOO_LARGE' })),
  ...broken.map(([what, bytes]): HostileWorkbook => ({ what, bytes, code: 'SHEET_BROKEN' })),
  { what: 'nothing', code: 'SHEET_NOT_WORKBOOK', bytes: () => new Uint8Array(0) },
  { what: 'a PDF named .xlsx', code: 'SHEET_NOT_WORKBOOK', bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n') },
  { what: 'a page of the web', code: 'SHEET_NOT_WORKBOOK', bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>') },
  { what: 'a table of commas', code: 'SHEET_NOT_WORKBOOK', bytes: () => Buffer.from('Mã số,Số liệu\nTC01,3\n') },
  { what: 'an old .xls', code: 'SHEET_OLD_FORMAT', bytes: () => oleFile('Root Entry', 'Workbook') },
  { what: 'a workbook with a password', code: 'SHEET_ENCRYPTED', bytes: () => oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage') },
  { what: 'a workbook with macros', code: 'SHEET_MACROS', bytes: () => typesWith('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main') },
  { what: 'hidden macros', code: 'SHEET_MACROS', bytes: () => withPart('xl/vbaProject.bin', 'x') },
]
