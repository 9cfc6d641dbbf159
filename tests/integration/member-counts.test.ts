/** The members a change of the organisation proposes: what each body last reported before the day, with the report it comes from. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memberCounts } from '../../electron/organisation-changes/member-counts.service.ts'
import { deskOffice, moveReport, putReport } from '../support/desk.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'

const units = ['dv-0001', 'dv-0002', 'dv-0003', 'dv-0004', 'dv-0005'] as const
const [first, second, third, fourth] = units

/** Two years of campaigns whose reports are put in here: DV01 of units 1–4, and another figure that is no count of members. */
async function desk() {
  const made = await deskOffice(join(testFolder(), 'office.vpk'), resourcesDir, { organisations: 5, years: [2024, 2025], indicators: 2, codes: ['TC01', 'DV01'], silent: 1 })
  const of = (code: string): string => made.indicators.find((indicator) => indicator.code === code)?.id ?? ''
  await made.office.write(async (transaction) => {
    const report = async (year: number, bodyId: string, members: string | null): Promise<void> => putReport(transaction, {
      id: `${year}-${bodyId}`, campaignId: `nam-${year}`, bodyId, state: 'accepted', figures: { [of('TC01')]: '3', ...members === null ? {} : { [of('DV01')]: members } },
    })
    await report(2024, first, '40')
    await report(2025, first, '42')
    await report(2024, second, '17')
    // Sent in 2025, with another figure only.
    await report(2025, second, null)
    await report(2025, third, '12.5')
    await report(2025, fourth, '9')
    await moveReport(transaction, `2025-${fourth}`, 'returned', { at: '2026-01-25T02:00:00.000Z', actor: 'van-thu', reason: 'Thiếu số liệu.' })
  })
  return made.office
}

it('are those of the last accepted report before the day, each with its source; who reported none is left out', async () => {
  const office = await desk()
  const counts = async (date: string, bodyIds: readonly string[] = units) => memberCounts(office.read, { bodyIds, date })
  expect((await counts('2026-03-01')).toSorted((one, other) => one.bodyId < other.bodyId ? -1 : 1)).toEqual([
    { bodyId: first, members: 42, source: 'Báo cáo nam-2025' }, { bodyId: second, members: 17, source: 'Báo cáo nam-2024' },
  ])
  // The year must be over before the day of the change.
  expect(await counts('2025-12-31', [first])).toEqual([{ bodyId: first, members: 40, source: 'Báo cáo nam-2024' }])
  expect(await counts('2024-12-31')).toEqual([])
  expect(await counts('2026-03-01', [second])).toEqual([{ bodyId: second, members: 17, source: 'Báo cáo nam-2024' }])
  expect(await counts('2026-03-01', [])).toEqual([])
  office.close()
})

it('are none where the office does not count members', async () => {
  const { office } = await deskOffice(join(testFolder(), 'office.vpk'), resourcesDir, { organisations: 2, years: [2025], indicators: 1, codes: ['TC01'] })
  expect(await memberCounts(office.read, { bodyIds: ['dv-0001'], date: '2026-03-01' })).toEqual([])
  office.close()
})
