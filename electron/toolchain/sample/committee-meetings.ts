/** Meetings of the sample committee and its organs in 2026: conferences, briefings, a review, a dialogue with questions that are answered and one that is not. Pure. */
import type { SampleStepInput } from '../../offices/index.ts'
import { at, clerk, stepsOfMeeting } from './held-meeting.ts'
import type { HeldMeeting, MeetingPaper, MeetingRecord, SetTask } from './held-meeting.ts'
import { committee, inspectors, memberOf } from './roster.ts'

const [secretary, deputy, office] = ['luong-quy-thanh', 'trinh-thuy-dung', 'ta-minh-khoat'] as const
const hall = 'Hội trường Đảng uỷ'
const room = 'Phòng họp số 1'
const programmeId = 'sinh-hoat-2026'

type Agenda = NonNullable<MeetingRecord['agenda']>
type Said = readonly (readonly [personId: string, item: string, text: string])[]

export function committeeMeetings(): { readonly records: readonly MeetingRecord[], readonly steps: readonly SampleStepInput[] } {
  const held = [...conferences, ...standing, ...inspection, ...briefings, review, dialogue]
  return { records: [...held.map(({ record }) => record), next], steps: [...held.flatMap(stepsOfMeeting), { step: 'agenda', at: at('2026-11-20', 4), by: clerk, meetingId: next.id }] }
}

function item(id: string, title: string, subject: Agenda[number]['subject'], preparer: string, paper?: readonly [title: string, sentOn: string]): Agenda[number] {
  return { id, title, subject, preparerPersonId: preparer, papers: paper === undefined ? [] : [{ title: paper[0], sentOn: paper[1] }] }
}

/** What the record does not say and a resolution of the committee has. */
function resolution(number: number, date: string): MeetingPaper {
  return {
    role: 'resolution', facts: { number, date, signingRightId: 'bi-thu-ky-dang-uy' },
    fields: { objectives: ['Hoàn thành 100% chỉ tiêu của quý; gửi báo cáo đúng hạn'], performance: ['Ban Thường vụ Đảng uỷ chỉ đạo thực hiện', 'Các chi bộ, đảng bộ trực thuộc cụ thể hoá trong nghị quyết hằng tháng'] },
  }
}

interface Conference {
  readonly id: string, readonly ordinal?: number, readonly title: string, readonly start: string, readonly end: string, readonly agenda: Agenda, readonly away: Readonly<Record<string, string>>, readonly said: Said
  readonly concluded: string, readonly tasks: readonly SetTask[], readonly question: string, readonly papers: readonly MeetingPaper[], readonly kept?: MeetingRecord['papers'], readonly reach?: HeldMeeting['reach'], readonly members: number
}

function conferenceOf(organ: 'executive' | 'standing', told: Conference): HeldMeeting {
  const id = memberOf[organ]
  const { ordinal = null, kept = [] } = told
  return {
    record: {
      id: told.id, kind: 'conference', bodyId: committee, organ: organ === 'executive' ? 'executiveCommittee' : 'standingCommittee', title: told.title, ordinal, start: told.start, place: organ === 'executive' ? hall : room,
      chairPersonId: secretary, minuteTakerPersonId: office, agenda: told.agenda, programme: { programmeId, lineId: organ === 'executive' ? 'bch' : 'btv' }, papers: kept,
    },
    end: told.end, absent: Object.entries(told.away).map(([personId, reason]) => ({ membershipId: id(personId), state: 'absentWithReason', reason })), speeches: told.said.map(([personId, place, text]) => ({ by: id(personId), item: place, text })),
    conclusions: [[told.agenda.at(-1)?.id ?? '', told.concluded]], tasks: told.tasks, votes: [{ question: told.question, for: told.members - Object.keys(told.away).length }],
    notes: [['strengths', 'Các chỉ tiêu cơ bản đạt tiến độ'], ['shortcomings', 'Chế độ báo cáo của một số đơn vị còn chậm']], papers: told.papers, reach: told.reach ?? 'signed',
  }
}

