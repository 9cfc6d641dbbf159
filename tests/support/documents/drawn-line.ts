/** Finds a drawn horizontal line on a page by looking at its picture (poppler's `pdftoppm`, 300 dots an inch). */
import { execFileSync } from 'node:child_process'

const dotsPerPoint = 300 / 72

export interface DrawnLine { readonly left: number, readonly right: number, readonly y: number }

/** The longest unbroken dark line between two heights of page 1, in points; null when none is 50 points long. */
export function longestLine(pdf: string, fromY: number, toY: number): DrawnLine | null {
  const image = execFileSync('pdftoppm', ['-r', '300', '-gray', '-f', '1', '-l', '1', pdf], { maxBuffer: 64 << 20 })
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(image.subarray(0, 64).toString('latin1'))
  if (header === null) throw new Error('pdftoppm gave no picture')
  const width = Number(header[1])
  const start = header[0].length
  let best: DrawnLine | null = null
  for (let row = Math.round(fromY * dotsPerPoint); row < toY * dotsPerPoint; row++) {
    const line = longestRun(image.subarray(start + row * width, start + (row + 1) * width))
    if (line.length / dotsPerPoint < Math.max(50, best === null ? 0 : best.right - best.left + 0.5)) continue
    best = { left: line.from / dotsPerPoint, right: (line.from + line.length) / dotsPerPoint, y: row / dotsPerPoint }
  }
  return best
}

function longestRun(row: Uint8Array): { readonly from: number, readonly length: number } {
  let best = { from: 0, length: 0 }
  let from = 0
  for (let at = 0; at <= row.length; at++) {
    if (at < row.length && (row[at] ?? 255) < 160) continue
    if (at - from > best.length) best = { from, length: at - from }
    from = at + 1
  }
  return best
}
