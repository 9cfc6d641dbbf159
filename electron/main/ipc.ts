/**
 * The one file that names `ipcMain`. A request is answered only when it comes from the main frame of our own page
 * and names a known verb; the rest is refused and counted in the log.
 */
import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { channels } from '../preload/channels.ts'
import { errorCode } from './log.ts'
import type { Log } from './log.ts'
import type { createShellVerbs } from './shell-verbs.ts'

export interface IpcOptions {
  readonly verbs: ReturnType<typeof createShellVerbs>
  /** Origins of pages we wrote: the app's, and in development the build server's. */
  readonly trustedOrigins: readonly string[]
  readonly connect: (event: IpcMainEvent) => void
  readonly log: Log
}

export function listenToWindow({ verbs, trustedOrigins, connect, log }: IpcOptions): void {
  const table = new Map<string, (raw: unknown) => Promise<unknown>>(Object.entries(verbs))
  ipcMain.handle(channels.verb, async (event, verbName: unknown, args: unknown) => {
    const run = typeof verbName === 'string' ? table.get(verbName) : undefined
    if (run === undefined || !isTrusted(event, trustedOrigins)) {
      log.write('shell-request-refused')
      throw new Error('refused')
    }
    try {
      return await run(args)
    } catch (error) {
      // Electron passes only the message on; the window gets none, since it could quote a path.
      log.write('shell-verb-failed', { verb: String(verbName), code: errorCode(error) })
      throw new Error('failed', { cause: error })
    }
  })
  ipcMain.on(channels.connect, (event) => {
    if (isTrusted(event, trustedOrigins)) connect(event)
    else log.write('connect-refused')
  })
}

function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent, origins: readonly string[]): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && origins.some((origin) => frame.url.startsWith(`${origin}/`))
}
