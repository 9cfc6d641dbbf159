/** One campaign's figures in memory: its tree, which version of each unit counts, and every indicator rolled up when asked for. */
import type { Basis, CampaignHead, Include, IndicatorHead } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { campaignStore, selectFreeze } from '../campaigns/index.ts'
import type { Freeze } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectIndicators } from '../indicators/index.ts'
import { organisationView } from '../organisation/index.ts'
import { selectMeasurements, selectSubmissions } from './aggregation.repository.ts'
import { branchOf, campaignNodes, overlapping } from './campaign-tree.ts'
import type { CampaignNode } from './campaign-tree.ts'
import { reportingTree, rollUp } from './roll-up.ts'
import type { Counts, Given, ReportingTree, Rolled, RolledUp } from './roll-up.ts'
import { effectiveVersions, frozenVersions, versionsOf } from './versions.ts'
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

const emptyGiven: ReadonlyMap<string, Measured> = new Map()

export class CampaignFigures {
  readonly campaign: Campaign
  readonly freeze: Freeze | null
  /** Are the figures those of the freeze? */
  readonly frozen: boolean
  readonly nodes: readonly CampaignNode[]
  readonly versions: readonly Version[]
  /** Unit → the version that counts. */
  readonly effective: ReadonlyMap<string, Version>
  readonly #tree: ReportingTree
  readonly #measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>
  readonly #rolled = new Map<string, RolledUp>()

  constructor(parts: {
    readonly campaign: Campaign, readonly freeze: Freeze | null, readonly frozen: boolean, readonly nodes: readonly CampaignNode[]
    readonly versions: readonly Version[], readonly effective: ReadonlyMap<string, Version>
    readonly measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>
  }) {
    this.campaign = parts.campaign
    this.freeze = parts.freeze
    this.frozen = parts.frozen
    this.nodes = parts.nodes
    this.versions = parts.versions
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

  /** Unit → what it gave for an indicator; only units whose report counts. */
  measured(indicatorId: string): ReadonlyMap<string, Measured> {
    return this.#measured.get(indicatorId) ?? emptyGiven
  }

  /** As the roll-up reads it: `null` for a unit whose report says nothing of the indicator. */
  given(indicatorId: string): Given {
    const measured = this.measured(indicatorId)
    return { get: (bodyId) => measured.get(bodyId) ?? (this.effective.has(bodyId) ? null : undefined) }
  }

  rolled({ id, rollUp: rule, ratePer }: Pick<Indicator, 'id' | 'rollUp' | 'ratePer'>): RolledUp {
    const key = `${rule} ${ratePer} ${id}`
    const known = this.#rolled.get(key)
    if (known !== undefined) return known
    const rolled = rollUp(rule, this.#tree, this.given(id), ratePer)
    this.#rolled.set(key, rolled)
    return rolled
  }

  /** The figure of the whole (of the branch asked for); null when the campaign does not ask for the indicator or has no such branch. */
  total(indicator: Pick<Indicator, 'id' | 'rollUp' | 'ratePer'>): Rolled | null {
    return this.nodes.length === 0 || !this.campaign.indicatorIds.includes(indicator.id) ? null : this.rolled(indicator).total
  }

  notes(): Problem[] {
    const listed = new Set(this.campaign.addresseeIds)
    const strangers = [...this.effective.values()].filter(({ bodyId }) => !listed.has(bodyId))
    return [
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

/** Reads a campaign's figures. Asking for frozen ones of a campaign that is not frozen is a fault. */
export async function loadFigures(db: ReadDatabase, campaign: Campaign, asked: FiguresAsked): Promise<CampaignFigures> {
  const freeze = await selectFreeze(db, campaign.id)
  if (asked.basis === 'frozen' && freeze === null) throw notFrozen(campaign)
  const frozen = asked.basis === 'frozen' ? freeze : null
  const versions = versionsOf(await selectSubmissions(db, campaign.id))
  const effective = frozen === null ? effectiveVersions(versions, asked.include) : frozenVersions(versions, frozen)
  const { bodies } = await organisationView(db)
  const nodes = campaignNodes(bodies, campaign)
  const { bodyId = null, indicatorIds = [] } = asked
  const measured = await measuredBy(db, campaign.id, effective, indicatorIds)
  return new CampaignFigures({ campaign, freeze, frozen: frozen !== null, nodes: bodyId === null ? nodes : branchOf(nodes, bodyId), versions, effective, measured })
}

/** Frozen figures where there are some: what another period is compared with is what counted then. */
export async function loadSettled(db: ReadDatabase, campaignId: string | null, asked: Omit<FiguresAsked, 'basis'>): Promise<CampaignFigures | null> {
  const found = campaignId === null ? null : await campaignStore.find(db, campaignId)
  return found === null ? null : (await loadEach(db, [found.record], { ...asked, basis: 'frozen' }))[0] ?? null
}

/** Of several campaigns together: `frozen` asks for the frozen figures of those that are frozen; each head says which it has. */
export async function loadEach(db: ReadDatabase, campaigns: readonly Campaign[], asked: FiguresAsked): Promise<readonly CampaignFigures[]> {
  const figures: CampaignFigures[] = []
  for (const campaign of campaigns) {
    const isFrozen = asked.basis === 'frozen' && await selectFreeze(db, campaign.id) !== null
    figures.push(await loadFigures(db, campaign, { ...asked, basis: isFrozen ? 'frozen' : 'current' }))
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
