/** The statistical forms of inspection, supervision and discipline, filled from the cases; each cell opens the cases it counts. */
import { useState } from 'react'
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useOffice } from '../../app/office.ts'
import { dateParts } from '../../../shared/domain/dates.ts'
import { today } from '../../ui/dates.ts'
import { Page } from '../../ui/page.tsx'
import { InspectionTabs } from '../inspections/inspection-tabs.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { YearInput } from '../year-work/period-choice.tsx'
import { CasesDialog } from './cases-dialog.tsx'
import type { OpenedCell } from './cases-dialog.tsx'
import { formsQuery, statisticsQuery, termsQuery } from './queries.ts'
import type { StatisticsAsked } from './queries.ts'
import { StatisticsTable } from './statistics-table.tsx'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

const months = Array.from({ length: 12 }, (_unused, at) => at + 1)

export function CaseStatisticsPage() {
  const styles = useStyles()
  const query = useQuery(formsQuery())
  return (
    <Page title="Kiểm tra, giám sát" scrolls>
      <div className={styles.column}>
        <InspectionTabs current="statistics" />
        <QueryView query={query}>{(forms) => <Forms forms={forms} />}</QueryView>
      </div>
    </Page>
  )
}

interface Form { readonly id: string, readonly name: string }

function Forms({ forms }: { readonly forms: readonly Form[] }) {
  const styles = useStyles()
  const { office } = useOffice()
  const { data: terms = [] } = useQuery(termsQuery())
  const own = terms.filter(({ bodyId }) => bodyId === office.bodyId)
  const { year: thisYear, month: thisMonth } = dateParts(today())
  const [formId, setFormId] = useState(forms[0]?.id ?? '')
  const [year, setYear] = useState(thisYear)
  const [month, setMonth] = useState(thisMonth)
  /** Undefined: not chosen, so the running one. */
  const [chosenTerm, setChosenTerm] = useState<string | undefined>(undefined)
  const termId = chosenTerm ?? own.find(({ to }) => to === null)?.id ?? ''
  return (
    <>
      <div className={styles.asked} role="group" aria-label="Biểu và thời gian">
        <Field label="Biểu"><Select value={formId} onChange={(_event, data) => setFormId(data.value)}>{forms.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</Select></Field>
        <Field label="Năm"><YearInput value={year} onChange={setYear} /></Field>
        <Field label="Tháng"><Select value={String(month)} onChange={(_event, data) => setMonth(Number(data.value))}>{months.map((each) => <option key={each} value={String(each)}>{`Tháng ${each}`}</option>)}</Select></Field>
        <Field label="Nhiệm kỳ"><Select value={termId} onChange={(_event, data) => setChosenTerm(data.value)}><option value="">Không lấy</option>{own.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</Select></Field>
      </div>
      {formId !== '' && <Filled asked={{ formId, year, month, termId: termId === '' ? null : termId }} />}
    </>
  )
}

function Filled({ asked }: { readonly asked: StatisticsAsked }) {
  const query = useQuery(statisticsQuery(asked))
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
