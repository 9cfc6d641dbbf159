/** Faces, colours and letters (P05, P06): Times New Roman, black, Unicode letters that are Vietnamese and composed. */
import { charsetNames, unicodeFont } from '../../../charsets/index.ts'
import type { Charset } from '../../../charsets/index.ts'
import type { Change, RunLook } from '../../../mend/index.ts'
import type { ReadParagraph, ReadRun } from '../../../read/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { lookAlikes } from '../../letters.ts'
import { unicodeRuns } from '../charset-runs.ts'
import { isLegacyPaper } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import type { FileFinder, FileHit, Spot } from '../finding.ts'
import { hasLetters } from '../look.ts'

/** Signs that Word takes from the East Asian slot when it thinks so: W14. */
const slippingSigns = /[“”‘’…–—]/u

/** Runs of the whole file that pass, joined where they stand side by side. */
function stretches(paper: FilePaper, passes: (run: ReadRun, paragraph: ReadParagraph) => boolean): readonly Spot[] {
  const zones = Map.groupBy(paper.zones, ({ paragraph }) => paragraph)
  return [...paper.paragraphs, ...paper.outside].flatMap((paragraph) => {
    const found: { from: number, to: number }[] = []
    for (const run of paragraph.runs) {
      const last = found.at(-1)
      if (!passes(run, paragraph)) continue
      if (last?.to === run.start) last.to = run.start + run.text.length
      else found.push({ from: run.start, to: run.start + run.text.length })
    }
    return found.map(({ from, to }) => ({ paragraph, from, to, ...zoneAt(zones.get(paragraph) ?? [], from) }))
  })
}

/** What a face is has nothing to do with how a zone was known: it is certain. */
function zoneAt(zones: readonly Zone[], at: number): Pick<Spot, 'zone' | 'sure'> {
  return { zone: (zones.find(({ from, to }) => from <= at && at < to) ?? zones[0])?.id ?? 'page', sure: 'certain' }
}

function changesOf(at: readonly Spot[], look: RunLook): readonly Change[] {
  return at.map(({ paragraph, from, to }): Change => ({ type: 'runs', at: paragraph.ref, from, to, look }))
}

function isFamily(paper: FilePaper, face: string): boolean {
  return face.trim().toLowerCase() === paper.form.fontFamily.toLowerCase()
}

/** Text of another charset gets its face with its letters (P06); the face alone would make it unreadable. */
function isLegacy(paper: FilePaper, run: ReadRun): boolean {
  const charset = paper.charsets.get(run)?.charset
  return charset !== undefined && charset !== 'decomposed'
}

/** Faces in which letters are seen; `ascii` for plain letters, `hAnsi` for those with marks. */
function facesOf({ text, fonts }: ReadRun): readonly string[] {
  return [.../[!-~]/u.test(text) ? [fonts.ascii] : [], .../[^\u0000-\u007F]/u.test(text) ? [fonts.hAnsi] : []]
}

function faces(paper: FilePaper): readonly FileHit[] {
  const family = paper.form.fontFamily
  const at = stretches(paper, (run) => hasLetters(run) && !isLegacy(paper, run) && facesOf(run).some((face) => !isFamily(paper, face)))
  const slipping = stretches(paper, (run) => slippingSigns.test(run.text) && !isLegacy(paper, run) && facesOf(run).every((face) => isFamily(paper, face))
    && run.fonts.eastAsia !== '' && !isFamily(paper, run.fonts.eastAsia))
  return [...hitOf(at, named(at, paper), family, { font: family }, `Đổi phông chữ sang ${family}.`),
    ...hitOf(slipping, `dấu ngoặc, gạch nối lấy phông ${namedSlot(slipping)}`, family, { font: family }, `Đặt phông ${family} cho mọi loại ký tự.`, 'slots')]
}

function named(at: readonly Spot[], paper: FilePaper): string {
  const all = at.flatMap(({ paragraph, from, to }) => paragraph.runs.filter(({ start }) => start >= from && start < to).flatMap(facesOf))
  return [...new Set(all)].filter((face) => !isFamily(paper, face)).join(', ')
}

function namedSlot(at: readonly Spot[]): string {
  return [...new Set(at.flatMap(({ paragraph, from, to }) => paragraph.runs.filter(({ start }) => start >= from && start < to).map(({ fonts }) => fonts.eastAsia)))].join(', ')
}

function hitOf(at: readonly Spot[], found: string, expected: string, look: RunLook, description: string, variant?: string): readonly FileHit[] {
  return at.length === 0 ? [] : [{ at, found, expected, ...variant !== undefined && { variant }, fix: { changes: changesOf(at, look), description, safe: true } }]
}

const noColour = new Set(['auto', ''])
const noHighlight = new Set(['FFFFFF', 'none', 'auto', 'white', ''])

