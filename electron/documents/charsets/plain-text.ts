/** A plain text file to NFC Unicode: UTF-8 and UTF-16 stay what they are, 8-bit files become UTF-8 with its mark. */
import type { Charset } from '../../../shared/document/charsets.ts'
import { charOf } from './codes.ts'
import { planTexts, reportOf, samplesOf } from './file-plan.ts'
import type { ConversionReport, ConversionSample, Line } from './file-plan.ts'
import { isSyllable } from './syllables.ts'
import { guardedCells } from '../sheets/index.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | '8-bit'

export interface PlainTextPlan {
  readonly report: ConversionReport
  /** Cells of a CSV that a spreadsheet would compute; in the copy an apostrophe stands before each. */
  readonly guarded: number
  /** The first lines that change. */
  readonly samples: readonly ConversionSample[]
  /** How the file was stored. */
  readonly encoding: TextEncoding
  readonly bytes: Uint8Array
}

/** null: not text (zero bytes, or broken UTF-16). `isTable`: its lines are rows of cells (CSV). */
export function planPlainText(bytes: Uint8Array, asked: Charset | 'auto' = 'auto', isTable = false): PlainTextPlan | null {
  const read = readBytes(bytes)
  if (read === null) return null
  const { encoding, mark } = read
  const text = encoding === '8-bit' && asked === 'auto' ? codePage1258(bytes) ?? read.text : read.text
  const pieces = text.split(/(\r\n|\r|\n)/u)
  const results = [...pieces]
  const lines: readonly Line[] = pieces.flatMap((piece, at) => at % 2 === 1 || piece === '' ? [] : [{
    part: '', place: `Dòng ${at / 2 + 1}`, spots: [{ text: piece, font: null, replace: (now: string) => { results[at] = now } }],
  }])
  const plan = planTexts(lines, asked)
  for (const { spots } of plan.lines) for (const { spot, text: now } of spots) spot.replace(now)
  const report = reportOf(plan, [])
  const converted = results.join('')
  const { text: written, guarded } = isTable ? guardedCells(converted) : { text: converted, guarded: 0 }
  const changes = report.changes || guarded > 0 || encoding === '8-bit' && bytes.some((byte) => byte >= 0x80)
  return { report: { ...report, changes }, guarded, samples: samplesOf(plan), encoding, bytes: changes ? encoded(written, encoding, mark) : bytes }
}

interface Read { readonly encoding: TextEncoding, readonly mark: boolean, readonly text: string }

function readBytes(bytes: Uint8Array): Read | null {
  const [first, second, third] = bytes
  try {
    if (first === 0xFF && second === 0xFE) return { encoding: 'utf-16le', mark: true, text: new TextDecoder('utf-16le', { fatal: true }).decode(bytes) }
    if (first === 0xFE && second === 0xFF) return { encoding: 'utf-16be', mark: true, text: new TextDecoder('utf-16be', { fatal: true }).decode(bytes) }
  } catch {
    return null
  }
  if (bytes.includes(0)) return null
  try {
    return { encoding: 'utf-8', mark: first === 0xEF && second === 0xBB && third === 0xBF, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: '8-bit', mark: true, text: Array.from(bytes, (byte) => charOf(byte)).join('') }
  }
}

/** The text read as code page 1258 (Windows' own for Vietnamese), when nearly all its words are right so. */
function codePage1258(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1258').decode(bytes)
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word).filter((word) => /[^\p{ASCII}]/u.test(word))
  const marked = /[\u0300\u0301\u0303\u0309\u0323]/u.test(text)
  return marked && words.filter((word) => isSyllable(word)).length >= words.length * 0.9 ? text : null
}

function encoded(text: string, encoding: TextEncoding, mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text
  switch (encoding) {
    case 'utf-8': case '8-bit': return new TextEncoder().encode(whole)
    case 'utf-16le': return new Uint8Array(Buffer.from(whole, 'utf16le'))
    case 'utf-16be': return new Uint8Array(Buffer.from(whole, 'utf16le').swap16())
  }
}
