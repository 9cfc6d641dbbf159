/** Báo cáo từ đợt: what a draft would hold and from where; once there is one, what has changed since. */
import { useState } from 'react'
import { Badge, MessageBar, MessageBarBody, Select, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { TextBulletListSquareRegular } from '@fluentui/react-icons/svg/text-bullet-list-square'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Basis } from '../../../shared/contract/aggregation.ts'
import type { ReportDraft } from '../../../shared/contract/report-drafts.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { StepsCommand } from '../campaigns/steps-command.tsx'
import { ChangesList } from './changes-list.tsx'
import { previewQuery } from './queries.ts'

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export function DraftPage() {
  const { id } = useParams({ from: '/campaigns/$id/report' })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const [basis, setBasis] = useState<Basis>('current')
  const { data, error, refetch } = useQuery(previewQuery(id, basis))
  const create = async (): Promise<void> => {
    try {
      const { reportId } = await client.reportDrafts.create({ campaignId: id, basis })
      for (const key of [service.reportDrafts.key(), service.summaryReports.key(), service.campaigns.key()]) await queries.invalidateQueries({ queryKey: key })
      void navigate({ to: '/reports/$id', params: { id: reportId } })
    } catch (caught) {
      notifyFault(caught)
    }
  }
  return (
    <Page title={data === undefined ? 'Báo cáo từ đợt' : `Báo cáo: ${data.campaign.title}`} scrolls
      status={data === undefined ? undefined : <span role="status">{`${data.campaign.reporting}/${data.campaign.units} đơn vị có báo cáo được tính`}</span>}
      commands={(
        <>
          {data?.reportId === null && <CommandButton label="Lập dự thảo" icon={<DocumentAddRegular />} primary onClick={() => void create()} />}
          <CommandButton label="Đọc lời văn" icon={<TextBulletListSquareRegular />} onClick={() => void navigate({ to: '/campaigns/$id/texts', params: { id } })} />
          <StepsCommand campaignId={id} />
          <Select aria-label="Số liệu dùng để lập" value={basis} onChange={(_event, choice) => setBasis(choice.value === 'frozen' ? 'frozen' : 'current')}>
            <option value="current">Theo số hiện tại</option>
            <option value="frozen" disabled={data?.frozenAt === null}>Theo số đã chốt</option>
          </Select>
        </>
      )}>
      {error !== null && <FaultBar fault={toFault(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label="Đang tổng hợp…" />}
      {data !== undefined && <Card>{data.reportId === null ? <Preview draft={data} /> : <ChangesList reportId={data.reportId} basis={basis} />}</Card>}
    </Page>
  )
}

function Preview({ draft }: { readonly draft: ReportDraft }) {
  const styles = useStyles()
  return (
    <div className={styles.stack}>
      {draft.empty.length > 0 && <MessageBar intent="info" layout="multiline"><MessageBarBody>{`Chưa có gì để đưa vào: ${draft.empty.join('; ')}. Các phần này để trống trong dự thảo.`}</MessageBarBody></MessageBar>}
      {draft.notes.map((note) => <MessageBar key={note} intent="warning" layout="multiline"><MessageBarBody>{note}</MessageBarBody></MessageBar>)}
      {draft.sections.filter(({ items }) => items.length > 0).map(({ section, name, items }) => (
        <section key={section} aria-label={name}>
          <Subtitle2 as="h2">{name} <Badge appearance="outline" color="informative">{items.length}</Badge></Subtitle2>
          <ul className={styles.list}>
            {items.map(({ key, words, sourceWords }) => <li key={key}><Text>{words}</Text> <Text size={200} className={styles.quiet} block>{`Nguồn: ${sourceWords}`}</Text></li>)}
          </ul>
        </section>
      ))}
    </div>
  )
}
