/** At the head of a drafted report: what it was drafted from, the way to refresh it, and all its sources in one list. */
import { useState } from 'react'
import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { PlacedSource } from '../../../shared/contract/report-drafts.ts'
import { Section } from '../../ui/form/layout.tsx'
import { sourcesQuery } from './queries.ts'
import { SourceDialog } from './source-dialog.tsx'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXXS },
  words: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** Nothing for a report that is written by hand or not stored yet. */
export function ReportSources() {
  const { id } = useParams({ from: '/reports/$id' })
  const { fresh = false } = useSearch({ from: '/reports/$id' })
  const { data } = useQuery({ ...sourcesQuery(id), enabled: !fresh })
  const navigate = useNavigate()
  const styles = useStyles()
  const [shown, setShown] = useState<string | null>(null)
  const [listed, setListed] = useState(false)
  if (data === undefined || data.draft === null) return null
  const { campaignId, title, basis } = data.draft
  const placed = data.sources.filter(({ path }) => path !== null)
  return (
    <Section title="Nguồn của số liệu và nhận định">
      <Text>{`Lập từ đợt “${title}”, theo ${basis === 'frozen' ? 'số đã chốt' : 'số hiện tại'}. ${placed.length} mục có nguồn; nguồn ghi dưới từng mục, bấm “Nguồn” để xem đơn vị và ô số liệu.`}</Text>
      <div className={styles.buttons}>
        <Button onClick={() => void navigate({ to: '/campaigns/$id/report', params: { id: campaignId } })}>Cập nhật từ đợt báo cáo</Button>
        <Button appearance="subtle" aria-expanded={listed} onClick={() => setListed(!listed)}>{listed ? 'Thu gọn danh sách nguồn' : 'Danh sách nguồn'}</Button>
      </div>
      {listed && <SourceList placed={placed} onShow={setShown} />}
      {shown !== null && <SourceDialog reportId={id} sourceKey={shown} onClose={() => setShown(null)} />}
    </Section>
  )
}

function SourceList({ placed, onShow }: { readonly placed: readonly PlacedSource[], readonly onShow: (key: string) => void }) {
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label="Các mục có nguồn">
      {placed.map(({ key, words, rewritten, sourceWords }) => (
        <li key={key} className={styles.item}>
          <span className={styles.words}>
            <Text>{words}</Text>
            {rewritten && <Badge appearance="outline" color="informative">Đã sửa tay</Badge>}
            <Text size={200} block className={styles.quiet}>{sourceWords}</Text>
          </span>
          <Button size="small" aria-label={`Nguồn: ${words}`} onClick={() => onShow(key)}>Nguồn</Button>
        </li>
      ))}
    </ul>
  )
}
