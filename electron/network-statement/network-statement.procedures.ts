/** The statement on the network, joined to the contract. */
import { networkInterfaces } from 'node:os'
import { isNetworkActive } from '../../shared/domain/network.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { emitPaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import { os, today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { statementPaper } from './statement-paper.ts'

interface StatementHost extends GrantedPlaces { readonly resources: PaperResources }

export function networkStatementProcedures(host: StatementHost) {
  const { resources } = host
  return {
    write: os.networkStatement.write.handler(async ({ context, input }) => {
      const { read } = context.office()
      const day = today(context.actor)
      const { record: { bodyId, houseStyle } } = await getOffice(read)
      const body = (await organisationView(read)).bodies.get(bodyId)
      const version = body === undefined ? undefined : bodyOn(body, day) ?? body.versions.at(-1)
      if (version === undefined) throw fault('RECORD_UNKNOWN', { happened: 'Chưa ghi được vì văn phòng chưa khai cấp uỷ của mình.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chọn cấp uỷ ở Cài đặt › Văn phòng và thể thức rồi làm lại.' })
      const form = resolveForm(selectProfile(resources.profiles(), day).profile, houseStyle, resources.layers())
      const { bytes } = await emitPaper(resources, statementPaper(version, day, isNetworkActive(networkInterfaces())), form, input.format)
      return writeGranted(host, input.grant, bytes)
    }),
  }
}
