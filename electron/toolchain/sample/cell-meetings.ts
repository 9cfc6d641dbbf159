/** Meetings of the sample office's own cell in 2026: every month, two topics of four, one out of turn, the next one planned. Pure. */
import { addDays } from '../../../shared/domain/dates.ts'
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { SampleStepInput } from '../../offices/index.ts'
import { cellMonths } from './cell-year.ts'
import type { CellMonth } from './cell-year.ts'
import { at, clerk, stepsOfMeeting, workdayAfter } from './held-meeting.ts'
import type { HeldMeeting, MeetingPaper, MeetingRecord } from './held-meeting.ts'
import { memberOf, ownCell } from './roster.ts'

const [secretary, minuteTaker] = ['ta-minh-khoat', 'quach-ngoc-han'] as const
/** Official members of the cell: they vote. */
const official = 21
const place = 'Phòng họp số 2'
const programmeId = 'sinh-hoat-2026'

const monthId = (month: number): string => `sh-chi-bo-2026-${String(month).padStart(2, '0')}`

/** The committee member who follows the cell came to these. */
const visited: ReadonlySet<number> = new Set([3, 6, 9, 11])
const visitor = { id: 'trinh-thuy-dung', fullName: 'Trịnh Thuỳ Dung', title: 'Phó Bí thư Đảng uỷ, phụ trách Chi bộ', personId: 'trinh-thuy-dung', rank: 1 } as const

/** Numbers of the cell's resolutions: its congress of June began them anew. */
const resolutionNumbers: Readonly<Record<number, number>> = { 1: 61, 2: 62, 3: 63, 4: 64, 5: 65, 6: 66, 7: 3, 8: 5, 9: 8, 11: 13 }

/** Papers of October and the call to November's meeting lie among the office's papers already. */
const kept: Readonly<Record<number, MeetingRecord['papers']>> = {
  10: [
    { role: 'attendanceSheet', freeDocumentId: 'diem-danh-chi-bo-thang-10' }, { role: 'minutes', freeDocumentId: 'bien-ban-chi-bo-thang-10' }, { role: 'countingMinutes', freeDocumentId: 'kiem-phieu-ket-nap-toan' },
    { role: 'extract', freeDocumentId: 'trich-bien-ban-thang-10' }, { role: 'resolution', freeDocumentId: 'nghi-quyet-chi-bo-thang-10' }, { role: 'scoreSheet', freeDocumentId: 'cham-diem-chi-bo-thang-10' },
  ],
  11: [{ role: 'notice', freeDocumentId: 'thong-bao-sinh-hoat-thang-11' }, { role: 'chairScript', freeDocumentId: 'kich-ban-chi-bo-thang-11' }],
}

export function cellMeetings(): { readonly records: readonly MeetingRecord[], readonly steps: readonly SampleStepInput[] } {
  const held = [...cellMonths.map(monthly), ...topics, outOfTurn]
  return { records: [...held.map(({ record }) => record), ...planned], steps: [...held.flatMap(stepsOfMeeting), { step: 'agenda', at: at('2026-11-20', 3), by: clerk, meetingId: monthId(12) }] }
}

function monthly(month: CellMonth): HeldMeeting {
  const { speeches, tasks, away, dues, thinking, strengths, shortcomings, criticism } = month
  const asked = (item: string) => item === 'proposals' ? { asks: month.month === 5 ? { due: '2026-05-29', to: 'Văn phòng Đảng uỷ', answered: ['2026-05-28', 'Đã chuyển toàn bộ hồ sơ vào kho tầng ba'] as const } : { due: '2026-11-27', to: 'Văn phòng Đảng uỷ', answered: null } } : {}
  return {
    record: monthlyRecord(month), end: '15:45', absent: Object.entries(away).map(([personId, reason]) => ({ membershipId: memberOf.cell(personId), state: reason === '' ? 'absentWithoutReason' as const : 'absentWithReason' as const, reason })),
    speeches: speeches.map(([personId, item, text]) => ({ by: memberOf.cell(personId), item, text, ...asked(item) })),
    conclusions: [['conclusion', `Tiếp thu ý kiến, hoàn chỉnh nghị quyết tháng ${month.month}; giao Chi uỷ theo dõi, đôn đốc từng việc`]],
    tasks: tasks.map(({ lead, ...task }) => ({ ...task, leadPersonId: lead })), notes: [['thinking', thinking], ['strengths', strengths], ['shortcomings', shortcomings], ['course', criticism]], dues,
    votes: [{ question: `Thông qua nghị quyết tháng ${month.month}`, for: official - Object.keys(away).length }, ...month.month === 10 ? [{ question: 'Đề nghị kết nạp quần chúng Vi Khánh Toàn vào Đảng', for: official - 1, majority: 'twoThirds' as const, ballot: { tellers: ['Ngô Tường Vi', 'Quách Ngọc Hân'] } }] : []],
    papers: papersOf(month), reach: month.month === 11 ? 'agreed' : 'signed',
  }
}

