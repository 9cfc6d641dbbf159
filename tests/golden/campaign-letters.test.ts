/**
 * The letters of a campaign as they were read and kept: the one that sends a report back (forty faults of two files, and one fault),
 * the reminder (fourteen units, and one), the call with its outline and its table. Trees, and Word files without a fault. After a
 * wanted change: `vitest run --update` on this file, and look at the pages.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeId, makeCallPaper, makeReminder } from '../../electron/campaigns/index.ts'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { readZip } from '../../electron/documents/zip/index.ts'
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { commitImport, makeDefectLetter, previewOf, readImport } from '../../electron/submissions/index.ts'
import { inlineText } from '../../shared/document/inline.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { arrivalOf } from '../../shared/domain/timeliness.ts'
import { deskActor } from '../support/desk.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { faultyFiles, lettersDesk, oneFault } from '../support/letters-desk.ts'
import type { LettersDesk } from '../support/letters-desk.ts'
import { resourcesDir } from '../support/offices.ts'
import { folderOf } from '../support/returned-forms.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
const today = '2026-06-15'
const folder = mkdtempSync(join(tmpdir(), 'vpk-letters-'))
let desk: LettersDesk
/** Letter → the id of its record. */
const letters = new Map<string, string>()

beforeAll(async () => {
  desk = await lettersDesk(join(folder, 'office.vpk'), resourcesDir)
  const path = folderOf(join(folder, 'in'), { ...await faultyFiles(desk), ...oneFault(desk) })
  const held = await readImport(desk.office.read, { campaignId: desk.campaign.id, paths: [path] }, silentProgress, (error) => { throw error })
  const { files } = await previewOf(desk.office.read, held)
  const decisions = files.map(({ fileId }) => ({ fileId, decision: 'return' as const, reason: 'Cần đối chiếu lại với sổ đảng viên' }))
  const result = await commitImport(desk.office, deskActor, held, { receivedOn: null, reason: '', decisions }, silentProgress)
  for (const { bodyName, submissionId } of result.files) {
    const name = bodyName === desk.unit(0).name ? 'return-forty' : 'return-one'
    if (submissionId !== null && !letters.has(name)) letters.set(name, (await makeDefectLetter(desk.office, resources, deskActor, { submissionId, due: null, note: '' })).recordId)
  }
  const context = { office: desk.office, resources, actor: deskActor, today, newId: (prefix: string) => madeId(prefix, today) }
  const { id } = desk.campaign
  letters.set('remind-fourteen', (await makeReminder(context, { id, on: null, due: null, bodyIds: null })).recordId)
  letters.set('remind-one', (await makeReminder(context, { id, on: null, due: null, bodyIds: [desk.unit(4).id] })).recordId)
  letters.set('call', (await makeCallPaper(context, { id, role: 'letter' })).recordId)
})
afterAll(() => {
  desk.office.close()
  rmSync(folder, { recursive: true, force: true })
})

async function made(name: string): Promise<{ readonly model: DocumentModel, readonly word: Uint8Array }> {
  const recordId = letters.get(name) ?? ''
  const templateId = (await freeDocumentStore.find(desk.office.read, recordId))?.record.templateId ?? ''
  const { model, form } = await makePaper(desk.office.read, resources, { templateId, recordId })
  if (model === null || form === null) throw new Error(`${name} cannot be set`)
  return { model, word: (await emitPaper(resources, model, form, 'docx')).bytes }
}

describe.each(['return-forty', 'return-one', 'remind-fourteen', 'remind-one', 'call'])('%s', (name) => {
  it('says what was read and kept', async () => {
    await expect(treeText((await made(name)).model)).toMatchFileSnapshot(`./campaign-letters/${name}.txt`)
  })

  it('is a letter of the right form without an error for Office', async () => {
    const { model, word } = await made(name)
    expect([model.kind, model.addressees?.addressing, model.subject.startsWith('về việc ')]).toEqual(['officialLetter', 'to', true])
    const body = Buffer.from(readZip(word).get('word/document.xml') ?? []).toString('utf8')
    expect(body).not.toContain('CÔNG VĂN</w:t>')
    expect(body.indexOf('w:val="letterSubject"')).toBeGreaterThan(body.indexOf('w:val="number"'))
    expect(body.indexOf('Kính gửi:')).toBeGreaterThan(body.indexOf('w:val="letterSubject"'))
    expect(await officeErrors(word)).toEqual([])
  })
})

it.each(['return-forty', 'return-one', 'remind-fourteen', 'remind-one', 'call'])('%s names the last day as the board counts it: on that day a report is in time', async (name) => {
  const text = treeText((await made(name)).model)
  const due = (await freeDocumentStore.find(desk.office.read, letters.get(name) ?? ''))?.record.fields['due']
  if (typeof due !== 'string') throw new Error(`no last day: ${name}`)
  expect(text).toContain(`chậm nhất ngày ${shortDate(due)}`)
  expect(text).not.toContain('trước ngày')
  expect(arrivalOf({ due, dueChanges: [] }, [{ receivedOn: due, state: 'received' }])?.late).toBe(false)
})

it('puts forty faults into a table as wide as the page whose head stands on every page, each with its place, value and request', async () => {
  const { model, word } = await made('return-forty')
  const [appendix] = model.appendices
  const table = appendix?.blocks.find((block) => block.kind === 'table')
  const numbered = table?.rows.filter(([mark]) => /^\d+$/u.test(inlineText(mark?.content ?? []))) ?? []
  expect(numbered).toHaveLength(40)
  for (const [, place, , , point] of numbered) {
    expect(inlineText(place?.content ?? [])).toMatch(/^(?:(?:Số liệu|Câu hỏi), ô [A-F]\d+|)$/u)
    expect(inlineText(point?.content ?? [])).toMatch(/^.+[.] \p{Lu}.+[.]$/u)
  }
  const body = Buffer.from(readZip(word).get('word/document.xml') ?? []).toString('utf8')
  const ruled = body.slice(body.lastIndexOf('<w:tbl>'))
  expect(ruled.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
  const widths = Array.from((/<w:tblGrid>(.*?)<\/w:tblGrid>/u.exec(ruled)?.[1] ?? '').matchAll(/w:w="(\d+)"/gu), ([, width]) => Number(width))
  // A4 lying, margins of 30 and 15 mm.
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo((297 - 45) * 1440 / 25.4, -2)
})
