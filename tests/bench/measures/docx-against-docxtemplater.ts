/** Tree → .docx beside docxtemplater, by turns in one process. */
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import { reportPaper } from '../bench-office.ts'
import { openTemplate, renderAndZip, templatePaper, wordsOf } from '../docxtemplater-paper.ts'
import { compareByTurns } from '../timing.ts'

export async function measure(): Promise<object> {
  const { model, form } = reportPaper()
  const paper = await templatePaper(model, form)
  const ours = await emitDocx(model, form)
  const theirs = renderAndZip(openTemplate(paper), paper)
  if (wordsOf(ours) !== wordsOf(theirs)) throw new Error('the two papers differ in their words, so there is nothing to compare')
  // docxtemplater's cheapest reading: opening and compiling the template do not count.
  let opened = openTemplate(paper)
  const { ms, ratio } = await compareByTurns({
    ours: () => emitDocx(model, form),
    renderAndZip: { before: () => { opened = openTemplate(paper) }, run: () => renderAndZip(opened, paper) },
    withOpening: () => renderAndZip(openTemplate(paper), paper),
  }, 'renderAndZip', 40, 8)
  return {
    oursMs: ms['ours'], docxtemplaterMs: ms['renderAndZip'], docxtemplaterWithOpeningMs: ms['withOpening'],
    ratio: ratio['ours'], bytes: ours.length, docxtemplaterBytes: theirs.length,
  }
}
