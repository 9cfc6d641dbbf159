/** Which charset a run is in: by its font, by its words, and never a right Unicode text taken for something else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCharsets, detectCharset, encodeText, fontCharset, isCapitalFont } from '../../../../electron/documents/charsets/index.ts'
import { allSyllables } from '../../../../electron/documents/charsets/syllables.ts'

const legacy = ['tcvn3', 'vni', 'vps', 'viscii'] as const
const sentence = 'Ban Thường vụ Đảng uỷ yêu cầu các chi bộ trực thuộc nghiêm túc thực hiện nghị quyết và báo cáo kết quả trước ngày quy định.'
const syllables = allSyllables()

describe('by the font', () => {
  it.each([
    ['.VnTime', 'tcvn3'], ['.VnTimeH', 'tcvn3'], ['.VNARIALH', 'tcvn3'], ['.VnArial Narrow', 'tcvn3'], ['VnTime', 'tcvn3'], ['VNI-Times', 'vni'], ['VNI Times', 'vni'],
    ['vni-helve-condense', 'vni'], ['VPS Times', 'vps'], ['VI Times', 'viscii'], ['Arial VISCII', 'viscii'],
    ['Times New Roman', null], ['Tinos', null], ['Vnexpress', null], ['VNtimes new roman', null], ['Verdana', null], ['Vivaldi', null], ['', null], [null, null],
  ] as const)('%s: %s', (font, charset) => {
    expect(fontCharset(font)).toBe(charset)
  })

  it.each([['.VnTimeH', true], ['.VNTIMEH', true], ['.VnTime', false], ['.VnArialH ', true], ['VNI-TimesH', false], ['VI Times Hoa', true], ['VI Times', false], [null, false]] as const)('capitals in %s: %s', (font, expected) => {
    expect(isCapitalFont(font)).toBe(expected)
  })

  it('numbers and plain words of a legacy font are of its charset, so that the font is changed', () => {
    expect(['2026', 'UBND', ''].map((text) => detectCharset(text, '.VnTime'))).toEqual(['tcvn3', 'tcvn3', 'tcvn3'])
  })

  it('a font that lies is not believed: Unicode or another charset typed in it', () => {
    expect(detectCharset(sentence, '.VnTime')).toBeNull()
    expect(detectCharset(sentence, 'VNI-Times')).toBeNull()
    expect(detectCharset(encodeText(sentence, 'vni').text, '.VnTime')).toBe('vni')
    expect(detectCharset(encodeText(sentence, 'tcvn3').text, 'VNI-Times')).toBe('tcvn3')
    expect(detectCharset('các', '.VnTime')).toBe('tcvn3')
  })
})

describe('by the words', () => {
  it.each(legacy)('%s without a font is found, in a sentence and in short names', (charset) => {
    expect(detectCharset(encodeText(sentence, charset).text, null)).toBe(charset)
    expect(detectCharset(encodeText(sentence, charset).text, 'Times New Roman')).toBe(charset)
  })

  it.each(legacy)('%s is found in nearly every text of twelve words or more, and never taken for another', (charset) => {
    const texts = fc.sample(fc.array(fc.constantFrom(...syllables), { minLength: 12, maxLength: 30 }), { numRuns: 300, seed: 7 })
    const found = texts.map((words) => detectCharset(encodeText(words.join(' '), charset).text, null))
    expect(found.filter((each) => each !== null && each !== charset)).toEqual([])
    expect(found.filter((each) => each === charset).length).toBeGreaterThan(285)
  })

  it('right Vietnamese is never taken for a charset, whatever its words', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 25 }), fc.constantFrom('small', 'capitals'), (words, form) => {
      const text = form === 'small' ? words.join(' ') : words.join(' ').toUpperCase()
      expect(detectCharset(text, 'Times New Roman')).toBeNull()
    }), { numRuns: 2000 })
  })

  it('nor words of Latin-1 letters alone (các, là, và, mà, công tác), which all charsets use as codes', () => {
    const plain = syllables.filter((word) => /[^\p{ASCII}]/u.test(word) && [...word].every((letter) => letter <= '\u00FF'))
    fc.assert(fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 40 }), (words) => {
      expect(detectCharset(words.join(' '), null)).toBeNull()
    }), { numRuns: 2000 })
  })

  it.each([
    'The meeting will take place on 5 June 2026 at 8 a.m.; agenda © Office™, 25 °C ± 2, 5 m² × ½ — “all present”.',
    'Le président a déjà été réélu à l’unanimité; où est le procès-verbal du même congrès français?', 'El año que viene, señor Núñez vivirá en Málaga.',
    'Größe, Öl, Übung: Köln und München', 'São Paulo não é a capital', '§ 5 của Luật; ¶ 3', 'µ', '®', 'QĐ-TW, ĐU, HĐND', 'naïve café, Zürich', '',
  ])('leaves %j alone', (text) => {
    expect(detectCharset(text, 'Times New Roman')).toBeNull()
  })

  it('finds marks that are characters of their own', () => {
    expect(detectCharset(sentence.normalize('NFD'), 'Times New Roman')).toBe('decomposed')
    expect(detectCharset('câ\u0300n', null)).toBe('decomposed')
  })
})

describe('run by run', () => {
  const charsetsOf = (pieces: readonly (readonly [string, string | null])[]) => decideCharsets([pieces.map(([text, font]) => ({ text, font }))])[0]?.map(({ charset }) => charset)

  it('runs of one paragraph may be in four charsets', () => {
    expect(charsetsOf([['§¶ng ', '.VnTime'], ['uûy ', 'VNI-Times'], ['tỉnh ', 'Times New Roman'], ['2026', '.VnTimeH'], ['t\u1EC9nh e\u0301', null]])).toEqual(['tcvn3', 'vni', null, 'tcvn3', 'decomposed'])
  })

  it('a word cut in two is read as one', () => {
    expect(charsetsOf([['ho', null], ['µ b×nh vµ ®éc l', null], ['Ëp', null]])).toEqual(['tcvn3', 'tcvn3', 'tcvn3'])
  })

  it('a short cell is read as the rest of the file, unless that makes its words worse', () => {
    const long = [{ text: encodeText(sentence, 'tcvn3').text, font: 'Arial' }]
    const cells = ['§ång', 'tæ', 'café', 'các', 'Đảng', '§', '25 m²'].map((text) => [{ text, font: 'Arial' }])
    expect(decideCharsets([long, ...cells]).map(([only]) => only?.charset)).toEqual(['tcvn3', 'tcvn3', 'tcvn3', null, null, null, null, null])
    expect(decideCharsets(cells).map(([only]) => only?.charset)).toEqual(cells.map(() => null))
  })

  it('pictures of symbol fonts are no text', () => {
    expect(charsetsOf([['\u00B7 µ ¶', 'Symbol'], ['c¸c ®¶ng bé tØnh', null]])).toEqual([null, 'tcvn3'])
    expect(decideCharsets([[{ text: '\u00A8§', font: 'Wingdings' }]], 'tcvn3')).toEqual([[{ charset: null, capitals: false }]])
  })

  it('a charset that is asked for is taken, except for text only Unicode can hold', () => {
    const pieces = [{ text: 'c¸c', font: 'Arial' }, { text: 'tỉnh', font: 'Arial' }, { text: 'c¸c', font: '.VnTimeH' }]
    expect(decideCharsets([pieces], 'tcvn3')[0]?.map(({ charset, capitals }) => [charset, capitals])).toEqual([['tcvn3', false], [null, false], ['tcvn3', true]])
    expect(decideCharsets([pieces], 'decomposed')[0]?.map(({ charset }) => charset)).toEqual([null, null, null])
  })
})
