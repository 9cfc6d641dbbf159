/** One campaign's figures in memory: its tree, which version of each unit counts, and every indicator rolled up when asked for. */
import type { Basis, CampaignHead, Include, IndicatorHead } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { isComparable } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Absence } from '../../shared/domain/submission-words.ts'
import { campaignStore, selectFreeze, selectFrozenBasis } from '../campaigns/index.ts'
import type { Freeze, FrozenBasis } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectIndicators } from '../indicators/index.ts'
import { organisationView } from '../organisation/index.ts'
import { selectEvents, selectMeasurements, selectSubmissions } from './aggregation.repository.ts'
import { branchOf, campaignNodes, overlapping } from './campaign-tree.ts'
import type { CampaignNode } from './campaign-tree.ts'
import { differenceOf } from './compare.ts'
import type { Difference } from './compare.ts'
import { editsAfterFreeze, withoutBasis } from './frozen-edits.ts'
import { reportingTree, rollUp } from './roll-up.ts'
import type { Counts, Given, ReportingTree, Rolled, RolledUp } from './roll-up.ts'
import { absenceOf, effectiveVersions, frozenVersions, versionsAt, versionsOf } from './versions.ts'
import type { Version } from './versions.ts'

/** What a unit gave and where it stood in its file. */
export interface Measured extends Counts { readonly place: string }

export interface FiguresAsked {
  readonly basis: Basis, readonly include: Include
  /** Only this branch of the tree; null: the whole. */
  readonly bodyId?: string | null
  /** Only these indicators; empty or left out: all. */
  readonly indicatorIds?: readonly string[]
}

/** A unit that owes a report, none of whose versions counts. */
export interface AbsentUnit { readonly bodyId: string, readonly name: string, readonly absence: Absence }

const emptyGiven: ReadonlyMap<string, Measured> = new Map()

interface FiguresParts {
  readonly campaign: Campaign, readonly freeze: Freeze | null, readonly frozen: boolean, readonly nodes: readonly CampaignNode[]
  readonly indicators: ReadonlyMap<string, Indicator>, readonly freezeNotes: readonly Problem[], readonly bodies: OrganisationView['bodies']
  readonly versions: readonly Version[], readonly counted: readonly Version[], readonly effective: ReadonlyMap<string, Version>
  readonly measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>
}

export class CampaignFigures {
  /** Frozen figures: with the addressees and indicators of the freeze. */
  readonly campaign: Campaign
  readonly freeze: Freeze | null
  /** Are the figures those of the freeze? */
  readonly frozen: boolean
  /** What was edited after the freeze, or that the freeze does not say how it was counted. */
  readonly freezeNotes: readonly Problem[]
  readonly nodes: readonly CampaignNode[]
  /** All indicators, those of frozen figures as they were when frozen. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /** All bodies as they are stored now. */
  readonly bodies: OrganisationView['bodies']
  readonly versions: readonly Version[]
  /** The same as they stood when the figures were counted: at the freeze, of frozen figures. */
  readonly counted: readonly Version[]
  /** Unit → the version that counts. */
  readonly effective: ReadonlyMap<string, Version>
  readonly #tree: ReportingTree
  readonly #measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>
  readonly #rolled = new Map<string, RolledUp>()

  constructor(parts: FiguresParts) {
    this.campaign = parts.campaign
    this.freeze = parts.freeze
    this.frozen = parts.frozen
    this.nodes = parts.nodes
    this.indicators = parts.indicators
    this.freezeNotes = parts.freezeNotes
    this.bodies = parts.bodies
    this.versions = parts.versions
    this.counted = parts.counted
    this.effective = parts.effective
    this.#measured = parts.measured
    this.#tree = reportingTree(parts.nodes)
  }

  get head(): CampaignHead {
    const { id, title, period, cutOff, reportingPeriod } = this.campaign
    return { campaignId: id, title, from: period.from, to: period.to, cutOff, reportingPeriod, frozen: this.frozen }
  }

  /** Units that owe a report, in the official order. */
  get units(): readonly CampaignNode[] {
    return this.nodes.filter(({ owes }) => owes)
  }

  /** Those of them in no figure, and why. */
  get absent(): readonly AbsentUnit[] {
    return this.#absent(this.versions)
  }

  /** The same as it stood when the figures were counted, so that what was drafted from frozen figures does not move. */
  get absentWhenCounted(): readonly AbsentUnit[] {
    return this.#absent(this.counted)
  }

