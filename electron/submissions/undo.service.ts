/** Undoing an import: its versions are withdrawn and stay to be looked at. What a freeze counted, or a later version stands on, cannot be undone. */
import type { Batch } from '../../shared/contract/submissions.ts'
import { importCountsSchema } from '../../shared/contract/submissions.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { loadDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { insertStep, markUndone, selectAcceptedSince, selectBatch, selectBatches } from './submissions.repository.ts'
import type { StoredVersion } from './version.ts'

export async function undoImport(office: OfficeDatabase, actor: Actor, batchId: string, reason: string): Promise<{ readonly withdrawn: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const batch = await selectBatch(db, batchId)
    if (batch === undefined) {
      throw fault('RECORD_UNKNOWN', { happened: 'Không có lần nhập này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách các lần nhập.' })
    }
    const desk = await loadDesk(db, batch.campaign_id)
    const held = batch.undone_at === null ? heldReason(desk, batchId) : 'Lần nhập này đã được hoàn tác trước đó.'
    if (held !== '') {
      throw fault('CAMPAIGN_WRONG_STATE', { happened: held, kept: 'Báo cáo đã nhận không thay đổi.', remedy: 'Cần sửa số liệu thì mở báo cáo của đơn vị và chọn “Sửa số liệu” hoặc “Trả lại”.' })
    }
    const stamp = { at: actor.now().toISOString(), actor: actor.name }
    const own = standingOf(desk, batchId)
    for (const { id } of own) await insertStep(transaction, id, 'withdrawn', reason, stamp)
    await markUndone(transaction, batchId, stamp, reason)
    return { withdrawn: own.length }
  })
}

function standingOf({ versions }: Desk, batchId: string): readonly StoredVersion[] {
  return versions.filter((version) => version.batchId === batchId && version.state !== 'withdrawn')
}

/** Why an import cannot be undone; '' when it can. */
export function heldReason(desk: Desk, batchId: string): string {
  const own = new Set(standingOf(desk, batchId).map(({ id }) => id))
  const names = (ids: readonly string[]): string => `${ids.slice(0, 3).map((id) => desk.nameOf(id)).join(', ')}${ids.length > 3 ? ` và ${ids.length - 3} đơn vị khác` : ''}`
  const frozen = desk.versions.filter(({ id }) => own.has(id) && desk.frozen?.has(id) === true)
  if (frozen.length > 0) return `Số liệu của lần nhập này đã được chốt (${names(frozen.map(({ bodyId }) => bodyId))}) nên không hoàn tác được.`
  const standing = desk.versions.filter(({ carriesId, state, id }) => carriesId !== null && own.has(carriesId) && state !== 'withdrawn' && !own.has(id))
  if (standing.length > 0) return `Đã có bản sau làm từ bản của lần nhập này (${names(standing.map(({ bodyId }) => bodyId))}) nên không hoàn tác được.`
  return ''
}

/** Imports of a campaign, the newest first. */
export async function listBatches(db: ReadDatabase, campaignId: string): Promise<Batch[]> {
  const desk = await loadDesk(db, campaignId)
  const acceptedSince = Map.groupBy(await selectAcceptedSince(db, campaignId), ({ batch_id }) => batch_id)
  return (await selectBatches(db, campaignId)).map((row) => ({
    id: row.id, at: row.at, actor: row.actor, counts: readStored(() => importCountsSchema.parse(JSON.parse(row.counts_json))),
    versions: desk.versions.filter(({ batchId }) => batchId === row.id).length, acceptedSince: acceptedSince.get(row.id)?.length ?? 0,
    undoneAt: row.undone_at, undoneBy: row.undone_by, undoReason: row.undo_reason,
    held: row.undone_at === null ? heldReason(desk, row.id) : 'Đã hoàn tác.',
  }))
}
