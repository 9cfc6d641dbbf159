/** Who belongs to which organ in the sample office: the cell of its own agency, the committee, its standing and inspection committees. Names nobody bears. Pure. */
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'

type Records = Required<OfficeRecordsInput>
type Row = readonly [personId: string, fullName: string, bodyId: string]

/** The office's own cell. */
export const ownCell = 'don-vi-06'
export const committee = 'dang-uy'
export const inspectors = 'ubkt'

/** Members of the cell besides the six whom the office's records name first, in the official order. */
const cellMembers: readonly (readonly [string, string])[] = [
  ['luc-gia-bao', 'Lục Gia Bảo'], ['vuong-thu-uyen', 'Vương Thu Uyên'], ['than-duc-lam', 'Thân Đức Lâm'], ['mai-ngoc-quyen', 'Mai Ngọc Quyên'], ['chu-hoai-anh', 'Chu Hoài Anh'],
  ['kieu-minh-tri', 'Kiều Minh Trí'], ['la-thanh-tuyen', 'La Thanh Tuyền'], ['mac-dinh-khoi', 'Mạc Đình Khôi'], ['nghiem-thu-trang', 'Nghiêm Thu Trang'], ['ong-quoc-tien', 'Ông Quốc Tiến'],
  ['phi-hong-ngan', 'Phí Hồng Ngân'], ['to-bach-viet', 'Tô Bách Việt'], ['ung-diem-huong', 'Ung Diễm Hương'], ['vien-huu-tai', 'Viên Hữu Tài'], ['ninh-cam-tu', 'Ninh Cẩm Tú'],
]
const cellHeads = ['ta-minh-khoat', 'nong-mai-suong', 'ngo-tuong-vi', 'quach-ngoc-han', 'phung-kieu-oanh', 'cao-xuan-dieu'] as const
const probationers: readonly (readonly [string, string, string])[] = [['dao-khanh-chi', 'Đào Khánh Chi', '2026-05-19'], ['vi-khanh-toan', 'Vi Khánh Toàn', '2026-10-20']]

/** Heads of grassroots organisations who sit on the committee, in the official order; the first three on its standing committee too. */
export const unitHeads: readonly Row[] = [
  ['thieu-ba-vuong', 'Thiều Bá Vượng', 'don-vi-01'], ['giap-hong-nhan', 'Giáp Hồng Nhạn', 'don-vi-38'], ['khuc-duy-man', 'Khúc Duy Mẫn', 'don-vi-13'], ['dinh-quang-hiep', 'Đinh Quang Hiệp', 'don-vi-02'],
  ['bach-kim-thoa', 'Bạch Kim Thoa', 'don-vi-03'], ['luu-canh-toai', 'Lưu Cảnh Toại', 'don-vi-04'], ['luong-thu-hang', 'Lương Thu Hằng', 'don-vi-05'], ['ma-van-thiep', 'Ma Văn Thiệp', 'don-vi-07'],
  ['tong-dieu-ai', 'Tống Diệu Ái', 'don-vi-08'], ['cu-huy-dang', 'Cù Huy Đáng', 'don-vi-14'], ['au-le-hoa', 'Âu Thị Lệ Hoa', 'don-vi-16'], ['tang-quoc-su', 'Tăng Quốc Sự', 'don-vi-15'],
  ['phan-quoc-thuy', 'Phan Quốc Thuỵ', 'don-vi-22'], ['doan-nhat-hoa', 'Doãn Nhật Hoà', 'don-vi-46'], ['tu-my-hanh', 'Từ Mỹ Hạnh', 'don-vi-54'], ['lam-khai-ca', 'Lâm Khải Ca', 'don-vi-55'],
  ['quan-nhu-de', 'Quản Như Đệ', 'don-vi-18'], ['luc-thanh-hao', 'Lục Thanh Hảo', 'don-vi-20'],
]
const standing = ['luong-quy-thanh', 'trinh-thuy-dung', 'hoang-bao-lam', 'dinh-gia-phuc', 'cao-xuan-dieu', 'phung-kieu-oanh', 'thieu-ba-vuong', 'giap-hong-nhan', 'khuc-duy-man'] as const
const others = ['vu-hanh-nguyen', 'ta-minh-khoat', 'le-duc-canh'] as const
const inspection = ['dinh-gia-phuc', 'vu-hanh-nguyen', 'le-duc-canh', 'bach-kim-thoa', 'doan-nhat-hoa'] as const

const executive: readonly string[] = [...standing, ...others, ...unitHeads.map(([id]) => id).filter((id) => !(standing as readonly string[]).includes(id))]

const term = { from: '2025-08-07' } as const
const cellFrom = { from: '2025-03-01' } as const

export const memberOf = { cell: (personId: string) => `cb-${personId}`, executive: (personId: string) => `bch-${personId}`, standing: (personId: string) => `btv-${personId}`, inspection: (personId: string) => `ubkt-${personId}` } as const

export const rosterRecords: Pick<Records, 'people' | 'posts' | 'memberships'> = {
  people: [...cellMembers, ...probationers, ...unitHeads].map(([id, fullName]) => ({ id, fullName })),
  posts: [
    { id: 'pho-bi-thu-chi-bo-co-quan', personId: 'nong-mai-suong', bodyId: ownCell, title: 'Phó Bí thư', period: { from: '2025-03-01' } },
    { id: 'chi-uy-vien-co-quan', personId: 'ngo-tuong-vi', bodyId: ownCell, title: 'Chi uỷ viên', period: { from: '2025-03-01' } },
    ...unitHeads.map(([personId], at) => ({ id: `${at < 3 ? 'btv' : 'bch'}-${personId}`, personId, bodyId: committee, title: at < 3 ? 'Uỷ viên Ban Thường vụ' : 'Uỷ viên Ban Chấp hành', period: term })),
    ...inspection.slice(3).map((personId) => ({ id: `ubkt-${personId}`, personId, bodyId: inspectors, title: 'Uỷ viên', period: term })),
  ],
  memberships: [
    ...[...cellHeads, ...cellMembers.map(([id]) => id)].map((personId, at) => ({ id: memberOf.cell(personId), personId, bodyId: ownCell, position: at + 1, period: cellFrom })),
    ...probationers.map(([personId, , from], at) => ({ id: memberOf.cell(personId), personId, bodyId: ownCell, standing: 'probationary' as const, position: 40 + at, period: { from } })),
    ...executive.map((personId, at) => ({ id: memberOf.executive(personId), personId, bodyId: committee, organ: 'executiveCommittee' as const, position: at + 1, period: term })),
    ...standing.map((personId, at) => ({ id: memberOf.standing(personId), personId, bodyId: committee, organ: 'standingCommittee' as const, position: at + 1, period: term })),
    ...inspection.map((personId, at) => ({ id: memberOf.inspection(personId), personId, bodyId: inspectors, organ: 'inspectionCommittee' as const, position: at + 1, period: term })),
  ],
}
