/** The live preview for whoever shows a part of it; only those are drawn anew when it changes, not the form beside. */
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import { usePreview } from './use-preview.ts'
import type { LivePreview } from './use-preview.ts'

const PreviewContext = createContext<LivePreview | null>(null)

interface PreviewProviderProps {
  readonly templateId: string
  readonly recordId: string
  readonly children: ReactNode
}

export function PreviewProvider({ templateId, recordId, children }: PreviewProviderProps) {
  return <PreviewContext value={usePreview(templateId, recordId)}>{children}</PreviewContext>
}

export function useLivePreview(): LivePreview {
  const live = useContext(PreviewContext)
  if (live === null) throw new Error('window: this part belongs beside a live preview')
  return live
}
