/** A stored value in words, for the history and for choosing between two versions. Pure. */
import { showDate } from '../../ui/dates.ts'
import { indicatorValueWords } from '../indicators/words.ts'
import { labelOfKey } from './field-labels.ts'
import { isGroup } from './merge.ts'

/** Names behind ids, as far as the window knows them. */
export type Names = ReadonlyMap<string, string>

const words: Readonly<Record<string, string>> = {
  ...indicatorValueWords,
  partyCommittee: 'Cấp uỷ', inspectionCommittee: 'Uỷ ban kiểm tra',
  basis: 'Căn cứ', carryingOut: 'Thực hiện', considering: 'Xét', onProposalOf: 'Theo đề nghị của', document: 'Văn bản',
  objective: 'khách quan', subjective: 'chủ quan', inspection: 'Kiểm tra', supervision: 'Giám sát', leader: 'Trưởng đoàn', deputyLeader: 'Phó trưởng đoàn',
  member: 'Thành viên', secretary: 'Thư ký', organisation: 'Tổ chức', confidential: 'Mật', secret: 'Tối mật', topSecret: 'Tuyệt mật',
  urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', express: 'Hoả tốc',
}

export function describe(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return '(trống)'
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'string') return describeText(value, names)
  if (Array.isArray(value)) return value.length === 0 ? '(trống)' : value.map((item, index) => `${index + 1}. ${describe(item, names)}`).join('\n')
  if (isGroup(value)) {
    return Object.entries(value).filter(([key, inner]) => key !== 'id' && inner !== null && inner !== '' && !(Array.isArray(inner) && inner.length === 0))
      .map(([key, inner]) => `${labelOfKey(key)}: ${describe(inner, names)}`).join('; ')
  }
  return ''
}

function describeText(text: string, names: Names): string {
  const name = names.get(text) ?? words[text]
  if (name !== undefined) return name
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(text)) return `${text.slice(11)} ngày ${showDate(text)}`
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? showDate(text) : text
}
