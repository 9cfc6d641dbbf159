/** The list of tasks, as they stand today. */
import type { z } from 'zod'
import type { taskRowSchema } from '../../shared/contract/meetings.ts'
import { taskState } from '../../shared/domain/task.ts'
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { selectTasks } from './task.repository.ts'

export async function listTasks(db: ReadDatabase, on: string): Promise<z.output<typeof taskRowSchema>[]> {
  const { people, bodies } = await organisationView(db)
  return (await selectTasks(db)).map(({ revision, record, bodyName }) => {
    const { personId, bodyId, text } = record.lead
    const body = bodyId === null ? undefined : bodies.get(bodyId)
    const lead = (personId === null ? undefined : people.get(personId)?.fullName) ?? (body === undefined ? text : nameOn(bodies, body.id, on))
    return { id: record.id, revision, content: record.content, bodyName, lead, setOn: record.setOn, due: record.due, state: taskState(record, on) }
  })
}
