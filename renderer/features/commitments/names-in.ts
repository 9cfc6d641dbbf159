/** Names out of a pasted column. Pure. */

/** One name a line; a number before it ("1.", "02)") and what stands in further columns are left out. */
export function namesIn(text: string): readonly string[] {
  return text.normalize('NFC').split(/\r?\n/u).map((line) => line.replace(/^\s*\d+\s*[.)\-\t]?\s*/u, '').split('\t')[0]?.replace(/\s+/gu, ' ').trim() ?? '').filter((name) => name !== '')
}
