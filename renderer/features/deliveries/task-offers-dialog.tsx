/** Which of the work a paper sets becomes tasks; what is in the list already is shown and not taken again. */
import { useState } from 'react'
import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { TaskOffer } from '../../../shared/contract/deliveries.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxHeight: '50vh', overflowY: 'auto' } })

interface TaskOffersDialogProps { readonly templateId: string, readonly recordId: string, readonly offers: readonly TaskOffer[], readonly onClose: () => void }

export function TaskOffersDialog({ templateId, recordId, offers, onClose }: TaskOffersDialogProps) {
  const styles = useStyles()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const open = offers.filter(({ taken }) => !taken)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(open.filter(({ from }) => from === 'row').map(({ taskId }) => taskId)))
  const [error, setError] = useState<unknown>(null)
  const set = (taskId: string, isOn: boolean): void => setChosen((before) => new Set(isOn ? [...before, taskId] : [...before].filter((each) => each !== taskId)))
  const take = async (): Promise<void> => {
    try {
      const { made } = await client.deliveries.takeTasks({ templateId, recordId, taskIds: [...chosen] })
      await Promise.all([queries.invalidateQueries({ queryKey: service.tasks.key() }), queries.invalidateQueries({ queryKey: service.deliveries.key() })])
      notify({ intent: 'success', text: `Đã lấy ${made} nhiệm vụ vào danh sách.`, leavesAfter: 8000 })
      onClose()
    } catch (caught) {
      setError(caught)
    }
  }
  return (
    <DialogFrame title="Nhiệm vụ văn bản đặt ra" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={chosen.size === 0} onClick={() => void take()}>{`Lấy ${chosen.size} nhiệm vụ`}</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>Các dòng nhiệm vụ của văn bản được chọn sẵn. Câu có thời hạn do chương trình tìm trong lời văn: đọc lại rồi mới chọn.</Text>
      <div className={styles.list} role="group" aria-label="Nhiệm vụ" tabIndex={0}>
        {offers.map((offer) => <Checkbox key={offer.taskId} label={offerWords(offer)} checked={offer.taken || chosen.has(offer.taskId)} disabled={offer.taken} onChange={(_event, { checked }) => set(offer.taskId, checked === true)} />)}
      </div>
      {error !== null && <FaultBar fault={toFault(error)} />}
    </DialogFrame>
  )
}

/** "Tổ chức hội nghị – Ban Tuyên giáo – hạn 30/6/2026 (đã có trong danh sách)". */
function offerWords({ content, lead, due, dueText, taken }: TaskOffer): string {
  const until = due === null ? dueText : showDate(due)
  return [content, ...lead === '' ? [] : [lead], ...until === '' ? [] : [`hạn ${until}`]].join(' – ') + (taken ? ' (đã có trong danh sách)' : '')
}
