/** What a proposal is made from, read from the office. */
import type { Proposal, ProposalInput } from '../../shared/contract/campaigns.ts'
import { fault } from '../faults/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import type { CampaignResources } from './resources.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { reportingRoundStore, selectCampaigns, selectCarriedOut } from './campaigns.repository.ts'
import { suppliedOutlines } from './outlines.ts'
import { proposeCampaign } from './proposal.ts'
import type { ProposalFacts } from './proposal.ts'

interface Moment { readonly today: string, readonly id: string }

export async function propose(db: ReadDatabase, resources: CampaignResources, moment: Moment, input: ProposalInput): Promise<Proposal> {
  return proposeCampaign(input, await proposalFacts(db, resources, moment, input))
}

export async function proposalFacts(db: ReadDatabase, resources: Pick<CampaignResources, 'folders'>, { today, id }: Moment, { directiveId, roundId }: Pick<ProposalInput, 'directiveId' | 'roundId'>): Promise<ProposalFacts> {
  const round = roundId === null ? null : (await getRecord(db, reportingRoundStore, roundId)).record
  const named = directiveId ?? round?.directiveId ?? null
  const outlines = suppliedOutlines(resources.folders.resources)
  const { bodies, terms } = await organisationView(db)
  return {
    id, today, round, officeBodyId: (await getOffice(db)).record.bodyId, bodies, terms: [...terms.values()], changes: await selectCarriedOut(db),
    directive: named === null ? null : (await getRecord(db, directiveStore, named)).record, before: (await selectCampaigns(db)).map(({ record }) => record),
    outlineOf: (kind, outlineId) => {
      if (outlineId === undefined) return outlines.find((each) => each.kind === kind)?.outline ?? []
      const found = outlines.find((each) => each.id === outlineId)
      if (found !== undefined) return found.outline
      throw fault('INPUT_INVALID', {
        happened: `Không có đề cương mẫu “${outlineId}”.`, kept: 'Dữ liệu không thay đổi.', remedy: `Dùng một trong các đề cương: ${outlines.map((each) => each.id).join(', ')}.`,
      })
    },
  }
}
