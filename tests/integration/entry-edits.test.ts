/** Which edits of which window are in a record: kept with it through reopening, taking out, closing and correcting, until it is signed. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { plannedOffice } from '../support/meeting-kill.ts'
import { scriptedMeeting as id } from '../support/meeting-script.ts'
import { faultOf, startService, testFolder } from '../support/offices.ts'

const note = (entryId: string, text: string): MeetingEntry => meetingEntrySchema.parse({ id: entryId, place: 10, kind: 'note', text })

async function opened(path: string) {
  const { client, host } = startService()
  host.grants.add('grant-office', path, 'openOffice')
  await client.office.open({ grant: 'grant-office' })
  return { live: client.meetings.live, close: () => host.session.close() }
}

it('the last stored edit of each window survives reopening; what was refused or came too late is not in it', async () => {
  const path = join(testFolder(), 'office.vpk')
  await plannedOffice(path, { people: 12 })
  const first = await opened(path)
  await first.live.begin({ id })
  expect((await first.live.entries({ id })).edits).toEqual([])
  const put = (revision: number | null, entry: unknown, ...edits: readonly (readonly [string, number])[]) => first.live.put({ id, changes: [{ revision, entry, edits: edits.map(([windowRun, edit]) => ({ windowRun, edit })) }] })
  expect(await put(null, note('a', 'Một'), ['w1', 3])).toMatchObject([{ outcome: 'saved' }])
  expect(await put(1, note('a', 'Một hai'), ['w1', 5], ['w2', 1])).toMatchObject([{ outcome: 'saved' }])
  // An answer that was lost: the same words again, by then an earlier edit than the one known.
  expect(await put(2, note('a', 'Một hai'), ['w1', 4], ['w2', 2])).toMatchObject([{ outcome: 'saved' }])
  expect(await put(1, note('a', 'Cũ'), ['w3', 9])).toMatchObject([{ outcome: 'conflict' }])
  expect(await put(3, { ...note('a', ''), place: -1.5 }, ['w2', 9])).toMatchObject([{ outcome: 'refused' }])
  expect(await put(null, note('b', 'Không cửa sổ nào'))).toMatchObject([{ outcome: 'saved' }])
  const edits = [{ entryId: 'a', windowRun: 'w1', edit: 5 }, { entryId: 'a', windowRun: 'w2', edit: 2 }]
  expect((await first.live.entries({ id })).edits).toEqual(edits)
  first.close()
  const again = await opened(path)
  expect((await again.live.entries({ id })).edits).toEqual(edits)
  await again.live.remove({ id, entryId: 'a', revision: 3 })
  expect((await again.live.entries({ id })).edits).toEqual(edits)
  await again.live.close({ id })
  const closed = await again.live.entries({ id })
  expect([closed.entries.map(({ entry }) => entry.id), closed.removed, closed.edits]).toEqual([['b'], [], edits])
  again.close()
})

it('a correction of the closed record brings its edits in; what is signed keeps none', async () => {
  const { call, held } = await meetingDesk()
  await held()
  const { revision, record } = await call.proceedings.get({ id })
  expect(await call.proceedings.save({ revision, record })).toMatchObject({ outcome: 'saved' })
  const edits = [{ entryId: 'e-1', windowRun: 'w1', edit: 7 }]
  expect(await call.live.noteEdits({ id, edits })).toEqual({ noted: 1 })
  expect((await call.live.entries({ id })).edits).toEqual(edits)
  const agreed = await call.advance({ id, revision: (await call.meetings.get({ id })).revision, to: 'agreed', on: '2026-05-05' })
  expect((await call.live.entries({ id })).edits).toEqual(edits)
  if (agreed.outcome !== 'saved') throw new Error(JSON.stringify(agreed))
  expect(await call.advance({ id, revision: agreed.revision, to: 'signed', on: '2026-05-06' })).toMatchObject({ outcome: 'saved' })
  expect((await call.live.entries({ id })).edits).toEqual([])
})

it('edits of a meeting without a record are refused with a sentence', async () => {
  const { call } = await meetingDesk()
  expect(await faultOf(call.live.noteEdits({ id, edits: [{ entryId: 'a', windowRun: 'w1', edit: 1 }] }))).toBe('RECORD_UNKNOWN')
})
