/**
 * The notice of who follows whom, and the programmes of a committee (of a year) and of its inspection committee (of a term), as the program drafts them. Trees, and Word files without a fault.
 * After a wanted change: `vitest run --update` on this file, and look at the pages.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { assignmentDesk, programme, programmeDesk, programmeId } from '../support/inspection-year-desk.ts'
import { resourcesDir, startService, testFolder, writeSampleOffice } from '../support/offices.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
const papers = ['notice', 'programme', 'termProgramme'] as const
const made = new Map<string, { readonly templateId: string, readonly recordId: string }>()
let service: ReturnType<typeof startService>

/** What a person writes into a drafted programme, and number, date and signer of each paper. */
const written = { purposes: ['Chủ động phòng ngừa khuyết điểm, vi phạm'], requirements: ['Có trọng tâm, trọng điểm'], violations: ['Kiểm tra kịp thời khi có dấu hiệu vi phạm'], lower: ['Kiểm tra 02 tổ chức đảng'], finance: ['Kiểm tra 02 tổ chức đảng'], assignments: [{ agency: 'Uỷ ban Kiểm tra', duty: 'xây dựng kế hoạch từng cuộc' }] }

async function issue(paper: (typeof papers)[number], recordId: string, facts: object, fields: object): Promise<void> {
  const { freeDocuments } = service.client
  const { revision, record } = await freeDocuments.get({ id: recordId })
  const saved = await freeDocuments.save({ revision, record: { ...record, fields: { ...record.fields, ...fields }, paper: { ...record.paper, ...facts, draftNumber: null } } })
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  made.set(paper, { templateId: record.templateId, recordId })
}

beforeAll(async () => {
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  service = startService()
  service.host.grants.add('grant-office', path, 'openOffice')
  const { client } = service
  await client.office.open({ grant: 'grant-office' })
  await assignmentDesk(client)
  await programmeDesk(client)
  const term = { ...programme('inspectionCommittee'), id: 'ct-ubkt', bodyId: 'ubkt', title: 'Chương trình nhiệm kỳ', period: 'term', toYear: 2030 }
  await client.inspectionProgrammes.save({ revision: null, record: term })
  await issue('notice', (await client.supervisionAssignments.makeNotice({ on: null })).recordId, { number: 15, date: '2026-06-16', signingRightId: 'bi-thu-ky-btv' }, { duties: ['Dự sinh hoạt với tổ chức đảng được phân công ít nhất mỗi quý một lần'] })
  await issue('programme', (await client.inspectionProgrammes.makePaper({ id: programmeId })).recordId, { number: 7, date: '2026-06-16', signingRightId: 'bi-thu-ky-btv' }, { ...written, regular: ['Cấp uỷ viên dự sinh hoạt với tổ chức đảng được phân công'] })
  await issue('termProgramme', (await client.inspectionProgrammes.makePaper({ id: 'ct-ubkt' })).recordId, { number: 3, date: '2026-06-16', signingRightId: 'chu-nhiem-ubkt-ky' }, written)
})
afterAll(() => service.host.session.close())

async function paperOf(paper: (typeof papers)[number]): Promise<{ readonly model: DocumentModel, readonly word: Uint8Array, readonly errors: readonly string[] }> {
  const named = made.get(paper)
  if (named === undefined) throw new Error(`no ${paper}`)
  const { model, form, problems, findings } = await makePaper(service.host.context.office().read, resources, named)
  if (model === null || form === null) throw new Error(`${paper} cannot be set: ${JSON.stringify(problems)}`)
  const errors = [...problems.filter(({ severity }) => severity === 'error').map(({ code }) => code), ...findings.filter(({ severity }) => severity === 'error').map(({ ruleId, message }) => `${ruleId} ${message}`)]
  return { model, word: (await emitPaper(resources, model, form, 'docx')).bytes, errors }
}

describe.each(papers)('%s', (paper) => {
  it('says what was read and kept', async () => {
    await expect(treeText((await paperOf(paper)).model)).toMatchFileSnapshot(`./inspection-year/${paper}.txt`)
  })

  it('has no error of form and none for Office', async () => {
    const { word, errors } = await paperOf(paper)
    expect([errors, await officeErrors(word)]).toEqual([[], []])
  })
})
