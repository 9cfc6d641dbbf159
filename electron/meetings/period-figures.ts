/** Attendance and speaking over a time: cell meetings and committee meetings apart, summed from counts, never from rates (seed 1-24, 1-26). Pure. */
import type { Organ } from '../../shared/domain/membership.ts'
import { percentOf, quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { meetingFigures } from './meeting-figures.ts'
import type { MeetingFacts } from './minutes.ts'

/** `attendance`: present of called; `speaking`: speakers of present; per cent with two decimals, null without counts. */
export interface PeriodFigures {
  readonly bodyId: string, readonly organ: Organ, readonly meetings: number, readonly called: number, readonly present: number, readonly attendance: Quantity | null
  readonly speakers: number, readonly speaking: Quantity | null, readonly lastMeetingId: string
}

/** One line for each body and organ, in the order in which they come. */
export function periodFigures(held: readonly Pick<MeetingFacts, 'meeting' | 'entries' | 'roll'>[]): readonly PeriodFigures[] {
  return [...Map.groupBy(held, ({ meeting }) => `${meeting.bodyId} ${meeting.organ}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const figures = group.map(({ meeting, entries, roll }) => meetingFigures(meeting, entries, roll))
    const sum = (of: 'called' | 'present' | 'speakers'): number => figures.reduce((total, each) => total + each[of], 0)
    const [called, present, speakers] = [sum('called'), sum('present'), sum('speakers')]
    const { bodyId, organ } = first.meeting
    const last = group.reduce((latest, { meeting }) => meeting.start > latest.start ? meeting : latest, first.meeting)
    return [{ bodyId, organ, meetings: group.length, called, present, attendance: share(present, called), speakers, speaking: share(speakers, present), lastMeetingId: last.id }]
  })
}

function share(part: number, whole: number): Quantity | null {
  return percentOf(quantityOfNumber(part), quantityOfNumber(whole), 2)
}
