/** Encryption of the office file, joined to the contract. */
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import { recoveryKeyText } from '../db/index.ts'
import type { OfficeDatabase, OfficeKey } from '../db/index.ts'
import type { KeySheet } from '../documents/typst/index.ts'
import type { WrittenAnswer } from '../files/index.ts'
import { os } from '../requests/index.ts'
import { changePassphrase, decryptOffice, encryptOffice, keyInUse, protectionOf, recoverySheetOf, refuseEncrypted } from './protection.service.ts'
import { replaceOpenOffice } from './replace-open.ts'
import type { OpenHost } from './replace-open.ts'

export interface ProtectionHost extends OpenHost {
  /** Sets the sheet as PDF and writes it to the granted place. */
  writeKeySheet(grant: string, sheet: KeySheet): WrittenAnswer
}

export function protectionProcedures(host: ProtectionHost) {
  const { session, accounts } = host
  const known = (office: OfficeDatabase, current: UnlockText): Promise<OfficeKey> =>
    session.tries.slowed(office.path, current, accounts.local.now().getTime(), () => keyInUse(office, current))
  // The key that was just made stands on the screen before any sign-in, and the sheet is how it is kept; it asks for the passphrase all the same.
  const withSheetToCome = async <T>(made: Promise<T>): Promise<T> => {
    const answer = await made
    accounts.leave(session.office(), 'office.recoverySheet')
    return answer
  }
  return {
    protection: os.office.protection.handler(({ context }) => protectionOf(context.office())),
    encrypt: os.office.encrypt.handler(async ({ context, input }) => {
      refuseEncrypted(context.office())
      const { actor } = context
      return withSheetToCome(replaceOpenOffice(host, (path, { toCome }) => encryptOffice(path, input, actor, toCome)))
    }),
    changePassphrase: os.office.changePassphrase.handler(async ({ context, input }) => {
      const { actor } = context
      const key = await known(context.office(), input.current)
      return withSheetToCome(replaceOpenOffice(host, (path, { toCome }) => changePassphrase(path, key, input.next, actor, toCome)))
    }),
    decrypt: os.office.decrypt.handler(async ({ context, input }) => {
      const { actor } = context
      const key = await known(context.office(), input.current)
      return replaceOpenOffice(host, (path) => decryptOffice(path, key, actor))
    }),
    recoveryKey: os.office.recoveryKey.handler(async ({ context, input }) => ({ recoveryKey: recoveryKeyText(await known(context.office(), input.current)) })),
    recoverySheet: os.office.recoverySheet.handler(async ({ context, input }) => {
      const office = context.office()
      const key = await known(office, input.current)
      return host.writeKeySheet(input.grant, await recoverySheetOf(office, key, context.actor))
    }),
  }
}
