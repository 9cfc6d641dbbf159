/**
 * Typing on the secretary's screen with a long meeting loaded (60 people, 80 speeches, 12 votes): from the press of a key to the
 * picture that shows its letter, in the real window. What is saved meanwhile is saved as always. Beside it a bare text box of the same
 * window, by turns, which is the least this machine needs at that moment; and the processor time of the page for one key.
 */
import type { Page } from '@playwright/test'
import { buildIfStale } from '../../../electron/toolchain/build.ts'
import { launchApp } from '../../support/electron-app.ts'
import { meetingRecords, meetingScript } from '../../support/meeting-script.ts'
import { connectToService } from '../../support/service-client.ts'
import { planMeeting, windowMeeting } from '../../support/window-meeting.ts'
import { median, p95, rounded } from '../timing.ts'

const size = { people: 60, speeches: 80, votes: 12 } as const
const words = 'Đồng chí đề nghị chi bộ quan tâm hơn nữa việc bồi dưỡng quần chúng ưu tú, phân công người giúp đỡ và rà soát hằng quý. '.normalize('NFC')
/** Milliseconds between two keys: faster than anybody types. */
const betweenKeys = 60
const turns = 3

export async function measure(): Promise<object> {
  buildIfStale(console.log)
  const { page, close } = await launchApp({ sampleMade: true })
  try {
    await page.getByRole('button', { name: /Xem văn phòng mẫu/u }).click()
    await page.getByRole('heading', { name: 'Việc đến hạn' }).waitFor()
    const client = await connectToService(page)
    const { id: _id, bodyId: _bodyId, ...meeting } = meetingRecords(size).meetings?.[0] ?? {}
    await planMeeting(client, { people: size.people, meeting })
    await client.meetings.live.begin({ id: windowMeeting })
    const entries = meetingScript(size).filter(({ kind }) => kind !== 'closing')
    for (let at = 0; at < entries.length; at += 100) await client.meetings.live.put({ id: windowMeeting, changes: entries.slice(at, at + 100).map((entry) => ({ revision: null, entry })) })
    await page.evaluate((address) => { location.hash = address }, `/meetings/${windowMeeting}/record`)
    await page.getByRole('listbox', { name: 'Diễn biến đã ghi' }).getByRole('option').nth(91).waitFor({ state: 'attached' })
    await page.keyboard.press('F4')
    await page.keyboard.type('an')
    await page.keyboard.press('Enter')
    await layBareBox(page)
    await watchKeys(page)
    const clock = await processorClock(page)
    const ours: Typed[] = []
    const bare: Typed[] = []
    for (let turn = 0; turn <= turns; turn++) {
      const one = await typed(page, clock, '[aria-label^="Đang ghi"] textarea')
      const other = await typed(page, clock, '#bare')
      // The first turn warms the window up.
      if (turn > 0) { ours.push(one); bare.push(other) }
    }
    const [taken, least] = [ours.flatMap(({ ms }) => ms), bare.flatMap(({ ms }) => ms)]
    return {
      entries: entries.length, keys: taken.length, medianMs: rounded(median(taken)), p95Ms: rounded(p95(taken)), bareMedianMs: rounded(median(least)), bareP95Ms: rounded(p95(least)),
      processorMsPerKey: rounded(median(ours.map(({ processorMs }) => processorMs))), bareProcessorMsPerKey: rounded(median(bare.map(({ processorMs }) => processorMs))),
    }
  } finally {
    await close()
  }
}

/** A box outside everything the page draws. */
async function layBareBox(page: Page): Promise<void> {
  await page.evaluate(() => {
    const box = document.createElement('textarea')
    box.id = 'bare'
    box.style.cssText = 'position:fixed;right:0;bottom:0;width:400px;height:60px'
    document.body.append(box)
  })
}

/** Notes for each key the milliseconds from the moment the system saw it until its picture was handed over. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'benchTaken', [])
    window.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          const taken: unknown = Reflect.get(window, 'benchTaken')
          if (Array.isArray(taken)) taken.push(performance.now() - timeStamp)
        }, { once: true })
        port1.start()
        port2.postMessage(null)
      })
    }, { capture: true })
  })
}

interface Typed { readonly ms: readonly number[], readonly processorMs: number }

/** Types into a box of the page. Letters outside the keyboard's own come as text without a press, so plain letters are pressed. */
async function typed(page: Page, clock: () => Promise<number>, box: string): Promise<Typed> {
  await page.locator(box).first().focus()
  await page.evaluate(() => Reflect.set(window, 'benchTaken', []))
  const before = await clock()
  for (const letter of words.normalize('NFD').replace(/\p{M}|[^ -~]/gu, '')) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(betweenKeys)
  }
  const after = await clock()
  const ms = await page.evaluate(() => {
    const taken: unknown = Reflect.get(window, 'benchTaken')
    return Array.isArray(taken) ? taken.filter((one) => typeof one === 'number') : []
  })
  return { ms, processorMs: (after - before) * 1000 / Math.max(1, ms.length) }
}

/** A clock of the processor time the page's own thread has used, in seconds: what others do on the machine is not in it. */
async function processorClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
}
