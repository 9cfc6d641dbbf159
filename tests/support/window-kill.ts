/**
 * A meeting written down in the real window by a {@link secretary}, whose page, service or whole program is killed at random moments. After
 * each kill the record on disk is held against what had been typed: it must be what stood there after one of the keys, none older than two seconds.
 */
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readFileSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { chromium } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { localDay } from '../../shared/domain/moments.ts'
import { rowToEntry } from '../../electron/meetings/meeting.repository.ts'
import { sendAfter } from '../../renderer/features/meetings/live-record.ts'
import { launchApp, servicePid, temporaryHome } from './electron-app.ts'
import { integrity, plannedOffice } from './meeting-kill.ts'
import { scriptedMeeting } from './meeting-script.ts'
import { killTree } from './process-tree.ts'
import { linesOf, secretary, secretarysMembers } from './secretary.ts'
import type { Stroke } from './secretary.ts'
import { seededNumbers } from './seeded-numbers.ts'

/** What dies: the page's process, the service's, or the whole program at once. */
export type Victim = 'page' | 'service' | 'program'

/** `lostMs`: how long before the kill the first key was pressed that the record does not hold; 0 when it holds all. `faults`: none when all is well. */
export interface WindowKill { readonly victim: Victim, readonly strokes: number, readonly lostMs: number, readonly faults: readonly string[] }

/** What may be lost at most, in milliseconds. */
export const mostLost = 2000

/** The page or the service may die twice a minute before the program gives up. */
const order: readonly Victim[] = ['page', 'service', 'page', 'service', 'program']

/** A key as it was pressed: `at` is when the page had it; null while it is on its way. Milliseconds of `performance.now()`. */
interface Pressed { readonly lines: readonly string[], readonly opens?: true | undefined, at: number | null }

interface Desk { readonly app: ElectronApplication, readonly page: Page, readonly close: () => Promise<void> }

/** Writes a meeting down and kills `kills` times on the way; what was found each time. */
export async function killedMeeting(seed: number, kills: number): Promise<readonly WindowKill[]> {
  const { folder } = temporaryHome()
  const path = join(folder, 'office.vpk')
  await plannedOffice(path, { people: secretarysMembers, meeting: { start: hoursFromNow(-1), plannedEnd: hoursFromNow(3) } })
  const random = seededNumbers(seed)
  const script = secretary(seed)
  let desk = await opened(folder, path)
  let lines: readonly string[] = []
  const found: WindowKill[] = []
  try {
    for (let at = 0; at < kills; at++) {
      const victim = order[at % order.length] ?? 'page'
      const typing = typeUntilStopped(desk.page, script, lines, random)
      await delay(200 + random() * 3800)
      const killedAt = performance.now()
      await kill(desk.app, victim)
      // The window stands: whoever types goes on as if nothing were, until the service has been there again for a while.
      if (victim === 'service') await serviceIsBack(desk.page, 500 + random() * 1500)
      const pressed = await typing.stop()
      if (victim !== 'service') desk = await openedAgain(desk, victim, folder, path)
      // An empty row stands on as long as the page does.
      const shown = await settled(desk.page, path, victim === 'service' && pressed.at(-1)?.opens === true ? 1 : 0)
      const held = victim === 'service' ? heldAll(shown.lines, pressed) : heldUntil(shown.lines, pressed, killedAt)
      found.push({ victim, strokes: pressed.length - 1, lostMs: held.lostMs, faults: [...held.faults, ...shown.faults] })
      lines = shown.lines
    }
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return found
}

/** A moment as a meeting's record writes it. The meeting is on whatever the hour of the run: on one that began long ago an item that is left gets no time. */
function hoursFromNow(hours: number): string {
  const moment = new Date(Date.now() + hours * 3_600_000)
  return `${localDay(moment)}T${moment.toTimeString().slice(0, 5)}`
}

async function opened(folder: string, path: string): Promise<Desk> {
  const running = await launchApp({ folder, office: path })
  await running.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
  await running.page.getByRole('heading', { name: 'Việc đến hạn' }).waitFor()
  await running.page.evaluate((hash) => { location.hash = hash }, `/meetings/${scriptedMeeting}`)
  await running.page.getByLabel('Tên cuộc họp').waitFor()
  await running.page.keyboard.press('F4')
  await running.page.getByRole('listbox', { name: 'Danh sách điểm danh' }).waitFor()
  return running
}

async function openedAgain(desk: Desk, victim: 'page' | 'program', folder: string, path: string): Promise<Desk> {
  return victim === 'program' ? opened(folder, path) : { ...desk, page: await pageLoadedAnew(folder) }
}

/**
 * The page of a running program that was loaded anew after its process died, found over the port the program opened for the test: the
 * test's own page died with the old one. `folder` as in `launchApp`. It is ready once the roll of a meeting is shown.
 */
export async function pageLoadedAnew(folder: string): Promise<Page> {
  const [port = ''] = readFileSync(join(folder, 'data', 'DevToolsActivePort'), 'utf8').split('\n')
  for (const until = performance.now() + 60_000; performance.now() < until; await delay(200)) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = browser.contexts()[0]?.pages()[0]
    // Met too early it is still the dead one.
    const isReady = await page?.getByRole('listbox', { name: 'Danh sách điểm danh' }).waitFor({ timeout: 10_000 }).then(() => true, () => false)
    if (page !== undefined && isReady === true) return page
  }
  throw new Error('The window shows no meeting a minute after its page died.')
}

