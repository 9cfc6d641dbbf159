/** The papers of a campaign as draft records: the kế hoạch (1e) or công văn (11a) that calls, and the công văn that reminds (11b). Pure. */
import type { Addressee } from '../../shared/contract/campaigns.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { Campaign, Question } from '../../shared/domain/campaign.ts'
import { noMarks } from '../../shared/domain/common.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import { lowerFirst, upperFirst } from '../../shared/domain/first-letter.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { wholeYears } from '../../shared/domain/reporting-periods.ts'
import { fullMention, issuedDocument } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { roman } from '../documents/print/index.ts'
import { signingRightFor } from '../organisation/index.ts'
import type { SuppliedOutline } from './outlines.ts'

/** What the papers of a campaign are made from. `template`: the one in use in this office. */
export interface CallFacts {
  readonly id: string
  readonly campaign: Campaign
  readonly directive: Directive | null
  readonly indicators: readonly Indicator[]
  readonly addressees: readonly Addressee[]
  readonly outlines: readonly SuppliedOutline[]
  readonly view: OrganisationView
  readonly template: Template
  /** Who may sign is looked up for this day; the paper's own date stays open. */
  readonly today: string
}

/** The templates the three papers are made with. */
export const callTemplates = { plan: 'ke-hoach-so-ket', letter: 'cong-van-yeu-cau-bao-cao', reminder: 'cong-van-don-doc' } as const

/** Most units named one by one as addressees; beyond, the list in the text names them. */
const mostNamed = 5

export function planRecord(facts: CallFacts): FreeDocument {
  const { campaign, directive, outlines } = facts
  const words = outlines.find(({ kind }) => kind === campaign.kind)?.plan
  const reviews = campaign.kind === 'finalReview' ? 'tổng kết' : 'sơ kết'
  const headings = campaign.outline.filter((question) => question.type === 'heading')
  return record(facts, 'plan', {
    subject: lowerFirst(campaign.title), addressees: [],
    fields: {
      form: reviews, reviewed: directive === null ? campaign.title.replace(/^(?:Sơ|Tổng) kết (?:\d+ năm )?(?:thực hiện )?/u, '') : fullMention(directive), years: wholeYears(campaign.period),
      purposes: words?.purposes ?? [], requirements: words?.requirements ?? [], method: words?.method ?? [],
      contents: (headings.length > 0 ? headings.filter((heading) => heading.level === 1) : campaign.outline).map(({ title }) => title),
      due: campaign.due, to: receiverOf(facts), contact: campaign.contact,
      assignments: [{ agency: groupOf(facts), duty: `xây dựng báo cáo theo đề cương${campaign.indicatorIds.length > 0 ? ' và biểu số liệu' : ''}, số liệu tính đến ngày ${shortDate(campaign.cutOff)}; gửi đúng thời hạn` }],
      ...appendices(facts),
    },
  })
}

export function letterRecord(facts: CallFacts): FreeDocument {
  const { campaign, directive } = facts
  const matter = campaign.kind === 'preliminaryReview' || campaign.kind === 'finalReview' ? `${lowerFirst(campaign.title)}` : lowerFirst(campaign.title).replace(/^báo cáo /u, '')
  return record(facts, 'letter', {
    subject: `về việc báo cáo ${matter}`, addressees: [upperFirst(groupOf(facts))],
    fields: {
      reason: reasonOf(campaign, directive), who: groupOf(facts), matter: `${matter} (số liệu tính đến ngày ${shortDate(campaign.cutOff)})`,
      to: receiverOf(facts), due: campaign.due, contact: campaign.contact, ...appendices(facts),
    },
  })
}

/** `missing`: whose report is not in hand, in the official order. `called`: the paper that called, as it is cited; '' when it has no number yet. */
export function reminderRecord(facts: CallFacts, reminder: { readonly missing: readonly { readonly name: string, readonly returned: boolean }[], readonly on: string, readonly due: string, readonly called: string }): FreeDocument {
  const { campaign } = facts
  const units = reminder.missing.map(({ name, returned }) => returned ? `${name} (đã trả lại để bổ sung, chưa nhận lại)` : name)
  const matter = matterOf(campaign)
  return record(facts, 'reminder', {
    subject: `về việc đôn đốc gửi ${matter}`,
    addressees: reminder.missing.length <= mostNamed ? reminder.missing.map(({ name }) => name) : ['Các cơ quan, đơn vị có tên trong Công văn này'],
    fields: {
      request: reminder.called === '' ? reasonOf(campaign, facts.directive) : reminder.called,
      asOf: reminder.on, matter, units, due: reminder.due, to: receiverOf(facts),
    },
  })
}

