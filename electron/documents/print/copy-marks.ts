/** Marks for the copies of one issue: one for each recipient of the list, or numbers. */
import { numberFigures } from '../../../shared/document/model.ts'
import type { Recipients } from '../../../shared/document/model.ts'
import { bare } from './words.ts'

/** `Bản gửi: Ban Tổ chức Tỉnh uỷ` for each recipient, the archive's copy last. */
export function recipientMarks(recipients: Recipients | null): readonly string[] {
  const names = (recipients?.items ?? []).map(({ name }) => `Bản gửi: ${bare(name)}`)
  const archive = recipients?.archive ?? null
  return archive === null ? names : [...names, `Bản ${bare(archive).replace(/^Lưu/u, 'lưu')}`]
}

/** `Bản số 01` … up to `count`. */
export function numberedMarks(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => copyNumberText(index + 1))
}

/** `Bản số 03`; a null number leaves room for the pen. */
export function copyNumberText(number: number | null): string {
  return number === null ? `Bản số${'\u00A0'.repeat(8)}` : `Bản số ${numberFigures(number)}`
}
