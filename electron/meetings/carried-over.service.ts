/** What a meeting takes up of before: tasks of the last one and those still open, petitions without an answer, the last resolution. */
import type { CarriedOver } from '../../shared/contract/meetings.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { petitionState } from '../../shared/domain/petition.ts'
import { taskState } from '../../shared/domain/task.ts'
import type { Task } from '../../shared/domain/task.ts'
import type { ReadDatabase } from '../db/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { selectPetitionsOf } from '../petitions/index.ts'
import { selectRestricted } from '../records/index.ts'
import { selectTasksOf } from '../tasks/index.ts'
import { isRecorded } from './meeting-figures.ts'
import { selectEarlierMeetings } from './meeting.repository.ts'

/** A task with how it stood on the day of the meeting. */
export interface CarriedTask { readonly task: Task, readonly state: ReturnType<typeof taskState> }

/** `previous`: the last meeting of this organ whose record was closed. */
export interface CarriedFacts { readonly previous: Meeting | null, readonly tasks: readonly CarriedTask[], readonly carriedOver: readonly CarriedOver[] }

/** What goes with a restricted case is left to that case: a meeting and its papers are for everyone. */
export async function carriedFacts(db: ReadDatabase, meeting: Meeting): Promise<CarriedFacts> {
  const on = meeting.start.slice(0, 10)
  const previous = (await selectEarlierMeetings(db, meeting, meeting.start)).find(isRecorded) ?? null
  const tasks = (await openToAll(db, 'tasks', await selectTasksOf(db, meeting.bodyId))).filter((task) => task.setOn <= on && !isOf(task, meeting.id))
    .map((task) => ({ task, state: taskState(task, on) })).filter(({ task, state }) => state === 'open' || state === 'late' || isOf(task, previous?.id ?? null))
    .toSorted((one, other) => compareTexts(one.task.due ?? never, other.task.due ?? never))
  // Questions taken for this meeting before its day are answered at it; those raised at it are for the next one.
  const petitions = (await openToAll(db, 'petitions', await selectPetitionsOf(db, meeting.bodyId))).filter((petition) => petition.receivedOn <= on && (petition.meetingId !== meeting.id || petition.receivedOn < on))
    .map((petition) => ({ petition, state: petitionState(petition, on) })).filter(({ state }) => state === 'received' || state === 'passedOn' || state === 'late')
  return {
    previous, tasks,
    carriedOver: [
      ...tasks.map(({ task: { id, content, due }, state }) => ({ type: 'task' as const, id, text: content, due, state })),
      ...petitions.map(({ petition: { id, content, due }, state }) => ({ type: 'petition' as const, id, text: oneLine(content), due, state })),
      ...await lastResolution(db, previous),
    ],
  }
}

async function openToAll<T extends { readonly id: string }>(db: ReadDatabase, collection: 'tasks' | 'petitions', records: readonly T[]): Promise<readonly T[]> {
  const restricted = await selectRestricted(db, collection)
  return records.filter(({ id }) => !restricted.has(id))
}

function isOf({ source }: Task, meetingId: string | null): boolean {
  return source.type === 'meeting' && source.meetingId === meetingId
}

/** Without a resolution of its own a meeting is named by its title. */
async function lastResolution(db: ReadDatabase, previous: Meeting | null): Promise<readonly CarriedOver[]> {
  if (previous === null) return []
  const named = previous.papers.findLast(({ role }) => role === 'resolution')
  const paper = named === undefined ? null : await freeDocumentStore.find(db, named.freeDocumentId)
  const of = paper === null ? `kết luận ${lowerFirst(previous.title)}` : `Nghị quyết ${lowerFirst(paper.record.subject)}`
  return [{ type: 'lastResolution', id: previous.id, text: oneLine(`Kết quả thực hiện ${of}`), due: null, state: previous.state }]
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** After every day. */
const never = '9999-12-31'

const longest = 200

/** An item of an agenda is one line. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 2).trimEnd()} …`
}
