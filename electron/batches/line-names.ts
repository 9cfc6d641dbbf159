/** Names of the files and records of lines. The number of the line stands first, so that no two names ever meet, whatever a list holds. Pure. */
import { fileStem } from '../files/index.ts'

/** Room for the folder in the 260 characters Windows gives a path. */
const longestName = 100

/** `007 – Chi bộ Sở Tư pháp.docx`; `lines`: how many there are. */
export function lineFileName(row: number, name: string, lines: number, format: 'docx' | 'pdf'): string {
  const stem = fileStem(name.replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, ''), longestName)
  const number = String(row).padStart(Math.max(3, String(lines).length), '0')
  return `${stem === '' ? number : `${number} – ${stem}`}.${format}`
}

/** The record of a line that is a paper of its own. */
export function lineRecordId(batchId: string, row: number): string {
  return `${batchId}-${String(row).padStart(4, '0')}`
}
