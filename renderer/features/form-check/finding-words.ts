/** A file's findings in words, and which of them are shown. Pure. */
import type { FileFinding, FileReport } from '../../../shared/contract/form-checks.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { shortDate } from '../../../shared/domain/dates.ts'

export const filters = ['all', 'error', 'warning', 'info', 'fixable'] as const
export type Filter = (typeof filters)[number]
export const filterWords: Readonly<Record<Filter, string>> = { all: 'Tất cả', error: 'Lỗi', warning: 'Chú ý', info: 'Gợi ý', fixable: 'Sửa được' }

export function filtered(findings: readonly FileFinding[], filter: Filter): readonly FileFinding[] {
  switch (filter) {
    case 'all': return findings
    case 'fixable': return findings.filter(({ fix }) => fix !== null)
    case 'error': case 'warning': case 'info': return findings.filter(({ severity }) => severity === filter)
  }
}

/** Said beside a finding whose place is known to the word only. */
const approximatePlace = 'vị trí gần đúng'

/** "Trang 2 · đoạn 5", "Trang 1 · đầu trang · vị trí gần đúng", "Cả tệp". */
export function placeOf({ page, part, paragraph, approximate }: Pick<FileFinding, 'page' | 'part' | 'paragraph' | 'approximate'>): string {
  if (paragraph === null) return 'Cả tệp'
  return [page === null ? '' : `Trang ${page}`, part === 'nội dung' ? `đoạn ${paragraph}` : part, approximate === true ? approximatePlace : ''].filter((word) => word !== '').join(' · ')
}

/** Why the place is not known to the letter; '' when it is. */
export function placeDoubt({ approximate }: Pick<FileFinding, 'approximate'>): string {
  return approximate === true ? `Chữ ở đây dùng phông cũ, được đổi sang Unicode để kiểm tra, nên chỉ chỉ được ${approximatePlace}: đúng tới từ, không tới từng chữ.` : ''
}

/** How sure the program is that it took the words for what they are; '' when it is. */
export function doubtOf({ sure }: Pick<FileFinding, 'sure'>): string {
  switch (sure) {
    case 'certain': return ''
    case 'likely': return 'Chương trình khá chắc đã nhận đúng thành phần này; xem lại trước khi sửa.'
    case 'guess': return 'Chương trình chỉ đoán thành phần này; người soạn tự xem lại.'
  }
}

/** "Kế hoạch số 31-KH/ĐU, ngày 24/7/2026 của Đảng uỷ …": what the file was taken for. */
export function takenFor({ kind, number, date, issuer }: FileReport['summary']): string {
  const designation = number.replace(/^Số\s*:?\s*/iu, '').trim()
  const parts = [
    kind === null ? 'Không nhận ra loại văn bản' : documentKinds[kind].name,
    designation === '' ? '' : `số ${designation}`, date === null ? '' : `ngày ${shortDate(date)}`,
  ].filter((part) => part !== '')
  const from = oneLine(issuer)
  return `${parts.join(', ').replace(', số', ' số')}${from === '' ? '' : ` của ${from}`}`
}

/** Why the file is held against this guide. */
export function guideReason({ profileReason, date }: FileReport['summary']): string {
  switch (profileReason) {
    case 'date': return date === null ? 'theo ngày văn bản' : `vì văn bản đề ngày ${shortDate(date)}`
    case 'chosen': return 'do bạn chọn'
    case 'noDate': return 'vì không thấy ngày văn bản nên dùng hướng dẫn đang áp dụng'
    case 'olderThanAll': return 'vì văn bản cũ hơn mọi hướng dẫn có trong chương trình'
  }
}

/** The counts as people say them: "3 lỗi, 1 chú ý"; "không có lỗi" when there are none. */
export function countsOf({ error, warning, info }: FileReport['summary']['counts']): string {
  const others = [warning > 0 ? `${warning} chú ý` : '', info > 0 ? `${info} gợi ý` : ''].filter((part) => part !== '')
  return [error > 0 ? `${error} lỗi` : 'không có lỗi', ...others].join(', ')
}

/** Lines of a letterhead as one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The file's name without `.docx`. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.\w+$/u, '')
}

/** `thư mục “A”`; of several `3 thư mục (“A”, “B”, “C”)`. */
export function foldersOf(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  return names.length === 1 ? `thư mục ${quoted.join()}` : `${names.length} thư mục (${quoted.join(', ')})`
}
