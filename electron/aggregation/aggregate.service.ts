/** The tables of a campaign: totals with their comparisons and targets, and every figure by unit. */
import type { AggregateRow, AggregateTable, AggregateUnits, Basis, Include } from '../../shared/contract/aggregation.ts'
import { gapsText } from '../../shared/domain/figure-words.ts'
import type { Indicator, RollUp } from '../../shared/domain/indicator.ts'
import { bodyKindSchema, sectorSchema } from '../../shared/domain/organisation.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { passedUnits, passedWords, selectCarriedOut } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { wayUp } from '../organisation/index.ts'
import { campaignOf, comparedOf, earlierTotal, headOf, loadFigures, loadSettled, sameRule } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { otherRule } from './frozen-edits.ts'
import type { Rolled } from './roll-up.ts'
import { tableSheet } from './table-sheet.ts'
import { earlierOf, targetsDue, targetViews } from './targets.service.ts'
import type { DueOf } from './targets.service.ts'

export interface AggregateAsked { readonly campaignId: string, readonly basis: Basis, readonly include: Include, readonly bodyId: string | null }

/** Every indicator of a campaign in its groups: now, last period, same period last year, targets, by sector and kind. */
export async function aggregateTable(db: ReadDatabase, asked: AggregateAsked): Promise<AggregateTable> {
  const campaign = await campaignOf(db, asked.campaignId)
  const now = await loadFigures(db, campaign, asked)
  refuseEmptyBranch(now, asked.bodyId)
  const passed = passedNotes(now, await selectCarriedOut(db))
  const [previous, yearAgo] = [await loadSettled(db, campaign.previousId, asked), await loadSettled(db, campaign.yearAgoId, asked)]
  const due = await targetsDue(db, asked.bodyId ?? campaign.bodyId, campaign.period)
  const earlier = await earlierOf(db, campaign, due, asked)
  const rows = now.asked.map((indicator) => rowOf(indicator, { now, previous, yearAgo, due, earlier }))
  const groups = Map.groupBy(rows, (row) => row.group)
  return {
    ...headOfTable(now, asked), notes: [...now.notes(), ...passed, ...comparisonNotes(now, [previous, yearAgo]), ...gapNotes(rows)], previous: previous?.head ?? null, yearAgo: yearAgo?.head ?? null,
    groups: [...groups].map(([name, some]) => ({ name, rows: some })),
  }
}

interface RowParts {
  readonly now: CampaignFigures, readonly previous: CampaignFigures | null, readonly yearAgo: CampaignFigures | null
  readonly due: DueOf, readonly earlier: readonly CampaignFigures[]
}

function rowOf(indicator: Indicator, { now, previous, yearAgo, due, earlier }: RowParts): AggregateRow {
  const { total, ...groups } = now.rolled(indicator)
  const [bySector, byKind] = [groups.bySector(), groups.byKind()]
  const compared = (then: CampaignFigures | null): AggregateRow['previous'] => {
    const before = then === null ? null : earlierTotal(indicator, then)
    return then === null || before === null ? null : { figure: before.figure, ...comparedOf(indicator, total, then) }
  }
  const other = otherWay(indicator.rollUp)
  return {
    ...headOf(indicator), now: total.figure, otherWay: other === null ? null : { rollUp: other, value: now.rolled({ ...indicator, rollUp: other }).total.figure.value },
    previous: compared(previous), yearAgo: compared(yearAgo),
    targets: targetViews(due, indicator, now.indicators, [...earlier, now], { period: now.campaign.period, figure: total.figure }),
    bySector: [...sectorSchema.options, null].flatMap((sector) => found(bySector.get(sector), (figure) => ({ sector, figure }))),
    byKind: bodyKindSchema.options.flatMap((kind) => found(byKind.get(kind), (figure) => ({ kind, figure }))),
  }
}

/**
 * Units that existed in part of the period and are asked for nothing: their flows stand in the total only as far as the heir
 * put them into its own report, which nobody can see from here. Only those an addressee may have taken over.
 */
function passedNotes({ campaign, bodies, asked, units, nodes }: CampaignFigures, changes: readonly OrganisationChange[]): Problem[] {
  const flows = asked.filter(({ rollUp }) => rollUp !== 'latest')
  const asking = new Set(units.map(({ id }) => id))
  const parents = new Set(nodes.map(({ parentId }) => parentId))
  const passed = flows.length === 0 ? [] : passedUnits(bodies, changes, { underBodyId: campaign.bodyId, kinds: new Set(units.map(({ kind }) => kind)), period: campaign.period, cutOff: campaign.cutOff })
    .filter(({ id, lastDay, heirs }) => !asking.has(id) && (heirs.length > 0 ? heirs.some((heir) => asking.has(heir.id)) : parents.has(parentOn(bodies, id, lastDay))))
  if (passed.length === 0) return []
  return [{
    severity: 'warning', code: 'aggregate.passedUnits', path: '', value: passed.map(({ id }) => id).join(', '),
    message: `Trong kỳ còn có ${passed.length} đơn vị đến ngày chốt không còn: ${passed.map(passedWords).join('; ')}. Số cộng trong kỳ (${codesWords(flows)}) của các đơn vị này trước ngày đó chỉ có trong tổng số nếu đơn vị kế thừa đã ghi vào báo cáo của mình.`,
    remedy: 'Hỏi đơn vị kế thừa số của mình đã gồm số của đơn vị cũ hay chưa.',
  }]
}

