/** Who is signed in to the open office, for whoever needs it. */
import { createContext, useContext } from 'react'
import type { Access } from '../../shared/contract/accounts.ts'
import type { Role } from '../../shared/domain/account.ts'

export interface AccessState {
  readonly access: Access
  /** Asks anew: an account was made, changed, or its password. */
  readonly refresh: () => Promise<void>
  /** Locks the screen: the service forgets who was signed in. */
  readonly lock: () => Promise<void>
}

export const AccessContext = createContext<AccessState | null>(null)

export function useAccess(): AccessState {
  const state = useContext(AccessContext)
  if (state === null) throw new Error('window: nobody was asked who is at work here')
  return state
}

/** The account at work; null in an office without accounts. */
export function useAccountName(): string | null {
  return useContext(AccessContext)?.access.account?.name ?? null
}

/** Whether whoever is at work has the role; in an office without accounts everyone has all. */
export function hasRole({ mode, account }: Access, ...wanted: readonly Role[]): boolean {
  return mode === 'none' || wanted.some((role) => account?.roles.includes(role) === true)
}
