/** The list of tasks, as they stand today. */
import type { z } from 'zod'
import type { taskRowSchema } from '../../shared/contract/meetings.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { taskState } from '../../shared/domain/task.ts'
import type { Task } from '../../shared/domain/task.ts'
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { selectTasks } from './task.repository.ts'

export async function listTasks(db: ReadDatabase, on: string): Promise<z.output<typeof taskRowSchema>[]> {
  const view = await organisationView(db)
  return (await selectTasks(db)).map(({ revision, record, bodyName }) => {
    const { id, content, lead, setOn, due, dueText, product, source, reports } = record
    return {
      id, revision, content, bodyName, lead: leadName(view, lead, on), setOn, due, dueText, product, source, state: taskState(record, on), last: reports.at(-1) ?? null,
      person: (lead.personId === null ? undefined : view.people.get(lead.personId)?.fullName) ?? '', unit: lead.bodyId === null ? bodyName : nameOn(view.bodies, lead.bodyId, on),
    }
  })
}

/** Who leads a task, as one says it: the person, the body by its name on that day, or the words written down. */
export function leadName({ people, bodies }: Pick<OrganisationView, 'people' | 'bodies'>, { personId, bodyId, text }: Task['lead'], on: string): string {
  const body = bodyId === null ? undefined : bodies.get(bodyId)
  return (personId === null ? undefined : people.get(personId)?.fullName) ?? (body === undefined ? text : nameOn(bodies, body.id, on))
}
