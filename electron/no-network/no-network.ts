/**
 * A process of the program that calls this can open no connection, whichever package tries: the doors of Node's own network
 * modules are bricked up for as long as the process lives. What is refused is said as an error with a code.
 *
 * It holds for JavaScript. Code of the two native packages passes it by; neither is given anything to connect with (typst gets
 * the program's own source and the records as data), and a test listens to the system's calls of a whole day of work.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** What whoever tries is given. */
export const refusedCode = 'VPK_NETWORK_REFUSED'

function refused(): never {
  throw Object.assign(new Error('This program opens no network connection.'), { code: refusedCode })
}

/** Functions that ask a name server, without those that only read or keep settings. */
const asking = /^(?:lookup|lookupService|resolve.*|reverse)$/u

/** Bricks up the network of this process, or of this thread; a worker thread has doors of its own and calls it for itself. */
export function refuseNetwork(): void {
  // Everything above them (http, https, http2, tls, fetch, WebSocket) goes through a socket's `connect`; a pipe of another machine too.
  brickUp(net.Socket.prototype, ['connect'])
  brickUp(net.Server.prototype, ['listen'])
  brickUp(dgram.Socket.prototype, ['bind', 'connect', 'send'])
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) brickUp(resolver, namesIn(resolver).filter((name) => asking.test(name)))
  brickUp(globalThis, ['fetch', 'WebSocket', 'EventSource'])
  syncBuiltinESMExports()
}

/** Those of a class stand along its chain of prototypes. */
function namesIn(holder: object): readonly string[] {
  const above: unknown = Object.getPrototypeOf(holder)
  const own = Object.getOwnPropertyNames(holder)
  return typeof above === 'object' && above !== null && above !== Object.prototype ? [...own, ...namesIn(above)] : own
}

/** Not to be put back, by assignment or by a new definition. */
function brickUp(holder: object, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(holder, name, { value: refused, writable: false, configurable: false, enumerable: true })
}
