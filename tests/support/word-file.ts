/** Hands that change a Word file as Word does. */
import { readFileSync, writeFileSync } from 'node:fs'
import JSZip from 'jszip'

/** Changes the main part of the file; other parts are added by name. */
export async function changeFile(file: string, change: (xml: string) => string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(file))
  const xml = await zip.file('word/document.xml')?.async('text') ?? ''
  const changed = change(xml)
  if (changed === xml && Object.keys(parts).length === 0) throw new Error('nothing was changed')
  zip.file('word/document.xml', changed)
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }))
}

/** The one paragraph (`<w:p>…</w:p>`) that holds these words, outside nested ones. */
export function paragraphWith(xml: string, words: string): string {
  const found = paragraphs(xml).filter((paragraph) => wordsIn(paragraph).includes(words))
  if (found.length === 0) throw new Error(`no paragraph with “${words}”`)
  return found[0] ?? ''
}

/** Paragraphs without a drawing in them, as written. */
export function paragraphs(xml: string): readonly string[] {
  return xml.match(/<w:p(?: [^>]*)?>(?:(?!<\/?w:p[ >]).)*<\/w:p>/gsu) ?? []
}

export function wordsIn(paragraph: string): string {
  return (paragraph.match(/<w:t[^>]*>[^<]*<\/w:t>/gu) ?? []).map((run) => run.replace(/<[^>]*>/gu, '')).join('').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

/** Words of every filled paragraph of the file, in order. */
export async function printed(file: string): Promise<readonly string[]> {
  const xml = await (await JSZip.loadAsync(readFileSync(file))).file('word/document.xml')?.async('text') ?? ''
  return paragraphs(xml).map((paragraph) => wordsIn(paragraph).trim()).filter((words) => words !== '')
}

/** A new paragraph in the look of another, without its bookmark. */
export function paragraphLike(paragraph: string, words: string): string {
  const properties = /<w:pPr>.*?<\/w:pPr>/su.exec(paragraph)?.[0] ?? ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}
