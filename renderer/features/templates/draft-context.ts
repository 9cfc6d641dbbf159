/** The template being edited, for whoever shows a part of it. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DraftState, TemplateDraft } from './template-draft.ts'

export const DraftContext = createContext<TemplateDraft | null>(null)

export function useDraft(): TemplateDraft {
  const draft = useContext(DraftContext)
  if (draft === null) throw new Error('window: this part belongs inside the template editor')
  return draft
}

/** A slice of the draft; the caller is drawn again only when the slice changes. */
export function useDraftState<T>(select: (state: DraftState) => T): T {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, () => select(draft.state()))
}
