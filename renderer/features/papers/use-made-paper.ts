/** Has the service make a paper from a register and opens it at once: its number, date and signer are the person's. */
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'

export function useMadePaper() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  return useCallback(async (make: () => Promise<{ readonly recordId: string }>): Promise<void> => {
    try {
      const { recordId } = await make()
      await queries.invalidateQueries({ queryKey: service.freeDocuments.key() })
      await navigate({ to: '/free-documents/$id', params: { id: recordId } })
    } catch (error) {
      notifyFault(error)
    }
  }, [navigate, notifyFault, queries])
}
