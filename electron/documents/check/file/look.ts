/** How the words of a zone look against the type of their component, said in Vietnamese, with the change that mends it. */
import type { Range, TypeStyle } from '../../../../shared/document/form.ts'
import type { ComponentId } from '../../../../shared/document/form.ts'
import type { Change, RunLook } from '../../mend/index.ts'
import type { ReadParagraph, ReadRun } from '../../read/index.ts'
import { pointsPerMm } from '../../print/index.ts'
import type { ParagraphLook } from '../../print/index.ts'
import type { Zone } from '../../zones/index.ts'
import type { FilePaper } from './file-paper.ts'
import { isWhole } from './file-paper.ts'
import { spot } from './finding.ts'
import type { FileHit } from './finding.ts'

export function mm(points: number): number {
  return points / pointsPerMm
}

/** Points from millimetres, to a twentieth (Word's unit). */
export function points(millimetres: number): number {
  return Math.round(millimetres * pointsPerMm * 20) / 20
}

/** A figure as people read it: "12,7". */
export function said(value: number, decimals = 1): string {
  return String(Number(value.toFixed(decimals))).replace('.', ',')
}

export function inRange(value: number, { min, max }: Range, tolerance = 0): boolean {
  return value >= min - tolerance && (max === null || value <= max + tolerance)
}

export function saidRange({ min, max }: Range): string {
  return max === null ? `từ ${said(min)}` : min === max ? said(min) : `${said(min)}–${said(max)}`
}

/** Is anything of it seen on paper? */
export function hasLetters(run: Pick<ReadRun, 'text' | 'hidden'>): boolean {
  return !run.hidden && /[\p{L}\p{N}]/u.test(run.text)
}

/** Runs of a stretch, cut to it, with the place of each in the paragraph. */
export function runsBetween(paragraph: ReadParagraph, from: number, to: number): readonly ReadRun[] {
  return paragraph.runs.flatMap((run) => {
    const [start, end] = [Math.max(run.start, from), Math.min(run.start + run.text.length, to)]
    return start < end ? [{ ...run, text: run.text.slice(start - run.start, end - run.start), start }] : []
  })
}

/** Runs of a zone that show letters, figures or signs. */
export function runsOf(zone: Zone): readonly ReadRun[] {
  return runsBetween(zone.paragraph, zone.from, zone.to).filter(({ text, hidden }) => !hidden && text.trim() !== '')
}

/** The words as they are seen: capitals by style count as capitals. */
export function seenText(zone: Zone): string {
  return runsBetween(zone.paragraph, zone.from, zone.to).map(({ text, caps, smallCaps }) => caps || smallCaps ? text.toLocaleUpperCase('vi') : text).join('')
}

/** What of the look is not checked here. */
export interface Leave { readonly size?: true, readonly bold?: true, readonly italic?: true, readonly underline?: true }

/** One deviation of a zone: what is seen, what should be, and the look that mends it. */
interface Deviation { readonly found: string, readonly expected: string, readonly look: RunLook }

/** Where the zone's type differs from `style`, whose size may lie in `size`. */
function deviations(zone: Zone, style: TypeStyle, size: Range, leave: Leave): readonly Deviation[] {
  const runs = runsOf(zone)
  const wrongSizes = [...new Set(runs.map(({ sizePt }) => sizePt).filter((one) => !inRange(one, size)))].toSorted((a, b) => a - b)
  const off = (is: (run: ReadRun) => boolean, wanted: boolean): boolean => runs.some((run) => is(run) !== wanted)
  return [
    ...leave.size === true || wrongSizes.length === 0 ? [] : [{ found: `cỡ ${wrongSizes.map((one) => said(one)).join(', ')}`, expected: `cỡ ${saidRange(size)}`, look: { sizePt: style.sizePt } }],
    ...leave.bold === true || !off(({ bold }) => bold, style.bold) ? [] : [{ found: style.bold ? 'không đậm' : 'đậm', expected: style.bold ? 'đậm' : 'không đậm', look: { bold: style.bold } }],
    ...leave.italic === true || !off(({ italic }) => italic, style.italic) ? [] : [{ found: style.italic ? 'đứng' : 'nghiêng', expected: style.italic ? 'nghiêng' : 'đứng', look: { italic: style.italic } }],
    ...leave.underline === true || !off(({ underline }) => underline !== null && underline !== 'none', style.underline) ? []
      : [{ found: style.underline ? 'không gạch chân' : 'gạch chân', expected: style.underline ? 'có gạch chân' : 'không gạch chân', look: { underline: style.underline } }],
  ]
}

