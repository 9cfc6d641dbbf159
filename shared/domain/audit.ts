/** What the journal of an office (nhật ký) tells of: a closed list of acts, each with its words. No content of any paper stands in it. */
import { z } from 'zod'
import { collectionNames } from './collection-names.ts'

/** Every act the journal knows, with what a person reads. */
export const auditActionWords = {
  'history.anchored': 'Chốt lịch sử có từ trước',
  'record.created': 'Thêm bản ghi', 'record.changed': 'Sửa bản ghi', 'record.removed': 'Xoá bản ghi',
  'paper.submitted': 'Trình duyệt', 'paper.approved': 'Duyệt', 'paper.returned': 'Trả lại', 'paper.signed': 'Ghi nhận đã ký',
  'paper.issued': 'Ban hành', 'paper.filed': 'Lưu hồ sơ', 'paper.commented': 'Ghi ý kiến', 'paper.versioned': 'Đặt tên phiên bản', 'paper.sentToWord': 'Đưa ra sửa trong Word', 'paper.backFromWord': 'Nhận lại từ Word', 'paper.wordGivenUp': 'Thôi chờ bản sửa trong Word', 'paper.waived': 'Nhận trách nhiệm về lỗi thể thức',
  'number.taken': 'Cấp số', 'number.entered': 'Ghi số có sẵn', 'number.reserved': 'Giữ số', 'number.voided': 'Huỷ số', 'number.corrected': 'Sửa thông tin của số', 'register.signedOff': 'Ký chốt sổ', 'register.imported': 'Nhập sổ cũ', 'register.chosen': 'Đặt cách đánh số văn bản đến',
  'blob.kept': 'Giữ tệp', 'scan.linked': 'Gắn bản quét', 'scan.withdrawn': 'Bỏ bản quét gắn nhầm', 'incoming.registered': 'Vào sổ văn bản đến', 'incoming.routed': 'Chuyển xử lý văn bản đến', 'incoming.answered': 'Ghi văn bản trả lời',
  'delivery.sent': 'Gửi văn bản', 'delivery.received': 'Ghi nơi nhận đã nhận',
  'packet.made': 'Lập gói gửi', 'packet.received': 'Nhận gói gửi', 'packet.receiptFiled': 'Nhận phiếu báo của gói gửi', 'packet.keyMade': 'Tạo khoá ký gói', 'packet.keyTrusted': 'Tin khoá của nơi gửi', 'packet.keyDistrusted': 'Thôi tin khoá của nơi gửi',
  'batch.prepared': 'Chuẩn bị loạt văn bản', 'batch.written': 'Ghi loạt văn bản', 'batch.dropped': 'Bỏ loạt văn bản',
  'account.created': 'Tạo tài khoản', 'account.changed': 'Sửa tài khoản', 'account.passwordChanged': 'Đổi mật khẩu', 'account.passwordReset': 'Đặt lại mật khẩu',
  'account.policyChanged': 'Đổi quy định về tài khoản', 'account.signedIn': 'Đăng nhập', 'account.refused': 'Đăng nhập không được', 'account.signedOut': 'Khoá màn hình hoặc đăng xuất',
  'office.backedUp': 'Sao lưu', 'office.restored': 'Phục hồi', 'office.encrypted': 'Mã hoá tệp', 'office.passphraseChanged': 'Đổi mật khẩu của tệp', 'office.decrypted': 'Bỏ mã hoá tệp', 'office.drilled': 'Diễn tập phục hồi', 'office.salvaged': 'Cứu dữ liệu',
} as const

export type AuditAction = keyof typeof auditActionWords
export const auditActionSchema = z.enum(Object.keys(auditActionWords) as [AuditAction, ...AuditAction[]])

/** An act in words; one of a later program is shown by its own name. */
export function auditActionText(action: string): string {
  const known = auditActionSchema.safeParse(action)
  return known.success ? auditActionWords[known.data] : action
}

const wholeSubjects: Readonly<Record<string, string>> = { 'office/office': 'thông tin văn phòng', 'office/backup': 'bản sao', 'office/protection': 'khoá của tệp', 'office/salvage': 'tệp được cứu' }
const subjectKinds: Readonly<Record<string, string>> = { ...collectionNames, papers: 'văn bản', register: 'sổ', account: 'tài khoản', packets: 'gói gửi', senders: 'nơi gửi', history: 'lịch sử đến dòng' }

/** What an act was done to, as a person reads it: `plans/x` is “kế hoạch x”, `register/<series>/05-KH/ĐU` is “số 05-KH/ĐU”; one of a later program as it is written. */
export function auditSubjectText(subject: string): string {
  const whole = wholeSubjects[subject]
  if (whole !== undefined) return whole
  const [kind = '', first = '', ...rest] = subject.split('/')
  const name = subjectKinds[kind]
  if (name === undefined) return subject
  // A series is written with spaces between its parts; a body's whole register has none.
  if (kind === 'register' && first.includes(' ') && rest.length > 0) return `số ${rest.join('/')}`
  return `${name} ${[first, ...rest].join('/')}`
}

/** One act as it is handed to the journal. */
export interface AuditAct {
  /** Moment, ISO 8601 in UTC. */
  readonly at: string
  /** Name of the account at work. */
  readonly actor: string
  readonly action: AuditAction
  /** What it was done to: `plans/<id>`, `papers/<template>/<record>`, `register/<series>/<number>`, `account/<name>`. Names a thing, never tells of it. */
  readonly subject: string
  /** SHA-256 (hex) of what was stored, null where nothing was. */
  readonly digest: string | null
}
