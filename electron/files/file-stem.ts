/** Words as part of a file name that every system the offices use can store. */

/** Vietnamese is kept; what a file system refuses becomes a space; cut at a word so that at most `longest` characters stay. */
export function fileStem(words: string, longest: number): string {
  const plain = words.normalize('NFC').replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/gu, ' ').replace(/\s+/gu, ' ').trim()
  const short = plain.length <= longest ? plain : plain.slice(0, longest).replace(/\s+\S*$/u, '')
  return short.replace(/[. ]+$/u, '')
}
