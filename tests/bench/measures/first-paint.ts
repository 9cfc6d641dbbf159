/**
 * Long lists in the real window, each of 60,000 rows: from the click on its tab to the picture with its first rows. The page is loaded
 * anew for each round, so nothing of the list is known to it. Beside it what the service needs for the first page of papers in, and for words looked for in them.
 */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openOffice } from '../../../electron/db/index.ts'
import { listIncomingPapers } from '../../../electron/incoming/incoming.service.ts'
import { getOffice } from '../../../electron/settings/index.ts'
import { buildIfStale } from '../../../electron/toolchain/build.ts'
import { launchApp } from '../../support/electron-app.ts'
import { officePath, outputFolder } from '../bench-office.ts'
import { fillIncoming, fillPapers, fillRegister, listed } from '../long-lists.ts'
import { median, p95, rounded, timeOf } from '../timing.ts'

const rounds = 7
const today = '2026-11-22'
/** Tab and name of the list, in the order they are opened. */
const lists = { out: ['Sổ văn bản', 'Các số trong sổ'], in: ['Văn bản đến', 'Danh sách văn bản đến'], papers: ['Văn bản', 'Danh sách văn bản'] } as const

export async function measure(): Promise<object> {
  buildIfStale(console.log)
  const path = join(outputFolder(), 'so-dai.vpk')
  copyFileSync(officePath(), path)
  try {
    return { rows: listed, ...await fillAndAsk(path), ...await painted(path) }
  } finally {
    rmSync(path)
  }
}

async function fillAndAsk(path: string): Promise<object> {
  const office = (await openOffice(path)).readAs('nguoi-do')
  try {
    const { bodyId } = (await getOffice(office.read)).record
    await fillRegister(office)
    await fillIncoming(office, bodyId)
    await fillPapers(office, bodyId)
    const page = { view: 'all', offset: 0, limit: 500 } as const
    const works = { inFirstPage: () => listIncomingPapers(office.read, page, today), inFound: () => listIncomingPapers(office.read, { ...page, text: 'nhiem vu 59' }, today), inOpen: () => listIncomingPapers(office.read, { ...page, view: 'open' }, today) }
    const figures: Record<string, number> = {}
    for (const [name, work] of Object.entries(works)) {
      const taken: number[] = []
      for (let round = 0; round < rounds; round++) taken.push(await timeOf(work))
      figures[`${name}Ms`] = rounded(median(taken))
    }
    return figures
  } finally {
    office.close()
  }
}

async function painted(path: string): Promise<object> {
  const { page, close } = await launchApp({ office: path })
  try {
    page.setDefaultTimeout(90_000)
    await page.getByRole('heading', { name: 'Việc đến hạn' }).waitFor()
    const taken: Record<string, number[]> = {}
    for (let round = 0; round <= rounds; round++) {
      await page.evaluate(() => { location.hash = '/deliveries' })
      if (round > 0) await page.reload()
      await page.getByRole('heading', { name: 'Chưa có danh sách gửi nào' }).waitFor()
      for (const [name, [tab, label]] of Object.entries(lists)) {
        const ms = await untilRows(page, tab, label)
        // The first round fills the caches of the disk and of SQLite.
        if (round > 0) taken[name] = [...taken[name] ?? [], ms]
      }
    }
    return Object.fromEntries(Object.entries(taken).flatMap(([name, all]) => [[`${name}PaintedMs`, rounded(median(all))], [`${name}PaintedP95Ms`, rounded(p95(all))]]))
  } finally {
    await close()
  }
}

/** Milliseconds from the moment the system saw the click until the picture with rows of the list was handed over. */
async function untilRows(page: Page, tab: string, label: string): Promise<number> {
  await page.evaluate((name) => {
    Reflect.set(window, 'benchPainted', null)
    window.addEventListener('click', ({ timeStamp }) => {
      const look = (): void => {
        if (document.querySelector(`[role="grid"][aria-label="${name}"] [data-row]`) === null) {
          requestAnimationFrame(look)
          return
        }
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => Reflect.set(window, 'benchPainted', performance.now() - timeStamp), { once: true })
        port1.start()
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }, { capture: true, once: true })
  }, label)
  await page.getByRole('tab', { name: tab, exact: true }).click()
  const answer = await page.waitForFunction(() => Reflect.get(window, 'benchPainted'), null, { timeout: 60_000 })
  return Number(await answer.jsonValue())
}
