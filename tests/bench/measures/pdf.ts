/** Tree → PDF of 11 pages: the first of a process (fonts and template are read), and later ones with other words. */
import { benchTypesetter, reportPages, reportPaper } from '../bench-office.ts'
import { withAllChanged } from '../changed-paper.ts'
import { median, rounded, timeOf } from '../timing.ts'

const papers = 12

export async function measure(): Promise<object> {
  const { model, form } = reportPaper()
  const typesetter = benchTypesetter()
  const times: number[] = []
  let bytes = 0
  for (let count = 0; count < papers; count++) {
    const paper = withAllChanged(model, `Số ${count}.`)
    times.push(await timeOf(() => { bytes = typesetter.pdf(paper, form).bytes.length }))
  }
  return { pages: reportPages, bytes, firstMs: rounded(times[0] ?? 0), laterMs: rounded(median(times.slice(1))) }
}