async function kill(app: ElectronApplication, victim: Victim): Promise<void> {
  switch (victim) {
    case 'page': return void process.kill(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0), 'SIGKILL')
    case 'service': return void process.kill(await servicePid(app), 'SIGKILL')
    case 'program': return killTree(app.process().pid ?? 0)
    default: return victim satisfies never
  }
}

/** Another process answers what the page asks, and did so for a while. */
async function serviceIsBack(page: Page, milliseconds: number): Promise<void> {
  await page.getByText(/Phần xử lý của chương trình vừa được khởi động lại/u).waitFor({ timeout: 60_000 })
  await delay(milliseconds)
  // Put away without taking the keys, so that the next time is told from this one.
  await page.getByRole('button', { name: 'Đóng thông báo' }).evaluateAll((buttons) => buttons.forEach((button) => { if (button instanceof HTMLElement) button.click() }))
}

/** Goes through the script as fast as a quick typist, until it is stopped or the page is gone. */
function typeUntilStopped(page: Page, script: ReturnType<typeof secretary>, before: readonly string[], random: () => number): { readonly stop: () => Promise<readonly Pressed[]> } {
  const pressed: Pressed[] = [{ lines: before, at: performance.now() }]
  let stopped = false
  const type = async (): Promise<void> => {
    while (!stopped) {
      for (const stroke of script.next().value(pressed.at(-1)?.lines ?? before)) {
        const one: Pressed = { ...stroke, at: null }
        pressed.push(one)
        await strike(page, stroke)
        one.at = performance.now()
        if (stopped) return
        await delay(random() * 30)
      }
    }
  }
  // A page that died takes no more keys: that is the end of the typing.
  const done = type().catch((error: unknown) => {
    if (!/crashed|closed|detached/iu.test(String(error))) throw error
  })
  return { stop: async () => {
    stopped = true
    await done
    return pressed
  } }
}

async function strike(page: Page, { key }: Stroke): Promise<void> {
  if ('write' in key) return page.keyboard.type(key.write)
  await page.keyboard.press(key.press)
  // The box for the reason takes the focus with the next frame, before a hand can reach the next key.
  if (key.press === 'l') await page.locator('input:focus').waitFor()
}

/** Waits until nothing is left to be stored; the record as it stands on disk then, and what the page shows otherwise, `emptyRows` aside. */
async function settled(page: Page, path: string, emptyRows: number): Promise<{ readonly lines: readonly string[], readonly faults: readonly string[] }> {
  // The last key may not have reached the place where words wait yet.
  await delay(2 * sendAfter)
  await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('vpk.meeting/')) && document.querySelector('[data-save-state="saved"]') !== null, null, { timeout: 30_000 })
  const lines = stored(path)
  const inStream = lines.filter((line) => !/^(?:attendance|guest) /u.test(line)).length
  const rows = await page.getByRole('listbox', { name: 'Diễn biến đã ghi' }).getByRole('option').count()
  const sound = integrity(path)
  return { lines, faults: [...rows === inStream + emptyRows ? [] : [`the page shows ${rows} rows, the record has ${inStream}`], ...sound === 'ok' ? [] : [sound]] }
}

function stored(path: string): readonly string[] {
  const file = new Database(path, { readonly: true })
  try {
    const rows = file.prepare('SELECT * FROM meeting_entry WHERE meeting_id = ? AND removed_at IS NULL ORDER BY place, id').all(scriptedMeeting)
    return linesOf((rows as readonly Parameters<typeof rowToEntry>[0][]).map((row) => rowToEntry(row).record))
  } finally {
    file.close()
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The window never died: everything typed into it is there. */
function heldAll(lines: readonly string[], pressed: readonly Pressed[]): { readonly lostMs: number, readonly faults: readonly string[] } {
  const last = pressed.at(-1)?.lines ?? []
  return same(lines, last) ? { lostMs: 0, faults: [] } : { lostMs: Infinity, faults: [difference(lines, last)] }
}

function heldUntil(lines: readonly string[], pressed: readonly Pressed[], killedAt: number): { readonly lostMs: number, readonly faults: readonly string[] } {
  const last = pressed.findLastIndex((one) => same(one.lines, lines))
  if (last < 0) return { lostMs: Infinity, faults: [`the record is not what it was after any key; ${difference(lines, pressed.at(-1)?.lines ?? [])}`] }
  const lost = pressed[last + 1]?.at ?? null
  const lostMs = lost === null ? 0 : Math.max(0, Math.round(killedAt - lost))
  return { lostMs, faults: lostMs > mostLost ? [`lost what was typed ${lostMs} ms before the kill`] : [] }
}

function difference(lines: readonly string[], wanted: readonly string[]): string {
  const at = wanted.findIndex((line, index) => line !== lines[index])
  const where = at < 0 ? wanted.length : at
  return `line ${where + 1} of ${lines.length} is “${lines[where] ?? ''}”, typed was “${wanted[where] ?? ''}” (${wanted.length} lines)`
}
