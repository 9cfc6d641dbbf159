/** Papers as two programs set them: LibreOffice from the Word file, typst from the same tree. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import type { PrintOptions } from '../../../electron/documents/print/index.ts'
import { createTypesetter } from '../../../electron/documents/typst/index.ts'
import type { Typesetter } from '../../../electron/documents/typst/index.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { readPdf } from './pdf-words.ts'
import type { PdfPage } from './pdf-words.ts'

export const fontDir = fileURLToPath(new URL('../../../resources/fonts/', import.meta.url))

export interface NamedPaper { readonly name: string, readonly model: DocumentModel, readonly form: ResolvedForm, readonly options?: PrintOptions }

/** One paper set twice: pages as read, and the files. */
export interface RenderedPaper {
  readonly office: readonly PdfPage[], readonly officePdf: string
  readonly typst: readonly PdfPage[], readonly typstPdf: string
}

export interface Rendered { readonly papers: ReadonlyMap<string, RenderedPaper>, remove(): void }

/** Sets all papers, with one start of LibreOffice in a profile of its own. Call `remove` when done. */
export async function renderPapers(papers: readonly NamedPaper[]): Promise<Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-render-'))
  const [words, office, typst] = ['word', 'office', 'typst'].map((name) => join(folder, name))
  if (words === undefined || office === undefined || typst === undefined) throw new Error('no folders')
  for (const path of [words, office, typst]) mkdirSync(path)
  const typesetter: Typesetter = createTypesetter({ fontDir })
  for (const { name, model, form, options } of papers) {
    writeFileSync(join(words, `${name}.docx`), await emitDocx(model, form, options))
    writeFileSync(join(typst, `${name}.pdf`), typesetter.pdf(model, form, options).bytes)
  }
  execFileSync('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', office,
    ...papers.map(({ name }) => join(words, `${name}.docx`)),
  ], { stdio: 'ignore', timeout: 150_000 })
  const rendered = papers.map(({ name }) => {
    const [officePdf, typstPdf] = [join(office, `${name}.pdf`), join(typst, `${name}.pdf`)]
    return [name, { officePdf, typstPdf, office: readPdf(officePdf), typst: readPdf(typstPdf) }] as const
  })
  return { papers: new Map(rendered), remove: () => { rmSync(folder, { recursive: true, force: true }) } }
}

/** The paper of that name; an error says which is missing. */
export function paperOf(rendered: Rendered, name: string): RenderedPaper {
  const paper = rendered.papers.get(name)
  if (paper === undefined) throw new Error(`not rendered: ${name}`)
  return paper
}
