/**
 * Threat: the program in its window sends something out of the office (Luật 117/2025/QH15, Điều 5). What must hold: over a day of real
 * work no process of it (shell, pages, service, the helpers Chromium starts) makes a network call the system can see, but for the two doors
 * by which this test itself drives the program. The same for the command line, and every way out of Node: no-network.test.ts.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { requireElectron } from '../../electron/toolchain/electron-runtime.ts'
import { allPapers } from '../support/all-papers.ts'
import { answerDialogsWith, temporaryHome } from '../support/electron-app.ts'
import { listeningProgram, networkCalls } from '../support/network-calls.ts'
import { connectToService } from '../support/service-client.ts'
import { askGrant } from '../support/shell-client.ts'
import { goTo, openSample } from '../e2e/window-page.ts'

test.setTimeout(300_000)

test('a day of work in the window makes no network call', async () => {
  const { folder } = temporaryHome()
  const calls = join(folder, 'calls')
  const running = await openSample({ folder, executable: listeningProgram(join(folder, 'electron-heard'), calls, requireElectron().executable) })
  try {
    const { page, app } = running
    const client = await connectToService(page)
    const place = async (name: string, verb: string, ...words: readonly unknown[]): Promise<string> => {
      await answerDialogsWith(app, join(folder, 'home', name))
      return askGrant(page, verb, ...words)
    }
    const [paper] = await allPapers(client)
    if (paper === undefined) throw new Error('The sample office has papers.')
    for (const format of ['docx', 'pdf'] as const) {
      for await (const _event of await client.papers.export({ templateId: paper.templateId, recordId: paper.recordId, format, grant: await place(`a.${format}`, 'chooseExport', 'a', format), options: {} })) continue
    }
    expect(readFileSync(join(folder, 'home', 'a.pdf')).subarray(0, 4).toString()).toBe('%PDF')
    await client.backups.make()
    await client.backups.drill()
    await client.doctor.examine()
    await client.search.find({ text: 'kế hoạch' })
    for (const address of ['/papers', '/packets', '/registers', '/search', '/settings', '/form-check', '/help']) {
      await goTo(page, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    // Asked in the shell itself: its own doors are bricked up too.
    expect(await app.evaluate(async () => fetch('http://127.0.0.1:9')).then(() => 'reached', String)).toContain('opens no network connection')
  } finally {
    await running.close()
  }
  const made = networkCalls(calls)
  // Where the test itself speaks to the shell and to the page: both wait on this machine's own loop.
  const doors = made.filter((line) => /bind\(.*sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)/u.test(line))
  expect(made.filter((line) => !doors.includes(line))).toEqual([])
  expect(doors).toHaveLength(2)
  rmSync(folder, { recursive: true })
})
