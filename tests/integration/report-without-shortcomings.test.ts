/** A report that names no shortcoming asks why: said of a draft, stopped at issue, let through with the reason. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultOf, startService, testFolder, writeSampleOffice } from '../support/offices.ts'

const report = { templateId: 'bao-cao-so-ket', recordId: 'so-ket-chi-thi-08' }

it('is warned of, not issued without its reason, and issued with it', async () => {
  const folder = testFolder()
  const { client, host } = startService()
  await writeSampleOffice(join(folder, 'office.vpk'))
  host.grants.add('grant-sample', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  const path = join(folder, 'báo cáo.docx')
  host.grants.add('grant-out', path, 'export')
  const save = async (changes: object): Promise<void> => {
    const { revision, record } = await client.summaryReports.get({ id: report.recordId })
    expect((await client.summaryReports.save({ revision, record: { ...record, ...changes } })).outcome).toBe('saved')
  }
  const said = async () => (await client.papers.preview(report)).problems.filter(({ code }) => code === 'report.shortcomingsMissing').map(({ severity }) => severity)

  await save({ shortcomings: [] })
  expect(await said()).toEqual(['warning'])
  expect(await faultOf(client.formChecks.issue({ ...report, grant: 'grant-out' }))).toBe('PAPER_NOT_READY')
  expect([existsSync(path), await client.formChecks.issued(report)]).toEqual([false, []])

  await save({ noShortcomingsReason: 'Đợt này chỉ tổng hợp số liệu, không đánh giá' })
  expect(await said()).toEqual([])
  await client.formChecks.issue({ ...report, grant: 'grant-out' })
  expect(existsSync(path)).toBe(true)
  host.session.close()
})
