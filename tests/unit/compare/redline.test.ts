/** Two papers compared: the words of both are all there, what stayed is not marked, what moved is not called new. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonOrder } from '../../../electron/documents/compare/common-order.ts'
import { likeness, placeOf, redline, redlineWords } from '../../../electron/documents/compare/index.ts'
import type { Passage } from '../../../electron/documents/compare/index.ts'

const block = (id: string, text: string): Passage => ({ id, component: false, where: 'Nội dung', label: '', text })
const component = (id: string, text: string): Passage => ({ id, component: true, where: id, label: '', text })
const joined = (runs: readonly { readonly mark: string, readonly text: string }[], without: string): string => runs.filter(({ mark }) => mark !== without).map(({ text }) => text).join('')
const brief = (from: readonly Passage[], to: readonly Passage[]) => redline(from, to).map(({ change, runs }) => `${change}: ${runs.map(({ mark, text }) => mark === 'same' ? text : mark === 'removed' ? `[-${text}-]` : `{+${text}+}`).join('')}`)

describe('words', () => {
  it.each([
    ['Hoàn thành trong quý III năm 2026.', 'Hoàn thành trong quý IV năm 2026.', 'Hoàn thành trong quý [-III-]{+IV+} năm 2026.'],
    ['trước ngày 15 tháng 6', 'trước ngày 20 tháng 7', 'trước ngày [-15-]{+20+} tháng [-6-]{+7+}'],
    ['các chi bộ trực thuộc', 'các đảng bộ cơ sở trực thuộc', 'các [-chi-]{+đảng+} bộ{+ cơ sở+} trực thuộc'],
    ['a', '', '[-a-]'], ['', 'a', '{+a+}'], ['', '', ''],
  ])('%s → %s', (from, to, marked) => {
    expect(redlineWords(from, to).map(({ mark, text }) => mark === 'same' ? text : mark === 'removed' ? `[-${text}-]` : `{+${text}+}`).join('')).toBe(marked)
  })

  it('give both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('Đảng uỷ', 'chi bộ', ' ', '  ', ',', 'năm', '2026', '\n', 'hoà', '(', '😀'), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(fc.property(words, words, (from, to) => {
      const runs = redlineWords(from, to)
      expect(joined(runs, 'added')).toBe(from)
      expect(joined(runs, 'removed')).toBe(to)
      if (from === to) expect(runs.every(({ mark }) => mark === 'same')).toBe(true)
      expect(runs.every(({ text }) => text !== '')).toBe(true)
    }), { numRuns: 1000 })
  })

  it('tell how alike two texts are', () => {
    expect(likeness('một hai ba bốn', 'một hai ba năm')).toBe(0.75)
    expect(likeness('', '')).toBe(1)
    expect(likeness('một', 'hai')).toBe(0)
  })
})

describe('order', () => {
  it('finds the same pieces in texts far too long for a table of all pairs', () => {
    const from = Array.from({ length: 6000 }, (_none, at) => `dòng ${at}`)
    const to = from.flatMap((line, at) => at === 10 ? [] : at === 3000 ? ['dòng mới', line] : at === 5990 ? ['dòng khác'] : [line])
    const steps = commonOrder(from, to, (line) => line)
    expect(steps.flatMap((step) => step.mark === 'same' ? [] : step.mark === 'removed' ? [`-${step.from}`] : [`+${step.to}`])).toEqual(['-dòng 10', '+dòng mới', '-dòng 5990', '+dòng khác'])
  })

  it('holds every item of both, in order', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 })
    fc.assert(fc.property(items, items, (from, to) => {
      const steps = commonOrder(from, to, (item) => item)
      expect(steps.flatMap((step) => step.mark === 'added' ? [] : [step.from])).toEqual(from)
      expect(steps.flatMap((step) => step.mark === 'removed' ? [] : [step.to])).toEqual(to)
    }), { numRuns: 500 })
  })
})

describe('papers', () => {
  it('whose item was put in above show that item alone, though every id below is another', () => {
    const from = [block('i0', 'Tổ chức hội nghị quán triệt.'), block('i1', 'Báo cáo kết quả trước ngày 15.')]
    const to = [block('i0', 'Thành lập tổ công tác liên ngành.'), block('i1', 'Tổ chức hội nghị quán triệt.'), block('i2', 'Báo cáo kết quả trước ngày 15.')]
    expect(brief(from, to)).toEqual(['added: {+Thành lập tổ công tác liên ngành.+}', 'same: Tổ chức hội nghị quán triệt.', 'same: Báo cáo kết quả trước ngày 15.'])
  })

  it('show a changed block word by word and another block as another', () => {
    const from = [component('subject', 'Kế hoạch năm 2025'), block('a', 'Đơn vị nộp báo cáo trước ngày 10 tháng 6.'), block('b', 'Văn phòng theo dõi, đôn đốc.')]
    const to = [component('subject', 'Quy chế phối hợp'), block('a', 'Đơn vị nộp báo cáo trước ngày 20 tháng 6.'), block('b', 'Kinh phí lấy từ nguồn xã hội hoá.')]
    expect(brief(from, to)).toEqual([
      'changed: [-Kế hoạch năm 2025-]{+Quy chế phối hợp+}', 'changed: Đơn vị nộp báo cáo trước ngày [-10-]{+20+} tháng 6.',
      'removed: [-Văn phòng theo dõi, đôn đốc.-]', 'added: {+Kinh phí lấy từ nguồn xã hội hoá.+}',
    ])
  })

  it('call moved what only stands elsewhere, once for each time it moved', () => {
    const line = 'Ban Tổ chức thẩm định hồ sơ.'
    const from = [block('a', line), block('b', 'Mở đầu của văn bản.'), block('c', 'Phần giữa của văn bản.')]
    const to = [block('b', 'Mở đầu của văn bản.'), block('c', 'Phần giữa của văn bản.'), block('a', line), block('d', line)]
    expect(brief(from, to)).toEqual(['same: Mở đầu của văn bản.', 'same: Phần giữa của văn bản.', `moved: ${line}`, `added: {+${line}+}`])
  })

  it('hold all words of both papers, whatever they are', () => {
    const passages = fc.array(fc.constantFrom('Một hai ba bốn năm.', 'Một hai ba bốn sáu.', 'Bảy tám chín mười.', 'x', ''), { maxLength: 12 }).map((texts) => texts.map((text, at) => block(`b${at}`, text)))
    fc.assert(fc.property(passages, passages, (from, to) => {
      const blocks = redline(from, to)
      expect(blocks.filter(({ change }) => change !== 'removed').map(({ runs }) => joined(runs, 'removed'))).toEqual(to.map(({ text }) => text))
      const moved = blocks.filter(({ change }) => change === 'moved').map(({ runs }) => joined(runs, 'removed'))
      const before = blocks.filter(({ change }) => change === 'same' || change === 'changed' || change === 'removed').map(({ runs }) => joined(runs, 'added'))
      expect([...before, ...moved].toSorted()).toEqual(from.map(({ text }) => text).toSorted())
      if (JSON.stringify(from) === JSON.stringify(to)) expect(blocks.every(({ change }) => change === 'same')).toBe(true)
    }), { numRuns: 500 })
  })
})

describe('a quoted place', () => {
  const now = [block('a', 'Đơn vị nộp  báo cáo\ntrước ngày 20.'), block('b', 'Văn phòng theo dõi, đôn đốc.')]
  it.each([
    [{ blockId: 'a', quote: 'nộp báo cáo trước ngày 20' }, 'there', null],
    [{ blockId: 'a', quote: '' }, 'there', null],
    [{ blockId: 'a', quote: 'trước ngày 10' }, 'changed', null],
    [{ blockId: 'a', quote: 'Văn phòng theo dõi' }, 'moved', 'b'],
    [{ blockId: 'a', quote: 'dõi' }, 'changed', null],
    [{ blockId: 'x', quote: 'không còn chữ này' }, 'gone', null],
    [{ blockId: 'x', quote: 'Văn phòng theo dõi' }, 'moved', 'b'],
    [{ blockId: '', quote: '' }, 'there', null],
  ] as const)('%j', (place, found, foundIn) => {
    expect(placeOf(place, now)).toEqual({ place: found, foundIn })
    expect(placeOf(place, null)).toEqual({ place: 'unknown', foundIn: null })
  })
})
