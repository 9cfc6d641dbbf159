/** The series an incoming paper is numbered in: by year, or by term where the office chose so. */
import type { SeriesKey } from '../../shared/domain/register.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { organisationStores, organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { insertChoice, selectChoices } from './register-choices.repository.ts'
import { spanOf } from './series.ts'

/** `date`: the day the paper came, `YYYY-MM-DD`. No term on that day is a fault, where the office numbers by term. */
export async function incomingSeries(db: ReadDatabase, bodyId: string, date: string): Promise<SeriesKey> {
  return { register: 'incoming', bodyId, symbol: '', spanId: (await incomingSpans(db, bodyId))(date) }
}

/** The span of a day, for many papers: what the office chose is read once. */
export async function incomingSpans(db: ReadDatabase, bodyId: string): Promise<(date: string) => string> {
  if ((await selectChoices(db)).get(bodyId) !== 'term') return (date) => date.slice(0, 4)
  const view = await organisationView(db)
  return (date) => spanOf(view, 'incoming', bodyId, date).id
}

/** Bodies whose office has chosen; all others number by year. */
export async function listChoices(db: ReadDatabase) {
  return [...await selectChoices(db)].map(([bodyId, incomingSpan]) => ({ bodyId, incomingSpan }))
}

export async function choose(office: OfficeDatabase, actor: Actor, choice: { readonly bodyId: string, readonly incomingSpan: 'year' | 'term' }): Promise<Record<string, never>> {
  return office.write(async (transaction) => {
    if (await organisationStores.bodies.find(readingIn(transaction), choice.bodyId) === null) {
      throw fault('RECORD_UNKNOWN', { happened: 'Không có tổ chức này trong văn phòng.', kept: 'Cách đánh số đến vẫn như trước.', remedy: 'Chọn lại tổ chức.' })
    }
    const at = actor.now().toISOString()
    await insertChoice(transaction, { ...choice, at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'register.chosen', subject: `bodies/${choice.bodyId}`, digest: sha256(JSON.stringify(choice)) })
    return {}
  })
}