const agendaOf = (quarter: string, next: string, day: string): Agenda => [
  item('nhiem-vu', `Kết quả thực hiện nhiệm vụ ${quarter}; nhiệm vụ ${next}`, 'politicalMission', deputy, [`Tờ trình về nhiệm vụ ${next}`, day]), item('xay-dung-dang', 'Công tác xây dựng Đảng, kiểm tra, giám sát', 'partyBuilding', 'dinh-gia-phuc', ['Báo cáo công tác kiểm tra, giám sát', day]),
]

const conferences: readonly HeldMeeting[] = [
  conferenceOf('executive', {
    id: 'hn-bch-3', ordinal: 3, members: 27, title: 'Hội nghị Ban Chấp hành Đảng bộ lần thứ ba, nhiệm kỳ 2025 - 2030', start: '2026-01-15T08:00', end: '11:15', agenda: agendaOf('năm 2025', 'quý I năm 2026', '2026-01-09'), away: { 'lam-khai-ca': 'đi công tác' },
    said: [['hoang-bao-lam', 'nhiem-vu', 'Cần giao chỉ tiêu kết nạp đảng viên cho từng tổ chức cơ sở đảng ngay trong tháng 01'], ['giap-hong-nhan', 'nhiem-vu', 'Các đảng bộ khối tư pháp đề nghị được hướng dẫn sớm mẫu báo cáo quý'], ['bach-kim-thoa', 'xay-dung-dang', 'Chương trình kiểm tra nên chọn việc đảng viên, quần chúng quan tâm']],
    concluded: 'Thống nhất nhiệm vụ quý I năm 2026; giao Ban Thường vụ cụ thể hoá chỉ tiêu đến từng tổ chức cơ sở đảng', question: 'Thông qua Nghị quyết lãnh đạo nhiệm vụ quý I năm 2026',
    tasks: [{ content: 'Giao chỉ tiêu kết nạp đảng viên năm 2026', leadBodyId: 'ban-to-chuc', due: '2026-01-30', product: 'Thông báo giao chỉ tiêu', mission: true, told: ['2026-01-28', 'Thông báo ngày 28/01/2026'] }], papers: [{ role: 'minutes' }, resolution(3, '2026-01-19')],
  }),
  conferenceOf('executive', {
    id: 'hn-bch-4', ordinal: 4, members: 27, title: 'Hội nghị Ban Chấp hành Đảng bộ lần thứ tư, nhiệm kỳ 2025 - 2030', start: '2026-04-14T08:00', end: '11:00', agenda: agendaOf('quý I', 'quý II năm 2026', '2026-04-08'), away: { 'au-le-hoa': 'nghỉ ốm', 'tu-my-hanh': 'đi học' },
    said: [['cao-xuan-dieu', 'nhiem-vu', 'Quý I kết nạp 38 đảng viên, mới đạt 19% chỉ tiêu; cần tháo gỡ việc thẩm tra lý lịch'], ['doan-nhat-hoa', 'xay-dung-dang', 'Đề nghị gắn kiểm tra với hướng dẫn để đơn vị sửa ngay']],
    concluded: 'Tập trung phát triển đảng viên; mỗi tổ chức cơ sở đảng rà soát nguồn trong tháng 4', question: 'Thông qua Nghị quyết lãnh đạo nhiệm vụ quý II năm 2026',
    tasks: [{ content: 'Rà soát nguồn phát triển đảng viên', leadBodyId: 'ban-to-chuc', due: '2026-04-29', product: 'Danh sách nguồn', mission: true, told: ['2026-05-08', 'Báo cáo ngày 08/5/2026'] }], papers: [{ role: 'minutes' }, resolution(6, '2026-04-17')],
  }),
  conferenceOf('executive', {
    id: 'hn-bch-5', ordinal: 5, members: 27, title: 'Hội nghị Ban Chấp hành Đảng bộ lần thứ năm, nhiệm kỳ 2025 - 2030', start: '2026-07-14T08:00', end: '11:20', agenda: agendaOf('6 tháng đầu năm', 'quý III năm 2026', '2026-07-08'), away: { 'cu-huy-dang': 'đi công tác' },
    said: [['trinh-thuy-dung', 'nhiem-vu', 'Sơ kết Chỉ thị 08-CT/TU phải có số liệu của từng đơn vị, không nêu chung chung'], ['tong-dieu-ai', 'nhiem-vu', 'Đề nghị lùi hạn báo cáo của khối sự nghiệp hai ngày vì trùng kỳ quyết toán'], ['le-duc-canh', 'xay-dung-dang', 'Cuộc kiểm tra ở Chi bộ Cơ quan Liên minh Hợp tác xã đang tiến hành đúng kế hoạch']],
    concluded: 'Thống nhất kế hoạch sơ kết 01 năm thực hiện Chỉ thị 08-CT/TU; giữ nguyên hạn báo cáo', question: 'Thông qua Nghị quyết lãnh đạo nhiệm vụ quý III năm 2026',
    tasks: [{ content: 'Ban hành kế hoạch sơ kết Chỉ thị 08-CT/TU', leadBodyId: 'ban-tuyen-giao-dan-van', due: '2026-07-31', product: 'Kế hoạch sơ kết', mission: true, told: ['2026-07-30', 'Kế hoạch số 33-KH/ĐU'] }], papers: [{ role: 'minutes' }, resolution(9, '2026-07-17')],
  }),
  conferenceOf('executive', {
    id: 'hn-bch-6', ordinal: 6, members: 27, title: 'Hội nghị Ban Chấp hành Đảng bộ lần thứ sáu, nhiệm kỳ 2025 - 2030', start: '2026-10-22T08:00', end: '11:00', agenda: [item('nhiem-vu', 'Tờ trình về phương hướng, nhiệm vụ quý IV', 'politicalMission', deputy, ['Tờ trình về phương hướng, nhiệm vụ quý IV', '2026-10-15'])], away: { 'le-duc-canh': 'đi học' },
    said: [['hoang-bao-lam', 'nhiem-vu', 'Đề nghị nêu rõ chỉ tiêu kết nạp đảng viên']], concluded: 'Tiếp thu ý kiến, hoàn chỉnh nghị quyết về nhiệm vụ quý IV', question: 'Thông qua Nghị quyết',
    tasks: [{ content: 'Tổ chức quán triệt các nghị quyết mới của Trung ương, của tỉnh', leadBodyId: 'ban-tuyen-giao-dan-van', due: '2026-11-13', product: 'Báo cáo kết quả quán triệt', told: null }, { content: 'Hoàn thành kiểm điểm, đánh giá, xếp loại', leadBodyId: 'ban-to-chuc', due: '2026-12-18', product: 'Báo cáo kết quả xếp loại', mission: true, told: null }],
    papers: [], kept: [{ role: 'invitation', freeDocumentId: 'giay-moi-hoi-nghi-6' }, { role: 'minutes', freeDocumentId: 'bien-ban-hoi-nghi-bch-6' }, { role: 'resolution', freeDocumentId: 'nghi-quyet-hoi-nghi-6' }, { role: 'conclusionNotice', freeDocumentId: 'ket-luan-hoi-nghi-6' }],
  }),
]

