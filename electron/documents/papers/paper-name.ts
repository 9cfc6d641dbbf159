/** The file name of a paper by the office's pattern: `05-KH-DU Ke hoach … (2026-06-05)`, without extension. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import { fileStem } from '../../files/index.ts'
import type { ListedPaper } from './paper-rows.ts'

const longest = 90

/** Vietnamese is kept; a paper without a number begins with its kind. A slash becomes a hyphen, as offices write a symbol in a file name. Of a Tuyệt mật paper the subject stands in no name. */
export function paperFileName({ kind, printedNumber, subject, date, secrecy }: Pick<ListedPaper, 'kind' | 'printedNumber' | 'subject' | 'date' | 'secrecy'>): string {
  const { name } = documentKinds[kind]
  const words = secrecy === 'topSecret' ? [printedNumber, name] : [printedNumber === '' ? name : printedNumber, subject]
  return fileStem(words.filter((each) => each !== '').join(' ').replaceAll('/', '-'), longest) + (date === null ? '' : ` ${date}`)
}
