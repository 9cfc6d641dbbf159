/** Members and guests who may speak, to be found by name; ids begin with `m ` (a membership) or `g ` (a guest). */
import { useMemo } from 'react'
import { useMeeting } from './meeting-context.ts'
import type { Named } from './name-search.tsx'

export function useSpeakers(): readonly Named[] {
  const { roll, meeting } = useMeeting()
  return useMemo(() => [
    ...roll.map(({ membershipId, fullName, title }) => ({ id: `m ${membershipId}`, label: fullName, detail: title })),
    ...meeting.guests.map(({ id, fullName, title }) => ({ id: `g ${id}`, label: fullName, detail: title === '' ? 'đại biểu' : title })),
  ], [roll, meeting.guests])
}
