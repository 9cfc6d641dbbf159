/** What of a meeting is pointed out, each by a meeting that has just that fault; nothing but the want of a quorum and of a closing stops. */
import { describe, expect, it } from 'vitest'
import { meetingProblems, toldOfThinking } from '../../../electron/meetings/meeting-problems.ts'
import { meetingFigures, silentMembers } from '../../../electron/meetings/meeting-figures.ts'
import { rollOf } from '../../../electron/meetings/roll.ts'
import { countingRuleOf } from '../../../electron/meetings/counting-rules.ts'
import { meetingEntrySchema } from '../../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { meetingSchema } from '../../../shared/domain/meeting.ts'
import { membershipSchema } from '../../../shared/domain/membership.ts'
import { countingRules } from '../../support/counted-meeting.ts'
import { meetingRecords, meetingScript, scriptedMeeting } from '../../support/meeting-script.ts'

const records = meetingRecords()
const people = new Map((records.people ?? []).map((person) => [person.id, { note: '', ...person }]))
const memberships = (records.memberships ?? []).map((membership) => membershipSchema.parse(membership))
const script = meetingScript()
/** The items the script speaks of. */
const agenda = records.meetings?.[0]?.agenda ?? []

function facts({ meeting = {}, entries = script, previous = null, state = 'draft' }: { readonly meeting?: object, readonly entries?: readonly MeetingEntry[], readonly previous?: readonly MeetingEntry[] | null, readonly state?: string } = {}) {
  const parsed = meetingSchema.parse({ ...records.meetings?.[0], state, ...meeting })
  const view = { people, posts: new Map(), bodies: new Map() }
  return {
    meeting: parsed, entries, roll: rollOf(parsed, entries, memberships, view), rule: countingRuleOf(countingRules, 'members'), view, bodyName: 'Chi bộ Văn phòng',
    previous: previous === null ? null : { meeting: parsed, entries: previous },
  }
}
const codes = (...asked: Parameters<typeof facts>): readonly string[] => meetingProblems(facts(...asked)).map(({ severity, code }) => `${severity} ${code}`)
const without = (kind: MeetingEntry['kind']): readonly MeetingEntry[] => script.filter((entry) => entry.kind !== kind)
const entry = (value: object): MeetingEntry => meetingEntrySchema.parse({ id: 'moi', place: 9999, ...value })

