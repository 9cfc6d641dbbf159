/** What the choices put into the paper. Pure. */
import type { WordChoice, WordRow } from '../../shared/contract/word-return.ts'
import type { Piece, ReturnPlan } from './plan-return.ts'

/** Row → choice: as chosen, where the row allows it, else the proposed one; null: nothing can be taken. */
export function chosen({ id, choices }: WordRow, given: Readonly<Record<string, WordChoice>>): WordChoice | null {
  const choice = given[id]
  return choice !== undefined && choices.includes(choice) ? choice : choices[0] ?? null
}

/** The lines of every block that the choices change, by its id. */
export function linesTaken({ rows, lines, added }: ReturnPlan, choices: Readonly<Record<string, WordChoice>>): ReadonlyMap<string, readonly string[]> {
  const taken = new Map(rows.map((row) => [row.id, chosen(row, choices)]))
  const words = (piece: Piece): string => {
    const choice = piece.rowId === null ? 'record' : taken.get(piece.rowId) ?? 'record'
    return choice === 'record' ? piece.now : piece[choice]
  }
  const changed = new Map<string, readonly string[]>()
  for (const root of new Set([...lines.keys(), ...added.map((piece) => piece.root)])) {
    const own = lines.get(root) ?? []
    const behind = (line: number): readonly string[] => added.filter((piece) => piece.root === root && piece.after === line).map(words)
    const given = [...behind(-1), ...own.flatMap((piece, line) => [words(piece), ...behind(line)]), ...added.filter((piece) => piece.root === root && piece.after >= own.length).map(words)]
    const filled = given.filter((line) => line !== '')
    if (filled.join('\n') !== own.map(({ now }) => now).filter((line) => line !== '').join('\n')) changed.set(root, filled)
  }
  return changed
}
