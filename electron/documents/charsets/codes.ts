/**
 * The code (0–255) a character stood for before it became Unicode. Texts of 8-bit fonts come into Word and Excel in
 * three forms: seen through code page 1252 (0x93 is “), as the raw code (U+0093), and as a symbol font's private
 * character (U+F093).
 */

/** Code page 1252 at 0x80–0x9F; a space where it has nothing. */
const windowsHigh = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const codeOfWindows: ReadonlyMap<string, number> = new Map(
  [...windowsHigh].flatMap((char, at) => char === ' ' ? [] : [[char, 0x80 + at] as const]),
)

/** null when the character never was one byte: it is Unicode already. */
export function codeOf(char: string): number | null {
  const code = char.codePointAt(0) ?? 0
  if (code <= 0xFF) return code
  if (code >= 0xF020 && code <= 0xF0FF) return code - 0xF000
  return codeOfWindows.get(char) ?? null
}

/** How Word shows the code in a Unicode file: through code page 1252, else as it is. */
export function charOf(code: number): string {
  const windows = windowsHigh[code - 0x80]
  return windows === undefined || windows === ' ' ? String.fromCharCode(code) : windows
}

/** The character a font without Vietnamese of its own shows for the code. */
export function plainChar(char: string): string {
  const code = codeOf(char)
  return code === null ? char : charOf(code)
}
