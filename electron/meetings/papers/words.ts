/** Words that stand on several papers of a meeting. Pure. */
import { addMonths } from '../../../shared/domain/dates.ts'
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import type { Meeting } from '../../../shared/domain/meeting.ts'
import type { Organ } from '../../../shared/domain/membership.ts'
import { bodyOn } from '../../../shared/domain/organisation.ts'
import type { BodyKind, OrganisationView } from '../../../shared/domain/organisation.ts'
import { periodAt, periodName } from '../../../shared/domain/reporting-periods.ts'
import type { CarriedTask } from '../carried-over.service.ts'

/** The meeting inside a sentence: "cuộc họp Chi bộ …", "hội nghị Ban Chấp hành …", "cuộc đối thoại …". */
export function meetingWords(title: string): string {
  const words = lowerFirst(title)
  return words.startsWith('họp ') || words.startsWith('đối thoại ') ? `cuộc ${words}` : words
}

/** "tháng 5 năm 2026"; `offset` -1: the month before. */
export function monthWords(date: string, offset = 0): string {
  return periodName('month', periodAt('month', addMonths(date.slice(0, 10), offset)))
}

export const taskStateWords: Readonly<Record<CarriedTask['state'], string>> = {
  open: 'đang thực hiện', late: 'quá hạn, chưa hoàn thành', done: 'đã hoàn thành', doneLate: 'hoàn thành chậm', dropped: 'không thực hiện nữa',
}

/** What one who belongs to the organ is called. */
export function memberWord(organ: Organ): string {
  return organ === 'members' ? 'đảng viên' : 'uỷ viên'
}

const cellKinds: ReadonlySet<BodyKind> = new Set<BodyKind>(['partyCell', 'grassrootsCell'])

/** Is it a cell that meets? */
export function isOfCell({ meeting: { bodyId, start }, view }: { readonly meeting: Pick<Meeting, 'bodyId' | 'start'>, readonly view: Pick<OrganisationView, 'bodies'> }): boolean {
  const body = view.bodies.get(bodyId)
  return body !== undefined && cellKinds.has(bodyOn(body, start.slice(0, 10))?.kind ?? 'external')
}

/** A cell's own meeting: its minutes, notice and resolution have forms of their own. */
export function isCellMeeting({ organ, kind }: Pick<Meeting, 'organ' | 'kind'>): boolean {
  return organ === 'members' && (kind === 'regular' || kind === 'thematic' || kind === 'extraordinary')
}
