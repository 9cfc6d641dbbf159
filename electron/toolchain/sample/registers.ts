/** The registers of the sample office: sessions of study, commitments, directives of longer life, and the merger its papers decide on. Pure. */
import { addDays, weekday } from '../../../shared/domain/dates.ts'
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import { chanceOf } from './chance.ts'
import { personOf } from './people.ts'
import type { SampleUnit } from './units.ts'

type Records = Required<OfficeRecordsInput>

/** Absent at the units' own sessions: 19 of 1,569, as the first review of the directive says. */
const absent: Readonly<Record<string, number>> = {
  'don-vi-01': 2, 'don-vi-08': 4, 'don-vi-13': 1, 'don-vi-14': 1, 'don-vi-38': 2, 'don-vi-39': 1, 'don-vi-46': 2, 'don-vi-47': 1, 'don-vi-54': 3, 'don-vi-55': 1, 'don-vi-57': 1,
}

/** `countedOf`: members as the first review counts them. */
export function studySessions(units: readonly SampleUnit[], countedOf: (unit: SampleUnit) => number): Records['studySessions'] {
  return [
    {
      id: 'hn-ct-08', title: 'Hội nghị quán triệt Chỉ thị số 08-CT/TU', bodyId: 'dang-uy', directiveIds: ['ct-08-tu'], date: '2025-10-10', form: 'inPerson', speaker: 'Đồng chí Trưởng Ban Tuyên giáo và Dân vận Đảng uỷ',
      attendance: [{ group: 'keyOfficials', invited: 186, present: 181 }],
    },
    ...units.map((unit): Records['studySessions'][number] => {
      const invited = countedOf(unit)
      return {
        id: `ht-ct-08-${unit.id}`, title: `Học tập Chỉ thị số 08-CT/TU tại ${unit.name}`, bodyId: unit.id, directiveIds: ['ct-08-tu'],
        date: workday(addDays('2025-10-14', chanceOf(`lớp ${unit.id}`).between(0, 26))), form: 'cell', attendance: [{ group: 'members', invited, present: invited - (absent[unit.id] ?? 0) }],
      }
    }),
    {
      id: 'ht-ct-08-bu', title: 'Học bù Chỉ thị số 08-CT/TU cho đảng viên vắng của Đảng bộ Báo và Phát thanh, Truyền hình Minh Khê', bodyId: 'don-vi-08', directiveIds: ['ct-08-tu'], date: '2025-11-18', form: 'cell',
      attendance: [{ group: 'members', invited: 4, present: 3 }], catchUpOfId: 'ht-ct-08-don-vi-08',
    },
    {
      id: 'hn-nq-05', title: 'Hội nghị trực tuyến học tập Nghị quyết số 05-NQ/TU', bodyId: 'dang-uy', directiveIds: ['nq-05-tu'], date: '2026-06-09', form: 'online', speaker: 'Đồng chí Phó Bí thư Thường trực Đảng uỷ',
      attendance: [{ group: 'members', invited: 1560, present: 1521 }, { group: 'nonMembers', invited: 240, present: 226 }],
    },
    {
      id: 'hn-kl-21', title: 'Hội nghị quán triệt Kết luận số 21-KL/TU', bodyId: 'dang-uy', directiveIds: ['kl-21-tu'], date: '2026-07-21', form: 'inPerson', speaker: 'Đồng chí Trưởng Ban Tuyên giáo và Dân vận Đảng uỷ',
      attendance: [{ group: 'keyOfficials', invited: 174, present: 170 }],
    },
  ]
}

function workday(date: string): string {
  const day = weekday(date)
  return day === 6 ? addDays(date, 2) : day === 0 ? addDays(date, 1) : date
}

const promises = [
  { content: 'Trực tiếp dự sinh hoạt với ít nhất 02 tổ đảng mỗi quý', task: 'nâng cao chất lượng sinh hoạt chi bộ', result: '08 buổi trong năm, có ghi biên bản' },
  { content: 'Không để hồ sơ, công việc quá hạn do lỗi chủ quan', task: 'cải cách hành chính', result: '100% việc được giao đúng hạn' },
  { content: 'Chủ trì đối thoại với đảng viên, người lao động', task: 'thực hiện quy chế dân chủ', result: '02 cuộc, mọi ý kiến được trả lời trong 15 ngày' },
  { content: 'Gửi, nhận và ký số toàn bộ văn bản không mật', task: 'chuyển đổi số', result: '100% văn bản không mật được ký số từ quý II' },
] as const

