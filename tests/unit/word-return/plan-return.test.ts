/** Whatever is done to a paper in Word, every word put in is found in the lines taken or in what is told as not taken, and no line goes unsaid. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WordChoice } from '../../../shared/contract/word-return.ts'
import { factsIn, typedTexts, withFacts } from '../../../electron/word-return/locked-facts.ts'
import { chosen, linesTaken } from '../../../electron/word-return/lines-taken.ts'
import { printedListLine } from '../../../electron/word-return/own-lists.ts'
import { planReturn } from '../../../electron/word-return/plan-return.ts'
import { even, flat, printedLine, wordsBack } from '../../../electron/word-return/printed-line.ts'
import type { ReturnedPaper, ReturnedParagraph } from '../../../electron/word-return/returned-paper.ts'
import type { SentParagraph } from '../../../electron/word-return/sent-paper.ts'

const line = (root: string, words: string, prefix = '', kind = 'paragraph', at = 0): SentParagraph => ({
  text: `${prefix}${words}`, where: 'Nội dung', inTable: false, look: '', traits: null,
  place: { is: 'words', root, line: at, kind, printed: printedLine({ text: `${prefix}${words}`, prefix, words, head: '' }), facts: factsIn(words, { names: ['Chi bộ Văn phòng'], typed: [] }).map(([from, to]): [number, number] => [from, to]) },
})
const fixed = (text: string, inTable = false): SentParagraph => ({ text, where: 'Thể thức', inTable, look: '', traits: null, place: { is: 'fixed' } })
const entry = (root: string, words: string): SentParagraph => ({
  text: `- ${words};`, where: 'Nơi nhận', inTable: true, look: '', traits: null, place: { is: 'words', root, line: 0, kind: 'listed', printed: printedListLine(`- ${words};`, words), facts: [] },
})
const cell = (text: string): SentParagraph => ({ text, where: 'Nội dung · bảng', inTable: true, look: '', traits: null, place: { is: 'figures', root: 'body.5' } })

const paper: readonly SentParagraph[] = [
  fixed('ĐẢNG UỶ', true), fixed('Số 05-KH/ĐU', true), fixed('KẾ HOẠCH'), fixed('thực hiện việc chung'), line('body.0', 'Đảng uỷ ban hành Kế hoạch như sau:'),
  line('body.1', 'Mục đích', 'I. ', 'heading'), line('body.2', 'Nâng cao chất lượng sinh hoạt của chi bộ trực thuộc', '- ', 'item'), line('body.3', 'Đủ 12 kỳ trong năm, Chi bộ Văn phòng làm trước', '- ', 'item'),
  line('body.4', 'Tổ chức thực hiện', 'II. ', 'heading'), cell('Đơn vị'), cell('Số buổi'), cell('Chi bộ 1'), cell('12'), line('body.6', 'Các chi bộ báo cáo trước ngày 05/12.'),
  line('body.7', 'Văn phòng theo dõi, đôn đốc.'), fixed('T/M BAN THƯỜNG VỤ', true), { text: 'Nơi nhận:', where: 'Nơi nhận', inTable: true, look: '', traits: null, place: { is: 'list', root: 'paper.recipients' } },
  entry('paper.recipients[0]', 'Thường trực Tỉnh uỷ (để báo cáo)'), entry('paper.recipients[1]', 'Các chi bộ trực thuộc'), entry('paper.archive', 'Lưu Văn phòng Đảng uỷ'),
]

const back = (paragraph: SentParagraph, at: number): ReturnedParagraph => ({ text: paragraph.text, flat: paragraph.text, marks: [at], cell: paragraph.inTable ? '0.0.0' : '', look: '', traits: {}, tracked: [] })
const returnedOf = (paragraphs: readonly ReturnedParagraph[]): ReturnedPaper => ({ token: 't', paragraphs, comments: [], unheld: [], trackedChanges: false, trackedAt: new Map() })
const planned = (paragraphs: readonly ReturnedParagraph[], now = paper) => planReturn({ sent: paper, returned: returnedOf(paragraphs), now, unheldBefore: [] })

/** What a hand does at one paragraph. `word` is one that stands nowhere else. */
type Deed = { readonly at: number, readonly what: 'insert' | 'replace' | 'remove' | 'add' | 'split' | 'swap' | 'unmark' | 'join', readonly place: number }
const deeds = fc.array(fc.record({
  at: fc.nat(60), place: fc.nat(12), what: fc.constantFrom<Deed['what']>('insert', 'replace', 'remove', 'add', 'split', 'swap', 'unmark', 'join'),
}), { minLength: 1, maxLength: 12 })

