/** Why units are not counted in a table or report: nothing came, what came waits, was sent back, or was accepted after the freeze. */
import type { Basis, Include } from '../../shared/contract/aggregation.ts'
import type { Absence } from '../../shared/domain/submission-words.ts'
import { campaignOf, loadFigures } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { visible } from './answer.ts'

interface Unit { readonly bodyId: string, readonly name: string }

/** Units in the official order. */
export interface NotCounted { readonly nothing: readonly Unit[], readonly waiting: readonly Unit[], readonly returned: readonly Unit[], readonly acceptedLater: readonly Unit[] }

export async function notCountedOf(db: ReadDatabase, { campaignId, basis, include }: { readonly campaignId: string, readonly basis: Basis, readonly include: Include }): Promise<NotCounted> {
  const { absent } = await loadFigures(db, await campaignOf(db, campaignId), { basis, include })
  const because = (wanted: Absence): readonly Unit[] => absent.filter(({ absence }) => absence === wanted).map(({ bodyId, name }) => ({ bodyId, name }))
  return { nothing: because('nothing'), waiting: because('waiting'), returned: because('returned'), acceptedLater: because('acceptedLater') }
}

export function notCountedLines({ nothing, waiting, returned, acceptedLater }: NotCounted): readonly string[] {
  const line = (words: string, units: readonly Unit[], after = ''): readonly string[] => units.length === 0 ? [] : [`${words}: ${units.map(({ name }) => visible(name)).join('; ')}.${after}`]
  return [
    ...line('Chưa có', nothing), ...line('Đã nhận, chờ xem nên chưa được tính', waiting, ' Chấp nhận bằng accept, hoặc thêm --include-received để tính cả.'),
    ...line('Đã trả lại, chưa gửi lại', returned), ...line('Chấp nhận sau khi chốt nên không nằm trong số chốt', acceptedLater),
  ]
}
