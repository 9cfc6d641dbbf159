/** The procedures of cases: those supplied, and the office's own before and beside them. */
import { useCallback } from 'react'
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { inspectionKindChoices, labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { newId } from '../../ui/new-id.ts'
import { RestrictedMark } from '../case-access/index.ts'
import { InspectionTabs } from '../inspections/inspection-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { procedureRows } from './procedure-values.ts'
import type { OwnProcedureRow, ProcedureRow } from './procedure-values.ts'
import { ownProceduresQuery, suppliedProceduresQuery } from './queries.ts'
import { originOf } from './words.ts'

const columns: readonly TableColumn<ProcedureRow>[] = [
  { id: 'name', header: 'Quy trình', value: (row) => row.name, cell: (row) => <>{row.name}{row.restricted && <RestrictedMark />}</>, width: 3 },
  { id: 'kind', header: 'Loại', value: (row) => labelOfChoice(inspectionKindChoices, row.kind), width: 112, fixed: true, optional: true },
  { id: 'steps', header: 'Số bước', value: (row) => row.steps, width: 88, fixed: true, align: 'end' },
  { id: 'origin', header: 'Nguồn', value: originOf, width: 2 },
  { id: 'from', header: 'Từ ngày', value: (row) => row.from, cell: (row) => row.from === null ? '' : showDate(row.from), width: 112, fixed: true, optional: true },
  { id: 'to', header: 'Đến ngày', value: (row) => row.to, cell: (row) => row.to === null ? '' : showDate(row.to), width: 112, fixed: true, optional: true },
]

export function CaseProceduresPage() {
  const navigate = useNavigate()
  const { data: supplied } = useQuery(suppliedProceduresQuery())
  const query = useQuery({ ...ownProceduresQuery(), enabled: supplied !== undefined, select: useCallback((own: OwnProcedureRow[]) => procedureRows(supplied ?? [], own), [supplied]) })
  return (
    <CollectionPage title="Kiểm tra, giám sát" collection="caseProcedures" idPrefix="" query={query} unit="quy trình" columns={columns} tabs={<InspectionTabs current="procedures" />}
      onCreate={{ label: 'Thêm quy trình', run: () => void navigate({ to: '/case-procedures/$id', params: { id: shortId() }, search: { fresh: true } }) }}
      onOpen={(id, fresh) => void navigate({ to: '/case-procedures/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<TaskListSquareLtrRegular />}
      emptyHint="Quy trình nói một cuộc kiểm tra, giám sát qua những bước nào, bước nào lập văn bản gì, chờ bước nào." />
  )
}

/** A case keeps the id of its procedure in at most 20 letters. */
function shortId(): string {
  return newId('QT').slice(0, 20)
}
