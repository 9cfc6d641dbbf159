/** The library of templates reads heads for lists and whole files for papers; neither way hides a bad file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readTemplateHead, readTemplateText } from '../../electron/documents/compose/index.ts'
import { FaultError } from '../../electron/faults/index.ts'
import { TemplateLibrary } from '../../electron/templates/index.ts'
import { projectRoot } from '../support/offices.ts'

const supplied = join(projectRoot, 'resources', 'templates')
const files = readdirSync(supplied).filter((name) => name.endsWith('.yaml')).map((name) => ({ name, text: readFileSync(join(supplied, name), 'utf8') }))
const toTrinh = files.find(({ name }) => name === 'to-trinh.yaml')?.text ?? ''

function libraryOf(texts: Readonly<Record<string, string>>): TemplateLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-mau-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return new TemplateLibrary(folder)
}

/** Where the fault of this call says the bad places are. */
function placesOf(call: () => unknown): readonly string[] {
  try {
    call()
  } catch (error) {
    if (error instanceof FaultError) return error.fault.problems.map(({ path }) => path)
    throw error
  }
  return []
}

it.each(files)('$name has the head that its whole text has', (file) => {
  const { id, version, name, kind, subjectKind, reviews, bodySymbol } = readTemplateText(file).template ?? {}
  expect(readTemplateHead(file)).toEqual({ id, version, name, kind, subjectKind, reviews, bodySymbol })
})

it('gives the whole template, part by part, where more than the head is asked', () => {
  const [listed] = libraryOf({ 'to-trinh.yaml': toTrinh }).supplied()
  expect(written(listed?.template)).toEqual(written(readTemplateText({ name: 'to-trinh.yaml', text: toTrinh }).template))
})

/** Every part that has a value, texts with their source. */
function written(template: object | null | undefined): unknown {
  return JSON.parse(JSON.stringify(template ?? {}))
}

it('refuses a bad head when templates are listed, with file and line', () => {
  const library = libraryOf({ 'to-trinh.yaml': toTrinh.replace(/^version: .*$/mu, 'version: không'), 'giay-moi.yaml': files.find(({ name }) => name === 'giay-moi.yaml')?.text ?? '' })
  expect(placesOf(() => library.supplied())).toEqual([expect.stringMatching(/^to-trinh\.yaml, dòng 3, cột \d+$/u)])
})

it('lists a template with a bad body and refuses it where it is used, with file and line', () => {
  const lines = toTrinh.split('\n').length
  const library = libraryOf({ 'to-trinh.yaml': `${toTrinh.trimEnd()}\nkhongCo: 1\n` })
  const listed = library.supplied()
  expect(listed.map(({ template }) => template.name)).toEqual(['Tờ trình'])
  expect(placesOf(() => listed[0]?.template.body)).toEqual([`to-trinh.yaml, dòng ${lines}, cột 1`])
})

it('asks the whole file where the head cannot be told alone', () => {
  const head = (text: string) => readTemplateHead({ name: 'thu.yaml', text })
  expect(head(toTrinh.replace(/^name: .*$/mu, 'name: *ten'))).toBeNull()
  expect(head(`${toTrinh}\nname: Tên thứ hai\n`)).toBeNull()
  expect(head(toTrinh.replace(/^kind: .*$/mu, ''))).toBeNull()
})
