/** What a late report changes in a drafted one: as drafted, as it stands, as it would be now, and why; the clerk takes what they want. */
import { useState } from 'react'
import { Badge, Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Basis } from '../../../shared/contract/aggregation.ts'
import type { DraftChanges } from '../../../shared/contract/report-drafts.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { changesQuery, draftsKey } from './queries.ts'

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalS },
  three: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalM, paddingLeft: tokens.spacingHorizontalXXXL },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Change = DraftChanges['changes'][number]

export function ChangesList({ reportId, basis }: { readonly reportId: string, readonly basis: Basis | null }) {
  const { data, error, refetch } = useQuery(changesQuery(reportId, basis))
  if (error !== null) return <FaultBar fault={toFault(error)} onRetry={() => void refetch()} />
  // Another list of changes is chosen from anew; the same list read again keeps what was chosen.
  return data === undefined ? null : <Choices key={JSON.stringify([data.revision, data.basis, data.changes])} found={data} basis={basis} />
}

function Choices({ found, basis }: { readonly found: DraftChanges, readonly basis: Basis | null }) {
  const styles = useStyles()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { notify, notifyFault } = useNotices()
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(found.changes.filter(({ proposed }) => proposed).map(({ key }) => key)))
  const finish = async (keepRest: boolean): Promise<void> => {
    const keys = found.changes.map(({ key }) => key)
    try {
      const outcome = await client.reportDrafts.apply({
        reportId: found.reportId, revision: found.revision, basis, take: keys.filter((key) => taken.has(key)), keep: keepRest ? keys.filter((key) => !taken.has(key)) : [],
      })
      if (outcome.outcome === 'saved') notify({ intent: 'success', text: `Đã cập nhật ${taken.size} mục của báo cáo.`, leavesAfter: 5000 })
      else notify({ intent: 'warning', text: outcome.outcome === 'conflict' ? 'Báo cáo vừa được sửa ở nơi khác; chưa có mục nào được cập nhật. Xem lại danh sách rồi chọn lại.' : 'Báo cáo chưa được cập nhật vì có chỗ sai; mở báo cáo để sửa.' })
      await queries.invalidateQueries({ queryKey: draftsKey() })
      await queries.invalidateQueries({ queryKey: service.summaryReports.key() })
    } catch (error) {
      notifyFault(error)
    }
  }
  const open = <Button onClick={() => void navigate({ to: '/reports/$id', params: { id: found.reportId } })}>Mở báo cáo</Button>
  return (
    <div className={styles.stack}>
      <Text>{found.basisWords}</Text>
      {found.units.length > 0 && <Text>{`Từ lần lập trước: ${found.units.map(({ name, words }) => `${name} ${words}`).join('; ')}.`}</Text>}
      {found.changes.length === 0
        ? <><Text weight="semibold" role="status">Không có gì thay đổi so với lần lập trước.</Text><div className={styles.buttons}>{open}</div></>
        : (
          <>
            <Text weight="semibold" role="status">{`${found.changes.length} mục thay đổi nếu lập lại bây giờ. Chữ đã sửa tay được giữ, trừ mục được chọn.`}</Text>
            <div className={styles.buttons}>
              <Button appearance="primary" disabled={taken.size === 0} onClick={() => void finish(false)}>{`Lấy ${taken.size} mục đã chọn`}</Button>
              <Button disabled={taken.size === found.changes.length} onClick={() => void finish(true)}>Lấy mục đã chọn, giữ nguyên các mục khác</Button>
              {open}
            </div>
            <ul className={styles.list} aria-label="Các mục thay đổi">
              {found.changes.map((change) => (
                <ChangeItem key={change.key} change={change} taken={taken.has(change.key)} onTake={(on) => setTaken((before) => {
                  const next = new Set(before)
                  if (on) next.add(change.key); else next.delete(change.key)
                  return next
                })} />
              ))}
            </ul>
          </>
        )}
    </div>
  )
}

const changeWords: Readonly<Record<Change['change'], string>> = { changed: 'Đổi', added: 'Thêm mới', gone: 'Bỏ đi' }

function ChangeItem({ change, taken, onTake }: { readonly change: Change, readonly taken: boolean, readonly onTake: (on: boolean) => void }) {
  const styles = useStyles()
  return (
    <li className={styles.item}>
      <Checkbox checked={taken} onChange={(_event, data) => onTake(data.checked === true)} label={`${change.name}: ${changeWords[change.change].toLocaleLowerCase('vi')}`} />
      {change.touched && <Badge appearance="outline" color="important">Đã sửa tay</Badge>}
      {change.takenOut && <Badge appearance="outline" color="important">Đã xoá tay</Badge>}
      <div className={styles.three}>
        <Said title="Khi lập" words={change.before} />
        <Said title="Đang có" words={change.now} />
        <Said title="Nếu lập lại" words={change.would} />
      </div>
      <div className={styles.three}>{change.why.length > 0 && <Text size={200} className={styles.quiet}>{`Vì: ${change.why.slice(0, 6).join('; ')}${change.why.length > 6 ? `; và ${change.why.length - 6} đơn vị nữa` : ''}`}</Text>}</div>
    </li>
  )
}

function Said({ title, words }: { readonly title: string, readonly words: string | null }) {
  const styles = useStyles()
  return <div><Text size={200} className={styles.quiet} block>{title}</Text><Text>{words ?? '(không có)'}</Text></div>
}
