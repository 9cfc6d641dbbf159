/** The one place where a paper takes a step, always inside a transaction: state, event and journal come together or not at all. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import { paperStateNames, paperStateSchema, paperStateWaits, paperSteps, stepBetween, stepReasonSchema } from '../../shared/domain/paper-state.ts'
import type { PaperState, PaperStep } from '../../shared/domain/paper-state.ts'
import type { AuditAction } from '../../shared/domain/audit.ts'
import { appendAudit, paperStepText } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { PaperStateTable, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { insertStep, selectOwnerRevision, selectState } from './paper-state.repository.ts'
import type { PaperOwner } from './paper-state.repository.ts'

const auditActions: Readonly<Record<PaperStep, AuditAction>> = {
  submit: 'paper.submitted', approve: 'paper.approved', sendBack: 'paper.returned', sign: 'paper.signed', issue: 'paper.issued', file: 'paper.filed',
}

/** What a step says beyond where it leads. */
export interface StepWords {
  readonly reason?: string
  /** Needed for the first step of a paper only; later ones know it. */
  readonly owner?: PaperOwner
  /** Marks of what stands on the paper, of the step to “signed”. */
  readonly printed?: string
}

/** Takes the step that leads to `to`. Refused with `PAPER_WRONG_STATE` when none does, and without a reason where one is needed. */
export async function moveState(transaction: WriteTransaction, actor: Actor, key: PaperKey, to: PaperState, { reason = '', owner, printed }: StepWords = {}): Promise<void> {
  const db = readingIn(transaction)
  const stands = await selectState(db, key)
  const from = stateOf(stands)
  const step = stepBetween(from, to)
  if (step === null) throw noSuchStep(from, to)
  if (paperSteps[step].reasonNeeded && !stepReasonSchema.safeParse(reason).success) throw noReason()
  const record = ownerFrom(stands) ?? owner ?? null
  const revision = record === null ? null : await selectOwnerRevision(db, record)
  if (record === null || revision === null) throw noSuchStep(from, to)
  const at = actor.now().toISOString()
  const taken = { from, to, revision, reason: reason.trim(), printed: printed ?? null }
  await insertStep(transaction, key, record, { ...taken, at, actor: actor.name })
  await appendAudit(transaction, {
    at, actor: actor.name, action: auditActions[step], subject: `papers/${key.templateId}/${key.recordId}`, digest: sha256(paperStepText(taken)),
  })
}

/** Where a paper stands; what never took a step is a draft. */
export async function stateOfPaper(db: ReadDatabase, key: PaperKey): Promise<PaperState> {
  return stateOf(await selectState(db, key))
}

/** The state a row holds. */
export function stateOf(row: Pick<PaperStateTable, 'state'> | undefined): PaperState {
  return row === undefined ? 'draft' : readStored(() => paperStateSchema.parse(row.state))
}

function ownerFrom(row: PaperStateTable | undefined): PaperOwner | null {
  // The column's check allows these four words and no other.
  return row === undefined ? null : { collection: row.collection as PaperOwner['collection'], ownerId: row.owner_id }
}

function noSuchStep(from: PaperState, to: PaperState): Error {
  return fault('PAPER_WRONG_STATE', {
    happened: `Văn bản đang ở bước “${paperStateNames[from]}” nên chưa chuyển sang “${paperStateNames[to]}” được.`, kept: 'Không có gì bị thay đổi.',
    remedy: paperStateWaits[from],
  })
}

function noReason(): Error {
  return fault('INPUT_INVALID', {
    happened: 'Trả lại văn bản mà chưa ghi lý do.', kept: 'Không có gì bị thay đổi.', remedy: 'Ghi lý do để người soạn biết phải sửa gì, rồi trả lại.',
  })
}