function done(list: readonly Deed[]): { readonly paragraphs: readonly ReturnedParagraph[], readonly put: readonly string[] } {
  let paragraphs: readonly ReturnedParagraph[] = paper.map(back)
  const put: string[] = []
  list.forEach(({ at, what, place }, step) => {
    const index = at % paragraphs.length
    const own = paragraphs[index]
    if (own === undefined) return
    const word = `từmới${'abcdefghijkl'[step] ?? 'z'}`
    const words = own.text.split(' ')
    const withText = (text: string): ReturnedParagraph => ({ ...own, text: even(text), flat: flat(text) })
    const replaceWith = (...given: readonly ReturnedParagraph[]): void => { paragraphs = [...paragraphs.slice(0, index), ...given.filter((each) => each.text !== ''), ...paragraphs.slice(index + 1)] }
    const cut = place % words.length
    switch (what) {
      case 'insert': put.push(word); replaceWith(withText([...words.slice(0, cut), word, ...words.slice(cut)].join(' '))); break
      case 'replace': put.push(word); replaceWith(withText([...words.slice(0, cut), word, ...words.slice(cut + 1)].join(' '))); break
      case 'remove': if (paragraphs.length > 2) replaceWith(); break
      case 'add': put.push(word); replaceWith(own, { ...withText(`${word} là đoạn mới thêm vào`), marks: [] }); break
      case 'split': if (cut > 0) replaceWith(withText(words.slice(0, cut).join(' ')), { ...withText(words.slice(cut).join(' ')), marks: [] }); break
      case 'swap': { const next = paragraphs[index + 1]; if (next !== undefined) paragraphs = [...paragraphs.slice(0, index), next, own, ...paragraphs.slice(index + 2)]; break }
      case 'unmark': replaceWith({ ...own, marks: [] }); break
      case 'join': { const next = paragraphs[index + 1]; if (next !== undefined) { put.push(word); paragraphs = [...paragraphs.slice(0, index), { ...withText(`${own.text} ${word} ${next.text}`), marks: [...own.marks, ...next.marks] }, ...paragraphs.slice(index + 2)] } break }
      default: what satisfies never
    }
  })
  return { paragraphs, put: put.filter((word) => paragraphs.some(({ text }) => text.includes(word))) }
}

describe('random work in Word', () => {
  it('loses no word without saying so, whatever is chosen', () => {
    fc.assert(fc.property(deeds, fc.constantFrom<WordChoice | 'proposed'>('word', 'facts', 'record', 'proposed'), (list, choice) => {
      const { paragraphs, put } = done(list)
      const plan = planned(paragraphs)
      const choices = choice === 'proposed' ? {} : Object.fromEntries(plan.rows.map(({ id }) => [id, choice]))
      const taken = [...linesTaken(plan, choices).values()].flat().join('\n')
      const told = plan.rows.filter((row) => chosen(row, choices) !== 'word').map(({ returned }) => returned).join('\n')
      for (const word of put) expect(taken.includes(word) || told.includes(word), `${word} in ${JSON.stringify(paragraphs.map(({ text }) => text))}`).toBe(true)
    }), { numRuns: 1500 })
  })

  it('keeps every line nobody touched', () => {
    fc.assert(fc.property(deeds, (list) => {
      const { paragraphs } = done(list)
      const plan = planned(paragraphs)
      const changed = linesTaken(plan, {})
      const texts = new Set(paragraphs.map(({ text }) => text))
      const lost = paper.flatMap(({ place, text }) => {
        const lines = place.is === 'words' && texts.has(text) && !plan.rows.some((row) => row.sent === text) ? changed.get(place.root) : undefined
        return place.is === 'words' && lines !== undefined && !lines.includes(place.printed.words) ? [text] : []
      })
      expect(lost).toEqual([])
    }), { numRuns: 800 })
  })

  it('never takes what comes from the records unless a person says so', () => {
    fc.assert(fc.property(deeds, (list) => {
      const plan = planned(done(list).paragraphs)
      const lines = linesTaken(plan, {})
      for (const root of ['body.3', 'body.6']) {
        const own = paper.flatMap(({ place }) => place.is === 'words' && place.root === root ? [place] : [])[0]
        const given = lines.get(root)
        if (own === undefined || given === undefined) continue
        for (const [from, to] of own.facts) expect(given.join('\n')).toContain(own.printed.words.slice(from, to))
      }
    }), { numRuns: 1500 })
  })

  it('gives the paper back as it was where every row keeps the record', () => {
    fc.assert(fc.property(deeds, (list) => {
      const plan = planned(done(list).paragraphs)
      expect(linesTaken(plan, Object.fromEntries(plan.rows.map(({ id }) => [id, 'record' as const]))).size).toBe(0)
    }), { numRuns: 300 })
  })
})

