/** What is being typed of an account, and what is wrong with it. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Role } from '../../../shared/domain/account.ts'
import { error } from '../../../shared/domain/problem.ts'
import type { Fault, Problem } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'

export interface TypedAccount {
  readonly name: string, readonly displayName: string, readonly personId: string | null, readonly roles: readonly Role[], readonly state: 'active' | 'stopped'
  readonly password: string, readonly again: string
}

export const blankAccount: TypedAccount = { name: '', displayName: '', personId: null, roles: [], state: 'active', password: '', again: '' }

/** As the service takes it. */
export interface GivenAccount {
  readonly name: string, readonly password: string
  readonly facts: { readonly displayName: string, readonly personId: string | null, readonly roles: Role[], readonly state: 'active' | 'stopped' }
}

export interface AccountForm {
  readonly typed: TypedAccount
  readonly change: (part: Partial<TypedAccount>) => void
  readonly problems: readonly Problem[]
  readonly fault: Fault | null
  readonly busy: boolean
  readonly submit: (event: FormEvent) => Promise<void>
}

/** `send`: answers with what is wrong, nothing when it is done. */
export function useAccountForm(begin: TypedAccount, send: (given: GivenAccount) => Promise<readonly Problem[]>): AccountForm {
  const [typed, setTyped] = useState(begin)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setFault(null)
    if (typed.password !== typed.again) return setProblems([error('account.again', 'again', '', 'Hai lần gõ không giống nhau.', 'Gõ lại cả hai.')])
    setBusy(true)
    try {
      const { name, displayName, personId, roles, state, password } = typed
      setProblems(await send({ name, password, facts: { displayName, personId, roles: [...roles], state } }))
    } catch (thrown) {
      setFault(toFault(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { typed, change: (part) => setTyped((before) => ({ ...before, ...part })), problems, fault, busy, submit }
}
