/** One process that takes numbers of one series, one transaction each: `office`, how many; an encrypted office opens with VPK_PASSPHRASE. Prints what it was given. */
import { openOffice } from '../../electron/db/index.ts'
import { FaultError } from '../../electron/faults/index.ts'
import { takeNumber } from '../../electron/registers/index.ts'

const [, , path = '', count = '0'] = process.argv
const passphrase = process.env['VPK_PASSPHRASE']
const office = await openOffice(path, passphrase === undefined ? {} : { unlock: { passphrase } })
const actor = { name: `tien-trinh-${process.pid}`, now: () => new Date() }
const series = { register: 'outgoing', bodyId: 'du', symbol: 'KH/ĐU', spanId: 'nk' } as const
const given: number[] = []
while (given.length < Number(count)) {
  try {
    const entry = await office.write((transaction) => takeNumber(transaction, actor, series, { date: '2026-06-15', kind: 'plan', words: { subject: `việc ${given.length}` } }))
    given.push(entry.number ?? 0)
  } catch (error) {
    // The others held the file too long: nothing was given, so it is asked again.
    if (!(error instanceof FaultError) || error.fault.code !== 'OFFICE_LOCKED') throw error
  }
}
office.close()
process.stdout.write(JSON.stringify(given))
