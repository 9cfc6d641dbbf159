/** The kế hoạch or công văn that called for the reports, as căn cứ of the report that sums them up. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Citation } from '../../shared/domain/common.ts'
import type { ReadDatabase } from '../db/index.ts'
import { issuedDocument } from '../documents/compose/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { planStore } from '../plans/index.ts'

/** `planId`: one written as a record of plans, which is cited as it stands; `note`: the paper is there and cannot be cited yet. */
export interface CalledBy { readonly planId: string | null, readonly bases: readonly Citation[], readonly note: string | null }

/** The plan before the letter, of several the last; nothing where the campaign names no such paper. */
export async function calledBy(db: ReadDatabase, { papers }: Pick<Campaign, 'papers'>): Promise<CalledBy> {
  const calling = papers.filter(({ role }) => role === 'plan' || role === 'letter').toReversed()
  for (const role of ['plan', 'letter'] as const) {
    for (const { collection, recordId } of calling.filter((paper) => paper.role === role)) {
      if (collection === 'plans' && await planStore.find(db, recordId) !== null) return { planId: recordId, bases: [], note: null }
      const paper = collection === 'freeDocuments' ? await freeDocumentStore.find(db, recordId) : null
      if (paper === null) continue
      const issued = issuedDocument(paper.record, await organisationView(db))
      if (issued !== null) return { planId: null, bases: [{ type: 'document', link: 'carryingOut', ...issued }], note: null }
      return { planId: null, bases: [], note: `${role === 'plan' ? 'Kế hoạch' : 'Công văn'} của đợt chưa ghi số, ngày ban hành nên chưa nêu làm căn cứ được; ghi số, ngày ở văn bản đó, rồi bổ sung căn cứ của báo cáo.` }
    }
  }
  return { planId: null, bases: [], note: null }
}