describe('what is pointed out', () => {
  it('is nothing of a meeting in order', () => expect(codes({ previous: script })).toEqual([]))

  it.each([
    ['the chair is missing', { meeting: { chairPersonId: null } }, ['warning meeting.noChair']],
    ['nobody takes the minutes', { meeting: { minuteTakerPersonId: null } }, ['warning meeting.noMinuteTaker']],
    ['an item nobody prepares', { meeting: { agenda: [...agenda, { id: 'a', title: 'Bàn việc' }] } }, ['warning meeting.itemWithoutPreparer']],
    ['a paper that was not sent', { meeting: { agenda: [...agenda, { id: 'a', title: 'Bàn việc', preparer: 'Chi uỷ', papers: [{ title: 'Dự thảo' }] }] } }, ['warning meeting.paperNotSent']],
    ['a paper sent on the day', { meeting: { agenda: [...agenda, { id: 'a', title: 'Bàn việc', preparer: 'Chi uỷ', papers: [{ title: 'Dự thảo', sentOn: '2026-05-05' }] }] } }, ['warning meeting.paperSentLate']],
    ['a paper sent the day before', { meeting: { agenda: [...agenda, { id: 'a', title: 'Bàn việc', preparer: 'Chi uỷ', papers: [{ title: 'Dự thảo', sentOn: '2026-05-04' }] }] } }, []],
    ['a speech without a speaker', { entries: [...script, entry({ kind: 'speech', text: 'Ý kiến' })] }, ['warning meeting.speechWithoutSpeaker']],
    ['a speech of a guest, and one to an item, that are not there any more', { entries: [...script, entry({ kind: 'speech', text: 'Ý kiến', guestId: 'khach-9', agendaItemId: 'bo' })] }, ['warning meeting.guestGone', 'warning meeting.itemGone', 'warning meeting.speechWithoutSpeaker']],
    ['a speech and a task without words', { entries: [...script, entry({ kind: 'speech', membershipId: 'dv-2' }), entry({ id: 'moi-2', kind: 'task', lead: { text: 'Chi uỷ' }, due: '2026-05-29' })] }, ['warning meeting.speechEmpty', 'warning meeting.taskEmpty']],
    ['a member the roll was not called for', { entries: script.filter((each) => !(each.kind === 'attendance' && each.membershipId === 'dv-12')) }, ['warning meeting.notCalled']],
    ['a vote without an hour', { entries: [...script, entry({ kind: 'vote', question: 'Việc', for: 9 })] }, ['warning meeting.vote.untimed']],
    ['a record signed before its figures were kept', { state: 'signed' }, ['warning meeting.countedAnew']],
    ['a task without lead or due', { entries: [...script, entry({ kind: 'task', content: 'Việc' })] }, ['warning meeting.taskWithoutLead', 'warning meeting.taskWithoutDue']],
    ['a task due on a Sunday', { entries: [...script, entry({ kind: 'task', content: 'Việc', lead: { text: 'Chi uỷ' }, due: '2026-05-31' })] }, ['warning meeting.taskDueDayOff']],
    ['no task for the political mission', { entries: without('task') }, ['warning meeting.noPoliticalTask']],
    ['a vote that does not add up', { entries: script.map((each) => each.kind === 'vote' && each.question.startsWith('Nghị') ? { ...each, for: 20 } : each) }, ['warning meeting.vote.moreThanEntitled']],
    ['no closing', { entries: without('closing') }, ['error meeting.notClosed']],
  ])('%s', (_name, asked, wanted) => expect(codes({ previous: script, ...asked })).toEqual(wanted))

  it('nothing on thinking, only when it was so the time before as well; what was said on that item counts', () => {
    const silent = script.filter((each) => each.kind !== 'note' && !(each.kind === 'speech' && each.agendaItemId === 'tu-tuong'))
    expect(codes({ entries: silent, previous: silent })).toEqual(['warning meeting.thinkingEmptyTwice'])
    expect(codes({ entries: silent, previous: script })).toEqual([])
    expect(codes({ entries: silent })).toEqual([])
    expect(codes({ entries: silent, previous: silent, meeting: { kind: 'extraordinary' } })).toEqual([])
    expect(toldOfThinking(facts({ entries: silent }))).toBe(false)
    expect(toldOfThinking(facts({ entries: script.filter(({ kind }) => kind !== 'note') }))).toBe(true)
  })

  it('before the meeting only its plan, while it runs not what it decided', () => {
    expect(codes({ state: 'planned', entries: [], meeting: { chairPersonId: null } })).toEqual(['warning meeting.noChair'])
    expect(codes({ state: 'running', entries: without('task') })).toEqual([])
  })

  it('a quorum that was there at some moment is a quorum; none at any moment, or none at a vote, stops', () => {
    const away = (from: number) => script.map((each) => each.kind === 'attendance' && Number(each.membershipId.slice(3)) >= from ? { ...each, state: 'absentWithoutReason' as const } : each).filter(({ kind }) => kind !== 'vote' && kind !== 'movement')
    expect(codes({ entries: away(8), previous: script })).toEqual(['error meeting.noQuorum'])
    const late = [7, 8, 9].map((at) => entry({ id: `den-${at}`, kind: 'movement', membershipId: `dv-${at}`, direction: 'arrives', at: '2026-05-05T08:20' }))
    const gone = [1, 2, 3].map((at) => entry({ id: `ve-${at}`, kind: 'movement', membershipId: `dv-${at}`, direction: 'leaves', at: '2026-05-05T10:00' }))
    expect(codes({ entries: [...away(7), ...late], previous: script })).toEqual([])
    expect(codes({ entries: [...away(8), ...late.slice(1), ...gone], previous: script })).toEqual([])
    const vote = (at: string) => entry({ kind: 'vote', question: 'Việc', at: `2026-05-05T${at}`, for: 7 })
    expect(codes({ entries: [...away(8), ...late.slice(1), vote('09:00')], previous: script })).not.toContain('error meeting.voteWithoutQuorum')
    expect(codes({ entries: [...away(8), ...late.slice(1), vote('08:10')], previous: script })).toContain('error meeting.voteWithoutQuorum')
  })

  it('who has entries and is not on the list of the day is kept on the roll, counted and named', () => {
    const ended = memberships.map((membership) => membership.id === 'dv-7' ? { ...membership, period: { ...membership.period, to: '2026-05-04' } } : membership)
    const { meeting, view, ...rest } = facts({ previous: script })
    const roll = rollOf(meeting, script, ended, view)
    expect(roll.map(({ membership, belongs }) => [membership.id, belongs])).toEqual(facts().roll.map(({ membership }) => [membership.id, membership.id !== 'dv-7']))
    expect(meetingProblems({ ...rest, meeting, view, roll }).map(({ code, value }) => [code, value])).toEqual([['meeting.notOnList', roll[6]?.fullName]])
    expect(rollOf(meeting, [], ended, view)).toHaveLength(roll.length - 1)
  })

  it('of a kind that calls nobody only those the record tells of are counted', () => {
    const dialogue = (entries: readonly MeetingEntry[], kind = 'dialogue') => {
      const { meeting, roll } = facts({ entries, meeting: { kind } })
      const { total, called, present, absentWithReason, notCalled } = meetingFigures(meeting, entries, roll)
      return [total, called, present, absentWithReason, notCalled]
    }
    expect(dialogue([])).toEqual([0, 0, 0, 0, 0])
    expect(dialogue(script.filter((each) => each.kind === 'attendance').slice(0, 4))).toEqual([4, 4, 3, 1, 0])
    expect(dialogue([], 'regular')).toEqual([12, 12, 0, 0, 12])
  })

  it('coming and going is told in the order of time: out and back, not back before out', () => {
    const move = (direction: string, hour: string) => entry({ id: `${direction}-${hour.replace(':', '')}`, kind: 'movement', membershipId: 'dv-7', direction, at: `2026-05-05T${hour}` })
    const told = (...moves: readonly MeetingEntry[]) => {
      const line = facts({ entries: [...script, ...moves] }).roll[6]
      return [line?.moves.map(({ how, at }) => `${how} ${at.slice(11)}`), line?.came?.slice(11) ?? null, line?.left?.slice(11) ?? null]
    }
    expect(told(move('arrives', '09:30'), move('leaves', '09:00'))).toEqual([['wentOut 09:00', 'cameBack 09:30'], null, null])
    expect(told(move('arrives', '08:20'), move('leaves', '09:00'), move('arrives', '09:30'), move('leaves', '10:40'))).toEqual([['came 08:20', 'wentOut 09:00', 'cameBack 09:30', 'left 10:40'], '08:20', '10:40'])
    expect(told(move('leaves', '09:00'), move('leaves', '09:10'))).toEqual([['left 09:00'], null, '09:00'])
    expect(told()).toEqual([[], null, null])
  })

  it('of a meeting without a membership asks for no quorum and no members', () => {
    const briefing = { meeting: { kind: 'briefing', bodyId: 'du', organ: 'standingCommittee' }, entries: script.filter(({ kind }) => kind !== 'vote' && kind !== 'speech') }
    expect(codes(briefing)).toEqual([])
    expect(codes({ ...briefing, meeting: { ...briefing.meeting, kind: 'conference' } })).toEqual(['warning meeting.noMembers', 'error meeting.noQuorum'])
  })
})

