/** Numbers of headings as printed (T11, T29): one separator in a paper, no gaps, no number twice. */
import type { Change } from '../../../mend/index.ts'
import type { Zone } from '../../../zones/index.ts'
import type { FilePaper } from '../file-paper.ts'
import { within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'

/** A printed number: its place in the zone's text (0 long when Word prints it), its level and its count. */
interface Label { readonly zone: Zone, readonly text: string, readonly from: number, readonly to: number, readonly level: Level, readonly count: number, readonly separator: string, readonly path: readonly number[] }
type Level = 'part' | 'chapter' | 'section' | 'article' | 'roman' | 'arabic' | 'nested' | 'letter'

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** 0 for what is no Roman number. */
export function fromRoman(text: string): number {
  const values = [...text].map((letter) => romanDigits[letter] ?? Number.NaN)
  const sum = values.reduce((total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value), 0)
  return Number.isNaN(sum) ? 0 : sum
}

/** The Vietnamese alphabet as points are lettered. */
const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
const plainLetters = 'abcdđeghiklmnopqrstuvxy'

const patterns: readonly { readonly level: Level, readonly pattern: RegExp }[] = [
  { level: 'chapter', pattern: /^Chương\s+(?<count>[IVXLC]+|\d+)(?<separator>)/iu },
  { level: 'part', pattern: /^Phần\s+(?<count>[IVXLC]+)(?<separator>)/iu },
  { level: 'section', pattern: /^Mục\s+(?<count>[IVXLC]+|\d+)(?<separator>)/iu },
  { level: 'article', pattern: /^Điều\s+(?<count>\d+)(?<separator>[.:]?)/iu },
  { level: 'roman', pattern: /^(?<count>[IVX]{1,6})(?<separator>[.-]|\.-)(?=\s|\p{L})/u },
  { level: 'nested', pattern: /^(?<count>\d{1,2}(?:\.\d{1,2})+)(?<separator>[.)-]?)(?=\s)/u },
  { level: 'arabic', pattern: /^(?<count>\d{1,2})(?<separator>[.)/-])(?=\s|\p{L})/u },
  { level: 'letter', pattern: /^(?<count>[a-zđăâêôơư])(?<separator>[).-])(?=\s)/u },
]

function labelOf(zone: Zone): Label | null {
  const { numbering } = zone.paragraph
  const automatic = numbering !== '' && zone.from === zone.paragraph.text.length - zone.paragraph.text.trimStart().length
  const text = automatic ? `${numbering} ` : zone.text
  for (const { level, pattern } of patterns) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const { count = '', separator = '' } = groups
    const path = level === 'nested' ? count.split('.').map(Number) : []
    const value = level === 'nested' ? path.at(-1) ?? 0 : /^\d+$/u.test(count) ? Number(count) : level === 'letter' ? plainLetters.indexOf(count) + 1 || letters.indexOf(count) + 1 : fromRoman(count.toUpperCase())
    const at = automatic ? 0 : text.indexOf(count) + count.length
    return { zone, text: count + separator, from: zone.from + at, to: zone.from + at + (automatic ? 0 : separator.length), level, count: value, separator, path }
  }
  return null
}

function labels(paper: FilePaper): readonly Label[] {
  return paper.all('divisionLabel', 'article', 'clause', 'point', 'heading1', 'heading2', 'heading3', 'heading4', 'body')
    .filter(({ paragraph, from }) => paragraph.text.slice(0, from).trim() === '').map(labelOf).filter((one) => one !== null)
}

/** What begins again when a level moves on. Articles run through the whole paper. */
const restarts: Readonly<Record<Level, readonly Level[]>> = {
  part: ['chapter', 'section', 'roman', 'arabic', 'nested', 'letter'], chapter: ['section', 'roman', 'arabic', 'nested', 'letter'], section: ['roman', 'arabic', 'nested', 'letter'],
  article: ['roman', 'arabic', 'nested', 'letter'], roman: ['arabic', 'nested', 'letter'], arabic: ['nested', 'letter'], nested: ['letter'], letter: [],
}

/** A part copied out of a paper keeps the numbers it has there. */
function isExtract(paper: FilePaper): boolean {
  return paper.all('copyKind').some(({ text }) => text.trim().toLocaleLowerCase('vi').startsWith(paper.form.wording.copyKinds.extract.toLocaleLowerCase('vi')))
}

/** Numbers that skip one, or come twice. A list that begins at 1 anew is a new list. */
function gaps(paper: FilePaper): readonly FileHit[] {
  if (isExtract(paper)) return []
  const last = new Map<string, Label>()
  const wrong: { label: Label, expected: number }[] = []
  let part = 0
  for (const label of labels(paper)) {
    if (label.zone.part !== part) last.clear()
    part = label.zone.part
    const key = label.level === 'nested' ? `nested ${label.path.slice(0, -1).join('.')}` : label.level
    const before = last.get(key)?.count ?? 0
    const isNew = label.count === 1 && label.level !== 'article' && before !== 1
    // A point may be left out of the alphabet (f, j, w, z), and đ is not everywhere counted.
    const near = label.level === 'letter' && label.count === before + 2
    if (!isNew && label.count !== before + 1 && !near && (before > 0 || label.count > 1)) wrong.push({ label, expected: before + 1 })
    last.set(key, label)
    for (const lower of restarts[label.level]) for (const known of last.keys()) if (known === lower || (lower === 'nested' && known.startsWith('nested '))) last.delete(known)
  }
  return wrong.map(({ label, expected }) => ({
    at: [within(label.zone, label.zone.from, label.zone.from + Math.min(40, label.zone.text.length))], found: label.text, expected: `số thứ tự ${expected}`,
  }))
}

/** Signs after Roman and Arabic numbers: one in a paper. Typed ones are changed to the commoner. */
function separators(paper: FilePaper): readonly FileHit[] {
  const all = labels(paper).filter(({ level, separator, zone }) => (level === 'roman' || level === 'arabic') && zone.id !== 'body' && /^[.-]$/u.test(separator))
  return (['roman', 'arabic'] as const).flatMap((level): readonly FileHit[] => {
    const some = all.filter((label) => label.level === level)
    const dots = some.filter(({ separator }) => separator === '.')
    const dashes = some.filter(({ separator }) => separator === '-')
    if (dots.length === 0 || dashes.length === 0) return []
    const { headingSeparator } = paper.form.wording
    const odd = dots.length === dashes.length ? (headingSeparator === '.' ? dashes : dots) : dots.length < dashes.length ? dots : dashes
    const right = odd === dots ? '-' : '.'
    return [{
      at: odd.map(({ zone }) => within(zone, zone.from, Math.min(zone.to, zone.from + 40))), found: odd.map(({ text }) => text).slice(0, 4).join(', '), expected: `dấu “${right}” như các mục khác`,
      fix: {
        description: `Đặt dấu “${right}” sau số của các mục.`, safe: true,
        changes: odd.filter(({ from, to }) => to > from).map(({ zone, from, to }): Change => ({ type: 'text', at: zone.paragraph.ref, from, to, text: right })),
      },
    }]
  })
}

export const numberingFinders: readonly FileFinder[] = [
  { id: 'T11', find: separators },
  { id: 'T29', find: gaps },
]
