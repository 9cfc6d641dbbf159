/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { crossCheckStore, indicatorStore, targetStore } from './indicators.repository.ts'
import { indicatorRules, listCrossChecks, listIndicators, listTargets } from './indicators.service.ts'

export const indicatorsProcedures = {
  indicators: collectionProcedures(os.indicators.indicators, indicatorStore, indicatorRules, listIndicators),
  targets: collectionProcedures(os.indicators.targets, targetStore, noRules, listTargets),
  crossChecks: collectionProcedures(os.indicators.crossChecks, crossCheckStore, noRules, listCrossChecks),
}