function papersOf(month: CellMonth): readonly MeetingPaper[] {
  const number = resolutionNumbers[month.month]
  if (number === undefined) return []
  const last: readonly MeetingPaper[] = month.month === 11 ? [{ role: 'attendanceSheet' }, { role: 'scoreSheet', points: { time: 5, speaking: 2, thinking: 1, preparation: 9, minutesWritten: 1, conduct: 21, chairing: 9, principles: 5, ending: 5 } }, { role: 'extract', entryIds: ['yk-3'] }] : []
  return [{ role: 'minutes' }, { role: 'resolution', facts: { number, date: workdayAfter(month.day, 2) }, fields: resolutionFields(month) }, ...last]
}

/** What the record of the meeting does not say and the chair adds to the resolution. */
function resolutionFields({ month, thinking, shortcomings, cause }: CellMonth): Record<string, unknown> {
  return {
    shortcomings: [{ content: shortcomings, cause }], performance: [`Chi uỷ phân công, đôn đốc; đảng viên báo cáo kết quả tại kỳ sinh hoạt tháng ${month + 1}`], score: 90 + month % 5, grade: 'Tốt',
    ...thinking === '' ? { thinking: ['Kỳ này chưa nêu riêng về tình hình tư tưởng; đưa vào chương trình kỳ sau'] } : {},
    ...month === 1 ? { lastTasks: [{ content: 'Hoàn thành báo cáo năm 2025', start: 'chuyển từ kỳ trước', result: 'đã hoàn thành' }] } : {},
  }
}

function monthlyRecord({ month, day, documents }: CellMonth): MeetingRecord {
  const item = (id: string, title: string, subject: NonNullable<MeetingRecord['agenda']>[number]['subject'], preparer: string, more: object = {}) => ({ id, title, subject, origin: { type: 'standing' as const, standingId: id }, preparerPersonId: preparer, ...more })
  return {
    id: monthId(month), kind: 'regular', bodyId: ownCell, title: `Họp Chi bộ thường kỳ tháng ${month} năm 2026`, start: `${day}T14:00`, plannedEnd: `${day}T16:00`, place, chairPersonId: secretary, minuteTakerPersonId: minuteTaker,
    agenda: [
      item('news', 'Thông tin thời sự', 'news', 'phung-kieu-oanh'), item('documents', documents, 'documents', 'nong-mai-suong', { papers: [{ title: documents, sentOn: sentBefore(day) }] }),
      item('thinking', 'Tình hình tư tưởng đảng viên, quần chúng', 'thinking', 'ngo-tuong-vi'), item('results', `Kết quả thực hiện nhiệm vụ tháng ${month === 1 ? 12 : month - 1}, nhiệm vụ tháng ${month}`, 'politicalMission', secretary),
      item('criticism', 'Tự phê bình và phê bình', 'criticism', 'ngo-tuong-vi'), item('members', 'Công tác đảng viên, quản lý đảng viên', 'members', 'ngo-tuong-vi'),
      item('proposals', 'Kiến nghị, đề xuất của đảng viên', 'proposals', minuteTaker), item('conclusion', 'Kết luận, biểu quyết nghị quyết và dự kiến nội dung kỳ sau', 'politicalMission', secretary),
    ],
    guests: visited.has(month) ? [visitor] : [], programme: { programmeId, lineId: 'thuong-ky' }, papers: kept[month] ?? [], nextPreparerPersonId: month === 11 ? 'cao-xuan-dieu' : null,
  }
}

/** Four days before: nobody gets his papers on the eve. */
function sentBefore(day: string): string {
  return addDays(day, -4)
}

