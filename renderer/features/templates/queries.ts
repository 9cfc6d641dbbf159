/** What the window asks about templates. */
import { service } from '../../api/client.ts'

export const templatesInUseQuery = () => service.templates.list.queryOptions()
export const templateQuery = (id: string) => service.templates.get.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 })
export const templateVersionsQuery = (id: string) => service.templates.versions.queryOptions({ input: { id } })
