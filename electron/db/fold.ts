/** Text as lists of names are sorted: without marks, đ as d, lower case, single spaces. */

/** `Đảng uỷ` → `dang uy`. Columns named `…_folded` hold this, because SQLite sorts by code points: Đ and Ô would come after Z. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().replace(/\s+/gu, ' ').trim()
}
