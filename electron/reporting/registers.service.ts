/** Reads what the registers say of a campaign's body and period. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { addresseesOn } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { issuedDocument } from '../documents/compose/index.ts'
import { freeDocumentStore, selectFreeDocumentRows } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { planStore, selectPlanRows } from '../plans/index.ts'
import { selectStudySessions } from '../study-sessions/index.ts'
import { lastDay, studiesOf } from './draft-registers.ts'
import type { IssuedPaper, Registers } from './draft-registers.ts'

export async function readRegisters(db: ReadDatabase, campaign: Campaign, directive: Directive | null): Promise<Registers> {
  const view = await organisationView(db)
  return {
    organisations: addresseesOn(view.bodies, { underBodyId: campaign.bodyId, kinds: ['grassrootsCommittee', 'grassrootsCell'] }, campaign.cutOff),
    studies: studiesOf((await selectStudySessions(db)).map(({ record }) => record), campaign, directive),
    issued: await issuedPapers(db, campaign, directive, view),
  }
}

interface Row { readonly id: string, readonly number: number | null, readonly date: string | null, readonly body_id: string }

/** Plans and free papers of the body with number and date in the period, the oldest first; of a review of a directive those that carry it out. */
async function issuedPapers(db: ReadDatabase, campaign: Campaign, directive: Directive | null, view: OrganisationView): Promise<readonly IssuedPaper[]> {
  const isOf = ({ number, date, body_id: bodyId }: Row): boolean =>
    bodyId === campaign.bodyId && number !== null && date !== null && date >= campaign.period.from && date <= lastDay(campaign)
  const found: IssuedPaper[] = []
  const add = (id: string, paper: { readonly kind: DocumentKind, readonly paper: PaperFacts, readonly subject: string }, directiveId: string | null): void => {
    const issued = directive === null || directiveId === directive.id || paper.paper.bases.some((basis) => basis.type === 'directive' && basis.directiveId === directive.id) ? issuedDocument(paper, view) : null
    if (issued !== null) found.push({ id, kind: issued.kind, designation: issued.designation, date: issued.date, subject: issued.subject })
  }
  for (const { id } of (await selectPlanRows(db)).filter(isOf)) {
    const plan = await planStore.find(db, id)
    if (plan !== null) add(id, { kind: 'plan', paper: plan.record.paper, subject: plan.record.subject }, plan.record.directiveId)
  }
  for (const { id } of (await selectFreeDocumentRows(db)).filter(isOf)) {
    const paper = await freeDocumentStore.find(db, id)
    if (paper !== null) add(id, paper.record, null)
  }
  return found.toSorted((one, other) => one.date < other.date ? -1 : one.date > other.date ? 1 : one.id < other.id ? -1 : 1)
}
