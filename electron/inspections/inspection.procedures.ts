/** This capability's part of the contract, one line each. */
import { collectionOf } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { inspectionStore } from './inspection.repository.ts'
import { listInspections, inspectionRules } from './inspection.service.ts'

const inspections = collectionOf(inspectionStore, inspectionRules, listInspections)

export const inspectionsProcedures = {
  list: os.inspections.list.handler(({ context }) => inspections.list(context)),
  get: os.inspections.get.handler(({ context, input }) => inspections.get(context, input)),
  save: os.inspections.save.handler(({ context, input }) => inspections.save(context, input)),
  remove: os.inspections.remove.handler(({ context, input }) => inspections.remove(context, input)),
  history: os.inspections.history.handler(({ context, input }) => inspections.history(context, input)),
}
