/** Forms of units taken in, a folder in one transaction. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openOffice } from '../../../electron/db/index.ts'
import { toFault } from '../../../electron/faults/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { commitImport, decisionsFor, previewOf, readImport } from '../../../electron/submissions/index.ts'
import { figures, folderOf, formsDesk, texts, workbook } from '../../support/returned-forms.ts'
import { rawly } from '../trade.ts'
import type { Trade } from '../trade.ts'
import { officeName } from './desk.ts'

const [folders, unitsOfFolder] = [3, 4]

export const forms: Trade = {
  name: 'forms',
  offices: [officeName],
  async prepare(folder) {
    const desk = await formsDesk(join(folder, officeName), { units: folders * unitsOfFolder, indicators: 6 })
    writeFileSync(join(folder, 'dot-bao-cao.txt'), desk.campaign.id)
    for (let at = 0; at < folders; at++) {
      mkdirSync(join(folder, `gui-${at}`))
      folderOf(join(folder, `gui-${at}`), Object.fromEntries(desk.units.slice(at * unitsOfFolder, (at + 1) * unitsOfFolder).map((unit, place) =>
        [`${place}.xlsx`, workbook(desk, unit, { measurements: figures(desk.indicators, at * 10 + place), answers: texts(`Đơn vị ${place} đã học tập, quán triệt.`) })])))
    }
  },
  async begin(folder, clock) {
    const office = (await openOffice(join(folder, officeName))).readAs(clock.name)
    const campaignId = readFileSync(join(folder, 'dot-bao-cao.txt'), 'utf8')
    const faultOf = (error: unknown) => {
      const known = toFault(error)
      if (known === null) throw error
      return known.fault
    }
    const taken = async (at: number): Promise<unknown> => {
      const held = await readImport(office.read, { campaignId, paths: [join(folder, `gui-${at}`)] }, silentProgress, faultOf)
      const preview = await previewOf(office.read, held)
      const { counts, batchId } = await commitImport(office, clock, held, { receivedOn: null, reason: '', decisions: decisionsFor(preview, { ready: 'accept', override: null }) }, silentProgress)
      if (counts.accepted !== unitsOfFolder) throw new Error(`accepted ${counts.accepted}`)
      return { batchId }
    }
    return { end: () => { office.close() }, acts: Array.from({ length: folders }, (_, at) => () => taken(at)) }
  },
  judge(folder, told) {
    return rawly(join(folder, officeName), (file) => {
      const stands = file.prepare('SELECT count(*) FROM submission WHERE batch_id = ?').pluck()
      return told.map((answer) => (answer as { readonly batchId: string }).batchId).filter((batchId) => stands.get(batchId) !== unitsOfFolder).map((batchId) => `batch ${batchId} was acknowledged and is not whole`)
    })
  },
}
