/** Going through the window by keys alone, as a clerk without a mouse does. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Tab until the target has the focus; inside a command bar or a row of tabs, which is one stop, the arrow keys. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await expect(target).toBeEnabled()
  for (let step = 0; step < 250; step++) {
    const place = await target.evaluate((one) => {
      const { activeElement } = document
      if (activeElement === one) return 'there'
      return one.closest('[role=toolbar], [role=tablist]')?.contains(activeElement) === true ? 'besideIt' : 'elsewhere'
    })
    if (place === 'there') return
    await page.keyboard.press(place === 'besideIt' ? 'ArrowRight' : 'Tab')
  }
  throw new Error(`the keys never get to ${String(target)}`)
}

export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

export async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

/** Arrow keys on a closed list, until it says what is wanted. */
export async function chooseByArrows(page: Page, list: Locator, words: string): Promise<void> {
  await reach(page, list)
  for (let step = 0; step < 40; step++) {
    if (await list.evaluate((one) => one instanceof HTMLSelectElement ? one.selectedOptions[0]?.textContent : null) === words) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrow keys never choose “${words}”`)
}
