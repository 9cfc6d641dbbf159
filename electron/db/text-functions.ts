/** What queries ask of texts that no column has without marks. */
import type Database from 'better-sqlite3'
import { textMatcher } from '../../shared/domain/word-match.ts'

/** `holds_words(text, words)`: 1 where the text holds each of the words; those typed without marks are found with them too. */
export function addTextFunctions(database: Database): void {
  let last = { words: '', matches: textMatcher('') }
  database.function('holds_words', { deterministic: true }, (text, words) => {
    // One query asks every row for the same words.
    if (words !== last.words) last = { words: words ?? '', matches: textMatcher(words ?? '') }
    return last.matches(text ?? '') ? 1 : 0
  })
}
