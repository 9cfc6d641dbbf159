/** What the form checks need of the process that serves, and of the open office. */
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import type { ErrorLog } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { officeFacts } from './office-facts.ts'

export interface FormChecksHost extends GrantedPlaces {
  readonly resources: PaperResources
  /** The path behind a grant: for reading a paper, for reading a folder of papers. */
  filePath(grant: string): string
  folderPath(grant: string): string
  /** The bytes of a picture behind a grant. */
  imageBytes(grant: string): Uint8Array
  readonly log: ErrorLog
}

/** How the program signs tracked changes and comments. */
export const programName = 'Văn phòng Khối'

/** What the open office knows, for a check. */
export async function knownOf(office: OfficeDatabase, resources: PaperResources) {
  const { houseStyle } = (await getOffice(office.read)).record
  return { houseStyle, facts: await officeFacts(office, resources) }
}
