/** Cases of inspection and supervision of the sample office, and the programmes they carry out: one concluded and remedied, one just concluded, one in the middle, one long done. Pure. */
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { SampleStepInput } from '../../offices/index.ts'
import { at } from './held-meeting.ts'

type Records = Required<OfficeRecordsInput>
type CaseStepInput = Extract<SampleStepInput, { readonly step: 'caseStep' }>

const clerk = 'Ngô Tường Vi'
const team = { leader: 'vu-hanh-nguyen', member: 'le-duc-canh', secretary: 'ngo-tuong-vi' } as const
const signedBy = { signingRightId: 'chu-nhiem-ubkt-ky' } as const

export const inspectionProgrammes: Records['inspectionProgrammes'] = [
  {
    id: 'ktgs-dang-uy-2026', bodyId: 'dang-uy', title: 'Chương trình kiểm tra, giám sát năm 2026 của Ban Thường vụ Đảng uỷ', owner: 'partyCommittee', period: 'year', year: 2026, toYear: 2026, freeDocumentId: 'chuong-trinh-ktgs-2026',
    lines: [
      { id: 'd1', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-07' }], contents: ['Lãnh đạo thực hiện quy chế làm việc'], coveredPeriod: { from: '2025-08-07', to: '2026-09-30' }, year: 2026, quarter: 4, lead: 'Ban Thường vụ', leadPersonId: 'trinh-thuy-dung' },
      { id: 'd2', kind: 'supervision', objects: [{ type: 'organisation', bodyId: 'don-vi-10' }], contents: ['Thu, nộp, quản lý, sử dụng đảng phí'], coveredPeriod: { from: '2026-01-01', to: '2026-09-30' }, year: 2026, quarter: 4, lead: 'Uỷ ban Kiểm tra', leadPersonId: 'dinh-gia-phuc' },
      { id: 'd3', kind: 'inspection', objects: [{ type: 'member', text: 'Bí thư Chi bộ Hội Làm vườn tỉnh', bodyId: 'don-vi-37', head: true }], contents: ['Trách nhiệm của người đứng đầu trong việc duy trì sinh hoạt chi bộ'], year: 2026, quarter: 4, lead: 'Uỷ ban Kiểm tra' },
      { id: 'd4', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-05' }], contents: ['Lãnh đạo thực hiện chế độ báo cáo'], year: 2026, quarter: 2, lead: 'Ban Tổ chức', notDone: '' },
    ],
    upperLevel: [{ issuer: 'Uỷ ban Kiểm tra Tỉnh uỷ', bodyId: 'don-vi-38', text: 'Kiểm tra việc thu, nộp đảng phí', quarter: 4, year: 2026 }],
  },
  {
    id: 'ktgs-ubkt-2026', bodyId: 'ubkt', title: 'Chương trình kiểm tra, giám sát năm 2026 của Uỷ ban Kiểm tra Đảng uỷ', owner: 'inspectionCommittee', period: 'year', year: 2026, toYear: 2026, freeDocumentId: 'chuong-trinh-ubkt-2026',
    lines: [
      { id: 'u1', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-22' }], contents: ['Lãnh đạo, chỉ đạo thực hiện Chỉ thị 08-CT/TU'], coveredPeriod: { from: '2025-10-01', to: '2026-06-30' }, year: 2026, quarter: 3, lead: 'Phó Chủ nhiệm', leadPersonId: 'vu-hanh-nguyen' },
      { id: 'u2', kind: 'supervision', objects: [{ type: 'member', text: 'Phó Bí thư Chi bộ Trung tâm Hỗ trợ nông dân tỉnh', bodyId: 'don-vi-20' }], contents: ['Trách nhiệm nêu gương, việc đảng viên không được làm'], coveredPeriod: { from: '2025-08-01', to: '2026-07-31' }, year: 2026, quarter: 3, lead: 'Chủ nhiệm', leadPersonId: 'dinh-gia-phuc' },
      { id: 'u3', kind: 'supervision', objects: [{ type: 'organisation', bodyId: 'don-vi-10' }], contents: ['Việc quản lý, sử dụng kinh phí hoạt động'], year: 2026, quarter: 4, lead: 'Chủ nhiệm' },
      { id: 'u4', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-38' }], contents: ['Việc thu, nộp đảng phí'], year: 2026, quarter: 4, lead: 'Phó Chủ nhiệm' },
    ],
    upperLevel: [{ issuer: 'Uỷ ban Kiểm tra Tỉnh uỷ', bodyId: 'don-vi-38', text: 'Kiểm tra việc thu, nộp đảng phí', quarter: 4, year: 2026 }],
  },
]

const school = { findings: [{ id: 'k1', contentIndex: 1, fact: 'Có 02 kỳ báo cáo gửi chậm từ 03 đến 05 ngày', evidence: 'Sổ công văn đi năm 2026', cause: 'Việc phân công theo dõi chưa rõ', responsibles: [{ bodyId: 'don-vi-07', name: 'Thường trực Đảng uỷ Trường' }] }], strengths: [{ id: 'u1', text: 'Ban hành quy chế làm việc kịp thời, đúng thẩm quyền' }, { id: 'u2', text: 'Giữ vững nguyên tắc tập trung dân chủ' }] }

export const inspections: Records['inspections'] = [
  {
    id: 'kiem-tra-truong-chinh-tri', kind: 'inspection', bodyId: 'dang-uy', title: 'Kiểm tra việc lãnh đạo, chỉ đạo thực hiện quy chế làm việc của cấp uỷ', programmeLine: 'Chương trình số 05-CTr/ĐU, ngày 22/6/2026 của Ban Thường vụ Đảng uỷ', programme: { programmeId: 'ktgs-dang-uy-2026', lineId: 'd1' },
    decision: { type: 'document', link: 'carryingOut', kind: 'decision', designation: '71-QĐ/ĐU', date: '2026-10-05', issuer: 'Ban Thường vụ Đảng uỷ', subject: 'về kiểm tra và thành lập Đoàn kiểm tra đối với Đảng uỷ Trường Chính trị tỉnh' },
    inspectee: { type: 'organisation', bodyId: 'don-vi-07', name: 'Đảng uỷ Trường Chính trị tỉnh' }, contents: ['Việc xây dựng, ban hành quy chế làm việc', 'Việc thực hiện chế độ sinh hoạt, báo cáo'], coveredPeriod: { from: '2025-08-07', to: '2026-09-30' },
    team: [{ personId: 'trinh-thuy-dung', role: 'leader', part: 'Phụ trách chung; chủ trì các buổi làm việc', declared: true }, { personId: 'dinh-gia-phuc', role: 'deputyLeader', declared: true }, { personId: 'ngo-tuong-vi', role: 'secretary', part: 'Ghi biên bản, tổng hợp, lập hồ sơ', declared: true }],
    schedule: { signedOn: '2026-10-05', startedOn: '2026-10-12', workingDays: 15, endedOn: '2026-10-30', selfReportDue: '2026-10-16' }, ...school,
    requirements: [{ id: 'y1', findingIds: ['k1'], content: 'Phân công rõ người theo dõi, gửi báo cáo đúng thời hạn; xây dựng kế hoạch khắc phục', responsible: 'Đảng uỷ Trường Chính trị tỉnh', due: '2026-12-04', checker: 'Uỷ ban Kiểm tra Đảng uỷ' }],
    sessions: [{
      id: 'kiem-tra-tct-lam-viec', subject: 'làm việc với Đảng uỷ Trường Chính trị tỉnh về việc thực hiện quy chế làm việc', start: '2026-10-14T08:00', end: '2026-10-14T11:10', place: 'phòng họp Trường Chính trị tỉnh', chairPersonId: 'trinh-thuy-dung', minuteTakerPersonId: 'ngo-tuong-vi',
      teamPresentIds: ['trinh-thuy-dung', 'dinh-gia-phuc', 'ngo-tuong-vi'], inspecteesPresent: [{ fullName: 'Ma Văn Thiệp', post: 'Bí thư Đảng uỷ Trường' }, { fullName: 'Lò Thị Khuyên', post: 'Trưởng phòng Tổ chức, Hành chính' }], inspecteeSigner: 'Ma Văn Thiệp',
      statements: [{ speaker: 'Đồng chí Trịnh Thuỳ Dung', content: 'nêu yêu cầu làm rõ việc thực hiện chế độ báo cáo' }, { speaker: 'Đồng chí Ma Văn Thiệp', content: 'báo cáo việc ban hành, bổ sung quy chế; nhận hạn chế về hai kỳ báo cáo gửi chậm' }],
      documentsHandedOver: [{ title: 'Quy chế làm việc; sổ nghị quyết, biên bản họp cấp uỷ', from: 'Đảng uỷ Trường', copies: 3 }], readBack: true, agreed: true,
    }],
    steps: [
      { stepId: 'decision', doneOn: '2026-10-05', freeDocumentId: 'quyet-dinh-doan-kiem-tra-tct' }, { stepId: 'plan', doneOn: '2026-10-05', freeDocumentId: 'ke-hoach-kiem-tra-bao' }, { stepId: 'detailedPlan', doneOn: '2026-10-08', freeDocumentId: 'ke-hoach-chi-tiet-tct' },
      { stepId: 'outline', doneOn: '2026-10-08', freeDocumentId: 'de-cuong-tu-kiem-tra-tct' }, { stepId: 'launch', doneOn: '2026-10-12', freeDocumentId: 'bien-ban-trien-khai-tct' }, { stepId: 'selfReport', doneOn: '2026-10-16' },
      { stepId: 'withObject', doneOn: '2026-10-14', sessionId: 'kiem-tra-tct-lam-viec' }, { stepId: 'verification', doneOn: '2026-10-15', freeDocumentId: 'bien-ban-xac-minh-tct' }, { stepId: 'report', doneOn: '2026-11-05', freeDocumentId: 'bao-cao-kiem-tra-tct' },
      { stepId: 'meeting', doneOn: '2026-11-12' }, { stepId: 'conclusion', doneOn: '2026-11-17', freeDocumentId: 'ket-luan-kiem-tra-tct' }, { stepId: 'announce', doneOn: '2026-11-19', freeDocumentId: 'bien-ban-ket-luan-tct' }, { stepId: 'fileIndex', doneOn: '2026-11-20', freeDocumentId: 'muc-luc-ho-so-tct' },
    ],
    reviewMeeting: { on: '2026-11-12', meetingId: 'hn-btv-2026-11', itemId: 'ket-luan-kt' }, outcomes: [{ objectId: 'dt-1', result: 'shortcomings' }],
  },
  {
    id: 'giam-sat-dang-phi-nha-khach', kind: 'supervision', bodyId: 'ubkt', title: 'Giám sát việc thu, nộp, quản lý, sử dụng đảng phí', programme: { programmeId: 'ktgs-dang-uy-2026', lineId: 'd2' }, inspectee: { type: 'organisation', bodyId: 'don-vi-10', name: 'Chi bộ Nhà khách Tỉnh uỷ' },
    contents: ['Việc thu, nộp đảng phí', 'Việc quản lý, sử dụng phần đảng phí được trích lại'], coveredPeriod: { from: '2026-01-01', to: '2026-09-30' }, schedule: { workingDays: 15, selfReportDue: '2026-11-18' },
    team: [{ personId: 'dinh-gia-phuc', role: 'leader', declared: true }, { personId: team.member, role: 'member', part: 'Theo dõi việc thu, nộp đảng phí', declared: true }, { personId: team.secretary, role: 'secretary', part: 'Ghi biên bản, lập hồ sơ', declared: true }],
    sessions: [
      {
        id: 'giam-sat-nk-trien-khai', subject: 'triển khai Quyết định và Kế hoạch giám sát đối với Chi bộ Nhà khách Tỉnh uỷ', start: '2026-11-11T08:00', end: '2026-11-11T09:20', place: 'phòng họp Nhà khách Tỉnh uỷ', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: team.secretary, teamPresentIds: ['dinh-gia-phuc', team.member, team.secretary],
        inspecteesPresent: [{ fullName: 'Trương Hải Yên', post: 'Bí thư Chi bộ' }, { fullName: 'Vàng A Páo', post: 'Chi uỷ viên' }], inspecteeSigner: 'Trương Hải Yên', statements: [{ speaker: 'Đồng chí Đinh Gia Phúc, Trưởng đoàn', content: 'Công bố quyết định, kế hoạch giám sát; thống nhất lịch làm việc' }, { speaker: 'Đồng chí Trương Hải Yên', content: 'Nhất trí với kế hoạch; phân công đồng chí Vàng A Páo cung cấp sổ sách' }],
        requests: [{ content: 'Gửi báo cáo và sổ thu, nộp đảng phí cho Đoàn', responsible: 'Chi bộ Nhà khách Tỉnh uỷ', due: '2026-11-18' }], readBack: true, agreed: true,
      },
      {
        id: 'giam-sat-nk-lam-viec', subject: 'làm việc với Chi bộ Nhà khách Tỉnh uỷ về việc thu, nộp, quản lý, sử dụng đảng phí', start: '2026-11-19T14:00', end: '2026-11-19T16:40', place: 'phòng họp Nhà khách Tỉnh uỷ', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: team.secretary, teamPresentIds: ['dinh-gia-phuc', team.member, team.secretary],
        inspecteesPresent: [{ fullName: 'Trương Hải Yên', post: 'Bí thư Chi bộ' }, { fullName: 'Vàng A Páo', post: 'Chi uỷ viên' }], inspecteeSigner: 'Trương Hải Yên', statements: [{ speaker: 'Đồng chí Trương Hải Yên', content: 'Báo cáo kết quả thu, nộp đảng phí 9 tháng: thu đủ 9/9 kỳ, nộp cấp trên đúng hạn 8/9 kỳ' }, { speaker: 'Đồng chí Lê Đức Cảnh, thành viên Đoàn', content: 'Đối chiếu sổ thu, chứng từ nộp; kỳ tháng 5 nộp chậm bốn ngày' }],
        documentsHandedOver: [{ title: 'Sổ thu, nộp đảng phí năm 2026', from: 'đồng chí Vàng A Páo' }, { title: 'Chứng từ nộp đảng phí 9 tháng năm 2026', from: 'đồng chí Vàng A Páo', copies: 9 }], findings: [{ content: 'Kỳ tháng 5 nộp chậm bốn ngày do thay người làm thủ quỹ', evidence: 'chứng từ nộp', responsible: 'chi uỷ Chi bộ' }], readBack: true, agreed: true,
      },
    ],
  },
]

/** In the order they were taken. */
export const caseSteps: readonly SampleStepInput[] = [...remediedCase(), ...memberCase(), ...middleCase()]

function step(caseId: string, day: string, stepId: string, more: Partial<Pick<CaseStepInput, 'paper' | 'sessionId' | 'facts' | 'fields' | 'doneOn' | 'leftOut'>> = {}): CaseStepInput {
  return { step: 'caseStep', at: at(day, 3), by: clerk, caseId, stepId, ...more }
}

/** What the office wrote on a numbered paper of its step. */
function numbered(caseId: string, stepId: string, number: number, date: string, fields: Record<string, unknown> = {}): CaseStepInput {
  return step(caseId, date, stepId, { facts: { number, date, ...signedBy }, fields })
}

function remediedCase(): readonly SampleStepInput[] {
  const id = 'kiem-tra-chi-bo-lien-minh-htx'
  const facts = (day: string, more: Record<string, unknown>, sessions: readonly Record<string, unknown>[] = []): SampleStepInput => ({ step: 'caseFacts', at: at(day, 2), by: clerk, caseId: id, facts: more, sessions: [...sessions] })
  return [
    facts('2026-07-02', { programme: { programmeId: 'ktgs-ubkt-2026', lineId: 'u1' }, schedule: { signedOn: '2026-07-06', startedOn: null, workingDays: 20, endedOn: null, selfReportDue: '2026-07-24', extensions: [] } }),
    numbered(id, 'decision', 18, '2026-07-06'),
    numbered(id, 'plan', 12, '2026-07-07', { purposes: ['Đánh giá đúng ưu điểm, hạn chế trong thực hiện Chỉ thị 08-CT/TU'], requirements: ['Khách quan, đúng nội dung, đúng quy trình'], powers: ['Yêu cầu Chi bộ cung cấp hồ sơ, tài liệu'], place: 'trụ sở Cơ quan Liên minh Hợp tác xã tỉnh', methods: ['Nghiên cứu hồ sơ; làm việc với chi uỷ, đảng viên'] }),
    step(id, '2026-07-08', 'detailedPlan', { leftOut: 'Cuộc ngắn ngày, kế hoạch đã ghi lịch từng buổi' }), numbered(id, 'outline', 4, '2026-07-08'),
    step(id, '2026-07-14', 'launch', { sessionId: 'kiem-tra-htx-trien-khai' }), step(id, '2026-07-24', 'selfReport', { paper: false, doneOn: '2026-07-23' }), step(id, '2026-08-05', 'withObject', { sessionId: 'kiem-tra-htx-ket-qua' }),
    step(id, '2026-08-05', 'verification', { leftOut: 'Số liệu đã đối chiếu tại buổi làm việc' }),
    facts('2026-08-06', {
      strengths: [{ id: 'u1', text: 'Tổ chức học tập, quán triệt đầy đủ, ban hành kế hoạch thực hiện Chỉ thị đúng thời hạn' }, { id: 'u2', text: 'Duy trì nền nếp sinh hoạt đủ 09/09 kỳ' }],
      findings: [
        { id: 'k1', contentIndex: 1, fact: '04/09 biên bản sinh hoạt chưa ghi kết luận của người chủ trì đối với từng nội dung', evidence: 'Sổ biên bản sinh hoạt Chi bộ', cause: 'Người ghi biên bản mới nhận việc, chưa được hướng dẫn', gravity: 'shortcoming', responsibles: [{ personId: null, bodyId: 'don-vi-22', name: 'Chi uỷ Chi bộ' }] },
        { id: 'k2', contentIndex: 2, fact: '06/22 đảng viên chưa được ghi nhận kết quả trong sổ giao nhiệm vụ', evidence: 'Sổ giao nhiệm vụ đảng viên', cause: 'Theo dõi chưa thường xuyên', gravity: 'shortcoming', responsibles: [{ personId: null, bodyId: null, name: 'Đồng chí Đàm Ngọc Lưu, Phó Bí thư Chi bộ' }] },
      ],
      requirements: [
        { id: 'y1', findingIds: ['k1'], content: 'Ghi biên bản đúng mẫu từ kỳ sinh hoạt tháng 8/2026', responsible: 'Chi uỷ Chi bộ', due: '2026-08-20', checker: 'Đồng chí Lê Đức Cảnh', remedy: null },
        { id: 'y2', findingIds: ['k2'], content: 'Bổ sung việc theo dõi, đánh giá kết quả thực hiện nhiệm vụ của 06 đảng viên', responsible: 'Đồng chí Đàm Ngọc Lưu', due: '2026-08-28', checker: 'Đồng chí Lê Đức Cảnh', remedy: null },
      ],
    }),
    numbered(id, 'report', 21, '2026-08-07', {
      overview: ['Chi bộ có 22 đảng viên, 03 chi uỷ viên'],
      findings: [
        { content: 'Việc học tập, quán triệt, ban hành văn bản cụ thể hoá Chỉ thị 08-CT/TU', facts: 'kế hoạch ban hành ngày 30/10/2025; 22/22 đảng viên dự học tập', strength: 'quán triệt đầy đủ, ban hành kế hoạch đúng thời hạn' },
        { content: 'Việc duy trì nền nếp, chuẩn bị nội dung, ghi biên bản và ra nghị quyết sinh hoạt chi bộ', facts: 'đủ 09/09 kỳ; 04/09 biên bản chưa ghi kết luận từng nội dung', fault: 'ghi biên bản chưa đúng hướng dẫn', cause: 'người ghi biên bản mới nhận việc, chưa được hướng dẫn', responsible: 'Chi uỷ Chi bộ' },
        { content: 'Việc phân công, giao nhiệm vụ cho đảng viên và kiểm điểm kết quả thực hiện', facts: '16/22 đảng viên đã được ghi nhận kết quả trong sổ giao nhiệm vụ', fault: '06/22 đảng viên chưa được ghi nhận kết quả', cause: 'theo dõi chưa thường xuyên', responsible: 'Đồng chí Đàm Ngọc Lưu, Phó Bí thư Chi bộ' },
      ],
    }),
    facts('2026-08-12', { reviewMeeting: { on: '2026-08-12', meetingId: 'hn-ubkt-2026-08', itemId: 'noi-dung' } }), step(id, '2026-08-12', 'meeting', { paper: false, doneOn: '2026-08-12' }), numbered(id, 'conclusion', 9, '2026-08-14'),
    facts('2026-08-17', {}, [{
      id: 'kiem-tra-htx-cong-bo', subject: 'công bố Thông báo kết luận kiểm tra đối với Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh', start: '2026-08-18T08:00', end: '2026-08-18T09:10', place: 'phòng họp tầng 2, trụ sở Cơ quan Liên minh Hợp tác xã tỉnh', chairPersonId: team.leader, minuteTakerPersonId: team.secretary, teamPresentIds: Object.values(team),
      inspecteesPresent: [{ fullName: 'Phan Quốc Thuỵ', post: 'Bí thư Chi bộ, Chủ tịch Liên minh Hợp tác xã tỉnh' }, { fullName: 'Đàm Ngọc Lưu', post: 'Phó Bí thư Chi bộ' }], inspecteeSigner: 'Phan Quốc Thuỵ', statements: [{ speaker: 'Đồng chí Phan Quốc Thuỵ, Bí thư Chi bộ', content: 'Tiếp thu kết luận; đã giao việc khắc phục cho từng đồng chí' }], readBack: true, agreed: true,
    }]),
    step(id, '2026-08-18', 'announce', { sessionId: 'kiem-tra-htx-cong-bo' }),
    facts('2026-09-11', {
      schedule: { signedOn: '2026-07-06', startedOn: '2026-07-14', workingDays: 20, endedOn: '2026-08-05', selfReportDue: '2026-07-24', extensions: [] }, outcomes: [{ objectId: 'dt-1', result: 'shortcomings' }],
      requirements: [
        { id: 'y1', findingIds: ['k1'], content: 'Ghi biên bản đúng mẫu từ kỳ sinh hoạt tháng 8/2026', responsible: 'Chi uỷ Chi bộ', due: '2026-08-20', checker: 'Đồng chí Lê Đức Cảnh', remedy: { reportedOn: '2026-08-20', text: 'Biên bản kỳ tháng 8 ghi đủ kết luận từng nội dung', proof: 'Biên bản ngày 14/8/2026', checkedOn: '2026-08-25', accepted: true } },
        { id: 'y2', findingIds: ['k2'], content: 'Bổ sung việc theo dõi, đánh giá kết quả thực hiện nhiệm vụ của 06 đảng viên', responsible: 'Đồng chí Đàm Ngọc Lưu', due: '2026-08-28', checker: 'Đồng chí Lê Đức Cảnh', remedy: { reportedOn: '2026-09-03', text: 'Sổ giao nhiệm vụ đã ghi đủ kết quả của 22/22 đảng viên', proof: 'Báo cáo khắc phục ngày 03/9/2026', checkedOn: '2026-09-10', accepted: true } },
      ],
    }),
    step(id, '2026-09-11', 'remedy', { paper: false, doneOn: '2026-09-11' }), step(id, '2026-09-15', 'fileIndex', { facts: { date: '2026-09-15' }, doneOn: '2026-09-15' }),
  ]
}

/** Its papers are kept in the files of the inspection committee, but for the minutes. */
function memberCase(): readonly SampleStepInput[] {
  const id = 'giam-sat-neu-guong'
  const done = (stepId: string, day: string): CaseStepInput => step(id, day, stepId, { paper: false, doneOn: day })
  return [
    { step: 'caseFacts', at: at('2026-08-17', 2), by: clerk, caseId: id, facts: { programme: { programmeId: 'ktgs-ubkt-2026', lineId: 'u2' } } }, done('decision', '2026-08-17'), done('plan', '2026-08-17'), step(id, '2026-08-18', 'detailedPlan', { leftOut: 'Cuộc ngắn ngày' }), done('outline', '2026-08-18'), done('launch', '2026-08-20'), done('selfReport', '2026-09-04'),
    step(id, '2026-09-09', 'withObject', { sessionId: 'giam-sat-neu-guong-lam-viec' }), step(id, '2026-09-09', 'verification', { leftOut: 'Không có nội dung phải làm rõ thêm' }), done('report', '2026-09-11'),
    { step: 'caseFacts', at: at('2026-09-14', 2), by: clerk, caseId: id, facts: { schedule: { signedOn: '2026-08-17', startedOn: '2026-08-20', workingDays: 15, endedOn: '2026-09-09', selfReportDue: '2026-09-04', extensions: [] }, outcomes: [{ objectId: 'dt-1', result: 'shortcomings' }] } },
    done('meeting', '2026-09-15'), done('conclusion', '2026-09-17'), done('announce', '2026-09-18'), done('remedy', '2026-09-30'), done('fileIndex', '2026-10-02'),
  ]
}

function middleCase(): readonly SampleStepInput[] {
  const id = 'giam-sat-dang-phi-nha-khach'
  return [
    numbered(id, 'decision', 31, '2026-11-09'), numbered(id, 'plan', 19, '2026-11-09', { purposes: ['Nắm tình hình, chỉ ra việc làm tốt, việc còn hạn chế để Chi bộ khắc phục'], requirements: ['Khách quan, không gây trở ngại cho công việc của Chi bộ'], powers: ['Yêu cầu cung cấp sổ sách, chứng từ'], place: 'trụ sở Nhà khách Tỉnh uỷ', methods: ['Nghiên cứu sổ sách; làm việc với chi uỷ'] }),
    step(id, '2026-11-10', 'detailedPlan', { leftOut: 'Kế hoạch đã ghi lịch từng buổi' }), numbered(id, 'outline', 6, '2026-11-10'), step(id, '2026-11-11', 'launch', { sessionId: 'giam-sat-nk-trien-khai' }), step(id, '2026-11-18', 'selfReport', { paper: false, doneOn: '2026-11-18' }), step(id, '2026-11-19', 'withObject', { sessionId: 'giam-sat-nk-lam-viec' }),
  ]
}
