/** A kind that is not among those its body may issue: said with the article, never an error. The same for the tree and for a file. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { authorityOf } from '../form/index.ts'
import type { CheckFacts } from './paper.ts'
import type { Hit } from './rule.ts'

/** `standing`: signed on behalf of the standing committee. Joint papers are left alone. */
export interface IssuedPaper { readonly kind: DocumentKind, readonly date: string | null, readonly standing: boolean, readonly joint: boolean }

export function authorityFault({ authority, issuerLevel }: Pick<CheckFacts, 'authority' | 'issuerLevel'>, { kind, date, standing, joint }: IssuedPaper): Pick<Hit, 'found' | 'expected' | 'variant' | 'basis'> | null {
  if (authority === undefined || issuerLevel === undefined || joint) return null
  const answer = authorityOf(authority, { level: issuerLevel, organ: standing ? 'standing' : 'executive', kind, date })
  if (answer === null || answer.listed || answer.enforcement === 'off') return null
  return {
    found: documentKinds[kind].name, expected: `${answer.who}: ${answer.kinds.map((one) => documentKinds[one].name.toLocaleLowerCase('vi')).join(', ')}`,
    variant: answer.enforcement === 'warn' ? 'authority' : 'authorityHint', basis: { clause: answer.article, status: answer.status },
  }
}
