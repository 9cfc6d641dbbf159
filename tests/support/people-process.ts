/** One process that enters people one after another, opening and closing the `office` each time as it may be replaced meanwhile. Prints each id once it is stored. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openOffice } from '../../electron/db/index.ts'
import { FaultError } from '../../electron/faults/index.ts'
import { say } from './say.ts'

for (let at = 1; ; at++) {
  const id = `nguoi-${at}`
  try {
    const office = await openOffice(process.argv[2] ?? '')
    try {
      await office.write((transaction) => transaction.insertInto('person').values({ id, revision: 1, full_name: id, full_name_folded: id, note: '' }).execute())
      say(id)
    } finally {
      office.close()
    }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
  }
  await sleep(20)
}
