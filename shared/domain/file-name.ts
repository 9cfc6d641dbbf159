/**
 * Words as the name of a file that every system the offices use can store, and that a person reads as what it is.
 * The one place that decides it: the shell's dialogs, the service and the command line all take their names from here.
 */

/** Devices of Windows, with whatever stands after a dot (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com\d|lpt\d)\s*(?:\.|$)/iu
/** What Windows or a shell reads as part of a path, and signs that look like it: a fraction slash, a ratio for a colon. */
const ofPaths = /[\p{Cc}<>:"/\\|?*\u2044\u2215\u29F5\u29F8\u29F9\u2216\u2236\uA789\u02D0\u2571\u2572]/gu
/** Signs nobody sees that turn or part what is read: with U+202E in it, `bao-\u202Excod.exe` is shown as `bao-exe.docx`. */
const unseen = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu
/** Linux and macOS count bytes (255); this leaves room for a date, a number in brackets and the ending. */
const mostBytes = 200

/** What a name becomes of which nothing is left, and what stands before the name of a device. */
const plainName = 'van-ban'

/** A bare name without ending: NFC, no folder, no device, nothing unseen, cut at a word so that at most `longest` UTF-16 units and 200 bytes stay; never empty. */
export function fileStem(words: string, longest: number): string {
  const plain = words.normalize('NFKC').normalize('NFC').replace(unseen, '').replace(ofPaths, ' ').replace(/\s+/gu, ' ').replace(/^[. ~]+/u, '')
  const short = bareEnd(cutAtWord(plain.trim(), longest))
  if (short === '') return plainName
  return device.test(short) ? bareEnd(cutAtWord(`${plainName} ${short}`, longest)) : short
}

/** Windows drops dots and spaces at the end, so that two names could become one. */
function bareEnd(name: string): string {
  return name.replace(/[. ]+$/u, '')
}

function cutAtWord(name: string, longest: number): string {
  const fits = (part: string): boolean => part.length <= longest && new TextEncoder().encode(part).length <= mostBytes
  if (fits(name)) return name
  let kept = ''
  for (const sign of name) {
    if (!fits(kept + sign)) break
    kept += sign
  }
  const atWord = kept.replace(/\s+\S*$/u, '')
  return atWord === '' ? kept : atWord
}
