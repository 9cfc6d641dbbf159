/** Letters that have no place in Unicode by their charset: every one with its place, before anything is written. */
import { useMemo } from 'react'
import { Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ConversionPlan } from '../../../shared/contract/conversions.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { rowHeight } from '../../ui/data-table.styles.ts'
import { Section } from '../../ui/form/layout.tsx'

type Lost = ConversionPlan['lost'][number] & { readonly index: number }

/** More are reached by scrolling inside the list. */
const mostRowsShown = 5
const headHeight = 44

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
})

const columns: readonly TableColumn<Lost>[] = [
  { id: 'letter', header: 'Chữ', value: ({ letter }) => letter, width: 80, fixed: true },
  { id: 'place', header: 'Chỗ', value: ({ place }) => place, width: 3 },
  { id: 'excerpt', header: 'Câu quanh đó, như trong tệp', value: ({ excerpt }) => excerpt, width: 4 },
  { id: 'code', header: 'Mã', value: ({ code }) => code, width: 100, fixed: true, optional: true },
]

interface LostLettersProps {
  readonly lost: ConversionPlan['lost']
  readonly accepted: boolean
  readonly onAccept: (accepted: boolean) => void
}

export function LostLetters({ lost, accepted, onAccept }: LostLettersProps) {
  const styles = useStyles()
  const rows = useMemo(() => lost.map((one, index): Lost => ({ ...one, index })), [lost])
  return (
    <Section title={`Chữ không chuyển được: ${lost.length}`}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {`${lost.length} chữ dưới đây không ứng với chữ nào trong bảng mã của đoạn nên không chuyển được. Sửa các chữ đó trong tệp gốc rồi chọn lại tệp, hoặc đánh dấu bên dưới để ghi và giữ chúng như cũ.`}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.list} style={{ height: `${headHeight + Math.min(rows.length, mostRowsShown) * rowHeight}px` }}>
        <DataTable label="Các chữ không chuyển được" rows={rows} columns={columns} rowKey={({ index }) => String(index)} empty={null} />
      </div>
      <Checkbox size="large" checked={accepted} label={`Tôi đã xem: vẫn ghi bản Unicode, giữ ${lost.length} chữ này như cũ để sửa tay`} onChange={(_event, data) => onAccept(data.checked === true)} />
    </Section>
  )
}
