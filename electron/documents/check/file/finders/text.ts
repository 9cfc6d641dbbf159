/** Words and signs of the text (T05–T10, T13, T14, T24–T26): bases, types, end of the text, leftovers, citations. */
import { documentKinds } from '../../../../../shared/document/kinds.ts'
import type { Change } from '../../../mend/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { unintroduced } from '../../abbreviations.ts'
import { endedNames } from '../../body-names.ts'
import type { CheckBasis, CheckEntry } from '../../catalogue.ts'
import { citationsWithoutComma, isMentioned, otherKindNamed, shortCitations, wronglyDated } from '../../text-words.ts'
import type { Found } from '../../text-words.ts'
import { oneLine, runningZones } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot, within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { alignmentFaults, inRange, runsOf, said, saidRange, typeFaults } from '../look.ts'

const own = (zones: readonly Zone[]): readonly Zone[] => zones.filter(({ part }) => part === 0)

/** One finding for stretches with the same fault. */
function gathered(places: readonly { readonly zone: Zone, readonly hit: Found }[], fix?: { readonly description: string, readonly safe: boolean }, variant?: string): readonly FileHit[] {
  const list = (words: readonly string[]): string => [...new Set(words)].slice(0, 4).join('; ')
  return places.length === 0 ? [] : [{
    at: places.map(({ zone, hit }) => within(zone, zone.from + hit.at, zone.from + hit.at + hit.found.length)),
    found: list(places.map(({ hit }) => hit.found)), expected: list(places.map(({ hit }) => hit.expected)), ...variant !== undefined && { variant },
    ...fix !== undefined && { fix: { ...fix, changes: places.map(({ zone, hit }): Change => ({ type: 'text', at: zone.paragraph.ref, from: zone.from + hit.at, to: zone.from + hit.at + hit.found.length, text: hit.expected })) } },
  }]
}

