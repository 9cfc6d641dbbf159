/** Words that stand on several papers of a meeting. Pure. */
import { dateParts } from '../../../shared/domain/dates.ts'
import type { Meeting } from '../../../shared/domain/meeting.ts'
import type { Organ } from '../../../shared/domain/membership.ts'
import type { CarriedTask } from '../carried-over.service.ts'

/** First letter small, unless the word is an abbreviation. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

/** The meeting inside a sentence: "cuộc họp Chi bộ …", "hội nghị Ban Chấp hành …". */
export function meetingWords(title: string): string {
  const words = lowerFirst(title)
  return words.startsWith('họp ') ? `cuộc ${words}` : words
}

/** "tháng 5 năm 2026"; `offset` -1: the month before. */
export function monthWords(date: string, offset = 0): string {
  const { year, month } = dateParts(date)
  const months = year * 12 + month - 1 + offset
  return `tháng ${months % 12 + 1} năm ${Math.floor(months / 12)}`
}

export const taskStateWords: Readonly<Record<CarriedTask['state'], string>> = {
  open: 'đang thực hiện', late: 'quá hạn, chưa hoàn thành', done: 'đã hoàn thành', doneLate: 'hoàn thành chậm', dropped: 'không thực hiện nữa',
}

/** What one who belongs to the organ is called. */
export function memberWord(organ: Organ): string {
  return organ === 'members' ? 'đảng viên' : 'uỷ viên'
}

/** A cell's own meeting: its minutes, notice and resolution have forms of their own. */
export function isCellMeeting({ organ, kind }: Pick<Meeting, 'organ' | 'kind'>): boolean {
  return organ === 'members' && (kind === 'regular' || kind === 'thematic' || kind === 'extraordinary')
}
