/** A meeting of every kind besides a cell's monthly one, held on the desk of the scripted meeting; each with the papers it leaves. */
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { MeetingKind, MeetingPaperRole } from '../../shared/domain/meeting.ts'
import type { Organ } from '../../shared/domain/membership.ts'
import type { meetingDesk } from './meeting-desk.ts'
import { membershipId, personId } from './meeting-script.ts'

type Desk = Awaited<ReturnType<typeof meetingDesk>>

interface KindOfMeeting {
  readonly id: string, readonly kind: MeetingKind, readonly bodyId: string, readonly organ: Organ, readonly title: string, readonly topic?: string
  readonly items: readonly string[], readonly roles: readonly MeetingPaperRole[]
}

/** Bodies: `cb` the cell, `du` the committee, `ubkt` its inspection committee. */
export const kindsOfMeetings: readonly KindOfMeeting[] = [
  { id: 'chuyen-de', kind: 'thematic', bodyId: 'cb', organ: 'members', title: 'Họp Chi bộ sinh hoạt chuyên đề quý II năm 2026', topic: 'Nêu gương của đảng viên', items: ['Báo cáo chuyên đề', 'Thảo luận chuyên đề'], roles: ['notice', 'minutes', 'resolution'] },
  { id: 'bat-thuong', kind: 'extraordinary', bodyId: 'cb', organ: 'members', title: 'Họp Chi bộ bất thường tháng 5 năm 2026', items: ['Nêu lý do họp bất thường', 'Giới thiệu nhân sự bổ sung Chi uỷ'], roles: ['notice', 'minutes', 'extract'] },
  { id: 'btv', kind: 'conference', bodyId: 'du', organ: 'standingCommittee', title: 'Hội nghị Ban Thường vụ Đảng uỷ tháng 5 năm 2026', items: ['Chương trình kiểm tra, giám sát năm 2026'], roles: ['minutes', 'conclusionNotice'] },
  { id: 'ubkt', kind: 'conference', bodyId: 'ubkt', organ: 'inspectionCommittee', title: 'Kỳ họp Uỷ ban Kiểm tra Đảng uỷ quý II năm 2026', items: ['Kết quả kiểm tra Chi bộ Văn phòng'], roles: ['minutes', 'extract'] },
  { id: 'giao-ban', kind: 'briefing', bodyId: 'du', organ: 'standingCommittee', title: 'Hội nghị giao ban tháng 5 năm 2026', items: ['Tình hình, kết quả công tác của các ban, đơn vị', 'Kết luận, giao việc'], roles: ['minutes', 'conclusionNotice'] },
  { id: 'so-ket', kind: 'preliminaryReview', bodyId: 'du', organ: 'members', title: 'Hội nghị sơ kết 01 năm thực hiện Chỉ thị số 05-CT/TU', items: ['Tuyên bố lý do, giới thiệu đại biểu', 'Báo cáo sơ kết', 'Tham luận, thảo luận'], roles: ['invitation', 'attendanceSheet', 'chairScript', 'minutes'] },
  { id: 'tong-ket', kind: 'finalReview', bodyId: 'du', organ: 'members', title: 'Hội nghị tổng kết công tác năm 2026', items: ['Báo cáo tổng kết', 'Tham luận, thảo luận'], roles: ['minutes', 'conclusionNotice'] },
  { id: 'doi-thoai', kind: 'dialogue', bodyId: 'du', organ: 'members', title: 'Đối thoại của Bí thư Đảng uỷ với đảng viên năm 2026', items: ['Nêu mục đích, nguyên tắc đối thoại', 'Ý kiến, câu hỏi và trả lời'], roles: ['minutes'] },
]

const inCell = (bodyId: string): boolean => bodyId === 'cb'
const memberId = (organ: Organ, at: number): string => organ === 'members' ? membershipId(at) : `${organ}-${at}`

