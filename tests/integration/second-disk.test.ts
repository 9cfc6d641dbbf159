/** Copies on a second disk: laid there, kept apart by office, thinned out; a disk that is gone or gives back other bytes. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashFile, makeDailyBackup } from '../../electron/backups/index.ts'
import { layOnSecondDisk } from '../../electron/backups/second-disk.ts'
import { at, onDisk, withOffice } from '../support/backup-desk.ts'
import { startService, testFolder, writeSampleOffice } from '../support/offices.ts'

describe('a second disk', () => {
  it('takes each copy; one that is not there stops nothing and is said', async () => {
    const { client, host, folder } = await withOffice()
    const disk = join(folder, 'usb')
    mkdirSync(disk)
    host.grants.add('grant-disk', disk, 'backupFolder')
    await client.backups.chooseSecond({ grant: 'grant-disk' })
    const first = await client.backups.make()
    expect([first.secondCopy, onDisk(disk)]).toEqual(['made', [first.fileName]])
    rmSync(disk, { recursive: true })
    expect((await client.backups.make()).secondCopy).toBe('failed')
    expect(await client.backups.state()).toMatchObject({ secondFolder: 'usb', secondMissing: true })
    await client.backups.chooseSecond({ grant: null })
    expect((await client.backups.make()).secondCopy).toBe('none')
  })

  it('that takes copies of two offices of one name keeps them apart, and thins out each alone', async () => {
    const disk = join(testFolder(), 'usb')
    mkdirSync(disk)
    const one = await withOffice()
    const other = { ...startService(), path: join(testFolder(), 'office.vpk') }
    await writeSampleOffice(other.path)
    other.host.grants.add('grant-open', other.path, 'openOffice')
    await other.client.office.open({ grant: 'grant-open' })
    for (const { client, host } of [one, other]) {
      host.grants.add('grant-disk', disk, 'backupFolder')
      await client.backups.chooseSecond({ grant: 'grant-disk' })
    }
    // One that an earlier program laid on the disk itself.
    const { fileName } = await one.client.backups.make()
    copyFileSync(join(one.copies, fileName), join(disk, 'office 2020-01-05 10.00.00 tu-dong.vpk'))
    await makeDailyBackup(other.host.session.office(), at('2020-01-06T03:00:00Z'))
    for (let day = 1; day <= 20; day++) await makeDailyBackup(one.host.session.office(), at(`2026-06-${String(day).padStart(2, '0')}T03:00:00Z`))
    const seen = async ({ client }: Pick<typeof one, 'client'>) => (await client.backups.state()).copies.filter(({ place, kind }) => place === 'second' && kind === 'daily').map(({ day }) => day)
    expect(await seen(other)).toEqual(['2020-01-06', '2020-01-05'])
    expect(await seen(one)).toEqual(['2026-06-20', '2026-06-19', '2026-06-18', '2026-06-17', '2026-06-16', '2026-06-15', '2026-06-14', '2026-06-07', '2020-01-05'])
    const preview = await other.client.backups.preview({ place: 'second', fileName: (await other.client.backups.state()).copies.find(({ place }) => place === 'second')?.fileName ?? '' })
    expect(preview.relation).toBe('older')
  })

  it('that gives back other bytes keeps none of them, nor is an older copy taken away for them', async () => {
    const disk = join(testFolder(), 'usb')
    mkdirSync(disk)
    const { client, host, path, copies } = await withOffice()
    host.grants.add('grant-disk', disk, 'backupFolder')
    await client.backups.chooseSecond({ grant: 'grant-disk' })
    const { fileName } = await client.backups.make()
    const { sha256 } = hashFile(join(copies, fileName))
    const other = join(copies, 'office 2026-06-02 10.00.00 tu-dong.vpk')
    copyFileSync(path, other)
    expect(await layOnSecondDisk(host.session.office(), { path: other, sha256 })).toBe('failed')
    expect(onDisk(disk)).toEqual([fileName])
    expect(await layOnSecondDisk(host.session.office(), { path: join(copies, fileName), sha256 })).toBe('made')
  })
})
