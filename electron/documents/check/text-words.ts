/** Words of the subject and the text that tell of a fault. The same for the tree and for a file. */
import { documentKinds } from '../../../shared/document/kinds.ts'

/** Guides that no longer hold, and from which day. */
const replaced: readonly { readonly text: RegExp, readonly since: string, readonly by: string }[] = [
  { text: /(?<!\d)36-HD\/VPTW/u, since: '2026-05-27', by: '05-HD/VPTW' },
  { text: /(?<!\d)(?:66|223)-QĐ\/TW/u, since: '2026-01-09', by: '399-QĐ/TW' },
]

/** A stretch of a text and what should stand there. */
export interface Found { readonly at: number, readonly found: string, readonly expected: string }

/** Guides cited although another had replaced them by the date. */
export function replacedGuides(text: string, date: string): readonly Found[] {
  return replaced.flatMap(({ text: old, since, by }) => {
    const match = date >= since ? old.exec(text) : null
    return match === null ? [] : [{ at: match.index, found: match[0], expected: by }]
  })
}

/** Citations without a comma before "ngày" ("số 12-NQ/TU ngày"). */
export function citationsWithoutComma(text: string): readonly Found[] {
  return [...text.matchAll(/(?<=số )(\d+[a-zđ]?-[^\s,;]+\/[^\s,;]+) ngày/gu)].map((match) => ({ at: match.index, found: match[0], expected: `${match[1] ?? ''}, ngày` }))
}

const kindNames = [...new Set(Object.values(documentKinds).map(({ name }) => name))]

/** Places where the text calls the paper by the name of another kind ("Chương trình này"). */
export function otherKindNamed(text: string, own: string): readonly { readonly name: string, readonly at: number, readonly found: string }[] {
  if (!text.includes(' này')) return []
  return kindNames.filter((name) => name !== own && text.includes(`${name} này`)).map((name) => ({ name, at: text.indexOf(`${name} này`), found: `${name} này` }))
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
