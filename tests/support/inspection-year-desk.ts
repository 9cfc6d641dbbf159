/** A year of inspection in the sample office: who follows whom with meetings attended, a programme with faults of every kind. Through the service, so that a test of the window may use it too. */
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

type Client = ContractRouterClient<Contract>

/** Followed by the deputy secretary from March on; by the secretary before. */
export const followedBody = 'don-vi-02'
export const programmeId = 'ct-kt-2026'

async function must(saved: Promise<{ readonly outcome: string }>): Promise<void> {
  const outcome = await saved
  if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome).slice(0, 800))
}

/** Assignments are entered in another order than the committee stands in, and the organisations in another than the tree. */
export async function assignmentDesk(client: Client): Promise<void> {
  const { organisation, supervisionAssignments } = client
  for (const [at, personId] of ['luong-quy-thanh', 'hoang-bao-lam', 'trinh-thuy-dung'].entries()) {
    await must(organisation.memberships.save({ revision: null, record: { id: `tv-btv-${at}`, personId, bodyId: 'dang-uy', organ: 'standingCommittee', position: at + 1, period: { from: '2025-08-07' } } }))
  }
  await must(organisation.memberships.save({ revision: null, record: { id: 'tv-don-vi-02', personId: 'cao-xuan-dieu', bodyId: followedBody, position: 1, period: { from: '2025-08-07' } } }))
  for (const record of assignments) await must(supervisionAssignments.save({ revision: null, record }))
  await meeting(client, 'hop-thang-2', '2026-02-05', true)
  await meeting(client, 'hop-thang-4', '2026-04-03', true)
  await meeting(client, 'hop-thang-5', '2026-05-05', false)
}

const decision = 'Kết luận phiên họp ngày 27/02/2026 của Ban Thường vụ Đảng uỷ'
const assignments = [
  { id: 'pc-cu', personId: 'luong-quy-thanh', bodyId: followedBody, period: { from: '2025-08-07', to: '2026-02-28' } },
  { id: 'pc-thanh-nien', personId: 'trinh-thuy-dung', field: 'Công tác thanh niên', period: { from: '2026-04-01' }, decision },
  { id: 'pc-02', personId: 'trinh-thuy-dung', bodyId: followedBody, period: { from: '2026-03-01' }, decision, visits: [{ id: 'lv-1', on: '2026-04-20', purpose: 'Nắm tình hình thực hiện nghị quyết quý I', result: 'Chi bộ đạt kế hoạch' }] },
  { id: 'pc-01', personId: 'trinh-thuy-dung', bodyId: 'don-vi-01', period: { from: '2026-03-01' }, decision },
  { id: 'pc-05', personId: 'hoang-bao-lam', bodyId: 'don-vi-05', period: { from: '2026-03-01' }, decision },
]

/** Of the followed cell, written down and closed; the deputy secretary was invited each time. */
async function meeting({ meetings }: Client, id: string, day: string, came: boolean): Promise<void> {
  await must(meetings.meetings.save({
    revision: null, record: { id, kind: 'regular', bodyId: followedBody, title: `Họp chi bộ ngày ${day}`, start: `${day}T08:00`, place: 'Phòng họp', guests: [{ id: 'khach', fullName: 'Trịnh Thuỳ Dung', title: 'Phó Bí thư Đảng uỷ', personId: 'trinh-thuy-dung' }] },
  }))
  await meetings.live.begin({ id })
  const put = await meetings.live.put({ id, changes: [
    { revision: null, entry: { id: 'dd', place: 1, kind: 'attendance', membershipId: 'tv-don-vi-02', state: 'present' } },
    { revision: null, entry: { id: 'kh', place: 2, kind: 'guest', guestId: 'khach', present: came } },
    { revision: null, entry: { id: 'het', place: 3, kind: 'closing', at: `${day}T09:30`, readBack: true, agreed: true } },
  ] })
  if (put.some(({ outcome }) => outcome !== 'saved')) throw new Error(JSON.stringify(put))
  await meetings.live.close({ id })
}

/** The first object twice, one of the upper level's, nobody who heads anything. */
export function programme(owner: 'partyCommittee' | 'inspectionCommittee' = 'partyCommittee'): Record<string, unknown> {
  const covered = { from: '2025-01-01', to: '2025-12-31' }
  return {
    id: programmeId, bodyId: 'dang-uy', title: 'Chương trình kiểm tra, giám sát năm 2026', owner, period: 'year', year: 2026, toYear: 2026,
    lines: [
      { id: 'd-quy-4', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-04' }], contents: ['Việc thu, nộp, quản lý, sử dụng đảng phí.'], coveredPeriod: covered, year: 2026, quarter: 4, lead: 'Uỷ ban Kiểm tra' },
      { id: 'd-quy-1', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-01' }], contents: ['Việc lãnh đạo thực hiện quy chế làm việc', 'Việc thực hiện nguyên tắc tập trung dân chủ'], coveredPeriod: covered, year: 2026, quarter: 1, leadPersonId: 'dinh-gia-phuc' },
      { id: 'd-quy-3', kind: 'supervision', objects: [{ type: 'organisation', bodyId: 'don-vi-01' }, { type: 'member', text: 'Phó Bí thư Đảng uỷ', bodyId: 'don-vi-01' }], contents: ['Việc thực hiện nghị quyết về công tác cán bộ'], coveredPeriod: covered, year: 2026, quarter: 3, leadPersonId: 'dinh-gia-phuc' },
    ],
    upperLevel: [{ issuer: 'Uỷ ban Kiểm tra Tỉnh uỷ', bodyId: 'don-vi-04', text: 'Tài chính đảng', quarter: 2, year: 2026 }],
  }
}

export async function programmeDesk({ inspectionProgrammes }: Client): Promise<void> {
  await must(inspectionProgrammes.save({ revision: null, record: programme() }))
}