function topic(quarter: number, day: string, words: string, report: string, speeches: readonly (readonly [string, string])[], task: HeldMeeting['tasks'][number]): HeldMeeting {
  return {
    record: {
      id: `chuyen-de-quy-${quarter}-2026`, kind: 'thematic', bodyId: ownCell, title: `Họp Chi bộ sinh hoạt chuyên đề quý ${['', 'I', 'II', 'III', 'IV'][quarter] ?? ''} năm 2026`, topic: words, start: `${day}T14:00`, place, chairPersonId: secretary, minuteTakerPersonId: minuteTaker,
      agenda: [
        { id: 'report', title: `Báo cáo chuyên đề: ${words}`, subject: 'politicalMission', origin: { type: 'standing', standingId: 'report' }, preparerPersonId: report, papers: [{ title: `Báo cáo chuyên đề “${words}”`, sentOn: sentBefore(day) }] },
        { id: 'discussion', title: 'Thảo luận chuyên đề', subject: 'politicalMission', origin: { type: 'standing', standingId: 'discussion' }, preparerPersonId: secretary },
        { id: 'conclusion', title: 'Kết luận, biểu quyết và phân công thực hiện', subject: 'politicalMission', origin: { type: 'standing', standingId: 'conclusion' }, preparerPersonId: secretary },
      ],
      programme: { programmeId, lineId: `chuyen-de-${quarter}` },
    },
    end: '16:10', absent: [], speeches: speeches.map(([personId, text]) => ({ by: memberOf.cell(personId), item: 'discussion', text })), conclusions: [['conclusion', `Thống nhất các giải pháp của chuyên đề “${words}”; từng đồng chí đăng ký việc làm cụ thể với Chi uỷ`]],
    tasks: [task], votes: [{ question: 'Thông qua nghị quyết chuyên đề', for: official }], notes: [['strengths', 'Chuyên đề chuẩn bị kỹ, gửi trước cho đảng viên'], ['shortcomings', 'Phần thảo luận còn ít dẫn chứng từ công việc của từng phòng']],
    papers: [{ role: 'minutes' }], reach: 'signed',
  }
}

const topics: readonly HeldMeeting[] = [
  topic(1, '2026-03-18', 'Nâng cao chất lượng sinh hoạt chi bộ', 'ngo-tuong-vi', [['luc-gia-bao', 'Muốn có nhiều ý kiến thì tài liệu phải ngắn và gửi sớm'], ['nghiem-thu-trang', 'Nên dành mười phút đầu để từng đồng chí nói việc đã làm trong tháng'], ['kieu-minh-tri', 'Kết luận của chủ trì cần ghi rõ ai làm, bao giờ xong']], { content: 'Soạn mẫu báo cáo tháng một trang của đảng viên', leadPersonId: 'luc-gia-bao', due: '2026-03-27', product: 'Mẫu báo cáo tháng', mission: true, told: ['2026-03-26', 'Mẫu báo cáo gửi Chi uỷ ngày 26/3/2026'] }),
  topic(2, '2026-06-17', 'Làm việc trên môi trường mạng, không giấy', 'cao-xuan-dieu', [['vuong-thu-uyen', 'Văn bản đến phải được chuyển ngay trong buổi, không in ra rồi mới chuyển'], ['ong-quoc-tien', 'Cần thống nhất cách đặt tên tệp để tìm lại được']], { content: 'Ban hành cách đặt tên tệp dùng chung', leadPersonId: 'vuong-thu-uyen', due: '2026-06-26', product: 'Bản quy ước đặt tên tệp', mission: true, told: ['2026-06-25', 'Quy ước ngày 25/6/2026'] }),
]

