/** What a meeting set people to do becomes rows of the registers: tasks written down, questions and proposals that must be answered. */
import { shortDate } from '../../shared/domain/dates.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { EntryOf } from '../../shared/domain/meeting-entry.ts'
import { petitionSchema } from '../../shared/domain/petition.ts'
import type { Petition } from '../../shared/domain/petition.ts'
import { shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { sameData } from '../../shared/domain/same-data.ts'
import { taskSchema } from '../../shared/domain/task.ts'
import type { Task } from '../../shared/domain/task.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { petitionStore } from '../petitions/index.ts'
import { getRecord, idFrom, selectHistory, selectLastRevision, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { leadName, selectTasksOf, taskStore } from '../tasks/index.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { speakerOf } from './minutes.ts'
import type { MeetingFacts } from './minutes.ts'

/** `updated`: tasks of the list that took over a correction of the record. */
export interface Taken { made: number, updated: number, petitions: number, problems: Problem[] }

/** All in one transaction; what people changed in a row since stays theirs and is told when the record says otherwise. Faults MEETING_WRONG_STATE before the record has begun. */
export async function takeTasks(office: OfficeDatabase, actor: Actor, resources: MeetingResources, id: string): Promise<Taken> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const facts = await loadMeeting(db, resources, id)
    if (facts.meeting.state === 'planned') {
      throw fault('MEETING_WRONG_STATE', { happened: 'Cuộc họp này chưa ghi diễn biến nên chưa có nhiệm vụ nào.', kept: 'Danh sách nhiệm vụ không thay đổi.', remedy: 'Bấm “Bắt đầu ghi” ở cuộc họp này.' })
    }
    const taken = await takeTaskEntries(transaction, facts, actor)
    let petitions = 0
    for (const petition of entriesOf(facts.entries, 'speech').filter(({ asks, text }) => asks && text.trim() !== '').map((speech) => petitionOf(facts, speech))) {
      if (await petitionStore.find(db, petition.id) !== null) continue
      await writeRecord(transaction, petitionStore, null, petition, actor)
      petitions++
    }
    return { ...taken, petitions }
  })
}

async function takeTaskEntries(transaction: WriteTransaction, facts: MeetingFacts, actor: Actor): Promise<Omit<Taken, 'petitions'>> {
  const db = readingIn(transaction)
  const { meeting } = facts
  const listed = new Map((await selectTasksOf(db, meeting.bodyId)).flatMap((task) => task.source.type === 'meeting' && task.source.meetingId === meeting.id ? [[task.source.entryId, task] as const] : []))
  const entries = entriesOf(facts.entries, 'task')
  const taken: Omit<Taken, 'petitions'> = { made: 0, updated: 0, problems: entries.filter(({ content }) => content === '').map(emptyTask) }
  for (const entry of entries.filter(({ content }) => content !== '')) {
    const task = listed.get(entry.id)
    if (task !== undefined) {
      const { updated, problems } = await takeCorrection(transaction, facts, task, entry, actor)
      if (updated) taken.updated++
      taken.problems.push(...problems)
      continue
    }
    const madeRevision = 1 + await selectLastRevision(db, 'tasks', idFrom('NV', meeting.id, entry.id))
    await writeRecord(transaction, taskStore, null, taskOf(facts, entry, madeRevision), actor)
    taken.made++
  }
  const inRecord = new Set(entries.map(({ id }) => id))
  taken.problems.push(...[...listed].filter(([entryId]) => !inRecord.has(entryId)).map(([entryId, task]) => goneTask(entryId, task)))
  return taken
}

/** What the record says of a task; the rest (reports, the words for its time) is written in the list alone. */
const recorded = ['content', 'lead', 'partners', 'product', 'due', 'politicalMission'] as const
type Recorded = Pick<Task, typeof recorded[number]>

/** What nobody changed in the list follows the record. Of what somebody did change both versions are told. */
async function takeCorrection(transaction: WriteTransaction, facts: MeetingFacts, { id }: Task, entry: EntryOf<'task'>, actor: Actor): Promise<{ readonly updated: boolean, readonly problems: readonly Problem[] }> {
  const db = readingIn(transaction)
  const current = await getRecord(db, taskStore, id)
  const task = current.record
  const made = await taskAsMade(db, task)
  const differing = recorded.filter((key) => !sameData(task[key], entry[key]))
  const kept = differing.filter((key) => made === null || !sameData(task[key], made[key]))
  const problems = kept.length === 0 ? [] : [correctedTask(facts, task, entry, kept)]
  if (made !== null && recorded.every((key) => sameData(made[key], entry[key]))) return { updated: false, problems }
  // Written as the record has it first: only then is it known next time which words are the person's.
  const asRecorded = taskSchema.parse({ ...task, ...recordedIn(entry), source: { ...task.source, madeRevision: current.revision + 1 } })
  const revision = await writeRecord(transaction, taskStore, current, asRecorded, actor)
  if (kept.length > 0) await writeRecord(transaction, taskStore, { revision, record: asRecorded }, taskSchema.parse({ ...asRecorded, ...Object.fromEntries(kept.map((key) => [key, task[key]])) }), actor)
  return { updated: kept.length < differing.length, problems }
}

