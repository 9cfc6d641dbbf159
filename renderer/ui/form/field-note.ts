/** What a page has to say beside single fields: asked for by path and words, so that a moved row keeps its note. */
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

/** `path` as in the form (`strengths.0`); null: nothing to say of this field. */
export type FieldNoteOf = (path: string, words: string) => ReactNode

export const FieldNotes = createContext<FieldNoteOf>(() => null)

export function useFieldNote(path: string, words: unknown): ReactNode {
  return useContext(FieldNotes)(path, typeof words === 'string' ? words : '')
}
