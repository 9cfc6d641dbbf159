/**
 * The only place that holds the port to the service.
 *
 * The client is made once and stays the same object; the connection behind it is replaced when the service was
 * started again. Calls that were waiting on the old one fail with {@link ServiceEnded} and never hang.
 */
import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/index.ts'
import { hasFaultCode, ServiceEnded } from './fault.ts'
import { shell } from './shell.ts'

interface Connection {
  readonly link: RPCLink<ClientContext>
  /** Rejects when this connection is over. */
  readonly ended: Promise<never>
  readonly end: () => void
}

let current: Promise<Connection> | null = null

async function connect(): Promise<Connection> {
  const port = await shell().connectService()
  port.start()
  let end = (): void => {}
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => reject(new ServiceEnded())
  })
  // Nobody may be waiting when the connection ends; that is no unhandled error.
  ended.catch(() => {})
  return { link: new RPCLink({ port }), ended, end }
}

/** Replaces the connection; called when the shell says that the service is a new process. */
export async function reconnect(): Promise<void> {
  const old = current
  current = connect()
  if (old !== null) (await old).end()
  await current
}

const signInListeners = new Set<() => void>()

/** Told when the service has refused a call because nobody is signed in. Returns the function that ends the subscription. */
export function onSignInNeeded(listener: () => void): () => void {
  signInListeners.add(listener)
  return () => signInListeners.delete(listener)
}

const link: ClientLink<ClientContext> = {
  async call(path, input, options) {
    current ??= connect()
    const connection = await current
    try {
      return await Promise.race([connection.link.call(path, input, options), connection.ended])
    } catch (error) {
      if (hasFaultCode(error, 'SIGN_IN_NEEDED')) for (const told of signInListeners) told()
      throw error
    }
  },
}

/** Calls to the service, typed by the contract. */
export const client: ContractRouterClient<Contract> = createORPCClient(link)

/** Query options and keys for every procedure: the one factory of keys. */
export const service = createTanstackQueryUtils(client)
