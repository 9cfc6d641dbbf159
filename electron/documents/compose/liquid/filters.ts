/**
 * The only filters a template may use. All are pure: no clock (Liquid's own `date` knows "now"), no random order.
 * Each takes plain values and gives text; a value of another type gives an empty text, never "[object Object]".
 */
import { clockText, longDate, shortDate } from '../../../../shared/domain/dates.ts'
import { lowerFirst, upperFirst } from '../../../../shared/domain/first-letter.ts'

/** A filter: the value left of the bar, then its arguments. */
export type Filter = (value: unknown, ...args: readonly unknown[]) => string

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** `1234.5` → `1.234,5`: Vietnamese separators, at most one decimal. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && value > -1000 && value < 1000) return String(value)
  const [whole = '0', decimals] = String(Math.round(value * 10) / 10).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** Counts below ten are written with a zero, as the papers do: `05 chi bộ`. Zero itself stays `0`. */
export function countText(value: number): string {
  return Number.isInteger(value) && value > 0 && value < 10 ? `0${value}` : numberText(value)
}

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/u.test(value)

const onDate = (print: (date: string) => string): Filter => (value) => isDate(value) ? print(value) : ''
const onText = (change: (text: string) => string): Filter => (value) => change(asText(value))
const onNumber = (print: (value: number) => string): Filter => (value) => typeof value === 'number' ? print(value) : asText(value)

/** The hour something ended that began at `start`: "11 giờ 30 phút cùng ngày"; after midnight with its own day. */
function endClock(end: unknown, start: unknown): string {
  if (!isDate(end)) return ''
  return isDate(start) && start.slice(0, 10) !== end.slice(0, 10) ? `${clockText(end)}, ${longDate(end)}` : `${clockText(end)} cùng ngày`
}

/** A text that ends as a sentence does; an end mark the person typed stays. */
function sentence(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed === '' || /[.!?…:;]["”»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Without an end mark, to go on in the same sentence. */
const phrase = (text: string): string => text.trimEnd().replace(/[.;,:]+$/u, '')

function fraction(value: unknown, denominator: unknown): string {
  if (typeof value !== 'number') return ''
  return typeof denominator === 'number' ? `${countText(value)}/${countText(denominator)}` : countText(value)
}

function join(value: unknown, separator: unknown): string {
  return Array.isArray(value) ? value.map(asText).filter((text) => text !== '').join(typeof separator === 'string' ? separator : ', ') : ''
}

/** Filters by name. */
export const filters: Readonly<Record<string, Filter>> = {
  shortDate: onDate(shortDate),
  longDate: onDate(longDate),
  clock: onDate(clockText),
  endClock,
  upper: onText((text) => text.toLocaleUpperCase('vi')),
  lowerFirst: onText(lowerFirst),
  upperFirst: onText(upperFirst),
  sentence: onText(sentence),
  phrase: onText(phrase),
  number: onNumber(numberText),
  count: onNumber(countText),
  percent: onNumber((value) => `${numberText(value)}%`),
  fraction,
  join,
}

/** Names of the filters, for the sentence that refuses an unknown one. */
export const filterNames: readonly string[] = Object.keys(filters)
