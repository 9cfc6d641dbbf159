/** Place and date (box 4) and dates in the text (D01–D10): HD36 1.4, HD05 4.2. */
import { shortDate } from '../../../../../shared/domain/dates.ts'
import type { Change } from '../../../mend/index.ts'
import type { Zone, ZoneId } from '../../../zones/index.ts'
import { datesInText, isCitedDate, isSundayDeadline, rightWeekday, wrongZeros } from '../../dates-in-text.ts'
import type { DateInText } from '../../dates-in-text.ts'
import { endedNames } from '../../body-names.ts'
import type { CheckEntry } from '../../catalogue.ts'
import { oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot, within } from '../finding.ts'
import type { FileFinder, FileHit, Spot } from '../finding.ts'
import { alignmentFaults, typeFaults } from '../look.ts'

/** Zones whose words may hold dates besides the head's. */
const dated: readonly ZoneId[] = [
  'letterSubject', 'subject', 'addressee', 'basis', 'article', 'clause', 'point', 'heading1', 'heading2', 'heading3', 'heading4', 'body', 'item', 'tableCell',
  'recipient', 'attachedLine', 'appendixReference',
]

/** One date that is wrong, and what stands for it. */
interface WrongDate { readonly at: Spot, readonly found: string, readonly expected: string }

function wrongDates(zones: readonly Zone[], wrong: (date: DateInText, zone: Zone) => string | null): readonly WrongDate[] {
  return zones.flatMap((zone) => datesInText(zone.text).flatMap((date) => {
    const expected = wrong(date, zone)
    return expected === null ? [] : [{ at: within(zone, zone.from + date.at, zone.from + date.at + date.raw.length), found: oneLine(date.raw), expected }]
  }))
}

/** Dates with the same fault as one finding. */
function together(dates: readonly WrongDate[], variant?: string): readonly FileHit[] {
  const list = (words: readonly string[]): string => [...new Set(words)].slice(0, 4).join('; ')
  return dates.length === 0 ? [] : [{
    at: dates.map(({ at }) => at), found: list(dates.map(({ found }) => found)), expected: list(dates.map(({ expected }) => expected)), ...variant !== undefined && { variant },
  }]
}

/** Each date as a finding of its own. */
function apart(dates: readonly WrongDate[], variant?: string): readonly FileHit[] {
  return dates.map(({ at, found, expected }) => ({ at: [at], found, expected, variant }))
}

function zeros(paper: FilePaper): readonly FileHit[] {
  const head = wrongDates(paper.all('placeAndDate', 'copyPlaceAndDate'), wrongZeros)
  const text = wrongDates(paper.all(...dated), wrongZeros)
  const fixed = (dates: readonly WrongDate[], hits: readonly FileHit[]): readonly FileHit[] => hits.map((hit) => ({
    ...hit, fix: {
      description: 'Sửa số 0 trước ngày, tháng.', safe: true,
      changes: dates.map(({ at, expected }): Change => ({ type: 'text', at: at.paragraph.ref, from: at.from, to: at.to, text: cased(at, expected) })),
    },
  }))
  return [...fixed(head, together(head, 'head')), ...fixed(text, together(text))]
}

/** "Ngày" at the start of a sentence stays so. */
function cased({ paragraph, from }: Spot, text: string): string {
  return paragraph.text.startsWith('N', from) ? text.replace(/^n/u, 'N') : text
}

function placeAndDate(paper: FilePaper, { ended }: CheckEntry): readonly FileHit[] {
  const zones = paper.all('placeAndDate').filter(({ part }) => part === 0)
  const asked = { component: 'placeAndDate', name: 'địa danh và ngày tháng' } as const
  const unparted = zones.flatMap((zone) => {
    const match = /^[^,]*?\p{L}(\s*)(?=\sngày\b|\sngày[\s\u00A0])/iu.exec(zone.text)
    return match === null || zone.text.slice(0, match[0].length + 1).includes(',') ? [] : [{ zone, at: zone.from + match[0].length }]
  })
  // Names of levels that no longer are (districts) open a place's name.
  const district = zones.flatMap((zone) => paper.date === null ? [] : endedNames(zone.text, paper.date, ended).filter(({ at }) => at === 0).map((one) => ({ zone, ended: one.ended })))
  return [
    ...typeFaults(paper, zones, asked), ...alignmentFaults(paper, zones, asked),
    ...unparted.map(({ zone, at }): FileHit => ({
      at: [spot(zone)], found: `“${oneLine(zone.text)}” thiếu dấu phẩy`, expected: 'dấu phẩy sau địa danh',
      fix: { description: 'Thêm dấu phẩy sau địa danh.', safe: true, changes: [{ type: 'text', at: zone.paragraph.ref, from: at, to: at, text: ',' }] },
    })),
    ...district.map(({ zone, ended: { by, clause, status } }): FileHit => ({
      at: [spot(zone)], variant: 'place', found: oneLine(zone.text.split(',')[0] ?? ''), expected: by ?? 'tên cấp hiện hành', basis: { clause, status },
    })),
  ]
}

/** A month or a day that is not of the calendar, also where the head was not read as a date. */
function impossible(paper: FilePaper): readonly WrongDate[] {
  return wrongDates(paper.all('placeAndDate', 'copyPlaceAndDate', ...dated), ({ date }) => date === null ? 'ngày có thật' : null)
}

function laterCited(paper: FilePaper): readonly WrongDate[] {
  const own = paper.date
  return own === null ? [] : wrongDates(paper.all('basis', 'body', 'article', 'clause', 'point', 'item', 'heading2'), (date, { text }) =>
    date.date !== null && date.date > own && isCitedDate(date, text) ? shortDate(own) : null)
}

export const dateFinders: readonly FileFinder[] = [
  { id: 'D01', find: zeros },
  { id: 'D02', find: placeAndDate },
  {
    id: 'D03',
    find: (paper) => [
      ...apart(impossible(paper)), ...apart(laterCited(paper), 'cited'),
      ...apart(wrongDates(paper.all(...dated), (date, { text }) => rightWeekday(date, text)), 'weekday'),
    ],
  },
  {
    id: 'D05',
    find: (paper) => paper.all('placeAndDate').length === 0 && paper.kind !== 'minutes' ? [{ at: [], place: 'placeAndDate', found: 'không có', expected: '…, ngày … tháng … năm …' }] : [],
  },
  { id: 'D07', find: (paper) => apart(wrongDates(paper.all(...dated), (date, { text }) => isSundayDeadline(date, text) ? 'ngày làm việc' : null)) },
  {
    id: 'D08',
    find: (paper) => paper.all('placeAndDate').filter(({ part, text }) => part === 0 && paper.date === null && datesInText(text).length === 0)
      .map((zone) => ({ at: [spot(zone)], found: 'để trống', expected: 'ngày, tháng, năm ban hành' })),
  },
  {
    id: 'D09',
    find: (paper) => paper.facts.issuerExists === false && paper.date !== null
      ? [{ at: paper.all('placeAndDate').slice(0, 1).map(spot), place: 'placeAndDate', found: shortDate(paper.date), expected: 'ngày cơ quan đang hoạt động' }] : [],
  },
]
