/** The checks of the open office, for the page, for the drop on the window and for the dialogs. */
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useOffice } from '../../app/office.ts'
import { CheckStore } from './check-store.ts'
import type { ChecksState } from './check-store.ts'

const ChecksContext = createContext<CheckStore | null>(null)

export function ChecksProvider({ children }: { readonly children: ReactNode }) {
  const { office: { fileName } } = useOffice()
  const store = useMemo(() => new CheckStore({
    check: (input, signal) => client.formChecks.check(input, { signal }),
    checkFolder: (input, signal) => client.formChecks.checkFolder(input, { signal }),
    toFault,
  }), [])
  useEffect(() => () => store.clear(), [store, fileName])
  return <ChecksContext value={store}>{children}</ChecksContext>
}

export function useChecks(): CheckStore {
  const store = useContext(ChecksContext)
  if (store === null) throw new Error('window: this part belongs inside the frame')
  return store
}

export function useChecksState<T>(select: (state: ChecksState) => T): T {
  const store = useChecks()
  return useSyncExternalStore(store.subscribe, () => select(store.state()))
}
