/** Words of procedures. */
import type { Choice } from '../../ui/form/choice-field.tsx'

export const stepStageChoices: readonly Choice[] = [{ value: 'prepare', label: 'Chuẩn bị' }, { value: 'conduct', label: 'Tiến hành' }, { value: 'conclude', label: 'Kết thúc' }]
export const stepSessionChoices: readonly Choice[] = [
  { value: 'launch', label: 'Buổi triển khai' }, { value: 'withObject', label: 'Buổi làm việc với đối tượng' }, { value: 'verification', label: 'Buổi thẩm tra, xác minh' }, { value: 'announce', label: 'Buổi công bố kết luận' },
]

/** Where a procedure comes from. */
export function originOf({ own, replaces }: { readonly own: boolean, readonly replaces: boolean }): string {
  if (!own) return 'Kèm theo chương trình'
  return replaces ? 'Của cơ quan, thay bản kèm theo' : 'Của cơ quan'
}
