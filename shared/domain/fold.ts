/** Words without marks, for sorting and for finding what was typed without them. */

/** `Đảng uỷ` → `dang uy`: lower case, no marks, đ as d (also the Icelandic Ð that stands in many files), single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/gu, 'd').replace(/\s+/gu, ' ').trim()
}