/** Five sit on each organ; nobody is a member of what has participants alone. */
export async function planKinds({ client, call }: Desk): Promise<void> {
  await client.organisation.bodies.save({ revision: null, record: { id: 'ubkt', kind: 'inspectionCommittee', versions: [{ from: '2025-07-01', name: 'Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh', shortName: 'Uỷ ban Kiểm tra Đảng uỷ', parentId: 'du', letterheadSuperior: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', letterheadIssuer: 'UỶ BAN KIỂM TRA', symbol: 'UBKTĐU', place: 'Hà Tĩnh' }] } })
  await client.organisation.posts.save({ revision: null, record: { id: 'cn-ubkt', personId: personId(0), bodyId: 'ubkt', title: 'Chủ nhiệm', period: { from: '2025-07-01' } } })
  for (const [organ, bodyId] of [['standingCommittee', 'du'], ['inspectionCommittee', 'ubkt']] as const) {
    for (let at = 0; at < 5; at++) await client.organisation.memberships.save({ revision: null, record: { id: memberId(organ, at), personId: at === 0 && bodyId === 'du' ? 'an' : personId(at), bodyId, organ, position: at + 1, period: { from: '2025-07-01' } } })
  }
  for (const { id, kind, bodyId, organ, title, topic = '', items } of kindsOfMeetings) {
    await call.meetings.save({ revision: null, record: {
      id, kind, bodyId, organ, title, topic, start: '2026-05-12T14:00', place: 'Phòng họp số 1', chairPersonId: bodyId === 'du' ? 'an' : personId(0), minuteTakerPersonId: bodyId === 'du' ? 'binh' : personId(1),
      agenda: items.map((item, at) => ({ id: `nd-${at + 1}`, title: item, subject: 'politicalMission', preparerPersonId: personId(at) })),
      guests: inCell(bodyId) ? [] : [{ id: 'k-2', fullName: 'Vi Thị Rạng', title: 'Trưởng phòng Tổng hợp', rank: 2, request: 'Tham luận về công tác tổng hợp' }, { id: 'k-1', fullName: 'Quàng Văn Đán', title: 'Phó Trưởng Ban Tổ chức Tỉnh uỷ', rank: 1 }],
    } })
  }
}

/** The roll where there is one, what was said on each item, a vote where one may be taken, a task, the closing. */
export function scriptOf({ kind, bodyId, organ, items }: KindOfMeeting): readonly MeetingEntry[] {
  const called = inCell(bodyId) ? 12 : organ === 'members' ? 0 : 5
  const votes = kind === 'thematic' || kind === 'extraordinary' || kind === 'conference'
  const members = Array.from({ length: called }, (_, at) => ({ kind: 'attendance', membershipId: memberId(organ, at), state: at === 2 ? 'absentWithReason' : 'present', reason: at === 2 ? 'đi công tác' : '' }))
  const entries: readonly object[] = [
    ...members, ...inCell(bodyId) ? [] : ['k-1', 'k-2'].map((guestId) => ({ kind: 'guest', guestId, present: true })),
    ...items.flatMap((_, at) => [
      { kind: 'item', agendaItemId: `nd-${at + 1}`, at: `2026-05-12T14:${String(10 + at * 20)}` },
      { kind: 'speech', agendaItemId: `nd-${at + 1}`, ...called > 0 ? { membershipId: memberId(organ, at + 3) } : { guestId: at % 2 === 0 ? 'k-1' : 'k-2' }, text: `Đề nghị nêu rõ người thực hiện và thời hạn của việc thứ ${at + 1}`, asks: kind === 'dialogue' && at === 1 },
    ]),
    { kind: 'conclusion', agendaItemId: `nd-${items.length}`, text: 'Thống nhất nội dung báo cáo; giao các bộ phận hoàn chỉnh, gửi lại trước ngày 20/5/2026' },
    ...votes ? [{ kind: 'vote', question: inCell(bodyId) ? 'Thông qua nghị quyết' : 'Thống nhất nội dung báo cáo', at: '2026-05-12T15:30', for: inCell(bodyId) ? 9 : 4 }] : [],
    { kind: 'task', agendaItemId: `nd-${items.length}`, content: 'Hoàn chỉnh báo cáo', lead: { personId: personId(1) }, due: '2026-05-20', product: 'Báo cáo', politicalMission: true },
    { kind: 'note', about: 'strengths', text: 'Chuẩn bị nội dung kỹ' }, { kind: 'note', about: 'shortcomings', text: 'Tài liệu gửi còn chậm' },
    { kind: 'closing', at: '2026-05-12T16:00', readBack: true, agreed: true },
  ]
  return entries.map((entry, at) => meetingEntrySchema.parse({ id: `d-${at + 1}`, place: at, ...entry }))
}
