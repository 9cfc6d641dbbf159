/** The words of a PDF, page after page, by pdf.js; nothing outside the file is followed and none of its scripts runs. */
import { getDocumentProxy } from 'unpdf'

export interface PdfLimits { readonly pages: number, /** UTF-16 units. */ readonly characters: number, readonly milliseconds: number }

/** Calls `said` with the text of each page until a limit is reached. Rejects when the file is no PDF or is locked. */
export async function readPdfPages(bytes: Uint8Array, { pages, characters, milliseconds }: PdfLimits, said: (text: string) => void): Promise<void> {
  const until = performance.now() + milliseconds
  // pdf.js takes the bytes over, so it is given a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  let length = 0
  for (let at = 1; at <= Math.min(document.numPages, pages) && length < characters && performance.now() < until; at++) {
    const { items } = await (await document.getPage(at)).getTextContent()
    const text = items.map((item) => 'str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '').join('')
    length += text.length
    said(text)
  }
  await document.loadingTask.destroy()
}
