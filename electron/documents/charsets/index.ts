/** Texts of legacy Vietnamese fonts (TCVN3, VNI, VPS, VISCII) and decomposed Unicode, to NFC Unicode. Pure. */
export { charsetNames, charsets } from './charset.ts'
export type { Charset, FontCharset } from './charset.ts'
export { convertPieces, convertText } from './convert-text.ts'
export type { Converted, LostLetter } from './convert-text.ts'
export { decideCharsets, detectCharset } from './decide.ts'
export type { Decision, Piece } from './decide.ts'
export { encodeText } from './encode-text.ts'
export { fontCharset, isCapitalFont, unicodeFont } from './fonts.ts'
