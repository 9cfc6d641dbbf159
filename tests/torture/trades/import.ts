/** Records imported from files, a batch in one transaction; among them papers whose numbers the register takes over. */
import { join } from 'node:path'
import { importText } from '../../../electron/interchange/index.ts'
import { openOffice } from '../../../electron/db/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { rawly } from '../trade.ts'
import { clockOf } from '../trade.ts'
import type { Trade } from '../trade.ts'
import { officeName, sampleIn } from './desk.ts'

const [batches, batchSize] = [5, 40]

/** Invented people and directives of one batch; half of the people come with every batch and change. */
function batch(at: number): string {
  const people = Array.from({ length: batchSize }, (_, place) => ({ id: place % 2 === 0 ? `nguoi-${place}` : `nguoi-${at}-${place}`, fullName: `Người Thứ ${at} ${place}` }))
  const directives = Array.from({ length: batchSize / 4 }, (_, place) => ({ id: `ct-${at}-${place}`, kind: 'directive', designation: `${at * 100 + place}-CT/TU`, date: '2026-01-05', issuer: 'Ban Thường vụ Tỉnh uỷ', subject: `về việc thứ ${place}`, startedOn: '2026-01-10' }))
  return JSON.stringify({ format: 'vpk-records', version: 1, people, directives })
}

export const imports: Trade = {
  name: 'import',
  offices: [officeName],
  prepare: (folder) => sampleIn(folder, clockOf()),
  async begin(folder, clock) {
    const office = (await openOffice(join(folder, officeName))).readAs(clock.name)
    const taken = async (at: number): Promise<unknown> => {
      const { problems, ...counts } = await importText(office, batch(at), clock, silentProgress)
      if (counts.refused > 0) throw new Error(`the batch was refused: ${JSON.stringify(problems[0])}`)
      return { at, ...counts }
    }
    return { end: () => { office.close() }, acts: Array.from({ length: batches }, (_, at) => () => taken(at)) }
  },
  judge(folder, told) {
    const last = (told.at(-1) as { readonly at: number } | undefined)?.at
    return rawly(join(folder, officeName), (file) => {
      if (last === undefined) return []
      const name = file.prepare("SELECT full_name FROM person WHERE id = 'nguoi-0'").pluck().get()
      // The batch in hand may have been written too.
      return name === `Người Thứ ${last} 0` || name === `Người Thứ ${last + 1} 0` ? [] : [`batch ${last} was acknowledged, and what stands there is ${String(name)}`]
    })
  },
}
