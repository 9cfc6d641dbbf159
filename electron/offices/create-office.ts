/** Creating office files: from the wizard's answers, or the sample. */
import { join } from 'node:path'
import type { NewOffice } from '../../shared/contract/office.ts'
import { createOffice } from '../db/index.ts'
import type { OfficeDatabase, OfficeKey } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'
import { caseSettlerOf } from '../inspections/index.ts'
import { importText, importValue } from '../interchange/index.ts'
import type { Actor } from '../records/index.ts'
import { silentProgress } from '../requests/index.ts'
import { TemplateLibrary } from '../templates/index.ts'
import { recordsOfNewOffice } from './new-office.ts'
import { playSampleSteps } from './sample-desk.ts'

/** With a passphrase the file is encrypted. */
export interface Protected { readonly passphrase?: string }

/** Creates the file with its committee, term and settings; answers with its key when it is encrypted. An existing file is refused, never replaced. */
export async function createNewOffice(path: string, answers: NewOffice, actor: Actor, how: Protected = {}): Promise<OfficeKey | null> {
  return createOffice(path, async (office) => {
    refuseProblems(await importValue(office.readAs(actor.name), recordsOfNewOffice(answers), actor, silentProgress))
  }, how)
}

/** Creates the sample office: a made-up committee with people, papers and inspections, and a desk where reports are being collected. */
export async function createSampleOffice(path: string, resourcesDir: string, actor: Actor, how: Protected = {}): Promise<void> {
  const library = new TemplateLibrary(join(resourcesDir, 'templates'))
  const templates: Parameters<typeof playSampleSteps>[2] = { templatesIn: async (db) => (await library.inUse(db)).map((each) => each.template), templateIn: (db, id) => library.find(db, id) }
  const importSample = async (office: OfficeDatabase, fileName: string): Promise<void> => {
    const text = readTextFile(join(resourcesDir, 'sample', fileName))
    refuseProblems(await importText(office, text, actor, silentProgress, { templatesIn: templates.templatesIn, settleInspection: caseSettlerOf(resourcesDir) }))
  }
  await createOffice(path, async (office) => {
    office.readAs(actor.name)
    await importSample(office, 'office-records.json')
    await importSample(office, 'desk-records.json')
    await playSampleSteps(office, resourcesDir, templates)
  }, how)
}

function refuseProblems({ refused, problems }: Awaited<ReturnType<typeof importValue>>): void {
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (refused === 0 && errors.length === 0) return
  throw fault('INPUT_INVALID', {
    happened: 'Không tạo được văn phòng vì thông tin chưa hợp lệ.', kept: 'Chưa có tệp nào được tạo.', remedy: 'Sửa những chỗ đã chỉ rồi tạo lại.',
    problems: errors,
  })
}
