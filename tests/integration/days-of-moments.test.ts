/** A freeze made before seven in the morning is said to be of that day, in the answer and in the workbook. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { join } from 'node:path'
import { aggregateTable, aggregateUnits, freezeCampaign, tableSheet } from '../../electron/aggregation/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { createDraft, draftChanges } from '../../electron/reporting/index.ts'
import { testFolder } from '../support/offices.ts'
import { reportTemplates } from '../support/report-templates.ts'
import { formsDesk } from '../support/returned-forms.ts'

const zone = process.env['TZ']
beforeEach(() => { process.env['TZ'] = 'Asia/Ho_Chi_Minh' })
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

it('is the day of the office, not of universal time', async () => {
  const { path, campaign } = await formsDesk(join(testFolder(), 'office.vpk'), { units: 2, indicators: 2 })
  const office = await openOffice(path)
  // Half past six in the morning of the 15th.
  const early = { name: 'nguoi-thu', now: () => new Date('2026-06-14T23:30:00Z') }
  await freezeCampaign(office, early, campaign.id, true)
  await expect(freezeCampaign(office, early, campaign.id)).rejects.toMatchObject({ fault: { happened: expect.stringContaining('ngày 15/6/2026') as string } })
  const asked = { campaignId: campaign.id, basis: 'frozen', include: 'accepted', bodyId: null } as const
  const workbook = await readWorkbook(tableSheet(await aggregateTable(office.read, asked), await aggregateUnits(office.read, { ...asked, indicatorIds: [] }), 'Văn phòng'))
  const words = JSON.stringify(workbook.sheets[0], (_key, value: unknown) => value instanceof Map ? [...value.values()] : typeof value === 'bigint' ? String(value) : value)
  expect(words).toContain('số đã chốt ngày 15/6/2026')
  const { reportId } = await createDraft(office, early, reportTemplates, asked)
  expect((await draftChanges(office.read, reportId, null)).basisWords).toBe('Theo số liệu đã chốt ngày 15/6/2026; báo cáo gửi sau ngày đó không làm thay đổi số.')
  office.close()
})
