/** Words of the subject and the text that tell of a fault. The same for the tree and for a file. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { plainPattern } from './body-names.ts'
import type { DatedPaper } from './catalogue.ts'

/** A stretch of a text and what should stand there. */
export interface Found { readonly at: number, readonly found: string, readonly expected: string }

/** Citations of papers whose day is known, with another day ("05-HD/VPTW, ngày 12/01/2026"). */
export function wronglyDated(text: string, papers: readonly DatedPaper[] | undefined): readonly (Found & { readonly paper: DatedPaper })[] {
  return (papers ?? []).flatMap((paper) => {
    const right = shortDate(paper.date)
    const at = new RegExp(`(?<![\\p{L}\\p{N}])${plainPattern(paper.symbol)},? (?:ngày )?(\\d{1,2}/\\d{1,2}/\\d{4})`, 'gu')
    return [...text.matchAll(at)].filter(([, date]) => date !== right).map((match) => ({ at: match.index, found: match[0], expected: `${paper.symbol}, ngày ${right}`, paper }))
  })
}

/** Citations without a comma before "ngày" ("số 12-NQ/TU ngày"). */
export function citationsWithoutComma(text: string): readonly Found[] {
  return [...text.matchAll(/(?<=số )(\d+[a-zđ]?-[^\s,;]+\/[^\s,;]+) ngày/gu)].map((match) => ({ at: match.index, found: match[0], expected: `${match[1] ?? ''}, ngày` }))
}

/** First citations among the căn cứ that leave out the day, the body or the matter ("về …"); `text` counts the texts. */
export function shortCitations(texts: readonly string[]): readonly (Found & { readonly text: number })[] {
  const seen = new Set<string>()
  return texts.flatMap((words, text) => [...words.matchAll(/số (\d+[a-zđ]?-\p{L}+\/[\p{L}-]+)/gu)].flatMap((match) => {
    const [found, symbol = ''] = match
    if (seen.has(symbol)) return []
    seen.add(symbol)
    const rest = words.slice(match.index + found.length).split(/số \d/u)[0] ?? ''
    const before = words.slice(0, match.index)
    // "Theo đề nghị của Ban Tổ chức tại Tờ trình số …" has named the body before, and the matter is the paper's own.
    const proposed = before.includes(' của ')
    const missing = [
      ...rest.search(dayOf) === 0 ? [] : ['ngày, tháng, năm'],
      ...rest.includes(' của ') || proposed ? [] : ['“của” cơ quan ban hành'],
      ...matterOf.test(rest) || proposed || !namedByKind(before) ? [] : ['“về” nội dung'],
    ]
    return missing.length === 0 ? [] : [{ text, at: match.index, found, expected: missing.join(', ') }]
  }))
}

const dayOf = /,?\s*(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s)/u
const matterOf = /\s(?:về|ban hành|quy định|phê duyệt|hướng dẫn|thi hành|thực hiện|sửa đổi|triển khai|kiểm tra|giám sát|đối với|kết luận|công nhận|thành lập|tổ chức)(?=\s)|[“"(]/u

/** Does a kind's bare name stand before the number? "Quy chế làm việc số …" has said the matter. */
function namedByKind(before: string): boolean {
  const words = before.trimEnd().toLocaleLowerCase('vi')
  return kindNames.some((name) => words.endsWith(name.toLocaleLowerCase('vi')))
}

const kindNames = [...new Set(Object.values(documentKinds).map(({ name }) => name))]

/** Names that papers of a kind go by besides the kind's own. */
const longNames: readonly { readonly name: string, readonly kind: string }[] = ['Chương trình hành động', 'Chương trình công tác'].map((name) => ({ name, kind: 'Chương trình' }))

/** Places where the text calls the paper by the name of another kind ("Chương trình này"). */
export function otherKindNamed(text: string, own: string): readonly { readonly name: string, readonly at: number, readonly found: string }[] {
  if (!text.includes(' này')) return []
  return [...kindNames.map((name) => ({ name, kind: name })), ...longNames].filter(({ name, kind }) => kind !== own && text.includes(`${name} này`))
    .map(({ name }) => ({ name, at: text.indexOf(`${name} này`), found: `${name} này` }))
}

/** Do the texts speak of such a paper otherwise than as "… này"? Then the words mean that one. */
export function isMentioned(texts: readonly string[], kindName: string): boolean {
  const name = kindName.toLocaleLowerCase('vi')
  return texts.some((text) => text.toLocaleLowerCase('vi').replaceAll(`${name} này`, '').includes(name))
}

/** "V/v" as the State's letters write it. */
export const stateSubject = /\bV\/v\b/iu
export const startsWithAbout = /^về việc\s/iu
export const endsWithStop = /(?<!\.)\.$/u
