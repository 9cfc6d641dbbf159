/** The registers' part of the contract. */
import type { IssuedNumber } from '../../shared/contract/registers.ts'
import { withCopyBefore } from '../backups/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { answerWritten, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os } from '../requests/index.ts'
import { adopt } from './adopt.service.ts'
import { bookBytes, reportBytes } from './book.service.ts'
import { importBook, previewBook } from './import-book.service.ts'
import { choose, listChoices } from './incoming.service.ts'
import { issueCopy } from './issue-copy.service.ts'
import { issuePaper } from './issue.service.ts'
import { nextInSeries } from './next-number.service.ts'
import { draftReplacement } from './replacement.service.ts'
import type { IssuedPaper } from './issue.service.ts'
import { getEntry, issuedBytes, listEntries, listSeries, proposeNumber } from './lists.service.ts'
import { enterOutside, release, reserve, strikeOut } from './outside.service.ts'
import { findPaperEntry } from './register.repository.ts'
import { integrityReport, listSignOffs, signOff } from './report.service.ts'
import { listUnregistered } from './unregistered.service.ts'

/** What these procedures need of the process that serves. */
export interface RegistersHost extends GrantedPlaces {
  readonly resources: PaperResources
  imageBytes(grant: string): Uint8Array
  /** The path behind a grant for reading an old book. */
  bookPath(grant: string): string
}

export function registersProcedures(host: RegistersHost) {
  const { resources } = host
  return { ...readingProcedures(resources), ...issuingProcedures(host), ...numberProcedures(), ...bookProcedures(host) }
}

function readingProcedures(resources: PaperResources) {
  return {
    series: os.registers.series.handler(({ context }) => listSeries(context.office().read)),
    entries: os.registers.entries.handler(({ context, input }) => listEntries(context.office().read, input)),
    entry: os.registers.entry.handler(({ context, input }) => getEntry(context.office().read, input.entryId)),
    ofPaper: os.registers.ofPaper.handler(({ context, input }) => findPaperEntry(context.office().read, input)),
    proposal: os.registers.proposal.handler(({ context, input }) => proposeNumber(context.office().read, resources, context.actor, input)),
    next: os.registers.next.handler(({ context, input }) => nextInSeries(context.office().read, input)),
    unregistered: os.registers.unregistered.handler(({ context }) => listUnregistered(context.office().read)),
    report: os.registers.report.handler(({ context, input }) => integrityReport(context.office().read, resources, input)),
    signOffs: os.registers.signOffs.handler(({ context }) => listSignOffs(context.office().read, resources)),
    signOff: os.registers.signOff.handler(({ context, input }) => signOff(context.office(), resources, context.actor, input)),
    choices: os.registers.choices.handler(({ context }) => listChoices(context.office().read)),
    choose: os.registers.choose.handler(({ context, input }) => choose(context.office(), context.actor, input)),
  }
}

function issuingProcedures(host: RegistersHost) {
  const { resources } = host
  const imageBytes = (grant: string): Uint8Array => host.imageBytes(grant)
  const answer = (grant: string, { entry, written, problems }: IssuedPaper): IssuedNumber => ({ entry, file: written === null ? null : answerWritten(host, grant, written), problems: [...problems] })
  return {
    issue: os.registers.issue.handler(async ({ context, input: { grant, ...request } }) =>
      answer(grant, await issuePaper(context.office(), resources, context.actor, { ...request, path: host.exportPath(grant), imageBytes }))),
    backdate: os.registers.backdate.handler(async ({ context, input: { grant, ...request } }) =>
      answer(grant, await issuePaper(context.office(), resources, context.actor, { ...request, path: host.exportPath(grant), imageBytes }))),
    issueCopy: os.registers.issueCopy.handler(async ({ context, input: { grant, ...request } }) =>
      answer(grant, await issueCopy(context.office(), resources, context.actor, { ...request, path: host.exportPath(grant), imageBytes }))),
    draftReplacement: os.registers.draftReplacement.handler(({ context, input }) => draftReplacement(context.office(), resources, context.actor, input.entryId)),
    writeIssued: os.registers.writeIssued.handler(async ({ context, input }) => writeGranted(host, input.grant, await issuedBytes(context.office().read, input.entryId))),
  }
}

function numberProcedures() {
  return {
    enter: os.registers.enter.handler(({ context, input }) => enterOutside(context.office(), context.actor, input)),
    reserve: os.registers.reserve.handler(({ context, input }) => reserve(context.office(), context.actor, input)),
    release: os.registers.release.handler(({ context, input }) => release(context.office(), context.actor, input)),
    void: os.registers.void.handler(({ context, input }) => strikeOut(context.office(), context.actor, input)),
    adopt: os.registers.adopt.handler(({ context }) => adopt(context.office(), context.actor)),
  }
}

function bookProcedures(host: RegistersHost) {
  const { resources } = host
  return {
    previewImport: os.registers.previewImport.handler(({ context, input: { grant, ...choices } }) => previewBook(context.office().read, host.bookPath(grant), choices)),
    importBook: os.registers.importBook.handler(async ({ context, input: { grant, ...choices } }) => {
      const path = host.bookPath(grant)
      return withCopyBefore(context.office(), context.actor, { words: 'nhập sổ cũ', isDone: () => true, work: () => importBook(context.office(), context.actor, path, choices) })
    }),
    writeBook: os.registers.writeBook.handler(async ({ context, input: { grant, format, ...filter } }) => writeGranted(host, grant, await bookBytes(context.office(), resources, context.actor, filter, format))),
    writeReport: os.registers.writeReport.handler(async ({ context, input: { grant, format, ...scope } }) => writeGranted(host, grant, await reportBytes(context.office(), resources, context.actor, scope, format))),
  }
}
