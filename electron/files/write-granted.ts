/** Writing to a place the person granted, and what the window is told of it. */
import { basename } from 'node:path'
import { writeFileOrBeside } from './write-file.ts'

/** Grants as the serving process keeps them. */
export interface GrantedPlaces {
  /** The path behind a grant for writing. */
  exportPath(grant: string): string
  /** A token for a file written under another name than the one granted. */
  grantWritten(path: string): string
}

/** What the window gets of a written file. `besideOriginal`: the chosen file was held open (by Word). */
export interface WrittenAnswer { readonly token: string, readonly fileName: string, readonly besideOriginal: boolean }

/** Writes to the granted place, or beside it when Word holds that file open. */
export function writeGranted(places: GrantedPlaces, grant: string, bytes: Uint8Array): WrittenAnswer {
  return answerWritten(places, grant, writeFileOrBeside(places.exportPath(grant), bytes))
}

/** What the window gets of a file written at `written` for a grant. */
export function answerWritten(places: GrantedPlaces, grant: string, written: string): WrittenAnswer {
  const besideOriginal = written !== places.exportPath(grant)
  return { token: besideOriginal ? places.grantWritten(written) : grant, fileName: basename(written), besideOriginal }
}
