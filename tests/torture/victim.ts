/**
 * The process that is killed: `victim.js TRADE`, built of this file. It gets ready, waits for one line ({@link Errand}) and does its acts one after another;
 * each answer is on the pipe before the next act begins. Having done them all it waits for its end.
 */
import { once } from 'node:events'
import module from 'node:module'
import { say } from '../support/say.ts'
import { counted, order } from './faulty-disk.ts'
import type { DiskOrder } from './faulty-disk.ts'
import { clockOf } from './trade.ts'
import { tradeNamed } from './trades/registry.ts'

/** What to do: `acts` of them from the place `from` on, in a folder where those before are done. */
export interface Errand { readonly folder: string, readonly from: number, readonly acts: number, readonly order: DiskOrder }

function tell(kind: string, value: unknown = null): void {
  say(JSON.stringify({ kind, value }))
}

const control = process.env['VPK_DISK_CONTROL'] ?? ''
const trade = tradeNamed(process.argv[2] ?? '')
tell('ready')
// Whoever started it may end first.
process.stdin.once('end', () => { process.exit(1) })
const [line] = await once(process.stdin, 'data') as [Buffer]
const { folder, from, acts: count, order: given } = JSON.parse(line.toString('utf8')) as Errand
try {
  const clock = clockOf()
  const { acts } = await trade.begin(folder, clock)
  order(control, given)
  tell('begun')
  for (const [at, act] of acts.slice(from, from + count).entries()) {
    clock.turn(from + at)
    tell('told', await act())
    tell('counted', counted(control).writes)
  }
  if (given.mode === 'count') module.flushCompileCache()
  tell('done')
} catch (error) {
  tell('failed', error instanceof Error ? error.stack : String(error))
}
await new Promise<never>(() => { setInterval(() => undefined, 60_000) })
