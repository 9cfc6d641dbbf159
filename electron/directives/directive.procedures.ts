/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { directiveStore } from './directive.repository.ts'
import { listDirectives } from './directive.service.ts'

export const directivesProcedures = collectionProcedures(os.directives, directiveStore, noRules, listDirectives)
