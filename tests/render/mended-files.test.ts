/** Mended files in other programs' hands: the Open XML SDK's validator and LibreOffice, which also makes one of the files. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import type { Change } from '../../electron/documents/mend/index.ts'
import { testForm } from '../support/documents/forms.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { paper } from '../support/documents/papers.ts'
import { readPdf } from '../support/documents/pdf-words.ts'
import { messyFile, places } from '../unit/documents/mend/messy.ts'
import { at, bothWays, mended, paragraphsOf, read } from '../unit/documents/mend/mending.ts'

const folder = mkdtempSync(join(tmpdir(), 'vpk-mended-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

/** Lets LibreOffice write files in another format. */
function converted(format: string, files: readonly string[]): void {
  execFileSync('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), ...files,
  ], { stdio: 'ignore', timeout: 150_000 })
}

/** Every kind of change at once, for the paragraphs a file has. */
function everyChange(paragraphs: readonly { readonly ref: { readonly part: string, readonly index: number }, readonly text: string }[]): readonly Change[] {
  const looks = paragraphs.flatMap(({ ref, text }): Change[] => [
    { type: 'runs', at: ref, from: 0, to: Math.ceil(text.length / 2), look: { font: 'Times New Roman', sizePt: 14, bold: false, italic: false, underline: false, colour: null, highlight: null, strike: false } },
    { type: 'paragraph', at: ref, look: { align: 'justify', firstLinePt: 28.35, leftPt: 0, beforePt: 0, afterPt: 6, exactLinePt: 18, keepNext: false, borders: null } },
  ])
  const title = paragraphs.find(({ text }) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM')
  return [
    ...looks, ...(title === undefined ? [] : [{ type: 'titleLine', at: title.ref, lengthPt: 206.7, weightPt: 0.75 } as const]),
    { type: 'page', section: 0, widthPt: 595.3, heightPt: 841.9, topPt: 56.7, bottomPt: 56.7, leftPt: 85.05, rightPt: 42.5, headerPt: 28.35 },
    { type: 'pageNumbers', section: 0, sizePt: 14, headerPt: 28.35, restart: true }, { type: 'mirrorMargins', on: true }, { type: 'clearProperties' },
  ]
}

const messyChanges = async (): Promise<readonly Change[]> => [
  ...everyChange(paragraphsOf((await read(messyFile())).blocks).filter(({ ref }) => ref.index !== places.dashes)),
  { type: 'text', at: at(places.tabs), from: 2, to: 3, text: '' }, { type: 'text', at: at(places.secondCell), from: 0, to: 3, text: 'T/M' },
  { type: 'text', at: at(places.revised), from: 10, to: 12, text: ' – ' }, { type: 'text', at: at(places.linked), from: 11, to: 13, text: ' ' },
  { type: 'removeParagraph', at: at(places.dashes) }, { type: 'moveParagraph', at: at(places.web), beside: at(places.secondCell), place: 'before' },
  { type: 'insertParagraph', beside: at(places.split), place: 'after', text: '-----', look: { align: 'centre', sizePt: 14 } },
  { type: 'charset', at: at(places.dated), from: 0, to: 3, text: 'Dấu', font: 'Times New Roman' },
]

interface Made { readonly file: Uint8Array, readonly clean: Uint8Array, readonly tracked: Uint8Array, readonly looks: readonly [unknown, unknown], readonly refused: number }

const made = new Map<string, Made>()
const comments = [{ at: at(places.split), from: 0, to: 9, text: 'H04. Sai cỡ chữ.' }, { at: at(places.dashes), from: 0, to: 3, text: 'H02. Gạch gõ tay.' }]

async function make(name: string, file: Uint8Array, changes: readonly Change[]): Promise<void> {
  const { clean, sameToReader } = await bothWays(file, changes)
  const tracked = await mended(file, changes, { tracked: true, comments })
  made.set(name, { file, clean: clean.bytes, tracked: tracked.bytes, looks: sameToReader, refused: clean.refused.length + tracked.refused.length })
}

beforeAll(async () => {
  for (const name of ['in', 'out']) mkdirSync(join(folder, name))
  const own = await emitDocx(paper(), testForm())
  writeFileSync(join(folder, 'in', 'office.docx'), own)
  converted('docx:MS Word 2007 XML', [join(folder, 'in', 'office.docx')])
  const office = new Uint8Array(readFileSync(join(folder, 'out', 'office.docx')))
  await make('messy', messyFile(), await messyChanges())
  for (const [name, file] of [['own', own], ['office', office]] as const) await make(name, file, everyChange(paragraphsOf((await read(file)).blocks)))
  const copies = [...made].flatMap(([name, { clean, tracked }]) => [[`${name}-clean`, clean], [`${name}-tracked`, tracked]] as const)
  for (const [name, bytes] of copies) writeFileSync(join(folder, 'in', `${name}.docx`), bytes)
  converted('pdf', copies.map(([name]) => join(folder, 'in', `${name}.docx`)))
})

const of = (name: string): Made => {
  const found = made.get(name)
  if (found === undefined) throw new Error(`not made: ${name}`)
  return found
}

/** Faults by what they say, not where: marks move paragraphs. */
const kinds = (errors: readonly string[]): readonly string[] => [...new Set(errors.map((error) => /"description":"([^"]*)"/iu.exec(error)?.[1] ?? error))].toSorted()

describe.each(['messy', 'own', 'office'])('a mended file (%s)', (name) => {
  it('has every change, and accepted it looks as the clean one', () => {
    const { looks, refused } = of(name)
    expect(refused).toBe(0)
    expect(looks[1]).toEqual(looks[0])
  })

  it('has no error of the Open XML SDK that it had not before', async () => {
    const { file, clean, tracked } = of(name)
    const before = await officeErrors(file)
    for (const copy of [clean, tracked]) {
      const after = await officeErrors(copy)
      expect(kinds(after).filter((kind) => !kinds(before).includes(kind))).toEqual([])
      expect(after.length).toBeLessThanOrEqual(before.length)
    }
  })

  it('opens in LibreOffice with its words', () => {
    // Without spaces: where a look changes inside a word, the reader of PDF sees two.
    const letters = (of: string): string => readPdf(join(folder, 'out', `${of}.pdf`)).flatMap((page) => page.lines.map((line) => line.text)).join('').replace(/\s+/gu, '')
    const words = name === 'messy' ? 'ThựchiệnNghịquyết' : 'BanThườngvụĐảnguỷbanhànhKếhoạch'
    for (const copy of ['clean', 'tracked']) expect(letters(`${name}-${copy}`)).toContain(words)
  })
})
