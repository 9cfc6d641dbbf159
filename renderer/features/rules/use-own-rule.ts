/** Sets one rule for the office, or gives it back to the guide, in the office's own record; nothing else of it changes. */
import { useCallback, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { officeSchema } from '../../../shared/domain/office-records.ts'
import type { RuleValue } from '../../../shared/domain/house-style.ts'
import { officeSettings } from '../../api/collections.ts'
import { useNotices } from '../../app/notices.tsx'

export function useOwnRule() {
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const [saving, setSaving] = useState(false)
  /** `wanted` undefined: the office's own value is taken away. */
  const choose = useCallback(async (id: string, wanted: RuleValue | undefined): Promise<void> => {
    setSaving(true)
    try {
      const { revision, record } = await officeSettings.calls.get({ id: 'office' })
      const office = officeSchema.parse(record)
      const { [id]: _before, ...others } = office.houseStyle.rules ?? {}
      const saved = await officeSettings.calls.save({ revision, record: { ...office, houseStyle: { ...office.houseStyle, rules: wanted === undefined ? others : { ...others, [id]: wanted } } } })
      switch (saved.outcome) {
        case 'saved': notify({ intent: 'success', text: wanted === undefined ? 'Đã bỏ lựa chọn riêng; quy tắc này theo hướng dẫn và lựa chọn chung trong Cài đặt.' : 'Đã ghi lựa chọn riêng của văn phòng cho quy tắc này.', leavesAfter: 6000 }); break
        case 'refused': notify({ intent: 'error', text: saved.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') }); break
        case 'conflict': notify({ intent: 'warning', text: `Cài đặt văn phòng vừa được ${saved.changedBy} sửa nên lựa chọn này chưa ghi. Chọn lại lần nữa.` }); break
      }
      await queries.invalidateQueries()
    } catch (error) {
      notifyFault(error)
    } finally {
      setSaving(false)
    }
  }, [notify, notifyFault, queries])
  return { saving, choose }
}