/** Which type the zones should have. `name` stands before the deviations ("cơ quan ban hành"); a signature role has the type of the authority line. */
export interface TypeAsked { readonly component: ComponentId, readonly name: string, readonly leave?: Leave, readonly style?: TypeStyle }

/** The type of some zones of one component, as one fault. Letters small where capitals are asked are a fault of their own: mending them touches letters. */
export function typeFaults(paper: FilePaper, zones: readonly Zone[], asked: TypeAsked): readonly FileHit[] {
  const style = asked.style ?? paper.form.type[asked.component]
  const wrong = zones.flatMap((zone) => {
    const found = deviations(zone, style, paper.form.accepted.sizePt[asked.component], asked.leave ?? {})
    return found.length === 0 ? [] : [{ zone, found }]
  })
  return [...lookFault(wrong, asked.name), ...style.case === 'upper' ? capitalFaults(zones, asked.name) : []]
}

function lookFault(wrong: readonly { readonly zone: Zone, readonly found: readonly Deviation[] }[], name: string): readonly FileHit[] {
  if (wrong.length === 0) return []
  const all = wrong.flatMap(({ found }) => found)
  const joined = (words: readonly string[]): string => [...new Set(words)].join(', ')
  const expected = joined(all.map((one) => one.expected))
  return [{
    at: wrong.map(({ zone }) => spot(zone)), found: `${name} ${joined(all.map((one) => one.found))}`, expected,
    fix: {
      description: `Trình bày ${name} ${expected}.`, safe: true,
      changes: wrong.map(({ zone, found }): Change => ({
        type: 'runs', at: zone.paragraph.ref, from: zone.from, to: zone.to, look: Object.assign({}, ...found.map(({ look }) => look)) as RunLook,
      })),
    },
  }]
}

function capitalFaults(zones: readonly Zone[], name: string): readonly FileHit[] {
  const wrong = zones.filter((zone) => seenText(zone) !== seenText(zone).toLocaleUpperCase('vi'))
  if (wrong.length === 0) return []
  return [{
    at: wrong.map(spot), found: `${name} viết chữ thường`, expected: 'chữ in hoa',
    fix: { description: `Viết ${name} bằng chữ in hoa.`, safe: false, changes: wrong.map((zone) => textChange(zone, zone.text.toLocaleUpperCase('vi'))) },
  }]
}

/** Zones that fill a paragraph but do not lie as their component should (centred …). Zones that share a line with others are left alone. */
export function alignmentFaults(paper: FilePaper, zones: readonly Zone[], asked: { readonly component: ComponentId, readonly name: string }): readonly FileHit[] {
  const wanted = lookOf(paper, asked.component).align
  const wrong = zones.filter((zone) => isWhole(zone) && zone.paragraph.align !== wanted && !zone.paragraph.text.includes('\t') && zone.from === leadingSpace(zone.paragraph.text))
  if (wrong.length === 0) return []
  const found = [...new Set(wrong.map(({ paragraph }) => alignNames[paragraph.align]))].join(', ')
  // The middle of a column is not the middle of the page: without a table or a box only a person can put the side right.
  const columned = wrong.filter(({ paragraph }) => !sides.has(asked.component) || paragraph.cell !== null || paragraph.textBox !== null)
  return [{
    at: wrong.map(spot), found: `${asked.name} ${found}`, expected: alignNames[wanted],
    fix: {
      description: `Đặt ${asked.name} ${alignNames[wanted]}.`, safe: true,
      changes: columned.map(({ paragraph }): Change => ({ type: 'paragraph', at: paragraph.ref, look: { align: wanted, ...wanted === 'centre' && { leftPt: 0, rightPt: 0, firstLinePt: 0 } } })),
    },
  }]
}

/** Components that stand in the left or the right half of the page. */
const sides: ReadonlySet<ComponentId> = new Set(['partyTitle', 'superior', 'issuer', 'number', 'letterSubject', 'placeAndDate', 'signingAuthority', 'post', 'fullName'])

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length
}

const alignNames = { left: 'căn trái', centre: 'ở giữa', right: 'căn phải', justify: 'dàn đều' } as const

/** The paragraph look our own papers give a component. */
export function lookOf(paper: FilePaper, component: ComponentId): ParagraphLook {
  const look = paper.looks.get(component)
  if (look === undefined) throw new Error(`no style for ${component}`)
  return look
}

/** Replaces the words of a zone. */
export function textChange(zone: Zone, text: string): Change {
  return { type: 'text', at: zone.paragraph.ref, from: zone.from, to: zone.to, text }
}
