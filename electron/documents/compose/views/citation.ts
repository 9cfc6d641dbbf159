/** How a paper names another: in full at first mention, short afterwards (format-rules 1.3, HD05 6.1.3). */
import { documentKinds, type DocumentKind } from '../../../../shared/document/kinds.ts'
import type { Citation } from '../../../../shared/domain/common.ts'
import { shortDate } from '../../../../shared/domain/dates.ts'

/** What a full mention needs. */
export interface CitedDocument {
  readonly kind: DocumentKind, readonly designation: string, readonly date: string, readonly issuer: string, readonly subject: string
}

const linkWords: Readonly<Record<Citation['link'], string>> = {
  basis: 'Căn cứ', carryingOut: 'Thực hiện', considering: 'Xét', onProposalOf: 'Theo đề nghị của',
}

/** `Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về …`. */
export function fullMention(document: CitedDocument): string {
  const { name } = documentKinds[document.kind]
  return `${name} số ${document.designation}, ngày ${shortDate(document.date)} của ${document.issuer} ${document.subject}`.trim()
}

/** `Nghị quyết 12-NQ/ĐU`. */
export function shortMention(document: Pick<CitedDocument, 'kind' | 'designation'>): string {
  return `${documentKinds[document.kind].name} ${document.designation}`
}

/** A căn cứ line without dash and end mark. "Theo đề nghị" names a paper with "tại", a person or body with "của". */
export function basisLine(citation: Citation): string {
  if (citation.type === 'text') return `${linkWords[citation.link]} ${citation.text}`
  return citation.link === 'onProposalOf' ? `Theo đề nghị tại ${fullMention(citation)}` : `${linkWords[citation.link]} ${fullMention(citation)}`
}

/** The words of a cited paper without the linking word, as a sentence goes on with them. */
export function citedWords(citation: Citation): string {
  return citation.type === 'text' ? citation.text : fullMention(citation)
}

/** Is `designation` among the citations already? */
export function cites(citations: readonly Citation[], designation: string): boolean {
  return citations.some((citation) => citation.type === 'document' && citation.designation === designation)
}
