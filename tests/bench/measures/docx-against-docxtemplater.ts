/** Tree → .docx beside docxtemplater, by turns in one process. */
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import { benchForm } from '../bench-form.ts'
import { openTemplate, renderAndZip, templatePaper, wordsOf } from '../docxtemplater-paper.ts'
import { reportPaper } from '../report-paper.ts'
import { compareByTurns } from '../timing.ts'

export async function measure(): Promise<object> {
  const form = benchForm()
  const model = reportPaper()
  const paper = await templatePaper(form)
  const ours = await emitDocx(model, form)
  const theirs = renderAndZip(openTemplate(paper), paper)
  if (wordsOf(ours) !== wordsOf(theirs)) throw new Error('The two papers differ in their words: nothing to compare.')
  // Its cheapest reading: only render and zip count, opening and compiling the template do not.
  let opened = openTemplate(paper)
  const compared = await compareByTurns({
    ours: () => emitDocx(model, form),
    renderAndZip: { before: () => { opened = openTemplate(paper) }, run: () => renderAndZip(opened, paper) },
    openRenderAndZip: () => renderAndZip(openTemplate(paper), paper),
  }, 'renderAndZip', 40, 8)
  return {
    oursMs: compared.ms['ours'], docxtemplaterRenderAndZipMs: compared.ms['renderAndZip'], docxtemplaterWithOpeningMs: compared.ms['openRenderAndZip'],
    ratioToRenderAndZip: compared.ratio['ours'], bytes: ours.length, docxtemplaterBytes: theirs.length,
  }
}
