/** What the window asks about templates. */
import { service } from '../../api/client.ts'

export const templatesInUseQuery = () => service.templates.list.queryOptions()
/** First part of the key of an editor: what it began with is not asked for again while it is open. */
export const templateEditorKey = 'template-editor'
export const templateVersionsQuery = (id: string) => service.templates.versions.queryOptions({ input: { id } })
