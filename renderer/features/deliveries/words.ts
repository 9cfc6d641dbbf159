/** Words of deliveries. */
import { deliveryHowSchema, deliveryHowWords } from '../../../shared/domain/delivery.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const deliveryHowChoices: readonly Choice[] = deliveryHowSchema.options.map((value) => ({ value, label: deliveryHowWords[value] }))
export const deliveryStateChoices: readonly Choice[] = [
  { value: 'notSent', label: 'Chưa gửi' }, { value: 'partlySent', label: 'Gửi một phần' }, { value: 'sent', label: 'Đã gửi' }, { value: 'received', label: 'Đã nhận đủ' },
]
