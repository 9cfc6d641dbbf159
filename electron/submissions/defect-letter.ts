/** The công văn that sends a unit's report back: one point for each thing that is wrong, with its place and its remedy, as a draft record. Pure. */
import type { CellProblem } from '../../shared/contract/submissions.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { noMarks } from '../../shared/domain/common.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { Template } from '../documents/compose/index.ts'
import { signingRightFor } from '../organisation/index.ts'

export const returnTemplate = 'cong-van-tra-lai'

export interface LetterFacts {
  readonly id: string, readonly campaign: Campaign, readonly template: Template, readonly view: OrganisationView
  readonly unitName: string, readonly problems: readonly CellProblem[]
  /** Why the clerk sends it back, and what else is asked; '' where nothing is to be added. */
  readonly reason: string, readonly note: string
  readonly due: string
  /** Who may sign is looked up for this day; the paper's own date stays open. */
  readonly today: string
}

export function returnLetter({ id, campaign, template, view, unitName, problems, reason, note, due, today }: LetterFacts): FreeDocument {
  const matter = matterOf(campaign)
  const points = [...problems.filter(({ severity }) => severity !== 'info').map(pointOf), ...[reason, note].filter((words) => words !== '').map((words) => ({ place: 'Yêu cầu khác', point: words }))]
  return freeDocumentSchema.parse({
    id, kind: 'officialLetter', subject: `về việc bổ sung, chỉnh sửa ${matter}`, addressees: [unitName], templateId: returnTemplate, paper: paperFacts({ campaign, template, view, today }),
    fields: { document: `${matter} của ${unitName}`, points: points.length > 0 ? points : [{ place: 'Báo cáo', point: 'Rà soát, hoàn chỉnh và gửi lại' }], due, to: receiverOf(campaign, view) },
  })
}

/** "Biểu số liệu “01 – Chi bộ A.xlsx”, trang Số liệu, ô E12": what is wrong there, and what to do. */
function pointOf({ file, sheet, cell, message, value, remedy }: CellProblem): { place: string, point: string } {
  const place = [file === '' ? '' : `tệp “${file}”`, sheet === '' ? '' : `trang “${sheet}”`, cell === '' ? '' : /^[A-Z]{1,3}\d+$/u.test(cell) ? `ô ${cell}` : cell].filter((part) => part !== '').join(', ')
  const shown = value === '' || message.includes(value) ? '' : ` (đang ghi “${value}”)`
  return { place: place === '' ? 'Báo cáo' : place, point: `${ended(message, shown)} ${remedy}` }
}

function ended(message: string, shown: string): string {
  return shown === '' ? message : `${message.replace(/\.$/u, '')}${shown}.`
}

function matterOf({ title }: Campaign): string {
  const words = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
  return words.startsWith('báo cáo') ? words : `báo cáo ${words}`
}

function receiverOf({ receiver, bodyId, due }: Campaign, view: OrganisationView): string {
  return receiver !== '' ? receiver : view.bodies.get(bodyId)?.versions.findLast(({ from }) => from <= due)?.name ?? ''
}

function paperFacts({ campaign, template, view, today }: Pick<LetterFacts, 'campaign' | 'template' | 'view' | 'today'>): PaperFacts {
  const { recipients, archive } = template.suggested
  return {
    ...noMarks, bodyId: campaign.bodyId, number: null, date: null, signingRightId: signingRightFor(view, campaign.bodyId, 'officialLetter', today), bases: [],
    recipients: recipients.map(({ name, purpose }) => ({ name, purpose })), archive, edits: [],
  }
}
