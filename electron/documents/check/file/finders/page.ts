/** Sheets: margins, size, two-sided print, page numbers, where the signatures and the appendices stand (P01–P04, P09, P10). */
import { documentKinds } from '../../../../../shared/document/kinds.ts'
import type { Change } from '../../../mend/index.ts'
import type { ReadParagraph, ReadSection } from '../../../read/index.ts'
import { runningZones } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { mm, points, said } from '../look.ts'

/** Word counts in twentieths of a point: a hundredth of a millimetre is no fault. */
const rounding = 0.02

function isSlip({ kind }: FilePaper): boolean {
  return kind !== null && documentKinds[kind].group === 'slip'
}

function isSize({ widthPt, heightPt }: ReadSection, size: { readonly widthMm: number, readonly heightMm: number }, tolerance: number): boolean {
  const [short, long] = [Math.min(widthPt, heightPt), Math.max(widthPt, heightPt)].map(mm)
  return Math.abs((short ?? 0) - size.widthMm) <= tolerance && Math.abs((long ?? 0) - size.heightMm) <= tolerance
}

type Margins = { readonly topMm: number, readonly rightMm: number, readonly bottomMm: number, readonly leftMm: number }

function marginsOf(section: ReadSection): Margins {
  return { topMm: mm(section.topPt), bottomMm: mm(section.bottomPt), leftMm: mm(section.leftPt + section.gutterPt), rightMm: mm(section.rightPt) }
}

/** Margins a section may have: the form's; on a sheet laid on its side also those of the upright sheet turned with it. */
function allowedMargins({ topMm, bottomMm, leftMm, rightMm }: Margins, { orientation }: ReadSection): readonly Margins[] {
  const upright = { topMm, bottomMm, leftMm, rightMm }
  return orientation === 'portrait' ? [upright] : [upright, { topMm: leftMm, rightMm: topMm, bottomMm: rightMm, leftMm: bottomMm }]
}

const sides = ['topMm', 'bottomMm', 'leftMm', 'rightMm'] as const

function sameMargins(one: Margins, other: Margins, tolerance: number): boolean {
  return sides.every((side) => Math.abs(one[side] - other[side]) <= tolerance)
}

function saidMargins(margins: Margins): string {
  return sides.map((side) => said(margins[side])).join('/')
}

/** Sections whose margins are off; a sheet of another size is one fault (P02), its margins are then measured too. */
function margins(paper: FilePaper): readonly FileHit[] {
  const { page, tolerance } = paper.form
  const { sections } = paper.zoned.read
  const wrong = sections.flatMap((section, index) => {
    if (isSlip(paper) && isSize(section, page.slip, tolerance.sheetMm)) return []
    return allowedMargins(page, section).some((allowed) => sameMargins(allowed, marginsOf(section), tolerance.marginMm + rounding)) ? [] : [{ section, index }]
  })
  const expected = `trên ${said(page.topMm)}, dưới ${said(page.bottomMm)}, trái ${said(page.leftMm)}, phải ${said(page.rightMm)} mm`
  if (wrong.length === 0) return []
  return [{
    at: [], place: 'page', expected,
    found: `${[...new Set(wrong.map(({ section }) => saidMargins(marginsOf(section))))].join('; ')} mm`,
    excerpt: sections.length > 1 ? `phần ${wrong.map(({ index }) => index + 1).join(', ')}` : '',
    fix: {
      description: `Đặt lề trang: ${expected}.`, safe: true,
      changes: wrong.map(({ index }): Change => ({
        type: 'page', section: index, topPt: points(page.topMm), bottomPt: points(page.bottomMm), leftPt: points(page.leftMm), rightPt: points(page.rightMm),
      })),
    },
  }]
}

function paperSize(paper: FilePaper): readonly FileHit[] {
  const { page, tolerance: { sheetMm } } = paper.form
  const wrong = paper.zoned.read.sections.flatMap((section, index) =>
    isSize(section, page, sheetMm) || (isSlip(paper) && isSize(section, page.slip, sheetMm)) ? [] : [{ section, index }])
  const [first] = wrong
  if (first === undefined) return []
  return [{
    at: [], place: 'page', found: `${said(mm(first.section.widthPt), 0)} × ${said(mm(first.section.heightPt), 0)} mm`, expected: `A4 (${page.widthMm} × ${page.heightMm} mm)`,
    fix: {
      description: 'Đổi khổ giấy sang A4.', safe: true,
      changes: wrong.map(({ section, index }): Change => {
        const [widthMm, heightMm] = section.orientation === 'portrait' ? [page.widthMm, page.heightMm] : [page.heightMm, page.widthMm]
        return { type: 'page', section: index, widthPt: points(widthMm), heightPt: points(heightMm) }
      }),
    },
  }]
}

