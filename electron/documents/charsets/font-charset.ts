/** The charsets that put Vietnamese letters on the codes 128–255 and need a font of their own to be read. */
import type { Charset } from '../../../shared/document/charsets.ts'

export type FontCharset = Exclude<Charset, 'decomposed'>
export const fontCharsets = ['tcvn3', 'vni', 'vps', 'viscii'] as const satisfies readonly FontCharset[]
