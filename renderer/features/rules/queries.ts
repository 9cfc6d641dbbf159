/** What the window asks about rules. The office's choices may change, so the rows are read anew; guides never change. */
import type { Guide } from '../../../shared/contract/rules.ts'
import { service } from '../../api/client.ts'

export const guidesQuery = () => service.rules.guides.queryOptions({ staleTime: Infinity })
export const rulesQuery = (profile: Guide['id']) => service.rules.list.queryOptions({ input: { profile } })

/** The guide a paper of this date follows: the last that had begun; without a date the newest. `guides` stand newest first. */
export function guideOfDate(guides: readonly Guide[], date: string | null): Guide | undefined {
  return (date === null ? undefined : guides.find((guide) => guide.from <= date) ?? guides.at(-1)) ?? guides[0]
}
