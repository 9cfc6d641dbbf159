/** What the form checks need of the process that serves, and how they write what the person asked for. */
import { basename } from 'node:path'
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { writeFileOrBeside } from '../files/index.ts'
import type { ErrorLog } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { officeFacts } from './office-facts.ts'

export interface FormChecksHost {
  readonly resources: PaperResources
  /** The path behind a grant: for reading a paper, for reading a folder of papers, for writing. */
  filePath(grant: string): string
  folderPath(grant: string): string
  exportPath(grant: string): string
  /** A token for a file written under another name than the one granted. */
  grantWritten(path: string): string
  readonly log: ErrorLog
}

/** How the program signs tracked changes and comments. */
export const programName = 'Văn phòng Khối'

/** What the open office knows, for a check. */
export async function knownOf(office: OfficeDatabase, resources: PaperResources) {
  const { houseStyle } = (await getOffice(office.read)).record
  return { houseStyle, facts: await officeFacts(office, resources) }
}

/** Writes to the granted place, or beside it when Word holds that file open. */
export function writeGranted(host: FormChecksHost, grant: string, bytes: Uint8Array) {
  return answerWritten(host, grant, writeFileOrBeside(host.exportPath(grant), bytes))
}

/** What the window gets of a file written at `written` for a grant. */
export function answerWritten(host: FormChecksHost, grant: string, written: string) {
  const besideOriginal = written !== host.exportPath(grant)
  return { token: besideOriginal ? host.grantWritten(written) : grant, fileName: basename(written), besideOriginal }
}
