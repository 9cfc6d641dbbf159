/** Every paper of an office, as a test looks through them; the window asks page by page. */
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import type { PaperRow } from '../../shared/contract/papers.ts'

export async function allPapers(client: Pick<ContractRouterClient<Contract>, 'papers'>): Promise<readonly PaperRow[]> {
  const all: PaperRow[] = []
  for (;;) {
    const { total, rows } = await client.papers.page({ offset: all.length, limit: 500 })
    all.push(...rows)
    if (all.length >= total || rows.length === 0) return all
  }
}
