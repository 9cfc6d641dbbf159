/** Turns a suggested name into one that every system the offices use can store. */

/** Names Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Windows limits a whole path to 260 characters; a name of 120 leaves room for the folder. */
const maxLength = 120

/** A bare file name with the extension: no folder, no character a file system refuses, never empty. */
export function safeFileName(suggested: string, extension: string): string {
  const bare = suggested
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`\\.${extension}$`, 'i'), '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, maxLength)
    .trim()
  const name = bare === '' || reserved.test(bare) ? `van-ban ${bare}`.trim() : bare
  return `${name}.${extension}`
}

/** Adds the extension the dialog's filter promised when the person typed a name without it. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`
}
