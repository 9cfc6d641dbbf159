/**
 * Speaks to the service as the window does, from a test: the same contract, over a port the page was given. The page
 * only passes the messages on, so this works for the packaged app too.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Page } from '@playwright/test'
import type { Contract } from '../../shared/contract/index.ts'

/** Takes a port of its own; the window's own port is untouched. Call once for each page load. */
export async function connectToService(page: Page): Promise<ContractRouterClient<Contract>> {
  const listeners = new Set<(message: { readonly data: unknown }) => void>()
  await page.exposeFunction('testReceives', (data: unknown) => {
    for (const listener of listeners) listener({ data })
  })
  await page.evaluate(async () => {
    const receives: (data: unknown) => void = Reflect.get(window, 'testReceives')
    const port = await window.vpkShell.connectService()
    port.addEventListener('message', (event: MessageEvent<unknown>) => receives(event.data))
    port.start()
    Reflect.set(window, 'testPort', port)
  })
  return createORPCClient(new RPCLink({ port: pagePort(page, listeners) }))
}

/** Looks like Electron's own port to oRPC: `on` and `postMessage`. */
function pagePort(page: Page, listeners: Set<(message: { readonly data: unknown }) => void>) {
  return {
    on: (event: string, listener: (message?: { data: unknown }) => void): void => {
      if (event === 'message') listeners.add(listener)
    },
    postMessage: (data: unknown): void => {
      void page.evaluate((message) => {
        const port: MessagePort = Reflect.get(window, 'testPort')
        port.postMessage(message)
      }, data)
    },
  }
}

/** Runs work that reports progress to its end and answers with its result. */
export async function resultOf<Result>(
  progress: Promise<AsyncIterable<{ readonly type: 'progress' } | { readonly type: 'done', readonly result: Result }>>,
): Promise<Result> {
  for await (const event of await progress) if (event.type === 'done') return event.result
  throw new Error('The work ended without a result.')
}
