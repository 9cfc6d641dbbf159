/**
 * Every paper of a case as it was read and kept: of an inspection and of a supervision. Trees, and Word files without a fault.
 * After a wanted change: `vitest run --update` on this file, and look at the pages.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { caseDesk, wholeCase } from '../support/case-desk.ts'
import type { CaseDesk, CaseStepId } from '../support/case-desk.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir } from '../support/offices.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
const desks = new Map<string, CaseDesk>()
const made: readonly CaseStepId[] = ['decision', 'plan', 'outline', 'launch', 'withObject', 'report', 'meeting', 'conclusion', 'announce', 'fileIndex']
const kinds = ['inspection', 'supervision'] as const

beforeAll(async () => {
  for (const kind of kinds) {
    const desk = await caseDesk(kind)
    await wholeCase(desk)
    desks.set(kind, desk)
  }
}, 120_000)
afterAll(() => { for (const desk of desks.values()) desk.host.session.close() })

async function paperOf(kind: string, stepId: CaseStepId): Promise<{ readonly model: DocumentModel, readonly word: Uint8Array, readonly errors: readonly string[] }> {
  const desk = desks.get(kind)
  if (desk === undefined) throw new Error(`no ${kind}`)
  const db = desk.host.context.office().read
  const recordId = desk.papers.get(stepId) ?? ''
  const templateId = (await freeDocumentStore.find(db, recordId))?.record.templateId ?? 'bien-ban-kiem-tra'
  const { model, form, problems, findings } = await makePaper(db, resources, { templateId, recordId })
  if (model === null || form === null) throw new Error(`${stepId} cannot be set`)
  const errors = [...problems.filter(({ severity }) => severity === 'error').map(({ code }) => code), ...findings.filter(({ severity }) => severity === 'error').map(({ ruleId, message }) => `${ruleId} ${message}`)]
  return { model, word: (await emitPaper(resources, model, form, 'docx')).bytes, errors }
}

describe.each(kinds.flatMap((kind) => made.map((stepId) => [kind, stepId] as const)))('%s, %s', (kind, stepId) => {
  it('says what was read and kept', async () => {
    const text = treeText((await paperOf(kind, stepId)).model)
    expect(text).not.toMatch(kind === 'supervision' ? /xử lý|Đoàn kiểm tra/u : /Đoàn giám sát/u)
    await expect(text).toMatchFileSnapshot(`./case-papers/${kind}-${stepId}.txt`)
  })

  it('has no error of form and none for Office', async () => {
    const { word, errors } = await paperOf(kind, stepId)
    expect([errors, await officeErrors(word)]).toEqual([[], []])
  })
})
