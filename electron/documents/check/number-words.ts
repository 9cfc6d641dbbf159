/** How numbers and symbols of papers are written. The same for the tree and for a file. */

/** Body symbols: capital first letter, joined by hyphens (joint papers). */
export const bodySymbolPattern = /^[A-ZĐƯ][A-Za-zĐƯđư]*(-[A-ZĐƯ][A-Za-zĐƯđư]*)*$/u

/** Wrong spellings of kind symbols seen in real papers, and their right forms. */
const misspelt: Readonly<Record<string, string>> = {
  CTR: 'CTr', Ctr: 'CTr', TTR: 'TTr', Ttr: 'TTr', QĐi: 'QĐ', QĐI: 'QĐ', QyĐ: 'QĐ', QYĐ: 'QĐ', QuyĐ: 'QĐ',
}

/** The right form of a misspelt kind symbol; null when it is not known as one. */
export function rightKindSymbol(symbol: string): string | null {
  return Object.hasOwn(misspelt, symbol) ? misspelt[symbol] ?? null : null
}

/** Numbers below 10 cited without their zero. */
export function unpaddedNumbers(text: string): readonly { readonly at: number, readonly found: string }[] {
  return [...text.matchAll(/(?<=số )[1-9]-[A-ZĐ][A-Za-zĐđ]*\/[A-ZĐƯ][\p{L}-]*/gu)].map((match) => ({ at: match.index, found: match[0] }))
}
