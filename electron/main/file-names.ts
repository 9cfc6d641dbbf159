/** Names the dialogs propose. */
import { fileStem } from '../../shared/domain/file-name.ts'

/** Windows limits a whole path to 260 characters; a name of 120 leaves room for the folder. */
const maxLength = 120

/** A bare file name with the extension: no folder, no character a file system refuses, never empty. */
export function safeFileName(suggested: string, extension: string): string {
  const bare = suggested.replace(new RegExp(`\\.${extension}$`, 'iu'), '')
  return `${fileStem(bare, maxLength)}.${extension}`
}

/** Adds the extension the dialog's filter promised when the person typed a name without it. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`
}
