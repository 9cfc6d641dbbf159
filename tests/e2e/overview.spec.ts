/** Tổng quan of an office whose desk is at work: what is being collected, reviews, targets, trend, ratings. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inProject } from '../../electron/toolchain/paths.ts'
import { deskOffice } from '../support/desk.ts'
import { launchApp } from '../support/electron-app.ts'
import { connectToService } from '../support/service-client.ts'
import { goTo, seriousFindings } from './window-page.ts'

test('shows what is due, how far targets are, a trend and the ratings, each with its table behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-overview-'))
  const path = join(folder, 'van-phong.vpk')
  const desk = await deskOffice(path, inProject('resources'), { organisations: 14, years: [2022, 2023, 2024, 2025], indicators: 12 })
  desk.office.close()
  const running = await launchApp({ office: path })
  const { page } = running
  try {
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    const client = await connectToService(page)
    const counted = desk.indicators.find(({ rollUp }) => rollUp === 'sum') ?? desk.indicators[0]
    await client.indicators.targets.save({ revision: null, record: { id: 'muc-tieu', indicatorId: counted?.id, bodyId: 'khoi', setBy: 'Nghị quyết Đại hội', period: { from: '2022-01-01', to: '2030-12-31' }, value: '900' } })
    await client.directives.save({ revision: null, record: { id: 'ct-05', kind: 'directive', designation: '05-CT/TU', date: '2023-03-01', issuer: 'Tỉnh uỷ', subject: 'về việc mẫu', startedOn: '2023-04-01' } })
    await client.evaluations.rounds.save({ revision: null, record: { id: 'nam-2025', title: 'Xếp loại năm 2025', bodyId: 'khoi', object: 'organisations', period: 'year', year: 2025, asOf: '2025-12-31' } })
    for (const [at, bodyId] of desk.unitIds.entries()) {
      await client.evaluations.results.save({ revision: null, record: { id: `kq-${at}`, roundId: 'nam-2025', bodyId, subject: { type: 'organisation' }, final: at % 4 === 0 ? 'completed' : 'good' } })
    }
    await goTo(page, '/settings')
    await expect(page.getByRole('heading', { name: 'Cài đặt', exact: true })).toBeVisible()
    await goTo(page, '/')
    await expect(page.getByRole('region', { name: 'Sơ kết, tổng kết' }).getByText(/Sơ kết Chỉ thị số 05-CT\/TU/u)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Báo cáo đang thu' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Tiến độ chỉ tiêu' })).toContainText('900')
    await expect(page.getByRole('region', { name: 'Xếp loại các năm' })).toContainText('2025')
    await expect(page.getByRole('region', { name: 'Diễn biến số liệu' }).getByRole('img').first()).toBeVisible()
    // Panels below the fold keep their height: the page scrolls, nothing is squeezed.
    for (const name of ['Tiến độ chỉ tiêu', 'Diễn biến số liệu', 'Xếp loại các năm']) {
      expect((await page.getByRole('region', { name, exact: true }).boundingBox())?.height, name).toBeGreaterThan(100)
    }
    await page.screenshot({ path: test.info().outputPath('tong-quan.png') })
    await page.getByRole('region', { name: 'Xếp loại các năm' }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath('tong-quan-duoi.png') })
    await page.getByRole('region', { name: 'Tiến độ chỉ tiêu' }).getByRole('button', { name: 'Xem bảng số liệu' }).click()
    await expect(page.getByRole('region', { name: 'Tiến độ chỉ tiêu' }).getByRole('table')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
