/**
 * Charsets with one code for each letter: TCVN3 (TCVN 5712:1993, third set: small letters and seven capitals), VPS
 * (Vietnamese Professionals Society) and VISCII (RFC 1456). Rows are a first code and the letters from there on.
 */
import type { FontCharset } from './font-charset.ts'

export type OneByteCharset = Exclude<FontCharset, 'vni'>

type Rows = readonly (readonly [firstCode: number, letters: string])[]

const rows: Readonly<Record<OneByteCharset, Rows>> = {
  tcvn3: [
    [0xA1, 'ĂÂÊÔƠƯĐ'], [0xA8, 'ăâêôơưđ'],
    [0xB5, 'àảãáạ'], [0xBB, 'ằẳẵắ'], [0xC6, 'ặầẩẫấậ'],
    [0xCC, 'è'], [0xCE, 'ẻẽéẹềểễếệ'], [0xD7, 'ìỉ'], [0xDC, 'ĩíị'],
    [0xDF, 'ò'], [0xE1, 'ỏõóọồổỗốộờởỡớợ'],
    [0xEF, 'ù'], [0xF1, 'ủũúụừửữứự'], [0xFA, 'ỳỷỹýỵ'],
  ],
  vps: [
    // Word and Excel cannot keep the codes below 32; VPS fonts write these capitals with the small letter.
    [0x02, 'ẠẬẶẸỆ'], [0x10, 'ỊỌỘỢỤỰ'], [0x19, 'Ỵ'], [0x1C, 'ẪỮ'],
    [0x80, 'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ'], [0x93, 'ỀỂỄỐỒỔỖýỷỵỚỜỞ'],
    [0xA1, 'ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ'],
    [0xE0, 'àáâãảạă'], [0xE8, 'èéêẽìí'], [0xEF, 'ĩẴĐòóôõ'], [0xF7, 'Ơụùúủ'], [0xFD, 'ỶẼỳ'],
  ],
  viscii: [
    [0x02, 'Ẳ'], [0x05, 'ẴẪ'], [0x14, 'Ỷ'], [0x19, 'Ỹ'], [0x1E, 'Ỵ'],
    [0x80, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ'], [0x90, 'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'],
    [0xA0, 'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ'],
    [0xC0, 'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư'],
    [0xE0, 'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'],
  ],
}

const lettersOf: Readonly<Record<OneByteCharset, ReadonlyMap<number, string>>> = {
  tcvn3: byCode(rows.tcvn3), vps: byCode(rows.vps), viscii: byCode(rows.viscii),
}

function byCode(table: Rows): ReadonlyMap<number, string> {
  return new Map(table.flatMap(([first, letters]) => [...letters].map((letter, at) => [first + at, letter] as const)))
}

/** The Vietnamese letter (NFC) on a code, if there is one. */
export function letterAt(charset: OneByteCharset, code: number): string | undefined {
  return lettersOf[charset].get(code)
}

/** Every letter of the charset with its code. */
export function letterCodes(charset: OneByteCharset): ReadonlyMap<string, number> {
  return new Map([...lettersOf[charset]].map(([code, letter]) => [letter, code]))
}

/** Marks TCVN 5712 puts after a capital, which has no code with a mark: À is A and 0xB0. The same codes are ° ± ² ³ ´ in other places. */
export const markAfterCapital: ReadonlyMap<number, string> = new Map(
  [[0xB0, '\u0300'], [0xB1, '\u0309'], [0xB2, '\u0303'], [0xB3, '\u0301'], [0xB4, '\u0323']],
)
