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

/** The first of a list, by the arrow keys alone: nothing is typed. */
export async function chooseKnown(page: Page, list: Locator): Promise<void> {
  await reach(page, list)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** The field itself: a list that is open, or a help beside it, has the same label. */
export function box(within: Page | Locator, label: string | RegExp): Locator {
  return within.getByLabel(label).and(within.locator('input, textarea, select'))
}

/** Keeps every name, date, number and sentence that was typed or picked by typing. */
export class Clerk {
  readonly page: Page
  readonly entered: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  async enter(target: Locator, words: string): Promise<void> {
    this.entered.push(words)
    await typeInto(this.page, target, words)
  }

  /** Found in a list by its words: an entry too. */
  async pick(target: Locator, words: string): Promise<void> {
    await this.enter(target, words)
    await this.page.getByRole('option', { name: words }).first().waitFor()
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await expect(target).toHaveValue(words)
  }

  /** One more paragraph of a list of texts. */
  async addTo(list: Locator, words: string): Promise<void> {
    await press(this.page, list.getByRole('button', { name: /^Thêm/u }))
    const entry = list.getByRole('textbox').last()
    await expect(entry).toBeFocused()
    await this.enter(entry, words)
  }

  twice(): readonly string[] {
    return this.entered.filter((words, at) => this.entered.indexOf(words) !== at)
  }
}
