/**
 * The service as seen from the shell: a utility process that is started, given ports and grants, started again
 * when it dies, and asked to close its files before the program ends.
 */
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import { z } from 'zod'
import { grantPurposes } from '../../shared/contract/shell.ts'
import type { ServiceToShell, ShellToService } from '../../shared/contract/shell.ts'
import { describeErrorLine } from './redact.ts'
import type { Log } from './log.ts'
import type { GrantedFile, GrantStore } from './grants.ts'

const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('granted'),
    token: z.string().min(1),
    path: z.string().min(1),
    purpose: z.enum(grantPurposes),
  }),
  z.strictObject({ type: z.literal('grantKnown'), token: z.string().min(1) }),
  z.strictObject({ type: z.literal('closed') }),
]) satisfies z.ZodType<ServiceToShell>

/**
 * Grants travel beside the window's own port, so a call could overtake its grant: the answer to the window waits until
 * the service has said it knows. A service busy for longer than this answers the call itself with GRANT_UNKNOWN.
 */
const grantTimeout = 5000

/** How long the service may take to close its files before it is ended. SQLite survives the latter too. */
const closeTimeout = 4000

export interface ServiceProcessOptions {
  readonly entry: string
  /** Where the service keeps how each office was left. */
  readonly seenFile: string
  readonly environment: Readonly<Record<string, string>>
  readonly grants: () => GrantStore
  readonly log: Log
  /** Called when the process ended without being asked to. */
  readonly onCrash: (exitCode: number) => void
}

export class ServiceProcess {
  readonly #options: ServiceProcessOptions
  #child: UtilityProcess | null = null
  #closing: (() => void) | null = null
  /** Tokens the running service has said it knows. */
  readonly #knownGrants = new Set<string>()
  readonly #awaitedGrants = new Map<string, () => void>()
  #ready = Promise.withResolvers<void>()

  constructor(options: ServiceProcessOptions) {
    this.#options = options
  }

  /** Starts the process and tells it every grant of this start, which matters after a crash. */
  start(): void {
    const { entry, seenFile, environment, log } = this.#options
    const child = utilityProcess.fork(entry, [seenFile], { serviceName: 'vpk-service', stdio: 'pipe', env: { ...environment } })
    this.#child = child
    this.#ready = Promise.withResolvers()
    this.#knownGrants.clear()
    child.on('spawn', () => log.write('service-started'))
    child.on('message', (message: unknown) => this.#receive(message))
    child.on('exit', (code) => this.#exited(child, code))
    child.stdout?.resume()
    if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', (line) => this.#hear(line))
    for (const file of this.#options.grants().all()) this.announce(file)
  }

  /** Gives the service one end of a new channel and returns the other, for the window. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.#post({ type: 'connect' }, [port1])
    return port2
  }

  /** Tells the service the path behind a token. */
  announce(file: GrantedFile): void {
    this.#post({ type: 'grant', token: file.token, path: file.path, purpose: file.purpose })
  }

  /** Resolves when the service has said that it knows the grant, or has had time enough to hear of it. */
  async knows(token: string): Promise<void> {
    if (this.#knownGrants.has(token)) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#awaitedGrants.set(token, resolve)
    await Promise.race([promise, this.#ready.promise.then(() => delay(grantTimeout))])
    this.#awaitedGrants.delete(token)
  }

  /** Asks the service to close its files and waits until it has, or until it has had long enough. */
  close(): Promise<void> {
    const child = this.#child
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#options.log.write('service-close-timeout')
        child.kill()
        resolve()
      }, closeTimeout)
      this.#closing = () => {
        clearTimeout(timer)
        resolve()
      }
      this.#post({ type: 'shutdown' })
    })
  }

  #post(message: ShellToService, ports: MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports)
  }

  #receive(message: unknown): void {
    const parsed = messageSchema.safeParse(message)
    if (!parsed.success) {
      this.#options.log.write('service-message-refused')
      return
    }
    switch (parsed.data.type) {
      case 'ready':
        this.#options.log.write('service-ready')
        this.#ready.resolve()
        return
      case 'grantKnown':
        this.#knownGrants.add(parsed.data.token)
        this.#awaitedGrants.get(parsed.data.token)?.()
        return
      case 'granted':
        if (!this.#options.grants().accept(parsed.data)) this.#options.log.write('service-grant-refused')
        return
      case 'closed':
        // Its files are closed; what is left is to end the process, which `#exited` hears of.
        this.#child?.kill()
    }
  }

  #exited(child: UtilityProcess, code: number): void {
    if (child !== this.#child) return
    this.#child = null
    this.#options.log.write('service-exited', { code, asked: this.#closing !== null })
    if (this.#closing !== null) this.#closing()
    else this.#options.onCrash(code)
  }

  #hear(line: string): void {
    const facts = describeErrorLine(line)
    if (facts !== null) this.#options.log.write('service-error', facts)
  }
}
