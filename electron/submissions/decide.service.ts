/** A version accepted or sent back, with the reason where one is owed. */
import type { SubmissionState } from '../../shared/domain/submission.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { loadDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { insertStep, selectSubmissionPlace } from './submissions.repository.ts'
import { hasErrors } from './version.ts'
import type { StoredVersion } from './version.ts'

export interface DecideInput { readonly submissionId: string, readonly seen: SubmissionState, readonly decision: 'accept' | 'return', readonly reason: string }

/** The version with its campaign, or a fault. */
export async function deskOf(db: ReadDatabase, submissionId: string): Promise<{ readonly desk: Desk, readonly version: StoredVersion }> {
  const place = await selectSubmissionPlace(db, submissionId)
  const desk = place === null ? null : await loadDesk(db, place.campaignId)
  const version = desk?.versions.find(({ id }) => id === submissionId)
  if (desk !== null && version !== undefined) return { desk, version }
  throw fault('RECORD_UNKNOWN', { happened: 'Không có báo cáo mang mã này trong văn phòng.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách báo cáo của đợt.' })
}

export async function decide(office: OfficeDatabase, actor: Actor, { submissionId, seen, decision, reason }: DecideInput): Promise<{ readonly state: SubmissionState }> {
  return office.write(async (transaction) => {
    const { desk, version } = await deskOf(readingIn(transaction), submissionId)
    const state = decision === 'accept' ? 'accepted' : 'returned'
    refuseMoved(version, seen, state)
    const owed = reasonOwed(desk, version, decision)
    if (owed !== '' && reason.trim() === '') throw fault('INPUT_INVALID', { happened: owed, kept: 'Báo cáo vẫn ở trạng thái cũ.', remedy: 'Ghi lý do rồi làm lại.' })
    await insertStep(transaction, submissionId, state, reason.trim(), { at: actor.now().toISOString(), actor: actor.name })
    return { state }
  })
}

function refuseMoved({ state }: StoredVersion, seen: SubmissionState, wanted: SubmissionState): void {
  if (state === seen && state !== 'withdrawn' && state !== wanted) return
  throw fault('CAMPAIGN_WRONG_STATE', {
    happened: state === 'withdrawn' ? 'Bản này đã được rút khi hoàn tác lần nhập.' : state === wanted ? `Bản này đã ${wanted === 'accepted' ? 'được chấp nhận' : 'được trả lại'} rồi.` : 'Trạng thái của bản này đã được người khác đổi.',
    kept: 'Báo cáo vẫn ở trạng thái đang có.', remedy: 'Mở lại trang này để xem trạng thái mới.',
  })
}

/** Why a reason must be given; '' when none is needed. */
export function reasonOwed({ frozen }: Desk, { problems }: StoredVersion, decision: 'accept' | 'return'): string {
  if (decision === 'return') return 'Trả lại báo cáo mà chưa ghi lý do.'
  if (hasErrors(problems)) return 'Báo cáo còn lỗi; chấp nhận thì phải ghi lý do.'
  return frozen === null ? '' : 'Số liệu đã chốt; báo cáo chấp nhận thêm là điều chỉnh nên phải ghi lý do.'
}
