/** The lines that fill a rectangle in the pattern of a series; the first is solid, the third white. */

/** Millimetres from the left and from the top. */
export type Point = readonly [number, number]
export interface Rectangle { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }

const [diagonalMm, levelMm, crossMm] = [2, 1, 1.8]

/** Lines inside `box`, clipped to it. */
export function hatched(box: Rectangle, index: number): readonly (readonly Point[])[] {
  switch (index % 5) {
    case 1: return rising(box, diagonalMm)
    case 3: return level(box)
    case 4: return [...rising(box, crossMm), ...rising(box, crossMm).map((points) => points.map(([x, y]): Point => [x, box.top + box.bottom - y]))]
    default: return []
  }
}

/** Lines from the lower left to the upper right, `step` apart along the edge. */
function rising({ left, top, right, bottom }: Rectangle, step: number): readonly (readonly Point[])[] {
  const [width, height] = [right - left, bottom - top]
  const count = Math.max(0, Math.ceil((width + height) / step) - 1)
  return Array.from({ length: count }, (_, at) => (at + 1) * step).filter((along) => along < width + height).map((along): readonly Point[] => [
    // `along` runs up the left edge, then along the top; the line leaves through the bottom or the right edge.
    along <= height ? [left, top + along] : [left + along - height, bottom],
    along <= width ? [left + along, top] : [right, top + along - width],
  ])
}

function level({ left, top, right, bottom }: Rectangle): readonly (readonly Point[])[] {
  const count = Math.max(0, Math.ceil((bottom - top) / levelMm) - 1)
  return Array.from({ length: count }, (_, at): readonly Point[] => {
    const y = bottom - (at + 1) * levelMm
    return [[left, y], [right, y]]
  })
}
