/** The meeting whose record is written down, for the parts of that page: who belongs to it, its agenda, and what was begun. */
import { createContext, useContext } from 'react'
import type { z } from 'zod'
import type { meetingViewSchema } from '../../../shared/contract/meetings.ts'

export type MeetingView = Readonly<z.output<typeof meetingViewSchema>>

export const MeetingContext = createContext<MeetingView | null>(null)

export function useMeeting(): MeetingView {
  const view = useContext(MeetingContext)
  if (view === null) throw new Error('window: this part belongs inside the page of a meeting')
  return view
}
