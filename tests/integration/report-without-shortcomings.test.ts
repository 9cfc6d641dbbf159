/** What a report may not be issued without: a shortcoming or the reason for none, lessons of a tổng kết. Said of a draft, named and stopped at the gate. */
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
  const stopping = async () => (await client.formChecks.gate(report)).blocking.filter(({ ruleId }) => ruleId === 'T31').map(({ place, remedy }) => [place, remedy.includes('Lý do không nêu hạn chế')])
  expect(await stopping()).toEqual([['shortcomings', true]])
  expect(await faultOf(client.formChecks.writeSigningCopy({ ...report, grant: 'grant-out' }))).toBe('PAPER_NOT_READY')
  expect([existsSync(path), await client.formChecks.passed(report)]).toEqual([false, []])

  await save({ noShortcomingsReason: 'Đợt này chỉ tổng hợp số liệu, không đánh giá' })
  expect(await said()).toEqual([])
  expect(await stopping()).toEqual([])
  await client.formChecks.writeSigningCopy({ ...report, grant: 'grant-out' })
  expect(existsSync(path)).toBe(true)

  // The same of a tổng kết that has no lessons yet.
  await save({ review: 'finalReview' })
  const review = { ...report, templateId: 'bao-cao-tong-ket-tong-hop' }
  const lacking = async () => (await client.formChecks.gate(review)).blocking.filter(({ ruleId }) => ruleId === 'T32').map(({ place, severity }) => [place, severity])
  expect(await lacking()).toEqual([['lessons', 'error']])
  host.grants.add('grant-review', join(folder, 'tổng kết.docx'), 'export')
  expect(await faultOf(client.formChecks.writeSigningCopy({ ...review, grant: 'grant-review' }))).toBe('PAPER_NOT_READY')
  await save({ lessons: ['Phân công rõ thì kết quả rõ'] })
  expect(await lacking()).toEqual([])
  await client.formChecks.writeSigningCopy({ ...review, grant: 'grant-review' })
  expect(existsSync(join(folder, 'tổng kết.docx'))).toBe(true)
  host.session.close()
})
