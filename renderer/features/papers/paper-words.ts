/** How a paper is named in a sentence and in a list to choose from. */
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { showDate } from '../../ui/dates.ts'

/** "Quy chế số 02-QC/ĐU, ngày 05/6/2026: phối hợp …". */
export function paperWords({ kind, printedNumber, date, subject }: PaperRow): string {
  const number = printedNumber === '' ? 'chưa có số' : `số ${printedNumber}`
  return `${documentKinds[kind].name} ${number}, ${date === null ? 'chưa có ngày' : `ngày ${showDate(date)}`}: ${subject}`
}
