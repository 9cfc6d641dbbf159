/** biên bản of a meeting. Pure. */
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { MeetingFacts } from '../minutes.ts'
import { cellMinutesFields, conferenceMinutesFields } from '../minutes.ts'
import type { PaperPlan } from './plan.ts'
import { isCellMeeting } from './words.ts'

/** A cell's own meetings have the cell's form; every other the conference's. */
export function minutesPlan(facts: MeetingFacts): PaperPlan {
  const { meeting, entries } = facts
  const isCell = isCellMeeting(meeting)
  return {
    templateId: isCell ? 'bien-ban-hop-chi-bo' : 'bien-ban-hoi-nghi', kind: 'minutes', prefix: 'BB', subject: lowerFirst(meeting.title),
    fields: isCell ? cellMinutesFields(facts) : conferenceMinutesFields(facts), date: (entriesOf(entries, 'closing').at(-1)?.at ?? meeting.start).slice(0, 10),
    notes: entriesOf(entries, 'closing').length > 0 ? [] : ['Diễn biến chưa ghi giờ kết thúc; biên bản lấy những gì đã ghi đến lúc này.'],
  }
}
