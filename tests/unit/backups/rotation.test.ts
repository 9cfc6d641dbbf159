/** Which automatic copies stay, and where an office may not lie. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outdated } from '../../../electron/backups/rotation.ts'
import { isNetworkPlace } from '../../../electron/db/place.ts'
import { addDays } from '../../../shared/domain/dates.ts'

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, at) => addDays(first, at)).map((day) => ({ name: day, day }))
const kept = (copies: readonly { readonly name: string, readonly day: string }[]) => {
  const gone = new Set(outdated(copies))
  return copies.map(({ name }) => name).filter((name) => !gone.has(name))
}

describe('copies of two years, one a day', () => {
  // 2026-11-22 is a Sunday.
  const stay = kept(daysFrom('2024-11-23', 730))
  it('keeps the last seven days, five weeks and twelve months, and nothing else', () => {
    expect(stay.slice(-7)).toEqual(daysFrom('2026-11-16', 7).map(({ name }) => name))
    // Weeks end on Sundays; the newest week is among the seven days already.
    expect(stay).toEqual([
      '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30',
      '2026-10-25', '2026-10-31', '2026-11-01', '2026-11-08', '2026-11-15', ...daysFrom('2026-11-16', 7).map(({ name }) => name),
    ])
  })
  it('takes the oldest first', () => {
    expect(outdated(daysFrom('2024-11-23', 730))[0]).toBe('2024-11-23')
  })
})

it('keeps the last of several on one day, and copies of an office that was not opened for long', () => {
  expect(kept([{ name: 'a', day: '2026-11-20' }, { name: 'b', day: '2026-11-20' }, { name: 'c', day: '2020-01-05' }])).toEqual(['b', 'c'])
  expect(outdated([])).toEqual([])
})

it('never takes the newest, and thinning out twice takes nothing more', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2023-01-01', offset))
  fc.assert(fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 120 }), (days) => {
    const copies = days.map((each) => ({ name: each, day: each }))
    const stay = kept(copies)
    expect(stay).toContain(days.toSorted().at(-1))
    expect(stay.length).toBeLessThanOrEqual(24)
    expect(outdated(stay.map((each) => ({ name: each, day: each })))).toEqual([])
  }))
})

const mounts = String.raw`22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
60 22 0:50 / /mnt/may\040chu rw,nosuid,nodev shared:2 - fuse.sshfs can-bo@may:/kho rw,user_id=1000
61 22 8:17 / /mnt/usb rw shared:3 - ext4 /dev/sdb1 rw
62 61 8:17 / /mnt/usb rw shared:4 - fuseblk /dev/sdb1 rw,user_id=0
63 22 0:51 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw`

it.each([
  ['\\\\server\\share\\a.vpk', 'win32', 0, true], ['\\\\?\\UNC\\server\\share', 'win32', 0, true], ['\\\\?\\C:\\Users', 'win32', 0, false], ['C:\\Users\\a', 'win32', 0, false],
  ['/mnt/share', 'linux', 0x6969, true], ['/mnt/share', 'linux', 0xFF534D42, true], ['/mnt/share', 'linux', 0xFE534D42, true], ['/home/a', 'linux', 0xEF53, false], ['/tmp/a', 'linux', 0x01021994, false],
  ['/media/sf_chung', 'linux', 0x786F4256, true], ['/mnt/may chu/kho', 'linux', 0x65735546, true], ['/mnt/usb/kho', 'linux', 0x65735546, false], ['/mnt/usb2', 'linux', 0x65735546, true], ['/run/user/1000/gvfs/smb', 'linux', 0x65735546, true],
] as const)('%s on %s with file system %i: on the network %s', (path, platform, fileSystem, expected) => {
  expect(isNetworkPlace({ path, platform, fileSystem, mounts })).toBe(expected)
})