const standing: readonly HeldMeeting[] = [
  conferenceOf('standing', {
    id: 'hn-btv-2026-02', members: 9, title: 'Hội nghị Ban Thường vụ Đảng uỷ tháng 2 năm 2026', start: '2026-02-10T14:00', end: '15:50', agenda: [item('cong-tac-nam', 'Phân công thực hiện chương trình công tác năm 2026', 'politicalMission', deputy, ['Bảng phân công', '2026-02-05'])], away: { 'giap-hong-nhan': 'xét xử lưu động' },
    said: [['hoang-bao-lam', 'cong-tac-nam', 'Mỗi việc chỉ giao một cơ quan chủ trì để dễ theo dõi']], concluded: 'Thống nhất bảng phân công; Văn phòng theo dõi, báo cáo hằng tháng', question: 'Thống nhất bảng phân công năm 2026',
    tasks: [{ content: 'Gửi bảng phân công năm 2026 đến các ban', leadBodyId: 'van-phong', due: '2026-02-13', product: 'Bảng phân công', mission: true, told: ['2026-02-12', 'Công văn ngày 12/02/2026'] }], papers: [{ role: 'minutes' }],
  }),
  conferenceOf('standing', {
    id: 'hn-btv-2026-05', members: 9, title: 'Hội nghị Ban Thường vụ Đảng uỷ tháng 5 năm 2026', start: '2026-05-14T14:00', end: '16:40', agenda: [item('kiem-tra', 'Chương trình kiểm tra, giám sát năm 2026', 'partyBuilding', 'dinh-gia-phuc', ['Dự thảo Chương trình', '2026-05-08'])], away: { 'khuc-duy-man': 'đi công tác' },
    said: [['thieu-ba-vuong', 'kiem-tra', 'Nên tránh trùng đối tượng với chương trình của Uỷ ban Kiểm tra Tỉnh uỷ'], ['giap-hong-nhan', 'kiem-tra', 'Cần có nội dung kiểm tra đối với người đứng đầu cấp uỷ']], concluded: 'Giao Uỷ ban Kiểm tra hoàn chỉnh chương trình, ban hành trong tháng 6', question: 'Thống nhất Chương trình kiểm tra, giám sát năm 2026',
    tasks: [{ content: 'Hoàn chỉnh Chương trình kiểm tra, giám sát năm 2026', leadBodyId: inspectors, due: '2026-06-22', product: 'Chương trình của Ban Thường vụ', mission: true, told: ['2026-06-22', 'Chương trình số 05-CTr/ĐU'] }], papers: [{ role: 'minutes' }],
  }),
  conferenceOf('standing', {
    id: 'hn-btv-2026-08', members: 9, title: 'Hội nghị Ban Thường vụ Đảng uỷ tháng 8 năm 2026', start: '2026-08-12T14:00', end: '16:15', agenda: [item('can-bo', 'Công tác cán bộ và phát triển đảng viên', 'personnel', 'cao-xuan-dieu', ['Báo cáo công tác cán bộ', '2026-08-07'])], away: {},
    said: [['phung-kieu-oanh', 'can-bo', 'Đề nghị mở lớp bồi dưỡng cấp uỷ viên mới trong quý IV']], concluded: 'Đồng ý chủ trương mở lớp bồi dưỡng; trình Tỉnh uỷ', question: 'Chủ trương mở lớp bồi dưỡng kỹ năng số cho cấp uỷ viên',
    tasks: [{ content: 'Trình Tỉnh uỷ chủ trương mở lớp bồi dưỡng', leadBodyId: 'van-phong', due: '2026-08-14', product: 'Tờ trình', mission: true, told: ['2026-08-12', 'Tờ trình số 17-TTr/ĐU'] }], papers: [{ role: 'minutes' }],
  }),
  conferenceOf('standing', {
    id: 'hn-btv-2026-11', members: 9, title: 'Hội nghị Ban Thường vụ Đảng uỷ tháng 11 năm 2026', start: '2026-11-12T14:00', end: '16:30', agenda: [item('kiem-diem', 'Chuẩn bị kiểm điểm, đánh giá, xếp loại năm 2026', 'partyBuilding', 'cao-xuan-dieu', ['Dự thảo hướng dẫn kiểm điểm', '2026-11-06']), item('ket-luan-kt', 'Kết luận kiểm tra đối với Đảng uỷ Trường Chính trị tỉnh', 'partyBuilding', deputy, ['Báo cáo số 54-BC/ĐU', '2026-11-06'])], away: { 'phung-kieu-oanh': 'dự hội nghị của tỉnh' },
    said: [['hoang-bao-lam', 'kiem-diem', 'Tiêu chí xếp loại phải gắn với kết quả thực hiện nhiệm vụ chính trị của cơ quan'], ['dinh-gia-phuc', 'ket-luan-kt', 'Hạn chế của đơn vị là việc gửi chậm hai kỳ báo cáo; đã nhận trách nhiệm và đề ra việc khắc phục']], concluded: 'Thống nhất ban hành Thông báo kết luận kiểm tra đối với Đảng uỷ Trường Chính trị tỉnh; giao Ban Tổ chức hướng dẫn kiểm điểm', question: 'Thống nhất nội dung Thông báo kết luận kiểm tra',
    tasks: [{ content: 'Hướng dẫn kiểm điểm, xếp loại năm 2026', leadBodyId: 'ban-to-chuc', due: '2026-11-20', product: 'Hướng dẫn', mission: true, told: null }, { content: 'Chuẩn bị hội nghị Ban Chấp hành lần thứ bảy', leadBodyId: 'van-phong', due: '2026-12-11', product: 'Tài liệu hội nghị', told: null }], papers: [{ role: 'minutes' }, { role: 'attendanceSheet' }], reach: 'agreed',
  }),
]