/** Bases: upright, each behind a dash, ended by the guide's sign. */
function bases(paper: FilePaper): readonly FileHit[] {
  const zones = own(paper.all('basis'))
  const dashless = zones.filter(({ text, paragraph }) => !/^[-–]\s/u.test(text) && !/^[-–•+]/u.test(paragraph.numbering) && /^(?:căn cứ|theo|xét|thực hiện)/iu.test(text))
  const { basisEnd } = paper.form.wording
  // The sign of the last one is the office's choice: sources disagree.
  const unended = zones.slice(0, -1).filter(({ text }) => !text.trimEnd().endsWith(basisEnd) && /[.,;:\p{L}\d)”"]$/u.test(text.trimEnd()))
  return [
    ...typeFaults(paper, zones, { component: 'basis', name: 'căn cứ', leave: { size: true, bold: true } }),
    ...dashless.length === 0 ? [] : [{
      at: dashless.map(spot), found: 'căn cứ không có gạch đầu dòng', expected: '“- ” trước mỗi căn cứ',
      fix: { description: 'Thêm gạch đầu dòng trước mỗi căn cứ.', safe: true, changes: dashless.map((zone): Change => ({ type: 'text', at: zone.paragraph.ref, from: zone.from, to: zone.from, text: '- ' })) },
    }],
    ...unended.length === 0 ? [] : [{
      at: unended.map(spot), found: `căn cứ không kết thúc bằng “${basisEnd}”`, expected: `“${basisEnd}” cuối mỗi căn cứ`, variant: 'end',
      fix: {
        description: `Đặt “${basisEnd}” cuối mỗi căn cứ.`, safe: true,
        changes: unended.map((zone): Change => {
          const end = zone.from + zone.text.trimEnd().length
          const mark = /[.,:;]$/u.test(zone.text.trimEnd()) ? 1 : 0
          return { type: 'text', at: zone.paragraph.ref, from: end - mark, to: end, text: basisEnd }
        }),
      },
    }],
  ]
}

/** The last words of the text before the signatures, when they are no table. */
function endOfText(paper: FilePaper): readonly FileHit[] {
  const text = own(paper.all(...runningZones, 'tableCell'))
  const last = text.at(-1)
  if (last === undefined || last.id === 'tableCell') return []
  const words = last.text.trimEnd()
  const to = last.from + words.length
  const { endMark } = paper.form.wording
  if (/\.\/\.?$/u.test(words)) {
    const from = to - (/\.\/\.?$/u.exec(words)?.[0].length ?? 0)
    return endMark === './.' ? [] : [{
      at: [within(last, from, to)], found: words.slice(from - last.from), expected: endMark,
      fix: { description: `Kết thúc nội dung bằng “${endMark}”.`, safe: true, changes: [{ type: 'text', at: last.paragraph.ref, from, to, text: endMark }] },
    }]
  }
  if (/[.!?…][”")\]]?$/u.test(words)) return []
  const mark = /[,;:]$/u.test(words) ? 1 : 0
  return [{
    at: [within(last, Math.max(last.from, to - 20), to)], found: words.slice(-20), expected: endMark, variant: 'missing',
    fix: { description: `Kết thúc nội dung bằng “${endMark}”.`, safe: true, changes: [{ type: 'text', at: last.paragraph.ref, from: to - mark, to, text: endMark }] },
  }]
}

/** Field names, places to fill in and notes to the writer left from a template. */
const leftovers = /\{\{[^}]*\}\}|\{%[^%]*%\}|<<[^<>]{1,40}>>|\[(?:ghi|nhập|điền|tên|ngày|nội dung|nêu)[^\]]{0,60}\]|\.{5,}|…{2,}|_{5,}|«[^»]{1,40}»/giu

function templateWords(paper: FilePaper): readonly FileHit[] {
  const zones = own(paper.all('kindName', 'subject', 'letterSubject', ...runningZones, 'divisionTitle', 'addressee', 'recipient', 'signingAuthority', 'post'))
  const left = zones.flatMap((zone) => [...zone.text.matchAll(leftovers)].map((match) => ({ zone, hit: { at: match.index, found: match[0], expected: 'nội dung thật' } })))
  const name = paper.kind === null ? null : documentKinds[paper.kind].name
  const texts = zones.map(({ text }) => text)
  const named = name === null ? [] : own(paper.all(...runningZones)).flatMap((zone) => otherKindNamed(zone.text, name).filter((one) => !isMentioned(texts, one.name))
    .map(({ at, found }) => ({ zone, hit: { at, found, expected: name.toLocaleLowerCase('vi') } })))
  return [...gathered(left, undefined, 'leftover'), ...gathered(named)]
}

/** Sizes of running text: within the guide's range, and one size throughout. */
function bodySizes(paper: FilePaper): readonly FileHit[] {
  const zones = paper.all('basis', 'clause', 'point', 'body', 'item')
  const range = paper.form.accepted.sizePt.body
  const sizes = (zone: Zone): readonly number[] => runsOf(zone).filter(({ position, text }) => position === 'baseline' && /[\p{L}\p{N}]/u.test(text)).map(({ sizePt }) => sizePt)
  const wrong = zones.filter((zone) => sizes(zone).some((size) => !inRange(size, range)))
  const [{ sizePt }, all] = [paper.form.type.body, new Set(zones.flatMap(sizes))]
  const mixed = wrong.length === 0 && all.size > 1 ? zones.filter((zone) => sizes(zone).some((size) => size !== commonest(zones.flatMap(sizes)))) : []
  const fix = (some: readonly Zone[], size: number): FileHit['fix'] => ({
    description: `Đặt nội dung cỡ chữ ${said(size)}.`, safe: true, changes: some.map((zone): Change => ({ type: 'runs', at: zone.paragraph.ref, from: zone.from, to: zone.to, look: { sizePt: size } })),
  })
  const list = (some: readonly Zone[]): string => [...new Set(some.flatMap(sizes))].toSorted((a, b) => a - b).map((one) => said(one)).join(', ')
  return [
    ...wrong.length === 0 ? [] : [{ at: wrong.map(spot), found: `cỡ ${list(wrong)}`, expected: `cỡ ${saidRange(range)}`, fix: fix(wrong, sizePt) }],
    ...mixed.length === 0 ? [] : [{ at: mixed.map(spot), found: `lẫn cỡ ${list(zones)}`, expected: 'một cỡ chữ trong toàn văn', fix: fix(mixed, commonest(zones.flatMap(sizes))) }],
  ]
}

function commonest(values: readonly number[]): number {
  const counts = [...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? 0
}

/** Is most of the zone so? Emphasis of some words is the writer's business. */
function mostly(zone: Zone, is: 'bold' | 'italic'): boolean {
  const runs = runsOf(zone)
  const letters = (some: typeof runs): number => some.reduce((sum, { text }) => sum + text.trim().length, 0)
  return letters(runs) > 0 && letters(runs.filter((run) => run[is])) > letters(runs) / 2
}

/** Whole paragraphs bold, slanted or underlined that should be plain. `ids` are of one kind of text. */
function plainFaults(zones: readonly Zone[], name: string): readonly FileHit[] {
  return (['bold', 'italic'] as const).flatMap((is): readonly FileHit[] => {
    const wrong = zones.filter((zone) => mostly(zone, is))
    const [found, expected] = is === 'bold' ? ['đậm', 'không đậm'] : ['nghiêng', 'chữ đứng']
    return wrong.length === 0 ? [] : [{
      at: wrong.map(spot), found: `${name} in ${found}`, expected,
      fix: { description: `Trình bày ${name} ${expected}.`, safe: true, changes: wrong.map((zone): Change => ({ type: 'runs', at: zone.paragraph.ref, from: zone.from, to: zone.to, look: { [is]: false } })) },
    }]
  })
}

const headings = { heading1: 'đề mục I', heading2: 'đề mục 1', divisionLabel: 'chữ “Phần, Chương, Mục”', divisionTitle: 'tên phần, chương, mục', article: 'điều' } as const

/** Types of headings; a heading run in to its text is looked at by its first words only. */
function headingTypes(paper: FilePaper): readonly FileHit[] {
  return (Object.keys(headings) as (keyof typeof headings)[]).flatMap((id) => {
    const zones = paper.all(id).map((zone) => {
      const head = /^[^:]{0,120}?:(?=\s+\S)|^(?:Điều\s+)?\d+(?:\.\d+)*[.)-]?(?=\s)/u.exec(zone.text)?.[0]
      const runIn = runsOf(zone).some(({ bold }) => bold) && runsOf(zone).some(({ bold }) => !bold) && head !== undefined
      return runIn ? { ...zone, to: zone.from + head.trimEnd().length, text: head.trimEnd() } : zone
    })
    const asked = { component: id, name: headings[id] } as const
    // Whether headings 1 are bold is custom, not rule: only a whole paper of one way is left to the office.
    const leave = id === 'heading2' || id === 'heading1' ? { italic: true as const } : {}
    return [...typeFaults(paper, zones, { ...asked, leave }), ...id === 'divisionLabel' || id === 'divisionTitle' ? alignmentFaults(paper, zones, asked) : []]
  })
}

function abbreviations(paper: FilePaper, words: readonly string[]): readonly FileHit[] {
  const zones = own(paper.all('subject', 'letterSubject', ...runningZones))
  return gathered(unintroduced(zones.map(({ text }) => text), new Set(words)).flatMap(({ text, at, found }) => {
    const zone = zones[text]
    return zone === undefined ? [] : [{ zone, hit: { at, found, expected: `viết tên đầy đủ ở lần đầu, kèm “(${found})”` } }]
  }))
}

function incompleteCitations(paper: FilePaper): readonly FileHit[] {
  const zones = own(paper.all('basis'))
  return gathered(shortCitations(zones.map(({ text }) => text)).flatMap(({ text, ...hit }) => {
    const zone = zones[text]
    return zone === undefined ? [] : [{ zone, hit }]
  }), undefined, 'short')
}

/** Guides cited although another had replaced them, each entry of the catalogue with its own clause; and days that are not theirs. */
function guides(paper: FilePaper, { ended, dated }: CheckEntry): readonly FileHit[] {
  const zones = own(paper.all(...runningZones))
  const replaced = zones.flatMap((zone) => endedNames(zone.text, paper.date ?? '', ended)
    .map(({ at, found, ended: one }) => ({ basis: one, place: { zone, hit: { at, found, expected: one.by ?? 'văn bản thay thế' } } })))
  const wrong = zones.flatMap((zone) => wronglyDated(zone.text, dated).map(({ paper: basis, ...hit }) => ({ basis, place: { zone, hit } })))
  const byBasis = (places: readonly { readonly basis: CheckBasis, readonly place: (typeof replaced)[number]['place'] }[], variant?: string): readonly FileHit[] => [...Map.groupBy(places, ({ basis }) => `${basis.clause} ${basis.status}`).values()]
    .flatMap((some) => gathered(some.map(({ place }) => place), undefined, variant)
      .map((hit) => ({ ...hit, ...some[0] !== undefined && { basis: { clause: some[0].basis.clause, status: some[0].basis.status } } })))
  return [...byBasis(replaced), ...byBasis(wrong, 'wrongDate')]
}

export const textFinders: readonly FileFinder[] = [
  { id: 'T05', find: bases },
  { id: 'T06', find: endOfText },
  { id: 'T07', find: templateWords },
  { id: 'T08', find: bodySizes },
  {
    id: 'T09',
    find: (paper) => [
      ...gathered(own(paper.all(...runningZones)).flatMap((zone) => citationsWithoutComma(zone.text).map((hit) => ({ zone, hit }))), { description: 'Thêm dấu phẩy trước “ngày” trong phần viện dẫn.', safe: true }),
      ...incompleteCitations(paper),
    ],
  },
  { id: 'T10', find: (paper, { words = [] }) => abbreviations(paper, words) },
  { id: 'T13', find: guides },
  { id: 'T14', find: (paper) => paper.all('article').length === 0 ? [] : plainFaults(paper.all('clause', 'point'), 'khoản, điểm') },
  { id: 'T24', find: headingTypes },
  { id: 'T25', find: (paper) => plainFaults(paper.all('body').filter(({ paragraph, text }) => paragraph.align !== 'centre' && oneLine(text).length > 60), 'nội dung') },
  {
    id: 'T26',
    find: (paper) => (['appendixLabel', 'appendixTitle', 'appendixReference', 'attachedLine'] as const).flatMap((id) => {
      const asked = { component: id, name: { appendixLabel: 'chữ “Phụ lục”', appendixTitle: 'tên phụ lục', appendixReference: 'dòng kèm theo', attachedLine: 'dòng ban hành kèm theo' }[id] } as const
      return typeFaults(paper, paper.all(id), asked)
    }),
  },
]