/** A sheet on its side without a table that would need the room. */
function lying(paper: FilePaper): readonly FileHit[] {
  const wrong = paper.zoned.read.sections.flatMap(({ orientation }, index) =>
    orientation === 'landscape' && !paper.zoned.tables.some(({ table }) => table.section === index) ? [index] : [])
  return wrong.length === 0 ? [] : [{
    at: [], place: 'page', variant: 'landscape', found: `phần ${wrong.map((index) => index + 1).join(', ')} đặt giấy nằm ngang`, expected: 'giấy đặt đứng; chỉ nằm ngang khi có bảng rộng',
  }]
}

/** Signatures that begin on a page of their own. */
function lonelySignatures(paper: FilePaper): readonly FileHit[] {
  const { pages } = paper.facts
  const first = paper.all('signingAuthority', 'signatureRole', 'post', 'fullName').find(({ part }) => part === 0)
  const text = paper.all(...runningZones, 'tableCell').filter(({ part }) => part === 0)
  const last = text.at(-1)
  if (pages === undefined || first === undefined || last === undefined) return []
  const [signed, written] = [pages.pageOf(first.paragraph.ref), pages.pageOf(last.paragraph.ref)]
  if (signed === null || written === null || signed <= written) return []
  return [{
    at: [spot(first)], found: `phần ký ở trang ${signed}, nội dung hết ở trang ${written}`, expected: 'cùng trang với ít nhất hai dòng nội dung',
    fix: {
      description: 'Giữ đoạn nội dung cuối cùng trang với phần ký, bỏ dòng trống ở giữa.', safe: true,
      changes: last.paragraph.cell !== null ? [] : [
        ...text.slice(-2).map(({ paragraph }): Change => ({ type: 'paragraph', at: paragraph.ref, look: { keepNext: true } })),
        ...emptyBetween(paper, last.paragraph, first.paragraph).map(({ ref }): Change => ({ type: 'removeParagraph', at: ref })),
      ],
    },
  }]
}

/** Empty lines typed between the text and the signatures: they push these to the next page, and nothing keeps them together. */
function emptyBetween({ paragraphs }: FilePaper, last: ReadParagraph, first: ReadParagraph): readonly ReadParagraph[] {
  return paragraphs.slice(paragraphs.indexOf(last) + 1, paragraphs.indexOf(first))
    .filter(({ text, shapes, cell, textBox }) => text.trim() === '' && !text.includes('\f') && shapes.length === 0 && cell === null && textBox === null)
}

/** Appendices in the paper's own run of page numbers. */
function appendixNumbers(paper: FilePaper): readonly FileHit[] {
  const { sections } = paper.zoned.read
  const labels = paper.all('appendixLabel').filter(({ part }) => part > 0)
  const wrong = labels.filter(({ paragraph }) => paragraph.section === 0 || sections[paragraph.section]?.firstPageNumber !== 1)
  const own = wrong.filter(({ paragraph }) => paragraph.section > 0 && labels.filter((other) => other.paragraph.section === paragraph.section).length === 1)
  const header = paper.form.page.headerMm
  return wrong.length === 0 ? [] : [{
    at: wrong.map(spot), found: 'đánh số trang tiếp theo văn bản', expected: 'mỗi phụ lục đánh số trang riêng từ 1',
    fix: {
      description: 'Đánh số trang riêng cho từng phụ lục.', safe: true,
      changes: own.map(({ paragraph }): Change => ({
        type: 'pageNumbers', section: paragraph.section, sizePt: paper.form.type.pageNumber.sizePt, headerPt: points(header), restart: true,
      })),
    },
  }]
}

export const pageFinders: readonly FileFinder[] = [
  { id: 'P01', find: margins },
  { id: 'P02', find: (paper) => [...paperSize(paper), ...lying(paper)] },
  {
    id: 'P03',
    find: (paper) => paper.facts.twoSided === true && !paper.zoned.read.settings.mirrorMargins ? [{
      at: [], place: 'page', found: 'lề hai mặt không đối xứng', expected: 'mặt sau: lề trái và lề phải đổi cho nhau',
      fix: { description: 'Đặt lề đối xứng để in hai mặt.', safe: true, changes: [{ type: 'mirrorMargins', on: true }] },
    }] : [],
  },
  { id: 'P09', find: lonelySignatures },
  { id: 'P10', find: appendixNumbers },
]
