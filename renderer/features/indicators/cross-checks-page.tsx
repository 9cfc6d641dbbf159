/** The list of cross-checks: which figures must agree, how far they may differ, and who says so. */
import { useMemo } from 'react'
import { ScalesRegular } from '@fluentui/react-icons/svg/scales'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { crossCheckRowSchema } from '../../../shared/contract/desk-records.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { IndicatorTabs } from './indicator-tabs.tsx'
import { crossChecksQuery } from './queries.ts'
import { useIndicatorOptions } from './use-indicator-options.ts'
import type { IndicatorRow } from './use-indicator-options.ts'
import { originChoices, relationChoices, scopeChoices, sidesWords, toleranceWords } from './words.ts'

type Row = Readonly<z.output<typeof crossCheckRowSchema>>

/** Sides are shown by the codes of their indicators; the names are there for the search and under the pointer. */
function columnsOf(indicators: readonly IndicatorRow[]): readonly TableColumn<Row>[] {
  const named = indicators.map(({ id, code, name }) => ({ id, code: `${code} (${name})` }))
  const side = (which: 'left' | 'right') => ({ value: (row: Row) => sidesWords(row, named)[which], cell: (row: Row) => sidesWords(row, indicators)[which] })
  return [
    { id: 'name', header: 'Phép đối chiếu', value: (row) => row.name, width: 5 },
    { id: 'left', header: 'Vế trái', ...side('left'), width: 3 },
    { id: 'relation', header: 'Phải', value: (row) => labelOfChoice(relationChoices, row.relation), width: 112, fixed: true },
    { id: 'right', header: 'Vế phải', ...side('right'), width: 3 },
    { id: 'tolerance', header: 'Được lệch', value: (row) => toleranceWords(row.tolerance) || 'không', width: 104, fixed: true, optional: true },
    { id: 'scope', header: 'Xét trên', value: (row) => labelOfChoice(scopeChoices, row.scope), width: 112, fixed: true, optional: true },
    { id: 'origin', header: 'Từ đâu', value: (row) => labelOfChoice(originChoices, row.origin), width: 128, fixed: true, optional: true },
  ]
}

export function CrossChecksPage() {
  const navigate = useNavigate()
  const query = useQuery(crossChecksQuery())
  const { rows: indicators } = useIndicatorOptions()
  const columns = useMemo(() => columnsOf(indicators), [indicators])
  return (
    <CollectionPage title="Đối chiếu số liệu" collection="crossChecks" idPrefix="DC" query={query} unit="phép đối chiếu" columns={columns} tabs={<IndicatorTabs current="crossChecks" />}
      onOpen={(id, fresh) => void navigate({ to: '/indicators/cross-checks/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<ScalesRegular />}
      emptyHint="Các số phải khớp nhau, ví dụ tổng số tổ chức cơ sở đảng bằng số đảng bộ cộng số chi bộ cơ sở. Chỗ không khớp được chỉ ra để hỏi lại đơn vị; chương trình không tự sửa số." />
  )
}
