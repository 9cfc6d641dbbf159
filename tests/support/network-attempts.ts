/**
 * A program that tries every way out Node has: `node network-attempts.ts MODULE|none TCP-PORT UDP-PORT`. MODULE is imported first (an entry of
 * the program, which is to brick up the doors). The last line it writes says of each way what came of it.
 */
import { createSocket } from 'node:dgram'
import dns from 'node:dns'
import { lookup } from 'node:dns/promises'
import { get as httpGet } from 'node:http'
import { connect as http2Connect } from 'node:http2'
import { get as httpsGet } from 'node:https'
import { connect as netConnect, createServer } from 'node:net'
import { connect as tlsConnect } from 'node:tls'

const [, , first = 'none', tcp = '0', udp = '0'] = process.argv
const host = '127.0.0.1'

/** The service waits for its shell, the command line for a word; both are given what they need to get through their first lines. */
if (first !== 'none') {
  Object.assign(process, { parentPort: { on: () => undefined, postMessage: () => undefined } })
  process.argv = [process.argv[0] ?? '', first, '--help']
  await import(first)
}

interface Emitter { once(event: string, listener: (given: unknown) => void): unknown }

/** Settles with the first thing the connection says. */
function said(make: () => Emitter, good: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const one = make()
    one.once('error', reject)
    for (const event of good) one.once(event, () => resolve(one))
  })
}

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  net: () => said(() => netConnect(Number(tcp), host), ['connect']),
  http: () => said(() => httpGet(`http://${host}:${tcp}`), ['response']),
  https: () => said(() => httpsGet(`https://${host}:${tcp}`), ['response']),
  http2: () => said(() => http2Connect(`http://${host}:${tcp}`), ['connect']),
  tls: () => said(() => tlsConnect(Number(tcp), host), ['secureConnect']),
  fetch: () => fetch(`http://${host}:${tcp}`),
  webSocket: () => new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${host}:${tcp}`)
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  }),
  listen: () => said(() => createServer().listen(0, host), ['listening']),
  udp: () => new Promise((resolve, reject) => {
    createSocket('udp4').once('error', reject).send('x', Number(udp), host, (error) => { if (error === null) resolve(null); else reject(error) })
  }),
  udpBind: () => said(() => createSocket('udp4').bind(0, host), ['listening']),
  dnsCallback: () => new Promise((resolve, reject) => {
    dns.lookup('localhost', (error) => { if (error === null) resolve(null); else reject(error) })
  }),
  dnsPromise: () => lookup('localhost'),
  dnsResolver: () => { const resolver = new dns.promises.Resolver(); resolver.setServers([`${host}:${udp}`]); return resolver.resolve4('vpk.invalid') },
}

/** `reached`, the code of the error, or that nothing came of it in a while. */
async function outcome(way: () => Promise<unknown>): Promise<string> {
  const late = new Promise<string>((resolve) => { setTimeout(() => resolve('nothing'), 1500).unref() })
  const tried = (async () => { await way(); return 'reached' })().catch((error: unknown) => {
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null
    return typeof code === 'string' ? code : 'failed'
  })
  return Promise.race([tried, late])
}

const outcomes = Object.fromEntries(await Promise.all(Object.entries(ways).map(async ([name, way]) => [name, await outcome(way)] as const)))
process.stdout.write(`\n${JSON.stringify(outcomes)}\n`)
process.exit(0)
