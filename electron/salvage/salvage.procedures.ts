/** Salvage, joined to the contract. */
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os } from '../requests/index.ts'
import { salvageOffice } from './salvage.service.ts'
import type { Salvaged } from './salvage.service.ts'
import { reportBytes } from './write-report.ts'

export interface SalvageHost extends GrantedPlaces {
  readonly resources: PaperResources
  officePath(grant: string): string
  newOfficePath(grant: string): string
  /** Slows wrong tries at the words of an encrypted office. */
  slowed<T>(path: string, unlock: UnlockText | undefined, work: () => Promise<T>): Promise<T>
}

export function salvageProcedures(host: SalvageHost) {
  let last: Salvaged | null = null
  return {
    run: os.salvage.run.handler(async ({ context, input }) => {
      const damaged = host.officePath(input.grant)
      const done = await host.slowed(damaged, input.unlock, () => salvageOffice(damaged, host.newOfficePath(input.target), context.actor, input.unlock))
      last = done
      return done.report
    }),
    writeReport: os.salvage.writeReport.handler(async ({ input }) => {
      if (last === null) throw fault('FILE_MISSING', { happened: 'Chưa có lần cứu dữ liệu nào để in.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Cứu dữ liệu trước rồi ghi báo cáo.' })
      return writeGranted(host, input.grant, await reportBytes(host.resources, last, input.format))
    }),
  }
}
