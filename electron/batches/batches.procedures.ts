/** This capability's part of the contract. */
import { basename } from 'node:path'
import type { BatchStep } from '../../shared/contract/batches.ts'
import type { PaperState } from '../../shared/domain/paper-state.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { answerWritten, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { answerOf, os, streamed, today } from '../requests/index.ts'
import type { ErrorLog, RequestContext } from '../requests/index.ts'
import type { BatchContext } from './batch-work.ts'
import { checkBatch } from './check.service.ts'
import { issueAll, prepareDrafts, stepAll } from './numbers.service.ts'
import { createBatch, readList } from './prepare.service.ts'
import { reconciliation } from './reconciliation.service.ts'
import type { SourceFacts } from './sources.service.ts'
import { dropBatch, lineOf, listBatches, skipLines, viewBatch } from './view.service.ts'
import { writeEach } from './write-each.service.ts'
import { writeOne } from './write-one.service.ts'

/** `sheetPath`: the workbook behind a grant. `folderPath`: the folder behind a grant for files of many lines. */
export interface BatchesHost extends GrantedPlaces { readonly resources: PaperResources, readonly log: ErrorLog, sheetPath(grant: string): string, folderPath(grant: string): string }

export function batchesProcedures(host: BatchesHost) {
  return { ...readingProcedures(host), ...writingProcedures(host), ...numberProcedures(host) }
}

function contextOf(host: BatchesHost, context: RequestContext): BatchContext {
  return { office: context.office(), resources: host.resources, actor: context.actor }
}

function readingProcedures(host: BatchesHost) {
  const { resources } = host
  const factsOf = (context: RequestContext): SourceFacts => ({ on: today(context.actor), sheetPath: (grant) => { const path = host.sheetPath(grant); return { path, name: basename(path) } } })
  return {
    list: os.batches.list.handler(({ context }) => listBatches(context.office().read)),
    readList: os.batches.readList.handler(({ context, input: { list, paper } }) => readList(contextOf(host, context), list, paper, factsOf(context))),
    create: os.batches.create.handler(({ context, input }) => createBatch(contextOf(host, context), input, factsOf(context))),
    view: os.batches.view.handler(({ context, input }) => viewBatch(context.office().read, resources, input.id)),
    line: os.batches.line.handler(({ context, input }) => lineOf(context.office().read, resources, input.id, input.row)),
    check: os.batches.check.handler(({ context, input, signal }) => {
      const work = contextOf(host, context)
      return streamed((progress) => checkBatch(work, input.id, progress), signal, (error) => answerOf(error, 'batches.check', host.log))
    }),
    skip: os.batches.skip.handler(({ context, input }) => skipLines(contextOf(host, context), input)),
    drop: os.batches.drop.handler(({ context, input }) => dropBatch(contextOf(host, context), input.id, input.reason)),
    reconciliation: os.batches.reconciliation.handler(async ({ context, input: { id, grant, format } }) => writeGranted(host, grant, await reconciliation(contextOf(host, context), id, format))),
  }
}

function writingProcedures(host: BatchesHost) {
  return {
    writeEach: os.batches.writeEach.handler(({ context, input: { grant, ...input }, signal }) => {
      const [work, folder] = [contextOf(host, context), host.folderPath(grant)]
      return streamed((progress) => writeEach(work, { ...input, folder }, progress), signal, (error) => answerOf(error, 'batches.writeEach', host.log))
    }),
    writeOne: os.batches.writeOne.handler(({ context, input: { grant, ...input }, signal }) => {
      const [work, path] = [contextOf(host, context), host.exportPath(grant)]
      return streamed(async (progress) => {
        const { run, path: written, pages } = await writeOne(work, { ...input, path }, progress)
        return { run, pages, written: answerWritten(host, grant, written ?? path) }
      }, signal, (error) => answerOf(error, 'batches.writeOne', host.log))
    }),
  }
}

function numberProcedures(host: BatchesHost) {
  const step = (to: PaperState, name: string) => ({ context, input, signal }: { readonly context: RequestContext, readonly input: { readonly id: string }, readonly signal?: AbortSignal | undefined }) => {
    const [work, taker] = [contextOf(host, context), { actor: context.actor, account: context.account }]
    return streamed<BatchStep>((progress) => stepAll(work, taker, input.id, to, progress), signal, (error) => answerOf(error, name, host.log))
  }
  return {
    prepare: os.batches.prepare.handler(({ context, input, signal }) => {
      const work = contextOf(host, context)
      return streamed((progress) => prepareDrafts(work, input.id, progress), signal, (error) => answerOf(error, 'batches.prepare', host.log))
    }),
    submit: os.batches.submit.handler(step('submitted', 'batches.submit')),
    approve: os.batches.approve.handler(step('approved', 'batches.approve')),
    sign: os.batches.sign.handler(step('signed', 'batches.sign')),
    issue: os.batches.issue.handler(({ context, input: { id, grant, format }, signal }) => {
      const [work, folder] = [contextOf(host, context), host.folderPath(grant)]
      return streamed((progress) => issueAll(work, { id, folder, format }, progress), signal, (error) => answerOf(error, 'batches.issue', host.log))
    }),
  }
}
