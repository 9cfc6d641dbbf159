/** What a meeting set people to do becomes rows of the registers: tasks written down, questions and proposals that must be answered. */
import { createHash } from 'node:crypto'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { EntryOf } from '../../shared/domain/meeting-entry.ts'
import { petitionSchema } from '../../shared/domain/petition.ts'
import type { Petition } from '../../shared/domain/petition.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { taskSchema } from '../../shared/domain/task.ts'
import type { Task } from '../../shared/domain/task.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { petitionStore } from '../petitions/index.ts'
import { writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { selectTasksOf, taskStore } from '../tasks/index.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { speakerOf } from './minutes.ts'
import type { MeetingFacts } from './minutes.ts'

export interface Taken { made: number, petitions: number, problems: Problem[] }

/** All in one transaction; rows that are there already stay as people have carried them on. Faults MEETING_WRONG_STATE before the record has begun. */
export async function takeTasks(office: OfficeDatabase, actor: Actor, resources: MeetingResources, id: string): Promise<Taken> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const facts = await loadMeeting(db, resources, id)
    if (facts.meeting.state === 'planned') {
      throw fault('MEETING_WRONG_STATE', { happened: 'Cuộc họp này chưa ghi diễn biến nên chưa có nhiệm vụ nào.', kept: 'Danh sách nhiệm vụ không thay đổi.', remedy: 'Bấm “Bắt đầu ghi” ở cuộc họp này.' })
    }
    const known = new Set((await selectTasksOf(db, facts.meeting.bodyId)).flatMap(({ source }) => source.type === 'meeting' && source.meetingId === id ? [source.entryId] : []))
    const tasks = entriesOf(facts.entries, 'task').filter(({ id: entryId, content }) => content !== '' && !known.has(entryId)).map((entry) => taskOf(facts, entry))
    for (const task of tasks) await writeRecord(transaction, taskStore, null, task, actor)
    let petitions = 0
    for (const petition of entriesOf(facts.entries, 'speech').filter(({ asks, text }) => asks && text.trim() !== '').map((speech) => petitionOf(facts, speech))) {
      if (await petitionStore.find(db, petition.id) !== null) continue
      await writeRecord(transaction, petitionStore, null, petition, actor)
      petitions++
    }
    return { made: tasks.length, petitions, problems: entriesOf(facts.entries, 'task').filter(({ content }) => content === '').map(emptyTask) }
  })
}

function taskOf({ meeting }: MeetingFacts, { id, content, lead, partners, product, due, politicalMission }: EntryOf<'task'>): Task {
  return taskSchema.parse({
    id: madeFrom('NV', meeting.id, id), bodyId: meeting.bodyId, source: { type: 'meeting', meetingId: meeting.id, entryId: id }, content, lead, partners, product, due, politicalMission, setOn: meeting.start.slice(0, 10),
  })
}

function petitionOf(facts: MeetingFacts, speech: EntryOf<'speech'>): Petition {
  const { meeting } = facts
  return petitionSchema.parse({
    id: madeFrom('KN', meeting.id, speech.id), kind: meeting.kind === 'dialogue' ? 'dialogueQuestion' : 'proposal', bodyId: meeting.bodyId, receivedOn: meeting.start.slice(0, 10),
    from: speakerOf(facts, speech), content: speech.text, meetingId: meeting.id,
  })
}

/** The same row of the same meeting always has the same id, so that it is made once. */
function madeFrom(prefix: string, meetingId: string, entryId: string): string {
  return `${prefix}-${createHash('sha256').update(`${meetingId}\n${entryId}`).digest('hex').slice(0, 20)}`
}

function emptyTask({ id }: EntryOf<'task'>): Problem {
  return { severity: 'warning', code: 'meeting.taskEmpty', path: `entries.${id}`, value: '', message: 'Có một nhiệm vụ chưa ghi nội dung nên chưa đưa vào danh sách.', remedy: 'Ghi nội dung nhiệm vụ rồi làm lại.' }
}
