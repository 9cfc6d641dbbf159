/**
 * Liquid, cut down to what a paper needs: outputs, `if`, `unless`, `case`, our own filters. No files, no includes, no
 * loops (the template's `each` repeats nodes), no assignments: so every variable can be checked when the template loads.
 * Record text is only ever a value: what it contains is never parsed.
 */
import { Liquid, type Template as LiquidTemplate } from 'liquidjs'
import { filters } from './filters.ts'
import { plainOutputs } from './plain-outputs.ts'
import { toClassicToneMarks } from '../paper/tone-marks.ts'

/** Values a template may name. */
export type Scope = Readonly<Record<string, unknown>>
export type ToneMarks = 'mainVowel' | 'classic'

const allowedTags: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'comment'])
/** Characters of one template text, and objects one rendering may make: far above any paper, far below harm. */
const limits = { parseLimit: 20_000, memoryLimit: 5_000_000 }

function createEngine(): Liquid {
  const engine = new Liquid({
    strictFilters: true, strictVariables: true, ownPropertyOnly: true, dynamicPartials: false, relativeReference: false,
    templates: {}, ...limits,
  })
  for (const name of Object.keys(engine.tags)) if (!allowedTags.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) delete engine.filters[name]
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter)
  return engine
}

const engine = createEngine()

/** A variable a text names, with its place in that text (1-based). A segment null is computed (`a[b.c]`). */
export interface VariableUse { readonly segments: readonly (string | number | null)[], readonly row: number, readonly column: number }

/** A parsed piece of Liquid. */
export interface Phrase {
  readonly source: string
  readonly variables: readonly VariableUse[]
  render(scope: Scope, toneMarks: ToneMarks): string
}

/** Why a text cannot be parsed, and where in it (1-based). */
export interface PhraseFault { readonly message: string, readonly row: number, readonly column: number }

/** Parses one text. The classic spelling (ủy, hòa) of the template's own words is parsed beside it. */
export function parsePhrase(source: string): { readonly phrase: Phrase } | { readonly fault: PhraseFault } {
  try {
    const main = engine.parse(source)
    const renderMain = rendererOf(source, main)
    const classicSource = toClassicToneMarks(source)
    const renderClassic = classicSource === source ? renderMain : rendererOf(classicSource, engine.parse(classicSource))
    const render = (scope: Scope, toneMarks: ToneMarks): string => toneMarks === 'classic' ? renderClassic(scope) : renderMain(scope)
    return { phrase: { source, variables: variablesOf(main), render } }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

function rendererOf(source: string, parsed: LiquidTemplate[]): (scope: Scope) => string {
  return plainOutputs(source) ?? ((scope) => String(engine.renderSync(parsed, scope)))
}

function variablesOf(parsed: LiquidTemplate[]): readonly VariableUse[] {
  return Object.values(engine.analyzeSync(parsed).globals).flat().map((variable) => ({
    segments: variable.segments.map((segment) => typeof segment === 'object' ? null : segment),
    row: variable.location.row, column: variable.location.col,
  }))
}

function faultOf(error: unknown): PhraseFault {
  const message = error instanceof Error ? error.message : String(error)
  const place = /, line:(\d+), col:(\d+)/u.exec(message)
  return {
    message: message.split('\n', 1)[0]?.replace(/, line:\d+, col:\d+/u, '') ?? message,
    row: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1),
  }
}
