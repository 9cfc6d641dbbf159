/** docxtemplater without anything beside it (its template is made by our emitter first): first paper, peak over 200. */
import { reportPaper } from '../bench-office.ts'
import { openTemplate, renderAndZip, templatePaper } from '../docxtemplater-paper.ts'
import { median, rounded, timeOf } from '../timing.ts'

export async function measure(): Promise<object> {
  const { model, form } = reportPaper()
  const paper = await templatePaper(model, form)
  const once = (): unknown => renderAndZip(openTemplate(paper), paper)
  const firstMs = await timeOf(once)
  const later: number[] = []
  for (let count = 0; count < 200; count++) later.push(await timeOf(once))
  return { firstMs: rounded(firstMs), laterMs: rounded(median(later)) }
}
