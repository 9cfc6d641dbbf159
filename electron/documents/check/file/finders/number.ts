/** Number and symbol as printed (N01–N14): HD36 1.3, HD05 component 3. */
import { documentKinds } from '../../../../../shared/document/kinds.ts'
import { isWithin, shortDate } from '../../../../../shared/domain/dates.ts'
import type { Change } from '../../../mend/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { authorityFault } from '../../authority-fault.ts'
import { bodySymbolPattern, rightKindSymbol, unpaddedNumbers } from '../../number-words.ts'
import { oneLine, runningZones } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot, within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { alignmentFaults, typeFaults } from '../look.ts'
import { issuers } from './head.ts'

function numberZone({ all }: FilePaper): Zone | undefined {
  return all('number').find(({ part }) => part === 0)
}

/** A fault in the printed number; `edits` are stretches of the zone's text with what stands there instead. */
interface Fault { readonly found: string, readonly expected: string, readonly edits?: readonly Edit[], readonly safe?: boolean, readonly variant?: string }
interface Edit { readonly from: number, readonly to: number, readonly text: string }

function onNumber(paper: FilePaper, wrong: (text: string) => Fault | null): readonly FileHit[] {
  const zone = numberZone(paper)
  const fault = zone === undefined ? null : wrong(zone.text)
  if (zone === undefined || fault === null) return []
  const { found, expected, edits = [], safe = true, variant } = fault
  return [{
    at: [spot(zone)], found, expected, ...variant !== undefined && { variant },
    fix: {
      description: `Viết “${expected}”.`, safe,
      changes: edits.map(({ from, to, text }): Change => ({ type: 'text', at: zone.paragraph.ref, from: zone.from + from, to: zone.from + to, text })),
    },
  }]
}

/** The text with its edits made. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((all, { from, to, text: words }) => all.slice(0, from) + words + all.slice(to), text)
}

function fault(text: string, edits: readonly Edit[]): Fault | null {
  return edits.length === 0 ? null : { found: oneLine(text), expected: oneLine(edited(text, edits)), edits }
}

function colon(text: string): Fault | null {
  const match = /^Số(\s*:\s*)/iu.exec(text)
  return match === null ? null : fault(text, [{ from: 2, to: 2 + (match[1] ?? '').length, text: ' ' }])
}

/** What follows "Số", without the spaces and the colon. */
function bare(text: string): string {
  return text.replace(/^Số\s*:?\s*/iu, '').trim()
}

/** `01/BC-CB`, `858CV`, `125/VPĐU`: the parts in another order, or one sign missing. */
function order(text: string): Fault | null {
  const rest = bare(text).replaceAll(/\s+/gu, '')
  const slashFirst = /^(\d*[a-zđ]?)\/([A-ZĐƯ][\p{L}]*)[-–]([A-ZĐƯ][\p{L}-]*)$/u.exec(rest)
  if (slashFirst !== null) return { found: oneLine(text), expected: `Số ${slashFirst[1]}-${slashFirst[2]}/${slashFirst[3]}`, edits: [{ from: 0, to: text.length, text: `Số ${slashFirst[1]}-${slashFirst[2]}/${slashFirst[3]}` }], safe: false }
  if (/^\d+[a-zđ]?[A-ZĐ]/u.test(rest) || (/^\d/u.test(rest) && !/^\d+[a-zđ]?\s*[-–]/u.test(rest)) || !rest.includes('/')) {
    return { found: oneLine(text), expected: 'Số …-tên loại/cơ quan' }
  }
  return null
}

function spaces(text: string): Fault | null {
  const head = /^Số\s*:?\s*\d*/iu.exec(text)?.[0].length ?? 0
  // Room left before the hyphen for a number to be written in is no fault.
  const blank = !/^Số\s*:?\s*\d/iu.test(text)
  return fault(text, [...text.matchAll(/[\s\u00A0]*[-–—/][\s\u00A0]*/gu)].flatMap((match): readonly Edit[] => {
    const sign = match[0].includes('/') ? '/' : '-'
    const first = blank && match.index <= head
    const right = first ? match[0].replace(/[-–—][\s\u00A0]*$/u, '-') : sign
    return match[0] === right ? [] : [{ from: match.index, to: match.index + match[0].length, text: right }]
  }))
}

function zero(text: string): Fault | null {
  const match = /^Số\s*:?\s*(?=[1-9](?:\D|$))/iu.exec(text)
  return match === null ? null : fault(text, [{ from: match[0].length, to: match[0].length, text: '0' }])
}

function misspelt(text: string, { zoned }: FilePaper): Fault | null {
  const symbol = zoned.number?.kindSymbol ?? ''
  const right = rightKindSymbol(symbol)
  const at = text.indexOf(symbol)
  return right === null || at < 0 ? null : { found: symbol, expected: right, edits: [{ from: at, to: at + symbol.length, text: right }], safe: false }
}

/** The symbol by the name that stands as the type line; a công văn has none. */
function otherKind(paper: FilePaper): FileHit | null {
  const symbol = paper.zoned.number?.kindSymbol ?? ''
  const name = oneLine(paper.all('kindName').find(({ part }) => part === 0)?.text ?? '').toLocaleLowerCase('vi')
  const kinds = Object.values(documentKinds).filter((kind) => kind.name.toLocaleLowerCase('vi') === name)
  const zone = numberZone(paper)
  if (zone === undefined || symbol === '' || kinds.length === 0 || rightKindSymbol(symbol) !== null) return null
  if (kinds.some((kind) => kind.symbol === symbol || kind.symbol === '')) return null
  return { at: [spot(zone)], found: symbol, expected: kinds[0]?.symbol ?? '' }
}

