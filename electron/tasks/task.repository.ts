/** SQL of tasks. */
import type { Task } from '../../shared/domain/task.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const taskStore = contentStore('tasks', ({ bodyId, content, source, setOn, due }) => ({ body_id: bodyId, content, source: source.type, set_on: setOn, due }))

/** Soonest due first; those without a day last. */
export async function selectTasks(db: ReadDatabase) {
  const rows = await db.selectFrom('task').innerJoin('body_current', 'body_current.body_id', 'task.body_id')
    .select(['task.id', 'task.revision', 'task.content_json', 'body_current.name as body_name']).orderBy((of) => of.fn.coalesce('task.due', of.val('9999'))).orderBy('task.set_on').orderBy('task.id').execute()
  return rows.map((row) => ({ ...fromContent('tasks', row), bodyName: row.body_name }))
}

/** Did a meeting make this paper? */
export async function isOfMeeting(db: ReadDatabase, freeDocumentId: string): Promise<boolean> {
  const found = await db.selectFrom('record_reference').select('source_id').where('source_collection', '=', 'meetings').where('target_collection', '=', 'freeDocuments').where('target_id', '=', freeDocumentId)
    .where('path', 'like', 'papers%').executeTakeFirst()
  return found !== undefined
}

/** Tasks of one body, oldest first. */
export async function selectTasksOf(db: ReadDatabase, bodyId: string): Promise<readonly Task[]> {
  const rows = await db.selectFrom('task').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId).orderBy('set_on').orderBy('id').execute()
  return rows.map((row) => fromContent('tasks', row).record)
}
