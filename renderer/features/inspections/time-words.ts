/** The time limits of a case in sentences a clerk reads, each with where it comes from. Pure. */
import type { CaseView } from '../../../shared/contract/inspections.ts'
import type { CaseSchedule } from '../../../shared/domain/inspection.ts'
import { showDate } from '../../ui/dates.ts'

export interface TimeLine { readonly label: string, readonly words: string, readonly clause: string }

type Schedule = Pick<CaseSchedule, 'signedOn' | 'startedOn' | 'endedOn'>

export function timeLines({ startBy, endBy, allowed, extension, mostExtension, worked, level, clauses }: CaseView['time'], { signedOn, startedOn, endedOn }: Schedule): readonly TimeLine[] {
  const days = extension === 0 ? `${allowed} ngày làm việc` : `${allowed} ngày làm việc, gia hạn ${extension} ngày`
  return [
    { label: 'Triển khai', clause: clauses.start, words: startBy === null ? 'Tính từ ngày ký quyết định; quyết định chưa ký.' : startedOn === null ? `Quyết định ký ngày ${showDate(signedOn)}; triển khai chậm nhất ngày ${showDate(startBy)}.` : `Đã triển khai ngày ${showDate(startedOn)}; hạn là ngày ${showDate(startBy)}.` },
    { label: 'Thời gian làm việc', clause: `${level}; ${clauses.days}`, words: worked === null ? `${days}, tính từ ngày triển khai.` : endedOn === null ? `Đã dùng ${worked} trong ${days}; kết thúc chậm nhất ngày ${showDate(endBy)}.` : `Đã kết thúc ngày ${showDate(endedOn)}, dùng ${worked} trong ${days}; hạn là ngày ${showDate(endBy)}.` },
    { label: 'Gia hạn', clause: clauses.extension, words: extension === 0 ? `Được gia hạn nhiều nhất ${mostExtension} ngày làm việc, tính trên số ngày quy định cho cấp này; phải có quyết định.` : `Đã gia hạn ${extension} trong nhiều nhất ${mostExtension} ngày làm việc.` },
  ]
}
