/** The form checks' part of the contract. */
import { basename } from 'node:path'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { ProfileId } from '../../shared/document/form.ts'
import { emitPaper } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { readInputBytes, writeGranted } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import { answerOf, os, streamed, today } from '../requests/index.ts'
import type { Progress, RequestContext } from '../requests/index.ts'
import { checkBytes } from './check-bytes.ts'
import type { CheckedFile } from './check-bytes.ts'
import { checkFolder, listFolders } from './check-folder.ts'
import type { FolderFile } from './check-folder.ts'
import { CheckMemory } from './check-memory.ts'
import { defectLetter } from './defect-letter.ts'
import type { LetterFacts } from './defect-letter.ts'
import { letterSigner } from './letter-signer.ts'
import { gateProcedures } from './gate.procedures.ts'
import { knownOf, programName } from './host.ts'
import type { FormChecksHost } from './host.ts'
import { commentedCopy, mendFile, previewMend } from './mend-file.ts'
import { summarySheet } from './summary-sheet.ts'

export function formChecksProcedures(host: FormChecksHost) {
  const memory = new CheckMemory()
  return { ...checkProcedures(host, memory), ...outcomeProcedures(host, memory), ...gateProcedures(host) }
}

/** Looking at files. */
function checkProcedures(host: FormChecksHost, memory: CheckMemory) {
  const translate = (error: unknown): unknown => answerOf(error, 'formChecks', host.log)
  return {
    check: os.formChecks.check.handler(({ context, input, signal }) => streamed(async (progress) => {
      const file = await checkGranted(host, context, input, progress)
      return { checkId: memory.add(file), report: file.report }
    }, signal, translate)),
    pages: os.formChecks.pages.handler(({ input }) => {
      const { drawn } = memory.get(input.checkId)
      return drawn === null ? { pageCount: 0, pages: [] } : { pageCount: drawn.pageCount, pages: [...drawn.pages(input.first, input.count)] }
    }),
    previewMend: os.formChecks.previewMend.handler(({ input }) => previewMend(memory.get(input.checkId))),
    checkFolder: os.formChecks.checkFolder.handler(({ context, input, signal }) => streamed(async (progress) => {
      const files = await checkGrantedFolders(host, context, [input.grant, ...input.more], progress)
      const { token, fileName } = writeGranted(host, input.output, summarySheet(files))
      return { token, fileName, files: files.map(folderRow) }
    }, signal, translate)),
  }
}

/** What is made of a checked file. */
function outcomeProcedures(host: FormChecksHost, memory: CheckMemory) {
  const { resources } = host
  return {
    mend: os.formChecks.mend.handler(async ({ context, input }) => {
      const file = memory.get(input.checkId)
      const { bytes, applied, refused, after, checkedCopy } = await mendFile(resources, file, {
        findingIds: input.findingIds, tracked: input.tracked, author: programName, at: context.actor.now().toISOString(),
        recheck: { fileName: file.report.fileName, profile: file.form.profileId, ...await knownOf(context.office(), resources) },
      })
      return { ...writeGranted(host, input.grant, bytes), applied: applied.length, refused: [...refused], checkId: memory.add(checkedCopy), after }
    }),
    comment: os.formChecks.comment.handler(({ context, input }) =>
      writeGranted(host, input.grant, commentedCopy(memory.get(input.checkId), { author: programName, at: context.actor.now().toISOString() }))),
    defectLetter: os.formChecks.defectLetter.handler(async ({ context, input }) => {
      const { report, form } = memory.get(input.checkId)
      const sender = await senderOf(context, input.bodyId)
      const model = defectLetter(report, { ...sender, addressee: input.addressee, archive: `Lưu ${sender.body.name}` })
      return writeGranted(host, input.grant, (await emitPaper(resources, model, form, 'docx')).bytes)
    }),
  }
}

async function checkGranted(
  host: FormChecksHost, context: RequestContext, { grant, profile }: { readonly grant: string, readonly profile?: ProfileId | undefined }, progress: Progress,
): Promise<CheckedFile> {
  const path = host.filePath(grant)
  await progress.step('Đọc tệp', 0, 2)
  const bytes = readInputBytes(path)
  await progress.step('Kiểm tra thể thức', 1, 2)
  return checkBytes(host.resources, bytes, { fileName: basename(path), profile, ...await knownOf(context.office(), host.resources) })
}

async function checkGrantedFolders(host: FormChecksHost, context: RequestContext, grants: readonly string[], progress: Progress): Promise<readonly FolderFile[]> {
  const folders = listFolders(grants.map((grant) => host.folderPath(grant)))
  const total = folders.reduce((sum, { names }) => sum + names.length, 0)
  const known = await knownOf(context.office(), host.resources)
  const files: FolderFile[] = []
  await progress.step('Kiểm tra thể thức', 0, total)
  let done = 0
  for (const { folder, prefix, names, unreadable } of folders) {
    if (unreadable !== null) files.push(unreadable)
    for await (const file of checkFolder(host.resources, folder, known, names)) {
      files.push({ ...file, name: `${prefix}${file.name}` })
      await progress.step('Kiểm tra thể thức', ++done, total)
    }
  }
  return files
}

function folderRow({ name, report, unreadable }: FolderFile) {
  const { error, warning, info } = report?.summary.counts ?? { error: 0, warning: 0, info: 0 }
  return { fileName: name, errors: error, warnings: warning, infos: info, unreadable }
}

/** The body that writes the letter, as it is named today, and who may sign a letter for it; nobody: the name stays blank. */
async function senderOf(context: RequestContext, bodyId: string): Promise<Pick<LetterFacts, 'body' | 'signature'>> {
  const view = await organisationView(context.office().read)
  const body = view.bodies.get(bodyId)
  const date = today(context.actor)
  const version = body === undefined ? null : bodyOn(body, date) ?? body.versions.at(-1) ?? null
  if (version !== null) return { body: version, signature: letterSigner(view, bodyId, date) }
  throw fault('RECORD_UNKNOWN', { happened: 'Không có tổ chức này trong văn phòng.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chọn lại tổ chức gửi công văn.' })
}
