/** The writer of a meeting is killed at random moments: what was acknowledged stands, nothing else does. 200 kills: `npm run test:kills`. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killedScript, killOnce, plannedOffice } from '../support/meeting-kill.ts'
import type { Killed } from '../support/meeting-kill.ts'
import { testFolder } from '../support/offices.ts'

const kills = 8

it('keeps all that was acknowledged before each kill, and nothing that was not sent', async () => {
  const folder = testFolder()
  const planned = join(folder, 'planned.vpk')
  await plannedOffice(planned)
  const killed: Killed[] = []
  for (let seed = 1; seed <= kills; seed++) killed.push(await killOnce(folder, planned, seed))
  expect(killed.filter(({ faults }) => faults.length > 0)).toEqual([])
  // The kills fell into the meeting, not before or after it.
  expect(killed.every(({ sent }) => sent > 0 && sent < killedScript().length)).toBe(true)
  expect(new Set(killed.map(({ saved }) => saved)).size).toBeGreaterThan(kills / 2)
})