/** "báo cáo sơ kết 02 năm …": as a letter goes on after "gửi", "chưa nhận được". */
function matterOf({ title }: Campaign): string {
  const words = lowerFirst(title)
  return words.startsWith('báo cáo') ? words : `báo cáo ${words}`
}

/** "Công văn số 112-CV/ĐU, ngày 07/9/2026 của Đảng uỷ …"; '' while it has no number or date. */
export function citedPaper(paper: FreeDocument, view: OrganisationView): string {
  const issued = issuedDocument(paper, view)
  return issued === null ? '' : fullMention({ ...issued, subject: '' })
}

interface Words { readonly subject: string, readonly addressees: readonly string[], readonly fields: FreeDocument['fields'] }

function record(facts: CallFacts, role: keyof typeof callTemplates, { subject, addressees, fields }: Words): FreeDocument {
  const kind = facts.template.kind ?? (role === 'plan' ? 'plan' : 'officialLetter')
  return freeDocumentSchema.parse({ id: facts.id, paper: paperFacts(facts, kind), kind, subject, addressees, templateId: callTemplates[role], fields })
}

function paperFacts({ campaign, template, view, today, directive }: CallFacts, kind: DocumentKind): PaperFacts {
  const { recipients, archive } = template.suggested
  return {
    ...noMarks, bodyId: campaign.bodyId, number: null, date: null, signingRightId: signingRightFor(view, campaign.bodyId, kind, today),
    bases: kind !== 'plan' || directive === null ? [] : [{ type: 'directive', link: 'carryingOut', directiveId: directive.id }],
    recipients: recipients.map(({ name, purpose }) => ({ name, purpose })), archive, edits: [],
  }
}

/** Căn cứ of a letter; '' where nothing is recorded: the clerk fills it in, nothing is made up. */
function reasonOf(campaign: Campaign, directive: Directive | null): string {
  if (directive !== null) return fullMention(directive)
  return campaign.kind === 'periodic' ? 'chế độ báo cáo định kỳ' : ''
}

/** "các chi bộ, đảng bộ trực thuộc" when all asked are such; else "các cơ quan, đơn vị". */
function groupOf({ addressees }: CallFacts): string {
  const kinds = new Set(addressees.map(({ kind }) => kind))
  return [...kinds].every((kind) => kind === 'grassrootsCommittee' || kind === 'grassrootsCell') ? 'các chi bộ, đảng bộ trực thuộc' : 'các cơ quan, đơn vị'
}

function receiverOf({ campaign, view }: CallFacts): string {
  if (campaign.receiver !== '') return campaign.receiver
  return view.bodies.get(campaign.bodyId)?.versions.findLast(({ from }) => from <= campaign.due)?.name ?? ''
}

/** The đề cương and the biểu as rows of the template's appendices. */
function appendices({ campaign, indicators }: CallFacts): Pick<FreeDocument['fields'], 'questions' | 'figures'> {
  return { questions: campaign.outline.map(questionRow), figures: figureRows(indicators) }
}

function questionRow(question: Question): { level: string, text: string } {
  switch (question.type) {
    case 'heading': return { level: question.level === 1 ? 'phần' : 'mục', text: question.title }
    case 'text': return { level: 'câu hỏi', text: question.title }
    case 'number': return { level: 'câu hỏi', text: `${question.title} (ghi số${question.unitOfMeasure === '' ? '' : `, đơn vị tính: ${question.unitOfMeasure}`})` }
    case 'table': return { level: 'câu hỏi', text: `${question.title} (lập bảng gồm các cột: ${question.columns.map(({ title }) => title).join('; ')})` }
  }
}

/** Groups in the order in which they first come, each with a row for its name. */
function figureRows(indicators: readonly Indicator[]): { mark: string, code: string, indicator: string, unit: string }[] {
  return [...Map.groupBy(indicators, ({ group }) => group)].flatMap(([group, own], at) => [
    { mark: roman(at + 1), code: '', indicator: group.toLocaleUpperCase('vi'), unit: '' },
    ...own.map((indicator, index) => ({
      mark: String(index + 1), code: indicator.code, unit: indicator.unitOfMeasure,
      indicator: isRate(indicator) ? `${indicator.name} (tử số: ${lowerFirst(indicator.numeratorName || indicator.name)}; mẫu số: ${lowerFirst(indicator.denominatorName)})` : indicator.name,
    })),
  ])
}
