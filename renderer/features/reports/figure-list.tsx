/** Figures: a count out of a count. The per cent is computed and shown, never typed. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { figurePercent } from '../../../shared/domain/summary-report.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { newId } from '../../ui/new-id.ts'
import { today } from '../../ui/dates.ts'

const useStyles = makeStyles({
  rate: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
})

export function FigureList() {
  return (
    <RowList name="figures" item="Số liệu" blank={() => ({ id: newId('SL'), name: '', unit: '', numerator: null, denominator: null, targetPercent: null, asOf: today(), note: '' })}>
      {(prefix) => (
        <>
          <FieldRow>
            <TextField name={`${prefix}.name`} label="Tên số liệu" required placeholder="Đảng viên học tập, quán triệt" />
            <TextField name={`${prefix}.unit`} label="Đơn vị tính" required placeholder="đảng viên" />
          </FieldRow>
          <FieldRow narrow>
            <NumberField name={`${prefix}.numerator`} label="Số đạt" required />
            <NumberField name={`${prefix}.denominator`} label="Tổng số" />
            <NumberField name={`${prefix}.targetPercent`} label="Chỉ tiêu (%)" />
            <DateField name={`${prefix}.asOf`} label="Tính đến ngày" required />
          </FieldRow>
          <Rate prefix={prefix} />
          <TextField name={`${prefix}.note`} label="Ghi chú" />
        </>
      )}
    </RowList>
  )
}

/** "Tỷ lệ: 98,5 % (vượt chỉ tiêu 3,5 điểm)". */
function Rate({ prefix }: { readonly prefix: string }) {
  const styles = useStyles()
  const [numerator, denominator, target]: unknown[] = useWatch({ name: [`${prefix}.numerator`, `${prefix}.denominator`, `${prefix}.targetPercent`] })
  return <Text className={styles.rate} role="status">{rateText(numerator, denominator, target)}</Text>
}

function rateText(numerator: unknown, denominator: unknown, target: unknown): string {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator < 1) return 'Tỷ lệ: chương trình tính khi có số đạt và tổng số.'
  const percent = figurePercent({ numerator, denominator }) ?? 0
  if (typeof target !== 'number') return `Tỷ lệ: ${decimal(percent)} %`
  const gap = Math.round((percent - target) * 10) / 10
  const verdict = gap === 0 ? 'bằng chỉ tiêu' : gap > 0 ? `vượt chỉ tiêu ${decimal(gap)} điểm phần trăm` : `thấp hơn chỉ tiêu ${decimal(-gap)} điểm phần trăm`
  return `Tỷ lệ: ${decimal(percent)} % (${verdict})`
}

function decimal(value: number): string {
  return String(value).replace('.', ',')
}
