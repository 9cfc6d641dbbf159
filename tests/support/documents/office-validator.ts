/**
 * The Open XML SDK's validator in a process of its own, one for a whole run: its start takes eight seconds of processor
 * time, which every worker of every kind of test would spend again. vitest starts it before the workers; the validator
 * itself is read when the first file is asked about. Run as a program: answers `POST /<docx|xlsx>/<version>` with a file
 * as its body by the list of errors, and tells its parent the port.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Format, OfficeVersion } from '@ooxml-tools/validate'

/** Where the workers find it, as they inherit it. */
const variable = 'VPK_OFFICE_VALIDATOR'

/** vitest's global set-up; what is returned ends the process. */
export default async function startValidator(): Promise<() => void> {
  const child = fork(import.meta.filename, { serialization: 'json' })
  const [port]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [])])
  if (typeof port !== 'number') throw new Error('The validator of Office files did not start.')
  process.env[variable] = `http://127.0.0.1:${port}`
  return () => { child.kill() }
}

/** What it says of a file, an object for each error. Throws when it could not judge the file. */
export async function askValidator(file: Uint8Array, kind: Format, version: OfficeVersion): Promise<readonly unknown[]> {
  const address = process.env[variable]
  if (address === undefined) throw new Error('The validator of Office files runs under vitest only.')
  const response = await fetch(`${address}/${kind}/${version}`, { method: 'POST', body: Uint8Array.from(file) })
  const said = await response.text()
  if (!response.ok) throw new Error(`The validator of Office files: ${said}`)
  const errors: unknown = JSON.parse(said)
  if (!Array.isArray(errors)) throw new Error(`The validator of Office files answered ${said.slice(0, 200)}`)
  return errors
}

async function judge(request: IncomingMessage): Promise<string> {
  const { default: validate, FORMATS, OFFICE_VERSIONS } = await import('@ooxml-tools/validate')
  const [, kindName, versionName] = request.url?.split('/') ?? []
  const kind = FORMATS.find((one) => one === kindName)
  const version = OFFICE_VERSIONS.find((one) => one === versionName)
  if (kind === undefined || version === undefined) throw new Error(`no such check: ${request.url ?? ''}`)
  return JSON.stringify(await validate(Uint8Array.from(Buffer.concat(await request.toArray())), kind, version))
}

function serve(tell: (port: number) => void): void {
  const server = createServer((request, response) => {
    judge(request).then((said) => response.end(said), (error: unknown) => response.writeHead(500).end(String(error)))
  })
  // A worker keeps its line between two questions: closing it after five idle seconds met the next question half-way (ECONNRESET).
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null) tell(address.port)
  })
  // The run that asked is gone, however it ended.
  process.once('disconnect', () => process.exit())
}

if (import.meta.main) serve((port) => process.send?.(port))
