/** Faults of the sheet, the page number, faces and the running text's lines (P01–P10, T27, T28). */
import type { CheckedFile } from '../../../electron/form-checks/index.ts'
import type { ReadBlock, ReadParagraph } from '../../../electron/documents/read/index.ts'
import type { ZoneId } from '../../../electron/documents/zones/index.ts'
import { attribute, besides, child, elementOf, numberedHeaders, NotThere, relay, repart, resheet, restyle, retext, sections, setProperty, zoneOf, zonesOf } from '../harm.ts'
import type { Harm } from '../harm.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'

/** Millimetres in twentieths of a point. */
const mm = (value: number): string => String(Math.round(value * 56.6929))
const margins = (top: number, bottom: number, left: number, right: number) => (harm: Harm): void => resheet(harm, 'w:pgMar', { 'w:top': mm(top), 'w:bottom': mm(bottom), 'w:left': mm(left), 'w:right': mm(right) })

const running: readonly ZoneId[] = ['body', 'clause', 'point', 'item', 'basis']

/** Paragraphs of the running text, those of `long` letters or more. */
function text(harm: Harm, long = 0): readonly ReadParagraph[] {
  const found = zonesOf(harm, ...running).map(({ paragraph }) => paragraph).filter(({ text: words, cell, align }) => words.length >= long && (cell === null || harm.zoned.head !== 'none') && align !== 'centre')
  if (found.length === 0) throw new NotThere('running text')
  return [...new Set(found)]
}

const header = (change: (xml: string) => string) => (harm: Harm): void => {
  const parts = numberedHeaders(harm)
  if (parts.length === 0) throw new NotThere('page number')
  for (const part of parts) repart(harm, part, change)
}
/** Values on the run of the number itself, above any style. */
const number = (properties: string): ((harm: Harm) => void) => header((xml) => xml
  .replaceAll(/<w:r>(?:<w:rPr>.*?<\/w:rPr>|<w:rPr\/>)?/gsu, `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${properties}</w:rPr>`))

function alignHeader(value: string): (harm: Harm) => void {
  return header((xml) => /<w:jc [^>]*\/>/u.test(xml) ? xml.replaceAll(/<w:jc [^>]*\/>/gu, `<w:jc w:val="${value}"/>`)
    : xml.replaceAll(/<w:pPr>(<w:pStyle[^>]*\/>)?/gu, (all) => `${all}<w:jc w:val="${value}"/>`))
}

function removeReferences(harm: Harm): void {
  const found = sections(harm).flatMap((section) => [...section.childNodes].filter((node) => node.nodeName === 'w:headerReference' && attribute(node as Parameters<typeof attribute>[0], 'w:type') === 'default').map((node) => ({ section, node })))
  if (found.length === 0) throw new NotThere('page number')
  for (const { section, node } of found) section.removeChild(node)
}

/** Has the first section, or any, more than one page, so that a number is missed? */
function isLong({ drawn, read }: CheckedFile): boolean {
  const page = new Map(drawn?.places.filter(({ ref }) => ref.part === 'word/document.xml').map((place) => [place.ref.index, place.page]))
  return drawn !== null && read.sections.some((_, index) => new Set(paragraphsIn(read.blocks).filter(({ section }) => section === index).flatMap(({ ref }) => page.get(ref.index) ?? [])).size > 1)
}

function paragraphsIn(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))))
}

const tcvn3 = ['§¶ng uû c¸c c¬ quan §¶ng tØnh tæ chøc thùc hiÖn nghiªm tóc, b¸o c¸o kÕt qu¶.', 'Đảng uỷ các cơ quan Đảng tỉnh tổ chức thực hiện nghiêm túc, báo cáo kết quả.'] as const
const vni = ['Ñaûng uyû caùc cô quan Ñaûng tænh toå chöùc thöïc hieän nghieâm tuùc, baùo caùo keát quaû.', 'Đảng uỷ các cơ quan Đảng tỉnh tổ chức thực hiện nghiêm túc, báo cáo kết quả.'] as const
const firstBody = (harm: Harm) => zoneOf(harm, 'body', 'clause', 'article')

