/** Hội nghị xem xét as a meeting of this office: the case takes its day, its extract and the vote on discipline from the record of the meeting. */
import type { reviewMeetingRowSchema } from '../../shared/contract/inspections.ts'
import type { z } from 'zod'
import { disciplines, disciplinesOf } from '../../shared/domain/case-outcome.ts'
import type { CaseOutcome, Discipline, DisciplineCounts, DisciplineVote } from '../../shared/domain/case-outcome.ts'
import { objectsOf } from '../../shared/domain/inspection.ts'
import type { Inspectee, Inspection } from '../../shared/domain/inspection.ts'
import type { FieldValues } from '../../shared/domain/template-field.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { organisationView, wayUp } from '../organisation/index.ts'
import { conflictWith, getRecord, parseRecord, writeRecord } from '../records/index.ts'
import type { Actor, SaveOutcome } from '../records/index.ts'
import { inspectionStore } from './inspection.repository.ts'
import { disciplineWords } from './outcome-words.ts'

/** A vote as the record of a meeting has it. */
export interface ReviewVote { readonly question: string, readonly options: readonly { readonly text: string, readonly votes: number }[], readonly entitled: number, readonly invalid: number }
/** What the record of a meeting says of an item. `fields`: of the extract. */
export interface Reviewed { readonly on: string, readonly fields: FieldValues, readonly votes: readonly ReviewVote[] }

/** Meetings are kept elsewhere; the process that serves hands their records in. */
export interface ReviewHost {
  meetings(db: ReadDatabase, bodyIds: readonly string[]): Promise<readonly { readonly id: string, readonly title: string, readonly start: string, readonly items: readonly { readonly id: string, readonly title: string }[] }[]>
  reviewed(office: OfficeDatabase, asked: { readonly meetingId: string, readonly itemId: string }): Promise<Reviewed>
}

const most = 100

/** Of the body whose case it is and those above it, newest first. */
export async function reviewMeetings(db: ReadDatabase, host: ReviewHost, id: string, on: string): Promise<z.output<typeof reviewMeetingRowSchema>[]> {
  const { record } = await getRecord(db, inspectionStore, id)
  const above = wayUp((await organisationView(db)).bodies, record.bodyId, on)
  return (await host.meetings(db, above)).slice(0, most).map(({ items, ...meeting }) => ({ ...meeting, items: items.map((item) => ({ ...item })) }))
}

export interface TieAsked { readonly id: string, readonly revision: number, readonly meetingId: string | null, readonly itemId: string }

/** `meetingId` null: no meeting of this office any more; day and votes stay as they are. Votes written in the case already stay. */
export async function tieReviewMeeting(office: OfficeDatabase, actor: Actor, host: ReviewHost, { id, revision, meetingId, itemId }: TieAsked): Promise<SaveOutcome<Inspection>> {
  const reviewed = meetingId === null ? null : await host.reviewed(office, { meetingId, itemId })
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, inspectionStore, id)
    const stale = await conflictWith(db, 'inspections', current, revision)
    if (stale !== null) return stale
    const { record } = current
    const changed = { ...record, reviewMeeting: { on: reviewed?.on ?? record.reviewMeeting.on, meetingId, itemId: meetingId === null ? '' : itemId }, outcomes: reviewed === null || record.kind === 'supervision' ? record.outcomes : outcomesWith(record, reviewed.votes) }
    const parsed = parseRecord('inspections', changed)
    if (!parsed.parsed) return { outcome: 'refused', problems: [...parsed.problems] }
    return { outcome: 'saved', revision: await writeRecord(transaction, inspectionStore, current, parsed.record, actor), problems: [] }
  })
}

/** Each object whose discipline was put to the vote and has no vote in the case yet. */
export function outcomesWith(inspection: Inspection, votes: readonly ReviewVote[]): CaseOutcome[] {
  const objects = objectsOf(inspection)
  const taken = objects.flatMap(({ object, outcome }) => {
    const vote = votes.find(({ question }) => objects.length === 1 || question.includes(object.name))
    const counted = vote === undefined || (outcome?.vote ?? null) !== null ? null : disciplineVoteOf(vote, object)
    return counted === null ? [] : [{ objectId: object.id, result: outcome?.result ?? null, discipline: outcome?.discipline ?? null, vote: counted }]
  })
  const ids = new Set(taken.map(({ objectId }) => objectId))
  return [...inspection.outcomes.filter(({ objectId }) => !ids.has(objectId)), ...taken]
}

/** Null unless every option is a level this object may have, or none. */
function disciplineVoteOf({ options, entitled, invalid }: ReviewVote, { type }: Inspectee): DisciplineVote | null {
  const levelOf = (text: string): Discipline | 'none' | undefined => {
    const words = text.trim().toLocaleLowerCase('vi')
    return words === 'không kỷ luật' ? 'none' : disciplines.find((level) => disciplineWords[level] === words && disciplinesOf[type].includes(level))
  }
  if (options.length === 0 || entitled === 0 || options.some(({ text }) => levelOf(text) === undefined)) return null
  const votesFor = (level: Discipline | 'none'): number => options.reduce((sum, { text, votes }) => levelOf(text) === level ? sum + votes : sum, 0)
  const counts: DisciplineCounts = { none: votesFor('none'), reprimand: votesFor('reprimand'), warning: votesFor('warning'), dismissal: votesFor('dismissal'), dissolution: votesFor('dissolution'), expulsion: votesFor('expulsion'), invalid }
  return { entitled, voters: options.reduce((sum, { votes }) => sum + votes, 0) + invalid, counts }
}