describe('a bookmark that slipped', () => {
  it('to the paragraph typed before does not turn the old words into new ones', () => {
    const paragraphs = paper.flatMap((paragraph, at) => at === 14 ? [{ text: 'Câu mới gõ trước.', flat: 'Câu mới gõ trước.', marks: [14], cell: '', look: '', traits: {}, tracked: [] }, { ...back(paragraph, at), marks: [] }] : [back(paragraph, at)])
    const { rows } = planned(paragraphs)
    expect(rows.map(({ kind, returned }) => [kind, returned])).toEqual([['added', 'Câu mới gõ trước.']])
  })

  it('leaves a paragraph that only moved where it was, and says so', () => {
    const paragraphs = paper.map(back)
    const moved = [...paragraphs.slice(0, 6), ...paragraphs.slice(7, 9), ...paragraphs.slice(6, 7), ...paragraphs.slice(9)]
    const plan = planned(moved)
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['moved'])
    expect(linesTaken(plan, {}).size).toBe(0)
  })
})

describe('facts of the records', () => {
  it('are figures, dates and names, but not in words a person typed', () => {
    const words = 'Chi bộ Văn phòng họp 12 kỳ, xong ngày 05/12/2026, thu 1.234,5 triệu đồng.'
    const told = (typed: readonly string[]) => factsIn(words, { names: ['Chi bộ Văn phòng', 'bộ'], typed }).map(([from, to]) => words.slice(from, to))
    expect(told([])).toEqual(['Chi bộ Văn phòng', '12', '05/12/2026', '1.234,5'])
    expect(told([words])).toEqual([])
    expect(told(['họp 12 kỳ'])).toEqual(['Chi bộ Văn phòng', '05/12/2026', '1.234,5'])
    expect(typedTexts({ a: ['họp 12 kỳ', '5'], b: { c: 'một hai ba\nbốn năm sáu' } })).toEqual(['bốn năm sáu', 'một hai ba', 'họp 12 kỳ'])
  })

  it('are put back while the other words are taken', () => {
    const words = 'Đủ 12 kỳ trong năm, xong ngày 05/12.'
    const facts = factsIn(words, { names: [], typed: [] })
    expect(withFacts(words, facts, 'Phải đủ 15 kỳ trong năm, xong ngày 06/12 nhé.')).toEqual({ text: 'Phải đủ 12 kỳ trong năm, xong ngày 05/12 nhé.', changed: [{ record: '12', returned: '15' }, { record: '05/12', returned: '06/12' }] })
    expect(withFacts(words, facts, words)).toEqual({ text: words, changed: [] })
  })
})

describe('words of a printed line', () => {
  const cases: readonly (readonly [string, Parameters<typeof printedLine>[0], string, string | null])[] = [
    ['a number before it', { text: 'II. Mục tiêu chung', prefix: 'II. ', words: 'Mục tiêu chung', head: '' }, 'II. Mục tiêu riêng', 'Mục tiêu riêng'],
    ['another number typed', { text: '3. Mục tiêu', prefix: '3. ', words: 'Mục tiêu', head: '' }, '4. Mục tiêu lớn', 'Mục tiêu lớn'],
    ['capitals of the print', { text: 'I. MỤC ĐÍCH, YÊU CẦU', prefix: 'I. ', words: 'Mục đích, yêu cầu', head: '' }, 'I. MỤC ĐÍCH CHUNG, YÊU CẦU', 'Mục đích CHUNG, yêu cầu'],
    ['the end mark of the text', { text: 'Giao Văn phòng theo dõi./.', prefix: '', words: 'Giao Văn phòng theo dõi', head: '' }, 'Giao Văn phòng theo dõi kỹ./.', 'Giao Văn phòng theo dõi kỹ'],
    ['an end mark in place of another', { text: 'Giao Văn phòng./.', prefix: '', words: 'Giao Văn phòng.', head: '' }, 'Giao cho Văn phòng./.', 'Giao cho Văn phòng.'],
    ['a run-in title', { text: '1. Ưu điểm: Chi bộ đã làm', prefix: '1. ', words: 'Ưu điểm: Chi bộ đã làm', head: 'Ưu điểm:' }, '1. Ưu điểm chính: Chi bộ đã làm tốt', 'Ưu điểm chính: Chi bộ đã làm tốt'],
    ['a run-in title without a colon', { text: 'Điều 1. Thành lập Ban Chỉ đạo gồm các đồng chí', prefix: 'Điều 1. ', words: 'Thành lập Ban Chỉ đạo: gồm các đồng chí', head: 'Thành lập Ban Chỉ đạo' }, 'Điều 1. Thành lập Tổ Chỉ đạo gồm năm đồng chí', 'Thành lập Tổ Chỉ đạo: gồm năm đồng chí'],
    ['only the title left', { text: '1. Ưu điểm: Chi bộ đã làm', prefix: '1. ', words: 'Ưu điểm: Chi bộ đã làm', head: 'Ưu điểm:' }, '1. Ưu điểm:', null],
  ]
  it.each(cases)('with %s', (_name, given, returned, words) => {
    const printed = printedLine(given)
    expect(wordsBack(printed, printed.text).words).toBe(given.words)
    expect(wordsBack(printed, returned).words).toBe(words)
  })
})