  #absent(versions: readonly Version[]): readonly AbsentUnit[] {
    const sent = Map.groupBy(versions, ({ bodyId }) => bodyId)
    return this.units.flatMap(({ id, name }) => this.effective.has(id) ? [] : [{ bodyId: id, name, absence: absenceOf(sent.get(id) ?? []) }])
  }

  /** Unit → what it gave for an indicator; only units whose report counts. */
  measured(indicatorId: string): ReadonlyMap<string, Measured> {
    return this.#measured.get(indicatorId) ?? emptyGiven
  }

  /** As the roll-up reads it: `null` for a unit whose report says nothing of the indicator. */
  given(indicatorId: string): Given {
    const measured = this.measured(indicatorId)
    return { get: (bodyId) => measured.get(bodyId) ?? (this.effective.has(bodyId) ? null : undefined) }
  }

  /** The indicators the campaign asks for, in its order. */
  get asked(): readonly Indicator[] {
    return listed(this.indicators, this.campaign.indicatorIds)
  }

  /** By the rule given, which need not be the indicator's own. */
  rolled({ id, rollUp: rule, ratePer }: Pick<Indicator, 'id' | 'rollUp' | 'ratePer'>): RolledUp {
    const key = `${rule} ${ratePer} ${id}`
    const known = this.#rolled.get(key)
    if (known !== undefined) return known
    const rolled = rollUp(rule, this.#tree, this.given(id), ratePer)
    this.#rolled.set(key, rolled)
    return rolled
  }

  /**
   * The figure of the whole (of the branch asked for) by the indicator's rule as these figures have it; null when the campaign
   * does not ask for the indicator or has no such branch.
   */
  total({ id }: Pick<Indicator, 'id'>): Rolled | null {
    return this.#own(id)?.total ?? null
  }

  /** The same of a body beneath. */
  at({ id }: Pick<Indicator, 'id'>, bodyId: string): Rolled | null {
    return this.#own(id)?.at(bodyId) ?? null
  }

  #own(id: string): RolledUp | null {
    const indicator = this.indicators.get(id)
    return indicator === undefined || this.nodes.length === 0 || !this.campaign.indicatorIds.includes(id) ? null : this.rolled(indicator)
  }

  notes(): Problem[] {
    const listed = new Set(this.campaign.addresseeIds)
    const strangers = [...this.effective.values()].filter(({ bodyId }) => !listed.has(bodyId))
    return [
      ...this.freezeNotes,
      ...strangers.map(({ bodyId, fileName }): Problem => ({
        severity: 'warning', code: 'aggregate.notAsked', path: fileName, value: bodyId,
        message: `Có báo cáo của tổ chức “${bodyId}” không thuộc danh sách phải báo cáo; số liệu của báo cáo này không được cộng.`,
        remedy: 'Thêm tổ chức này vào danh sách của đợt, hoặc trả lại báo cáo.',
      })),
      ...overlapping(this.nodes).map(({ above, beneath }): Problem => ({
        severity: 'warning', code: 'aggregate.beneathAnother', path: above.id, value: above.name,
        message: `“${above.name}” và ${beneath.length} đơn vị trực thuộc cùng báo cáo trong đợt này; các số được cộng với nhau.`,
        remedy: `Kiểm tra số của “${above.name}” đã gồm số của đơn vị trực thuộc hay chưa, để không tính hai lần.`,
      })),
    ]
  }
}

/** What every campaign's figures are read with: the same for all of them. */
interface Surroundings { readonly bodies: OrganisationView['bodies'], readonly indicators: ReadonlyMap<string, Indicator> }

async function surroundings(db: ReadDatabase): Promise<Surroundings> {
  return { bodies: (await organisationView(db)).bodies, indicators: await indicatorsById(db) }
}

/** Reads a campaign's figures. Asking for frozen ones of a campaign that is not frozen is a fault. */
export async function loadFigures(db: ReadDatabase, campaign: Campaign, asked: FiguresAsked): Promise<CampaignFigures> {
  return figuresWith(db, campaign, asked, await surroundings(db))
}

async function figuresWith(db: ReadDatabase, campaign: Campaign, asked: FiguresAsked, { bodies, indicators }: Surroundings): Promise<CampaignFigures> {
  const freeze = await selectFreeze(db, campaign.id)
  if (asked.basis === 'frozen' && freeze === null) throw notFrozen(campaign)
  const frozen = asked.basis === 'frozen' ? freeze : null
  const basis = freeze === null ? null : await selectFrozenBasis(db, campaign.id)
  const versions = versionsOf(await selectSubmissions(db, campaign.id))
  const effective = frozen === null ? effectiveVersions(versions, asked.include) : frozenVersions(versions, frozen)
  const nodesNow = campaignNodes(bodies, campaign)
  const freezeNotes = basis !== null ? editsAfterFreeze(basis, indicators, nodesNow) : frozen !== null ? [withoutBasis] : []
  const asCounted = frozen === null || basis === null ? { campaign, indicators, nodes: nodesNow } : asFrozen(campaign, basis, indicators)
  const { bodyId = null, indicatorIds = [] } = asked
  const measured = await measuredBy(db, campaign.id, effective, indicatorIds)
  return new CampaignFigures({
    ...asCounted, counted: frozen === null ? versions : versionsAt(versions, await selectEvents(db, campaign.id), frozen), freeze, frozen: frozen !== null, freezeNotes, bodies, nodes: bodyId === null ? asCounted.nodes : branchOf(asCounted.nodes, bodyId), versions, effective, measured,
  })
}

