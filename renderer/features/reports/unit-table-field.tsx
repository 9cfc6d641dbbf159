/** The table by unit that becomes an appendix. Its columns and rows grow together; totals are the program's. */
import { Button, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { addColumn, addRow, emptyTable, readTable, removeColumn, removeRow, setCell, setColumn, setUnit, totals } from './unit-table.ts'
import type { UnitTable } from './unit-table.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', '& th, & td': { padding: tokens.spacingHorizontalXXS, textAlign: 'left', fontWeight: tokens.fontWeightRegular } },
  unit: { minWidth: '180px' },
  cell: { width: '104px' },
  total: { fontWeight: tokens.fontWeightSemibold, paddingLeft: tokens.spacingHorizontalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  problem: { color: tokens.colorStatusDangerForeground1 },
})

export function UnitTableField() {
  const styles = useStyles()
  const { field } = useController({ name: 'unitTable' })
  const message = useFieldMessage('unitTable')
  const table = readTable(field.value)
  if (table === null) {
    return <div><Button appearance="subtle" icon={<AddRegular />} data-path="unitTable" onClick={() => field.onChange(emptyTable)}>Thêm biểu theo đơn vị</Button></div>
  }
  const change = (next: UnitTable | null): void => field.onChange(next)
  return (
    <>
      <Input aria-label="Tên biểu" name="unitTable.title" placeholder="Tên biểu" value={table.title} onChange={(_event, data) => change({ ...table, title: data.value })} onBlur={field.onBlur} />
      <div className={styles.scroll} data-path="unitTable" data-may-scroll tabIndex={0} role="region" aria-label="Biểu theo đơn vị">
        <UnitGrid table={table} onChange={change} onBlur={field.onBlur} />
      </div>
      {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
      <div className={styles.buttons}>
        <Button appearance="subtle" icon={<AddRegular />} onClick={() => change(addRow(table))}>Thêm đơn vị</Button>
        <Button appearance="subtle" icon={<AddRegular />} disabled={table.columns.length >= 12} onClick={() => change(addColumn(table))}>Thêm cột</Button>
        <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => change(null)}>Bỏ biểu</Button>
      </div>
    </>
  )
}

interface UnitGridProps { readonly table: UnitTable, readonly onChange: (table: UnitTable) => void, readonly onBlur: () => void }

function UnitGrid({ table, onChange, onBlur }: UnitGridProps) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {table.columns.map((column, index) => (
            <th key={index} scope="col">
              <Input className={styles.cell} aria-label={`Tên cột ${index + 1}`} value={column} onChange={(_event, data) => onChange(setColumn(table, index, data.value))}
                contentAfter={table.columns.length < 2 ? undefined : <Button size="small" appearance="transparent" icon={<DeleteRegular />} aria-label={`Xoá cột ${index + 1}`} onClick={() => onChange(removeColumn(table, index))} />} />
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            <td><Input className={styles.unit} aria-label={`Đơn vị, dòng ${index + 1}`} value={row.unit} onChange={(_event, data) => onChange(setUnit(table, index, data.value))} onBlur={onBlur} /></td>
            {row.values.map((value, column) => (
              <td key={column}>
                <Input className={styles.cell} inputMode="numeric" aria-label={`${row.unit === '' ? `Dòng ${index + 1}` : row.unit}, ${table.columns[column] ?? ''}`} value={value === null ? '' : String(value).replace('.', ',')}
                  onChange={(_event, data) => onChange(setCell(table, index, column, data.value))} />
              </td>
            ))}
            <td><Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`Xoá dòng ${index + 1}`} onClick={() => onChange(removeRow(table, index))} /></td>
          </tr>
        ))}
        <tr>
          <td className={styles.total}>Tổng cộng</td>
          {totals(table).map((total, index) => <td key={index} className={styles.total}>{total.toLocaleString('vi-VN')}</td>)}
          <td />
        </tr>
      </tbody>
    </table>
  )
}
