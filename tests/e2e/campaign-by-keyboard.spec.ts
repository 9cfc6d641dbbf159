/** A clerk takes one campaign from its first form to the drafted report without a mouse. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { deskOffice } from '../support/desk.ts'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { figures, folderOf, workbook } from '../support/returned-forms.ts'
import { chooseByArrows, press, reach, typeInto } from './by-keys.ts'

const [organisations, year] = [4, 2025]

test('create, forms, import, board, reminder, figures, texts, report: by keys alone', async () => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'vpk-keys-'))
  const path = join(folder, 'van-phong.vpk')
  const desk = await deskOffice(path, inProject('resources'), { organisations, years: [year - 1], indicators: 8, silent: 0 })
  desk.office.close()
  const running = await launchApp({ office: path })
  const { app, page } = running
  try {
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await test.step('create', async () => {
      await page.keyboard.press('Control+t')
      await expect(page.getByRole('heading', { name: 'Thu báo cáo' })).toBeVisible()
      await page.keyboard.press('Control+n')
      await reach(page, page.getByLabel('Loại đợt'))
      await chooseByArrows(page, page.getByLabel('Loại đợt'), 'Báo cáo định kỳ')
      await reach(page, page.getByLabel('Kỳ báo cáo'))
      await chooseByArrows(page, page.getByLabel('Kỳ báo cáo'), 'Năm')
      await typeInto(page, page.getByLabel('Từ ngày'), `01/01/${year}`)
      await typeInto(page, page.getByLabel('Đến ngày'), `31/12/${year}`)
      await expect(page.getByText('rơi vào thứ Bảy; chuyển sang thứ Hai, ngày 12/01/2026')).toBeVisible()
      await press(page, page.getByRole('button', { name: 'Lập đợt này' }))
      await expect(page.getByRole('listitem', { name: /^Bước/u })).toHaveCount(5)
    })
    const campaign = await newest(path)
    const at = `/campaigns/${campaign.id}`

    await test.step('forms', async () => {
      const forms = join(folder, 'phieu')
      mkdirSync(forms)
      await answerDialogsWith(app, forms)
      await press(page, page.getByRole('button', { name: 'Phát phiếu…' }))
      await expect(page.getByText(`Đã ghi phiếu của ${organisations} đơn vị`)).toBeVisible({ timeout: 60_000 })
      expect(readdirSync(forms)).toHaveLength(2 * organisations)
    })

    await test.step('import and accept', async () => {
      await answerDialogsWith(app, returned(join(folder, 'gui-ve'), campaign, desk))
      await press(page, page.getByRole('button', { name: 'Nhập phiếu trả lời' }).or(page.getByRole('link', { name: 'Nhập phiếu trả lời' })))
      await press(page, page.getByRole('button', { name: 'Chọn cả thư mục…' }).last())
      await press(page, page.getByRole('button', { name: `Nhập ${organisations - 1} tệp` }))
      await expect(page.getByText(`Đã nhận báo cáo của ${organisations - 1} đơn vị`)).toBeVisible()
      await backToSteps(page, at)
      await expect(page.getByText(`Đã có báo cáo ${organisations - 1}/${organisations} đơn vị`)).toBeVisible()
    })

    await test.step('board', async () => {
      await press(page, page.getByRole('link', { name: 'Bảng theo dõi đợt này' }))
      await expect(page.getByRole('cell', { name: 'Đã chấp nhận' })).toHaveCount(organisations - 1)
      await expect(page.getByRole('cell', { name: 'Chưa gửi' })).toHaveCount(1)
      await backToSteps(page, at)
    })

    await test.step('reminder', async () => {
      await press(page, page.getByRole('button', { name: 'Lập công văn đôn đốc' }))
      await expect(page.getByRole('heading', { level: 1, name: /đôn đốc/u })).toBeVisible()
      await page.keyboard.press('Control+t')
      await openRow(page, page.getByRole('grid').getByRole('row', { name: new RegExp(campaign.title, 'u') }))
      await expect(page.getByRole('link', { name: 'Công văn đôn đốc' })).toBeVisible()
    })

    await test.step('figures', async () => {
      await press(page, page.getByRole('link', { name: 'Bảng số liệu' }))
      const total = page.getByRole('row', { name: /DV01\. Tổng số đảng viên/u }).getByRole('button').first()
      await press(page, total)
      await expect(page.getByRole('dialog')).toContainText('01.xlsx')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(total).toBeFocused()
      await backToSteps(page, at)
    })

    await test.step('texts', async () => {
      await press(page, page.getByRole('link', { name: 'Đọc phần chữ theo từng câu hỏi' }))
      await reach(page, page.getByRole('group', { name: /^Câu trả lời của / }).first())
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('2')
      await expect(page.getByRole('list', { name: /^Đã đánh dấu ở / })).toContainText('Ưu điểm')
      await reach(page, page.getByRole('checkbox').first())
      await page.keyboard.press('Space')
      await typeInto(page, page.getByLabel('Lời của chủ đề mới'), 'Quán triệt kịp thời, đầy đủ')
      await press(page, page.getByRole('button', { name: 'Lập chủ đề' }))
      await expect(page.getByRole('button', { name: `1/${organisations} tổ chức nêu` })).toBeVisible()
    })

    await test.step('report', async () => {
      await press(page, page.getByRole('button', { name: 'Lập báo cáo' }))
      await expect(page.getByText(`Quán triệt kịp thời, đầy đủ (1/${organisations} tổ chức nêu)`)).toBeVisible()
      await press(page, page.getByRole('button', { name: 'Lập dự thảo' }))
      await expect(page).toHaveURL(/#\/reports\//u)
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
      await page.screenshot({ path: test.info().outputPath('du-thao.png') })
    })
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The campaign made last, as the office file holds it. */
async function newest(path: string): Promise<Campaign> {
  const office = await openOffice(path)
  try {
    const rows = await office.read.selectFrom('campaign').select('id').execute()
    const stored = await Promise.all(rows.map(({ id }) => campaignStore.find(office.read, id)))
    const found = stored.flatMap((one) => one !== null && one.record.state === 'draft' ? [one.record] : [])
    const [only] = found
    if (only === undefined || found.length !== 1) throw new Error(`one new campaign was expected, ${found.length} found`)
    return only
  } finally {
    office.close()
  }
}

