/** The workflow's part of the contract. */
import type { PaperState } from '../../shared/domain/paper-state.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { answerWritten, writeFileOrBeside } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os } from '../requests/index.ts'
import type { RequestContext } from '../requests/index.ts'
import { listComments, say } from './comments.service.ts'
import type { Said } from './comments.service.ts'
import { listWaiting, standingOf, takeStep } from './standing.service.ts'
import type { StepRequest } from './standing.service.ts'
import { compareInWord, compareVersions, listVersions, nameVersion } from './versions.service.ts'

/** What these procedures need of the process that serves. */
export interface WorkflowHost extends GrantedPlaces { readonly resources: PaperResources }

export function workflowProcedures(host: WorkflowHost) {
  const { resources } = host
  const step = (to: PaperState) => ({ context, input }: { readonly context: RequestContext, readonly input: StepRequest }) => takeStep(resources, context.office(), context, input, to)
  const reply = (kind: Said['kind']) => ({ context, input: { threadId, text, ...key } }: { readonly context: RequestContext, readonly input: { readonly templateId: string, readonly recordId: string, readonly threadId: string, readonly text: string } }) =>
    say(resources, context.office(), context.actor, key, { threadId, kind, blockId: '', quote: '', text })
  return {
    standing: os.workflow.standing.handler(({ context, input }) => standingOf(context.office().read, resources, input, context.account)),
    waiting: os.workflow.waiting.handler(({ context }) => listWaiting(context.office().read, resources, context.account)),
    submit: os.workflow.submit.handler(step('submitted')),
    approve: os.workflow.approve.handler(step('approved')),
    sendBack: os.workflow.sendBack.handler(step('draft')),
    sign: os.workflow.sign.handler(step('signed')),
    file: os.workflow.file.handler(step('filed')),
    comments: os.workflow.comments.handler(({ context, input }) => listComments(context.office().read, resources, input)),
    comment: os.workflow.comment.handler(({ context, input: { blockId, quote, text, ...key } }) => say(resources, context.office(), context.actor, key, { threadId: null, kind: 'comment', blockId, quote, text })),
    answerComment: os.workflow.answerComment.handler(reply('answer')),
    resolveComment: os.workflow.resolveComment.handler(reply('resolve')),
    reopenComment: os.workflow.reopenComment.handler(reply('reopen')),
    versions: os.workflow.versions.handler(({ context, input }) => listVersions(context.office().read, resources, input)),
    nameVersion: os.workflow.nameVersion.handler(({ context, input: { revision, name, ...key } }) => nameVersion(resources, context.office(), context.actor, key, { revision, name })),
    compare: os.workflow.compare.handler(({ context, input: { from, to, ...key } }) => compareVersions(context.office().read, resources, key, { from, to })),
    compareInWord: os.workflow.compareInWord.handler(async ({ context, input: { from, to, grant, ...key } }) => {
      const bytes = await compareInWord(context.office().read, resources, key, { from, to })
      return answerWritten(host, grant, writeFileOrBeside(host.exportPath(grant), bytes))
    }),
  }
}
