/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { crossCheckRules, indicatorRules, targetRules } from './indicator-rules.ts'
import { crossCheckStore, indicatorStore, targetStore } from './indicators.repository.ts'
import { listCrossChecks, listIndicators, listTargets } from './indicators.service.ts'
import { addSuppliedSet, readSuppliedSet, viewSuppliedSet } from './supplied.service.ts'
import type { SuppliedSet } from './supplied-set.ts'

/** `resourcesDir`: where the program's own data lies; the supplied set is read when it is first asked for. */
export function indicatorsProcedures(resourcesDir: string) {
  let read: SuppliedSet | null = null
  const supplied = (): SuppliedSet => read ??= readSuppliedSet(resourcesDir)
  return {
    indicators: collectionProcedures(os.indicators.indicators, indicatorStore, indicatorRules, listIndicators),
    targets: collectionProcedures(os.indicators.targets, targetStore, targetRules, listTargets),
    crossChecks: collectionProcedures(os.indicators.crossChecks, crossCheckStore, crossCheckRules, (db) => listCrossChecks(db, supplied().crossChecks)),
    supplied: os.indicators.supplied.handler(({ context }) => viewSuppliedSet(context.office().read, supplied())),
    addSupplied: os.indicators.addSupplied.handler(({ context, input }) => addSuppliedSet(context.office(), context.actor, supplied(), input.codes)),
  }
}
