/** The statistical forms of inspection, supervision and discipline, filled from the cases; each cell opens the cases it counts. */
import { useState } from 'react'
import { Field, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Select, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import type { StatisticsAsked } from '../../../shared/contract/inspections.ts'
import { dateParts } from '../../../shared/domain/dates.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { Page } from '../../ui/page.tsx'
import { InspectionTabs } from '../inspections/inspection-tabs.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { YearInput } from '../year-work/period-choice.tsx'
import { AddFormsDialog } from './add-forms-dialog.tsx'
import { CasesDialog } from './cases-dialog.tsx'
import type { OpenedCell } from './cases-dialog.tsx'
import { formsQuery, statisticsQuery, termsQuery } from './queries.ts'
import { RemoveFormDialog } from './remove-form-dialog.tsx'
import { StatisticsTable } from './statistics-table.tsx'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

const months = Array.from({ length: 12 }, (_unused, at) => at + 1)

export function CaseStatisticsPage() {
  const styles = useStyles()
  const forms = useQuery(formsQuery())
  const [asked, setAsked] = useState<Asked>(askedToday)
  const [dialog, setDialog] = useState<'add' | 'remove' | null>(null)
  const terms = useOwnTerms()
  const form = forms.data?.find(({ id }) => id === asked.formId) ?? forms.data?.[0]
  // Nobody chose yet: the term that runs.
  const termId = asked.termId ?? terms.find(({ to }) => to === null)?.id ?? ''
  const input: StatisticsAsked | null = form === undefined ? null : { formId: form.id, year: asked.year, month: asked.month, termId: termId === '' ? null : termId }
  return (
    <Page title="Kiểm tra, giám sát" scrolls commands={(
      <>
        {input !== null && form !== undefined && <OutCommands input={input} name={form.name} />}
        <ToolbarButton icon={<AddRegular />} onClick={() => setDialog('add')}>Thêm biểu…</ToolbarButton>
        {form?.own === true && <ToolbarButton icon={<DeleteRegular />} onClick={() => setDialog('remove')}>Bỏ biểu này…</ToolbarButton>}
      </>
    )}>
      <div className={styles.column}>
        <InspectionTabs current="statistics" />
        <div className={styles.asked} role="group" aria-label="Biểu và thời gian">
          <Field label="Biểu"><Select value={form?.id ?? ''} onChange={(_event, data) => setAsked({ ...asked, formId: data.value })}>{forms.data?.map(({ id, name, own }) => <option key={id} value={id}>{own ? `${name} (của cơ quan)` : name}</option>)}</Select></Field>
          <Field label="Năm"><YearInput value={asked.year} onChange={(year) => setAsked({ ...asked, year })} /></Field>
          <Field label="Tháng"><Select value={String(asked.month)} onChange={(_event, data) => setAsked({ ...asked, month: Number(data.value) })}>{months.map((each) => <option key={each} value={String(each)}>{`Tháng ${each}`}</option>)}</Select></Field>
          <Field label="Nhiệm kỳ"><Select value={termId} onChange={(_event, data) => setAsked({ ...asked, termId: data.value })}><option value="">Không lấy</option>{terms.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</Select></Field>
        </div>
        {input === null ? <QueryView query={forms}>{() => null}</QueryView> : <Filled input={input} />}
      </div>
      {dialog === 'add' && <AddFormsDialog onClose={() => setDialog(null)} onAdded={(formId) => setAsked({ ...asked, formId })} />}
      {dialog === 'remove' && form !== undefined && <RemoveFormDialog formId={form.id} name={form.name} onClose={() => setDialog(null)} />}
    </Page>
  )
}

/** `formId` '': the first form. `termId` null: not chosen; '': none. */
interface Asked { readonly formId: string, readonly year: number, readonly month: number, readonly termId: string | null }

function askedToday(): Asked {
  const { year, month } = dateParts(today())
  return { formId: '', year, month, termId: null }
}

function useOwnTerms() {
  const { office } = useOffice()
  const { data = [] } = useQuery(termsQuery())
  return data.filter(({ bodyId }) => bodyId === office.bodyId)
}

/** The table as a workbook, or one of its columns as a report. */
function OutCommands({ input, name }: { readonly input: StatisticsAsked, readonly name: string }) {
  const { data } = useQuery(statisticsQuery(input))
  const { writing, run } = useWriteOut()
  const open = useMadePaper()
  const { notify } = useNotices()
  const makePaper = (columnId: string) => open(async () => {
    const made = await client.inspections.makeStatisticsPaper({ ...input, columnId })
    if (made.notes.length > 0) notify({ intent: 'info', text: made.notes.join(' '), leavesAfter: 15_000 })
    return made
  })
  return (
    <>
      <ToolbarButton icon={<TableRegular />} disabled={writing || data === undefined} onClick={() => void run(`${name} ${input.year}`, (grant) => client.inspections.statisticsSheet({ ...input, grant }))}>Xuất Excel…</ToolbarButton>
      <Menu>
        <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<DocumentAddRegular />} disabled={data === undefined}>Lập báo cáo số liệu…</ToolbarButton></MenuTrigger>
        <MenuPopover>
          <MenuList>{data?.columns.map(({ id, name: title }) => <MenuItem key={id} onClick={() => void makePaper(id)}>{title}</MenuItem>)}</MenuList>
        </MenuPopover>
      </Menu>
    </>
  )
}

function Filled({ input }: { readonly input: StatisticsAsked }) {
  const query = useQuery(statisticsQuery(input))
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  return (
    <QueryView query={query}>
      {(table) => (
        <>
          <StatisticsTable table={table} onOpen={setOpened} />
          {opened !== null && <CasesDialog cell={opened} onClose={() => setOpened(null)} />}
        </>
      )}
    </QueryView>
  )
}
