/** This capability's part of the contract, one line each. */
import { collectionOf } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { directiveStore } from './directive.repository.ts'
import { listDirectives } from './directive.service.ts'

const directives = collectionOf(directiveStore, () => Promise.resolve([]), listDirectives)

export const directivesProcedures = {
  list: os.directives.list.handler(({ context }) => directives.list(context)),
  get: os.directives.get.handler(({ context, input }) => directives.get(context, input)),
  save: os.directives.save.handler(({ context, input }) => directives.save(context, input)),
  remove: os.directives.remove.handler(({ context, input }) => directives.remove(context, input)),
  history: os.directives.history.handler(({ context, input }) => directives.history(context, input)),
}
