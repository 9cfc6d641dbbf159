/** The board: units × campaigns, everyone asked is there; filters, rates, and the same as a workbook. */
import { useState } from 'react'
import { Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { boardInputSchema } from '../../../shared/contract/campaigns.ts'
import { addMonths } from '../../../shared/domain/dates.ts'
import { client } from '../../api/client.ts'
import { bodyKindChoices, sectorChoices } from '../../ui/choices.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { useWriteOut } from '../papers/use-write-out.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { BoardTable } from './board-table.tsx'
import { CampaignTabs } from './campaign-tabs.tsx'
import { boardQuery } from './queries.ts'
import { StepsCommand } from './steps-command.tsx'
import { boardStateChoices } from './words.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'end', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  date: { width: '160px' },
})

type Input = z.input<typeof boardInputSchema>

export function BoardPage() {
  const styles = useStyles()
  const { campaign } = useSearch({ from: '/campaigns/board' })
  const [filter, setFilter] = useState<Input>(() => ({ from: addMonths(today(), -6), to: addMonths(today(), 3) }))
  const input: Input = campaign === undefined ? filter : { ...filter, campaignIds: [campaign], from: null, to: null }
  const query = useQuery({ ...boardQuery(input), enabled: boardInputSchema.safeParse(input).success })
  const { writing, run } = useWriteOut()
  const save = (): Promise<void> => run('Bảng theo dõi thu báo cáo', (grant) => client.campaigns.boardSheet({ ...input, grant }))
  const change = (next: Input): void => setFilter((before) => ({ ...before, ...next }))
  return (
    <Page title="Bảng theo dõi thu báo cáo" commands={<>
      <CommandButton label="Xuất Excel…" icon={<ArrowDownloadRegular />} disabled={writing || query.data === undefined} onClick={() => void save()} />
      {campaign !== undefined && <StepsCommand campaignId={campaign} />}
    </>}>
      <CampaignTabs current="board" />
      <Card className={styles.card}>
        <div className={styles.tools}>
          {campaign === undefined && (
            <>
              <Field label="Hạn gửi từ ngày"><div className={styles.date}><DateInput value={filter.from ?? null} onChange={(from) => change({ from })} /></div></Field>
              <Field label="đến ngày"><div className={styles.date}><DateInput value={filter.to ?? null} onChange={(to) => change({ to })} /></div></Field>
            </>
          )}
          <Filter label="Khối" all="Mọi khối" choices={sectorChoices} onChange={(value) => change({ sectors: boardInputSchema.shape.sectors.parse(listOf(value)) })} />
          <Filter label="Loại tổ chức" all="Mọi loại" choices={bodyKindChoices} onChange={(value) => change({ kinds: boardInputSchema.shape.kinds.parse(listOf(value)) })} />
          <Filter label="Tình trạng" all="Mọi tình trạng" choices={boardStateChoices} onChange={(value) => change({ states: boardInputSchema.shape.states.parse(listOf(value)) })} />
        </div>
        <QueryView query={query}>
          {(board) => board.columns.length === 0
            ? <EmptyState title="Chưa có đợt nào đang thu báo cáo">Phát phiếu một đợt báo cáo, hoặc chọn khoảng ngày khác. Đợt đang chuẩn bị chưa hỏi ai nên không có ở đây.</EmptyState>
            : board.rows.length === 0
              ? <EmptyState title="Không có đơn vị nào khớp">Bỏ bớt điều kiện lọc để xem mọi đơn vị phải báo cáo.</EmptyState>
              : <BoardTable board={board} />}
        </QueryView>
        {query.data !== undefined && query.data.rows.length > 0 && <div className={styles.tools}><Text role="status">{`${query.data.rows.length} đơn vị, ${query.data.columns.length} đợt.`}</Text></div>}
      </Card>
    </Page>
  )
}

const listOf = (value: string): readonly string[] => value === '' ? [] : [value]

function Filter({ label, all, choices, onChange }: { readonly label: string, readonly all: string, readonly choices: readonly Choice[], readonly onChange: (value: string) => void }) {
  return (
    <Field label={label}>
      <Select onChange={(_event, { value }) => onChange(value)}>
        <option value="">{all}</option>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </Select>
    </Field>
  )
}
