/** Whom the letter goes to, from the letterhead of the file. Pure. */
import { upperFirst } from '../../../shared/domain/first-letter.ts'
import { oneLine } from './finding-words.ts'

/** The body of the office that is so named, else the words of the letterhead in small letters; the person may change it. */
export function addresseeOf(issuer: string, names: readonly string[]): string {
  const words = oneLine(issuer).normalize('NFC')
  const known = names.find((name) => name.normalize('NFC').toLocaleUpperCase('vi') === words.toLocaleUpperCase('vi'))
  if (known !== undefined) return known
  return upperFirst(words.toLocaleLowerCase('vi'))
}