const outOfTurn: HeldMeeting = {
  record: {
    id: 'chi-bo-bat-thuong-2026-09', kind: 'extraordinary', bodyId: ownCell, title: 'Họp Chi bộ bất thường tháng 9 năm 2026', start: '2026-09-17T16:00', place, chairPersonId: secretary, minuteTakerPersonId: minuteTaker,
    agenda: [
      { id: 'reason', title: 'Nêu lý do họp bất thường', origin: { type: 'standing', standingId: 'reason' }, preparerPersonId: secretary }, { id: 'discussion', title: 'Thảo luận việc phân công lực lượng giúp đỡ đơn vị bị ngập lụt', subject: 'politicalMission', origin: { type: 'standing', standingId: 'discussion' }, preparerPersonId: 'nong-mai-suong' },
      { id: 'conclusion', title: 'Kết luận', subject: 'politicalMission', origin: { type: 'standing', standingId: 'conclusion' }, preparerPersonId: secretary },
    ],
  },
  end: '16:50', absent: [{ membershipId: memberOf.cell('phung-kieu-oanh'), state: 'absentWithReason', reason: 'đi công tác' }, { membershipId: memberOf.cell('cao-xuan-dieu'), state: 'absentWithReason', reason: 'đi công tác' }],
  speeches: [{ by: memberOf.cell('mac-dinh-khoi'), item: 'discussion', text: 'Xin nhận tổ vận chuyển hồ sơ, gồm năm đồng chí, có mặt từ 6 giờ sáng' }, { by: memberOf.cell('to-bach-viet'), item: 'discussion', text: 'Đề nghị mang theo hai máy hút ẩm của kho lưu trữ' }],
  conclusions: [['conclusion', 'Cử 08 đồng chí giúp Chi bộ Ban Quản lý Khu di tích lịch sử tỉnh chuyển hồ sơ trong hai ngày 18 và 19/9']],
  tasks: [{ content: 'Giúp Chi bộ Ban Quản lý Khu di tích lịch sử tỉnh chuyển hồ sơ khỏi nơi ngập', leadPersonId: 'mac-dinh-khoi', due: '2026-09-21', product: 'Báo cáo kết quả', mission: true, told: ['2026-09-21', 'Báo cáo của tổ công tác ngày 21/9/2026'] }],
  votes: [{ question: 'Cử lực lượng giúp đỡ đơn vị bị ngập lụt', for: official - 2 }], notes: [['thinking', 'Đảng viên sẵn sàng nhận việc'], ['strengths', 'Họp gọn, phân công ngay']], papers: [{ role: 'minutes' }], reach: 'signed',
}

const planned: readonly MeetingRecord[] = [
  { id: monthId(12), kind: 'regular', bodyId: ownCell, title: 'Họp Chi bộ thường kỳ tháng 12 năm 2026', start: '2026-12-03T14:00', plannedEnd: '2026-12-03T16:00', place, chairPersonId: secretary, minuteTakerPersonId: minuteTaker, guests: [{ ...visitor }], programme: { programmeId, lineId: 'thuong-ky' } },
  { id: 'chuyen-de-quy-4-2026', kind: 'thematic', bodyId: ownCell, title: 'Họp Chi bộ sinh hoạt chuyên đề quý IV năm 2026', topic: 'Nêu gương của người đứng đầu', start: '2026-12-16T14:00', place, chairPersonId: secretary, minuteTakerPersonId: minuteTaker, programme: { programmeId, lineId: 'chuyen-de-4' } },
]

/** What the year must hold: the topic of the third quarter was not held, and shows as a gap. */
export const meetingProgramme: Required<OfficeRecordsInput>['meetingProgrammes'][number] = {
  id: programmeId, bodyId: 'dang-uy', title: 'Chương trình sinh hoạt, hội nghị năm 2026', year: 2026,
  lines: [
    { id: 'thuong-ky', kind: 'regular', bodyIds: [ownCell], every: 'month' },
    ...(['Nâng cao chất lượng sinh hoạt chi bộ', 'Làm việc trên môi trường mạng, không giấy', 'Phòng, chống lãng phí trong cơ quan', 'Nêu gương của người đứng đầu'] as const)
      .map((words, index) => ({ id: `chuyen-de-${index + 1}`, kind: 'thematic' as const, bodyIds: [ownCell], every: 'once' as const, topic: words, quarter: index + 1 })),
    { id: 'bch', kind: 'conference', organ: 'executiveCommittee', every: 'quarter' }, { id: 'btv', kind: 'conference', organ: 'standingCommittee', every: 'quarter' },
    { id: 'ubkt', kind: 'conference', organ: 'inspectionCommittee', bodyIds: ['ubkt'], every: 'halfYear' }, { id: 'doi-thoai', kind: 'dialogue', organ: 'standingCommittee', bodyIds: ['dang-uy'], every: 'year' },
    { id: 'so-ket', kind: 'preliminaryReview', organ: 'standingCommittee', bodyIds: ['dang-uy'], every: 'once', topic: '' },
  ],
}
