/** This capability's part of the contract. */
import type { Procedure } from '../../shared/domain/case-procedure.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { collectionProcedures, removeRecord, saveRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { caseProcedureStore } from './case-procedure.repository.ts'
import { listCaseProcedures, procedureRules, removalRules } from './case-procedure.service.ts'

/** What these procedures need of others: what is supplied, the templates, and cases brought under a procedure that is now restricted. */
export interface CaseProceduresHost {
  readonly supplied: () => readonly Procedure[]
  readonly templatesIn: (db: ReadDatabase) => Promise<readonly Template[]>
  readonly restrictOpenCases: (office: OfficeDatabase, actor: Actor) => Promise<void>
}

export function caseProceduresProcedures({ supplied, templatesIn, restrictOpenCases }: CaseProceduresHost) {
  const on = os.caseProcedures
  const [rules, removal] = [procedureRules(templatesIn), removalRules(supplied)]
  /** Whatever procedure is in force afterwards, no case of a restricted one stays open to everyone. */
  const thenRestrict = async <T extends { readonly outcome: string }>(office: OfficeDatabase, actor: Actor, outcome: T): Promise<T> => {
    if (outcome.outcome === 'saved') await restrictOpenCases(office, actor)
    return outcome
  }
  return {
    ...collectionProcedures(on, caseProcedureStore, rules, listCaseProcedures, removal),
    save: on.save.handler(async ({ context, input: { revision, record } }) => thenRestrict(context.office(), context.actor, await saveRecord(context.office(), caseProcedureStore, rules, context.actor, { revision, record }))),
    remove: on.remove.handler(async ({ context, input }) => thenRestrict(context.office(), context.actor, await removeRecord(context.office(), caseProcedureStore, context.actor, input, removal))),
    supplied: on.supplied.handler(() => supplied().map(({ former: _former, steps, ...procedure }) => ({ ...procedure, steps: steps.map((step) => ({ ...step, after: [...step.after] })) }))),
  }
}