function recordedIn({ content, lead, partners, product, due, politicalMission }: EntryOf<'task'>): Recorded {
  return { content, lead, partners, product, due, politicalMission }
}

/** The task as the program wrote it last; null: not known. */
async function taskAsMade(db: ReadDatabase, { id, source }: Task): Promise<Task | null> {
  const madeRevision = source.type === 'meeting' ? source.madeRevision ?? 1 : 1
  const written = (await selectHistory(db, 'tasks', id)).find(({ revision }) => revision === madeRevision)
  const made = taskSchema.safeParse(written === undefined ? null : JSON.parse(written.after))
  return made.success ? made.data : null
}

function taskOf({ meeting }: MeetingFacts, entry: EntryOf<'task'>, madeRevision: number): Task {
  return taskSchema.parse({
    id: idFrom('NV', meeting.id, entry.id), bodyId: meeting.bodyId, source: { type: 'meeting', meetingId: meeting.id, entryId: entry.id, madeRevision }, ...recordedIn(entry), setOn: meeting.start.slice(0, 10),
  })
}

function petitionOf(facts: MeetingFacts, speech: EntryOf<'speech'>): Petition {
  const { meeting } = facts
  return petitionSchema.parse({
    id: idFrom('KN', meeting.id, speech.id), kind: meeting.kind === 'dialogue' ? 'dialogueQuestion' : 'proposal', bodyId: meeting.bodyId, receivedOn: meeting.start.slice(0, 10),
    from: speakerOf(facts, speech), content: speech.text, meetingId: meeting.id,
  })
}

function emptyTask({ id }: EntryOf<'task'>): Problem {
  return { severity: 'warning', code: 'meeting.taskEmpty', path: `entries.${id}`, value: '', message: 'Có một nhiệm vụ chưa ghi nội dung nên chưa đưa vào danh sách.', remedy: 'Ghi nội dung nhiệm vụ rồi làm lại.' }
}

/** Both versions of what a person changed in the list and the record says otherwise. */
function correctedTask(facts: MeetingFacts, task: Task, entry: EntryOf<'task'>, kept: readonly (keyof Recorded)[]): Problem {
  const versions = kept.map((key) => `${fieldNames[key]}: danh sách ghi “${fieldWords(facts, task, key)}”, diễn biến ghi “${fieldWords(facts, entry, key)}”`)
  return {
    severity: 'warning', code: 'meeting.taskDiffers', path: `entries.${entry.id}`, value: shorten(entry.content),
    message: `Nhiệm vụ “${shorten(task.content)}” trong danh sách khác diễn biến (${versions.join('; ')}); danh sách giữ như đã sửa.`, remedy: 'Nếu diễn biến đúng thì sửa nhiệm vụ ở trang Nhiệm vụ.',
  }
}

const fieldNames: Readonly<Record<keyof Recorded, string>> = { content: 'nội dung', lead: 'người thực hiện', partners: 'phối hợp', product: 'sản phẩm', due: 'thời hạn', politicalMission: 'nhiệm vụ chính trị' }

function fieldWords({ view, meeting }: MeetingFacts, said: Recorded, key: keyof Recorded): string {
  switch (key) {
    case 'content': case 'partners': case 'product': return said[key] === '' ? 'để trống' : shorten(said[key])
    case 'lead': return leadName(view, said.lead, meeting.start.slice(0, 10)) || 'để trống'
    case 'due': return said.due === null ? 'để trống' : shortDate(said.due)
    case 'politicalMission': return said.politicalMission ? 'có' : 'không'
    default: return key satisfies never
  }
}

function goneTask(entryId: string, { content }: Task): Problem {
  return {
    severity: 'warning', code: 'meeting.taskGone', path: `entries.${entryId}`, value: shorten(content),
    message: `Diễn biến không còn nhiệm vụ “${shorten(content)}”, danh sách vẫn còn.`, remedy: 'Nếu cuộc họp không giao nhiệm vụ này thì xoá ở trang Nhiệm vụ.',
  }
}
