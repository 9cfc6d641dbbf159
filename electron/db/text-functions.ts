/** What queries ask of texts that no column has without marks. */
import type Database from 'better-sqlite3'
import { foldText } from '../../shared/domain/fold.ts'

/** `holds_words(text, words)`: 1 where the text without its marks holds each of the words, which are folded already and parted by spaces. */
export function addTextFunctions(database: Database): void {
  database.function('holds_words', { deterministic: true }, (text, words) => {
    const folded = foldText(text ?? '')
    return (words ?? '').split(' ').every((word) => folded.includes(word)) ? 1 : 0
  })
}
