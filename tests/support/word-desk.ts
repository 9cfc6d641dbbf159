/** The sample office at a desk where drafts go out to Word and come back; `word-file` changes the file as Word does. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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

/** Files saved again by LibreOffice, in one go; answers with the folder they lie in under their names. */
export function savedByLibreOffice(folder: string, files: readonly string[]): string {
  const out = join(folder, 'lo')
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, ...files], { stdio: 'ignore', timeout: 240_000 })
  return out
}
