/** Numbers as Vietnamese papers write them: 4.055 (thousands), 12,5 (decimals). */

/** The value of a cell or word, or null when it is not a plain number. A dot before exactly three digits parts thousands. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim()
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(trimmed)) return Number(trimmed.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+(?:[.,]\d+)?$/u.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

/** Digits after the decimal mark. */
export function decimalsOf(text: string): number {
  const trimmed = text.trim()
  if (/^-?\d{1,3}(?:\.\d{3})+$/u.test(trimmed)) return 0
  return /[.,](\d+)$/u.exec(trimmed)?.[1]?.length ?? 0
}

/** A number as a paper writes it. */
export function writtenNumber(value: number, decimals: number): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
  return rest === undefined ? parted : `${parted},${rest}`
}
