/** Registers beside what units reported in a campaign: differences are shown, nothing is mended. */
import { useState } from 'react'
import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { CampaignRow } from '../../../shared/contract/desk-records.ts'
import { service } from '../../api/client.ts'
import { showDate } from '../../ui/dates.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { comparisonTable } from './comparison-table.ts'
import { ShortList } from './short-list.tsx'
import { WorkTableView } from './work-table-view.tsx'
import { WorkTabs } from './work-tabs.tsx'

const useStyles = makeStyles({ column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

export function ComparisonPage() {
  const styles = useStyles()
  const campaigns = useQuery(service.campaigns.list.queryOptions())
  return (
    <Page title="Sổ theo dõi và báo cáo của đơn vị" scrolls>
      <div className={styles.column}>
        <WorkTabs current={null} />
        {/* The box stands once its first choice is known: a name that came into it later would mix with what is typed. */}
        <QueryView query={campaigns}>{(all) => <Comparison campaigns={all} />}</QueryView>
      </div>
    </Page>
  )
}

function Comparison({ campaigns }: { readonly campaigns: readonly CampaignRow[] }) {
  // Until another is chosen, the campaign reports are coming in for now.
  const [campaignId, setCampaignId] = useState(campaigns.find(({ state }) => state === 'open')?.id ?? null)
  const [onlyDiffering, setOnlyDiffering] = useState(true)
  const query = useQuery(service.yearWork.compare.queryOptions({ input: campaignId === null ? skipToken : { campaignId, include: 'received' } }))
  const options = campaigns.map(({ id, title, from, to }) => ({ value: id, label: title, detail: `${showDate(from)} – ${showDate(to)}` }))
  return (
    <>
      <Field label="Đợt báo cáo" hint="Chọn đợt để so số học tập, đăng ký, kết nạp mà đơn vị gửi với sổ theo dõi ở đây.">
        <PickInput label="Đợt báo cáo" value={campaignId} options={options} onChange={setCampaignId} clearable />
      </Field>
      {campaignId !== null && (
        <>
          <Checkbox label="Chỉ hiện chỗ khác nhau" checked={onlyDiffering} onChange={(_event, data) => setOnlyDiffering(data.checked === true)} />
          <QueryView query={query}>{(comparison) => {
            const table = comparisonTable(comparison, onlyDiffering)
            return table.rows.length > 0 ? <WorkTableView table={table} unit="dòng" />
              : <ShortList title="Không có dòng nào" lines={[]} none={comparison.rows.length === 0 ? 'Đợt này chưa có báo cáo, hoặc không hỏi chỉ tiêu nào mà sổ theo dõi có số.' : 'Mọi số đơn vị báo cáo khớp với sổ theo dõi.'} />
          }}</QueryView>
        </>
      )}
    </>
  )
}
