/**
 * The published codes of every letter, written down a second time and in another order than the tables of the program, so
 * that a slip in one is seen in the other: TCVN 5712:1993 and RFC 1456 (VISCII) as the C library's own converters have
 * them, VPS and VNI for Windows by their makers' charts. `--`: no code a Word file can hold.
 */

export const lettersInOrder = [
  'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ',
  'ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ',
].join('')

/** Of the 67 small letters, then of Ă Â Ê Ô Ơ Ư Đ. */
export const tcvn3Codes = 'B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE ' +
    'EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE AE A1 A2 A3 A4 A5 A6 A7 '

/** Of the 134 letters. */
export const oneByteCodes = {
  viscii: 'E0 E4 E3 E1 D5 E5 A2 C6 C7 A1 A3 E2 A5 A6 E7 A4 A7 E8 EB A8 E9 A9 EA AB AC AD AA AE EC EF EE ED B8 F2 F6 F5 F3 F7 F4 B0 B1 B2 AF B5 BD B6 B7 DE BE FE ' +
    'F9 FC FB FA F8 DF D7 D8 E6 D1 F1 CF D6 DB FD DC F0 C0 C4 C3 C1 80 C5 82 -- -- 81 83 C2 85 86 -- 84 87 C8 CB 88 C9 89 CA 8B 8C 8D 8A 8E CC 9B CE CD 98 ' +
    'D2 99 A0 D3 9A D4 90 91 92 8F 93 B4 96 97 B3 95 94 D9 9C 9D DA 9E BF BB BC FF BA B9 9F -- -- DD -- D0 ',
  vps: 'E0 E4 E3 E1 E5 E6 A2 A3 A4 A1 A5 E2 C0 C4 C5 C3 C6 E8 C8 EB E9 CB EA 8A 8B CD 89 8C EC CC EF ED CE F2 D5 F5 F3 86 F4 D2 B0 87 D3 B6 D6 A9 AA AB A7 AE ' +
    'F9 FB DB FA F8 DC D8 BA BB D9 BF FF 9B CF 9A 9C C7 80 81 82 C1 -- 88 8E 8F F0 8D -- C2 84 85 -- 83 -- D7 DE FE C9 -- CA 93 94 95 90 -- B5 B7 B8 B4 -- ' +
    'BC BD BE B9 -- D4 97 98 99 96 -- F7 9E 9F A6 9D -- A8 D1 AC DA -- D0 AF B1 -- AD -- B2 FD B3 DD -- F1 ',
}

/** Of the 134 letters: letters and marks as code page 1252 shows them. */
export const vniSpellings = 'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû ' +
    'uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ Ì Æ Ó Í Ò OØ OÛ OÕ OÙ OÏ ' +
    'OÂ OÀ OÅ OÃ OÁ OÄ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ YØ YÛ YÕ YÙ Î Ñ '
