/** Rolled-up figures, charts and tables of a drafted report: shown as they are printed; only names and notes are typed. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import { annexTableSchema, reportChartSchema, rolledResultSchema, rolledResultWords } from '../../../shared/domain/report-parts.ts'
import { rollUpName } from '../../../shared/domain/rolled-figure.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import { SourceOfKey } from './source-note.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0 },
})

/** What the form holds at a place, as far as it is well formed. */
function useList<Item>(name: string, schema: z.ZodType<Item>): { readonly items: readonly Item[], readonly remove: (at: number) => void } {
  const { field } = useController({ name })
  const parsed = z.array(schema).safeParse(field.value)
  const items = parsed.success ? parsed.data : []
  return { items, remove: (at) => field.onChange(items.filter((_item, index) => index !== at)) }
}

export function RolledFigures() {
  const styles = useStyles()
  const { items, remove } = useList('rolledFigures', rolledResultSchema)
  if (items.length === 0) return <Text>Chưa có. Số liệu tổng hợp được đưa vào khi lập dự thảo từ đợt báo cáo.</Text>
  return (
    <ul className={styles.list} aria-label="Số liệu tổng hợp">
      {items.map((figure, at) => {
        const compared = [['kỳ trước', figure.previous], ['cùng kỳ năm trước', figure.yearAgo], ['chỉ tiêu giao', figure.target?.value ?? null], ['luỹ kế', figure.target?.accumulated?.value ?? null]] as const
        const words = compared.flatMap(([name, value]) => value === null ? [] : [`${name} ${quantityText(value)}`])
        return (
          <li key={figure.id} className={styles.item}>
            <TextField name={`rolledFigures.${at}.name`} label={`Tên chỉ tiêu ${at + 1}`} required />
            <div className={styles.line}>
              <Text className={styles.words}>{`${rolledResultWords(figure)}${words.length > 0 ? ` (${words.join('; ')})` : ''}; ${rollUpName(figure)}; ${figure.reporting}/${figure.units} đơn vị có số liệu.`}</Text>
              <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`Bỏ số liệu ${figure.name}`} onClick={() => remove(at)} />
            </div>
            <SourceOfKey sourceKey={`indicator:${figure.indicatorId ?? ''}`} />
            <TextField name={`rolledFigures.${at}.note`} label="Ghi chú" />
          </li>
        )
      })}
    </ul>
  )
}

export function DraftedTables() {
  const styles = useStyles()
  const charts = useList('charts', reportChartSchema)
  const tables = useList('annexTables', annexTableSchema)
  if (charts.items.length + tables.items.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Biểu đồ và biểu theo đơn vị">
      {charts.items.map((chart, at) => (
        <li key={chart.id}>
          <div className={styles.line}>
            <Text className={styles.words}>{`Biểu đồ: ${chart.caption} (${chart.categories.length} kỳ)`}</Text>
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`Bỏ biểu đồ ${chart.caption}`} onClick={() => charts.remove(at)} />
          </div>
          <SourceOfKey sourceKey={`chart:${chart.indicatorId ?? ''}`} />
        </li>
      ))}
      {tables.items.map((table, at) => (
        <li key={table.id}>
          <div className={styles.line}>
            <Text className={styles.words}>{`Biểu: ${table.title} (${table.rows.length} đơn vị, ${table.columns.length} cột)`}</Text>
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`Bỏ biểu ${table.title}`} onClick={() => tables.remove(at)} />
          </div>
          <SourceOfKey sourceKey={table.role === 'reporting' ? 'table:reporting' : `table:${table.id}`} />
        </li>
      ))}
    </ul>
  )
}
