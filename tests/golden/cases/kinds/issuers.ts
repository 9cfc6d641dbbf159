/** Invented bodies for the golden cases of each kind: their letterhead, symbol, signature and archive line. */
import type { DocumentModelInput } from '../../../../shared/document/model.ts'

type SignatureInput = Extract<DocumentModelInput['signatures'], { layout: 'single' }>['right']

export interface Issuer {
  readonly letterhead: DocumentModelInput['letterhead']
  readonly symbol: string
  readonly place: string
  readonly signature: SignatureInput
  readonly archive: string
}

export const issuers = {
  committee: {
    letterhead: { superior: 'Đảng bộ tỉnh Minh Khê', issuers: ['Đảng uỷ các cơ quan Đảng tỉnh'], nameInText: 'Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh' },
    symbol: 'ĐU', place: 'Minh Khê', archive: 'Lưu Văn phòng Đảng uỷ',
    signature: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Phó Bí thư', fullName: 'Trịnh Thuỳ Dung' },
  },
  commune: {
    letterhead: { superior: 'Đảng bộ tỉnh Minh Khê', issuers: ['Đảng uỷ xã Tân Hoà'], nameInText: 'Ban Chấp hành Đảng bộ xã Tân Hoà' },
    symbol: 'ĐU', place: 'Tân Hoà', archive: 'Lưu Văn phòng Đảng uỷ',
    signature: { form: 'onBehalf', authority: 'Đảng uỷ', post: 'Bí thư', fullName: 'Lương Quý Thành' },
  },
  province: {
    letterhead: { superior: null, issuers: ['Tỉnh uỷ Minh Khê'], nameInText: 'Ban Thường vụ Tỉnh uỷ Minh Khê' },
    symbol: 'TU', place: 'Minh Khê', archive: 'Lưu Văn phòng Tỉnh uỷ',
    signature: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Phó Bí thư', fullName: 'Hà Đăng Khoa' },
  },
  central: {
    letterhead: { superior: null, issuers: ['Ban Chấp hành Trung ương'], nameInText: 'Ban Chấp hành Trung ương' },
    symbol: 'TW', place: 'Hà Nội', archive: 'Lưu Văn phòng Trung ương Đảng',
    signature: { form: 'onBehalf', authority: 'Ban Chấp hành Trung ương', fullName: 'Nguyễn Văn An' },
  },
  inspection: {
    letterhead: { superior: 'Đảng uỷ các cơ quan Đảng tỉnh', issuers: ['Uỷ ban Kiểm tra'], nameInText: 'Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh' },
    symbol: 'UBKTĐU', place: 'Minh Khê', archive: 'Lưu Uỷ ban Kiểm tra',
    signature: { form: 'onBehalf', authority: 'Uỷ ban Kiểm tra', post: 'Chủ nhiệm', fullName: 'Đoàn Phúc Lâm' },
  },
  office: {
    letterhead: { superior: 'Đảng uỷ các cơ quan Đảng tỉnh', issuers: ['Văn phòng'], nameInText: 'Văn phòng Đảng uỷ các cơ quan Đảng tỉnh' },
    symbol: 'VPĐU', place: 'Minh Khê', archive: 'Lưu Văn phòng',
    signature: { form: 'forHead', authority: 'Chánh Văn phòng', post: 'Phó Chánh Văn phòng', fullName: 'Tạ Minh Nguyệt' },
  },
  cell: {
    letterhead: { superior: 'Đảng bộ Văn phòng Tỉnh uỷ', issuers: ['Chi bộ Phòng Tổng hợp'], nameInText: 'Chi bộ Phòng Tổng hợp' },
    symbol: 'CB', place: 'Minh Khê', archive: 'Lưu Chi bộ',
    signature: { form: 'onBehalf', authority: 'Chi bộ', post: 'Bí thư', fullName: 'Vũ Hồng Ánh' },
  },
  congress: {
    letterhead: {
      superior: 'Đảng bộ các cơ quan Đảng tỉnh', issuers: ['Đại hội đại biểu lần thứ I'],
      nameInText: 'Đại hội đại biểu Đảng bộ các cơ quan Đảng tỉnh lần thứ I',
    },
    symbol: 'ĐH', place: 'Minh Khê', archive: 'Lưu Văn phòng Đảng uỷ',
    signature: { form: 'onBehalf', authority: 'Đoàn Chủ tịch', fullName: 'Trịnh Thuỳ Dung', alsoSigning: ['Lương Quý Thành', 'Đoàn Phúc Lâm'] },
  },
  steering: {
    letterhead: { superior: 'Đảng uỷ các cơ quan Đảng tỉnh', issuers: ['Ban Chỉ đạo chuyển đổi số'], nameInText: 'Ban Chỉ đạo chuyển đổi số Đảng uỷ' },
    symbol: 'BCĐ', place: 'Minh Khê', archive: 'Lưu Ban Chỉ đạo',
    signature: { post: 'Trưởng Ban Chỉ đạo', fullName: 'Hà Đăng Khoa' },
  },
  team: {
    letterhead: { superior: 'Đảng uỷ các cơ quan Đảng tỉnh', issuers: ['Đoàn kiểm tra số 02'], nameInText: 'Đoàn kiểm tra số 02' },
    symbol: 'ĐKT', place: 'Minh Khê', archive: 'Lưu Đoàn kiểm tra',
    signature: { post: 'Trưởng đoàn', fullName: 'Đoàn Phúc Lâm' },
  },
} as const satisfies Readonly<Record<string, Issuer>>

export type IssuerId = keyof typeof issuers
