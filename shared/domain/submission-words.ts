/** What the state of a unit's report is called: the window, workbooks, drafts and the command line say the same. Pure. */
import type { SubmissionState } from './submission.ts'

/** States of a version, and what the board adds about units whose report is late or not there. */
export const reportStateWords = {
  notDue: 'Chưa đến hạn', received: 'Đã nhận', late: 'Nhận muộn', returned: 'Đã trả lại', accepted: 'Đã chấp nhận', missing: 'Chưa gửi', withdrawn: 'Đã rút',
} as const satisfies Readonly<Record<SubmissionState | 'notDue' | 'late' | 'missing', string>>

/** "Đã chấp nhận 05/6/2026 (muộn)"; `date`: as printed, `''` leaves it out. */
export function reportStateText({ state, late }: { readonly state: keyof typeof reportStateWords, readonly late: boolean }, date = ''): string {
  return `${reportStateWords[state]}${date === '' ? '' : ` ${date}`}${late && state !== 'late' ? ' (muộn)' : ''}`
}

/** What became of each file of an import. */
export const importOutcomeWords = {
  accepted: reportStateWords.accepted, received: 'Đã nhận, chờ xem', returned: reportStateWords.returned, skipped: 'Bỏ qua', unchanged: 'Không đổi (đã nhập trước)', refused: 'Không đọc được',
} as const
