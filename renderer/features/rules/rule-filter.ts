/** Narrowing the rules to what one looks for. Pure. */
import type { RuleRow } from '../../../shared/contract/rules.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

/** '' means all. */
export interface RuleFilter {
  readonly part: '' | RuleRow['part']
  readonly group: string
  readonly status: '' | RuleRow['status']
  /** `none`: rules that no check looks at. */
  readonly severity: '' | 'error' | 'warning' | 'info' | 'none'
  /** Only what the office may choose. */
  readonly choices: boolean
}

export const noFilter: RuleFilter = { part: '', group: '', status: '', severity: '', choices: false }

export const partChoices: readonly Choice<RuleRow['part']>[] = [
  { value: 'form', label: 'Cách trình bày' }, { value: 'check', label: 'Điều được kiểm tra' },
  { value: 'foreign', label: 'Dấu hiệu thể thức nhà nước' }, { value: 'authority', label: 'Thẩm quyền ban hành' },
  { value: 'work', label: 'Cách tính, thời hạn, ngày nghỉ' },
]
export const statusChoices: readonly Choice<RuleRow['status']>[] = [
  { value: 'verified', label: 'Đã đối chiếu nguyên văn' }, { value: 'reported', label: 'Theo nguồn khác' }, { value: 'custom', label: 'Lựa chọn của chương trình' },
]
export const severityChoices: readonly Choice<Exclude<RuleFilter['severity'], ''>>[] = [
  { value: 'error', label: 'Lỗi' }, { value: 'warning', label: 'Chú ý' }, { value: 'info', label: 'Gợi ý' }, { value: 'none', label: 'Không kiểm tra' },
]

/** Rows that pass every part of the filter, in their order. */
export function filterRules(rows: readonly RuleRow[], filter: RuleFilter): readonly RuleRow[] {
  return rows.filter((row) => (filter.part === '' || row.part === filter.part) && (filter.group === '' || row.group === filter.group)
    && (filter.status === '' || row.status === filter.status) && (filter.severity === '' || (row.severity ?? 'none') === filter.severity)
    && (!filter.choices || row.choice))
}

/** Groups in the order of the rows; only of one part when one is chosen. */
export function groupsOf(rows: readonly RuleRow[], part: RuleFilter['part']): readonly string[] {
  return [...new Set(rows.filter((row) => part === '' || row.part === part).map((row) => row.group))]
}

/** Everything a person may search a rule by. */
export function textOfRule(row: RuleRow): string {
  return [row.id, row.group, row.text, row.value, row.clause, ...row.source, row.appliesTo, row.officeValue ?? '', row.allowed].join(' ')
}
