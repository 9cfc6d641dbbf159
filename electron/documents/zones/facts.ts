/** What the zones say of the paper: its number taken apart, its date, its kind, and whether it is a State paper. */
import { documentKinds, documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { authority, fold, kindOfLine, partyBody, stateBody } from './words.ts'
import type { Zone, ZonedDocument, ZoneId } from './zoned-document.ts'

function textOf(zones: readonly Zone[], id: ZoneId, part = 0): string | null {
  const all = zones.filter((zone) => zone.id === id && zone.part === part).map((zone) => zone.text)
  return all.length === 0 ? null : all.join(' ')
}

/** Symbols as printed for each kind, by their folded form. */
const symbols = new Map(documentKindSchema.options.filter((id) => documentKinds[id].symbol !== '')
  .map((id) => [fold(documentKinds[id].symbol), documentKinds[id].symbol] as const))
/** Slips for a kind's symbol, seen in practice, and the copy's. */
const symbolSlips: ReadonlySet<string> = new Set(['qdi', 'qyd', 'gt', 'bs', 'sy', 'sl', 'trs', 'cgm', 'gdd'])

function isKindSymbol(text: string): boolean {
  return symbols.has(fold(text)) || symbolSlips.has(fold(text))
}

/** "Số: 05/KH-ĐU" and its like taken apart. Null: no number line. A number left blank is null in it. */
export function readPaperNumber(zones: readonly Zone[], id: 'number' | 'copyNumber' = 'number'): ZonedDocument['number'] {
  const printed = textOf(zones, id)
  if (printed === null) return null
  const plain = printed.normalize('NFC').replaceAll(/[\u00A0\s]+/gu, ' ').replaceAll('Ð', 'Đ').replaceAll(/[\u2010-\u2015\u2212]/gu, '-').trim()
  const taken = /^(?:s\S{1,2}\s*[:.]?\s*)?[._…\s]*(\d{1,6})?[._…\s]*([a-zđ](?=\s*[-/]))?\s*(.*)$/iu.exec(plain)
  const [, digits, letter, rest = ''] = taken ?? []
  const { kindSymbol, bodySymbol } = symbolsOf(rest)
  return { printed, number: digits === undefined ? null : Number(digits), suffix: letter?.toLowerCase() ?? '', kindSymbol, bodySymbol }
}

/** "-KH/ĐU", "/KH-ĐU", "CV/ĐU", "/2026/QĐ-UBND", "/SGDĐT-VP" (State letters have no kind's symbol). */
function symbolsOf(rest: string): { readonly kindSymbol: string, readonly bodySymbol: string } {
  const tidy = rest.replaceAll(/\s*([-/])\s*/gu, '$1').replace(/^[-/]\d{4}(?=[-/])/u, '').replace(/^[-/]+/u, '').replace(/[.,;]+$/u, '').trim()
  const at = tidy.search(/[/\- ]/u)
  const first = at < 0 ? tidy : tidy.slice(0, at)
  const others = at < 0 ? '' : tidy.slice(at + 1).trim()
  if (isKindSymbol(first) || /^[-/]?\S*$/u.test(rest.trim()) && tidy.includes('/') && !rest.trim().startsWith('/')) return { kindSymbol: first, bodySymbol: others }
  return { kindSymbol: '', bodySymbol: tidy }
}

/** ISO date of "ngày 05 tháng 6 năm 2026", "ngày 5/3/2026" or the like; null: blank or not in the calendar. */
export function dateInText(text: string): string | null {
  const plain = fold(text).replaceAll(/\s+/gu, ' ')
  const match = /(\d{1,2})\s*(?:thang|th\S{1,3}ng)\s*(\d{1,2})\s*[,.]?\s*(?:nam|n\S{1,3}m)\s*(\d{4})/u.exec(plain)
    ?? /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(plain)
  if (match === null) return null
  const [, day = '', month = '', year = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDateSchema.safeParse(date).success ? date : null
}

/** The date of the head; minutes without one say it in their first lines ("Hôm nay, ngày …"). */
export function readDate(zones: readonly Zone[], kind: DocumentKind | null): string | null {
  const head = textOf(zones, 'placeAndDate')
  if (head !== null) return dateInText(head)
  if (kind !== 'minutes') return null
  for (const zone of zones.filter(({ id, part }) => part === 0 && (id === 'body' || id === 'item' || id === 'heading2')).slice(0, 6)) {
    const date = /hom nay|vao (?:hoi|luc)|thoi gian|ngay/u.test(fold(zone.text.slice(0, 200))) ? dateInText(zone.text) : null
    if (date !== null) return date
  }
  return null
}

/** The kind by its name; else by the number's symbol; else a công văn by Kính gửi or its subject under the number. */
export function readKind(zones: readonly Zone[], number: ZonedDocument['number']): ZonedDocument['kind'] {
  const name = textOf(zones, 'kindName')
  const named = name === null ? null : kindOfLine(fold(name))
  if (named !== null) return { id: named.id, sure: 'certain' }
  const symbol = number === null ? '' : fold(number.kindSymbol)
  const bySymbol = documentKindSchema.options.filter((id) => symbol !== '' && fold(documentKinds[id].symbol) === symbol)
  const [only] = bySymbol
  if (only === 'officialLetter') return { id: only, sure: 'certain' }
  if (name !== null) return only === undefined ? null : { id: only, sure: bySymbol.length === 1 ? 'likely' : 'guess' }
  if (only !== undefined) return { id: only, sure: bySymbol.length === 1 ? 'likely' : 'guess' }
  const addressed = zones.some(({ id, part }) => id === 'addressing' && part === 0)
  if (addressed) return { id: 'officialLetter', sure: 'likely' }
  return zones.some(({ id, sure }) => id === 'letterSubject' && sure === 'certain') ? { id: 'officialLetter', sure: 'guess' } : null
}

/**
 * Is the paper as a whole a State one (Nghị định 30)? The State's marks and bodies are weighed against the Party's, so
 * that a Party paper with some of the State's habits stays a Party paper.
 */
export function isForeign(zones: readonly Zone[], number: ZonedDocument['number']): boolean {
  const own = zones.filter(({ part }) => part === 0)
  const has = (id: ZoneId): boolean => own.some((zone) => zone.id === id)
  const texts = (id: ZoneId): readonly string[] => own.filter((zone) => zone.id === id).map((zone) => fold(zone.text))
  const issuers = texts('issuer')
  const plain = number === null ? '' : fold(number.printed)
  const stateNumber = /^so\s*:/u.test(plain) || /^so\s*:?\s*[\d._… ]*\//u.test(plain)
  const stateSigns = texts('signingAuthority').filter((text) => authority.test(text) && /^(?:tm|kt|tl|tuq)\s*\./u.test(text))
  const state = (has('nationalTitle') || has('nationalMotto') ? 2 : 0) + (issuers.some((text) => stateBody.test(text)) ? 2 : 0)
    + (stateNumber ? 1 : 0) + (stateSigns.length > 0 ? 1 : 0) + (texts('archive').some((text) => /luu\s*:/u.test(text)) ? 1 : 0)
  const party = (has('partyTitle') ? 3 : 0) + (has('star') ? 1 : 0)
    + ([...issuers, ...texts('superior')].some((text) => partyBody.test(text)) ? 2 : 0)
    + (/^so\s*\d+[a-z]?\s*-/u.test(plain) ? 1 : 0) + (texts('signingAuthority').some((text) => /^[tkq]\s*\//u.test(text)) ? 1 : 0)
  return state >= 2 && state > party
}
