/** Words of the programmes of inspection and supervision. */
import type { Choice } from '../../ui/form/choice-field.tsx'

export const ownerChoices: readonly Choice[] = [{ value: 'partyCommittee', label: 'Cấp uỷ (Điều 30)' }, { value: 'inspectionCommittee', label: 'Uỷ ban kiểm tra (Điều 32)' }]
export const periodChoices: readonly Choice[] = [{ value: 'year', label: 'Năm' }, { value: 'term', label: 'Nhiệm kỳ' }]
export const quarterChoices: readonly Choice[] = [{ value: 1, label: 'Quý I' }, { value: 2, label: 'Quý II' }, { value: 3, label: 'Quý III' }, { value: 4, label: 'Quý IV' }]
export const objectTypeChoices: readonly Choice[] = [{ value: 'organisation', label: 'Tổ chức đảng' }, { value: 'member', label: 'Đảng viên (theo chức vụ)' }]

/** "2026", or the years of a term. */
export function yearsText({ year, toYear }: { readonly year: number, readonly toYear: number }): string {
  return year === toYear ? String(year) : `${year} - ${toYear}`
}