const inspection: readonly HeldMeeting[] = [
  inspectionMeeting('hn-ubkt-2026-03', 'Kỳ họp Uỷ ban Kiểm tra Đảng uỷ quý I năm 2026', '2026-03-26T08:00', 'Công tác kiểm tra, giám sát quý I; chương trình năm 2026', '2026-03-20', 'Thống nhất dự thảo chương trình, trình Ban Thường vụ'),
  inspectionMeeting('hn-ubkt-2026-08', 'Kỳ họp Uỷ ban Kiểm tra Đảng uỷ tháng 8 năm 2026', '2026-08-12T08:00', 'Xem xét kết quả kiểm tra Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh', '2026-08-10', 'Thống nhất ban hành Thông báo kết luận kiểm tra'),
]

function inspectionMeeting(id: string, title: string, start: string, topic: string, sentOn: string, concluded: string): HeldMeeting {
  return {
    record: { id, kind: 'conference', bodyId: inspectors, organ: 'inspectionCommittee', title, start, place: 'Phòng họp Uỷ ban Kiểm tra', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'le-duc-canh', agenda: [item('noi-dung', topic, 'partyBuilding', 'vu-hanh-nguyen', ['Báo cáo của đoàn, của bộ phận theo dõi', sentOn])], programme: { programmeId, lineId: 'ubkt' } },
    end: '10:20', absent: [], speeches: [{ by: memberOf.inspection('bach-kim-thoa'), item: 'noi-dung', text: 'Nhất trí với báo cáo; đề nghị nêu rõ thời hạn khắc phục và người theo dõi' }, { by: memberOf.inspection('doan-nhat-hoa'), item: 'noi-dung', text: 'Nội dung kết luận đủ căn cứ, số liệu khớp với biên bản làm việc' }],
    conclusions: [['noi-dung', concluded]], tasks: [], votes: [{ question: concluded, for: 5 }], notes: [['strengths', 'Hồ sơ đầy đủ, đúng quy trình']], papers: [{ role: 'minutes' }], reach: 'signed',
  }
}

