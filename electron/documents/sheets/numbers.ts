/** Numbers as a workbook stores them (binary fractions, days since 1900) as exact texts. */
import { addDays } from '../../../shared/domain/dates.ts'

/** Digits Excel keeps of a number; what stands behind them is the noise of binary fractions (98.299999999999997). */
const keptDigits = 15

/** `1.5E3` → `1500`; null where the text is no number. Shortest form, a dot before decimals. */
export function decimalText(stored: string): string | null {
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/u.test(stored.trim()) ? Number(stored) : Number.NaN
  if (!Number.isFinite(number)) return null
  if (number === 0) return '0'
  const [digits = '', exponent = '0'] = number.toExponential(keptDigits - 1).split('e')
  const sign = digits.startsWith('-') ? '-' : ''
  const kept = digits.replace(/[-.]/gu, '').replace(/0+$/u, '')
  const point = Number(exponent) + 1
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${kept}`
  return kept.length <= point ? sign + kept.padEnd(point, '0') : `${sign}${kept.slice(0, point)}.${kept.slice(point)}`
}

/** The number times 10 to the power of `by`, exactly: (`0.983`, 2) → `98.3`. */
export function shifted(decimal: string, by: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = decimal.slice(sign.length).split('.')
  const digits = (whole + part).padEnd(whole.length + by, '0')
  const left = digits.slice(0, whole.length + by).replace(/^0+(?=\d)/u, '')
  const right = digits.slice(whole.length + by).replace(/0+$/u, '')
  return `${sign}${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`
}

/** The number with so many decimals at most, rounded half away from zero. */
export function roundedText(decimal: string, decimals: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '0', part = ''] = decimal.slice(sign.length).split('.')
  const kept = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0')) + (Number(part[decimals] ?? 0) >= 5 ? 1n : 0n)
  const digits = String(kept).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return /[1-9]/u.test(text) ? sign + text : text
}

/** Date and time of day of a serial number; `date` null for a time alone, null for a number no date has. */
export function dateOfSerial(number: string, date1904: boolean): { readonly date: string | null, readonly time: string } | null {
  const serial = Number(number)
  if (serial < 0 || serial >= 2_958_466) return null
  const days = Math.floor(serial)
  const minutes = Math.round((serial - days) * 1440)
  const time = minutes === 0 ? '' : `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  if (days === 0 && !date1904) return { date: null, time }
  // Excel believes in 29 February 1900, day 60: dates after it are one day further than the count says.
  return { date: date1904 ? addDays('1904-01-01', days) : addDays('1899-12-31', days > 60 ? days - 1 : days), time }
}
