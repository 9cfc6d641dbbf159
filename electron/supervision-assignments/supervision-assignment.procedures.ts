/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { assignmentRules, handOver, listAssignments, makeNotice, overviewOf, viewOfAssignment } from './supervision-assignment.service.ts'
import { supervisionAssignmentStore } from './supervision-assignment.repository.ts'

export function supervisionAssignmentsProcedures(resources: RegisterTemplates) {
  const on = os.supervisionAssignments
  return {
    ...collectionProcedures(on, supervisionAssignmentStore, assignmentRules, listAssignments),
    view: on.view.handler(({ context, input }) => viewOfAssignment(context.office().read, input.id, today(context.actor))),
    overview: on.overview.handler(({ context, input }) => overviewOf(context.office().read, input.on ?? today(context.actor))),
    makeNotice: on.makeNotice.handler(({ context, input }) => makeNotice(context.office(), resources, context.actor, { on: input.on ?? today(context.actor), today: today(context.actor) })),
    handOver: on.handOver.handler(({ context, input }) => handOver(context.office(), context.actor, input)),
  }
}
