/** Running text: line pitch, gaps, first line, justification (P07, P08), and layout made with keys instead (T27, T28). */
import type { Change, ParagraphLook } from '../../../mend/index.ts'
import type { ReadParagraph } from '../../../read/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { runningZones } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { inRange, mm, points, said, saidRange } from '../look.ts'

/** A stretch longer than this fills a line, so that one sees whether it is justified. In letters of the body's size. */
const lettersOfLine = 85

/** Paragraphs of running text, each once, by the zone that fills or opens them. A short line set in the middle is a heading of some kind, no running text. */
function running(paper: FilePaper): readonly Zone[] {
  const seen = new Set<ReadParagraph>()
  return paper.all(...runningZones).filter(({ paragraph }) => {
    const first = !seen.has(paragraph)
    seen.add(paragraph)
    return first && (paragraph.align !== 'centre' || paragraph.text.length > lettersOfLine)
  })
}

function hit(zones: readonly Zone[], found: string, expected: string, look: ParagraphLook | ((zone: Zone) => ParagraphLook), description: string, variant?: string): readonly FileHit[] {
  return zones.length === 0 ? [] : [{
    at: zones.map(spot), found, expected, ...variant !== undefined && { variant },
    fix: {
      description, safe: true,
      changes: zones.map((zone): Change => ({ type: 'paragraph', at: zone.paragraph.ref, look: typeof look === 'function' ? look(zone) : look })),
    },
  }]
}

function list(values: readonly string[]): string {
  const all = [...new Set(values)]
  return all.slice(0, 4).join(', ') + (all.length > 4 ? ' …' : '')
}

function saidLine({ line }: ReadParagraph): string {
  switch (line.rule) {
    case 'exact': return `${said(line.pt)} pt`
    case 'atLeast': return `tối thiểu (At least) ${said(line.pt)} pt`
    case 'multiple': return line.lines === 1 ? 'dòng đơn (Single)' : `${said(line.lines, 2)} dòng (Multiple)`
  }
}

/** A picture or chart in the line would be cut off by an exact pitch. */
function hasInline({ shapes }: ReadParagraph): boolean {
  return shapes.some(({ kind, heightPt }) => (kind === 'picture' || kind === 'chart') && heightPt > 0)
}

function linePitch(paper: FilePaper): readonly FileHit[] {
  const range = paper.form.accepted.linePitchPt
  const wrong = running(paper).filter(({ paragraph }) => !hasInline(paragraph) && !(paragraph.line.rule === 'exact' && inRange(paragraph.line.pt, range)))
  const pitch = paper.form.paragraph.linePitchPt
  return hit(wrong, list(wrong.map(({ paragraph }) => saidLine(paragraph))), `chính xác (Exactly) ${saidRange(range)}${range.max === null ? ' pt trở lên' : ' pt'}`,
    { exactLinePt: pitch }, `Đặt giãn dòng chính xác ${said(pitch)} pt.`)
}

/** Space that is seen between two paragraphs that follow each other. */
function gapBetween(one: ReadParagraph, next: ReadParagraph): number {
  if (one.styleId !== null && one.styleId === next.styleId && one.contextualSpacing && next.contextualSpacing) return 0
  return one.afterPt + next.beforePt
}

function gaps(paper: FilePaper): readonly FileHit[] {
  const { beforePt, afterPt } = paper.form.paragraph
  const least = paper.form.accepted.paragraphGapPt.min
  const order = new Map(paper.paragraphs.map((paragraph, index) => [paragraph, index]))
  const zones = running(paper)
  const wrong = zones.flatMap((zone, index) => {
    const next = zones[index + 1]
    const adjoining = next !== undefined && (order.get(next.paragraph) ?? 0) === (order.get(zone.paragraph) ?? 0) + 1 && next.paragraph.cell?.table === zone.paragraph.cell?.table
    return adjoining && gapBetween(zone.paragraph, next.paragraph) < least - 0.05 ? [{ zone, gap: gapBetween(zone.paragraph, next.paragraph) }] : []
  })
  return hit(wrong.map(({ zone }) => zone), `cách đoạn ${list(wrong.map(({ gap }) => said(gap)))} pt`, `từ ${said(least)} pt`,
    { beforePt, afterPt }, `Đặt khoảng cách giữa các đoạn ${said(least)} pt.`)
}

/** Where the first line begins, from the margin. */
function opening({ leftPt, firstLinePt }: ReadParagraph): number {
  return mm(leftPt + firstLinePt)
}

