/** Copies asked for between savings, laid on a second disk too; each opens and holds what was saved before it. */
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'
import { backupFolder } from '../../../electron/backups/copies.ts'
import { clockOf, filesIn, hashOf, isTemporary, rawly } from '../trade.ts'
import type { Clock, Trade } from '../trade.ts'
import { deskIn, officeName, sampleIn } from './desk.ts'
import type { Desk } from './desk.ts'

const secondFolder = 'o-thu-hai'

async function backupDesk(folder: string, clock: Clock): Promise<Desk> {
  const desk = await deskIn(folder, clock)
  desk.host.grants.add('grant-second', join(folder, secondFolder), 'backupFolder')
  await desk.client.backups.chooseSecond({ grant: 'grant-second' })
  return desk
}

export const backup: Trade = {
  name: 'backup',
  offices: [officeName],
  async prepare(folder) {
    await sampleIn(folder, clockOf())
    mkdirSync(join(folder, secondFolder));
    // The choice is there from the start: the folder's own path is another one in each life.
    (await backupDesk(folder, clockOf())).end()
  },
  async begin(folder, clock) {
    const { client, end } = await backupDesk(folder, clock)
    const saved = (id: string) => client.organisation.people.save({ revision: null, record: { id, fullName: 'Người Được Sao' } })
    const made = () => client.backups.make()
    return { end, acts: [() => saved('mot'), made, () => saved('hai'), made, made] }
  },
  judge(folder) {
    return rawly(join(folder, officeName), (office) => [
      ...filesIn(folder).filter((name) => name !== officeName && !isTemporary(name)).flatMap((name) => copyFaults(office, folder, name)),
      ...notedFaults(office, folder),
    ])
  },
}

/** Every copy that has its name is whole: the office as it was at one of its acts. */
function copyFaults(office: Database, folder: string, name: string): readonly string[] {
  return rawly(join(folder, name), (copy) => {
    const head = copy.prepare('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get() as { readonly sequence: number, readonly hash: string }
    return [
      ...copy.pragma('integrity_check', { simple: true }) === 'ok' ? [] : [`${name} is damaged`],
      ...office.prepare('SELECT hash FROM audit WHERE sequence = ?').pluck().get(head.sequence) === head.hash ? [] : [`${name} is not this office as it was`],
    ]
  })
}

/** Every copy the journal tells of lies there with those bytes, on both disks. */
function notedFaults(office: Database, folder: string): readonly string[] {
  const rows = office.prepare("SELECT file_name, sha256, second_copy FROM backup_event WHERE kind = 'asked'").all() as readonly { readonly file_name: string, readonly sha256: string, readonly second_copy: string }[]
  const own = basename(backupFolder(join(folder, officeName)))
  return rows.flatMap(({ file_name: name, sha256, second_copy: second }) => [own, ...second === 'made' ? [secondFolder] : []].flatMap((place) => {
    const path = filesIn(folder).find((each) => each.startsWith(`${place}/`) && basename(each) === name)
    return path !== undefined && hashOf(join(folder, path)) === sha256 ? [] : [`${name} is noted and in ${place} ${path === undefined ? 'not there' : 'with other bytes'}`]
  }))
}
