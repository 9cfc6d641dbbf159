/** This capability's part of the contract. */
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { answerOf, os, Remembered, streamed } from '../requests/index.ts'
import type { ErrorLog } from '../requests/index.ts'
import { commitImport } from './commit.service.ts'
import { decide } from './decide.service.ts'
import { correct, saveTyped } from './entry.service.ts'
import { dataFileOf } from './export-data.service.ts'
import { makeDefectLetter } from './letter.service.ts'
import { assignUnit, previewOf, readImport } from './preview.service.ts'
import type { HeldImport } from './preview.service.ts'
import { listBatches, undoImport } from './undo.service.ts'
import { getEntry, getSubmission, listSubmissions } from './views.service.ts'

/** What these procedures need of the process that serves. `formsPath`: the file or folder behind a grant for returned forms. */
export interface SubmissionsHost extends GrantedPlaces { readonly resources: PaperResources, readonly log: ErrorLog, formsPath(grant: string): string }

/** Imports looked at and not decided yet; more than a person has open at a time. */
const mostPreviews = 5

const forgotten = { happened: 'Lần xem trước này không còn được giữ.', kept: 'Chưa có gì được nhập.', remedy: 'Chọn lại tệp để xem trước rồi nhập.' } as const

export function submissionsProcedures(host: SubmissionsHost) {
  return { ...importProcedures(host), ...versionProcedures(host) }
}

function importProcedures(host: SubmissionsHost) {
  const translate = (error: unknown): unknown => answerOf(error, 'submissions', host.log)
  const held = new Remembered<{ readonly office: OfficeDatabase, files: HeldImport }>(mostPreviews, forgotten)
  /** Kept for the office it was looked at in, and for no other. */
  const heldIn = (office: OfficeDatabase, previewId: string) => {
    const kept = held.get(previewId)
    if (kept.office !== office) throw fault('GRANT_UNKNOWN', forgotten)
    return kept
  }
  return {
    previewImport: os.submissions.previewImport.handler(({ context, input, signal }) => {
      const paths = input.grants.map((grant) => host.formsPath(grant))
      const office = context.office()
      return streamed(async (progress) => {
        const files = await readImport(office.read, { campaignId: input.campaignId, paths }, progress, (error) => answerOf(error, 'submissions.previewImport', host.log).data)
        const preview = await previewOf(office.read, files)
        return { previewId: held.add({ office, files }), ...preview }
      }, signal, translate)
    }),
    assign: os.submissions.assign.handler(async ({ context, input: { previewId, fileId, bodyId, skipped } }) => {
      const kept = heldIn(context.office(), previewId)
      kept.files = await assignUnit(context.office().read, kept.files, fileId, bodyId)
      return { previewId, ...await previewOf(context.office().read, kept.files, skipped) }
    }),
    review: os.submissions.review.handler(async ({ context, input: { previewId, skipped } }) => ({ previewId, ...await previewOf(context.office().read, heldIn(context.office(), previewId).files, skipped) })),
    commitImport: os.submissions.commitImport.handler(({ context, input: { previewId, ...input }, signal }) => {
      const office = context.office()
      const { files } = heldIn(office, previewId)
      return streamed((progress) => commitImport(office, context.actor, files, input, progress), signal, translate)
    }),
    undoImport: os.submissions.undoImport.handler(({ context, input }) => undoImport(context.office(), context.actor, input.batchId, input.reason)),
    batches: os.submissions.batches.handler(({ context, input }) => listBatches(context.office().read, input.campaignId)),
  }
}

function versionProcedures(host: SubmissionsHost) {
  return {
    list: os.submissions.list.handler(({ context, input }) => listSubmissions(context.office().read, input.campaignId)),
    get: os.submissions.get.handler(({ context, input }) => getSubmission(context.office().read, input.submissionId)),
    decide: os.submissions.decide.handler(({ context, input }) => decide(context.office(), context.actor, input)),
    correct: os.submissions.correct.handler(({ context, input }) => correct(context.office(), context.actor, input)),
    entry: os.submissions.entry.handler(({ context, input }) => getEntry(context.office().read, input.campaignId, input.bodyId)),
    typed: os.submissions.typed.handler(({ context, input }) => saveTyped(context.office(), context.actor, input)),
    defectLetter: os.submissions.defectLetter.handler(({ context, input }) => makeDefectLetter(context.office(), host.resources, context.actor, input)),
    exportData: os.submissions.exportData.handler(async ({ context, input }) => writeGranted(host, input.grant, await dataFileOf(context.office().read, input.submissionId, context.actor.name))),
  }
}
