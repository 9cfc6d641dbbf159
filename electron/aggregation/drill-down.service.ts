/** From a figure down to the submissions and cells it is made of; and the cross-checks, which only report. */
import type { Basis, Cell, Cells, CrossChecksView, FigurePlace, Include } from '../../shared/contract/aggregation.ts'
import type { CrossCheck, Indicator } from '../../shared/domain/indicator.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectCrossChecks } from '../indicators/index.ts'
import { selectEvents } from './aggregation.repository.ts'
import type { EventRow } from './aggregation.repository.ts'
import { campaignOf, headOf, loadFigures, loadSettled } from './campaign-figures.ts'
import type { CampaignFigures, Measured } from './campaign-figures.ts'
import { branchOf } from './campaign-tree.ts'
import type { CampaignNode } from './campaign-tree.ts'
import { crossCheck, indicatorsOf, partOf } from './cross-checks.ts'
import type { CheckedSides, CheckTerm } from './cross-checks.ts'
import { isUsed, rollUpUnits, stateOf } from './roll-up.ts'
import { unitPart } from './unit-checks.ts'
import type { Version } from './versions.ts'

interface Asked { readonly campaignId: string, readonly basis: Basis, readonly include: Include }

/** The units behind one figure with what each gave and where it stands; those that gave nothing too. */
export async function figureCells(db: ReadDatabase, asked: Asked & { readonly indicatorId: string, readonly place: FigurePlace }): Promise<Cells> {
  const campaign = await campaignOf(db, asked.campaignId)
  const figures = await loadFigures(db, campaign, { ...asked, indicatorIds: [asked.indicatorId] })
  const indicator = figures.asked.find(({ id }) => id === asked.indicatorId)
  if (indicator === undefined) throw notAsked()
  const acceptances = acceptancesOf(await selectEvents(db, campaign.id))
  return cellsOf(figures, indicator, asked.place, acceptances)
}

/** Who accepted each version last; of a version accepted as it came in, who brought it. */
export type Acceptances = ReadonlyMap<string, Pick<EventRow, 'at' | 'actor'>>

export function acceptancesOf(events: readonly EventRow[]): Acceptances {
  return new Map(events.filter(({ state }) => state === 'accepted').map((event) => [event.submission_id, event]))
}

/** The cells of one figure, from figures already loaded. */
export function cellsOf(figures: CampaignFigures, indicator: Indicator, place: FigurePlace, acceptances: Acceptances): Cells {
  const measured = figures.measured(indicator.id)
  const cells = nodesAt(figures, place).filter(({ owes }) => owes).map(({ id, name }): Cell => {
    const version = figures.effective.get(id)
    const counts = measured.get(id) ?? null
    const state = stateOf(indicator.rollUp, version === undefined ? undefined : counts)
    return {
      bodyId: id, name, state, used: isUsed(indicator.rollUp, state), submission: version === undefined ? null : sourceOf(version, counts, acceptances),
      counts: counts === null ? null : { numerator: counts.numerator, denominator: counts.denominator, rate: counts.rate },
    }
  })
  const { figure } = rollUpUnits(indicator.rollUp, cells.map((cell) => cell.submission === null ? undefined : cell.counts), indicator.ratePer)
  return { campaign: figures.head, indicator: headOf(indicator), figure, cells }
}

function sourceOf({ id, version, state, source, fileName, receivedOn, at, actor }: Version, counts: Measured | null, acceptances: Acceptances): Cell['submission'] {
  const accepted = state === 'accepted' ? acceptances.get(id) ?? { at, actor } : null
  return { submissionId: id, version, state, source, fileName, place: counts?.place ?? '', receivedOn, acceptedBy: accepted?.actor ?? null, acceptedAt: accepted?.at ?? null }
}

function nodesAt({ nodes }: CampaignFigures, place: FigurePlace): readonly CampaignNode[] {
  switch (place.type) {
    case 'all': return nodes
    case 'node': return branchOf(nodes, place.bodyId)
    case 'sector': return nodes.filter(({ sector }) => sector === place.sector)
    case 'kind': return nodes.filter(({ kind }) => kind === place.kind)
  }
}

/** Every cross-check that speaks only of this campaign's indicators, on each unit's report or on the total. */
export async function crossChecksOf(db: ReadDatabase, asked: Asked): Promise<CrossChecksView> {
  const campaign = await campaignOf(db, asked.campaignId)
  const now = await loadFigures(db, campaign, asked)
  const previous = await loadSettled(db, campaign.previousId, asked)
  const { indicators } = now
  const checks = (await selectCrossChecks(db)).map(({ record }) => record)
  const applies = (check: CrossCheck): boolean => indicatorsOf(check).every((id) => now.campaign.indicatorIds.includes(id))
  return {
    campaign: now.head, checks: checks.filter(applies).map((check) => checked(check, now, previous, indicators)),
    notApplicable: checks.filter((check) => !applies(check)).map(({ id, name }) => ({ crossCheckId: id, name })),
  }
}

type CheckedView = CrossChecksView['checks'][number]

/** A check held against every unit whose report counts, or against the total (`unit` null). */
export function checkResults(check: CrossCheck, now: CampaignFigures, previous: CampaignFigures | null): readonly { readonly unit: CampaignNode | null, readonly sides: CheckedSides }[] {
  const places: readonly (CampaignNode | null)[] = check.scope === 'total' ? [null] : now.units.filter(({ id }) => now.effective.has(id))
  return places.map((unit) => ({ unit, sides: crossCheck(check, (term) => valueOf(term, unit, term.of === 'this' ? now : previous)) }))
}

function checked(check: CrossCheck, now: CampaignFigures, previous: CampaignFigures | null, indicators: ReadonlyMap<string, Indicator>): CheckedView {
  const results = checkResults(check, now, previous)
  const withOutcome = (outcome: CheckedSides['outcome']) => results.filter(({ sides }) => sides.outcome === outcome)
  return {
    crossCheckId: check.id, name: check.name, relation: check.relation, constant: check.constant, tolerance: check.tolerance, scope: check.scope,
    holds: withOutcome('holds').length, differs: withOutcome('differs').length, notChecked: withOutcome('notChecked').length,
    found: [...withOutcome('differs'), ...withOutcome('notChecked')].map(({ unit, sides: { left, right, ...sides } }) => ({
      ...sides, unit: unit === null ? null : { bodyId: unit.id, name: unit.name }, left: named(left, indicators), right: named(right, indicators),
    })),
  }
}

function named(terms: CheckedSides['left'], indicators: ReadonlyMap<string, Indicator>) {
  return terms.map((term) => ({ ...term, name: indicators.get(term.indicatorId)?.name ?? term.indicatorId }))
}

function valueOf(term: CheckTerm, unit: CampaignNode | null, figures: CampaignFigures | null): Quantity | null {
  const indicator = figures?.indicators.get(term.indicatorId)
  if (indicator === undefined || figures === null) return null
  if (unit === null) return partOf(figures.rolled(indicator).total.figure, term.part)
  return unitPart(indicator, figures.measured(indicator.id).get(unit.id), term.part)
}

function notAsked(): Error {
  return fault('RECORD_UNKNOWN', {
    happened: 'Đợt báo cáo này không hỏi chỉ tiêu này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn một chỉ tiêu trong bảng tổng hợp của đợt.',
  })
}
