/** Near-copies, marks and suggestions: the pure parts of the texts of a campaign. */
import { describe, expect, it } from 'vitest'
import { nearCopiesOf } from '../../../electron/answers/likeness.ts'
import type { ComparedText } from '../../../electron/answers/likeness.ts'
import { findWords, standingOf, trimmedSpan, wordsOfSpan } from '../../../electron/answers/marks.ts'
import { alikePassages } from '../../../electron/answers/suggest.ts'
import { commonRanges, RunBook, SharedRuns } from '../../../electron/answers/word-runs.ts'
import { timesMore } from '../../support/processor-time.ts'

const long = 'Chi uỷ đã tổ chức quán triệt đầy đủ nội dung Chỉ thị đến toàn thể đảng viên trong chi bộ và phân công từng đồng chí phụ trách'
const other = 'Đảng bộ ban hành kế hoạch riêng, giao chỉ tiêu cho từng chi bộ trực thuộc, kiểm tra hằng quý và nhắc nhở nơi làm chậm'

function text(bodyId: string, words: string, campaignId = 'c'): ComparedText {
  return { bodyId, name: `Chi bộ ${bodyId}`, submissionId: `${campaignId}-${bodyId}`, text: words, campaignId, campaignTitle: campaignId }
}

const setting = { threshold: 60, leastWords: 12 }

describe('word runs', () => {
  it('share is of the text asked about: a copy inside a longer text is whole on its own side only', () => {
    const book = new RunBook()
    const shared = new SharedRuns([book.read(long), book.read(`${long}. ${other}`)])
    expect(shared.percent(0, 1)).toBe(100)
    expect(shared.percent(1, 0)).toBeLessThan(60)
    expect(shared.percent(1, 0)).toBeGreaterThan(40)
  })

  it('marks, case and white space make no difference; one changed word breaks only the runs it stands in', () => {
    const book = new RunBook()
    const upper = book.read(long.toUpperCase().normalize('NFD').replaceAll(' ', '\n'))
    expect(new SharedRuns([book.read(long), upper]).percent(0, 1)).toBe(100)
    const changed = new SharedRuns([book.read(long), book.read(long.replace('đầy đủ', 'kỹ càng'))]).percent(0, 1)
    expect(changed).toBeGreaterThan(70)
    expect(changed).toBeLessThan(90)
  })

  it('names the common words as ranges of the text itself', () => {
    const book = new RunBook()
    const first = `Mở đầu khác hẳn. ${long}. Kết thúc riêng.`
    const ranges = commonRanges(book.read(first), book.read(long))
    expect(ranges.map(({ from, to }) => first.slice(from, to))).toEqual([long])
  })

  it('an empty text and one shorter than a run share nothing', () => {
    const book = new RunBook()
    const shared = new SharedRuns([book.read(''), book.read('Không có'), book.read('Không có')])
    expect([shared.percent(0, 1), shared.percent(1, 2)]).toEqual([0, 0])
  })
})

