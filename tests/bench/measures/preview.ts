/** The live preview when one paragraph of the 11-page report has changed: tree → SVG of the pages around it. */
import { benchTypesetter, reportPages, reportPaper } from '../bench-office.ts'
import { changedBlock, withOneChange } from '../changed-paper.ts'
import { median, p95, rounded, timeOf } from '../timing.ts'

/** Pages the draft page asks for at once. */
const shown = 3

export async function measure(): Promise<object> {
  const { model, form } = reportPaper()
  const typesetter = benchTypesetter()
  const changed = benchTypesetter().svgPages(model, form, { first: 0, count: reportPages }).blocks.find(({ blockId }) => blockId === changedBlock(model))?.page ?? 0
  let before = ''
  const page = (count: number, pages: number): void => {
    const first = pages === 1 ? changed : changed - 1
    const drawn = typesetter.svgPages(withOneChange(model, `${'Thêm chữ. '.repeat(count % 7)}${count}.`), form, { first, count: pages })
    const now = drawn.pages.find(({ index }) => index === changed)?.svg ?? ''
    if (now === before || now === '') throw new Error('the preview does not show the change')
    before = now
  }
  const firstMs = await timeOf(() => page(0, shown))
  const one: number[] = []
  const several: number[] = []
  for (let count = 1; count <= 30; count++) {
    one.push(await timeOf(() => page(count * 2, 1)))
    several.push(await timeOf(() => page(count * 2 + 1, shown)))
    typesetter.forget()
  }
  const { pageCount, pages } = typesetter.svgPages(model, form, { first: 0, count: shown })
  if (pages.length !== shown) throw new Error(`the preview gave ${pages.length} pages for ${shown}`)
  return {
    pageCount, firstMs: rounded(firstMs), onePageMs: rounded(median(one)), threePagesMs: rounded(median(several)), threePagesP95Ms: rounded(p95(several)),
  }
}