/** Who comes and is not of the standing committee. */
const heads: NonNullable<MeetingRecord['guests']> = [
  { id: 'van-phong', fullName: 'Tạ Minh Khoát', title: 'Chánh Văn phòng Đảng uỷ', personId: office, rank: 2 }, { id: 'pho-van-phong', fullName: 'Nông Thị Mai Sương', title: 'Phó Chánh Văn phòng Đảng uỷ', personId: 'nong-mai-suong', rank: 3 },
]

const briefings: readonly HeldMeeting[] = [
  briefing('giao-ban-2026-09', 'Hội nghị giao ban tháng 9 năm 2026', '2026-09-29T08:00', [[memberOf.standing('cao-xuan-dieu'), 'Hướng dẫn kiểm điểm cuối năm đang lấy ý kiến các ban'], ['van-phong', 'Còn 02 nhiệm vụ chậm so với tiến độ, đã đôn đốc']], 'Các cơ quan cơ bản hoàn thành nhiệm vụ tháng 9; còn 02 nhiệm vụ chậm so với tiến độ',
    [{ content: 'Hướng dẫn kiểm điểm cuối năm', leadBodyId: 'ban-to-chuc', partners: 'Uỷ ban Kiểm tra Đảng uỷ', due: '2026-10-16', product: 'Báo cáo tại giao ban tháng 10', mission: true, told: ['2026-10-15', 'Hướng dẫn ngày 15/10/2026'] }], [{ role: 'conclusionNotice', freeDocumentId: 'ket-luan-giao-ban-thang-9' }], [{ role: 'minutes' }], 'signed'),
  briefing('giao-ban-2026-11', 'Hội nghị giao ban tháng 11 năm 2026', '2026-11-19T08:00', [['van-phong', 'Đã nhận báo cáo năm của 47/58 tổ chức cơ sở đảng; 02 đơn vị phải bổ sung'], [memberOf.standing('phung-kieu-oanh'), 'Việc quán triệt nghị quyết mới chậm hai đơn vị do trùng lịch'], [memberOf.standing('dinh-gia-phuc'), 'Cuộc giám sát về đảng phí ở Chi bộ Nhà khách Tỉnh uỷ đang làm việc với đơn vị']], 'Đôn đốc 11 đơn vị chưa gửi báo cáo năm trong tuần này; hoàn thành quán triệt nghị quyết trước ngày 30/11',
    [{ content: 'Đôn đốc các đơn vị chưa gửi báo cáo năm 2026', leadBodyId: 'van-phong', due: '2026-11-25', product: 'Danh sách đơn vị đã gửi', mission: true, told: null }], [], [{ role: 'minutes' }, { role: 'conclusionNotice' }], 'draft'),
]

