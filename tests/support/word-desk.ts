/** The sample office at a desk where drafts go out to Word and come back, and hands that change the file as Word does. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import { faultOf, startService, testFolder, writeSampleOffice } from './offices.ts'
import { afterThisTest } from './after-test.ts'

export const plan = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-tiet-kiem' }
export const minutes = { templateId: 'bien-ban-kiem-tra', recordId: 'giam-sat-neu-guong-lam-viec' }

export async function wordDesk() {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  const service = startService()
  afterThisTest(() => { service.host.session.close() })
  service.host.grants.add('grant-office', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-office' })
  const file = join(folder, 'van-ban.docx')
  service.host.grants.add('grant-out', file, 'export')
  service.host.grants.add('grant-back', file, 'returnedWord')
  return { ...service, folder, path, file }
}
export type WordDesk = Awaited<ReturnType<typeof wordDesk>>

/** Writes the draft to the desk's file; false: the paper cannot be set as its record stands, or it is beyond draft. */
export async function goesOut({ client }: WordDesk, key: PaperKey): Promise<boolean> {
  const fault = await faultOf(client.wordReturn.open({ ...key, grant: 'grant-out' }))
  if (fault === 'no fault') return true
  if (fault === 'PAPER_NOT_READY' || fault === 'PAPER_WRONG_STATE') return false
  throw new Error(fault)
}

export const comesBack = ({ client }: WordDesk, key: PaperKey) => client.wordReturn.preview({ ...key, grant: 'grant-back' })

/** Takes the file with these choices. */
export async function taken(desk: WordDesk, key: PaperKey, choices: Record<string, 'word' | 'facts' | 'record'> = {}) {
  const { revision } = await comesBack(desk, key)
  return desk.client.wordReturn.take({ ...key, grant: 'grant-back', revision, choices })
}

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

/** A new paragraph in the look of another, without its bookmark. */
export function paragraphLike(paragraph: string, words: string): string {
  const properties = /<w:pPr>.*?<\/w:pPr>/su.exec(paragraph)?.[0] ?? ''
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

/** Files saved again by LibreOffice, in one go; answers with the folder they lie in under their names. */
export function savedByLibreOffice(folder: string, files: readonly string[]): string {
  const out = join(folder, 'lo')
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, ...files], { stdio: 'ignore', timeout: 240_000 })
  return out
}
