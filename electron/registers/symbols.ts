/** Symbols as people type them: "05-kh/đu", "05–KH/ĐU" and "05-KH / ÐU" are of one series. Pure. */
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'

/** Every dash and stroke that stands for a hyphen or a slash, as those; the Icelandic Ð and the African Ɖ as the Vietnamese Đ. NFC. */
export function plainSigns(text: string): string {
  return text.normalize('NFC').replace(/[\p{Pd}\u2212]/gu, '-').replace(/[\u2044\u2215\uFF0F]/gu, '/').replace(/[\u00D0\u0189]/gu, 'Đ').replace(/[\u00F0\u0256]/gu, 'đ')
}

/** The same for symbols that differ in case, look-alike letters, dashes and spaces alone. DA and ĐA stay two. */
export function symbolKey(symbol: string): string {
  return plainSigns(symbol).replace(/\s+/gu, '').toLocaleUpperCase('vi')
}

/** The kind a symbol stands for; null: none. `QĐ` is written for two kinds; the first is meant more often. */
export function kindOfSymbol(symbol: string): DocumentKind | null {
  const key = symbolKey(symbol)
  return key === '' ? null : documentKindSchema.options.find((kind) => symbolKey(documentKinds[kind].symbol) === key) ?? null
}

/** The symbol of a series for "KH/ĐU" as written. `bodySymbols`: what the body writes after the slash, the likeliest first; of a joint paper the body that leads gives the number. */
export function seriesSymbol(written: string, bodySymbols: readonly string[]): string {
  const [kindPart = '', issuers = ''] = symbolKey(written).split('/')
  const kind = kindOfSymbol(kindPart)
  const own = bodySymbols.find((symbol) => issuers === symbolKey(symbol) || issuers.startsWith(`${symbolKey(symbol)}-`))
  return `${kind === null ? kindPart : documentKinds[kind].symbol}/${own ?? issuers}`
}
