/** Under which name words that no record has yet wait on this machine. */
import { useAccountName } from './access.ts'
import { useOffice } from './office.ts'

/** The open office and, where it has accounts, who is signed in: nobody finds there what another account typed. */
export function useKeptKey(): string {
  const { office: { fileName, bodyId } } = useOffice()
  const account = useAccountName()
  return [fileName, bodyId, ...account === null ? [] : [account]].join('/')
}