/** Lines no page has room for. */
const linesOfPage = 45

export const pageFaults: readonly Fault[] = [
  fault('P01', 'margins of the guide of 2004', margins(25, 25, 35, 15)),
  fault('P01', 'margins as Word sets them', margins(25.4, 25.4, 25.4, 25.4)),
  fault('P01', 'right margin 20', margins(20, 20, 30, 20)),
  fault('P01', 'left margin 1 mm off', margins(20, 20, 31, 15)),
  fault('P02', 'Letter paper', (harm) => resheet(harm, 'w:pgSz', { 'w:w': '12240', 'w:h': '15840' })),
  fault('P02', 'paper F4', (harm) => resheet(harm, 'w:pgSz', { 'w:w': mm(210), 'w:h': mm(330) })),
  fault('P03', 'two sides without mirrored margins', (harm) => { harm.parts.set('word/nothing.txt', '') }, { facts: () => ({ twoSided: true }) }),
  fault('P04', 'page number missing', removeReferences, { wants: isLong }),
  fault('P04', 'page number on the first page', (harm) => {
    const [section] = sections(harm)
    const title = child(section, 'w:titlePg')
    if (section === undefined || title === null || numberedHeaders(harm).length === 0) throw new NotThere('page number')
    section.removeChild(title)
  }),
  fault('P04', 'page number at the right', alignHeader('right')),
  fault('P04', 'page number at the left', alignHeader('left')),
  fault('P04', 'page number size 12', number('<w:sz w:val="24"/>')),
  fault('P04', 'page number bold', number('<w:b/><w:sz w:val="28"/>')),
  fault('P04', 'page number 20 mm from the edge', (harm) => { if (numberedHeaders(harm).length === 0) throw new NotThere('page number'); resheet(harm, 'w:pgMar', { 'w:header': mm(20) }) }),
  fault('P04', 'page number between hyphens', header((xml) => xml.replace(/<w:r>(?=(?:(?!<w:r>).)*begin)/su, '<w:r><w:t>- </w:t></w:r><w:r>'))),
  fault('P05', 'Calibri in a paragraph', (harm) => restyle(harm, firstBody(harm), { font: 'Calibri' })),
  fault('P05', 'Arial in some words', (harm) => restyle(harm, firstBody(harm), { font: 'Arial' }, 0, 10)),
  fault('P05', 'the subject in .VnTime by mistake', (harm) => restyle(harm, zoneOf(harm, 'subject', 'letterSubject'), { font: 'Tahoma' })),
  fault('P05', 'blue words', (harm) => restyle(harm, firstBody(harm), { colour: '0563C1' }, 0, 8)),
  fault('P05', 'red words in the recipients', (harm) => restyle(harm, zoneOf(harm, 'recipient'), { colour: 'FF0000' })),
  fault('P06', 'loose marks', (harm) => { const zone = firstBody(harm); retext(harm, zone, 0, zone.text.length, zone.text.normalize('NFD')) }),
  fault('P06', 'Icelandic Đ in the issuer', (harm) => { const zone = zonesOf(harm, 'issuer', 'superior').find(({ text: words }) => words.includes('Đ')); if (zone === undefined) throw new NotThere('Đ'); retext(harm, zone, zone.text.indexOf('Đ'), zone.text.indexOf('Đ') + 1, 'Ð') }),
  fault('P06', 'TCVN3 by its face', (harm) => {
    const zone = firstBody(harm)
    retext(harm, zone, 0, zone.text.length, tcvn3[0])
    for (const run of elementOf(harm, zone.paragraph).getElementsByTagName('w:r')) setProperty(harm, run, 'w:rPr', 'w:rFonts', { 'w:ascii': '.VnTime', 'w:hAnsi': '.VnTime', 'w:cs': '.VnTime' })
  }, { reads: tcvn3 }),
  fault('P06', 'VNI by its face', (harm) => {
    const zone = firstBody(harm)
    retext(harm, zone, 0, zone.text.length, vni[0])
    for (const run of elementOf(harm, zone.paragraph).getElementsByTagName('w:r')) setProperty(harm, run, 'w:rPr', 'w:rFonts', { 'w:ascii': 'VNI-Times', 'w:hAnsi': 'VNI-Times', 'w:cs': 'VNI-Times' })
  }, { reads: vni }),
  fault('P06', 'loose marks in the whole paper', (harm) => { for (const text of harm.document.getElementsByTagName('w:t')) text.textContent = (text.textContent ?? '').normalize('NFD') }),
  fault('P07', 'one and a half lines', (harm) => { for (const one of text(harm)) relay(harm, one, 'w:spacing', { 'w:line': '360', 'w:lineRule': 'auto' }) }),
  fault('P07', 'single lines', (harm) => { for (const one of text(harm)) relay(harm, one, 'w:spacing', { 'w:line': '240', 'w:lineRule': 'auto' }) }),
  fault('P07', 'exactly 16 points in one paragraph', (harm) => relay(harm, firstBody(harm).paragraph, 'w:spacing', { 'w:line': '320', 'w:lineRule': 'exact' })),
  fault('P07', 'at least 18 points', (harm) => { for (const one of text(harm)) relay(harm, one, 'w:spacing', { 'w:line': '360', 'w:lineRule': 'atLeast' }) }),
  fault('P08', 'first line 12,7 mm', (harm) => { for (const one of text(harm)) relay(harm, one, 'w:ind', { 'w:firstLine': '720' }) }),
  fault('P08', 'no first line', (harm) => { for (const one of text(harm)) relay(harm, one, 'w:ind', { 'w:firstLine': '0' }) }),
  fault('P08', 'left instead of justified', (harm) => { for (const one of text(harm, 90)) relay(harm, one, 'w:jc', { 'w:val': 'left' }) }),
  fault('P08', 'no gap between paragraphs', (harm) => { if (text(harm).length < 3) throw new NotThere('paragraphs'); for (const one of zonesOf(harm, ...running, 'heading1', 'heading2', 'article').map(({ paragraph }) => paragraph)) relay(harm, one, 'w:spacing', { 'w:before': '0', 'w:after': '0' }) }),
  fault('P09', 'the signatures pushed to the next page by empty lines', (harm) => {
    const last = zonesOf(harm, ...running, 'article', 'heading1', 'heading2', 'heading3', 'heading4', 'tableCell').at(-1)
    if (last === undefined || last.id === 'tableCell') throw new NotThere('end of the text')
    for (let line = 0; line < linesOfPage; line++) besides(harm, last, 'after', '')
  }),
  fault('P10', 'appendix numbered on with the paper', (harm) => {
    const all = sections(harm)
    const type = child(all.at(-1), 'w:pgNumType')
    if (all.length < 2 || type === null || !harm.zoned.zones.some(({ id, paragraph }) => id === 'appendixLabel' && paragraph.section === all.length - 1)) throw new NotThere('appendix')
    all.at(-1)?.removeChild(type)
  }),
  fault('T27', 'a tab at the start of a paragraph', (harm) => { const zone = firstBody(harm); const [run] = elementOf(harm, zone.paragraph).getElementsByTagName('w:t'); if (run === undefined) throw new NotThere('words'); run.parentNode?.insertBefore(harm.document.createElementNS(run.namespaceURI, 'w:tab'), run) }),
  fault('T27', 'spaces at the start of a paragraph', (harm) => retext(harm, firstBody(harm), 0, 0, '      ')),
  fault('T28', 'an empty line in the text', (harm) => {
    const [, second] = text(harm)
    const zone = zonesOf(harm, ...running).find(({ paragraph, from }) => paragraph === second && from === 0)
    if (zone === undefined || text(harm).indexOf(zone.paragraph) < 1) throw new NotThere('second paragraph')
    besides(harm, zone, 'before', '')
  }),
]
