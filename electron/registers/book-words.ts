/** Which words of an entry stand in which book: of a paper with a mark of secrecy the common book has the number and what became of it, the book of secret papers the words. Pure. */
import type { Book } from '../../shared/contract/registers.ts'
import { entryWordsSchema } from '../../shared/domain/register.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'

/** Stands in the common book where the subject would. */
export const elsewhereWords = '(ghi ở sổ văn bản mật)'

/** A book that has the words of secret papers too. */
export function writesSecrets(book: Book): boolean {
  return book === 'secret' || book === 'incoming'
}

/** The entry with the words this book may show of it; all that lists, searches, prints and writes a book out takes its words from here. */
export function asWrittenIn(book: Book, entry: RegisterEntry): RegisterEntry {
  const { secrecy, withheld } = entry
  if (!withheld && (secrecy === null || writesSecrets(book))) return entry
  // Of a Tuyệt mật paper no book has the subject, and a restricted one says nothing of why.
  return { ...entry, words: entryWordsSchema.parse({ subject: withheld || secrecy === 'topSecret' ? '' : elsewhereWords }) }
}
