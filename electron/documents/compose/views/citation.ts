/** How a paper names another: in full at first mention, short afterwards (format-rules 1.3, HD05 6.1.3). */
import { documentKinds, type DocumentKind } from '../../../../shared/document/kinds.ts'
import { citationLinkSchema, citationSchema } from '../../../../shared/domain/common.ts'
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

/** The register, as far as the paper's citations point into it. */
export type CitedDirectives = ReadonlyMap<string, CitedDocument>

/** The document a citation names; null for a person's own words and for a directive the register no longer holds. */
export function citedDocument(citation: Citation, directives: CitedDirectives): CitedDocument | null {
  switch (citation.type) {
    case 'document': return citation
    case 'directive': return directives.get(citation.directiveId) ?? null
    case 'text': return null
  }
}

/**
 * Căn cứ lines without dash and end mark: a document in full where it is first named, short when it comes again.
 * "Theo đề nghị" names a paper with "tại", a person or body with "của". `earlier`: designations the lines before named.
 */
export function basisLines(citations: readonly Citation[], directives: CitedDirectives, earlier: readonly string[] = []): string[] {
  const named = new Set(earlier)
  return citations.flatMap((citation) => {
    if (citation.type === 'text') return [`${linkWords[citation.link]} ${citation.text}`]
    const document = citedDocument(citation, directives)
    if (document === null) return []
    const mention = named.has(document.designation) ? shortMention(document) : fullMention(document)
    named.add(document.designation)
    return [citation.link === 'onProposalOf' ? `Theo đề nghị tại ${mention}` : `${linkWords[citation.link]} ${mention}`]
  })
}

/** A line of căn cứ as a person's own words; null: it begins with no linking word, or says nothing behind it. */
export function citationOfWords(line: string): Citation | null {
  const link = citationLinkSchema.options.find((each) => line.startsWith(`${linkWords[each]} `))
  const parsed = link === undefined ? null : citationSchema.safeParse({ type: 'text', link, text: line.slice(linkWords[link].length) })
  return parsed?.success === true ? parsed.data : null
}

/** The words of a cited paper without the linking word, as a sentence goes on with them. */
export function citedWords(citation: Citation, directives: CitedDirectives): string {
  if (citation.type === 'text') return citation.text
  const document = citedDocument(citation, directives)
  return document === null ? '' : fullMention(document)
}

/** Is `designation` among the citations already? */
export function cites(citations: readonly Citation[], designation: string, directives: CitedDirectives): boolean {
  return citations.some((citation) => citedDocument(citation, directives)?.designation === designation)
}
