/** What the window tests do again and again. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchApp } from '../support/electron-app.ts'
import type { LaunchOptions, RunningApp } from '../support/electron-app.ts'

/** Opens the program on the sample office and waits for Tổng quan. The program makes the sample itself if `sampleMade` is false. */
export async function openSample(options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launchApp({ sampleMade: true, ...options })
  await running.page.getByRole('button', { name: /Xem văn phòng mẫu/u }).click()
  // Making it plays through years of a desk: seconds on a quiet machine.
  await expect(running.page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible(options.sampleMade === false ? { timeout: 90_000 } : {})
  return running
}

/**
 * One start on the sample office for all tests of a file: they run one after another in it, each after what those before it
 * stored. For tests that ask of the office nothing another one changes. Call once, before the tests.
 */
export function sharedSample(): () => RunningApp {
  test.describe.configure({ mode: 'default' })
  let running: RunningApp | null = null
  test.beforeAll(async () => { running = await openSample() })
  test.afterAll(() => running?.close())
  return () => {
    if (running === null) throw new Error('The program has not been started.')
    return running
  }
}

/** Goes to an address of the window without a reload. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash }, address)
}

/** Opens the first row of the list that is shown. */
export async function openFirstRow(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row').nth(1).click()
}

/** Waits until the form says that everything is stored. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toContainText(/Đã lưu lúc \d\d:\d\d/u)
}

/** Waits for the first page of the paper and answers with a picture of it as it is drawn now. */
export async function firstPagePicture(page: Page): Promise<Buffer> {
  const image = page.getByRole('img', { name: /^Trang 1 trên/u })
  await expect(image).toHaveAttribute('src', /^blob:/u)
  return image.screenshot()
}

/** What axe finds serious or critical on the page as it is shown now. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // A message that is still coming in is pale for a moment: what is judged is what stays.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished)))
  // Fluent UI's focus sentinels are invisible stops that pass the focus on at once; they are no controls of ours.
  // Only what is amiss is described node by node: describing what is right as well took half of the time.
  // A page that has axe keeps it until it is loaded anew: reading its source (twice for each look) took most of the time.
  const hasAxe = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(hasAxe ? { axeSource: ';' } : {}) }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.exclude('[data-tabster-dummy]').analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 100)} ${node.failureSummary?.replace(/\s+/gu, ' ') ?? ''}`))
}
