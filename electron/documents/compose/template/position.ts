/** Places in a template file: from a path of the parsed YAML (and a place inside its text) to line and column. */
import { isCollection, isMap, isScalar, type Document, type LineCounter } from 'yaml'

export type YamlPath = readonly (string | number)[]
/** 1-based. */
export interface Position { readonly line: number, readonly column: number }

/** A parsed file with what is needed to find places in it. */
export interface YamlSource { readonly text: string, readonly document: Document.Parsed, readonly lines: LineCounter }

/** Where the value at `path` begins; where it is missing, the nearest thing around it. */
export function positionOf(source: YamlSource, path: YamlPath): Position {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? source.document.contents : source.document.getIn(path.slice(0, length), true)
    const start = isScalar(node) || isCollection(node) ? node.range?.[0] : undefined
    if (start !== undefined) return at(source, start)
  }
  return { line: 1, column: 1 }
}

/** Where the key `key` of the mapping at `path` stands. */
export function positionOfKey(source: YamlSource, path: YamlPath, key: string): Position {
  const node: unknown = path.length === 0 ? source.document.contents : source.document.getIn(path, true)
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isScalar(pair.key) && pair.key.value === key && pair.key.range) return at(source, pair.key.range[0])
    }
  }
  return positionOf(source, path)
}

/** Where row and column of the text at `path` stand in the file. Exact for one-line and `|` texts. */
export function positionInText(source: YamlSource, path: YamlPath, row: number, column: number): Position {
  const node: unknown = source.document.getIn(path, true)
  const start = positionOf(source, path)
  if (!isScalar(node)) return start
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return { line: start.line + row, column: column + indentOf(source.text, start.line + row) }
  const quote = node.type === 'PLAIN' ? 0 : 1
  return { line: start.line + row - 1, column: row === 1 ? start.column + quote + column - 1 : column }
}

/** Spaces before the text of a line (1-based). */
function indentOf(text: string, line: number): number {
  return /^ */u.exec(text.split('\n')[line - 1] ?? '')?.[0].length ?? 0
}

function at(source: YamlSource, offset: number): Position {
  const { line, col } = source.lines.linePos(offset)
  return { line, column: col }
}
