/** The axes of a chart with values at the left: round marks, lines across, names of the categories underneath. */
import { tickText } from '../../../shared/document/chart-scale.ts'
import type { Scale } from '../../../shared/document/chart-scale.ts'
import { useChartStyles } from './charts.styles.ts'
import { cutName, everyName, gridOf, levelOf, middleOf } from './geometry.ts'
import type { Frame } from './geometry.ts'

interface AxesProps {
  readonly frame: Frame
  readonly scale: Scale
  readonly categories: readonly string[]
  /** What the categories are ("Năm"). */
  readonly title: string
  /** Names that do not fit are left out, those of times only; others are cut. */
  readonly skips?: boolean
}

export function Axes({ frame, scale, categories, title, skips = false }: AxesProps) {
  const styles = useChartStyles()
  const every = !skips ? 1 : everyName(categories.map((name) => cutName(name, mostName)), frame)
  const room = (frame.right - frame.left) / categories.length * every
  const zero = levelOf(frame, scale, Math.min(Math.max(0, scale.min), scale.max))
  return (
    <g>
      {gridOf(frame, scale).map(({ tick, y }) => (
        <g key={tick}>
          <line x1={frame.left} x2={frame.right} y1={y} y2={y} className={styles.grid} />
          <text x={frame.left - 8} y={y} textAnchor="end" dominantBaseline="middle">{tickText(tick)}</text>
        </g>
      ))}
      <line x1={frame.left} x2={frame.left} y1={frame.top} y2={frame.bottom} className={styles.axis} />
      <line x1={frame.left} x2={frame.right} y1={zero} y2={zero} className={styles.axis} />
      {categories.map((name, at) => at % every === 0
        ? <text key={at} x={middleOf(frame, categories.length, at)} y={frame.bottom + 18} textAnchor="middle">{cutName(name, Math.min(room, mostName))}</text> : null)}
      <text x={(frame.left + frame.right) / 2} y={frame.bottom + 36} textAnchor="middle">{title}</text>
    </g>
  )
}

/** A name is not written longer than this, in pixels. */
const mostName = 160

/** The target's line from edge to edge. */
export function TargetLine({ frame, scale, value }: { readonly frame: Frame, readonly scale: Scale, readonly value: string }) {
  const styles = useChartStyles()
  const y = levelOf(frame, scale, Number(value))
  return <line x1={frame.left} x2={frame.right} y1={y} y2={y} className={styles.target} />
}
