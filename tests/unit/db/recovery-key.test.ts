/** The recovery key on paper: comes back as the same key, forgives how it is typed, names the line of a slip. */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { OfficeKey } from '../../../electron/db/index.ts'
import { readRecoveryKey, recoveryKeyText } from '../../../electron/db/recovery-key.ts'
import { isLongEnough, newPassphraseSchema } from '../../../shared/domain/passphrase.ts'

const zeros = new OfficeKey(new Uint8Array(32))
const ones = new OfficeKey(new Uint8Array(32).fill(255))

function readBack(text: string): string {
  const read = readRecoveryKey(text)
  return read.ok ? read.key.hex() : read.reason
}

describe('a recovery key', () => {
  it('comes back as the same key', () => {
    for (const key of [zeros, ones, ...Array.from({ length: 300 }, () => new OfficeKey(randomBytes(32)))]) expect(readBack(recoveryKeyText(key))).toBe(key.hex())
  })

  it('stands in four lines of four groups of four, without letters that look alike', () => {
    expect(recoveryKeyText(new OfficeKey(randomBytes(32)))).toMatch(/^(?:(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\n){3}(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u)
  })

  it('is read whatever letters, hyphens and spaces it is typed with', () => {
    const text = recoveryKeyText(zeros)
    for (const typed of [text.toLowerCase(), text.replaceAll('-', ' '), text.replaceAll('-', '').replaceAll('\n', ''), text.replaceAll('-', ' – '), ` ${text}\r\n`, text.replaceAll('0', 'o'), text.replaceAll('0', 'O'), text.replaceAll('1', 'l'), text.replaceAll('1', 'I'), text.replaceAll('V', 'u')]) {
      expect(readBack(typed)).toBe(zeros.hex())
    }
  })

  it('names the line of every single letter that is wrong', () => {
    const lines = recoveryKeyText(new OfficeKey(Buffer.from('7b'.repeat(32), 'hex'))).split('\n')
    for (const [at, line] of lines.entries()) {
      for (const place of [0, 3, 8, 18]) {
        const wrong = `${line.slice(0, place)}${line[place] === '7' ? '8' : '7'}${line.slice(place + 1)}`
        expect(readRecoveryKey(lines.with(at, wrong).join('\n'))).toEqual({ ok: false, reason: 'line', line: at + 1 })
      }
    }
  })

  it('notices lines that changed places, a letter too many or too few, and letters with marks', () => {
    const lines = recoveryKeyText(ones).split('\n')
    expect(readRecoveryKey([lines[1], lines[0], lines[2], lines[3]].join('\n'))).toMatchObject({ ok: false, reason: 'line', line: 1 })
    expect(readRecoveryKey(lines.slice(1).join('\n'))).toEqual({ ok: false, reason: 'length', found: 48 })
    expect(readRecoveryKey(`${lines.join('\n')}7`)).toEqual({ ok: false, reason: 'length', found: 65 })
    expect(readRecoveryKey(`Đ${lines.join('\n').slice(1)}`)).toEqual({ ok: false, reason: 'letter', letter: 'Đ' })
    expect(readRecoveryKey('')).toEqual({ ok: false, reason: 'length', found: 0 })
  })
})

describe('a passphrase', () => {
  it('has twelve letters or four words', () => {
    for (const good of ['mười hai chữ đó', 'abcdefghijkl', 'an ba cá đò', ' khoảng trắng giữ nguyên ']) expect(isLongEnough(good), good).toBe(true)
    for (const bad of ['', '            ', 'abcdefghijk', 'một hai ba', 'a b c d e']) expect(isLongEnough(bad), bad).toBe(false)
  })

  it('is the same from any keyboard, and keeps its spaces', () => {
    expect(newPassphraseSchema.parse(' Đảng uỷ các cơ quan '.normalize('NFD'))).toBe(' Đảng uỷ các cơ quan ')
    expect(newPassphraseSchema.safeParse('mười hai chữ\u0000 đó').success).toBe(false)
  })
})
