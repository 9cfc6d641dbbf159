/** Salvage, joined to the contract. */
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { answerOf, os, streamed } from '../requests/index.ts'
import type { ErrorLog } from '../requests/index.ts'
import { salvageApart } from './salvage-apart.ts'
import type { Salvaged } from './salvage.service.ts'
import { reportBytes } from './write-report.ts'

export interface SalvageHost extends GrantedPlaces {
  readonly resources: PaperResources
  readonly log: ErrorLog
  officePath(grant: string): string
  newOfficePath(grant: string): string
  /** Slows wrong tries at the words of an encrypted office. */
  slowed<T>(path: string, unlock: UnlockText | undefined, work: () => Promise<T>): Promise<T>
}

export function salvageProcedures(host: SalvageHost) {
  let last: Salvaged | null = null
  return {
    run: os.salvage.run.handler(({ context, input: { grant, target, unlock }, signal }) => {
      const [damaged, saved] = [host.officePath(grant), host.newOfficePath(target)]
      return streamed(async (progress) => {
        last = await host.slowed(damaged, unlock, () => salvageApart(damaged, saved, unlock, context.actor, progress))
        return { ...last.report, administratorPassword: last.administratorPassword }
      }, signal, (error) => answerOf(error, 'salvage.run', host.log))
    }),
    writeReport: os.salvage.writeReport.handler(async ({ input }) => {
      if (last === null) throw fault('FILE_MISSING', { happened: 'Chưa có lần cứu dữ liệu nào để in.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Cứu dữ liệu trước rồi ghi báo cáo.' })
      return writeGranted(host, input.grant, await reportBytes(host.resources, last, input.format))
    }),
  }
}