describe('near-copies', () => {
  it('finds another unit and the unit itself a period ago, the most alike first, and nobody below the threshold', () => {
    const earlier = [{ with: 'previous' as const, texts: new Map([['b', text('b', long, 'p')], ['a', text('a', other, 'p')]]) }]
    const { pairs } = nearCopiesOf([text('a', long), text('b', long.replace('đầy đủ', 'kỹ càng')), text('d', other)], earlier, 'Công tác quán triệt', setting)
    expect(pairs.map(({ own, other: theirs, with: kind, percent }) => [own.bodyId, theirs.submissionId, kind, percent >= 60])).toEqual(expect.arrayContaining([
      ['a', 'c-b', 'unit', true], ['b', 'c-a', 'unit', true], ['b', 'p-b', 'previous', true],
    ]))
    expect(pairs).toHaveLength(3)
    expect(pairs.map(({ percent }) => percent)).toEqual(pairs.map(({ percent }) => percent).toSorted((one, two) => two - one))
  })

  it('last period counts for the unit itself alone', () => {
    const earlier = [{ with: 'previous' as const, texts: new Map([['x', text('x', long, 'p')]]) }]
    expect(nearCopiesOf([text('a', long)], earlier, '', setting).pairs).toEqual([])
  })

  it('short answers are named, never compared; words of the question prove nothing', () => {
    const short = nearCopiesOf([text('a', 'Không có hạn chế gì lớn'), text('b', 'Không có hạn chế gì lớn')], [], '', setting)
    expect([short.pairs, [...short.tooShort], short.compared]).toEqual([[], ['a', 'b'], 0])
    expect(nearCopiesOf([text('a', long), text('b', long)], [], long, setting).pairs).toEqual([])
  })

  it('130 units × 10 questions are compared by their common runs, far quicker than text by text', () => {
    const words = Array.from({ length: 400 }, (_, at) => `tiếng${at}`)
    const answer = (unit: number, question: number): string => Array.from({ length: 150 }, (_, at) => words[(at * 7 + unit * 13 + question * 29 + (at % 5) * unit) % 400]).join(' ')
    const questions = Array.from({ length: 10 }, (_, question) => Array.from({ length: 130 }, (_unit, unit) => text(`u${unit}`, unit % 10 === 0 ? long.repeat(3) : answer(unit, question))))
    const found = questions.map((answers) => nearCopiesOf(answers, [], '', setting).pairs.length)
    expect(found.every((count) => count >= 13 * 12)).toBe(true)
    const [one = []] = questions
    const textByText = (): void => {
      const book = new RunBook()
      const read = one.map(({ text: written }) => book.read(written))
      for (const own of read) for (const theirs of read) commonRanges(own, theirs)
    }
    expect(timesMore(textByText, () => nearCopiesOf(one, [], '', setting))).toBeGreaterThan(3)
  })
})

describe('marks', () => {
  const mark = { submissionId: 's1', questionId: 'c1', from: 4, to: 18, words: 'tổ chức quán triệt' }

  it('fits its own version; in a newer one it is found again or gone', () => {
    expect(standingOf(mark, { submissionId: 's1', text: long })).toEqual({ status: 'fits', span: { from: 4, to: 18 } })
    const newer = `Trong kỳ, ${long}`
    const moved = standingOf(mark, { submissionId: 's2', text: newer })
    expect([moved.status, newer.slice(moved.span?.from, moved.span?.to)]).toEqual(['moved', 'tổ chức quán triệt'])
    expect(standingOf(mark, { submissionId: 's2', text: other })).toEqual({ status: 'gone', span: null })
    expect(standingOf(mark, null)).toEqual({ status: 'gone', span: null })
  })

  it('words are sought as they are, whatever signs they hold, the nearest place first', () => {
    const twice = 'Đạt 92,5% (74/80). Sau đó: Đạt 92,5% (74/80).'
    expect(findWords(twice, '92,5% (74/80).', 30)).toEqual({ from: 31, to: 45 })
    expect(findWords('dòng một\n  dòng hai', 'một dòng', 0)).toEqual({ from: 5, to: 15 })
  })

  it('a mark begins and ends with words, on one line', () => {
    const span = trimmedSpan('a  b\nc  ', { from: 1, to: 8 })
    expect([span, wordsOfSpan('a  b\nc  ', span)]).toEqual([{ from: 3, to: 6 }, 'b c'])
  })
})

describe('suggestions', () => {
  it('ranks by shared words that say something; a theme is not suggested to itself; nothing is gathered', () => {
    const found = alikePassages([
      { id: '1', words: 'Sinh hoạt chi bộ chưa đều', themeId: null }, { id: '2', words: 'Sinh hoạt của chi bộ còn chưa đều', themeId: 't' },
      { id: '3', words: 'Chất lượng sinh hoạt thấp', themeId: 't' }, { id: '4', words: 'và của các', themeId: null },
    ], 20)
    expect(found.map(({ first, second }) => `${first}${second}`)).toEqual(['12', '13'])
    expect(found[0]).toMatchObject({ percent: 100, sharedWords: ['sinh', 'hoạt', 'chi', 'bộ', 'đều'] })
  })
})
