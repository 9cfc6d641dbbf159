/** The state of a report is called the same wherever it stands. */
import { describe, expect, it } from 'vitest'
import { importOutcomeWords, notAskedText, reportStateText, reportStateWords } from '../../../shared/domain/submission-words.ts'

describe('words of a report’s state', () => {
  it('says when a report came and that it came late, once', () => {
    expect(reportStateText({ state: 'accepted', late: true }, '05/6/2026')).toBe('Đã chấp nhận 05/6/2026 (muộn)')
    expect(reportStateText({ state: 'late', late: true })).toBe('Nhận muộn')
    expect(reportStateText({ state: 'returned', late: false })).toBe('Đã trả lại')
  })

  it('says why it is late when it was sent back, that a newer one waits, and why nobody is asked', () => {
    expect(reportStateText({ state: 'accepted', late: true, resent: true }, '05/6/2026')).toBe('Đã chấp nhận 05/6/2026 (gửi lại sau hạn)')
    expect(reportStateText({ state: 'late', late: true, resent: true })).toBe('Nhận muộn (gửi lại sau hạn)')
    expect(reportStateText({ state: 'accepted', late: false, newerOn: '2026-06-07' })).toBe('Đã chấp nhận, có bản mới chờ xem')
    expect([notAskedText('đã giải thể'), notAskedText('')]).toEqual(['Không phải báo cáo: đã giải thể', '–'])
  })

  it('has one word for one state: of the version, on the board and after an import', () => {
    expect([importOutcomeWords.accepted, importOutcomeWords.returned]).toEqual([reportStateWords.accepted, reportStateWords.returned])
    expect(new Set(Object.values(reportStateWords)).size).toBe(Object.keys(reportStateWords).length)
  })
})
