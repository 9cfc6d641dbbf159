/** The notice of who follows whom, as a draft paper: people with their posts, their organisations and fields in the official order (document-catalogue 3c, seed 1-23). Pure. */
import { noMarks } from '../../shared/domain/common.ts'
import type { Citation } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { AssignmentsOverview, AssignmentView } from '../../shared/contract/supervision-assignments.ts'
import { fullMention, issuedDocument } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { fieldsFor } from '../free-documents/index.ts'
import type { AssignmentFacts } from './overview.ts'

export const noticeTemplate = 'thong-bao-phan-cong-phu-trach'

/** `earlier`: papers made with this template, of which the last one issued by `today` is replaced. */
export interface NoticeFacts { readonly id: string, readonly today: string, readonly template: Template, readonly overview: AssignmentsOverview, readonly earlier: readonly FreeDocument[], readonly facts: Pick<AssignmentFacts, 'view' | 'bodyId'> }

export function noticePaper({ id, today, template, overview, earlier, facts: { view, bodyId } }: NoticeFacts): FreeDocument {
  const all = overview.people.flatMap(({ assignments }) => assignments)
  const decisions = [...new Set(all.map(({ decision }) => decision))].filter((decision) => decision !== '')
  const { recipients, archive, bases } = template.suggested
  return freeDocumentSchema.parse({
    id, kind: template.kind ?? 'announcement', subject: 'phân công cấp uỷ viên phụ trách tổ chức đảng và lĩnh vực công tác', templateId: noticeTemplate,
    paper: { ...noMarks, bodyId, draftNumber: 1, recipients, archive, bases: [...bases, ...decisions].map((text): Citation => ({ type: 'text', link: 'basis', text })) },
    fields: fieldsFor(template, { asOf: overview.on, assignments: overview.people.map(personRow), duties: [], replaces: replacedBy(earlier.filter(({ paper }) => paper.bodyId === bodyId && (paper.date ?? '') <= today), view) }),
  })
}

/** One day for all of a person's objects stands in its own column; different ones stand behind their objects. */
function personRow({ fullName, title, assignments }: AssignmentsOverview['people'][number]): Record<string, string> {
  const [first] = assignments
  const isOneDay = assignments.every(({ from }) => from === first?.from)
  const words = (own: readonly AssignmentView[]): string => own.map(({ object, from }) => isOneDay ? object : `${object} (từ ${shortDate(from)})`).join('; ')
  return {
    fullName, title, organisations: words(assignments.filter(({ bodyId }) => bodyId !== null)), areas: words(assignments.filter(({ bodyId }) => bodyId === null)),
    ...isOneDay && first !== undefined ? { since: first.from } : {},
  }
}

/** The last issued one by number and date; '' when there is none. */
function replacedBy(earlier: readonly FreeDocument[], view: NoticeFacts['facts']['view']): string {
  const issued = earlier.flatMap((paper) => issuedDocument(paper, view) ?? []).toSorted((one, other) => one.date < other.date ? -1 : one.date > other.date ? 1 : 0).at(-1)
  return issued === undefined ? '' : fullMention({ ...issued, subject: '' })
}

/** What the notice leaves open, for the person at the window. */
export function noticeNotes({ without }: AssignmentsOverview): readonly string[] {
  const more = without.length - namedAtMost
  return without.length === 0 ? [] : [`Còn ${without.length} tổ chức chưa có người phụ trách: ${without.slice(0, namedAtMost).map(({ name }) => name).join('; ')}${more > 0 ? ` và ${more} tổ chức khác` : ''}.`]
}

const namedAtMost = 5

