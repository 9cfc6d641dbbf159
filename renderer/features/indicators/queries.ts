/** What the window asks about indicators, targets and cross-checks. */
import { service } from '../../api/client.ts'

export const indicatorsQuery = () => service.indicators.indicators.list.queryOptions()
export const targetsQuery = () => service.indicators.targets.list.queryOptions()
export const crossChecksQuery = () => service.indicators.crossChecks.list.queryOptions()
/** Read anew whenever it is shown: it says what the office has already. */
export const suppliedQuery = () => service.indicators.supplied.queryOptions({ staleTime: 0 })
