/**
 * The whole way: read the record from SQLite, compose, check, emit, write the file and flush it to the disk; beside
 * docxtemplater's render and zip, which reads, composes, checks and writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emitPaper, makePaper, readyPaper } from '../../../electron/documents/papers/index.ts'
import { writeFileOrBeside } from '../../../electron/files/index.ts'
import { benchResources, openBenchOffice, outputFolder, reportPaper, reportRequest } from '../bench-office.ts'
import { openTemplate, renderAndZip, templatePaper } from '../docxtemplater-paper.ts'
import { compareByTurns, rounded, timeOf } from '../timing.ts'

export async function measure(): Promise<object> {
  const resources = benchResources()
  const office = await openBenchOffice()
  const { model, form } = reportPaper()
  const paper = await templatePaper(model, form)
  const path = join(outputFolder(), 'bao-cao.docx')
  const whole = async (): Promise<void> => {
    const ready = readyPaper(await makePaper(office.read, resources, reportRequest))
    writeFileOrBeside(path, (await emitPaper(resources, ready.model, ready.form, 'docx')).bytes)
  }
  const firstMs = await timeOf(whole)
  let opened = openTemplate(paper)
  const reopen = (): void => { opened = openTemplate(paper) }
  const { ms, ratio } = await compareByTurns({
    ours: whole,
    renderAndZip: { before: reopen, run: () => renderAndZip(opened, paper) },
    withOpeningAndWriting: () => writeFileSync(join(outputFolder(), 'docxtemplater.docx'), renderAndZip(openTemplate(paper), paper)),
  }, 'renderAndZip', 40, 8)
  const parts = await compareByTurns({
    makePaper: () => makePaper(office.read, resources, reportRequest),
    emit: () => emitPaper(resources, model, form, 'docx'),
    write: () => writeFileOrBeside(path, paper.template),
  }, 'emit', 20, 4)
  office.close()
  return {
    firstMs: rounded(firstMs), oursMs: ms['ours'], docxtemplaterMs: ms['renderAndZip'], docxtemplaterWithOpeningAndWritingMs: ms['withOpeningAndWriting'],
    ratio: ratio['ours'], readComposeCheckMs: parts.ms['makePaper'], emitMs: parts.ms['emit'], writeAndFlushMs: parts.ms['write'],
  }
}
