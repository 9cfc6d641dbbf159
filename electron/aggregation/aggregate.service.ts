/** The tables of a campaign: totals with their comparisons and targets, and every figure by unit. */
import type { AggregateRow, AggregateTable, AggregateUnits, Basis, Include } from '../../shared/contract/aggregation.ts'
import type { Indicator, RollUp } from '../../shared/domain/indicator.ts'
import { bodyKindSchema, sectorSchema } from '../../shared/domain/organisation.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { campaignOf, headOf, indicatorsById, listed, loadFigures, loadSettled } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { differenceOf } from './compare.ts'
import type { Rolled } from './roll-up.ts'
import { earlierOf, targetsDue, targetViews } from './targets.service.ts'
import type { DueOf } from './targets.service.ts'

export interface AggregateAsked { readonly campaignId: string, readonly basis: Basis, readonly include: Include, readonly bodyId: string | null }

/** Every indicator of a campaign in its groups: now, last period, same period last year, targets, by sector and kind. */
export async function aggregateTable(db: ReadDatabase, asked: AggregateAsked): Promise<AggregateTable> {
  const campaign = await campaignOf(db, asked.campaignId)
  const now = await loadFigures(db, campaign, asked)
  refuseEmptyBranch(now, asked.bodyId)
  const indicators = await indicatorsById(db)
  const [previous, yearAgo] = [await loadSettled(db, campaign.previousId, asked), await loadSettled(db, campaign.yearAgoId, asked)]
  const due = await targetsDue(db, asked.bodyId ?? campaign.bodyId, campaign.period)
  const earlier = await earlierOf(db, campaign, due, asked)
  const rows = listed(indicators, campaign.indicatorIds).map((indicator) => rowOf(indicator, { now, previous, yearAgo, due, earlier, indicators }))
  const groups = Map.groupBy(rows, (row) => row.group)
  return {
    ...headOfTable(now, asked), previous: previous?.head ?? null, yearAgo: yearAgo?.head ?? null,
    groups: [...groups].map(([name, some]) => ({ name, rows: some })),
  }
}

interface RowParts {
  readonly now: CampaignFigures, readonly previous: CampaignFigures | null, readonly yearAgo: CampaignFigures | null
  readonly due: DueOf, readonly earlier: readonly CampaignFigures[], readonly indicators: ReadonlyMap<string, Indicator>
}

function rowOf(indicator: Indicator, { now, previous, yearAgo, due, earlier, indicators }: RowParts): AggregateRow {
  const { total, ...groups } = now.rolled(indicator)
  const [bySector, byKind] = [groups.bySector(), groups.byKind()]
  const compared = (then: Rolled | null | undefined): AggregateRow['previous'] =>
    then === null || then === undefined ? null : { figure: then.figure, ...differenceOf(indicator, total, then) }
  const other = otherWay(indicator.rollUp)
  return {
    ...headOf(indicator), now: total.figure, otherWay: other === null ? null : { rollUp: other, value: now.rolled({ ...indicator, rollUp: other }).total.figure.value },
    previous: compared(previous?.total(indicator)), yearAgo: compared(yearAgo?.total(indicator)),
    targets: targetViews(due, indicator, indicators, [...earlier, now]),
    bySector: [...sectorSchema.options, null].flatMap((sector) => found(bySector.get(sector), (figure) => ({ sector, figure }))),
    byKind: bodyKindSchema.options.flatMap((kind) => found(byKind.get(kind), (figure) => ({ kind, figure }))),
  }
}

function found<Shown>(rolled: Rolled | undefined, shown: (figure: RolledFigure) => Shown): Shown[] {
  return rolled === undefined ? [] : [shown(rolled.figure)]
}

/** Of a rate, the way its figures were not added. */
function otherWay(rule: RollUp): RollUp | null {
  switch (rule) {
    case 'rateOfSums': return 'averageOfRates'
    case 'averageOfRates': return 'rateOfSums'
    case 'sum':
    case 'latest': return null
  }
}

/** Every node of the tree with every indicator's figure there. */
export async function aggregateUnits(db: ReadDatabase, asked: AggregateAsked & { readonly indicatorIds: readonly string[] }): Promise<AggregateUnits> {
  const campaign = await campaignOf(db, asked.campaignId)
  const now = await loadFigures(db, campaign, asked)
  refuseEmptyBranch(now, asked.bodyId)
  const wanted = asked.indicatorIds.length === 0 ? campaign.indicatorIds : campaign.indicatorIds.filter((id) => asked.indicatorIds.includes(id))
  return {
    ...headOfTable(now, asked),
    nodes: now.nodes.map(({ id, name, parentId, depth, kind, sector, owes }) => ({ bodyId: id, name, parentId, depth, kind, sector, owes, reported: owes && now.effective.has(id) })),
    rows: listed(await indicatorsById(db), wanted).map((indicator) => {
      const { at, total } = now.rolled(indicator)
      return { ...headOf(indicator), figures: now.nodes.map(({ id }) => (at(id) ?? total).figure) }
    }),
  }
}

function headOfTable(now: CampaignFigures, { basis, include }: Pick<AggregateAsked, 'basis' | 'include'>) {
  const { units, effective, freeze, nodes } = now
  return {
    campaign: now.head, basis, include, at: { bodyId: nodes[0]?.id ?? '', name: nodes[0]?.name ?? '' },
    frozenAt: freeze?.at ?? null, frozenBy: freeze?.actor ?? null,
    units: units.length, reporting: units.filter(({ id }) => effective.has(id)).length,
    missing: units.filter(({ id }) => !effective.has(id)).map(({ id, name }) => ({ bodyId: id, name })), notes: now.notes(),
  }
}

/** A body that is not in the campaign's tree has no figures to show. */
function refuseEmptyBranch({ nodes }: CampaignFigures, bodyId: string | null): void {
  if (nodes.length > 0) return
  throw fault('RECORD_UNKNOWN', {
    happened: `Tổ chức “${bodyId ?? ''}” không thuộc đợt báo cáo này.`, kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn một tổ chức trong danh sách của đợt.',
  })
}
