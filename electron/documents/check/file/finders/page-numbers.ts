/** Page numbers (P04): from the second page, centred at the top, 10 mm from the edge, size 14, upright, figures alone. */
import type { Change } from '../../../mend/index.ts'
import type { ReadHeaderFooter, ReadParagraph, ReadRun, ReadSection } from '../../../read/index.ts'
import { paragraphsOf } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { mm, points, said } from '../look.ts'

/** Where a page number stands. */
interface Placed { readonly holder: ReadHeaderFooter, readonly paragraph: ReadParagraph, readonly run: ReadRun }

function numbersOf(section: ReadSection): readonly Placed[] {
  return section.headersAndFooters.flatMap((holder) => holder.blocks.flatMap(paragraphsOf).flatMap((paragraph) =>
    paragraph.runs.filter(({ field }) => field === 'PAGE').map((run) => ({ holder, paragraph, run }))))
}

/** About how many pages there are, when they were not set: letters of a full page of running text. */
const lettersOfPage = 2600

/** Has the section more than one page? Unknown counts as one when there is little text. */
function isLong(paper: FilePaper, index: number): boolean {
  const { pages } = paper.facts
  if (pages !== undefined && paper.zoned.read.sections.length === 1) return pages.count > 1
  if (pages !== undefined) {
    const begun = new Set(paper.paragraphs.filter(({ section }) => section === index).map(({ ref }) => pages.pageOf(ref)).filter((page) => page !== null))
    if (begun.size > 0) return begun.size > 1
  }
  return paper.paragraphs.reduce((sum, { section, text }) => section === index ? sum + text.length : sum, 0) > lettersOfPage
}

function isCentred({ paragraph }: Placed): boolean {
  if (paragraph.textBox !== null || paragraph.align === 'centre') return true
  const before = paragraph.text.slice(0, paragraph.runs.find(({ field }) => field === 'PAGE')?.start ?? 0)
  return /^\t$/u.test(before) && paragraph.tabStops[0]?.align === 'centre'
}

/** Page numbers of one section: what is wrong with them. */
function faultsOf(paper: FilePaper, section: ReadSection, index: number): readonly string[] {
  const { form } = paper
  const all = numbersOf(section)
  const standing = all.filter(({ holder }) => holder.pages !== 'first')
  const even = paper.zoned.read.settings.differentOddEven
  if (standing.length === 0) return isLong(paper, index) ? ['thiếu số trang từ trang thứ hai'] : firstPage(section, index, all)
  const [one] = standing
  if (one === undefined) return []
  const type = form.type.pageNumber
  const isTop = standing.every(({ holder }) => holder.kind === 'header')
  return [
    ...firstPage(section, index, all),
    ...even && !all.some(({ holder }) => holder.pages === 'even') ? ['thiếu số ở trang chẵn'] : [],
    ...isTop ? [] : ['đặt ở chân trang'],
    ...standing.every(isCentred) ? [] : ['không ở giữa'],
    ...one.run.sizePt === type.sizePt ? [] : [`cỡ ${said(one.run.sizePt)}`],
    ...one.run.bold === type.bold ? [] : ['đậm'], ...one.run.italic === type.italic ? [] : ['nghiêng'],
    ...isTop && Math.abs(mm(section.headerPt) - form.page.headerMm) > form.tolerance.headerMm + 0.02 ? [`cách mép trên ${said(mm(section.headerPt))} mm`] : [],
    ...section.numberFormat === 'decimal' ? [] : ['không phải chữ số Ả Rập'],
    ...standing.some(({ paragraph, run }) => paragraph.text.replace(run.text, '').trim() !== '') ? ['có chữ hoặc dấu kèm theo'] : [],
  ]
}

/** The paper's first page shows no number. What an appendix's first page does is left to the office. */
function firstPage(section: ReadSection, index: number, all: readonly Placed[]): readonly string[] {
  const shown = all.some(({ holder }) => holder.pages === (section.differentFirstPage ? 'first' : 'default'))
  return index === 0 && shown ? ['hiện ở trang thứ nhất'] : []
}

function pageNumbers(paper: FilePaper): readonly FileHit[] {
  const { form } = paper
  const wrong = paper.zoned.read.sections.flatMap((section, index) => {
    const faults = faultsOf(paper, section, index)
    return faults.length === 0 ? [] : [{ section, index, faults }]
  })
  if (wrong.length === 0) return []
  return [{
    at: [], place: 'page', found: [...new Set(wrong.flatMap(({ faults }) => faults))].join('; '),
    expected: `ở giữa, cách mép trên ${said(form.page.headerMm)} mm, cỡ ${said(form.type.pageNumber.sizePt)}, từ trang thứ hai`,
    fix: {
      description: 'Đánh số trang ở giữa phía trên, từ trang thứ hai.', safe: true,
      changes: wrong.map(({ section, index }): Change => ({
        type: 'pageNumbers', section: index, sizePt: form.type.pageNumber.sizePt, headerPt: points(form.page.headerMm), restart: section.firstPageNumber === 1,
      })),
    },
  }]
}

export const pageNumberFinders: readonly FileFinder[] = [
  { id: 'P04', find: pageNumbers },
]
