/** Who registered and who did not, by role; which items are loose or only repeated. Pure. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { workRate } from '../../shared/domain/work-table.ts'
import type { WorkRate } from '../../shared/domain/work-table.ts'

export type Registrant = Commitment['registrants'][number]
export type RegistrantRole = Registrant['role']
export const registrantRoles = ['head', 'member', 'nonMember'] as const satisfies readonly RegistrantRole[]
export const roleNames: Readonly<Record<RegistrantRole, string>> = { head: 'Người đứng đầu', member: 'Cán bộ, đảng viên', nonMember: 'Quần chúng' }

/** One line of a register with the register it stands in. */
export interface Owing { readonly commitment: Commitment, readonly person: Registrant }

export function peopleOf(commitments: readonly Commitment[]): readonly Owing[] {
  return commitments.flatMap((commitment) => commitment.registrants.map((person) => ({ commitment, person })))
}

/** Had the person registered by that day? */
export function isRegistered({ registeredOn }: Registrant, on: string): boolean {
  return registeredOn !== null && registeredOn <= on
}

/** Registered over all who owe it; one role, or all of them. */
export function coverageOf(people: readonly Owing[], on: string, role: RegistrantRole | null = null): WorkRate {
  const own = people.filter(({ person }) => role === null || person.role === role)
  return workRate(own.filter(({ person }) => isRegistered(person, on)).length, own.length)
}

/** An item that is loose, with the sentence that says why; `content` empty: the person wrote no item at all. */
export interface LooseItem extends Owing { readonly item: number | null, readonly content: string, readonly sentence: string, readonly lacks: 'task' | 'result' | 'item' }

/** A registration that is not tied to a task, or whose result nobody can measure (seed-requirements 1-37). */
export function looseItems(people: readonly Owing[], on: string): readonly LooseItem[] {
  return people.flatMap((one): readonly LooseItem[] => {
    const { items } = one.person
    if (items.length === 0) return isRegistered(one.person, on) ? [{ ...one, item: null, content: '', lacks: 'item', sentence: 'Đã đăng ký nhưng chưa ghi nội dung' }] : []
    return items.flatMap((item, at): readonly LooseItem[] => [
      ...item.task === '' ? [{ ...one, item: at, content: item.content, lacks: 'task', sentence: 'Chưa gắn với nhiệm vụ' } as const] : [],
      ...item.result === '' ? [{ ...one, item: at, content: item.content, lacks: 'result', sentence: 'Chưa có kết quả đo được' } as const] : [],
    ])
  })
}

export interface RepeatedItem extends Owing { readonly content: string, readonly sentence: string }

/** Items word for word (marks, capitals and stops aside) as the same person's of the same unit the year before, whatever the type was called then. */
export function repeatedItems(people: readonly Owing[], before: readonly Owing[]): readonly RepeatedItem[] {
  const lastYear = new Map<string, string>()
  for (const { commitment, person } of before) for (const { content } of person.items) lastYear.set(keyOf(commitment, person, content), commitment.type)
  return people.flatMap((one) => one.person.items.flatMap(({ content }): readonly RepeatedItem[] => {
    const type = lastYear.get(keyOf(one.commitment, one.person, content))
    return type === undefined ? [] : [{ ...one, content, sentence: `Trùng nguyên văn với năm ${one.commitment.year - 1} (${type})` }]
  }))
}

function keyOf({ bodyId }: Commitment, { name }: Registrant, content: string): string {
  return [bodyId, foldText(name), foldText(content.replace(/[\p{P}\s]+/gu, ' '))].join('\n')
}

/** Types are words that change by year; written with other marks or capitals they are the same. */
export function isSameType(one: string, other: string): boolean {
  return foldText(one) === foldText(other)
}
