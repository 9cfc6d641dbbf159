/** Where rendering stands, and what every node needs there: words, lists, ids. */
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import type { Phrase, Scope, ToneMarks } from '../liquid/engine.ts'

/** A block as it is built, before the model's schema has read it. */
export type BlockInput = DocumentModelInput['body'][number]

/** Where rendering stands. `id` names the blocks; `node` is the place in the template, for provenance. */
export interface RenderPlace {
  readonly scope: Scope, readonly toneMarks: ToneMarks
  readonly id: string, readonly node: string
  readonly recordId: string, readonly revision: number
}

/** The words a phrase gives here. */
export function words(phrase: Phrase | undefined, place: RenderPlace): string {
  return phrase === undefined ? '' : phrase.render(place.scope, place.toneMarks)
}

/** Id and origin of a block. */
export type Common = Pick<BlockInput, 'id' | 'provenance'>

/** Id and origin of a block; `line` counts the blocks one node makes from several lines. */
export function commonOf(place: RenderPlace, line = 1): Common {
  return {
    id: line === 1 ? place.id : `${place.id}~${line}`,
    provenance: { templateNode: place.node, recordId: place.recordId, revision: place.revision },
  }
}

/** The list at a path of the scope; the loader has checked that it is one. */
export function listAt(scope: Scope, path: string): readonly unknown[] {
  const value = valueAt(scope, path)
  return Array.isArray(value) ? value : []
}

/** The text at a path of the scope. */
export function textAt(scope: Scope, path: string): string {
  const value = valueAt(scope, path)
  return typeof value === 'string' ? value : ''
}

function valueAt(scope: Scope, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, scope)
}
