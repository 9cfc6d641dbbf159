/**
 * Screens for the window tests: where the machine has none, each worker gets a virtual one of its own, so that two
 * windows never share focus, clipboard or stacking. Playwright runs this before its workers; what is returned ends it.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { FullConfig } from '@playwright/test'
import { needsVirtualScreen } from '../../electron/toolchain/electron-runtime.ts'
import { requireSystemParts } from '../../electron/toolchain/system-parts.ts'

/** Names of the screens, one for each worker, as the workers inherit them. */
const variable = 'VPK_TEST_SCREENS'

/** The largest screen the tests use. */
const size = '1920x1080x24'

export default async function openScreens({ workers }: Pick<FullConfig, 'workers'>): Promise<() => Promise<void>> {
  if (!needsVirtualScreen()) return () => Promise.resolve()
  requireSystemParts('xvfb')
  const screens = await Promise.all(Array.from({ length: workers }, openScreen))
  process.env[variable] = screens.map(({ name }) => name).join(' ')
  return async () => {
    for (const { server } of screens) await closeScreen(server)
  }
}

/** Xvfb takes the first free number and writes it to the file descriptor it is given. */
async function openScreen(): Promise<{ readonly name: string, readonly server: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const numbers = server.stdio[3]
  if (!(numbers instanceof Readable)) throw new Error('Xvfb has no way to say its number.')
  const [said]: unknown[] = await Promise.race([once(numbers, 'data'), once(server, 'exit').then(() => [])])
  if (!Buffer.isBuffer(said)) throw new Error('Xvfb did not start.')
  return { name: `:${said.toString('utf8').trim()}`, server }
}

async function closeScreen(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill()
  await ended
}

/** In a worker: everything it starts from now on opens on the worker's own screen. */
export function takeOwnScreen(): void {
  const screens = process.env[variable]?.split(' ') ?? []
  const own = screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
  if (own !== undefined) process.env['DISPLAY'] = own
}