function authority(paper: FilePaper): readonly FileHit[] {
  const { kind, date, facts } = paper
  const zone = paper.all('kindName')[0] ?? numberZone(paper)
  const standing = paper.all('signingAuthority').some(({ text }) => /ban thường vụ/iu.test(text))
  const fault = kind === null ? null : authorityFault(facts, { kind, date, standing, joint: issuers(paper).length > 1 })
  return fault === null ? [] : [{ at: zone === undefined ? [] : [spot(zone)], place: 'number', ...fault }]
}

function citedZeros(paper: FilePaper): readonly FileHit[] {
  const found = paper.all('subject', ...runningZones).flatMap((zone) => unpaddedNumbers(zone.text).map((one) => ({ ...one, zone })))
  return found.length === 0 ? [] : [{
    at: found.map(({ zone, at, found: words }) => within(zone, zone.from + at, zone.from + at + words.length)),
    found: found.map((one) => one.found).slice(0, 3).join(', '), expected: found.map((one) => `0${one.found}`).slice(0, 3).join(', '), variant: 'cited',
    fix: {
      description: 'Thêm số 0 trước số văn bản dưới 10.', safe: true,
      changes: found.map(({ zone, at }): Change => ({ type: 'text', at: zone.paragraph.ref, from: zone.from + at, to: zone.from + at, text: '0' })),
    },
  }]
}

function term({ facts, date, one }: FilePaper): readonly FileHit[] {
  const zone = one('placeAndDate')
  const known = facts.term
  if (date === null || known === undefined || known === null || isWithin(date, known.from, known.to)) return []
  return [{ at: zone === undefined ? [] : [spot(zone)], place: 'placeAndDate', found: shortDate(date), expected: `từ ${shortDate(known.from)}${known.to === null ? '' : ` đến ${shortDate(known.to)}`}` }]
}

/** Several bodies, each in its own lines or on one line with hyphens between ("BAN TỔ CHỨC - BAN NỘI CHÍNH"). */
function isJoint(paper: FilePaper): boolean {
  const bodies = issuers(paper)
  return bodies.length > 1 || bodies.some(({ name }) => /\p{L}\s*[-–]\s*(?:ban|văn phòng|u[ỷỶ] ban|ủy ban|đảng (?:uỷ|ủy)|đảng đoàn|hội|đoàn|sở|mặt trận)\s/iu.test(name))
}

export const numberFinders: readonly FileFinder[] = [
  { id: 'N01', find: (paper) => onNumber(paper, colon) },
  { id: 'N02', find: (paper) => onNumber(paper, order) },
  { id: 'N03', find: (paper) => onNumber(paper, (text) => order(text) === null ? spaces(text) : null) },
  { id: 'N04', find: (paper) => [...onNumber(paper, zero), ...citedZeros(paper)] },
  { id: 'N05', find: (paper) => onNumber(paper, (text) => misspelt(text, paper)) },
  { id: 'N06', find: (paper) => [...[otherKind(paper)].filter((one) => one !== null), ...authority(paper)] },
  {
    id: 'N07',
    find: (paper) => onNumber(paper, () => {
      const { number = null, suffix = '' } = paper.zoned.number ?? {}
      return number !== null && suffix === '' && (paper.facts.usedNumbers ?? []).includes(number) ? { found: String(number), expected: 'số chưa dùng' } : null
    }),
  },
  { id: 'N08', find: term },
  {
    id: 'N09',
    find: (paper) => !isJoint(paper) ? [] : onNumber(paper, () => {
      const symbol = paper.zoned.number?.bodySymbol ?? ''
      return symbol === '' || symbol.includes('-') ? null : { found: symbol, expected: 'A-B' }
    }),
  },
  {
    id: 'N10',
    find: (paper) => numberZone(paper) === undefined && paper.kind !== 'minutes' && (paper.kind === null || documentKinds[paper.kind].group === 'document')
      ? [{ at: [], place: 'number', found: 'không có', expected: paper.kind === null ? 'Số …-…/…' : `Số …-${documentKinds[paper.kind].symbol}/…` }] : [],
  },
  {
    id: 'N11',
    find: (paper) => onNumber(paper, (text) => {
      const symbol = paper.zoned.number?.bodySymbol ?? ''
      return symbol === '' || bodySymbolPattern.test(symbol) || order(text) !== null || spaces(text) !== null ? null : { found: symbol, expected: 'ĐU, UBKTĐU, CB …' }
    }),
  },
  {
    id: 'N12',
    find: (paper) => onNumber(paper, () => {
      const { number = null, suffix = '' } = paper.zoned.number ?? {}
      return suffix === '' ? null : { found: `${number ?? ''}${suffix}`, expected: 'số không kèm chữ' }
    }),
  },
  { id: 'N13', find: (paper) => onNumber(paper, (text) => /\d/u.test(text.split(/[-–/]/u)[0] ?? '') ? null : { found: 'để trống', expected: 'số thứ tự' }) },
  {
    id: 'N14',
    find: (paper) => {
      const zones = paper.all('number').filter(({ part }) => part === 0)
      const asked = { component: 'number', name: 'số và ký hiệu' } as const
      return [...typeFaults(paper, zones, asked), ...alignmentFaults(paper, zones, asked)]
    },
  },
]
