/**
 * Changes in the text of a YAML file at the places the parser names: everything else, comments and line breaks
 * included, stays as the author wrote it.
 */
import { Document, isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type Pair, type Scalar, type YAMLMap, type YAMLSeq, visit } from 'yaml'
import type { YamlPath } from '../template/position.ts'

/** A place that the text does not have, or that cannot take what is asked. */
export class NoSuchPlace extends Error {}

type Parsed = ReturnType<typeof parseDocument>

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
const put = (text: string, from: number, to: number, words: string): string => text.slice(0, from) + words + text.slice(to)

function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined
  if (range === null || range === undefined) throw new NoSuchPlace()
  return [range[0], range[1]]
}

function nodeAt(document: Parsed, path: YamlPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}

/** Is this place inside `{ … }` or `[ … ]`, where line breaks mean nothing? */
function isInFlow(document: Parsed, path: YamlPath): boolean {
  return path.some((_step, length) => {
    const node = nodeAt(document, path.slice(0, length))
    return isCollection(node) && node.flow === true
  })
}

function listAt(document: Parsed, path: YamlPath): YAMLSeq {
  const list = nodeAt(document, path)
  if (!isSeq(list)) throw new NoSuchPlace()
  return list
}

/** The whole lines of one element of a block list, with the comments right above it. */
function linesOfItem(text: string, list: YAMLSeq, index: number): readonly [number, number] {
  const [first, last] = rangeOf(list.items[index])
  let from = lineStart(text, first)
  while (from > 0) {
    const above = lineStart(text, from - 1)
    if (!/^\s*#/u.test(text.slice(above, from))) break
    from = above
  }
  return [from, text[last - 1] === '\n' ? last : lineEnd(text, last)]
}

const indentOf = (text: string, at: number): number => /^ */u.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0

/** One element as lines of a block list at `indent`. */
function itemLines(value: unknown, indent: number): string {
  return stringify([value], { lineWidth: 0 }).split('\n').map((line) => line === '' ? '' : ' '.repeat(indent) + line).join('\n')
}

/** An element's own lines moved to another depth. */
function reindented(lines: string, indent: number): string {
  const was = /^ */u.exec(lines)?.[0].length ?? 0
  return lines.split('\n').map((line) => line.trim() === '' ? '' : ' '.repeat(Math.max(0, (/^ */u.exec(line)?.[0].length ?? 0) + indent - was)) + line.trimStart()).join('\n')
}

/** Puts an element (its value, or its lines as they stood elsewhere) before the one at `index`. */
export function insertItem(text: string, path: YamlPath, index: number, item: { readonly value: unknown, readonly lines?: string }): string {
  const document = parseDocument(text)
  const list = listAt(document, path)
  if (index < 0 || index > list.items.length) throw new NoSuchPlace()
  if (list.flow === true || list.items.length === 0) return rewriteList(text, document, path, [...itemsOf(list).slice(0, index), item.value, ...itemsOf(list).slice(index)])
  const [first] = linesOfItem(text, list, 0)
  const indent = indentOf(text, rangeOf(list.items[0])[0])
  const lines = item.lines === undefined ? itemLines(item.value, indent) : reindented(item.lines, indent)
  const spaced = list.items.length > 1 && /\n[ \t]*\n[ \t]*$/u.test(text.slice(first, linesOfItem(text, list, 1)[0]))
  if (index < list.items.length) {
    const [at] = linesOfItem(text, list, index)
    return put(text, at, at, spaced ? `${lines}\n` : lines)
  }
  const [, end] = linesOfItem(text, list, list.items.length - 1)
  const before = text[end - 1] === '\n' ? '' : '\n'
  return put(text, end, end, before + (spaced ? `\n${lines}` : lines))
}

/** Takes an element out; answers with its lines (a list in `[ ]` has none) and its value. */
export function removeItem(text: string, path: YamlPath, index: number): { readonly text: string, readonly value: unknown, readonly lines?: string } {
  const document = parseDocument(text)
  const list = listAt(document, path)
  const values = itemsOf(list)
  if (index < 0 || index >= values.length) throw new NoSuchPlace()
  const value = values[index]
  if (list.flow === true) return { text: rewriteList(text, document, path, values.filter((_each, at) => at !== index)), value }
  const [from, to] = linesOfItem(text, list, index)
  const lines = text.slice(from, to)
  if (values.length === 1) return { text: rewriteList(text, document, path, []), value, lines }
  // The empty line that parted it from the next goes with it.
  const gap = /^[ \t]*\n/u.exec(text.slice(to))?.[0].length ?? 0
  return { text: put(text, from, to + gap, ''), value, lines }
}

const itemsOf = (list: YAMLSeq): readonly unknown[] => {
  const values: unknown = list.toJSON()
  return Array.isArray(values) ? values : []
}

/** Writes a whole list anew: `[]`, a flow list inside flow, else a block list under its key. */
function rewriteList(text: string, document: Parsed, path: YamlPath, values: readonly unknown[]): string {
  const list = listAt(document, path)
  const { pair } = pairAt(document, path)
  const afterColon = text.indexOf(':', rangeOf(pair.key)[1]) + 1
  const [from, to] = rangeOf(list)
  if (isInFlow(document, path)) return put(text, from, to, JSON.stringify(values))
  if (values.length === 0) return put(text, afterColon, to, text[to - 1] === '\n' ? ' []\n' : ' []')
  const indent = indentOf(text, rangeOf(pair.key)[0]) + (/^\s*- /u.test(text.slice(lineStart(text, rangeOf(pair.key)[0]))) ? 2 : 0) + 2
  return put(text, afterColon, lineEnd(text, to), `\n${values.map((value) => itemLines(value, indent)).join('')}`)
}

/** The pair whose value stands at `path`, and its mapping. */
function pairAt(document: Parsed, path: YamlPath): { readonly pair: Pair, readonly map: YAMLMap } {
  const map = nodeAt(document, path.slice(0, -1))
  const pair = isMap(map) ? map.items.find((each) => isScalar(each.key) && each.key.value === path.at(-1)) : undefined
  if (!isMap(map) || pair === undefined) throw new NoSuchPlace()
  return { pair, map }
}

/** Sets one value of a mapping (null takes the key out) or one text of a list. */
export function setValue(text: string, path: YamlPath, value: string | number | boolean | null): string {
  const document = parseDocument(text)
  const key = path.at(-1)
  if (typeof key === 'number') return setItem(text, document, path, value)
  const map = nodeAt(document, path.slice(0, -1))
  if (typeof key !== 'string' || !isMap(map)) throw new NoSuchPlace()
  const flow = isInFlow(document, path)
  if (!map.has(key)) return value === null ? text : addKey(text, map, key, value, flow)
  if (value === null) return removeKey(text, document, path, flow)
  const node = nodeAt(document, path)
  if (!isScalar(node)) throw new NoSuchPlace()
  const keyAt = rangeOf(pairAt(document, path).pair.key)[0]
  return replaceScalar(text, node, value, { flow, indent: keyAt - lineStart(text, keyAt) + 2 })
}

function setItem(text: string, document: Parsed, path: YamlPath, value: string | number | boolean | null): string {
  const node = nodeAt(document, path)
  if (!isSeq(nodeAt(document, path.slice(0, -1))) || !isScalar(node) || value === null) throw new NoSuchPlace()
  const [from] = rangeOf(node)
  return replaceScalar(text, node, value, { flow: isInFlow(document, path), indent: from - lineStart(text, from) })
}

/** `indent`: of the further lines when the value is folded. */
function replaceScalar(text: string, node: Scalar, value: string | number | boolean, { flow, indent }: { readonly flow: boolean, readonly indent: number }): string {
  const [from, to] = rangeOf(node)
  const ending = text[to - 1] === '\n' ? '\n' : ''
  // A comment behind the value would become part of a folded text.
  const isFollowed = ending === '' && text.slice(to, lineEnd(text, to)).trim() !== ''
  return put(text, from, to, scalarText(value, { flow: flow || isFollowed, folded: isFolded(node), indent }) + ending)
}

const isFolded = (node: Scalar): boolean => node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'

function addKey(text: string, map: YAMLMap, key: string, value: string | number | boolean, flow: boolean): string {
  const [from, to] = rangeOf(map)
  if (flow || map.flow === true) {
    const inner = text.slice(from, to - 1).trimEnd()
    return put(text, from, to, `${inner}${map.items.length === 0 ? ' ' : ', '}${key}: ${scalarText(value, { flow: true, folded: false, indent: 0 })} }`)
  }
  const column = from - lineStart(text, from)
  const last = map.items.findLast((pair) => isScalar(pair.value))
  const end = last === undefined ? to : rangeOf(last.value)[1]
  const at = text[end - 1] === '\n' ? end : lineEnd(text, end)
  const line = `${' '.repeat(column)}${key}: ${scalarText(value, { flow: false, folded: false, indent: column + 2 })}\n`
  return put(text, at, at, line)
}

/** Gives a mapping an empty list under a key it does not have yet. */
export function addEmptyList(text: string, path: YamlPath): string {
  const document = parseDocument(text)
  const map = nodeAt(document, path.slice(0, -1))
  const key = path.at(-1)
  if (!isMap(map) || typeof key !== 'string') throw new NoSuchPlace()
  const [from, to] = rangeOf(map)
  if (map.flow === true) return put(text, from, to, `${text.slice(from, to - 1).trimEnd()}, ${key}: [] }`)
  const at = text[to - 1] === '\n' ? to : lineEnd(text, to)
  return put(text, at, at, `${text[at - 1] === '\n' ? '' : '\n'}${' '.repeat(from - lineStart(text, from))}${key}: []\n`)
}

/** Writes the value of a key anew, whatever it was or was not; a comment behind the key stays. */
export function writeValue(text: string, path: YamlPath, value: object): string {
  const document = parseDocument(text)
  const key = path.at(-1)
  const map = nodeAt(document, path.slice(0, -1))
  if (!isMap(map) || typeof key !== 'string') throw new NoSuchPlace()
  if (!map.has(key)) return writeValue(addEmptyList(text, path), path, value)
  const { pair } = pairAt(document, path)
  const [from, to] = rangeOf(pair.value)
  if (isInFlow(document, path)) return put(text, from, to, JSON.stringify(value))
  const keyAt = rangeOf(pair.key)[0]
  const indent = ' '.repeat(keyAt - lineStart(text, keyAt))
  const [first = '', ...others] = blockLines({ [key]: value })
  const end = text[to - 1] === '\n' ? to : lineEnd(text, to)
  const comment = /^[^\S\n]+#.*/u.exec(text.slice(to, end))?.[0] ?? ''
  return put(text, keyAt, end, [`${first}${comment}`, ...others.map((line) => indent + line)].join('\n') + '\n')
}

/** A mapping as an author writes it: what holds plain values only stands in one line. */
function blockLines(value: object): readonly string[] {
  const document = new Document(value)
  visit(document, { Map: (_key, map) => { if (map.items.every((pair) => isScalar(pair.value))) map.flow = true } })
  return document.toString({ lineWidth: 0, singleQuote: true }).trimEnd().split('\n')
}

function removeKey(text: string, document: Parsed, path: YamlPath, flow: boolean): string {
  const { pair, map } = pairAt(document, path)
  if (flow || map.flow === true) {
    const rest: unknown = map.toJSON()
    const entries = typeof rest === 'object' && rest !== null ? Object.entries(rest).filter(([name]) => name !== path.at(-1)) : []
    const [from, to] = rangeOf(map)
    return put(text, from, to, `{ ${entries.map(([name, each]) => `${name}: ${JSON.stringify(each)}`).join(', ')} }`)
  }
  const from = lineStart(text, rangeOf(pair.key)[0])
  const to = rangeOf(pair.value)[1]
  return put(text, from, text[to - 1] === '\n' ? to : lineEnd(text, to), '')
}

const foldedWidth = 110

/** A value as YAML: as it stands where that is safe, in quotes otherwise, long texts folded over several lines. */
function scalarText(value: string | number | boolean, { flow, folded, indent }: { readonly flow: boolean, readonly folded: boolean, readonly indent: number }): string {
  if (typeof value !== 'string') return String(value)
  if (/[\n\t]/u.test(value)) return JSON.stringify(value)
  const canFold = !flow && value !== '' && !/ {2}|^ | $/u.test(value)
  if (canFold && (folded || value.length > foldedWidth + 30)) return `>-\n${wrapped(value).map((line) => ' '.repeat(indent) + line).join('\n')}`
  if (flow || /[:#{}[\],&*?|>'"%@`!]|^[-\s]|\s$/u.test(value)) return `'${value.replaceAll("'", "''")}'`
  return stringify(value, { lineWidth: 0 }).trimEnd()
}

function wrapped(value: string): readonly string[] {
  const lines: string[] = []
  for (const word of value.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= foldedWidth) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
