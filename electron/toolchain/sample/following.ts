/** What else the sample office follows: petitions taken in outside meetings, and who follows which organisation. Pure. */
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { SampleUnit } from './units.ts'

type Records = Required<OfficeRecordsInput>

/** Every way a petition goes: answered and settled, not accepted, passed on, late, just come in. */
export const petitions: Records['petitions'] = [
  {
    id: 'kn-hoi-nha-bao', kind: 'proposal', bodyId: 'dang-uy', receivedOn: '2026-10-05', fromBodyId: 'don-vi-25', content: 'Kiến nghị cấp kinh phí tổ chức sinh hoạt chuyên đề cho đảng viên làm báo', due: '2026-10-20',
    passedOn: [{ on: '2026-10-07', to: 'Văn phòng Đảng uỷ', toBodyId: 'van-phong' }], answer: { on: '2026-10-16', text: 'Đã trả lời bằng công văn', freeDocumentId: 'tra-loi-kien-nghi' }, closed: { on: '2026-10-19', outcome: 'settled' },
  },
  { id: 'pa-dang-phi-don-vi-24', kind: 'feedback', bodyId: 'dang-uy', receivedOn: '2026-05-12', fromBodyId: 'don-vi-24', content: 'Phản ánh việc hướng dẫn mức đóng đảng phí của đảng viên nghỉ hưu chưa rõ', due: '2026-05-29', passedOn: [{ on: '2026-05-14', to: 'Văn phòng Đảng uỷ', toBodyId: 'van-phong' }], answer: { on: '2026-05-27', text: 'Đã gửi bảng tính mẫu cho các chi bộ' }, closed: { on: '2026-05-27', outcome: 'settled' } },
  { id: 'tc-khong-ten-2026', kind: 'denunciation', bodyId: 'ubkt', receivedOn: '2026-06-08', content: 'Đơn không ghi tên, không có địa chỉ, không nêu việc cụ thể', passedOn: [{ on: '2026-06-09', to: 'Uỷ ban Kiểm tra Đảng uỷ', toBodyId: 'ubkt' }], closed: { on: '2026-06-12', outcome: 'notAccepted', reason: 'Đơn không đủ điều kiện thụ lý: không có họ tên, địa chỉ người gửi' } },
  { id: 'kn-lich-giao-ban', kind: 'proposal', bodyId: 'dang-uy', receivedOn: '2026-11-02', fromBodyId: 'don-vi-15', content: 'Đề nghị thông báo lịch giao ban sớm hơn để đơn vị bố trí người dự', due: '2026-11-27', passedOn: [{ on: '2026-11-04', to: 'Văn phòng Đảng uỷ', toBodyId: 'van-phong' }] },
  { id: 'pa-phong-hop-56', kind: 'feedback', bodyId: 'dang-uy', receivedOn: '2026-11-18', fromBodyId: 'don-vi-56', content: 'Phản ánh hệ thống âm thanh của hội trường dùng chung hỏng, ảnh hưởng buổi học tập trực tuyến', due: '2026-12-04' },
]

/** Seven who follow units, each a run of the official order; the last units are followed by nobody yet, and that shows. */
const followers = ['trinh-thuy-dung', 'hoang-bao-lam', 'dinh-gia-phuc', 'cao-xuan-dieu', 'phung-kieu-oanh', 'ta-minh-khoat', 'vu-hanh-nguyen'] as const
const perPerson = 7
const decision = 'Thông báo số 21-TB/ĐU ngày 24/6/2026'

export function assignments(units: readonly SampleUnit[]): Records['supervisionAssignments'] {
  const followed = units.slice(0, followers.length * perPerson)
  return [
    ...followed.map((unit, at): Records['supervisionAssignments'][number] => {
      const personId = followers[Math.floor(at / perPerson)] ?? followers[0]
      return { id: `pc-${unit.id}`, personId, bodyId: unit.id, period: { from: '2026-07-01' }, decision, visits: at % perPerson === 0 ? [{ id: 'l1', on: '2026-09-15', purpose: 'Nắm tình hình thực hiện nghị quyết quý III', result: 'Đơn vị duy trì nền nếp sinh hoạt; đề nghị hướng dẫn mẫu báo cáo năm' }] : [] }
    }),
    // Who followed the first unit before is kept with the day it ended.
    { id: 'pc-cu-don-vi-01', personId: 'hoang-bao-lam', bodyId: 'don-vi-01', period: { from: '2025-09-01', to: '2026-06-30' }, decision: 'Thông báo số 40-TB/ĐU ngày 29/8/2025' },
    ...([['trinh-thuy-dung', 'Công tác tổ chức, cán bộ'], ['hoang-bao-lam', 'Công tác phát triển đảng viên'], ['dinh-gia-phuc', 'Công tác kiểm tra, giám sát'], ['phung-kieu-oanh', 'Công tác tuyên giáo, dân vận']] as const)
      .map(([personId, field], at) => ({ id: `pc-linh-vuc-${at + 1}`, personId, field, period: { from: '2026-07-01' }, decision })),
  ]
}