/** The campaign, its indicators and its tree as they were counted with at the freeze. */
function asFrozen(campaign: Campaign, basis: FrozenBasis, indicators: ReadonlyMap<string, Indicator>): Pick<CampaignFigures, 'campaign' | 'indicators' | 'nodes'> {
  return {
    campaign: { ...campaign, addresseeIds: basis.units.filter(({ owes }) => owes).map(({ id }) => id), indicatorIds: basis.indicators.map(({ id }) => id) },
    indicators: new Map([...indicators, ...basis.indicators.map((indicator) => [indicator.id, indicator] as const)]), nodes: basis.units,
  }
}

/** An indicator's total in an earlier campaign: by that one's own rule where it was frozen with it, else by the rule of now. Null: it did not ask. */
export function earlierTotal(indicator: Indicator, then: CampaignFigures): Rolled | null {
  return then.total(indicator) === null ? null : then.rolled(then.frozen ? then.indicators.get(indicator.id) ?? indicator : indicator).total
}

/** Were both counted in one way? Only a freeze can have kept another. */
export function sameRule(indicator: Indicator, then: CampaignFigures): boolean {
  return !then.frozen || isComparable(indicator, then.indicators.get(indicator.id) ?? indicator)
}

/** A total beside an earlier one; nothing is subtracted from what a freeze counted in another way. */
export function comparedOf(indicator: Indicator, now: Rolled, then: CampaignFigures): Difference {
  const before = earlierTotal(indicator, then)
  return before !== null && sameRule(indicator, then) ? differenceOf(indicator, now, before) : { difference: null, percent: null, change: null }
}

/** Frozen figures where there are some: what another period is compared with is what counted then. */
export async function loadSettled(db: ReadDatabase, campaignId: string | null, asked: Omit<FiguresAsked, 'basis'>): Promise<CampaignFigures | null> {
  const found = campaignId === null ? null : await campaignStore.find(db, campaignId)
  return found === null ? null : (await loadEach(db, [found.record], { ...asked, basis: 'frozen' }))[0] ?? null
}

/** Of several campaigns together: `frozen` asks for the frozen figures of those that are frozen; each head says which it has. */
export async function loadEach(db: ReadDatabase, campaigns: readonly Campaign[], asked: FiguresAsked): Promise<readonly CampaignFigures[]> {
  const figures: CampaignFigures[] = []
  const around = await surroundings(db)
  for (const campaign of campaigns) {
    const isFrozen = asked.basis === 'frozen' && await selectFreeze(db, campaign.id) !== null
    figures.push(await figuresWith(db, campaign, { ...asked, basis: isFrozen ? 'frozen' : 'current' }, around))
  }
  return figures
}

async function measuredBy(
  db: ReadDatabase, campaignId: string, effective: ReadonlyMap<string, Version>, indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Measured>>> {
  const unitOf = new Map([...effective.values()].map(({ id, bodyId }) => [id, bodyId]))
  const measured = new Map<string, Map<string, Measured>>()
  for (const row of await selectMeasurements(db, campaignId, indicatorIds)) {
    const bodyId = unitOf.get(row.submission_id)
    if (bodyId === undefined) continue
    const ofIndicator = measured.get(row.indicator_id)
    // The row itself: tens of thousands of copies would cost as much as reading them.
    if (ofIndicator === undefined) measured.set(row.indicator_id, new Map([[bodyId, row]]))
    else ofIndicator.set(bodyId, row)
  }
  return measured
}

/** The campaign, or a fault. */
export async function campaignOf(db: ReadDatabase, id: string): Promise<Campaign> {
  const found = await campaignStore.find(db, id)
  if (found !== null) return found.record
  throw fault('RECORD_UNKNOWN', {
    happened: 'Không có đợt báo cáo mang mã này trong văn phòng.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách đợt báo cáo rồi chọn đợt khác.',
  })
}

function notFrozen({ title }: Campaign): Error {
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” chưa chốt số liệu nên chưa có số đã chốt.`, kept: 'Dữ liệu không thay đổi.', remedy: 'Xem số hiện tại, hoặc chốt số liệu của đợt trước.',
  })
}

/** All indicators by id. */
export async function indicatorsById(db: ReadDatabase): Promise<ReadonlyMap<string, Indicator>> {
  return new Map((await selectIndicators(db)).map(({ record }) => [record.id, record]))
}

/** Indicators of ids in their order; ids without a record are left out (a campaign cannot name one). */
export function listed(indicators: ReadonlyMap<string, Indicator>, ids: readonly string[]): readonly Indicator[] {
  return ids.flatMap((id) => indicators.get(id) ?? [])
}

export function headOf({ id, code, name, group, unitOfMeasure, rollUp: rule, numeratorName, denominatorName, ratePer, decimals, direction }: Indicator): IndicatorHead {
  return { indicatorId: id, code, name, group, unitOfMeasure, rollUp: rule, numeratorName, denominatorName, ratePer, decimals, direction }
}
