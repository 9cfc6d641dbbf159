/** A component found, before it becomes a zone. */
import type { Line, Piece } from './lines.ts'
import type { Sureness, ZoneId } from './zoned-document.ts'

export interface Found {
  readonly id: ZoneId
  readonly sure: Sureness
  readonly line: Line
  readonly from: number
  readonly to: number
  readonly which: number
}

/** `what`: a stretch, or a line as a whole. */
export function found(what: Piece | Line, id: ZoneId, sure: Sureness, which = 0): Found {
  return { id, sure, line: 'line' in what ? what.line : what, from: what.from, to: what.to, which }
}

/** Blank lines have a zone too, for distances: `empty` unless the step knows better. */
export function blank(line: Line, id: ZoneId = 'empty'): Found {
  return { id, sure: 'certain', line, from: line.from, to: line.to, which: 0 }
}