/** What came back: every unit but the last, each question answered. */
function returned(at: string, campaign: Campaign, { indicators }: Parameters<typeof workbook>[0] | { readonly indicators: Parameters<typeof workbook>[0]['indicators'] }): string {
  const asked = indicators.filter(({ id }) => campaign.indicatorIds.includes(id))
  const answers = campaign.outline.filter(({ type }) => type === 'text').map(({ id }) => ({ questionId: id, text: 'Đã quán triệt đến toàn thể đảng viên trong tháng đầu.', rows: [], place: '' }))
  return folderOf(at, Object.fromEntries(campaign.addresseeIds.slice(0, -1).map((id, order) =>
    [`0${order + 1}.xlsx`, workbook({ campaign, indicators: asked }, { id, name: id }, { measurements: figures(asked, 10 * (order + 1)), answers })])))
}

async function backToSteps(page: Page, at: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Các bước của đợt' }))
  await expect(page).toHaveURL(new RegExp(`#${at}$`, 'u'))
}

/** The rows of a list are one stop of Tab: Home and the arrow keys go from row to row. */
async function openRow(page: Page, row: Locator): Promise<void> {
  await expect(row).toBeVisible()
  for (let step = 0; await page.evaluate(() => document.activeElement?.getAttribute('role') !== 'row'); step++) {
    if (step === 60) throw new Error('Tab never gets to the rows')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Home')
  for (let step = 0; await row.evaluate((one) => one !== document.activeElement); step++) {
    if (step === 60) throw new Error('the arrow keys never get to the row')
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}