function briefing(id: string, title: string, start: string, said: readonly (readonly [string, string])[], concluded: string, tasks: readonly SetTask[], kept: MeetingRecord['papers'], papers: readonly MeetingPaper[], reach: HeldMeeting['reach']): HeldMeeting {
  return {
    record: { id, kind: 'briefing', bodyId: committee, organ: 'standingCommittee', title, start, place: room, chairPersonId: deputy, minuteTakerPersonId: 'quach-ngoc-han', guests: heads, papers: kept, agenda: [item('tinh-hinh', 'Tình hình, kết quả công tác của các ban, đơn vị', 'politicalMission', office), item('ket-luan', 'Kết luận, giao việc', 'politicalMission', deputy)] },
    end: '10:05', absent: [], speeches: said.map(([by, text]) => ({ by, item: 'tinh-hinh', text })), conclusions: [['ket-luan', concluded]], tasks, votes: [], notes: [], papers, reach,
  }
}

const review: HeldMeeting = {
  record: {
    id: 'so-ket-chi-thi-08-2026', kind: 'preliminaryReview', bodyId: committee, organ: 'standingCommittee', title: 'Hội nghị sơ kết 01 năm thực hiện Chỉ thị số 08-CT/TU', start: '2026-10-16T08:00', place: hall, chairPersonId: secretary, minuteTakerPersonId: office, directiveId: 'ct-08-tu', programme: { programmeId, lineId: 'so-ket' },
    guests: [{ id: 'tinh-uy', fullName: 'Lò Khánh Duyên', title: 'Phó Trưởng Ban Tổ chức Tỉnh uỷ', rank: 1 }, ...heads, { id: 'don-vi-02', fullName: 'Đinh Quang Hiệp', title: 'Bí thư Chi bộ Ban Tổ chức Tỉnh uỷ', personId: 'dinh-quang-hiep', rank: 6, request: 'Tham luận về đổi mới sinh hoạt chi bộ' }, { id: 'don-vi-22', fullName: 'Phan Quốc Thuỵ', title: 'Bí thư Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh', personId: 'phan-quoc-thuy', rank: 7, request: 'Tham luận về khắc phục sau kiểm tra' }],
    agenda: [item('khai-mac', 'Tuyên bố lý do, giới thiệu đại biểu', 'other', office), item('bao-cao', 'Báo cáo sơ kết', 'politicalMission', deputy, ['Báo cáo sơ kết 01 năm thực hiện Chỉ thị số 08-CT/TU', '2026-10-12']), item('tham-luan', 'Tham luận, thảo luận', 'politicalMission', office), item('ket-luan', 'Phát biểu chỉ đạo và kết luận', 'politicalMission', secretary)],
  },
  end: '11:10', absent: [], speeches: [{ by: 'don-vi-02', item: 'tham-luan', text: 'Đổi mới sinh hoạt từ khâu gửi tài liệu: gửi trước ba ngày, mỗi tài liệu không quá hai trang' }, { by: 'don-vi-22', item: 'tham-luan', text: 'Sau kiểm tra, Chi bộ đã ghi biên bản đúng mẫu và theo dõi nhiệm vụ của từng đảng viên' }, { by: 'tinh-uy', item: 'ket-luan', text: 'Đề nghị Đảng uỷ chọn ba cách làm tốt để nhân rộng' }],
  conclusions: [['ket-luan', 'Tiếp tục thực hiện Chỉ thị; nhân rộng ba cách làm tốt; năm 2027 chọn mười đơn vị để theo dõi sâu']], tasks: [{ content: 'Hướng dẫn nhân rộng ba cách làm tốt', leadBodyId: 'ban-tuyen-giao-dan-van', due: '2026-11-30', product: 'Hướng dẫn', mission: true, told: null }],
  votes: [], notes: [['course', 'Biểu dương 06 tập thể, 08 cá nhân']], papers: [{ role: 'invitation', facts: { number: 20, date: '2026-10-12', signingRightId: 'chanh-van-phong-ky-tl' } }, { role: 'minutes' }, { role: 'conclusionNotice', facts: { number: 60, date: '2026-10-19', signingRightId: 'chanh-van-phong-ky-tl' } }], reach: 'signed',
}

