/** How many members bodies last reported: proposed to the person who writes a change, never taken without being asked. */
import type { ReadDatabase } from '../db/index.ts'
import { indicatorsById, loadSettled } from '../aggregation/index.ts'
import { selectCampaignIdsBefore } from './organisation-change.repository.ts'

/** "Tổng số đảng viên" of the supplied set. */
const membersCode = 'DV01'
/** Five years of quarters and then some: older reports say nothing of today. */
const campaignsLookedAt = 24

export async function memberCounts(db: ReadDatabase, { bodyIds, date }: { readonly bodyIds: readonly string[], readonly date: string }): Promise<{ bodyId: string, members: number, source: string }[]> {
  const indicator = [...(await indicatorsById(db)).values()].find(({ code }) => code === membersCode)
  if (indicator === undefined || bodyIds.length === 0) return []
  const found = new Map<string, { bodyId: string, members: number, source: string }>()
  for (const campaignId of await selectCampaignIdsBefore(db, date, campaignsLookedAt)) {
    const figures = await loadSettled(db, campaignId, { include: 'accepted', indicatorIds: [indicator.id] })
    if (figures === null) continue
    const measured = figures.measured(indicator.id)
    for (const bodyId of bodyIds) {
      const count = measured.get(bodyId)?.numerator ?? null
      if (count !== null && /^\d{1,9}$/u.test(count) && !found.has(bodyId)) found.set(bodyId, { bodyId, members: Number(count), source: figures.head.title })
    }
    if (found.size === new Set(bodyIds).size) break
  }
  return [...found.values()]
}
