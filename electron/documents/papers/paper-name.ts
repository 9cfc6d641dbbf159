/** The file name of a paper by the office's pattern: `05-KH-DU Ke hoach … (2026-06-05)`, without extension. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import { fileStem } from '../../files/index.ts'
import type { ListedPaper } from './paper-rows.ts'

const longest = 90

/** Vietnamese is kept; a paper without a number begins with its kind. A slash becomes a hyphen, as offices write a symbol in a file name. */
export function paperFileName(paper: Pick<ListedPaper, 'kind' | 'printedNumber' | 'subject' | 'date'>): string {
  const start = paper.printedNumber === '' ? documentKinds[paper.kind].name : paper.printedNumber
  return fileStem(`${start} ${paper.subject}`.replaceAll('/', '-'), longest) + (paper.date === null ? '' : ` ${paper.date}`)
}
