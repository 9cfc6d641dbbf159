/** The list of standing rounds, and the campaigns of coming periods made from all of them at once. */
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { reportingRoundRowSchema } from '../../../shared/contract/desk-records.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { AheadDialog } from './ahead-dialog.tsx'
import { CampaignTabs } from './campaign-tabs.tsx'
import { roundsQuery } from './queries.ts'
import { roundPeriodChoices } from './words.ts'

type Row = Readonly<z.output<typeof reportingRoundRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'title', header: 'Báo cáo', value: (row) => row.title, width: 4 },
  { id: 'period', header: 'Kỳ', value: (row) => labelOfChoice(roundPeriodChoices, row.reportingPeriod), width: 160, fixed: true },
  { id: 'from', header: 'Từ ngày', value: (row) => row.from, cell: (row) => showDate(row.from), width: 120, fixed: true },
  { id: 'to', header: 'Đến ngày', value: (row) => row.to, cell: (row) => row.to === null ? 'chưa hết' : showDate(row.to), width: 120, fixed: true, optional: true },
]

export function RoundsPage() {
  const navigate = useNavigate()
  const query = useQuery(roundsQuery())
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <CollectionPage title="Chế độ báo cáo định kỳ" collection="reportingRounds" idPrefix="CD" query={query} unit="chế độ báo cáo" columns={columns} tabs={<CampaignTabs current="rounds" />}
        onOpen={(id, fresh) => void navigate({ to: '/campaigns/rounds/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<CalendarLtrRegular />}
        commands={<CommandButton label="Lập sẵn các đợt…" icon={<CalendarAddRegular />} onClick={() => setIsAsking(true)} />}
        emptyHint="Khai một lần báo cáo tháng, quý, 6 tháng, 9 tháng, năm; chương trình lập sẵn đợt báo cáo của từng kỳ, đúng hạn và đúng đơn vị." />
      {isAsking && <AheadDialog roundId={null} onClose={() => setIsAsking(false)} />}
    </>
  )
}
