/** What the window asks about directives. */
import { service } from '../../api/client.ts'

export const directivesQuery = () => service.directives.list.queryOptions()