function parentOn(bodies: CampaignFigures['bodies'], id: string, date: string): string | null {
  return wayUp(bodies, id, date)[1] ?? null
}

/** Codes named in one sentence; the others are counted. */
const mostCodes = 6

function codesWords(indicators: readonly Indicator[]): string {
  const codes = indicators.slice(0, mostCodes).map(({ code }) => code).join(', ')
  return indicators.length > mostCodes ? `${codes} và ${indicators.length - mostCodes} chỉ tiêu khác` : codes
}

/** Indicators whose earlier figures were frozen in another way of counting. */
function comparisonNotes(now: CampaignFigures, earlier: readonly (CampaignFigures | null)[]): Problem[] {
  const each = new Map(earlier.flatMap((then) => then === null ? [] : [[then.campaign.id, then] as const]))
  return [...each.values()].flatMap((then) => now.asked.flatMap((indicator) => then.total(indicator) === null || sameRule(indicator, then) ? [] : [otherRule(indicator.name, then)]))
}

/** Days of targets' spans that are in no figure of what was done, each with the indicators they are missing from. */
function gapNotes(rows: readonly AggregateRow[]): Problem[] {
  const missing = Map.groupBy(rows.flatMap(({ code, targets }) => [...new Set(targets.flatMap(({ gaps }) => gaps.length === 0 ? [] : [gapsText(gaps)]))].map((days) => ({ code, days }))), ({ days }) => days)
  return [...missing].map(([days, some]): Problem => ({
    severity: 'warning', code: 'aggregate.targetGap', path: '', value: some.map(({ code }) => code).join(', '),
    message: `Số đã thực hiện so với mức phấn đấu của ${some.map(({ code }) => code).join(', ')} chưa gồm ${days}: không có đợt nào có số của những ngày đó.`,
    remedy: 'Nhập báo cáo của kỳ còn thiếu, hoặc chỉ coi tỷ lệ này là của các kỳ đã có số.',
  }))
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
  const passed = passedNotes(now, await selectCarriedOut(db))
  const absences = new Map(now.absent.map(({ bodyId, absence }) => [bodyId, absence]))
  const wanted = now.asked.filter(({ id }) => asked.indicatorIds.length === 0 || asked.indicatorIds.includes(id))
  return {
    ...headOfTable(now, asked), notes: [...now.notes(), ...passed],
    nodes: now.nodes.map(({ id, name, parentId, depth, kind, sector, owes }) => ({ bodyId: id, name, parentId, depth, kind, sector, owes, reported: owes && now.effective.has(id), absence: absences.get(id) ?? null })),
    rows: wanted.map((indicator) => {
      const { at, total } = now.rolled(indicator)
      return { ...headOf(indicator), figures: now.nodes.map(({ id }) => (at(id) ?? total).figure) }
    }),
  }
}

/** Both as one workbook. */
export async function aggregateSheet(db: ReadDatabase, asked: AggregateAsked, author: string): Promise<Uint8Array> {
  return tableSheet(await aggregateTable(db, asked), await aggregateUnits(db, { ...asked, indicatorIds: [] }), author)
}

function headOfTable(now: CampaignFigures, { basis, include }: Pick<AggregateAsked, 'basis' | 'include'>) {
  const { units, effective, freeze, nodes } = now
  return {
    campaign: now.head, basis, include, at: { bodyId: nodes[0]?.id ?? '', name: nodes[0]?.name ?? '' },
    frozenAt: freeze?.at ?? null, frozenBy: freeze?.actor ?? null,
    units: units.length, reporting: units.filter(({ id }) => effective.has(id)).length,
    missing: [...now.absent],
  }
}

/** A body that is not in the campaign's tree has no figures to show. */
function refuseEmptyBranch({ nodes }: CampaignFigures, bodyId: string | null): void {
  if (nodes.length > 0) return
  throw fault('RECORD_UNKNOWN', {
    happened: `Tổ chức “${bodyId ?? ''}” không thuộc đợt báo cáo này.`, kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn một tổ chức trong danh sách của đợt.',
  })
}
