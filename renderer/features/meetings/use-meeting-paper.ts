/** Has a paper made of a meeting and opens it; what must be known of it is told on the way. */
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { MeetingPaperRole } from '../../../shared/domain/meeting.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'

export interface AskedPaper { readonly role: MeetingPaperRole, readonly guestId?: string | null, readonly entryIds?: readonly string[], readonly sheetId?: string | null, readonly points?: Readonly<Record<string, number | null>> }

export function useMeetingPaper(id: string) {
  const open = useMadePaper()
  const queries = useQueryClient()
  const { notify } = useNotices()
  return useCallback(async ({ role, guestId = null, entryIds = [], sheetId = null, points = {} }: AskedPaper): Promise<void> => open(async () => {
    const made = await client.meetings.makePaper({ id, role, guestId, entryIds: [...entryIds], sheetId, points: { ...points } })
    await queries.invalidateQueries({ queryKey: service.meetings.key() })
    const told = [...made.notes, ...made.problems.map(({ message, remedy }) => `${message} ${remedy}`)]
    if (told.length > 0) notify({ intent: 'warning', text: told.join('\n') })
    return made
  }), [id, notify, open, queries])
}
