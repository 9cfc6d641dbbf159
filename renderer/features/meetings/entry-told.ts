/** An entry of the record in one line: in the stream and where entries are chosen for a paper. */
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import type { MeetingView } from './meeting-context.ts'
import { clockOf } from './moments.ts'
import { noteChoices } from './words.ts'

/** `who`: who spoke, who leads, what was voted on; '' where there is nobody. */
export function told(entry: MeetingEntry, { roll, meeting }: MeetingView): { readonly who: string, readonly words: string } {
  const nameOf = (membershipId: string | null): string => roll.find((line) => line.membershipId === membershipId)?.fullName ?? ''
  switch (entry.kind) {
    case 'speech': return { who: nameOf(entry.membershipId) || (meeting.guests.find(({ id }) => id === entry.guestId)?.fullName ?? entry.speaker), words: entry.text }
    case 'vote': return { who: entry.question, words: `tán thành ${entry.for}, không tán thành ${entry.against}, ý kiến khác ${entry.other}` }
    case 'conclusion': return { who: '', words: entry.text }
    case 'task': return { who: roll.find(({ personId }) => personId === entry.lead.personId)?.fullName ?? entry.lead.text, words: entry.due === null ? entry.content : `${entry.content} (hạn ${showDate(entry.due)})` }
    case 'dues': return { who: '', words: `${entry.amount === null ? 'chưa ghi số tiền' : `${entry.amount.toLocaleString('vi-VN')} đồng`}${entry.complete ? ', đã thu đủ' : ''}` }
    case 'note': return { who: entry.about === 'course' ? '' : labelOfChoice(noteChoices, entry.about), words: entry.text }
    case 'closing': return { who: '', words: [`kết thúc ${clockOf(entry.at)}`, entry.readBack ? 'đã đọc lại' : 'chưa đọc lại', entry.agreed ? 'nhất trí' : '', entry.reservations].filter((part) => part !== '').join(', ') }
    case 'item': return { who: '', words: `${meeting.agenda.find(({ id }) => id === entry.agendaItemId)?.title ?? ''}${entry.withdrawn ? ' (rút)' : entry.until === null ? '' : ` (đến ${clockOf(entry.until)})`}` }
    case 'movement': return { who: nameOf(entry.membershipId), words: `${entry.direction === 'arrives' ? 'đến' : 'ra về'}${entry.reason === '' ? '' : `, ${entry.reason}`}` }
    case 'attendance': return { who: nameOf(entry.membershipId), words: entry.reason }
    case 'guest': return { who: meeting.guests.find(({ id }) => id === entry.guestId)?.fullName ?? '', words: '' }
    default: return entry satisfies never
  }
}
