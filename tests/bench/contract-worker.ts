/** The service behind a message port, in a thread of its own, with the bench office open. */
import { parentPort } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { createHost } from '../../electron/service/context.ts'
import { createRouter } from '../../electron/service/router.ts'
import { openBenchOffice, resourcesFolder } from './bench-office.ts'

const host = createHost({ resourcesDir: resourcesFolder, log: () => undefined, announce: () => undefined })
host.session.show(await openBenchOffice())
const handler = new RPCHandler(createRouter(host))
parentPort?.on('message', (port: MessagePort) => {
  handler.upgrade(port, { context: host.context })
  port.start()
})
parentPort?.postMessage('ready')
