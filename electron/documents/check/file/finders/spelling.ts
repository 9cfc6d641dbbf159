/** How words are written (T12, T18, T19): one tone style in a paper, clean spaces. */
import type { Change } from '../../../mend/index.ts'
import type { ZoneId } from '../../../zones/index.ts'
import { spaceBeforeMark } from '../../letters.ts'
import { otherSpelling, toneWords } from '../../tone-marks.ts'
import { runningZones } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'

const written: readonly ZoneId[] = [
  ...runningZones, 'subject', 'letterSubject', 'addressee', 'recipient', 'archive', 'divisionTitle', 'tableCell', 'tableHeader', 'tableCaption', 'superior', 'issuer', 'signingAuthority', 'post',
  'attachedLine', 'appendixTitle', 'appendixReference',
]

/** Words in the rarer of the two styles, or in the one the office has not chosen when both are as frequent; nothing when all agree. */
function toneStyles(paper: FilePaper): readonly FileHit[] {
  const words = paper.all(...written).flatMap((zone) => toneWords(zone.text).map((word) => ({ zone, ...word })))
  const chosen = paper.form.wording.toneMarks
  const other = words.filter(({ style }) => style !== chosen)
  if (other.length === 0 || other.length === words.length) return []
  const list = (some: readonly string[]): string => [...new Set(some)].slice(0, 6).join(', ')
  return [{
    at: other.map(({ zone, at, word }) => within(zone, zone.from + at, zone.from + at + word.length)),
    found: list(other.map(({ word }) => word)), expected: list(other.map(({ word }) => otherSpelling(word))),
    fix: {
      description: 'Viết thống nhất dấu thanh theo lựa chọn của cơ quan.', safe: false,
      changes: other.map(({ zone, at, word }): Change => ({ type: 'text', at: zone.paragraph.ref, from: zone.from + at, to: zone.from + at + word.length, text: otherSpelling(word) })),
    },
  }]
}

/** Two spaces, tabs inside a text, spaces at its end. What stands before the first word is layout (T27). */
function spaces(paper: FilePaper): readonly FileHit[] {
  const zones = paper.all(...written).filter(({ id }) => id !== 'superior' && id !== 'issuer')
  const places = zones.flatMap((zone) => [...zone.text.matchAll(new RegExp(`(?<=\\S)(?:${doubled})(?=\\S)`, 'gu'))].filter((match) => !isLeftToWrite(zone.text, match)).map((match) => ({ zone, from: zone.from + match.index, to: zone.from + match.index + match[0].length, text: ' ' })))
  // Three spaces look like two columns, so that one component stands in two zones there.
  const between = zones.flatMap((zone, index) => {
    const next = zones[index + 1]
    const isOne = next !== undefined && next.paragraph === zone.paragraph && next.id === zone.id && next.which === zone.which
    return isOne && /^ {2,}$/u.test(zone.paragraph.text.slice(zone.to, next.from)) ? [{ zone, from: zone.to, to: next.from, text: ' ' }] : []
  })
  const trailing = zones.flatMap((zone) => {
    const rest = /[ \u00A0]+$/u.exec(zone.paragraph.text)?.[0] ?? ''
    const { length } = zone.paragraph.text
    return rest.length < 2 || zone.to < length - rest.length ? [] : [{ zone, from: length - rest.length, to: length, text: '' }]
  })
  const all = [...places, ...between, ...trailing].filter(({ zone }) => zone.text.trim() !== '')
  return all.length === 0 ? [] : [{
    at: all.map(({ zone, from, to }) => within(zone, from, to)), found: 'khoảng trắng thừa', expected: 'một khoảng trắng',
    fix: { description: 'Bỏ khoảng trắng thừa.', safe: true, changes: all.map(({ zone, from, to, text }): Change => ({ type: 'text', at: zone.paragraph.ref, from, to, text })) },
  }]
}

/** Room left for the pen: a number before its symbol ("số      -NQ/ĐU"), a day or month ("ngày      tháng"). */
function isLeftToWrite(text: string, { index, 0: spaces }: RegExpExecArray): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + spaces.length)]
  return (/(?<!\p{L})số$/iu.test(before) && /^[-–]\p{L}/u.test(after)) || (/(?<!\p{L})(?:ngày|tháng|năm)$/iu.test(before) && /^(?:tháng|năm|của)(?!\p{L})/iu.test(after))
}

/** Spaces too many between two words: two or more, or a tab. */
const doubled = '[ \\u00A0]*\\t[ \\t\\u00A0]*|[ \\u00A0]{2,}'

function beforeMarks(paper: FilePaper): readonly FileHit[] {
  const places = paper.all(...written).flatMap((zone) => [...zone.text.matchAll(new RegExp(spaceBeforeMark, 'gu'))].map((match) => ({ zone, from: zone.from + match.index, found: match[0] })))
  return places.length === 0 ? [] : [{
    at: places.map(({ zone, from, found }) => within(zone, from, from + found.length)), found: [...new Set(places.map(({ found }) => found.trim()))].join(' '), expected: 'dấu câu liền sau chữ',
    fix: {
      description: 'Bỏ khoảng trắng trước dấu câu.', safe: true,
      changes: places.map(({ zone, from, found }): Change => ({ type: 'text', at: zone.paragraph.ref, from, to: from + found.length - found.trimStart().length, text: '' })),
    },
  }]
}

export const spellingFinders: readonly FileFinder[] = [
  { id: 'T12', find: toneStyles },
  { id: 'T18', find: spaces },
  { id: 'T19', find: beforeMarks },
]
