/** Who owes and by when, changed after the forms went out: the last day moved, a unit excused with its reason or asked again. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { Board } from '../../../shared/contract/campaigns.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { ExcuseDialog, MoveDueDialog } from './owing-dialogs.tsx'
import type { ChangeOutcome } from './owing-dialogs.tsx'
import type { ShownCampaign } from './use-forms-out.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: '180px', overflowY: 'auto' },
})

interface OwingPanelProps {
  readonly shown: ShownCampaign
  /** The board of this campaign alone. */
  readonly board: Board
}

export function OwingPanel({ shown, board }: OwingPanelProps) {
  const styles = useStyles()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const [open, setOpen] = useState<'due' | 'excuse' | null>(null)
  const excused = board.rows.filter(({ cells: [cell], reasons: [reason] }) => cell === null && reason !== '')
  const owing = board.rows.filter(({ cells: [cell] }) => cell?.state === 'missing' || cell?.state === 'notDue' || cell?.state === 'returned')
  const { revision, record } = shown
  /** Says what was done; what was refused is left to the caller. */
  const done = async (outcome: ChangeOutcome, words: string): Promise<boolean> => {
    await queries.invalidateQueries({ queryKey: service.campaigns.key() })
    if (outcome.outcome === 'conflict') {
      notify({ intent: 'warning', text: 'Chưa ghi: có người vừa sửa đợt này. Xem lại rồi làm lại.' })
      return true
    }
    if (outcome.outcome === 'refused') return false
    notify({ intent: 'success', text: words, leavesAfter: 6000 })
    return true
  }
  const askAgain = async (bodyId: string, name: string): Promise<void> => {
    const outcome = await client.campaigns.askAgain({ id: record.id, revision, bodyId })
    if (!await done(outcome, `${name} lại phải báo cáo trong đợt này.`) && outcome.outcome === 'refused') notify({ intent: 'error', text: outcome.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') })
  }
  const changes = board.columns[0]?.dueChanges ?? []
  return (
    <>
      {changes.length > 0 && (
        <ul className={styles.list} aria-label="Các lần đổi hạn gửi">
          {changes.map(({ was, on, by, reason }, at) => <li key={`${on} ${was}`}>{`Hạn gửi ${showDate(was)} đổi sang ${showDate(changes[at + 1]?.was ?? board.columns[0]?.due ?? '')}, ngày ${showDate(on)}${by === '' ? '' : `, ${by}`}. Lý do: ${reason}`}</li>)}
        </ul>
      )}
      {excused.length > 0 && (
        <>
          <Text weight="semibold">{`Không phải báo cáo: ${excused.length} đơn vị`}</Text>
          <ul className={styles.list} aria-label="Các đơn vị không phải báo cáo">
            {excused.map(({ bodyId, name, reasons: [reason] }) => (
              <li key={bodyId}>
                {`${name}: ${reason ?? ''} `}
                <Button size="small" aria-label={`Yêu cầu báo cáo lại: ${name}`} onClick={() => { askAgain(bodyId, name).catch(notifyFault) }}>Yêu cầu báo cáo lại</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <Button onClick={() => setOpen('due')}>Đổi hạn gửi…</Button>
        {owing.length > 0 && <Button onClick={() => setOpen('excuse')}>Đơn vị không phải báo cáo…</Button>}
      </div>
      {open === 'due' && <MoveDueDialog shown={shown} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'excuse' && <ExcuseDialog shown={shown} owing={owing} onClose={() => setOpen(null)} onDone={done} />}
    </>
  )
}
