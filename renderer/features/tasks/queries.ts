/** What the window asks about tasks. */
import { service } from '../../api/client.ts'

export const tasksQuery = () => service.tasks.list.queryOptions()
