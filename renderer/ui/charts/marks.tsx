/** How series are told apart without colour: patterns of areas, dashes and marks of lines. The same order everywhere. */
import type { Point } from './geometry.ts'
import { useChartStyles } from './charts.styles.ts'

const patternNames = ['solid', 'diagonal', 'empty', 'level', 'cross'] as const
export type PatternName = (typeof patternNames)[number]
const dashes = ['', '8 5', '2 3', '8 4 2 4', '14 5'] as const

/** The pattern of the series of that index. */
export function patternOf(index: number): PatternName {
  return patternNames[index % patternNames.length] ?? 'solid'
}

/** The dashes of the line of that index; none: drawn through. */
export function dashOf(index: number): string | undefined {
  const dash = dashes[index % dashes.length] ?? ''
  return dash === '' ? undefined : dash
}

/** The patterns of one drawing; `prefix` keeps their names apart from those of other drawings on the page. */
export function Patterns({ prefix }: { readonly prefix: string }) {
  const line = { stroke: 'currentColor', strokeWidth: 1.4 } as const
  return (
    <defs>
      <pattern id={`${prefix}diagonal`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" {...line} /></pattern>
      <pattern id={`${prefix}level`} width="5" height="5" patternUnits="userSpaceOnUse"><line x1="0" y1="2.5" x2="5" y2="2.5" {...line} /></pattern>
      <pattern id={`${prefix}cross`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" {...line} /><line x1="0" y1="0" x2="7" y2="0" {...line} /></pattern>
    </defs>
  )
}

interface FilledProps { readonly x: number, readonly y: number, readonly width: number, readonly height: number, readonly pattern: PatternName, readonly prefix: string }

/** A rectangle on the ground's colour, in its pattern, with an outline. */
export function Filled({ pattern, prefix, ...box }: FilledProps) {
  const styles = useChartStyles()
  return (
    <>
      <rect {...box} className={styles.open} />
      {pattern !== 'empty' && <rect {...box} fill={pattern === 'solid' ? 'currentColor' : `url(#${prefix}${pattern})`} fillOpacity={pattern === 'solid' ? 0.65 : 1} />}
      <rect {...box} className={styles.outline} fill="none" />
    </>
  )
}

const size = 4.5

/** Circle, square, triangle, diamond, open triangle. */
export function Marker({ at: [x, y], index }: { readonly at: Point, readonly index: number }) {
  const styles = useChartStyles()
  const kind = index % 5
  const polygon = (points: readonly Point[]): string => points.map(([dx, dy]) => `${x + dx * size},${y + dy * size}`).join(' ')
  const open = `${styles.outline} ${styles.open}`
  switch (kind) {
    case 0: return <circle cx={x} cy={y} r={size} />
    case 1: return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={open} />
    case 3: return <polygon points={polygon([[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]])} className={open} />
    default: return <polygon points={polygon([[0, -1.2], [1.2, 1], [-1.2, 1]])} className={kind === 2 ? undefined : open} />
  }
}
