/** Campaigns to choose from, the newest first. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { showDate } from '../../ui/dates.ts'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { campaignsQuery } from './queries.ts'

export function useCampaignOptions(): readonly PickOption[] {
  const { data } = useQuery(campaignsQuery())
  return useMemo(() => (data ?? []).map(({ id, title, from, to }) => ({ value: id, label: title, detail: `${showDate(from)} – ${showDate(to)}` })), [data])
}
