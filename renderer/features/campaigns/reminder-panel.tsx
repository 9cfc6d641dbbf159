/** Who has not sent: the list to copy, and the công văn that reminds them, made with one click. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Board } from '../../../shared/contract/campaigns.ts'
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { reportStateText } from '../../../shared/domain/submission-words.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { copyText } from '../../ui/copy-text.ts'

const useStyles = makeStyles({
  scroll: { maxHeight: '220px', overflowY: 'auto' },
  // Columns fill downwards in the scrolling box; a height of their own would make them run out at the side.
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, columnWidth: '360px', columnGap: tokens.spacingHorizontalXXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface ReminderPanelProps {
  readonly campaignId: string
  readonly isOpen: boolean
  /** The board of this campaign alone. */
  readonly board: Board
}

export function ReminderPanel({ campaignId, isOpen, board }: ReminderPanelProps) {
  const styles = useStyles()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const owing = board.rows.flatMap(({ bodyId, name, ended, cells: [cell] }) =>
    cell === undefined || cell === null || (cell.state !== 'missing' && cell.state !== 'notDue' && cell.state !== 'returned') ? [] : [{ bodyId, name, ended, cell }])
  if (owing.length === 0) return <Text>Mọi đơn vị đã có báo cáo.</Text>
  const remind = async (): Promise<void> => {
    const { recordId, notes } = await client.campaigns.remind({ id: campaignId })
    await queries.invalidateQueries()
    notify({ intent: 'success', text: `Đã lập bản thảo công văn đôn đốc. ${notes.join(' ')}` })
    await navigate({ to: '/free-documents/$id', params: { id: recordId } })
  }
  const copy = (): void => {
    const copied = copyText(owing.map(({ name }, at) => `${at + 1}. ${name}`).join('\n'))
    notify(copied ? { intent: 'success', text: `Đã chép tên ${owing.length} đơn vị chưa có báo cáo.`, leavesAfter: 4000 } : { intent: 'warning', text: 'Không chép được. Bôi đen danh sách rồi bấm Ctrl+C.' })
  }
  return (
    <>
      <Text weight="semibold">{`Chưa có báo cáo: ${owing.length} đơn vị`}</Text>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Các đơn vị chưa có báo cáo">
        <ol className={styles.list}>
          {owing.map(({ bodyId, name, ended, cell }) => {
            const further = [...cell.state === 'returned' ? [lowerFirst(reportStateText(cell))] : [], ...ended ? ['đã kết thúc hoạt động, không đôn đốc'] : []]
            return <li key={bodyId}>{further.length === 0 ? name : `${name} (${further.join('; ')})`}</li>
          })}
        </ol>
      </div>
      <div className={styles.actions}>
        {isOpen && <Button appearance="primary" onClick={() => { remind().catch(notifyFault) }}>Lập công văn đôn đốc</Button>}
        <Button onClick={copy}>Chép danh sách</Button>
      </div>
    </>
  )
}
