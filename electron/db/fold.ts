/** Text as it is searched without marks: marks removed, đ → d, lower case, single spaces. */

/** `Đảng uỷ` → `dang uy`. Search columns named `…_folded` hold this; a query typed with marks looks in the exact column. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().replace(/\s+/gu, ' ').trim()
}