function colours(paper: FilePaper): readonly FileHit[] {
  const coloured = stretches(paper, (run) => hasLetters(run) && run.colour !== null && !noColour.has(run.colour) && `#${run.colour}` !== paper.form.fontColour)
  const marked = stretches(paper, (run) => hasLetters(run) && run.highlight !== null && !noHighlight.has(run.highlight))
  const struck = stretches(paper, (run) => hasLetters(run) && run.strike)
  return [
    ...hitOf(coloured, `chữ màu ${coloursOf(coloured)}`, 'màu đen', { colour: null }, 'Đổi chữ sang màu đen.', 'colour'),
    ...hitOf(marked, 'chữ được tô nền', 'không tô nền', { highlight: null }, 'Bỏ tô nền chữ.', 'colour'),
    // Struck words may be words that should go: only a person knows.
    ...struck.length === 0 ? [] : [{ at: struck, found: 'chữ bị gạch ngang', expected: 'không gạch ngang', variant: 'colour', fix: { changes: changesOf(struck, { strike: false }), description: 'Bỏ gạch ngang chữ.', safe: false } }],
  ]
}

function coloursOf(at: readonly Spot[]): string {
  return [...new Set(at.flatMap(({ paragraph, from, to }) => paragraph.runs.filter(({ start, colour }) => start >= from && start < to && colour !== null).map(({ colour }) => colour ?? '')))].join(', ')
}

/** Letters before Unicode or with loose marks, converted run by run; and letters that only look Vietnamese. */
function letters(paper: FilePaper): readonly FileHit[] {
  const runs = [...paper.paragraphs, ...paper.outside].flatMap((paragraph) => convertedRuns(paper, paragraph))
  const legacy = runs.filter(({ charset }) => charset !== 'decomposed')
  const loose = runs.filter(({ charset }) => charset === 'decomposed')
  const names = [...new Set(legacy.map(({ charset }) => charsetNames[charset]))].join(', ')
  return [
    ...legacy.length === 0 ? [] : [{ ...charsetHit(legacy), found: `bộ mã cũ ${names}`, expected: 'Unicode (TCVN 6909:2001)', ...isLegacyPaper(paper) && { variant: 'wholePaper' } }],
    ...loose.length === 0 ? [] : [{ ...charsetHit(loose), found: 'chữ có dấu ở dạng tách rời', expected: 'Unicode dựng sẵn (NFC)' }],
    ...alikeLetters(paper),
  ]
}

interface ConvertedRun { readonly spot: Spot, readonly charset: Charset, readonly change: Change }

/** Runs of a paragraph in another charset with the change that makes them Unicode. */
function convertedRuns(paper: FilePaper, paragraph: ReadParagraph): readonly ConvertedRun[] {
  return unicodeRuns(paper.charsets, paragraph).filter(({ run }) => run.text.trim() !== '').map(({ run, charset, text }) => {
    const [from, to] = [run.start, run.start + run.text.length]
    return {
      charset, spot: { paragraph, from, to, zone: paper.zones.find((zone) => zone.paragraph === paragraph)?.id ?? 'page', sure: 'certain' as const },
      change: { type: 'charset', at: paragraph.ref, from, to, text, font: charset === 'decomposed' ? null : unicodeFont } as const,
    }
  })
}

function charsetHit(runs: readonly ConvertedRun[]): Pick<FileHit, 'at' | 'fix'> {
  return { at: runs.map(({ spot }) => spot), fix: { changes: runs.map(({ change }) => change), description: 'Chuyển chữ sang Unicode dựng sẵn.', safe: true } }
}

function alikeLetters(paper: FilePaper): readonly FileHit[] {
  const alike = [...paper.paragraphs, ...paper.outside].flatMap((paragraph) => lookAlikes(paragraph.text)
    .filter(({ at }) => !paragraph.runs.some((run) => run.start <= at && at < run.start + run.text.length && paper.charsets.get(run) !== undefined))
    .map((letter) => ({ ...letter, spot: { paragraph, from: letter.at, to: letter.at + letter.letter.length, zone: paper.zones.find((zone) => zone.paragraph === paragraph)?.id ?? 'page', sure: 'certain' as const } })))
  if (alike.length === 0) return []
  return [{
    at: alike.map(({ spot }) => spot), found: `chữ trông giống chữ tiếng Việt (${[...new Set(alike.map(({ letter }) => letter))].join(', ')})`, expected: 'chữ tiếng Việt thật',
    fix: {
      description: 'Thay bằng chữ tiếng Việt có hình như vậy.', safe: true,
      changes: alike.flatMap(({ right, spot: { paragraph, from, to } }): readonly Change[] => right === null ? [] : [{ type: 'text', at: paragraph.ref, from, to, text: right }]),
    },
  }]
}

export const fontFinders: readonly FileFinder[] = [
  { id: 'P05', find: (paper) => [...faces(paper), ...colours(paper)] },
  { id: 'P06', find: letters },
]
