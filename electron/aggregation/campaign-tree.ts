/** The tree a campaign's figures are rolled up: who owes a report, under whom, as things stood at the cut-off. Pure. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { nameOn, versionAt, wayUp } from '../organisation/index.ts'
import type { ReportingNode } from './roll-up.ts'

/** `depth`: 0 for the body that calls. */
export interface CampaignNode extends ReportingNode { readonly name: string, readonly depth: number }

/**
 * The body that calls, those who owe it a report and what stands between, top first and in the official order
 * (`addresseeIds`). A body that has ended or is not beneath the caller then stands directly under it: it was asked, so it is shown.
 */
export function campaignNodes(bodies: ReadonlyMap<string, Body>, campaign: Pick<Campaign, 'bodyId' | 'cutOff' | 'addresseeIds'>): readonly CampaignNode[] {
  const root = campaign.bodyId
  const children = new Map<string, string[]>()
  const parents = new Map<string, string>()
  const put = (id: string, parentId: string): void => {
    if (id === root || parents.has(id)) return
    parents.set(id, parentId)
    children.set(parentId, [...children.get(parentId) ?? [], id])
  }
  for (const id of campaign.addresseeIds) {
    const way = wayTo(root, id, bodies, campaign.cutOff)
    way.forEach((step, at) => put(step, way[at - 1] ?? root))
  }
  const owing = new Set(campaign.addresseeIds)
  const nodes: CampaignNode[] = []
  const visit = (id: string, depth: number): void => {
    const body = bodies.get(id)
    const version = body === undefined ? null : versionAt(body, campaign.cutOff)
    nodes.push({
      id, parentId: parents.get(id) ?? null, depth, owes: owing.has(id), name: nameOn(bodies, id, campaign.cutOff),
      kind: version?.kind ?? 'external', sector: version?.sector ?? null,
    })
    for (const child of children.get(id) ?? []) visit(child, depth + 1)
  }
  visit(root, 0)
  return nodes
}

/** From just beneath the root down to the body; the body alone when the root does not stand above it. */
function wayTo(root: string, id: string, bodies: ReadonlyMap<string, Body>, date: string): readonly string[] {
  const way = wayUp(bodies, id, date)
  const at = way.indexOf(root)
  return at < 0 ? [id] : way.slice(0, at).toReversed()
}

/** The nodes of one branch, its head first. */
export function branchOf(nodes: readonly CampaignNode[], headId: string): readonly CampaignNode[] {
  const start = nodes.findIndex(({ id }) => id === headId)
  const head = nodes[start]
  if (head === undefined) return []
  const end = nodes.findIndex(({ depth }, at) => at > start && depth <= head.depth)
  return nodes.slice(start, end === -1 ? undefined : end)
}

/** Units beneath another that reports too: if that one's figures already hold theirs, they are counted twice. */
export function overlapping(nodes: readonly CampaignNode[]): readonly { readonly above: CampaignNode, readonly beneath: readonly CampaignNode[] }[] {
  return nodes.filter(({ owes }) => owes)
    .map((above) => ({ above, beneath: branchOf(nodes, above.id).slice(1).filter(({ owes }) => owes) }))
    .filter(({ beneath }) => beneath.length > 0)
}
