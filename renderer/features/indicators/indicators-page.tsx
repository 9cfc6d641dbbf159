/** The list of indicators, and the set supplied with the program. */
import { useState } from 'react'
import { LibraryRegular } from '@fluentui/react-icons/svg/library'
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { labelOfChoice } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { IndicatorTabs } from './indicator-tabs.tsx'
import { indicatorsQuery } from './queries.ts'
import { SuppliedDialog } from './supplied-dialog.tsx'
import type { IndicatorRow } from './use-indicator-options.ts'
import { indicatorPeriodChoices, rollUpChoices } from './words.ts'

const columns: readonly TableColumn<IndicatorRow>[] = [
  { id: 'code', header: 'Mã', value: (row) => row.code, width: 84, fixed: true },
  { id: 'name', header: 'Chỉ tiêu', value: (row) => row.name, width: 5 },
  { id: 'group', header: 'Nhóm', value: (row) => row.group, width: 2 },
  { id: 'unitOfMeasure', header: 'Đơn vị tính', value: (row) => row.unitOfMeasure, width: 112, fixed: true },
  { id: 'rollUp', header: 'Cách cộng', value: (row) => labelOfChoice(rollUpChoices, row.rollUp), width: 3, optional: true },
  { id: 'period', header: 'Kỳ', value: (row) => labelOfChoice(indicatorPeriodChoices, row.period), width: 92, fixed: true, optional: true },
]

export function IndicatorsPage() {
  const navigate = useNavigate()
  const query = useQuery(indicatorsQuery())
  const [isChoosing, setIsChoosing] = useState(false)
  return (
    <>
      <CollectionPage title="Chỉ tiêu" collection="indicators" idPrefix="CT" query={query} unit="chỉ tiêu" columns={columns} tabs={<IndicatorTabs current="indicators" />}
        commands={<CommandButton label="Lấy bộ chỉ tiêu có sẵn…" icon={<LibraryRegular />} onClick={() => setIsChoosing(true)} />}
        onOpen={(id, fresh) => void navigate({ to: '/indicators/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<NumberSymbolRegular />}
        emptyHint="Chỉ tiêu là những con số phải đếm và báo cáo. Nhanh nhất là bấm “Lấy bộ chỉ tiêu có sẵn…” ở trên, rồi sửa hoặc thêm cho hợp với cấp uỷ mình." />
      {isChoosing && <SuppliedDialog onClose={() => setIsChoosing(false)} />}
    </>
  )
}
