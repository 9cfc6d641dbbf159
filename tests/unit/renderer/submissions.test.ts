/** Words of an import and figures typed by hand: what is shown, what is asked for, what a typed text means. */
import { describe, expect, it } from 'vitest'
import type { AnswerView, FigureView } from '../../../shared/contract/submissions.ts'
import { parsedForm, quantityTyped, typedOf } from '../../../renderer/features/submissions/entry-values.ts'
import { countsSentence, figureText, firstDecision, lateWords, needsReason } from '../../../renderer/features/submissions/words.ts'

const count: FigureView = {
  indicatorId: 'i1', code: 'DV01', name: 'Tổng số đảng viên', group: 'Đảng viên', unitOfMeasure: 'đồng chí', rollUp: 'latest', numeratorName: '', denominatorName: '', ratePer: 'hundred', decimals: 0,
  value: { numerator: '1234', denominator: null, rate: null }, place: 'Số liệu!E7', before: null, lastPeriod: null,
}
const rate: FigureView = { ...count, indicatorId: 'i2', code: 'HT01', name: 'Tỷ lệ học tập', rollUp: 'rateOfSums', denominatorName: 'Số được triệu tập', decimals: 1, value: { numerator: '37', denominator: '40', rate: null } }
const table: AnswerView = {
  question: { type: 'table', id: 'c3', title: 'Mô hình', required: false, hint: '', columns: [{ id: 'a', title: 'Tên', type: 'text' }, { id: 'b', title: 'Số người', type: 'number' }, { id: 'c', title: 'Từ ngày', type: 'date' }] },
  text: '', rows: [['Tổ tự quản', '1234.5', '2026-03-15']], place: '', given: true, before: null,
}
const number: AnswerView = { question: { type: 'number', id: 'c2', title: 'Số buổi', required: true, hint: '', unitOfMeasure: 'buổi' }, text: '4', rows: [], place: '', given: true, before: null }

describe('words of an import', () => {
  it('every file is in one number of the sentence', () => {
    expect(countsSentence({ in: 10, accepted: 6, received: 1, returned: 1, skipped: 0, unchanged: 1, refused: 1 }))
      .toBe('10 tệp = 6 đã chấp nhận + 1 đã nhận, chờ xem + 1 đã trả lại + 1 không đổi (đã nhập trước) + 1 không đọc được')
    expect(countsSentence({ in: 0, accepted: 0, received: 0, returned: 0, skipped: 0, unchanged: 0, refused: 0 })).toBe('0 tệp = 0')
  })

  it('nothing with an error is accepted unasked, and nothing is decided of what cannot be taken in', () => {
    expect((['ready', 'problems', 'unitUnknown', 'unchanged', 'unreadable'] as const).map((state) => firstDecision({ state }))).toEqual(['accept', 'receive', 'skip', null, null])
    // In already and not decided: as if it came now.
    const waiting = (errors: boolean) => ({ state: 'unchanged' as const, waiting: { submissionId: 'bc-1', errors } })
    expect([firstDecision(waiting(false)), firstDecision(waiting(true))]).toEqual(['accept', 'receive'])
    expect([needsReason(waiting(false), 'accept', false), needsReason(waiting(true), 'accept', false), needsReason(waiting(false), 'accept', true)]).toEqual([false, true, true])
  })

  it('a reason is owed to send back, to accept errors, and to accept anything after the freeze', () => {
    expect([needsReason({ state: 'ready' }, 'accept', false), needsReason({ state: 'ready' }, 'accept', true), needsReason({ state: 'problems' }, 'accept', false), needsReason({ state: 'problems' }, 'receive', true), needsReason({ state: 'ready' }, 'return', false)])
      .toEqual([false, true, true, false, true])
  })

  it('figures are shown as clerks write them; a rate without its counts says so', () => {
    expect(figureText(count, count.value)).toBe('1.234')
    expect(figureText(rate, rate.value)).toBe('37/40 = 92,5%')
    expect(figureText(rate, { numerator: null, denominator: null, rate: '98.3' })).toBe('98,3% (chưa có số gốc)')
    expect(figureText(rate, { numerator: '3', denominator: '0', rate: null })).toBe('3/0')
    expect([figureText(count, null), lateWords(0), lateWords(3)]).toEqual(['', 'đúng hạn', 'muộn 3 ngày'])
  })
})

describe('a form filled in by hand', () => {
  it('means what was stored when nobody typed: shown and read back, it is the same', () => {
    const form = { figures: [count, rate], answers: [number, table] }
    const parsed = parsedForm(form, typedOf(form))
    expect(parsed.measurements).toEqual([{ indicatorId: 'i1', ...count.value }, { indicatorId: 'i2', ...rate.value }])
    expect(parsed.answers).toEqual([{ questionId: 'c2', text: '4', rows: [] }, { questionId: 'c3', text: '', rows: [['Tổ tự quản', '1234.5', '2026-03-15']] }])
    expect([...parsed.wrong]).toEqual([])
  })

  it('points at what is no number and at what cannot be counted, and keeps it as typed', () => {
    const form = { figures: [count], answers: [number] }
    const parsed = parsedForm(form, { figures: { i1: { numerator: '12 đồng chí', denominator: '', rate: '' } }, answers: { c2: { text: 'bốn', rows: [] } } })
    expect([...parsed.wrong]).toEqual(['i1.numerator', 'c2'])
    expect(parsed.answers[0]?.text).toBe('bốn')
    expect([...parsedForm(form, { figures: { i1: { numerator: '-3', denominator: '', rate: '' } }, answers: {} }).wrong]).toEqual(['i1.numerator'])
  })

  it('reads figures the Vietnamese way', () => {
    expect(['1.234,5', '12', '', ' ', '1,5', '1.23', 'x', '-'].map(quantityTyped)).toEqual(['1234.5', '12', null, null, '1.5', undefined, undefined, undefined])
  })
})
