/** The office that is open, for whoever needs its name or id. */
import { createContext, useContext } from 'react'
import type { z } from 'zod'
import type { openOfficeSchema } from '../../shared/contract/office.ts'
import type { UnlockText } from '../../shared/domain/passphrase.ts'

export type OpenOffice = Readonly<z.output<typeof openOfficeSchema>>

/** The key of a file that was encrypted just now, and what the person opens it with: shown alone until they have it. */
export interface Recovery { readonly recoveryKey: string, readonly unlock: UnlockText }

export interface OfficeState {
  readonly office: OpenOffice
  /** Opens another office by a grant of the shell. */
  readonly switchTo: (open: OpenRequest) => Promise<void>
  /** Back to the start page; with `creating` straight to the wizard. */
  readonly close: (creating: boolean) => Promise<void>
  /** Another file lies in the place of this office's: nothing that was read of it before is true of it. */
  readonly replaced: () => Promise<void>
  /** Shows the recovery key alone on the screen; the office comes back when the person has it. */
  readonly showRecovery: (recovery: Recovery) => void
  /** The office's own name may have changed. */
  readonly refresh: () => Promise<void>
}

/** What was asked for: an existing file, the sample, or a new office already created. */
export type OpenRequest =
  | { readonly type: 'open', readonly token: string, /** Of the file, for the question what opens it. */ readonly name?: string }
  | { readonly type: 'sample', readonly token: string }
  | { readonly type: 'created', readonly token: string, readonly office: OpenOffice, /** null: the file is plain. */ readonly recovery: Recovery | null }

export const OfficeContext = createContext<OfficeState | null>(null)

export function useOffice(): OfficeState {
  const state = useContext(OfficeContext)
  if (state === null) throw new Error('window: no office is open here')
  return state
}
