/** Series over categories: columns side by side, or lines of a trend. Every figure is written where it stands. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import { chartDecimals, chartLabel } from '../../../shared/document/chart.ts'
import type { ChartFigures } from '../../../shared/document/chart.ts'
import { scaleFor, tickText, ticksOf, withRoomBelow } from '../../../shared/document/chart-scale.ts'
import type { Scale } from '../../../shared/document/chart-scale.ts'
import { Axes, TargetLine } from './axes.tsx'
import { ChartFrame, Entry } from './chart-frame.tsx'
import { useChartStyles } from './charts.styles.ts'
import { columnOf, frameOf, letterWidth, levelOf, middleOf, stretchesOf } from './geometry.ts'
import type { Frame, Point } from './geometry.ts'
import { dashOf, Filled, Marker, Patterns, patternOf } from './marks.tsx'

interface ChartProps {
  /** The caption is the title; values are exact decimal texts, null where none is known. */
  readonly data: ChartFigures
  /** Size in pixels at which the words have their usual size; in a narrower place the whole drawing is smaller. */
  readonly width?: number
  readonly height?: number
}

interface Drawing { readonly frame: Frame, readonly scale: Scale, readonly decimals: number }

/** Height of the names and the words under them. */
const nameLines = 2

function drawingOf(data: ChartFigures, width: number, height: number, fromZero: boolean): Drawing {
  const known = [...data.series.flatMap(({ values }) => values), data.target?.value ?? null].flatMap((value) => value === null ? [] : [Number(value)])
  const round = scaleFor(known.length === 0 ? [0] : known, fromZero)
  const scale = fromZero || data.series.length === 1 ? round : withRoomBelow(round, Math.min(...known))
  return { scale, decimals: chartDecimals(data), frame: frameOf(width, height, ticksOf(scale).map(tickText), nameLines) }
}

/** Columns side by side; for comparing. */
export function ColumnChart({ data, width = 640, height = 300 }: ChartProps) {
  const prefix = useId()
  const drawing = drawingOf(data, width, height, true)
  return (
    <ChartFrame data={data} width={width} height={height} legend={<Legend data={data} drawing={drawing} mark={(index) => <Filled x={8} y={2} width={20} height={12} pattern={patternOf(index)} prefix={prefix} />} />}>
      <Patterns prefix={prefix} />
      <Axes frame={drawing.frame} scale={drawing.scale} categories={data.categories} title={data.categoryTitle} />
      {data.series.map(({ values }, index) => <Columns key={index} data={data} values={values} index={index} drawing={drawing} prefix={prefix} />)}
      {data.target !== undefined && <TargetLine frame={drawing.frame} scale={drawing.scale} value={data.target.value} />}
      {data.series.map(({ values }, index) => <ColumnFigures key={index} data={data} values={values} index={index} drawing={drawing} />)}
    </ChartFrame>
  )
}

interface ColumnsProps { readonly data: ChartFigures, readonly values: readonly (string | null)[], readonly index: number, readonly drawing: Drawing }

function placeOf({ data, index }: ColumnsProps, category: number): Parameters<typeof columnOf>[2] {
  return { categories: data.categories.length, category, series: data.series.length, index }
}

function Columns(props: ColumnsProps & { readonly prefix: string }) {
  const { values, drawing: { frame, scale } } = props
  return values.map((value, at) => value === null ? null : <Filled key={at} {...columnOf(frame, scale, placeOf(props, at), Number(value))} pattern={patternOf(props.index)} prefix={props.prefix} />)
}

/** Figures over their columns; turned where they are wider. */
function ColumnFigures(props: ColumnsProps) {
  const styles = useChartStyles()
  const { values, drawing: { frame, scale, decimals } } = props
  return values.map((value, at) => {
    if (value === null) return null
    const box = columnOf(frame, scale, placeOf(props, at), Number(value))
    const label = chartLabel(value, decimals)
    const [x, y] = [box.x + box.width / 2, value.startsWith('-') ? box.y + box.height + 15 : box.y - 5]
    return label.length * letterWidth > box.width * 1.6
      ? <text key={at} className={styles.figureWords} transform={`translate(${x + 4} ${y}) rotate(-90)`} textAnchor={value.startsWith('-') ? 'end' : 'start'}>{label}</text>
      : <text key={at} className={styles.figureWords} x={x} y={y} textAnchor="middle">{label}</text>
  })
}

/** Lines over time; a gap where no figure is known. */
export function TrendChart({ data, width = 640, height = 300 }: ChartProps) {
  const drawing = drawingOf(data, width, height, false)
  return (
    <ChartFrame data={data} width={width} height={height} legend={<Legend data={data} drawing={drawing} mark={(index) => <LineKey index={index} />} />}>
      <Axes frame={drawing.frame} scale={drawing.scale} categories={data.categories} title={data.categoryTitle} skips />
      {data.target !== undefined && <TargetLine frame={drawing.frame} scale={drawing.scale} value={data.target.value} />}
      {data.series.map(({ values }, index) => <Line key={index} values={values} index={index} drawing={drawing} below={index > 0 && index === data.series.length - 1} />)}
    </ChartFrame>
  )
}

function Line({ values, index, drawing: { frame, scale, decimals }, below }: { readonly values: readonly (string | null)[], readonly index: number, readonly drawing: Drawing, readonly below: boolean }) {
  const styles = useChartStyles()
  const points = values.map((value, at): Point | null => value === null ? null : [middleOf(frame, values.length, at), levelOf(frame, scale, Number(value))])
  return (
    <g>
      {stretchesOf(points).map((stretch, at) => <polyline key={at} className={styles.line} strokeDasharray={dashOf(index)} points={stretch.map((point) => point.join(',')).join(' ')} />)}
      {points.map((point, at) => point === null ? null : (
        <g key={at}>
          <Marker at={point} index={index} />
          <text className={styles.figureWords} x={point[0]} y={below ? point[1] + 19 : point[1] - 9} textAnchor="middle">{chartLabel(values[at] ?? null, decimals)}</text>
        </g>
      ))}
    </g>
  )
}

function LineKey({ index }: { readonly index: number }) {
  const styles = useChartStyles()
  return <><line x1="0" x2="36" y1="8" y2="8" className={styles.line} strokeDasharray={dashOf(index)} /><Marker at={[18, 8]} index={index} /></>
}

function Legend({ data, drawing, mark }: { readonly data: ChartFigures, readonly drawing: Drawing, readonly mark: (index: number) => ReactNode }) {
  const styles = useChartStyles()
  return (
    <>
      {data.series.map(({ name }, index) => <Entry key={index} name={name}>{mark(index)}</Entry>)}
      {data.target !== undefined && (
        <Entry name={`${data.target.name} (${chartLabel(data.target.value, drawing.decimals)})`}><line x1="0" x2="36" y1="8" y2="8" className={styles.target} /></Entry>
      )}
    </>
  )
}
