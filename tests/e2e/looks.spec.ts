/** Every page for every eye: no serious finding of axe, in each theme; nothing cut off at 200 % on a small screen. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goTo, openFirstRow, openSample, seriousFindings } from './window-page.ts'

const pages = [
  '/', '/organisation', '/organisation?tab=signingRights', '/plans', '/directives', '/reports', '/inspections', '/papers', '/incoming', '/deliveries', '/registers', '/registers/report', '/packets', '/search', '/form-check', '/convert',
  '/papers/new', '/templates', '/templates/giay-moi', '/templates/giay-moi?tab=fields', '/templates/giay-moi?tab=versions', '/rules',
  '/settings', '/settings?tab=appearance', '/settings?tab=import', '/settings?tab=protection', '/settings?tab=network', '/help', '/help?tab=keys',
] as const
const recordLists = ['/plans', '/reports', '/inspections', '/directives'] as const

/** In the other themes only colours differ: the pages with the most kinds of parts are enough. */
const fewPages = { pages: ['/', '/plans', '/settings', '/registers', '/packets', '/search'], lists: ['/plans'] } as const
const allPages = { pages, lists: recordLists } as const

interface Visit { readonly pages: readonly string[], readonly lists: readonly string[] }

async function visitAll(page: Page, visit: Visit, look: (name: string) => Promise<void>): Promise<void> {
  for (const address of visit.pages) {
    await goTo(page, address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(350)
    await look(address)
  }
  for (const address of visit.lists) {
    await goTo(page, address)
    await page.getByRole('grid').waitFor()
    await openFirstRow(page)
    // A case opens on its steps, every other record in its form.
    await page.locator('[data-save-state], [aria-current="step"]').first().waitFor()
    await page.waitForTimeout(900)
    await look(`${address}/…`)
  }
}

for (const theme of ['light', 'dark', 'highContrast'] as const) {
  test(`axe finds nothing serious on any page (${theme})`, async () => {
    test.setTimeout(180_000)
    const running = await openSample()
    const { page } = running
    try {
      await goTo(page, '/settings?tab=appearance')
      const label = { light: 'Sáng', dark: 'Tối', highContrast: 'Tương phản cao' }[theme]
      await page.getByRole('radio', { name: label }).check()
      const findings: string[] = []
      await visitAll(page, theme === 'light' ? allPages : fewPages, async (name) => {
        findings.push(...(await seriousFindings(page)).map((finding) => `${name} ${finding}`))
      })
      expect(findings).toEqual([])
    } finally {
      await running.close()
    }
  })
}

test('at 200 % on a small screen no page is wider than the window', async () => {
  test.setTimeout(180_000)
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/settings?tab=appearance')
    await page.getByLabel('Cỡ chữ trên màn hình').selectOption('200')
    await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(2, 1)
    const wide: string[] = []
    await visitAll(page, allPages, async (name) => {
      const found = await page.evaluate(() => {
        const room = document.documentElement.clientWidth
        return [...document.querySelectorAll<HTMLElement>('#main *')]
          .filter((element) => element.getBoundingClientRect().right > room + 1 && element.closest('[data-may-scroll]') === null && getComputedStyle(element).position !== 'absolute')
          .slice(0, 3).map((element) => `${element.tagName}.${element.className.slice(0, 60)} ${element.textContent?.slice(0, 40) ?? ''}`)
      })
      wide.push(...found.map((one) => `${name}: ${one}`))
    })
    expect(wide).toEqual([])
  } finally {
    await running.close()
  }
})
