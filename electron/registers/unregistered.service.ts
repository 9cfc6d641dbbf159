/** Numbers typed on papers that are not in the register: what a person is shown before they are entered. */
import type { Unregistered } from '../../shared/contract/registers.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { selectRestricted } from '../records/index.ts'
import { selectUnregistered } from './adopt.repository.ts'
import { seriesOrYear } from './adopt.service.ts'
import { bodyName } from './lists.service.ts'
import { writtenNumber } from './take-number.ts'

const mostShown = 200

export async function listUnregistered(db: ReadDatabase): Promise<{ readonly total: number, readonly rows: Unregistered[] }> {
  const papers = await selectUnregistered(db)
  if (papers.length === 0) return { total: 0, rows: [] }
  const view = await organisationView(db)
  const restricted = new Set((await Promise.all((['freeDocuments', 'sessions'] as const).map(async (collection) => [...await selectRestricted(db, collection)]))).flat())
  const rows = papers.slice(0, mostShown).map((found): Unregistered => {
    const { id, kind, bodyId, number, date, subject, paper } = found
    const { series, symbol } = seriesOrYear(view, found)
    return { written: writtenNumber(series, number, symbol), date, kind, bodyName: bodyName(view, bodyId), subject: paper.secrecy === 'topSecret' || restricted.has(id) ? '' : subject }
  })
  return { total: papers.length, rows }
}
