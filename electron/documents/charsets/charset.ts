/** The ways Vietnamese was written before NFC Unicode, and their names. */

/** `decomposed` is Unicode with marks as characters of their own, in any order ("Unicode tổ hợp", also as code page 1258 has it). */
export const charsets = ['tcvn3', 'vni', 'vps', 'viscii', 'decomposed'] as const
export type Charset = (typeof charsets)[number]

/** The charsets that put Vietnamese letters on the codes 128–255 and need a font of their own to be read. */
export type FontCharset = Exclude<Charset, 'decomposed'>
export const fontCharsets = ['tcvn3', 'vni', 'vps', 'viscii'] as const satisfies readonly FontCharset[]

export const charsetNames: Readonly<Record<Charset, string>> = {
  tcvn3: 'TCVN3 (ABC)', vni: 'VNI', vps: 'VPS', viscii: 'VISCII', decomposed: 'Unicode tổ hợp',
}
