/** The list of cases: where each stands, which paper comes next, by when. */
import { useCallback, useMemo, useState } from 'react'
import { Select } from '@fluentui/react-components'
import { ClipboardSearchRegular } from '@fluentui/react-icons/svg/clipboard-search'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { inspectionRowSchema } from '../../../shared/contract/records.ts'
import { inspectionKindChoices, labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { RestrictedMark } from '../case-access/index.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { InspectionTabs } from './inspection-tabs.tsx'
import { inspectionsQuery } from './queries.ts'
import { stageWords } from './words.ts'

type Row = Readonly<z.output<typeof inspectionRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'kind', header: 'Loại', value: (row) => row.procedure === '' ? labelOfChoice(inspectionKindChoices, row.kind) : row.procedure, cell: (row) => row.restricted ? <>{row.procedure} <RestrictedMark /></> : row.procedure, width: 152, fixed: true, optional: true },
  { id: 'title', header: 'Tên cuộc', value: (row) => row.title, width: 4 },
  { id: 'inspectee', header: 'Đối tượng', value: (row) => row.inspectee, width: 3 },
  { id: 'next', header: 'Việc tiếp theo', value: (row) => row.next.join('; '), cell: (row) => row.next[0] ?? stageWords[row.stage], width: 3 },
  { id: 'due', header: 'Hạn', value: (row) => row.due, cell: (row) => dueWords(row.due), width: 136, fixed: true },
  { id: 'stage', header: 'Giai đoạn', value: (row) => stageWords[row.stage], width: 112, fixed: true, optional: true },
]

function dueWords(due: string | null): string {
  if (due === null) return ''
  return due < today() ? `Quá hạn ${showDate(due)}` : showDate(due)
}

interface Choice { readonly year: string, readonly kind: string, readonly stage: string }
const all: Choice = { year: '', kind: '', stage: '' }

export function InspectionsPage() {
  const navigate = useNavigate()
  const [choice, setChoice] = useState(all)
  const { data: rows = [] } = useQuery(inspectionsQuery())
  const query = useQuery({ ...inspectionsQuery(), select: useCallback((found: Row[]) => found.filter((row) => isChosen(row, choice)), [choice]) })
  const years = useMemo(() => [...new Set(rows.flatMap(yearsOf))].toSorted().toReversed(), [rows])
  const isAll = choice.year + choice.kind + choice.stage === ''
  return (
    <CollectionPage title="Kiểm tra, giám sát" collection="inspections" idPrefix="KT" query={query} unit="cuộc kiểm tra" columns={columns} tabs={<InspectionTabs current="cases" />}
      onOpen={(id, fresh) => void navigate({ to: '/inspections/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<ClipboardSearchRegular />}
      commands={rows.length === 0 ? null : <Choices years={years} choice={choice} onChange={setChoice} />}
      {...!isAll && { emptyTitle: 'Không có cuộc nào như đã chọn' }}
      emptyHint={isAll ? 'Khai đối tượng, nội dung, đoàn một lần; chương trình chỉ ra văn bản tiếp theo của từng bước, từ quyết định đến mục lục hồ sơ.' : 'Không có cuộc nào đúng với lựa chọn ở trên. Chọn lại năm, loại hoặc giai đoạn.'} />
  )
}

/** Years its covered period touches. */
function yearsOf({ from, to }: Row): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_one, at) => String(first + at))
}

function isChosen(row: Row, { year, kind, stage }: Choice): boolean {
  const overdue = row.due !== null && row.due < today()
  return (year === '' || yearsOf(row).includes(year)) && (kind === '' || row.kind === kind) && (stage === '' || (stage === 'overdue' ? overdue : row.stage === stage))
}

function Choices({ years, choice, onChange }: { readonly years: readonly string[], readonly choice: Choice, readonly onChange: (choice: Choice) => void }) {
  return (
    <>
      <Select aria-label="Năm" value={choice.year} onChange={(_event, { value }) => onChange({ ...choice, year: value })}>
        <option value="">Mọi năm</option>
        {years.map((year) => <option key={year} value={year}>{`Năm ${year}`}</option>)}
      </Select>
      <Select aria-label="Loại" value={choice.kind} onChange={(_event, { value }) => onChange({ ...choice, kind: value })}>
        <option value="">Mọi loại</option>
        {inspectionKindChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </Select>
      <Select aria-label="Giai đoạn" value={choice.stage} onChange={(_event, { value }) => onChange({ ...choice, stage: value })}>
        <option value="">Mọi giai đoạn</option>
        {Object.entries(stageWords).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        <option value="overdue">Quá hạn</option>
      </Select>
    </>
  )
}
