/** The templates a report is drafted with: the supplied ones, as the office uses them. */
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { resourcesDir } from './offices.ts'

export const reportTemplates = new PaperResources(resourceFolders(resourcesDir))
