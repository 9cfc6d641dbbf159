/**
 * The arithmetic of the window's charts: where things stand in a drawing measured in units of one screen pixel. Figures
 * stay exact texts; only places on the screen are plain numbers.
 */
import { ticksOf, shareOf } from '../../../shared/document/chart-scale.ts'
import type { Scale } from '../../../shared/document/chart-scale.ts'

/** A drawing and the inside of its axes. */
export interface Frame { readonly width: number, readonly height: number, readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }
export type Point = readonly [number, number]
export interface Rectangle { readonly x: number, readonly y: number, readonly width: number, readonly height: number }

/** A letter of the charts' type is about this wide: near enough to keep words apart. */
export const letterWidth = 7
const lineHeight = 18
/** Room over the highest figure, and at the right edge. */
const [headRoom, edge] = [24, 12]
/** Room between two categories, as a part of a column's width; columns are no wider than this. */
const columnGap = 0.6
const widestColumn = 56

/** The frame of a chart with a value axis at the left and `nameLines` lines of names under it. */
export function frameOf(width: number, height: number, tickTexts: readonly string[], nameLines: number): Frame {
  const left = Math.max(0, ...tickTexts.map((text) => text.length)) * letterWidth + 14
  return { width, height, left, top: headRoom, right: width - edge, bottom: height - 8 - nameLines * lineHeight }
}

/** Height of a value on the screen: the scale's high end is at the top. */
export function levelOf(frame: Frame, scale: Scale, value: number): number {
  return frame.bottom - (frame.bottom - frame.top) * shareOf(scale, value)
}

/** The lines across: a mark of the axis and its height. */
export function gridOf(frame: Frame, scale: Scale): readonly { readonly tick: number, readonly y: number }[] {
  return ticksOf(scale).map((tick) => ({ tick, y: levelOf(frame, scale, tick) }))
}

/** The middle of a category's place. */
export function middleOf(frame: Frame, categories: number, at: number): number {
  return frame.left + (frame.right - frame.left) / categories * (at + 0.5)
}

/** The column of a value; it hangs from zero when the value is less. */
export function columnOf(frame: Frame, scale: Scale, place: { readonly categories: number, readonly category: number, readonly series: number, readonly index: number }, value: number): Rectangle {
  const band = (frame.right - frame.left) / place.categories
  const width = Math.min(band / (place.series + columnGap), widestColumn)
  const [zero, end] = [levelOf(frame, scale, 0), levelOf(frame, scale, value)]
  return {
    x: middleOf(frame, place.categories, place.category) + (place.index - place.series / 2) * width, width,
    y: Math.min(zero, end), height: Math.abs(zero - end),
  }
}

/** Points of a line, parted where no figure is known; a point alone makes a stretch of its own. */
export function stretchesOf(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const parts: Point[][] = [[]]
  for (const point of points) {
    if (point === null) parts.push([])
    else parts.at(-1)?.push(point)
  }
  return parts.filter((part) => part.length > 0)
}

/** Of the names under a chart only each so-manieth stands, so that they do not run into one another. */
export function everyName(names: readonly string[], frame: Frame): number {
  const longest = Math.max(1, ...names.map((name) => name.length)) * letterWidth + 6
  return Math.max(1, Math.ceil(longest * names.length / (frame.right - frame.left)))
}

/** A name too long for its place is cut, with the sign that it is; the table has it whole. */
export function cutName(name: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / letterWidth))
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}

/** How far a bar reaches between 0 and `whole`, from 0 to 1; what is more stays at the end, what is less at the start. */
export function partOf(value: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0
}
