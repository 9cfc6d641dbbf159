/** Every Vietnamese syllable in every charset, there and back; every letter; texts in several pieces. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charOf, codeOf } from '../../../../electron/documents/charsets/codes.ts'
import { convertPieces, convertText, encodeText } from '../../../../electron/documents/charsets/index.ts'
import { letterCodes } from '../../../../electron/documents/charsets/one-byte.ts'
import { charsets } from '../../../../shared/document/charsets.ts'
import { allSyllables, isSyllable } from '../../../../electron/documents/charsets/syllables.ts'
import { markedLetters } from '../../../../electron/documents/charsets/vietnamese-letters.ts'
import { lettersInOrder, oneByteCodes, tcvn3Codes, vniSpellings } from './published-codes.ts'

const syllables = allSyllables()
const capitalised = syllables.map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`)
const inCapitals = syllables.map((word) => word.toUpperCase())

describe('the data', () => {
  it('has the 134 letters and all syllables, and no others', () => {
    expect([markedLetters.length, new Set(markedLetters).size]).toEqual([134, 134])
    expect(markedLetters.every((letter) => letter === letter.normalize('NFC') && letter.length === 1)).toBe(true)
    expect(syllables.length).toBeGreaterThan(15_000)
    const text = 'Uỷ ban nhân dân tỉnh quyết định kiểm tra việc thực hiện nghị quyết giữa nhiệm kỳ gì giếng khuya thuở quốc hoà hòa ủy'
    expect(text.split(' ').filter((word) => !isSyllable(word))).toEqual([])
    expect(['ng', 'ka', 'cê', 'tạch1', 'àch', 'hoc̃', 'windows', 'nghan', 'QĐ'].filter((word) => isSyllable(word))).toEqual([])
  })
})

describe.each(charsets)('%s', (charset) => {
  it('gives back every syllable, in small letters, capitalised and in capitals; what it cannot hold is listed', () => {
    const wrong = [...syllables, ...capitalised, ...inCapitals].filter((word) => {
      const { text, lost } = encodeText(word, charset)
      const expected = [...word].map((letter, at) => lost.some((each) => each.at === at) ? letter.toLowerCase() : letter).join('')
      const back = convertText(text, charset)
      return back.text !== expected || back.lost.length > 0
    })
    expect(wrong).toEqual([])
  })

  it('loses no small letter', () => {
    expect(markedLetters.slice(0, 67).filter((letter) => encodeText(letter, charset).lost.length > 0)).toEqual([])
  })

  it('reads text raw, through code page 1252 and in private characters alike', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 12 }), (words) => {
      const text = words.join(' ')
      const encoded = encodeText(text, charset).text
      if (charset === 'decomposed') return
      const raw = [...encoded].map((char) => String.fromCharCode(codeOf(char) ?? 0)).join('')
      const symbol = [...encoded].map((char) => char === ' ' ? char : String.fromCharCode(0xF000 + (codeOf(char) ?? 0))).join('')
      expect([encoded, raw, symbol].map((each) => convertText(each, charset).text)).toEqual([text, text, text])
    }))
  })

  it('reads a text cut anywhere as it reads the whole, each letter in the piece of its vowel', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...syllables, '2026', '(%)', 'WTO'), { minLength: 1, maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 6 }), (words, cuts) => {
      const encoded = encodeText(words.join(' '), charset).text
      const places = [0, ...cuts.map((cut) => cut % (encoded.length + 1)).toSorted((one, other) => one - other), encoded.length]
      const pieces = places.slice(1).map((to, at) => encoded.slice(places[at], to))
      const { texts } = convertPieces(pieces, charset)
      expect(texts.length).toBe(pieces.length)
      expect(texts.join('')).toBe(words.join(' '))
    }))
  })

  it('leaves ASCII as it is and changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0x20, max: 0x7E }).map((code) => String.fromCharCode(code)) }), (text) => {
      expect(convertText(text, charset)).toEqual({ text, letters: 0, lost: [] })
    }))
  })
})

describe('the published tables', () => {
  it('each charset has its letters once', () => {
    expect([letterCodes('tcvn3').size, letterCodes('viscii').size, letterCodes('vps').size]).toEqual([74, 134, 134])
  })

  it('agree with the codes of every letter written down apart', () => {
    expect([...lettersInOrder].toSorted()).toEqual(markedLetters.toSorted())
    const codes = (text: string): readonly string[] => text.trim().split(' ')
    const inTcvn3 = [...[...lettersInOrder].slice(0, 67), ...'ĂÂÊÔƠƯĐ']
    expect(codes(tcvn3Codes).map((code) => convertText(String.fromCharCode(Number.parseInt(code, 16)), 'tcvn3').text)).toEqual(inTcvn3)
    for (const charset of ['viscii', 'vps'] as const) {
      expect(codes(oneByteCodes[charset]).map((code, at) => code === '--' ? [...lettersInOrder][at] : convertText(String.fromCharCode(Number.parseInt(code, 16)), charset).text)).toEqual([...lettersInOrder])
    }
    expect(codes(vniSpellings).map((spelling) => convertText(spelling, 'vni').text)).toEqual([...lettersInOrder])
  })

  it.each([
    ['tcvn3', 'Uû ban nh©n d©n', 'Uỷ ban nhân dân'], ['tcvn3', '®­a ®¬n', 'đưa đơn'], ['tcvn3', '§¶ng Céng s¶n ViÖt Nam', 'Đảng Cộng sản Việt Nam'],
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa', 'Cộng hoà xã hội chủ nghĩa'], ['tcvn3', '“mét”, hai – ba… 5%', '“một”, hai – ba… 5%'],
    ['tcvn3', 'D¢°N CHI³NH 30°C, 5 m², A³', 'DẦN CHÍNH 30°C, 5 m², A³'],
    ['vni', 'ÑAÛNG UÛY', 'ĐẢNG ỦY'], ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa', 'Cộng hòa xã hội chủ nghĩa'], ['vni', 'ñöôïc nghieân cöùu kyõ', 'được nghiên cứu kỹ'],
    ['vni', 'AÙp duïng chæ thò', 'Áp dụng chỉ thị'], ['vni', 'taâùt caâû', 'tất cẩ'], ['vni', 'taùât', 'tất'], ['vni', 'Ñaûng uûy', 'Đảng ủy'],
    ['vps', 'C¶ng hòa xã h¶i', 'Cộng hòa xã hội'], ['viscii', 'Vi®t Nam', 'Việt Nam'], ['viscii', 'Nhæng ngß¶i', 'Những người'],
    ['decomposed', 'Đảng uỷ', 'Đảng uỷ'], ['decomposed', 'tâ\u0301t ca\u0301\u0302', 'tất cấ'], ['decomposed', 'mo\u0323\u0302t mo\u0302\u0323t', 'một một'],
  ] as const)('%s: %s', (charset, text, expected) => {
    expect(convertText(text, charset)).toMatchObject({ text: expected, lost: [] })
  })

  it('knows the codes below 32 of VPS and VISCII, which text files have', () => {
    expect(convertText('\u0002I \u0005\u0010', 'vps').text).toBe('ẠI ẸỊ')
    expect(convertText('\u0006U', 'viscii').text).toBe('ẪU')
  })

  it('shows 0x80–0x9F as Windows does, and takes them back', () => {
    expect(Array.from({ length: 256 }, (_, code) => codeOf(charOf(code)))).toEqual(Array.from({ length: 256 }, (_, code) => code))
  })
})

describe('capitals', () => {
  it('of a font ending in H become capitals, without a letter lost', () => {
    expect(syllables.filter((word) => convertText(encodeText(word, 'tcvn3').text, 'tcvn3', { capitals: true }).text !== word.toUpperCase())).toEqual([])
  })

  it('TCVN3 has seven, the other sixty are listed', () => {
    const lost = markedLetters.slice(67).filter((letter) => encodeText(letter, 'tcvn3').lost.length > 0)
    expect([lost.length, lost.includes('Ư'), lost.includes('Ủ')]).toEqual([60, false, true])
    expect(encodeText('Ủy ban', 'tcvn3')).toEqual({ text: 'ñy ban', lost: [{ at: 0, letter: 'Ủ' }] })
  })
})

describe('what is no letter', () => {
  it.each([
    ['tcvn3', 'aÀ b', ['À'], 'aÀ b'], ['vni', 'kÿ', ['ÿ'], 'kÿ'], ['vni', 'b\u00F9', ['ù'], 'bù'], ['vps', 'gß', ['ß'], 'gß'], ['tcvn3', 'a\uFFFDb', ['\uFFFD'], 'a\uFFFDb'],
  ] as const)('%s %j is listed with its place and left as it is', (charset, text, letters, expected) => {
    const converted = convertText(text, charset)
    expect([converted.text, converted.lost.map(({ letter }) => letter), converted.lost.map(({ at }) => text[at])]).toEqual([expected, letters, letters])
  })

  it('a mark before its vowel is understood', () => {
    expect(convertText('ùa', 'vni')).toMatchObject({ text: 'á', lost: [] })
  })
})
