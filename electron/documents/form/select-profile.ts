/** Which guide governs a paper: the one in force on the paper's own date (not on the day it is printed). */
import type { Finding } from '../../../shared/contract/papers.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import type { FormProfile } from './rule-pack.ts'

/** The chosen guide, and what the person should know about the choice. */
export interface SelectedProfile { readonly profile: FormProfile, readonly findings: readonly Finding[] }

/**
 * Chooses the last guide that had begun by the document's date; null (not dated yet) means the newest guide. `explicit` is a person's own choice and
 * wins, with a finding when the date asks for another. A paper older than every known guide is set by the oldest one,
 * with a finding. `profiles` must not be empty (`loadFormProfiles` never gives an empty list).
 */
export function selectProfile(profiles: readonly FormProfile[], date: string | null, explicit?: ProfileId): SelectedProfile {
  const newestFirst = profiles.toSorted((a, b) => a.effective.from < b.effective.from ? 1 : -1)
  const [newest] = newestFirst
  const oldest = newestFirst.at(-1)
  if (newest === undefined || oldest === undefined) throw new Error('selectProfile: no form profiles given')
  const byDate = date === null ? newest : newestFirst.find((profile) => profile.effective.from <= date) ?? oldest
  const profile = explicit === undefined ? byDate : newestFirst.find((one) => one.id === explicit) ?? byDate
  return {
    profile,
    findings: [
      ...date !== null && date < oldest.effective.from ? [olderThanAll(oldest, date)] : [],
      ...date !== null && profile !== byDate ? [notByDate(profile, byDate, date)] : [],
    ],
  }
}

function olderThanAll(oldest: FormProfile, date: string): Finding {
  return {
    ruleId: 'G01', severity: 'warning', place: 'placeAndDate', excerpt: shortDate(date), found: shortDate(date),
    expected: `từ ngày ${shortDate(oldest.effective.from)}`, clause: oldest.title, status: 'custom',
    message: `Văn bản ghi ngày ${shortDate(date)}, trước khi có ${oldest.title}; chương trình chưa có hướng dẫn thể thức cũ hơn nên trình bày theo hướng dẫn này.`,
    remedy: 'Kiểm tra lại ngày văn bản; nếu đúng ngày, đối chiếu thể thức với bản gốc đã ban hành.',
  }
}

function notByDate(chosen: FormProfile, byDate: FormProfile, date: string): Finding {
  return {
    ruleId: 'G02', severity: 'info', place: 'placeAndDate', excerpt: shortDate(date), found: chosen.title, expected: byDate.title,
    clause: byDate.title, status: 'custom',
    message: `Văn bản ghi ngày ${shortDate(date)} thuộc thời gian áp dụng ${byDate.title}, nhưng đang trình bày theo ${chosen.title} như người dùng chọn.`,
    remedy: 'Bỏ lựa chọn hướng dẫn để chương trình tự chọn theo ngày, nếu không cố ý.',
  }
}