const asking: NonNullable<MeetingRecord['guests']> = [
  { id: 'dv-1', fullName: 'Sầm Ngọc Bích', title: 'đảng viên Chi bộ Hội Nhà báo tỉnh', rank: 10 }, { id: 'dv-2', fullName: 'Nhâm Tiến Lợi', title: 'đảng viên Chi bộ Nhà khách Tỉnh uỷ', rank: 11 }, { id: 'dv-3', fullName: 'Trà Thị Én', title: 'Phó Bí thư Chi bộ Hội Làm vườn tỉnh', rank: 12 }, { id: 'dv-4', fullName: 'Ngân Văn Bậc', title: 'đảng viên Chi bộ Trung tâm Dịch vụ hội nghị tỉnh', rank: 13 },
]

const dialogue: HeldMeeting = {
  record: {
    id: 'doi-thoai-2026', kind: 'dialogue', bodyId: committee, organ: 'standingCommittee', title: 'Đối thoại của Bí thư Đảng uỷ với cấp uỷ, đảng viên năm 2026', start: '2026-08-20T08:00', place: hall, chairPersonId: secretary, minuteTakerPersonId: office, guests: asking, programme: { programmeId, lineId: 'doi-thoai' },
    agenda: [item('muc-dich', 'Nêu mục đích, nguyên tắc đối thoại', 'other', office), item('hoi-dap', 'Ý kiến, câu hỏi và trả lời', 'proposals', secretary), item('ket-luan', 'Kết luận', 'proposals', secretary)],
  },
  end: '11:00', absent: [],
  speeches: [
    { by: 'dv-1', item: 'hoi-dap', text: 'Vì sao việc chuyển sinh hoạt đảng của đảng viên nghỉ hưu còn chậm?', asks: { due: '2026-08-28', to: 'Ban Tổ chức Đảng uỷ', answered: ['2026-08-25', 'Hồ sơ chậm do thiếu bản nhận xét của nơi đi; đã thống nhất làm trong 05 ngày làm việc'] } },
    { by: 'dv-2', item: 'hoi-dap', text: 'Mức đóng đảng phí của người lao động hợp đồng tính thế nào?', asks: { due: '2026-08-28', to: 'Văn phòng Đảng uỷ', answered: ['2026-08-27', 'Tính theo thu nhập ghi trong hợp đồng; đã gửi bảng tính mẫu cho các chi bộ'] } },
    { by: 'dv-3', item: 'hoi-dap', text: 'Đề nghị có kinh phí hoạt động đảng cho các hội không có biên chế', asks: { due: '2026-10-30', to: 'Văn phòng Đảng uỷ', answered: null } },
    { by: 'dv-4', item: 'hoi-dap', text: 'Bao giờ có lớp bồi dưỡng nghiệp vụ cho bí thư chi bộ mới?', asks: { due: '2026-12-10', to: 'Ban Tuyên giáo và Dân vận Đảng uỷ', answered: null } },
  ],
  conclusions: [['ket-luan', 'Các ban trả lời bằng văn bản đúng hạn; Văn phòng theo dõi, công khai kết quả']], tasks: [], votes: [], notes: [['course', 'Có 64 đại biểu dự, 04 câu hỏi tại chỗ']], papers: [{ role: 'minutes' }], reach: 'signed',
}

const next: MeetingRecord = { id: 'hn-btv-2026-11-b', kind: 'conference', bodyId: committee, organ: 'standingCommittee', title: 'Hội nghị Ban Thường vụ Đảng uỷ chuẩn bị hội nghị Ban Chấp hành lần thứ bảy', start: '2026-11-26T14:00', plannedEnd: '2026-11-26T17:00', place: room, chairPersonId: secretary, minuteTakerPersonId: office, programme: { programmeId, lineId: 'btv' } }
