/**
 * The scale of a value axis: round steps that hold every figure. Only places on paper and screen follow from it, never a
 * figure that is read, so plain numbers are exact enough.
 */

/** Ends of the axis and the distance of its marks; both ends are whole multiples of the step. */
export interface Scale { readonly min: number, readonly max: number, readonly step: number }

const wantedSteps = 5
/** A line whose figures use less than this part of the axis from zero is drawn from nearer by. */
const flat = 0.5

/**
 * The scale for these figures. `fromZero`: lengths are compared (columns, bars), so the axis begins at zero. Steps are
 * 1, 2 or 5 times a power of ten and never below 1: marks then need no decimal sign, which each machine writes its own way.
 */
export function scaleFor(values: readonly number[], fromZero: boolean): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const away = !fromZero && (low > 0 ? high - low < flat * high : high < 0 && high - low < flat * -low)
  const [from, to] = away ? [low, high] : [Math.min(0, low), Math.max(0, high)]
  const step = roundStep((to - from) / wantedSteps)
  const min = Math.floor(from / step) * step
  const max = Math.ceil(to / step) * step
  return { min, max: max > min ? max : min + step, step }
}

/** Part of the axis that a figure written under its point may reach down. */
export const tightPart = 0.12

/** The scale one step further down where the lowest figure, written under its point, would meet the names of the categories. */
export function withRoomBelow(scale: Scale, low: number): Scale {
  const isTight = scale.min > 0 && low - scale.min < (scale.max - scale.min) * tightPart
  return isTight ? { ...scale, min: scale.min - scale.step } : scale
}

function roundStep(wanted: number): number {
  if (!(wanted > 1)) return 1
  const power = 10 ** Math.floor(Math.log10(wanted))
  return power * ([1, 2, 5].find((times) => times * power >= wanted - 1e-9) ?? 10)
}

/** The marks of a scale from its low end to its high end. */
export function ticksOf({ min, max, step }: Scale): readonly number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => min + at * step)
}

/** Where a value lies between the scale's ends: 0 at the low, 1 at the high end. */
export function shareOf({ min, max }: Scale, value: number): number {
  return (value - min) / (max - min)
}

/** A whole mark as Vietnamese papers write it: `1.500`. */
export function tickText(value: number): string {
  return String(Math.round(value)).replace('-', '−').replaceAll(/\B(?=(?:\d{3})+$)/gu, '.').replace('−', '-')
}
