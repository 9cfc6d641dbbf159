/**
 * The service as a utility process: started by the shell, spoken to over message ports, asked to close before the end.
 * Plain Node: `process.parentPort` is the only thing of Electron here, and it is typed below.
 */
import { fileURLToPath } from 'node:url'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import { grantPurposes } from '../../shared/contract/shell.ts'
import type { ServiceToShell } from '../../shared/contract/shell.ts'
import { keepCopies } from '../backups/index.ts'
import { warmUp } from '../documents/papers/index.ts'
import { refuseNetwork } from '../no-network/index.ts'
import { keepIndexFresh } from '../search/index.ts'
import { answerOf, faultInterceptor } from '../requests/index.ts'
import type { UnexpectedError } from '../requests/index.ts'
import { createHost } from './context.ts'
import { createRouter } from './router.ts'

type ServicePort = Parameters<RPCHandler<object>['upgrade']>[0]
/** Electron's `MessagePortMain` as far as it is used here: a port that waits for `start`. */
type StartedPort = ServicePort & { start(): void }

interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown, readonly ports: readonly StartedPort[] }) => void): void
  postMessage(message: ServiceToShell): void
}

const shellMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('connect') }),
  z.strictObject({
    type: z.literal('grant'), token: z.string().min(1), path: z.string().min(1), purpose: z.enum(grantPurposes),
  }),
  z.strictObject({ type: z.literal('shutdown') }),
])

/** Goes to stderr, which the shell keeps in its log: codes and places in our code, no personal facts. */
function log(error: UnexpectedError): void {
  process.stderr.write(`${JSON.stringify({ event: 'unexpected-error', ...error })}\n`)
}

/** `seenFile`: given by the shell, beside its own settings. */
function serve(shell: ParentPort, seenFile: string | undefined): void {
  let isWarm = false
  const host = createHost({
    // Two folders up from `electron/service` in the source and from `out/main` in the bundle.
    resourcesDir: fileURLToPath(new URL('../../resources/', import.meta.url)).replace(/[\\/]$/u, ''), log, ...seenFile !== undefined && { seenFile },
    announce: (token, path) => shell.postMessage({ type: 'granted', token, path, purpose: 'export' }),
    opened: () => {
      if (isWarm) return
      isWarm = true
      void warmUp(host.resources, (error) => { answerOf(error, 'papers.warmUp', log) })
      keepCopies(() => host.session.current(), () => host.context.actor, (error) => { answerOf(error, 'backups.keepCopies', log) })
      keepIndexFresh(() => host.session.current(), host.resources, (error) => { answerOf(error, 'search.keepIndexFresh', log) })
    },
  })
  const handler = new RPCHandler(createRouter(host), { clientInterceptors: [faultInterceptor(log)] })
  shell.on('message', ({ data, ports }) => {
    const parsed = shellMessageSchema.safeParse(data)
    if (!parsed.success) return // the shell sends nothing else; what is not understood changes nothing
    const message = parsed.data
    switch (message.type) {
      case 'connect': {
        const port = ports[0]
        if (port === undefined) return
        handler.upgrade(port, { context: host.context })
        port.start()
        return
      }
      case 'grant':
        host.grants.add(message.token, message.path, message.purpose)
        shell.postMessage({ type: 'grantKnown', token: message.token })
        return
      case 'shutdown':
        void host.session.noteLeft().finally(() => {
          host.session.close()
          shell.postMessage({ type: 'closed' })
        })
        return
    }
  })
  shell.postMessage({ type: 'ready' })
}

refuseNetwork()
// Electron adds `parentPort` to `process` in a utility process; Node's own types do not know it.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
if (parentPort === undefined) {
  process.stderr.write('Dịch vụ này chỉ chạy bên trong chương trình Văn phòng Khối.\n')
  process.exitCode = 2
} else {
  serve(parentPort, process.argv[2])
}