describe('figures', () => {
  it('count heads and never take one twice', () => {
    const { meeting, entries, roll } = facts()
    expect(meetingFigures(meeting, entries, roll)).toEqual({
      total: 12, full: 10, probationary: 2, temporary: 0, exempt: 0, elsewhere: 0, suspended: 0, called: 12, present: 11, absentWithReason: 1, absentWithoutReason: 0, notCalled: 0, attendance: '91.67',
      guests: 2, speakers: 8, speeches: 10, speaking: '72.73', minutes: 180,
    })
  })

  it('who was at every one of the last meetings and spoke at none is silent; who came late was there', () => {
    const { roll } = facts()
    const spoke = new Set(script.flatMap((each) => each.kind === 'speech' && each.membershipId !== null ? [each.membershipId] : []))
    const quiet = silentMembers(roll, [{ id: scriptedMeeting, entries: script }]).map(({ membership: { id } }) => id)
    expect(quiet).toEqual(roll.map(({ membership: { id } }) => id).filter((id) => id !== 'dv-4' && !spoke.has(id)))
    const fifthSpokeNot = script.filter((each) => each.kind !== 'speech' || each.membershipId !== 'dv-5')
    expect(silentMembers(roll, [{ id: scriptedMeeting, entries: fifthSpokeNot }]).map(({ membership: { id } }) => id)).toContain('dv-5')
    expect(silentMembers(roll, [])).toEqual([])
  })
})