/** Heads of all units but one have a register; the two units the report of October names have one of members too. */
export function commitments(units: readonly SampleUnit[]): Records['commitments'] {
  const heads: Readonly<Record<string, { readonly name: string, readonly on: string }>> = { 'don-vi-02': { name: 'Đinh Quang Hiệp', on: '2026-01-20' }, 'don-vi-05': { name: 'Lương Thu Hằng', on: '2026-01-22' }, 'don-vi-06': { name: 'Tạ Minh Khoát', on: '2026-01-19' } }
  return [
    ...units.filter(({ id }) => id !== 'don-vi-10').map((unit): Records['commitments'][number] => {
      const chance = chanceOf(`nêu gương ${unit.id}`)
      const head = heads[unit.id] ?? { name: personOf(chance).fullName, on: addDays('2026-01-15', chance.between(0, 30)) }
      return {
        id: `neu-guong-2026-${unit.id}`, bodyId: unit.id, year: 2026, type: 'Nêu gương của người đứng đầu',
        registrants: [{ name: head.name, role: 'head', registeredOn: unit.id === 'don-vi-37' ? null : head.on, items: unit.id === 'don-vi-37' ? [] : [chance.pick(promises)] }],
      }
    }),
    memberRegister('don-vi-02', 'Bùi Minh Khôi', '2026-02-03', { content: 'Số hoá hồ sơ đảng viên', task: 'quản lý hồ sơ', result: 'hoàn thành trước 30/6' }, 'Vương Đình Lộc'),
    memberRegister('don-vi-05', 'Tạ Hồng Nhung', '2026-02-10', { content: 'Gương mẫu trong công tác', task: '', result: '' }, 'Kiều Oanh Thơ'),
  ]
}

function memberRegister(bodyId: string, name: string, registeredOn: string, item: { readonly content: string, readonly task: string, readonly result: string }, missing: string): Records['commitments'][number] {
  return {
    id: `cam-ket-2026-${bodyId}`, bodyId, year: 2026, type: 'Cá nhân tự giác thực hiện',
    registrants: [{ name, role: 'member', registeredOn, items: [item] }, { name: missing, role: 'member' }],
  }
}

/** Directives of the years before: one whose tổng kết is overdue, one concluded, one replaced. */
export const olderDirectives: Records['directives'] = [
  {
    id: 'nq-09-tu-2021', kind: 'resolution', designation: '09-NQ/TU', date: '2021-09-10', issuer: 'Ban Chấp hành Đảng bộ tỉnh', level: 'province', subject: 'về nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng',
    startedOn: '2021-10-01', receivedOn: '2021-09-17', stage: 'reviewed',
    steps: [{ stage: 'studied', date: '2021-10-12', note: '' }, { stage: 'concretised', date: '2021-11-05', note: 'Chương trình của Ban Thường vụ Đảng uỷ Khối' }, { stage: 'implemented', date: '2022-01-01', note: '' }, { stage: 'reviewed', date: '2023-10-20', note: 'Sơ kết 02 năm' }],
  },
  {
    id: 'ct-15-tu-2019', kind: 'directive', designation: '15-CT/TU', date: '2019-06-03', issuer: 'Ban Thường vụ Tỉnh uỷ', level: 'province', subject: 'về công tác quản lý đảng viên',
    startedOn: '2019-07-01', stage: 'concluded', steps: [{ stage: 'concluded', date: '2024-07-30', note: 'Tổng kết 05 năm' }],
  },
  {
    id: 'kl-07-tu-2020', kind: 'conclusion', designation: '07-KL/TU', date: '2020-04-14', issuer: 'Ban Thường vụ Tỉnh uỷ', level: 'province', subject: 'về nâng cao chất lượng sinh hoạt chi bộ',
    startedOn: '2020-05-01', stage: 'implemented', endedOn: '2025-09-30', steps: [{ stage: 'implemented', date: '2020-07-01', note: '' }],
  },
]

/** The merger of the decision and the minutes among the sample's papers; carried out when the sample is made. */
export const merger: Records['organisationChanges'][number] = {
  id: 'sap-nhap-hai-hoi', kind: 'merge', title: 'Sáp nhập Chi bộ Hội Luật gia tỉnh và Chi bộ Hội Đông y tỉnh', date: '2026-11-01',
  decision: { designation: '74-QĐ/ĐU', date: '2026-10-20', issuer: 'Ban Thường vụ Đảng uỷ' }, fromIds: ['don-vi-26', 'don-vi-30'],
  to: [{
    bodyId: 'don-vi-59', kind: 'grassrootsCell', sector: 'massOrganisations', name: 'Chi bộ Liên hiệp các hội tỉnh', shortName: 'Liên hiệp các hội tỉnh', parentId: 'dang-uy',
    letterheadSuperior: 'ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH', letterheadIssuer: 'CHI BỘ LIÊN HIỆP CÁC HỘI TỈNH', symbol: 'CB', place: 'Minh Khê',
  }],
  membersBefore: [{ bodyId: 'don-vi-26', members: 9 }, { bodyId: 'don-vi-30', members: 12 }],
  memberMoves: [{ fromBodyId: 'don-vi-26', toBodyId: 'don-vi-59', members: 9 }, { fromBodyId: 'don-vi-30', toBodyId: 'don-vi-59', members: 12 }],
}
