/** A copy taking the place of an office in use; the office as it was becomes a copy itself. */
import { basename, join } from 'node:path'
import { backupFolder } from '../../../electron/backups/copies.ts'
import { clockOf, filesIn, isTemporary, rawly } from '../trade.ts'
import type { Trade } from '../trade.ts'
import { deskIn, officeName, sampleIn } from './desk.ts'

export const restore: Trade = {
  name: 'restore',
  offices: [officeName],
  goesOnAfterwards: true,
  async prepare(folder) {
    const clock = clockOf()
    await sampleIn(folder, clock)
    const { client, end } = await deskIn(folder, clock)
    await client.backups.make()
    await client.organisation.people.save({ revision: null, record: { id: 'sau-khi-sao', fullName: 'Người Đến Sau' } })
    end()
  },
  async begin(folder, clock) {
    const { client, end } = await deskIn(folder, clock)
    const restored = async () => {
      const { copies } = await client.backups.state()
      const { fileName } = copies.find(({ kind }) => kind === 'asked') ?? { fileName: '' }
      const { sha256 } = await client.backups.preview({ place: 'own', fileName })
      return client.backups.restore({ copy: { place: 'own', fileName }, sha256 })
    }
    return { end, acts: [restored, () => client.organisation.people.save({ revision: null, record: { id: 'sau-phuc-hoi', fullName: 'Người Đến Nữa' } }), restored, restored] }
  },
  judge(folder, told) {
    const copies = filesIn(folder).filter((name) => name !== officeName && !isTemporary(name))
    const own = basename(backupFolder(join(folder, officeName)))
    const kept = told.flatMap((answer) => (answer as { readonly keptAs?: string }).keptAs ?? [])
    return [
      ...copies.flatMap((name) => (rawly(join(folder, name), (copy) => copy.pragma('integrity_check', { simple: true })) === 'ok' ? [] : [`${name} is damaged`])),
      ...kept.filter((name) => !copies.includes(join(own, name))).map((name) => `${name} was acknowledged as kept and is not there`),
    ]
  },
}
