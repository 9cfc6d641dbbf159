/** Figures of a packet handed to the collection desk as any returned form: one import for each call, which can be undone there. */
import type { WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import type { Progress } from '../requests/index.ts'
import { commitImportIn, previewOf } from '../submissions/index.ts'
import type { DecisionFor, HeldImport } from '../submissions/index.ts'
import { readingIn } from '../db/index.ts'
import type { ReceiveDecisions, ReceivedPacket } from '../../shared/contract/packets.ts'
import type { ImportDecision } from '../../shared/contract/submissions.ts'
import type { ReadyFigures } from './figures.service.ts'
import { needsDecision, proposedFor } from './figures.service.ts'
import type { ReceivedRows } from './packets.repository.ts'

export interface CommittedFigures { readonly rows: ReceivedRows['figures'], readonly told: ReceivedPacket['figures'], readonly batchIds: string[] }

/** One set with what is to become of it; its file under an id of its own among those of its call. */
interface Decided { readonly ready: ReadyFigures & { readonly held: HeldImport, readonly campaignId: string }, readonly fileId: string, readonly decision: DecisionFor }

export async function commitFigures(transaction: WriteTransaction, actor: Actor, all: readonly ReadyFigures[], decisions: ReceiveDecisions, progress: Progress): Promise<CommittedFigures> {
  const decided: Decided[] = []
  for (const ready of all) {
    const { held, campaignId, part: { position } } = ready
    const given = decisions.figures.find((choice) => choice.position === position)
    if (held === null || campaignId === null) {
      if (given?.decision !== 'skip') throw cannot(ready, ready.why)
      continue
    }
    const decision = given?.decision === 'skip' ? 'skip' : await decisionOn(transaction, ready, held, given?.decision)
    const fileId = `t${position + 1}`
    decided.push({ ready: { ...ready, held, campaignId }, fileId, decision: { fileId, decision, reason: decisions.reason } })
  }
  const rows = new Map<number, ReceivedRows['figures'][number]>(all.map((ready) => [ready.part.position, emptyRow(ready)]))
  const batchIds: string[] = []
  for (const [campaignId, group] of Map.groupBy(decided, ({ ready }) => ready.campaignId)) {
    const files = group.flatMap(({ ready, fileId }) => ready.held.files.map((file) => ({ ...file, fileId })))
    const result = await commitImportIn(transaction, actor, { campaignId, files }, { receivedOn: decisions.receivedOn, reason: decisions.reason, decisions: group.map(({ decision }) => decision) }, progress)
    if (result.batchId !== null) batchIds.push(result.batchId)
    for (const { ready, fileId } of group) {
      const outcome = result.files.find((file) => file.fileId === fileId)?.outcome ?? 'skipped'
      rows.set(ready.part.position, { ...emptyRow(ready), campaign_id: campaignId, batch_id: result.batchId, outcome })
    }
  }
  return { rows: [...rows.values()], told: all.map((ready) => toldOf(ready, rows.get(ready.part.position)?.outcome ?? 'skipped')), batchIds }
}

/** What nobody decided about is taken in to be judged later. A packet is received once, so nothing of it is left unless a person says so. */
async function decisionOn(transaction: WriteTransaction, ready: ReadyFigures, held: HeldImport, given: ImportDecision | undefined): Promise<ImportDecision> {
  const file = (await previewOf(readingIn(transaction), held)).files[0]
  if (file === undefined || needsDecision(file)) throw cannot(ready, file?.note ?? '')
  return given ?? proposedFor(file)
}

function emptyRow({ part: { position, figures }, campaignId }: ReadyFigures): ReceivedRows['figures'][number] {
  return { position, campaign_id: campaignId ?? figures.campaignId, body_id: figures.bodyId, batch_id: null, outcome: 'skipped' }
}

type Told = ReceivedPacket['figures'][number]
const outcomes = ['accepted', 'received', 'returned', 'unchanged', 'skipped', 'refused'] as const

function toldOf({ part: { figures } }: ReadyFigures, outcome: string): Told {
  return { campaignId: figures.campaignId, bodyId: figures.bodyId, outcome: outcomes.find((known) => known === outcome) ?? 'skipped' }
}

function cannot({ part: { figures } }: ReadyFigures, why: string): Error {
  return fault('INPUT_INVALID', { happened: `Chưa nhận được số liệu “${figures.campaignTitle}”: ${why}`, kept: 'Không có gì được nhận.', remedy: 'Chọn đợt báo cáo và đơn vị của văn phòng này mà số liệu trả lời rồi nhận lại; hoặc chọn “Bỏ qua” (lệnh receive: --skip-figures), khi đó số liệu này không nhận lại được từ gói.' })
}
