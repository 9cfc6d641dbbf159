/** The service with a desk open in it, and the steps of an import as the window takes them. */
import { join } from 'node:path'
import type { FormsImportResult, ImportDecision, ImportPreview } from '../../shared/contract/submissions.ts'
import { startService, testFolder } from './offices.ts'
import { figures, folderOf, formsDesk, texts, workbook } from './returned-forms.ts'
import { resultOf } from './service-client.ts'

export async function deskService(units = 4, indicators = 6) {
  const folder = testFolder()
  const desk = await formsDesk(join(folder, 'office.vpk'), { units, indicators })
  const service = startService()
  const { client, host } = service
  host.grants.add('grant-office', desk.path, 'openOffice')
  await client.office.open({ grant: 'grant-office' })
  let grants = 0
  const preview = (...paths: readonly string[]): Promise<ImportPreview> => resultOf(client.submissions.previewImport({
    campaignId: desk.campaign.id, grants: paths.map((path) => {
      const grant = `grant-forms-${++grants}`
      host.grants.add(grant, path, 'returnedForms')
      return grant
    }),
  }))
  const decide = (looked: ImportPreview, decision: ImportDecision, more: { readonly reason?: string, readonly only?: readonly string[] } = {}) => looked.files
    .filter(({ fileName }) => more.only?.includes(fileName) ?? true).map(({ fileId }) => ({ fileId, decision, reason: more.reason ?? '' }))
  const commit = (looked: ImportPreview, decisions: ReturnType<typeof decide>, rest: { readonly reason?: string, readonly receivedOn?: string } = {}): Promise<FormsImportResult> =>
    resultOf(client.submissions.commitImport({ previewId: looked.previewId, decisions, ...rest }))
  const unit = (at: number) => {
    const found = desk.units[at]
    if (found === undefined) throw new Error(`no unit ${at}`)
    return found
  }
  /** A folder of complete workbooks of the units so numbered. */
  const complete = (name: string, ...numbers: readonly number[]): string => folderOf(join(folder, name), Object.fromEntries(numbers.map((at) =>
    [`${at} ${unit(at).name}.xlsx`, workbook(desk, unit(at), { measurements: figures(desk.indicators, at * 10), answers: texts(`Đơn vị ${at} đã học tập.`) })])))
  const list = () => client.submissions.list({ campaignId: desk.campaign.id })
  return { ...service, desk, folder, preview, decide, commit, unit, complete, list }
}
