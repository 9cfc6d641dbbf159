/** What the state of a unit's report is called: the window, workbooks, drafts and the command line say the same. Pure. */
import type { SubmissionState } from './submission.ts'

/** States of a version, and what the board adds about units whose report is late or not there. */
export const reportStateWords = {
  notDue: 'Chưa đến hạn', received: 'Đã nhận', late: 'Nhận muộn', returned: 'Đã trả lại', accepted: 'Đã chấp nhận', missing: 'Chưa gửi', withdrawn: 'Đã rút',
} as const satisfies Readonly<Record<SubmissionState | 'notDue' | 'late' | 'missing', string>>

/** Where one unit stands, as the board has it. */
interface ReportState {
  readonly state: keyof typeof reportStateWords
  readonly late: boolean
  /** Late because what was sent back came again after the last day. */
  readonly resent?: boolean
  /** A newer version waits. */
  readonly newerOn?: string | null
}

/** "Đã chấp nhận 05/6/2026 (muộn), có bản mới chờ xem"; `date`: as printed, `''` leaves it out. */
export function reportStateText({ state, late, resent = false, newerOn = null }: ReportState, date = ''): string {
  const lateWords = resent ? ' (gửi lại sau hạn)' : late && state !== 'late' ? ' (muộn)' : ''
  return `${reportStateWords[state]}${date === '' ? '' : ` ${date}`}${lateWords}${newerOn === null ? '' : ', có bản mới chờ xem'}`
}

/** Said where something is done with reports of a campaign whose forms have not gone out. */
export const notOpenedWords = 'Đợt này còn ở bước chuẩn bị, chưa mở và chưa phát phiếu: xem lại có đúng đợt không; đúng thì mở đợt để đơn vị, đề cương, chỉ tiêu không bị sửa sau khi đã nhận báo cáo.'

/** "Không phải báo cáo: đã giải thể"; without a reason, the body was never asked. */
export function notAskedText(reason: string): string {
  return reason === '' ? '–' : `Không phải báo cáo: ${reason}`
}

/** Why a unit that owes a report is in no figure. `acceptedLater`: after the freeze whose figures are shown. */
export const absences = ['nothing', 'waiting', 'returned', 'acceptedLater'] as const
export type Absence = typeof absences[number]

/** What became of each file of an import. */
export const importOutcomeWords = {
  accepted: reportStateWords.accepted, received: 'Đã nhận, chờ xem', returned: reportStateWords.returned, skipped: 'Bỏ qua', unchanged: 'Không đổi (đã nhập trước)', refused: 'Không đọc được',
} as const

export const absenceWords: Readonly<Record<Absence, string>> = {
  nothing: reportStateWords.missing, waiting: importOutcomeWords.received, returned: `${reportStateWords.returned}, chưa gửi lại`, acceptedLater: 'Chấp nhận sau khi chốt',
}

/** As a cell or the middle of a sentence has it: "đã nhận, chờ xem". */
export function absenceText(absence: Absence): string {
  const words = absenceWords[absence]
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

/** "chưa gửi 3; đã trả lại, chưa gửi lại 1" in the order of `absences`; '' of nobody. */
export function absenceCounts(missing: readonly { readonly absence: Absence }[]): string {
  return absences.flatMap((absence) => {
    const count = missing.filter((one) => one.absence === absence).length
    return count === 0 ? [] : [`${absenceText(absence)} ${count}`]
  }).join('; ')
}

/** Units named in one sentence; the others are counted. */
const mostNamed = 5

/** "Chi bộ A; Chi bộ B và 3 đơn vị khác". */
export function namedUnits(names: readonly string[]): string {
  return `${names.slice(0, mostNamed).join('; ')}${names.length > mostNamed ? ` và ${names.length - mostNamed} đơn vị khác` : ''}`
}
