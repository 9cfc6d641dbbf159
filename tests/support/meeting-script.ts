/** A made-up cell and a scripted meeting of it: as many people, speeches and votes as asked, the same each time. */
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { OfficeRecordsInput } from '../../shared/domain/office-records.ts'
import { sampleRecords } from './offices.ts'

export const scriptedMeeting = 'hop-thang-5'
export const scriptedDay = '2026-05-05'

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Quốc']
const givens = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo']

export function memberName(at: number): string {
  return `${surnames[at % surnames.length] ?? ''} ${middles[at % middles.length] ?? ''} ${givens[(at * 7) % givens.length] ?? ''}`
}

export const personId = (at: number): string => `nguoi-${at + 1}`
export const membershipId = (at: number): string => `dv-${at + 1}`

const agenda = [
  { id: 'thoi-su', title: 'Thông tin thời sự', subject: 'news' }, { id: 'tu-tuong', title: 'Tình hình tư tưởng đảng viên, quần chúng', subject: 'thinking' },
  { id: 'nhiem-vu', title: 'Kết quả thực hiện nhiệm vụ tháng 4, nhiệm vụ tháng 5', subject: 'politicalMission' }, { id: 'phe-binh', title: 'Tự phê bình và phê bình', subject: 'criticism' },
] as const

/** The office of the small sample, its cell with `people` members (the last two probationary) and a meeting that is planned. */
export function meetingRecords({ people = 12, meeting = {} }: { readonly people?: number, readonly meeting?: object } = {}): OfficeRecordsInput {
  const base = sampleRecords()
  const members = Array.from({ length: people }, (_, at) => at)
  return {
    ...base,
    people: [...base.people ?? [], ...members.map((at) => ({ id: personId(at), fullName: memberName(at) }))],
    posts: [...base.posts ?? [], { id: 'bt-cb', personId: personId(0), bodyId: 'cb', title: 'Bí thư', period: { from: '2025-07-01' } }, { id: 'pbt-cb', personId: personId(1), bodyId: 'cb', title: 'Phó Bí thư', period: { from: '2025-07-01' } }],
    signingRights: [...base.signingRights, { id: 'ky-cb', postId: 'bt-cb', bodyId: 'cb', form: 'onBehalf', authority: 'Chi bộ', period: { from: '2025-07-01' } }],
    memberships: members.map((at) => ({ id: membershipId(at), personId: personId(at), bodyId: 'cb', standing: at >= people - 2 ? 'probationary' : 'full', position: at + 1, period: { from: '2025-07-01' } })),
    meetings: [{
      id: scriptedMeeting, kind: 'regular', bodyId: 'cb', title: 'Họp Chi bộ tháng 5 năm 2026', start: `${scriptedDay}T08:00`, plannedEnd: `${scriptedDay}T11:00`, place: 'Phòng họp tầng 2, trụ sở Văn phòng',
      chairPersonId: personId(0), minuteTakerPersonId: personId(1),
      agenda: agenda.map((item, at) => ({ ...item, origin: { type: 'own' }, preparerPersonId: personId(at), plannedMinutes: 20 })),
      guests: [
        { id: 'khach-2', fullName: 'Đinh Thị Khách', title: 'Chuyên viên Văn phòng Đảng uỷ', rank: 2 },
        { id: 'khach-1', fullName: 'Tạ Quang Mời', title: 'Uỷ viên Ban Thường vụ Đảng uỷ', rank: 1 },
      ],
      ...meeting,
    }],
  }
}

