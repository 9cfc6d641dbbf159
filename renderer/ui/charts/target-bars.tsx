/** Progress towards targets: for each name a bar, the target marked on it, and both figures in words. */
import { Text } from '@fluentui/react-components'
import { useId } from 'react'
import { percentOf, quantityText } from '../../../shared/domain/quantity.ts'
import { FigureFrame } from './chart-frame.tsx'
import { useChartStyles } from './charts.styles.ts'
import { partOf } from './geometry.ts'
import { Filled, Patterns } from './marks.tsx'

/** Exact decimal texts; null: not known, or no target set. `unit` of both figures. */
export interface ProgressRow { readonly name: string, readonly value: string | null, readonly target: string | null, readonly unit: string }

/** The bar's drawing in pixels. */
const [barWidth, barHeight] = [300, 28]
/** A bar shows this much more than its target, so that what exceeds it is seen. */
const beyond = 1.15
const rateDecimals = 1

/** `112 / 150 đảng viên (74,7%)`; what is not known is said. */
export function progressWords({ value, target, unit }: ProgressRow): string {
  if (value === null) return target === null ? 'chưa có số liệu' : `chưa có số liệu / ${quantityText(target)} ${unit}`
  if (target === null) return `${quantityText(value)} ${unit}, chưa giao chỉ tiêu`
  const rate = percentOf(value, target, rateDecimals)
  return `${quantityText(value)} / ${quantityText(target)} ${unit}${rate === null ? '' : ` (${quantityText(rate, rateDecimals)}%)`}`
}

export function TargetBars({ title, nameTitle, rows }: { readonly title: string, readonly nameTitle: string, readonly rows: readonly ProgressRow[] }) {
  const styles = useChartStyles()
  const table = {
    header: [nameTitle, 'Kết quả', 'Chỉ tiêu', 'Đơn vị tính', 'Tỷ lệ đạt (%)'],
    rows: rows.map(({ name, value, target, unit }) => {
      const rate = value === null || target === null ? null : percentOf(value, target, rateDecimals)
      return [name, value === null ? '…' : quantityText(value), target === null ? '…' : quantityText(target), unit, rate === null ? '…' : quantityText(rate, rateDecimals)]
    }),
  }
  return (
    <FigureFrame title={title} table={table}>
      <ul className={styles.rows}>
        {rows.map((row, at) => (
          <li key={at} className={styles.row}>
            <Text>{row.name}</Text>
            <Bar row={row} />
            <Text>{progressWords(row)}</Text>
          </li>
        ))}
      </ul>
    </FigureFrame>
  )
}

function Bar({ row: { value, target } }: { readonly row: ProgressRow }) {
  const styles = useChartStyles()
  const prefix = useId()
  const [reached, wanted] = [Number(value ?? '0'), Number(target ?? '0')]
  const whole = Math.max(reached, wanted * beyond)
  const end = partOf(reached, whole) * barWidth
  const mark = partOf(wanted, whole) * barWidth
  return (
    <svg className={styles.bar} viewBox={`0 0 ${barWidth} ${barHeight}`} preserveAspectRatio="none" aria-hidden>
      <Patterns prefix={prefix} />
      <rect x={0} y={6} width={barWidth} height={16} className={styles.outline} fill="none" opacity={0.4} />
      {end > 0 && <Filled x={0} y={6} width={end} height={16} pattern={target === null || reached >= wanted ? 'solid' : 'diagonal'} prefix={prefix} />}
      {target !== null && <line x1={mark} x2={mark} y1={0} y2={barHeight} className={styles.wanted} />}
    </svg>
  )
}
