/**
 * The same report by docxtemplater: a prepared template with the same styles and parts (our own file with tags in
 * place of the words) and the same words as data.
 */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { inlineText } from '../../shared/document/inline.ts'
import { reportPaper, unitRows } from './report-paper.ts'

export interface TemplatePaper {
  /** The prepared template, as a file's bytes. */
  readonly template: Uint8Array
  readonly data: object
}

const tagged = (n: number): string => `{p${n}}`

export async function templatePaper(form: ResolvedForm): Promise<TemplatePaper> {
  const template = await emitDocx(reportPaper(tagged, [['{#rows}{c0}', '{c1}', '{c2}', '{c3}', '{c4}{/rows}']]), form)
  const words = reportPaper().body.flatMap((block) => block.kind === 'paragraph' ? [inlineText(block.content)] : [])
  return {
    template,
    data: {
      // The text's last stop already stands in the template, behind the last tag.
      ...Object.fromEntries(words.map((text, n) => [`p${n}`, n === words.length - 1 ? text.replace(/\.$/u, '') : text])),
      rows: unitRows.map((row) => Object.fromEntries(row.map((cell, index) => [`c${index}`, cell]))),
    },
  }
}

/** Opens the template: unzips and compiles it. An instance serves one document. */
export function openTemplate({ template }: TemplatePaper): Docxtemplater {
  return new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
}

/** Render and zip, in docxtemplater's own way. */
export function renderAndZip(document: Docxtemplater, { data }: TemplatePaper): Uint8Array {
  return document.render(data).toBuffer()
}

/** The words of a Word file, without its markup: proof that both make the same paper. */
export function wordsOf(docx: Uint8Array): string {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) => match[1] ?? '\n').join('').replaceAll(/\n+/gu, '\n').trim()
}
