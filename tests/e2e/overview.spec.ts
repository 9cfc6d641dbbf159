/** Tổng quan of an office whose desk is at work: what is being collected, reviews, targets, trend, ratings. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { evaluationRoundStore, evaluationStore } from '../../electron/evaluations/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { evaluationRoundSchema, evaluationSchema } from '../../shared/domain/evaluation.ts'
import { deskOffice, put } from '../support/desk.ts'
import { readPdf } from '../support/documents/pdf-words.ts'
import { launchApp } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
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

    // The trend is of the round and the indicator the clerk chose, and is so again after having been elsewhere.
    await client.reportingRounds.save({ revision: null, record: {
      id: 'quy', title: 'Báo cáo quý', bodyId: 'khoi', reportingPeriod: 'quarter', period: { from: '2026-01-01', to: null }, addressees: { underBodyId: 'khoi' }, indicatorIds: [desk.indicators[3]?.id ?? ''],
    } })
    await goTo(page, '/settings')
    await expect(page.getByRole('heading', { name: 'Cài đặt', exact: true })).toBeVisible()
    await goTo(page, '/')
    const trend = page.getByRole('region', { name: 'Diễn biến số liệu' })
    await trend.getByLabel('Chế độ báo cáo').selectOption({ label: 'Báo cáo quý' })
    await expect(trend.getByText(/mới có 0 kỳ có số liệu trong “Báo cáo quý”/u)).toBeVisible()
    await trend.getByLabel('Chế độ báo cáo').selectOption({ label: 'Báo cáo định kỳ' })
    const second = desk.indicators[1]
    await trend.getByLabel('Chỉ tiêu').selectOption({ label: `${second?.code ?? ''}. ${second?.name ?? ''}` })
    await expect(trend.getByRole('heading', { name: `${second?.name ?? ''} (Báo cáo định kỳ)` })).toBeVisible()
    await goTo(page, '/settings')
    await expect(page.getByRole('heading', { name: 'Cài đặt', exact: true })).toBeVisible()
    await goTo(page, '/')
    await expect(trend.getByRole('heading', { name: `${second?.name ?? ''} (Báo cáo định kỳ)` })).toBeVisible()

    const printed = await printedPage(running, test.info(), 'tong-quan.pdf')
    for (const words of ['Văn phòng thử, ngày', 'Tiến độ chỉ tiêu', `${second?.name ?? ''} (Báo cáo định kỳ)`, 'Toàn Đảng bộ', 'Xếp loại các năm', ...desk.unitIds.map((_id, at) => `Cơ quan số ${at + 1}`)]) expect(printed, words).toContain(words)
    // The table under the bars: its last head (which may take two lines), a row, and the bar's own words.
    expect(printed).toMatch(/Tỷ lệ .*đạt \(%\)/u)
    expect(printed).toMatch(/[\d.]+ 900 \S.* [\d.]+,\d .*Diễn biến số liệu/u)
    expect(printed).toMatch(/[\d.]+ \/ 900 \S.* \([\d.]+,\d%\)/u)
    for (const words of ['Mẫu văn bản', 'Cài đặt', 'Xem bảng số liệu', 'Xem biểu đồ', 'In trang này', 'Chế độ báo cáo']) expect(printed, words).not.toContain(words)
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('130 units fit the screen and go on paper, every one of them, in black and white', async () => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'vpk-overview-'))
  const path = join(folder, 'van-phong.vpk')
  const { office, unitIds } = await deskOffice(path, inProject('resources'), { organisations: 130, years: [2022, 2023, 2024, 2025], indicators: 4, silent: 0.1 })
  const finals = ['excellent', 'good', 'good', 'completed', 'notCompleted'] as const
  await office.write(async (transaction) => {
    for (const year of [2022, 2023, 2024, 2025]) {
      await put(transaction, evaluationRoundStore, evaluationRoundSchema.parse({ id: `nam-${year}`, title: `Xếp loại năm ${year}`, bodyId: 'khoi', object: 'organisations', period: 'year', year, asOf: `${year}-12-31` }))
      for (const [at, bodyId] of unitIds.entries()) {
        // Some are not rated in a year, the first unit in none: it is on the map all the same.
        if ((at + year) % 17 === 0 || at === 0) continue
        await put(transaction, evaluationStore, evaluationSchema.parse({ id: `kq-${year}-${at}`, roundId: `nam-${year}`, bodyId, subject: { type: 'organisation' }, final: finals[(at + year) % finals.length] ?? 'good' }))
      }
    }
  })
  office.close()
  const running = await launchApp({ office: path })
  const { page } = running
  try {
    await page.setViewportSize({ width: 1366, height: 768 })
    const map = page.getByRole('region', { name: 'Xếp loại các năm' })
    await expect(map.getByRole('rowheader')).toHaveCount(130)
    await page.screenshot({ path: test.info().outputPath('130.png') })
    await map.scrollIntoViewIfNeeded()
    await page.getByRole('region', { name: 'Bản đồ xếp loại' }).evaluate((region) => { region.scrollTop = 900 })
    await page.screenshot({ path: test.info().outputPath('130-xep-loai.png') })
    const printed = await printedPage(running, test.info(), '130.pdf')
    for (let at = 1; at <= 130; at += 1) expect(printed, String(at)).toMatch(new RegExp(`Cơ quan số ${at}\\b`, 'u'))
    for (const words of ['XS: Xuất sắc', '–: chưa xếp loại', 'Diễn biến số liệu']) expect(printed, words).toContain(words)
    for (const words of ['Mẫu văn bản', 'Xem bảng số liệu', 'In trang này']) expect(printed, words).not.toContain(words)
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The page as it goes on paper: its words on one line; the file is kept beside the test, and nothing on it has a colour. */
async function printedPage({ app }: RunningApp, info: TestInfo, name: string): Promise<string> {
  const bytes = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true }))?.toString('base64') ?? '')
  const path = info.outputPath(name)
  writeFileSync(path, Buffer.from(bytes, 'base64'))
  const pages = readPdf(path)
  expect(pages.length).toBeGreaterThan(1)
  for (const { width, height, lines } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(lines.flatMap(({ words }) => words).filter(({ left, right }) => left < 40 || right > width - 40)).toEqual([])
  }
  expect(mostColour(path)).toBeLessThan(24)
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
}

/** How far the three colours of any point of any page are apart: 0 is pure black, white or grey. */
function mostColour(path: string): number {
  const pictures = execFileSync('pdftoppm', ['-r', '40', path], { maxBuffer: 256 << 20 })
  let most = 0
  for (let at = 0; at < pictures.length;) {
    const header = /^P6\n(\d+) (\d+)\n255\n/u.exec(pictures.toString('latin1', at, at + 40))
    if (header === null) throw new Error('pdftoppm gave no picture')
    const [start, size] = [at + header[0].length, Number(header[1]) * Number(header[2]) * 3]
    for (let point = start; point < start + size; point += 3) {
      const [red = 0, green = 0, blue = 0] = pictures.subarray(point, point + 3)
      most = Math.max(most, Math.abs(red - green), Math.abs(green - blue), Math.abs(red - blue))
    }
    at = start + size
  }
  return most
}
