/**
 * Which series a paper's number comes from. Numbers run from 01 for each kind and body within one term (HD36 1.3.1); a
 * congress has one series for all kinds, copies have theirs. Quyết định and Quy định print the same symbol, so they share a series:
 * two papers would otherwise carry the same number. A joint paper takes its number from the body that leads.
 */
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { isWithin, shortDate } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { OrganisationView, Term } from '../../shared/domain/organisation.ts'
import type { Register, SeriesKey } from '../../shared/domain/register.ts'
import { fault } from '../faults/index.ts'
import { termsFor, versionAt } from '../organisation/index.ts'

/** A series with what is printed after the number ("KH/BTCTU-BDVTU" of a joint paper). */
export interface PaperSeries { readonly series: SeriesKey, readonly symbol: string }

export interface SeriesQuestion {
  readonly register: Exclude<Register, 'incoming'>
  readonly bodyId: string
  /** Bodies that issue together with it. */
  readonly jointWith: readonly string[]
  /** null: a copy. */
  readonly kind: DocumentKind | null
  readonly date: string
}

/** The series of a paper, or a fault: no such body, no term on that day, a kind without a symbol. */
export function seriesFor(view: OrganisationView, { register, bodyId, jointWith, kind, date }: SeriesQuestion): PaperSeries {
  const symbols = [bodyId, ...jointWith].map((id) => symbolOn(view, id, date))
  const spanId = spanOf(view, register, bodyId, date).id
  const kindSymbol = kind === null ? '' : documentKinds[kind].symbol
  if (register === 'copies') return { series: { register, bodyId, symbol: 'BS', spanId }, symbol: `BS/${symbols[0] ?? ''}` }
  if (kindSymbol === '') {
    throw refused(kind === null ? 'Chưa chọn loại văn bản nên chưa biết lấy số ở sổ nào.' : `${documentKinds[kind].name} không đánh số.`, 'Chọn loại văn bản có số, ký hiệu.')
  }
  if (register === 'congress') return { series: { register, bodyId, symbol: 'ĐH', spanId }, symbol: `${kindSymbol}/ĐH` }
  return { series: { register, bodyId, symbol: `${kindSymbol}/${symbols[0] ?? ''}`, spanId }, symbol: `${kindSymbol}/${symbols.join('-')}` }
}

/** What the body writes after the slash on that day. */
export function symbolOn(view: OrganisationView, bodyId: string, date: string): string {
  const body = view.bodies.get(bodyId)
  if (body === undefined) throw fault('RECORD_UNKNOWN', { happened: 'Không có tổ chức này trong văn phòng.', kept: 'Không có số nào được cấp.', remedy: 'Chọn lại tổ chức ban hành.' })
  if (bodyOn(body, date) === null) throw refused(`Ngày ${shortDate(date)}, tổ chức “${versionAt(body, date).name}” chưa có hoặc không còn.`, 'Sửa ngày văn bản, hoặc ngày bắt đầu, kết thúc của tổ chức.')
  return versionAt(body, date).symbol
}

/** The term the day lies in. A congress belongs to the term it ends, so of two terms on one day it takes the earlier, every other paper the later. */
export function spanOf(view: OrganisationView, register: Register, bodyId: string, date: string): Term {
  const terms = termsFor(view, bodyId, date).filter(({ from, to }) => isWithin(date, from, to)).toSorted((one, other) => one.from < other.from ? -1 : 1)
  const term = register === 'congress' ? terms[0] : terms.at(-1)
  if (term !== undefined) return term
  throw refused(`Ngày ${shortDate(date)} không thuộc nhiệm kỳ nào đã khai báo.`, 'Mở mục Tổ chức, khai báo nhiệm kỳ có ngày này, rồi làm lại.')
}

function refused(happened: string, remedy: string): Error {
  return fault('INPUT_INVALID', { happened, kept: 'Không có số nào được cấp.', remedy })
}
