/** Which entries stand first, and the stretch of text that is shown. */
import { describe, expect, it } from 'vitest'
import { excerptOf, marked } from '../../../electron/search/excerpt.ts'
import { readQuery } from '../../../electron/search/query.ts'
import { ranked, rarityOf, standInOrder } from '../../../electron/search/rank.ts'

const shown = (stretches: readonly { readonly text: string, readonly hit: boolean }[]) => stretches.map(({ text, hit }) => hit ? `[${text}]` : text).join('')
const entry = (id: number, change: object = {}) => ({ id, day: '2026-01-01', number: '', title: 'Văn bản', words: 'một hai ba bốn', ...change })
const today = '2026-11-22'

describe('the order', () => {
  it('puts the word in the title before the word in the text', () => {
    expect(ranked([entry(1, { words: 'kiểm tra một hai' }), entry(2, { title: 'Kiểm tra' })], readQuery('kiểm tra'), [1, 1], today)).toEqual([2, 1])
  })

  it('puts the text that says it more often first, and of two that say it as often the shorter', () => {
    const long = 'chữ '.repeat(900)
    expect(ranked([entry(1, { words: 'đất một hai ba' }), entry(2, { words: 'đất đất đất ba' }), entry(3, { words: `đất ${long}` })], readQuery('đất'), [1], today)).toEqual([2, 1, 3])
  })

  it('lets the rarer word say more', () => {
    const found = [entry(1, { words: 'chung chung chung hiếm x' }), entry(2, { words: 'chung hiếm hiếm hiếm x' })]
    expect(ranked(found, readQuery('chung hiếm'), [rarityOf(900, 1000), rarityOf(3, 1000)], today)).toEqual([2, 1])
    expect(ranked(found, readQuery('chung hiếm'), [rarityOf(3, 1000), rarityOf(900, 1000)], today)).toEqual([1, 2])
  })

  it('puts the newer of two that are alike first, and what has no day last', () => {
    expect(ranked([entry(1, { day: '2009-01-01' }), entry(2, { day: null }), entry(3)], readQuery('một'), [1], today)).toEqual([3, 1, 2])
  })

  it('counts words typed with marks by their marks', () => {
    expect(ranked([entry(1, { words: 'an an an an' }), entry(2, { words: 'án ba bốn năm' })], readQuery('án'), [1], today)).toEqual([2, 1])
  })
})

it('words stand in order where they follow one another in the title or the text, each with the marks it was typed with', () => {
  const text = entry(1, { number: '05-KH/ĐU', title: 'Kế hoạch kiểm tra', words: 'giám sát tài chính đảng' })
  for (const asked of ['kiem tra', 'KIỂM TRA', 'sát tài chinh', '5 KH ĐU ke hoach', 'đảng']) expect([asked, standInOrder(text, readQuery(asked))]).toEqual([asked, true])
  // Apart, the other way round, across the end of the title, with other marks, past the end.
  for (const asked of ['kế kiểm', 'tra kiểm', 'kiểm tra giám sát', 'kiêm tra', 'chính đảng viên']) expect([asked, standInOrder(text, readQuery(asked))]).toEqual([asked, false])
})

describe('the excerpt', () => {
  it('marks each word asked for, as it stands in the text', () => {
    expect(shown(marked('Kế hoạch kiểm tra của Đảng uỷ', readQuery('dang ke hoach')))).toBe('[Kế] [hoạch] kiểm tra của [Đảng] uỷ')
    expect(shown(marked('án và an', readQuery('án')))).toBe('[án] và an')
    expect(shown(marked('không có gì', readQuery('x')))).toBe('không có gì')
  })

  it('is the stretch where the words stand together, not the first place of one of them', () => {
    const text = `kiểm một hai. ${'chữ '.repeat(60)}nội dung kiểm tra tài chính ${'lời '.repeat(60)}`
    const said = shown(excerptOf(text, readQuery('kiểm tra tài chính')))
    expect(said).toContain('[kiểm] [tra] [tài] [chính]')
    expect(said.startsWith('… ')).toBe(true)
    expect(said.endsWith(' …')).toBe(true)
    expect(said.split(/\s+/u).length).toBeLessThan(45)
  })

  it('is found deep in a long text, and is its beginning where the text holds none of the words', () => {
    const deep = `Mở đầu. ${'chữ '.repeat(9000)}hiếm thấy`
    expect(shown(excerptOf(deep, readQuery('hiem')))).toContain('[hiếm] thấy')
    expect(shown(excerptOf('Mở đầu của văn bản', readQuery('khác')))).toBe('Mở đầu của văn bản')
    expect(excerptOf('', readQuery('khác'))).toEqual([])
  })

  it('is one line', () => {
    expect(shown(excerptOf('dòng một\ndòng\thai', readQuery('hai')))).toBe('dòng một dòng [hai]')
  })
})
