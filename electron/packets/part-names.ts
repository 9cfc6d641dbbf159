/** Names of the parts of a packet: small letters without marks, the same on every system. Pure. */
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { foldText } from '../../shared/domain/fold.ts'

const longest = 60

/** `Kế hoạch 05-KH/ĐU` → `ke-hoach-05-kh-du`. */
export function plainName(words: string): string {
  const plain = foldText(words).replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '')
  return (plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/u, '')).replaceAll(/^-+|-+$/gu, '') || 'tep'
}

export const folders = { letter: 'cong-van', paper: 'van-ban', appendix: 'phu-luc', figures: 'so-lieu' } as const

/** `van-ban/01-ke-hoach-05-kh-du`, without ending. Its place in the packet comes first, so that two are never called the same. */
export function partStem(folder: keyof typeof folders, place: number, words: string): string {
  return `${folders[folder]}/${String(place).padStart(2, '0')}-${plainName(words)}`
}

/** A paper is called by its kind and number; a secret one shows no words of its subject. */
export function paperWords({ kind, designation, subject, secrecy }: { readonly kind: DocumentKind, readonly designation: string, readonly subject: string, readonly secrecy: string | null }): string {
  return `${documentKinds[kind].name} ${designation === '' && secrecy === null ? subject : designation}`
}
