/**
 * JSON text read with care: the place of the first mistake as line and column, keys given twice in one object (of which
 * `JSON.parse` silently keeps the last), and a limit to nesting, so that no later step can be exhausted by it.
 */
import { fault } from '../faults/index.ts'
import type { Problem } from '../../shared/domain/problem.ts'

/** Deeper than any record; what nests deeper is not one of our files. */
const deepest = 60
const kept = 'Không có dữ liệu nào bị thay đổi.'

export interface JsonText { readonly value: unknown, readonly problems: readonly Problem[] }

/** The value and the problems of its writing (keys given twice). Not JSON at all: the fault `JSON_BROKEN` with its place. */
export function parseJson(text: string): JsonText {
  const problems = scan(text)
  const value: unknown = JSON.parse(text)
  return { value, problems }
}

interface Open { readonly keys: Set<string> | null, path: string, index: number, key: string }
/** What may come next: a value, a key, or what follows either. */
type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const space = /[ \t\n\r]*/uy
const sign = /[{}[\],:]/uy
const plainRun = /[^"\\\u0000-\u001f]*/uy
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy
const other = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy

function scan(text: string): readonly Problem[] {
  const state: ScanState = { text, at: 0, open: [], expecting: 'value', problems: [] }
  for (;;) {
    state.at = endOf(space, text, state.at)
    if (state.at >= text.length) break
    const found = tokenAt(text, state.at)
    if (found === null || !accepts(state, found.kind)) throw broken(text, state.at)
    step(state, found)
    state.at = found.end
    if (state.open.length > deepest) throw tooDeep(text, state.at)
  }
  if (state.expecting !== 'nothing') throw broken(text, text.length)
  return state.problems
}

interface Token { readonly kind: string, readonly text: string, readonly end: number }

/** The next sign, string or other value; null where none begins. */
function tokenAt(text: string, at: number): Token | null {
  const signEnd = endOf(sign, text, at)
  if (signEnd > at) return { kind: text.slice(at, signEnd), text: '', end: signEnd }
  if (text.startsWith('"', at)) {
    const end = stringEnd(text, at)
    return { kind: 'string', text: text.slice(at, end), end }
  }
  const end = endOf(other, text, at)
  return end === at ? null : { kind: 'other', text: '', end }
}

/** After the closing quote. Run by run, since one pattern for a whole string would fail on very long ones. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ;) {
    at = endOf(plainRun, text, at)
    if (text.startsWith('"', at)) return at + 1
    const next = endOf(escaped, text, at)
    if (next === at) throw broken(text, at)
    at = next
  }
}

/** Where a sticky pattern ends when it matches at `at`; `at` itself when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

interface ScanState { readonly text: string, at: number, readonly open: Open[], expecting: Expecting, readonly problems: Problem[] }

const allowed: Readonly<Record<Expecting, readonly string[]>> = {
  value: ['{', '[', 'string', 'other'], valueOrEnd: ['{', '[', ']', 'string', 'other'],
  key: ['string'], keyOrEnd: ['string', '}'], colon: [':'], commaOrEnd: [',', 'end'], nothing: [],
}

function accepts(state: ScanState, kind: string): boolean {
  const inside = state.open.at(-1)
  const isEnd = inside !== undefined && kind === (inside.keys === null ? ']' : '}')
  return allowed[state.expecting].includes(kind) || (isEnd && state.expecting === 'commaOrEnd')
}

function step(state: ScanState, { kind, text }: Token): void {
  const inside = state.open.at(-1)
  if (kind === '{' || kind === '[') {
    state.open.push({ keys: kind === '{' ? new Set() : null, path: inside === undefined ? '' : placeIn(inside), index: 0, key: '' })
    state.expecting = kind === '{' ? 'keyOrEnd' : 'valueOrEnd'
  } else if (kind === '}' || kind === ']') {
    state.open.pop()
    state.expecting = state.open.length === 0 ? 'nothing' : 'commaOrEnd'
  } else if (kind === ',') {
    if (inside !== undefined) inside.index++
    state.expecting = inside?.keys === null ? 'value' : 'key'
  } else if (kind === ':') {
    state.expecting = 'value'
  } else if (inside !== undefined && inside.keys !== null && (state.expecting === 'key' || state.expecting === 'keyOrEnd')) {
    takeKey(state, inside, inside.keys, text)
  } else {
    state.expecting = inside === undefined ? 'nothing' : 'commaOrEnd'
  }
}

/** A file full of repeated keys is told about the first of them. */
const mostDuplicates = 100

function takeKey(state: ScanState, inside: Open, keys: Set<string>, text: string): void {
  inside.key = String(JSON.parse(text))
  if (keys.has(inside.key) && state.problems.length < mostDuplicates) {
    const { line, column } = placeOf(state.text, state.at)
    state.problems.push({
      severity: 'error', code: 'json.duplicateKey', path: placeIn(inside), value: `dòng ${line}, cột ${column}`,
      message: `Mục “${inside.key.slice(0, 60)}” được ghi hai lần trong cùng một nhóm.`, remedy: 'Xoá một trong hai.',
    })
  }
  keys.add(inside.key)
  state.expecting = 'colon'
}

function placeIn(inside: Open): string {
  if (inside.keys === null) return `${inside.path}[${inside.index}]`
  return inside.path === '' ? inside.key : `${inside.path}.${inside.key}`
}

/** Line and column from 1, as editors count them. */
export function placeOf(text: string, at: number): { readonly line: number, readonly column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

function broken(text: string, at: number): Error {
  const { line, column } = placeOf(text, at)
  const happened = at >= text.length ? `Tệp JSON bị cụt: hết tệp ở dòng ${line}, cột ${column} mà nội dung chưa xong.`
    : `Tệp JSON viết sai ở dòng ${line}, cột ${column}.`
  return fault('JSON_BROKEN', {
    happened, kept, remedy: 'Sửa chỗ đã chỉ (thường là thiếu hoặc thừa dấu phẩy, dấu ngoặc, dấu nháy) rồi làm lại.',
    problems: [{
      severity: 'error', code: 'json.syntax', path: `dòng ${line}, cột ${column}`, value: text.slice(at, at + 20).replace(/\s+/gu, ' '),
      message: 'Chỗ này không đúng cú pháp JSON.', remedy: 'Kiểm tra dấu phẩy, dấu ngoặc, dấu nháy ngay trước chỗ này.',
    }],
  })
}

function tooDeep(text: string, at: number): Error {
  const { line, column } = placeOf(text, at)
  return fault('INPUT_INVALID', {
    happened: `Tệp JSON lồng nhau quá ${deepest} lớp (dòng ${line}, cột ${column}).`, kept, remedy: 'Đây không phải tệp của chương trình này; chọn đúng tệp.',
  })
}