/** What the secretary writes down, in order: roll call, an arrival and a departure, items, speeches, votes, conclusions, tasks, dues, closing. */
export function meetingScript({ people = 12, speeches = 10, votes = 2, ballot = false }: { readonly people?: number, readonly speeches?: number, readonly votes?: number, readonly ballot?: boolean } = {}): readonly MeetingEntry[] {
  const entries: object[] = []
  const minuteOf = (part: number, of: number): string => clock(15 + Math.floor(part * 150 / of))
  const add = (kind: string, entry: object): void => { entries.push({ id: `e-${entries.length + 1}`, place: entries.length * 10, kind, ...entry }) }
  for (let at = 0; at < people; at++) add('attendance', { membershipId: membershipId(at), ...at === 3 ? { state: 'absentWithReason', reason: 'đi công tác' } : at === 4 ? { state: 'absentWithoutReason' } : { state: 'present' } })
  add('guest', { guestId: 'khach-1', present: true })
  add('guest', { guestId: 'khach-2', present: true })
  add('movement', { membershipId: membershipId(4), direction: 'arrives', at: clock(10) })
  agenda.forEach((item, index) => {
    add('item', { agendaItemId: item.id, at: minuteOf(index, agenda.length) })
    for (let at = Math.ceil(speeches * index / agenda.length); at < Math.ceil(speeches * (index + 1) / agenda.length); at++) {
      add('speech', { agendaItemId: item.id, at: minuteOf(at, speeches), ...at === 1 ? { guestId: 'khach-1' } : { membershipId: membershipId(at % 3 === 0 ? at % people : (at * 5) % people) }, text: speechText(at), asks: at === 2 })
    }
    add('conclusion', { agendaItemId: item.id, text: `Thống nhất với báo cáo về ${item.title.toLocaleLowerCase('vi')}; giao Chi uỷ cụ thể hoá thành việc, phân công rõ người thực hiện` })
  })
  add('task', { agendaItemId: 'nhiem-vu', content: 'Hoàn thành số hoá hồ sơ lưu trữ năm 2025', lead: { personId: personId(2) }, due: '2026-05-29', product: 'Danh mục hồ sơ đã số hoá', politicalMission: true })
  add('task', { content: 'Rà soát, bổ sung sổ theo dõi đảng phí', lead: { personId: personId(1) }, due: '2026-05-20' })
  for (let at = 0; at < votes; at++) add('vote', { question: at === 0 ? 'Nghị quyết lãnh đạo nhiệm vụ tháng 5' : `Nội dung ${at + 1} của nghị quyết`, at: clock(170), for: people - 4, against: 1, agendaItemId: 'nhiem-vu' })
  add('note', { about: 'thinking', text: 'Cán bộ, đảng viên ổn định tư tưởng, yên tâm công tác' })
  add('note', { about: 'strengths', text: 'Hoàn thành 12/12 nhiệm vụ được giao, gửi báo cáo tháng đúng hạn' })
  add('note', { about: 'shortcomings', text: 'Còn 02 hồ sơ lưu trữ nộp muộn' })
  if (ballot) add('vote', { question: 'Giới thiệu nhân sự bổ sung Chi uỷ', at: clock(172), method: 'ballot', for: people - 5, against: 2, other: 0, handedOut: people - 3, returned: people - 3, valid: people - 3, options: [{ text: memberName(6), votes: people - 5 }, { text: memberName(7), votes: 2 }], tellers: [memberName(2), memberName(8), memberName(9)] })
  add('dues', { amount: 1_245_000, complete: true })
  add('movement', { membershipId: membershipId(5), direction: 'leaves', at: clock(175), reason: 'dự họp khác' })
  add('closing', { at: clock(180), readBack: true, agreed: true })
  return entries.map((entry) => meetingEntrySchema.parse(entry))
}

function clock(minutesAfterEight: number): string {
  const minutes = 8 * 60 + minutesAfterEight
  return `${scriptedDay}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const thoughts = [
  'Nhất trí với báo cáo của Chi uỷ; đề nghị nêu rõ hơn trách nhiệm của từng đồng chí trong việc chậm gửi báo cáo tháng',
  'Việc tiếp nhận văn bản trên môi trường mạng đã nền nếp; còn một số văn bản đến muộn do đơn vị gửi sai địa chỉ, cần trao đổi để khắc phục trong tháng',
  'Đề nghị Chi uỷ cho biết tiến độ sửa phòng lưu trữ; hồ sơ đang để tạm ở hành lang, mùa mưa dễ hỏng',
  'Tư tưởng đảng viên ổn định; quần chúng quan tâm việc sắp xếp tổ chức bộ máy, cần thông tin kịp thời để anh chị em yên tâm công tác',
]

function speechText(at: number): string {
  return `${thoughts[at % thoughts.length] ?? ''} (ý kiến thứ ${at + 1})`
}
