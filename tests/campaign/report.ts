/** What the campaign found, for people to read: a line for each check, a column for each layout, and every miss by its name. */
import { layouts } from './bases.ts'
import type { Outcome } from './run.ts'

const share = (part: number, whole: number): string => `${part}/${whole} (${whole === 0 ? 100 : Math.floor(part / whole * 1000) / 10} %)`
const count = (outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number => outcomes.filter(is).length

export interface Rates { readonly detected: number, readonly mended: number, readonly fixable: number }

/** Shares of 1; all of nothing is 1. */
export function rates(outcomes: readonly Outcome[]): Rates {
  const fixable = outcomes.filter((one) => one.fixable)
  const of = (part: number, whole: number): number => whole === 0 ? 1 : part / whole
  return { detected: of(count(outcomes, (one) => one.detected), outcomes.length), mended: of(count(fixable, (one) => one.mended === true), fixable.length), fixable: fixable.length }
}

/** "found/made" by check and layout. */
export function table(outcomes: readonly Outcome[]): string {
  const rules = [...new Set(outcomes.map(({ rule }) => rule))]
  const cell = (some: readonly Outcome[]): string => some.length === 0 ? '·' : `${count(some, ({ detected }) => detected)}/${some.length}`
  const row = (name: string, some: readonly Outcome[]): readonly string[] => [name, ...layouts.map((layout) => cell(some.filter((one) => one.layout === layout))), cell(some)]
  const rows = [['', ...layouts, 'all'], ...rules.map((rule) => row(rule, outcomes.filter((one) => one.rule === rule))), row('all', outcomes)]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((each) => each[column]?.length ?? 0))) ?? []
  return rows.map((each) => each.map((words, column) => words.padStart(widths[column] ?? 0)).join('  ')).join('\n')
}

/** The whole report. */
export function report(outcomes: readonly Outcome[]): string {
  const fixable = outcomes.filter((one) => one.fixable)
  const lines = (title: string, some: readonly Outcome[], words: (outcome: Outcome) => string): readonly string[] => some.length === 0 ? [] : [`${title}:`, ...some.map((one) => `  ${one.name}${words(one)}`)]
  return [
    table(outcomes),
    `faults found: ${share(count(outcomes, ({ detected }) => detected), outcomes.length)}; mended: ${share(count(fixable, ({ mended }) => mended === true), fixable.length)} of those that can be`,
    ...lines('not found', outcomes.filter(({ detected }) => !detected), ({ others }) => others.length === 0 ? '' : ` — instead: ${others.join(' | ')}`),
    ...lines('not mended', outcomes.filter(({ mended }) => mended === false), ({ refused }) => refused.length === 0 ? '' : ` — ${refused.join(' | ')}`),
    ...lines('refused', outcomes.filter(({ refused }) => refused.length > 0), ({ refused }) => ` — ${refused.join(' | ')}`),
    ...lines('new after mending', outcomes.filter(({ added }) => added.length > 0), ({ added }) => ` — ${added.join(' | ')}`),
    ...lines('words changed', outcomes.filter(({ newWords }) => newWords !== ''), ({ newWords }) => ` — ${newWords}`),
  ].join('\n')
}
