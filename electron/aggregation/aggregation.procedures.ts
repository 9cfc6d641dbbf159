/** This capability's part of the contract. */
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os, today } from '../requests/index.ts'
import { aggregateSheet, aggregateTable, aggregateUnits } from './aggregate.service.ts'
import { changesSince } from './changes.service.ts'
import { crossChecksOf, figureCells } from './drill-down.service.ts'
import { campaignAmendments, freezeCampaign } from './freeze.service.ts'
import { figureSeries, figuresOverPeriods } from './periods.service.ts'
import { targetProgress } from './targets.service.ts'

export function aggregationProcedures(places: GrantedPlaces) {
  return {
    table: os.aggregation.table.handler(({ context, input }) => aggregateTable(context.office().read, input)),
    tableSheet: os.aggregation.tableSheet.handler(async ({ context, input: { grant, ...input } }) =>
      writeGranted(places, grant, await aggregateSheet(context.office().read, input, 'Văn phòng Khối'))),
    units: os.aggregation.units.handler(({ context, input }) => aggregateUnits(context.office().read, input)),
    cells: os.aggregation.cells.handler(({ context, input }) => figureCells(context.office().read, input)),
    crossChecks: os.aggregation.crossChecks.handler(({ context, input }) => crossChecksOf(context.office().read, input)),
    freeze: os.aggregation.freeze.handler(({ context, input }) => freezeCampaign(context.office(), context.actor, input.campaignId, input.withNone)),
    amendments: os.aggregation.amendments.handler(({ context, input }) => campaignAmendments(context.office().read, input.campaignId)),
    changesSince: os.aggregation.changesSince.handler(({ context, input }) => changesSince(context.office().read, input)),
    series: os.aggregation.series.handler(({ context, input }) => figureSeries(context.office().read, input)),
    overPeriods: os.aggregation.overPeriods.handler(({ context, input }) => figuresOverPeriods(context.office().read, input)),
    progress: os.aggregation.progress.handler(({ context, input: { targetId, on, basis, include } }) =>
      targetProgress(context.office().read, targetId, on ?? today(context.actor), { basis, include })),
  }
}
