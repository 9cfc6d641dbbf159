/** What a save would take away from under the record of a meeting: its organ, its guests, items of its agenda. Pure. */
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { membersNamed } from './roll.ts'

export function goneProblems(stored: Meeting, meeting: Meeting, entries: readonly MeetingEntry[]): readonly Problem[] {
  const [guests, items] = [guestsNamed(entries), itemsNamed(entries)]
  const gone = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[], named: ReadonlySet<string>): readonly T[] => before.filter(({ id }) => named.has(id) && !after.some((each) => each.id === id))
  const otherOrgan = membersNamed(entries).size > 0 && (meeting.bodyId !== stored.bodyId || meeting.organ !== stored.organ)
  return [
    ...otherOrgan ? [refused('organNamed', 'organ', meeting.organ, 'Diễn biến đã ghi theo danh sách thành viên của tổ chức này nên không chuyển cuộc họp sang tổ chức khác được.', 'Lập cuộc họp mới cho tổ chức kia, hoặc bỏ các dòng điểm danh và phát biểu trước.')] : [],
    ...gone(stored.guests, meeting.guests, guests).map(({ fullName }) => refused('guestNamed', 'guests', fullName, `Đại biểu “${fullName}” đã có trong diễn biến nên không bỏ khỏi danh sách được.`, 'Giữ đại biểu này; ghi nhầm thì sửa các dòng ấy trong diễn biến trước.')),
    ...gone(stored.agenda, meeting.agenda, items).map(({ title }) => refused('itemNamed', 'agenda', title, `Nội dung “${shorten(title)}” đã có dòng ghi trong diễn biến nên không bỏ khỏi chương trình được.`, 'Giữ nội dung này; không bàn thì đánh dấu rút khỏi chương trình. Muốn bỏ hẳn thì chuyển các dòng ấy sang nội dung khác trước.')),
  ]
}

/** Guests the record speaks of. */
export function guestsNamed(entries: readonly MeetingEntry[]): ReadonlySet<string> {
  return new Set([...entriesOf(entries, 'guest').map(({ guestId }) => guestId), ...entriesOf(entries, 'speech').flatMap(({ guestId }) => guestId === null ? [] : [guestId])])
}

/** Items of the agenda it speaks of. */
export function itemsNamed(entries: readonly MeetingEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => 'agendaItemId' in entry && entry.agendaItemId !== null ? [entry.agendaItemId] : []))
}

function refused(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'error', code: `meeting.${code}`, path, value: shorten(value), message, remedy }
}
