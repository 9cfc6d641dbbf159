/** Papers of our own with one thing changed in their XML, checked as anyone's file is. An edit that changes nothing is a mistake of the test. */
import { checkFile } from '../../../electron/documents/check/index.ts'
import type { FileCheckFacts, RawFileFinding } from '../../../electron/documents/check/index.ts'
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import { readZip, writeZip, zipEntry } from '../../../electron/documents/zip/index.ts'
import { mend } from '../../../electron/documents/mend/index.ts'
import type { Change } from '../../../electron/documents/mend/index.ts'
import { openPackage } from '../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../electron/documents/read/index.ts'
import { findZones } from '../../../electron/documents/zones/index.ts'
import type { ZonedDocument } from '../../../electron/documents/zones/index.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { shippedChecks } from '../../unit/documents/check/check-files.ts'
import { testForm } from './forms.ts'

/** The parts of a package as text; changed in place. */
export type Parts = Map<string, string>
export type Edit = (parts: Parts) => void

const body = 'word/document.xml'

/** Replaces in a part: the first match of a text, every match of a pattern. */
export function inPart(part: string, from: string | RegExp, to: string): Edit {
  return (parts) => {
    const before = parts.get(part) ?? ''
    const after = before.replace(from, to)
    if (after === before) throw new Error(`nothing to change in ${part}: ${String(from)}`)
    parts.set(part, after)
  }
}

/** Replaces words or XML of the body. */
export function inBody(from: string | RegExp, to: string): Edit {
  return inPart(body, from, to)
}

/** Replaces inside the definition of one paragraph style. */
export function inStyle(id: string, from: string | RegExp, to: string): Edit {
  return (parts) => {
    const path = 'word/styles.xml'
    const before = parts.get(path) ?? ''
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 'su').exec(before)?.[0] ?? ''
    const changed = style.replace(from, to)
    if (changed === style) throw new Error(`nothing to change in style ${id}: ${String(from)} in ${style}`)
    parts.set(path, before.replace(style, changed))
  }
}

/** Removes the paragraphs of a style that hold the words. */
export function withoutParagraph(style: string, words = ''): Edit {
  return (parts) => {
    const before = parts.get(body) ?? ''
    const after = before.replaceAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gsu, (paragraph) => paragraph.includes(`w:pStyle w:val="${style}"`) && paragraph.includes(words) ? '' : paragraph)
    if (after === before) throw new Error(`no paragraph ${style} with “${words}”`)
    parts.set(body, after)
  }
}

/** Puts XML before the first paragraph of a style. */
export function beforeParagraph(style: string, xml: string): Edit {
  return (parts) => {
    const before = parts.get(body) ?? ''
    const at = before.indexOf(`<w:pStyle w:val="${style}"/>`)
    const start = before.lastIndexOf('<w:p>', at)
    if (at < 0 || start < 0) throw new Error(`no paragraph ${style}`)
    parts.set(body, before.slice(0, start) + xml + before.slice(start))
  }
}

/** The parts of a paper as we write it: what does not change from edit to edit, hundreds of them being made in a few papers. */
const written = new WeakMap<DocumentModel, Map<ProfileId, Promise<ReadonlyMap<string, string>>>>()

function writtenParts(model: DocumentModel, profile: ProfileId): Promise<ReadonlyMap<string, string>> {
  const known = written.get(model) ?? new Map<ProfileId, Promise<ReadonlyMap<string, string>>>()
  written.set(model, known)
  const parts = known.get(profile) ?? emitDocx(model, testForm(profile))
    .then((bytes) => new Map([...readZip(bytes)].map(([path, part]) => [path, Buffer.from(part).toString('utf8')])))
  known.set(profile, parts)
  return parts
}

/** The bytes of the paper with the edits made; not packed, since they are read again at once. */
export async function editedBytes(model: DocumentModel, profile: ProfileId, ...edits: readonly Edit[]): Promise<Uint8Array> {
  const parts: Parts = new Map(await writtenParts(model, profile))
  for (const edit of edits) edit(parts)
  return writeZip([...parts].map(([path, text]) => ({ ...zipEntry(path, text), packed: true })))
}

export async function zonedFile(model: DocumentModel, profile: ProfileId, ...edits: readonly Edit[]): Promise<ZonedDocument> {
  return findZones(readDocument(await openPackage(await editedBytes(model, profile, ...edits))))
}

/** What is found after the changes of some findings were carried out, and the changes that were refused. */
export async function mendedFile(model: DocumentModel, profile: ProfileId, edits: readonly Edit[], changes: readonly Change[], facts: FileCheckFacts = {}): Promise<{ readonly findings: readonly RawFileFinding[], readonly refused: readonly string[] }> {
  const { bytes, refused } = mend(await openPackage(await editedBytes(model, profile, ...edits)), changes, { tracked: false, author: 'Văn phòng', at: '2026-06-05T00:00:00Z' })
  const zoned = findZones(readDocument(await openPackage(bytes)))
  return { findings: checkFile(zoned, testForm(profile), shippedChecks, facts), refused: refused.map(({ reason }) => reason) }
}

export async function checkedFile(model: DocumentModel, profile: ProfileId, edits: readonly Edit[] = [], facts: FileCheckFacts = {}): Promise<readonly RawFileFinding[]> {
  return checkFile(await zonedFile(model, profile, ...edits), testForm(profile), shippedChecks, facts)
}
