/** Words as the index keeps them, and how what was typed asks for them. */
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { allWords, readQuery, wordsInOrder } from '../../../electron/search/query.ts'
import { tagQuery, tagsOf } from '../../../electron/search/tags.ts'
import { indexedWords, wordsOf } from '../../../electron/search/words.ts'

/** A real index of these texts; answers which of them a question finds, by their place. */
function indexOf(...texts: readonly string[]) {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5(exact, folded, tags, content='', contentless_delete=1, tokenize='ascii')`)
  texts.forEach((text, at) => {
    const { exact, folded } = indexedWords(text)
    db.prepare('INSERT INTO words (rowid, exact, folded, tags) VALUES (?, ?, ?, ?)').run(at, exact, folded, '')
  })
  const ask = (match: string | null) => match === null ? [] : db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid').pluck().all(match)
  return { finds: (typed: string, open = false) => ask(allWords(readQuery(typed, open))), findsInOrder: (typed: string) => ask(wordsInOrder(readQuery(typed))) }
}

describe('words', () => {
  it('are the same wherever the tone is written, composed or not, in capitals or not', () => {
    const same = ['Uỷ', 'Ủy', 'uỷ', 'UỶ', 'uỷ'.normalize('NFD'), 'ủy'.normalize('NFD')].map((word) => wordsOf(word))
    for (const one of same) expect(one).toEqual(same[0])
    expect(wordsOf('hoà')).toEqual(wordsOf('hòa'))
    expect(wordsOf('hoà')[0]?.exact).not.toBe(wordsOf('hoá')[0]?.exact)
    expect(wordsOf('Ðảng')).toEqual(wordsOf('Đảng'))
    expect(wordsOf('đ')[0]).toEqual({ exact: 'đ', folded: 'd' })
  })

  it('are letters and digits; leading zeros do not count', () => {
    expect(wordsOf('Số 05-KH/ĐU, ngày 01/9/2026').map(({ folded }) => folded)).toEqual(['so', '5', 'kh', 'du', 'ngay', '1', '9', '2026'])
    expect(wordsOf('0').map(({ folded }) => folded)).toEqual(['0'])
    expect(wordsOf('“…” – ()')).toEqual([])
  })
})

describe('a question', () => {
  it('typed without marks finds marked words, đ too; typed with marks only those', () => {
    const { finds } = indexOf('Đảng uỷ các cơ quan', 'việc dang dở', 'phương án', 'an toàn', 'đổi mới', 'ủy quyền')
    expect(finds('dang')).toEqual([0, 1])
    expect(finds('Đảng')).toEqual([0])
    expect(finds('đang')).toEqual([])
    expect(finds('án')).toEqual([2])
    expect(finds('an')).toEqual([2, 3])
    expect(finds('doi moi')).toEqual([4])
    expect(finds('uỷ')).toEqual([0, 5])
    expect(finds('ủy')).toEqual([0, 5])
    expect(finds('Đảng uy')).toEqual([0])
    expect(finds('đạng uy')).toEqual([])
  })

  it('wants all its words; between quotation marks one after another', () => {
    const { finds, findsInOrder } = indexOf('chi bộ văn phòng', 'văn phòng của chi bộ', 'chi bộ')
    expect(finds('chi bộ văn phòng')).toEqual([0, 1])
    expect(findsInOrder('chi bo van phong')).toEqual([0])
    expect(findsInOrder('văn phòng chi bộ')).toEqual([])
    expect(finds('"văn phòng"')).toEqual([0, 1])
    expect(finds('“bộ văn”')).toEqual([0])
    expect(findsInOrder('chi')).toEqual([])
  })

  it('keeps the marks of each word inside words in order, some with and some without', () => {
    const { findsInOrder, finds } = indexOf('kế hoạch nam', 'kế hoạch năm', 'ke hoạch năm')
    expect(findsInOrder('kế hoach năm')).toEqual([1])
    expect(finds('"kế hoach" năm')).toEqual([1])
    expect(findsInOrder('ke hoach nam')).toEqual([0, 1, 2])
  })

  it('that is still typed may end in the beginning of a word', () => {
    const { finds } = indexOf('kế hoạch', 'kết luận', 'kiểm tra')
    expect(finds('ke', true)).toEqual([0, 1])
    expect(finds('kế', true)).toEqual([0])
    expect(finds('ke ', true)).toEqual([0])
    expect(finds('hoạch ki', true)).toEqual([])
  })

  it('cannot be made to speak the language of the index', () => {
    const { finds } = indexOf('a OR b', 'NOT NEAR AND', 'tags k plan')
    for (const typed of ['"', '""', 'a OR', 'NOT', 'tags : kplan', 'a*', '(a', 'a AND (b', '^a', '{exact}: a', "a' OR 1=1 --", '-', '“', 'a" OR "b']) expect(() => finds(typed), typed).not.toThrow()
    expect(finds('not near')).toEqual([1])
    expect(finds('kplan')).toEqual([])
  })
})

describe('what narrows', () => {
  it('is one of each list, and an id is one word whatever signs it holds', () => {
    const db = new Database(':memory:')
    db.exec(`CREATE VIRTUAL TABLE words USING fts5(exact, folded, tags, content='', contentless_delete=1, tokenize='ascii')`)
    const put = (id: number, kind: string, year: number | null, unitId: string | null, state: string) => db.prepare('INSERT INTO words (rowid, exact, folded, tags) VALUES (?, ?, ?, ?)').run(id, 'kplan', 'kplan', tagsOf({ kind, year, unitId, state }))
    put(1, 'plan', 2026, 'don-vi/1.2', 'draft')
    put(2, 'report', 2026, 'don-vi/1', 'draft')
    put(3, 'plan', null, null, '')
    const none = { kinds: [], years: [], unitIds: [], states: [] }
    const ask = (filter: object) => db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid').pluck().all(tagQuery({ ...none, ...filter }) ?? 'x')
    expect(tagQuery(none)).toBeNull()
    expect(ask({ kinds: ['plan'] })).toEqual([1, 3])
    expect(ask({ kinds: ['plan', 'report'], years: [2026] })).toEqual([1, 2])
    expect(ask({ unitIds: ['don-vi/1'] })).toEqual([2])
    expect(ask({ unitIds: ['don-vi/1.2'], states: ['draft'], kinds: ['report'] })).toEqual([])
  })
})
