/** Plain text files: how they are stored, what they say, and that right ones stay byte for byte. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../../electron/documents/charsets/codes.ts'
import { encodeText, planPlainText } from '../../../../electron/documents/charsets/index.ts'
import { allSyllables } from '../../../../electron/documents/charsets/syllables.ts'

const lines = ['ĐẢNG BỘ TỈNH', 'Báo cáo kết quả kiểm tra', '', 'đưa', 'Các chi bộ thực hiện nghiêm nghị quyết của Đảng uỷ tỉnh.', 'tổng số 15'].map((line) => line.toLowerCase())
const text = lines.join('\r\n')
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words)
const eightBit = (words: string): Uint8Array => Uint8Array.from([...words].map((char) => codeOf(char) ?? 0x3F))
const read = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

describe('8-bit files', () => {
  it.each(['tcvn3', 'vni', 'vps', 'viscii'] as const)('%s becomes UTF-8 with its mark', (charset) => {
    const plan = planPlainText(eightBit(encodeText(text, charset).text))
    expect([plan?.encoding, read(plan?.bytes), plan?.report.charsets.map((each) => each.charset)]).toEqual(['8-bit', `\uFEFF${text}`, [charset]])
  })

  it('code page 1258 becomes composed letters', () => {
    const codes: Readonly<Record<string, number>> = { ă: 0xE3, đ: 0xF0, ơ: 0xF5, ư: 0xFD, '\u0300': 0xCC, '\u0301': 0xEC, '\u0303': 0xDE, '\u0309': 0xD2, '\u0323': 0xF2, â: 0xE2, ê: 0xEA, ô: 0xF4 }
    const toneApart = text.normalize('NFD').replace(/([aeo])(\u0323?)\u0302/gu, (_, base: string, dot: string) => `${`${base}\u0302`.normalize('NFC')}${dot}`).replace(/a(\u0323?)\u0306/gu, 'ă$1').replace(/o\u031B/gu, 'ơ').replace(/u\u031B/gu, 'ư')
    const bytes = Uint8Array.from([...toneApart].map((char) => codes[char] ?? char.charCodeAt(0)))
    expect(read(planPlainText(bytes)?.bytes)).toBe(`\uFEFF${text}`)
  })

  it('other Latin text keeps its letters', () => {
    const french = 'Le procès-verbal a été signé à l’unanimité.'
    expect(read(planPlainText(eightBit(french))?.bytes)).toBe(`\uFEFF${french}`)
  })

  it('a charset that is asked for is taken', () => {
    expect(read(planPlainText(eightBit('®¬n'), 'tcvn3')?.bytes)).toBe('\uFEFFđơn')
  })
})

describe('Unicode files', () => {
  it('right text keeps its bytes, with or without a mark', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...allSyllables(), '\n', '\r\n', '2026'), { maxLength: 60 }), fc.boolean(), (words, mark) => {
      const bytes = utf8(`${mark ? '\uFEFF' : ''}${words.join(' ')}`)
      const plan = planPlainText(bytes)
      expect([plan?.report.changes, plan?.bytes]).toEqual([false, bytes])
    }))
  })

  it('legacy and decomposed lines in UTF-8 and UTF-16 are converted, the storage stays', () => {
    const legacy = `${encodeText(text, 'tcvn3').text}\n${'Đảng uỷ'.normalize('NFD')}`
    const expected = `${text}\nĐảng uỷ`
    expect(read(planPlainText(utf8(legacy))?.bytes)).toBe(expected)
    const little = new Uint8Array(Buffer.from(`\uFEFF${legacy}`, 'utf16le'))
    expect(planPlainText(little)?.bytes).toEqual(new Uint8Array(Buffer.from(`\uFEFF${expected}`, 'utf16le')))
    const big = new Uint8Array(Buffer.from(`\uFEFF${legacy}`, 'utf16le').swap16())
    expect(planPlainText(big)?.bytes).toEqual(new Uint8Array(Buffer.from(`\uFEFF${expected}`, 'utf16le').swap16()))
  })

  it('a second run changes nothing', () => {
    const first = planPlainText(eightBit(encodeText(text, 'vni').text))?.bytes ?? new Uint8Array()
    expect(planPlainText(first)).toMatchObject({ report: { changes: false }, bytes: first })
  })

  it('lists what cannot be mapped with its line', () => {
    const legacy = `${encodeText(text, 'tcvn3').text}\r\n${encodeText('các chi bộ trực thuộc', 'tcvn3').text} aÀb`
    expect(planPlainText(eightBit(legacy), 'tcvn3')?.report.lost.map(({ place, letter }) => [place, letter])).toEqual([['Dòng 7', 'À']])
  })

  it.each([[Uint8Array.of(0x4D, 0x5A, 0, 1)], [Uint8Array.of(0xFF, 0xFE, 0, 0xD8)]])('%j is no text', (bytes) => {
    expect(planPlainText(bytes)).toBeNull()
  })
})
