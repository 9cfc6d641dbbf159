/** The names people know the accounts by. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { actorWords } from '../../../shared/domain/account.ts'
import { service } from '../../api/client.ts'

/** `lan` → `Lò Thị Lan (lan)`; names without an account stay as they are. */
export function useActorWords(): (actor: string) => string {
  const { data } = useQuery(service.accounts.names.queryOptions())
  return useMemo(() => {
    const names = new Map((data ?? []).map(({ name, displayName }) => [name, displayName]))
    return (actor) => actorWords(actor, names)
  }, [data])
}
