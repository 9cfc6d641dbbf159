/** An office encrypted, given another key, made plain again, with savings in between. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendAudit } from '../../../electron/audit/index.ts'
import { changeOfficeKey, isEncryptedOffice, openOffice } from '../../../electron/db/index.ts'
import type { NewKey } from '../../../electron/db/index.ts'
import { importText } from '../../../electron/interchange/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { clockOf, keyOf, keys } from '../trade.ts'
import type { Trade } from '../trade.ts'
import { officeName, sampleIn } from './desk.ts'

/** Stands in every office of the sample, and must not stand in an encrypted file. */
const plainWords = Buffer.from('Đảng uỷ')

export const encrypt: Trade = {
  name: 'encrypt',
  offices: [officeName],
  prepare: (folder) => sampleIn(folder, clockOf()),
  begin(folder, clock) {
    const path = join(folder, officeName)
    const changed = (to: NewKey | null, action: 'office.encrypted' | 'office.passphraseChanged' | 'office.decrypted') => async () => {
      await changeOfficeKey(path, { from: keyOf(path), to, note: (office) => office.write((transaction) => appendAudit(transaction, { at: clock.now().toISOString(), actor: clock.name, action, subject: 'office/protection', digest: null })) })
      return { isEncrypted: to !== null }
    }
    const saved = (id: string) => async () => {
      const key = keyOf(path)
      const office = (await openOffice(path, key === null ? {} : { unlock: { key } })).readAs(clock.name)
      try {
        await importText(office, JSON.stringify({ format: 'vpk-records', version: 1, people: [{ id, fullName: 'Người Trong Tệp Mã Hoá' }] }), clock, silentProgress)
      } finally {
        office.close()
      }
      return { isEncrypted: key !== null }
    }
    const [first, second] = keys
    if (first === undefined || second === undefined) throw new Error('there are two keys')
    return Promise.resolve({ end: () => undefined, acts: [changed(first, 'office.encrypted'), saved('mot'), changed(second, 'office.passphraseChanged'), saved('hai'), changed(null, 'office.decrypted')] })
  },
  judge(folder) {
    const path = join(folder, officeName)
    const shows = readFileSync(path).includes(plainWords)
    return isEncryptedOffice(path) === shows ? [shows ? 'an encrypted office shows its words' : 'a plain office shows no words'] : []
  },
}
