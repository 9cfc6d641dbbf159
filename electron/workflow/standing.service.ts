/** Where papers stand and the steps people take with them, each against the revision they saw. */
import type { PaperKey, PaperStanding, WaitingPaper } from '../../shared/contract/workflow.ts'
import type { Account } from '../../shared/domain/account.ts'
import { paperStateSchema, stepsFrom } from '../../shared/domain/paper-state.ts'
import type { PaperState } from '../../shared/domain/paper-state.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { makePaper, papersOfRecords, readyPaper, shownRow } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { selectOpenThreads } from './comment.repository.ts'
import { moveState, stateOf } from './move-state.ts'
import { mayTake } from './may-take.ts'
import { marksOf } from './signed-words.ts'
import { ownerOf, storedOwner } from './paper-owner.ts'
import { hasNumberAndDay, selectEvents, selectLastEvents, selectState, selectStates } from './paper-state.repository.ts'

/** Of a paper that is not stored yet, too: it is a draft. */
export async function standingOf(db: ReadDatabase, resources: PaperResources, key: PaperKey, account: Account | null): Promise<PaperStanding> {
  const owner = await ownerOf(db, resources, key)
  const state = stateOf(await selectState(db, key))
  const events = (await selectEvents(db, key)).map((row) => readStored(() => ({
    from: paperStateSchema.parse(row.from_state), to: paperStateSchema.parse(row.to_state), revision: row.revision, reason: row.reason, at: row.at, actor: row.actor,
  })))
  return {
    ...key, state, steps: [...stepsFrom(state)], mine: stepsFrom(state).filter((step) => mayTake(account, step)), revision: owner?.revision ?? 0, events,
    openComments: (await selectOpenThreads(db, key)).get(paperId(key)) ?? 0,
    numberedBefore: state === 'draft' && owner !== null && await hasNumberAndDay(db, owner, key),
  }
}

/** Who takes a step. */
export interface Taker { readonly actor: Actor, readonly account: Account | null }
export interface StepRequest extends PaperKey { readonly revision: number, readonly reason: string }

/** Takes a step; the paper must be as the person saw it. A paper that cannot be set is not submitted. */
export async function takeStep(resources: PaperResources, office: OfficeDatabase, { actor, account }: Taker, { revision, reason, ...key }: StepRequest, to: PaperState): Promise<PaperStanding> {
  const owner = await storedOwner(office.read, resources, key)
  if (to === 'submitted') readyPaper(await makePaper(office.read, resources, key))
  await office.write(async (transaction) => {
    const now = await storedOwner(readingIn(transaction), resources, key)
    if (now.revision !== revision) throw changedMeanwhile()
    await moveState(transaction, actor, key, to, { reason, owner, ...to === 'signed' && { printed: await marksOf(readingIn(transaction), resources, key) } })
  })
  return standingOf(office.read, resources, key, account)
}

function changedMeanwhile(): Error {
  return fault('PAPER_WRONG_STATE', {
    happened: 'Văn bản đã thay đổi sau khi được mở ra.', kept: 'Văn bản vẫn ở bước cũ; không có gì bị thay đổi.', remedy: 'Xem lại nội dung mới nhất rồi làm lại bước này.',
  })
}

/** Papers under way, sent back or to be filed; those longest waiting first. */
export async function listWaiting(db: ReadDatabase, resources: PaperResources, account: Account | null): Promise<WaitingPaper[]> {
  const last = new Map((await selectLastEvents(db)).map((row) => [paperId({ templateId: row.template_id, recordId: row.record_id }), row]))
  const states = (await selectStates(db)).filter((row) => {
    // What was numbered before there were states came from draft to issued in one step; nobody has to file all of that now.
    const numberedBefore = stateOf(row) === 'issued' && last.get(paperId({ templateId: row.template_id, recordId: row.record_id }))?.from_state === 'draft'
    return stateOf(row) !== 'filed' && !numberedBefore
  })
  if (states.length === 0) return []
  const papers = new Map((await papersOfRecords(db, await resources.templatesIn(db), states.map((row) => row.record_id))).map((paper) => [paperId(paper), paper]))
  const threads = await selectOpenThreads(db)
  return states.flatMap((row): WaitingPaper[] => {
    const id = paperId({ templateId: row.template_id, recordId: row.record_id })
    const paper = papers.get(id)
    const state = stateOf(row)
    if (paper === undefined) return []
    return [{ ...shownRow(paper), state, at: row.at, actor: row.actor, reason: last.get(id)?.reason ?? '', returned: state === 'draft', openComments: threads.get(id) ?? 0, mine: stepsFrom(state).some((step) => step !== 'sendBack' && mayTake(account, step)) }]
  })
}

/** One word for a paper, for maps. */
export function paperId({ templateId, recordId }: PaperKey): string {
  return `${templateId} ${recordId}`
}
