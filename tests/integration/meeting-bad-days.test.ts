/** A meeting is written down while the disk fills up or another program holds the office: it is said why nothing is stored, nothing is lost, and it goes on by itself. */
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { LiveRecord } from '../../renderer/features/meetings/live-record.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { Kept } from '../support/live-record-desk.ts'
import { integrity, plannedOffice } from '../support/meeting-kill.ts'
import { scriptedMeeting as id } from '../support/meeting-script.ts'
import { startService, testFolder } from '../support/offices.ts'

const note = (entryId: string, place: number, text: string): MeetingEntry => meetingEntrySchema.parse({ id: entryId, place, kind: 'note', text })

function root(program: string, ...args: readonly string[]): void {
  const run = spawnSync(program, args, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`Cần quyền root để gắn ổ đĩa thử (${program} ${args.join(' ')}): ${run.stderr}`)
}

/** The record of the planned meeting as the window keeps it, over the service itself. */
async function runningRecord(path: string) {
  const { client, host } = startService()
  host.grants.add('grant-office', path, 'openOffice')
  await client.office.open({ grant: 'grant-office' })
  await client.meetings.live.begin({ id })
  const kept = new Kept()
  const { live } = client.meetings
  const record = new LiveRecord({
    stored: [], removed: [], edits: [], unsent: kept, onStored: () => undefined,
    calls: { put: (changes) => live.put({ id, changes: changes.map(({ edits, ...change }) => ({ ...change, edits: [...edits] })) }), remove: (entryId, revision) => live.remove({ id, entryId, revision }), putBack: (entry) => live.putBack({ id, entryId: entry.id }) },
  })
  const texts = async (): Promise<readonly string[]> => (await live.entries({ id })).entries.flatMap(({ entry }) => entry.kind === 'note' ? [entry.text] : [])
  return { record, kept, texts, close: () => host.session.close() }
}

/** Takes all room that is left on a disk. */
function fill(path: string): void {
  for (let size = 64 * 1024; size >= 512; size /= 2) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

it('a disk that is full: the reason is said, the words wait, and they are stored once there is room', async () => {
  const folder = testFolder()
  await plannedOffice(join(folder, 'planned.vpk'), { people: 12 })
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  root('mount', '-t', 'tmpfs', '-o', `size=${Math.ceil(statSync(join(folder, 'planned.vpk')).size / 1024) + 2000}k`, 'tmpfs', disk)
  try {
    const path = join(disk, 'office.vpk')
    copyFileSync(join(folder, 'planned.vpk'), path)
    const { record, kept, texts, close } = await runningRecord(path)
    record.add(note('a', 10, 'Ghi khi còn chỗ'))
    await record.flush()
    expect(record.save()).toMatchObject({ step: 'saved', fault: null })
    fill(join(disk, 'filler'))
    const long = 'Ghi khi ổ đĩa đã đầy. '.repeat(5000).trim()
    record.change(note('a', 10, 'Ghi khi còn chỗ, rồi sửa'))
    record.add(note('b', 20, long))
    await record.flush()
    expect(record.save()).toMatchObject({ step: 'away', fault: { code: 'DISK_FULL', happened: 'Ổ đĩa đã đầy nên không ghi được tệp.' } })
    expect(kept.entries.map(({ entry }) => entry)).toEqual([note('a', 10, 'Ghi khi còn chỗ, rồi sửa'), note('b', 20, long)])
    expect(await texts()).toEqual(['Ghi khi còn chỗ'])
    rmSync(join(disk, 'filler'))
    await vi.waitFor(() => expect(record.save()).toMatchObject({ step: 'saved', fault: null }), { timeout: 120_000, interval: 100 })
    expect(await texts()).toEqual(['Ghi khi còn chỗ, rồi sửa', long])
    expect(kept.entries).toEqual([])
    close()
    expect(integrity(path)).toBe('ok')
  } finally {
    root('umount', disk)
  }
})

it('an office another program writes to: the reason is said, the words wait, and they are stored once it is free', async () => {
  const path = join(testFolder(), 'office.vpk')
  await plannedOffice(path, { people: 12 })
  const { record, kept, texts, close } = await runningRecord(path)
  const holder = new Database(path)
  holder.exec('BEGIN IMMEDIATE')
  record.add(note('a', 10, 'Ghi khi tệp bị giữ'))
  await record.flush()
  expect(record.save()).toMatchObject({ step: 'away', fault: { code: 'OFFICE_LOCKED' } })
  expect(kept.entries.map(({ entry }) => entry)).toEqual([note('a', 10, 'Ghi khi tệp bị giữ')])
  holder.exec('ROLLBACK')
  holder.close()
  await vi.waitFor(() => expect(record.save().step).toBe('saved'), { timeout: 120_000, interval: 100 })
  expect(await texts()).toEqual(['Ghi khi tệp bị giữ'])
  expect(kept.entries).toEqual([])
  close()
})