/** Paragraphs opened with spaces or a tab: what looks like a first line set in is typed. */
function isTypedIn({ paragraph }: Zone): boolean {
  return /^[ \t\u00A0\u3000]/u.test(paragraph.text)
}

function firstLines(paper: FilePaper): readonly FileHit[] {
  const wanted = paper.form.paragraph.firstLineMm
  const wrong = running(paper).filter((zone) => zone.paragraph.align !== 'centre' && zone.paragraph.align !== 'right' && !isTypedIn(zone)
    && Math.abs(opening(zone.paragraph) - wanted) > paper.form.tolerance.firstLineMm + 0.02)
  return hit(wrong, `dòng đầu lùi ${list(wrong.map(({ paragraph }) => said(opening(paragraph))))} mm`, `lùi khoảng ${said(wanted)} mm`,
    { leftPt: 0, firstLinePt: points(wanted) }, `Lùi dòng đầu đoạn ${said(wanted)} mm.`)
}

function justification(paper: FilePaper): readonly FileHit[] {
  const wrong = running(paper).filter(({ paragraph }) => paragraph.align !== 'justify' && paragraph.text.length > lettersOfLine)
  return hit(wrong, wrong.some(({ paragraph }) => paragraph.align === 'centre') ? 'căn giữa' : 'căn một bên', 'dàn đều hai lề', { align: 'justify' }, 'Dàn đều hai lề các đoạn nội dung.')
}

function typedIndents(paper: FilePaper): readonly FileHit[] {
  const wrong = running(paper).filter(isTypedIn)
  const firstLine = points(paper.form.paragraph.firstLineMm)
  return wrong.length === 0 ? [] : [{
    at: wrong.map(spot), found: 'dấu cách hoặc dấu tab đầu đoạn', expected: 'lùi dòng đầu bằng định dạng đoạn',
    fix: {
      description: 'Bỏ dấu cách, dấu tab đầu đoạn và lùi dòng đầu bằng định dạng.', safe: true,
      changes: wrong.flatMap(({ paragraph }): readonly Change[] => [
        { type: 'paragraph', at: paragraph.ref, look: { leftPt: 0, firstLinePt: firstLine } },
        { type: 'text', at: paragraph.ref, from: 0, to: paragraph.text.length - paragraph.text.trimStart().length, text: '' },
      ]),
    },
  }]
}

/** The head set with tabs or rows of spaces: it falls apart when a name is changed. */
function typedHead({ zoned: { head }, all }: FilePaper): readonly FileHit[] {
  const zones = all('superior', 'issuer', 'partyTitle', 'number', 'placeAndDate')
  if (head !== 'tabs' && head !== 'spaces') return []
  return [{ at: zones.slice(0, 1).map(spot), place: 'partyTitle', variant: 'head', found: head === 'tabs' ? 'dấu tab' : 'dấu cách', expected: 'bảng hai cột không kẻ' }]
}

/** Empty paragraphs between two paragraphs of running text. */
function emptyParagraphs(paper: FilePaper): readonly FileHit[] {
  const text = new Set(running(paper).map(({ paragraph }) => paragraph))
  const isEmpty = ({ text: words, shapes }: ReadParagraph): boolean => words.trim() === '' && !words.includes('\f') && shapes.length === 0
  const all = paper.paragraphs
  const wrong = all.filter((paragraph, index) => {
    if (!isEmpty(paragraph)) return false
    const before = all.slice(0, index).findLast((one) => !isEmpty(one))
    const after = all.slice(index + 1).find((one) => !isEmpty(one))
    return before !== undefined && after !== undefined && text.has(before) && text.has(after)
      && before.section === after.section && before.cell?.table === after.cell?.table && paragraph.cell?.table === before.cell?.table
  })
  return wrong.length === 0 ? [] : [{
    at: wrong.map((paragraph) => ({ paragraph, from: 0, to: 0, zone: 'empty', sure: 'certain' as const })), found: 'dòng trống giữa các đoạn', expected: 'khoảng cách đoạn',
    fix: { description: 'Bỏ dòng trống giữa các đoạn.', safe: true, changes: wrong.map((paragraph): Change => ({ type: 'removeParagraph', at: paragraph.ref })) },
  }]
}

export const paragraphFinders: readonly FileFinder[] = [
  { id: 'P07', find: linePitch },
  { id: 'P08', find: (paper) => [...gaps(paper), ...firstLines(paper), ...justification(paper)] },
  { id: 'T27', find: (paper) => [...typedIndents(paper), ...typedHead(paper)] },
  { id: 'T28', find: emptyParagraphs },
]
