/** What converting a file to NFC Unicode would do, and the bytes of the copy. Nothing is written here. */
import { extname } from 'node:path'
import type { ConversionKind } from '../../shared/contract/conversions.ts'
import type { Charset } from '../../shared/document/charsets.ts'
import { planPlainText, planSheetFile, planWordFile } from '../documents/charsets/index.ts'
import type { ConversionReport, ConversionSample } from '../documents/charsets/index.ts'
import { openPackage, writePackage } from '../documents/ooxml/index.ts'
import { fault } from '../faults/index.ts'

export interface PlannedFile {
  readonly kind: ConversionKind
  readonly report: ConversionReport
  /** Cells of a CSV that got an apostrophe, since a spreadsheet would compute them. */
  readonly guarded: number
  readonly samples: readonly ConversionSample[]
  /** The copy; the file's own bytes when nothing changes. Worked out at the first call. */
  readonly bytes: () => Uint8Array
}

/** `name` tells a file of text; Office files are told by what is in them. Throws the fault of a file that cannot be read. */
export async function planFile(name: string, file: Uint8Array, charset: Charset | 'auto'): Promise<PlannedFile> {
  if (isText(name, file)) return planText(name, file, charset)
  const pkg = await openPackage(file)
  const { report, samples, write } = pkg.kind === 'docx' ? planWordFile(pkg, charset) : planSheetFile(pkg, charset)
  return { kind: pkg.kind, report, guarded: 0, samples, bytes: once(() => report.changes ? writePackage(pkg, write()) : file) }
}

function planText(name: string, file: Uint8Array, charset: Charset | 'auto'): PlannedFile {
  const text = planPlainText(file, charset, /^\.(?:csv|tsv)$/iu.test(extname(name)))
  if (text === null) throw fault('FILE_UNREADABLE', { happened: 'Tệp không phải văn bản thuần nên không đọc được.', kept: 'Chưa ghi tệp nào.', remedy: 'Đưa vào tệp .docx, .xlsx, .txt hoặc .csv.' })
  return { kind: extname(name).toLowerCase() === '.csv' ? 'csv' : 'txt', report: text.report, guarded: text.guarded, samples: text.samples, bytes: () => text.bytes }
}

/** A file of text is told by its name, unless what is in it says otherwise; everything else is opened as an Office file, or refused as one. */
function isText(name: string, bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  return /^\.(?:txt|text|csv|tsv)$/iu.test(extname(name)) && !/^(?:PK|\u00D0\u00CF|%PDF|\{\\rtf)/u.test(start)
}

/** The trees of a package can be changed once only. */
function once(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | null = null
  return () => (made ??= make())
}
