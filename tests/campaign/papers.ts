/** The papers the campaign harms: golden documents of many kinds and components, each clean as our program writes it. */
import { goldenCase } from '../support/documents/golden.ts'
import { kindPapers } from '../support/documents/kind-cases.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'

export interface CampaignPaper { readonly name: string, readonly model: DocumentModel, readonly form: ResolvedForm }

/** Full cases of the kinds: tables in appendices, articles, two signatures, addressees, marks, cells of the Party, congress. */
const kinds = [
  'plan.hd05.full', 'report.hd05.full', 'officialLetter.hd05.full', 'decision.hd05.full', 'minutes.hd05.full', 'submission.hd05.full', 'resolution.hd05.full', 'invitation.hd05.full',
  'guidance.hd05.full', 'directive.hd05.full', 'programme.hd05.full', 'workingRegulation.hd05.full', 'scheme.hd05.full', 'optionPlan.hd05.full', 'announcement.hd05.full', 'plan.hd36.full', 'decision.hd05.edge',
] as const

const cases = ['ke-hoach-1-trang', 'ke-hoach-3-trang', 'quyet-dinh-hd36'] as const

export function campaignPapers(): readonly CampaignPaper[] {
  const all = new Map(kindPapers().map((paper) => [paper.name, paper]))
  const found = (name: string): CampaignPaper => {
    const paper = all.get(name)
    if (paper === undefined) throw new Error(`no case ${name}`)
    return paper
  }
  return [...kinds.map(found), ...cases.map(goldenCase)].map(({ name, model, form }) => ({ name, model, form }))
}
