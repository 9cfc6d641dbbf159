/** The file name of a paper by the office's pattern: `05-KH-DU Ke hoach … (2026-06-05)`, without extension. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { ListedPaper } from './paper-rows.ts'

const longest = 90

/** Vietnamese is kept; what a file system refuses becomes a space. A paper without a number begins with its kind. */
export function paperFileName(paper: Pick<ListedPaper, 'kind' | 'printedNumber' | 'subject' | 'date'>): string {
  const start = paper.printedNumber === '' ? documentKinds[paper.kind].name : paper.printedNumber.replaceAll('/', '-')
  const name = `${start} ${paper.subject}`.replaceAll('/', '-').replace(/[\u0000-\u001f<>:"/\\|?*]/gu, ' ').replace(/\s+/gu, ' ').trim()
  const short = name.length <= longest ? name : name.slice(0, longest).replace(/\s+\S*$/u, '')
  return short.replace(/[. ]+$/u, '') + (paper.date === null ? '' : ` ${paper.date}`)
}
