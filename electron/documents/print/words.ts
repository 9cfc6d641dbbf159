/** What every part of printing does with words and runs. */
import type { Inlines } from '../../../shared/document/inline.ts'
import type { ComponentId, ResolvedForm } from '../../../shared/document/form.ts'
import type { PrintedParagraph, PrintedRun, StyleKey } from './printed.ts'

/** Capitals by Vietnamese rules. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

/** A paragraph outside the body (no block), of one plain run. */
export function line(style: StyleKey, text: string): PrintedParagraph {
  return { kind: 'paragraph', style, runs: text === '' ? [] : [{ text }], blockId: null }
}

/** A paragraph of a component, in capitals where its type says so. */
export function component(form: ResolvedForm, id: ComponentId, text: string): PrintedParagraph {
  return line(id, form.type[id].case === 'upper' ? capitals(text) : text)
}

/** A line end inside a block starts a new paragraph of the same style; tabs and other white space become one space. */
export function splitLines(inlines: Inlines): readonly (readonly PrintedRun[])[] {
  const lines: PrintedRun[][] = [[]]
  for (const inline of inlines) {
    inline.text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).forEach((part, index) => {
      if (index > 0) lines.push([])
      const text = part.replace(/\t/gu, ' ')
      if (text === '') return
      lines.at(-1)?.push({
        text, ...(inline.strong === true && { strong: true }), ...(inline.emphasis === true && { emphasis: true }),
      })
    })
  }
  const filled = lines.filter((runs) => runs.some((run) => run.text.trim() !== ''))
  return filled.length > 0 ? filled.map(trimEnds) : [[]]
}

/** No white space at the ends of a paragraph: it would move justified and centred lines. */
function trimEnds(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  const kept = runs.map((run, index) => ({
    ...run,
    text: trimEdge(run.text, index === 0, index === runs.length - 1),
  }))
  return kept.filter((run) => run.text !== '')
}

function trimEdge(text: string, first: boolean, last: boolean): string {
  const start = first ? text.replace(/^[ \u3000]+/u, '') : text
  return last ? start.replace(/[ \u3000]+$/u, '') : start
}

/** `runs` with `text` put before them, in plain type. */
export function prefixed(text: string, runs: readonly PrintedRun[]): readonly PrintedRun[] {
  const [first, ...rest] = runs
  if (first === undefined) return [{ text: text.trimEnd() }]
  if (first.strong !== true && first.emphasis !== true) return [{ text: text + first.text }, ...rest]
  return [{ text }, ...runs]
}

/** `runs` ending with `mark`: a mark that already ends a sentence stays, a comma or semicolon gives way. */
export function ended(runs: readonly PrintedRun[], mark: string, keep: RegExp): readonly PrintedRun[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.trimEnd()
  if (keep.test(text)) return runs
  return [...runs.slice(0, -1), { ...last, text: text.replace(/[;,.]+$/u, '') + mark }]
}

/** All runs in capitals. */
export function capitalRuns(runs: readonly PrintedRun[]): readonly PrintedRun[] {
  return runs.map((run) => ({ ...run, text: capitals(run.text) }))
}

/** A name without the separator someone typed after it. */
export function bare(text: string): string {
  return text.replace(/[;,.\s]+$/u, '')
}
