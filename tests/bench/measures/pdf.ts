/** Tree → PDF of 11 pages: the first of a process (fonts and template are read), and later ones with other words. */
import { createTypesetter } from '../../../electron/documents/typst/index.ts'
import { benchForm, resourcesFolder } from '../bench-form.ts'
import { reportPaper, reportSentence } from '../report-paper.ts'
import { median, rounded, timeOf } from '../timing.ts'

export async function measure(): Promise<object> {
  const form = benchForm()
  const typesetter = createTypesetter({ fontDir: `${resourcesFolder}fonts` })
  // Every paper has words of its own, so that the compiler's memory of the last one does not flatter.
  const papers = Array.from({ length: 12 }, (_, count) => reportPaper((n) => reportSentence(n + count * 50)))
  let pages = 0
  const times: number[] = []
  for (const paper of papers) times.push(await timeOf(() => { pages = typesetter.pdf(paper, form).pages }))
  return { pages, firstMs: rounded(times[0] ?? 0), laterMs: rounded(median(times.slice(1))) }
}
