/**
 * The common case of a template text, without the Liquid machine: words and outputs such as `{{ task.lead }}` or
 * `{{ row.values[column.index] | number }}`. Several times faster, which counts in tables of hundreds of cells; a test
 * holds it equal to Liquid. Anything else (tags, white space control, `size`, arguments that are not paths) is Liquid's.
 */
import { filters, type Filter } from './filters.ts'

type Scope = Readonly<Record<string, unknown>>
type Path = readonly (string | Path)[]
type Piece = string | { readonly path: Path, readonly filters: readonly { readonly filter: Filter, readonly argument: Path | null }[] }

const name = '[a-zA-Z][a-zA-Z0-9]*'
const pathPattern = `${name}(?:\\.${name}|\\[${name}(?:\\.${name})*\\])*`
const outputPattern = new RegExp(`\\{\\{ (${pathPattern})((?: \\| ${name}(?:: ${pathPattern})?)*) \\}\\}`, 'gu')
const filterPattern = new RegExp(` \\| (${name})(?:: (${pathPattern}))?`, 'gu')
/** Words Liquid gives a meaning of their own. */
const special = /(?:^|\.)(?:size|first|last|nil|null|true|false|blank|empty)(?:$|[.[])/u

/** A renderer for `source`, or null when it needs Liquid. */
export function plainOutputs(source: string): ((scope: Scope) => string) | null {
  const pieces: Piece[] = []
  let end = 0
  for (const found of source.matchAll(outputPattern)) {
    const piece = outputOf(found[1] ?? '', found[2] ?? '')
    if (piece === null) return null
    pieces.push(source.slice(end, found.index), piece)
    end = found.index + found[0].length
  }
  pieces.push(source.slice(end))
  if (pieces.some((piece) => typeof piece === 'string' && /[{}]/u.test(piece))) return null
  return (scope) => pieces.map((piece) => typeof piece === 'string' ? piece : printed(piece, scope)).join('')
}

function outputOf(path: string, filterText: string): Exclude<Piece, string> | null {
  const used = [...filterText.matchAll(filterPattern)].map((found) => ({ name: found[1] ?? '', argument: found[2] }))
  if ([path, ...used.map((one) => one.argument ?? '')].some((text) => special.test(text))) return null
  const known = used.flatMap((one) => {
    const filter = Object.hasOwn(filters, one.name) ? filters[one.name] : undefined
    return filter === undefined ? [] : [{ filter, argument: one.argument === undefined ? null : pathOf(one.argument) }]
  })
  return known.length === used.length ? { path: pathOf(path), filters: known } : null
}

/** `a.b[c.d]` → `['a', 'b', ['c', 'd']]`. */
function pathOf(text: string): Path {
  return [...text.matchAll(/\[([^\]]*)\]|[a-zA-Z0-9]+/gu)].map((found) => found[1] === undefined ? found[0] : pathOf(found[1]))
}

function printed(piece: Exclude<Piece, string>, scope: Scope): string {
  const value = piece.filters.reduce<unknown>((current, { filter, argument }) =>
    argument === null ? filter(current) : filter(current, valueAt(scope, argument)), valueAt(scope, piece.path))
  // Lists and groups are refused when the template loads; nothing else can come here.
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** The value at a path; a name that does not exist is an error here as it is in strict Liquid. */
function valueAt(scope: Scope, path: Path): unknown {
  let value: unknown = scope
  for (const step of path) {
    const key = typeof step === 'string' ? step : String(valueAt(scope, step))
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) throw new Error(`undefined variable: ${path.flat().join('.')}`)
    value = Reflect.get(value, key)
  }
  return value
}
