/** The running shell: what ties window, service, grants, menu and memory together. */
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow, IpcMainEvent } from 'electron'
import type { Grant } from '../../shared/contract/shell.ts'
import { channels } from '../preload/channels.ts'
import { officePathIn } from './command-line.ts'
import { confirmSwitchOffice, tellPageBroken, tellPageReloaded, tellServiceBroken, tellServiceRestarted } from './dialogs.ts'
import { GrantStore } from './grants.ts'
import { errorCode } from './log.ts'
import type { Log } from './log.ts'
import { showMenu } from './menu.ts'
import { ServiceProcess } from './service-process.ts'
import { ShellStateStore } from './shell-state.ts'
import type { ShellState } from './shell-state.ts'
import { applyTheme, applyZoom, createChairWindow, createWindow } from './window.ts'
import type { WindowOptions } from './window.ts'

export interface ShellOptions {
  /** Folder of the app's own files (`out`, `resources`), inside the archive when packaged. */
  readonly appFolder: string
  readonly userData: string
  /** The app's page, or the build server's in development. */
  readonly pageUrl: string
  readonly log: Log
}

/** So many deaths of the service, or of the page, within a minute mean that starting it again is no help. */
const maxCrashes = 3
const crashWindow = 60_000

export class Shell {
  readonly state: ShellStateStore
  readonly grants: GrantStore
  readonly service: ServiceProcess
  readonly #options: ShellOptions
  #window: BrowserWindow | null = null
  #chairWindow: BrowserWindow | null = null
  #initialOffice: Grant | null = null
  #crashes: readonly number[] = []
  #pageCrashes: readonly number[] = []
  /** An office was shown: from then on the page itself says what happened to the service, without taking the keys of whoever types. */
  #pageTells = false
  #officeEncrypted = false

  constructor(options: ShellOptions) {
    this.#options = options
    this.state = new ShellStateStore(join(options.userData, 'shell-state.json'), options.log)
    this.grants = new GrantStore((file) => this.service.announce(file))
    this.service = new ServiceProcess({
      entry: join(options.appFolder, 'out', 'main', 'service.js'),
      seenFile: join(options.userData, 'seen-offices.json'),
      environment: serviceEnvironment(),
      grants: () => this.grants,
      log: options.log,
      onCrash: (code) => void this.#serviceCrashed(code),
    })
  }

  get window(): BrowserWindow {
    if (this.#window === null) throw new Error('shell: no window yet')
    return this.#window
  }

  /** Starts the service, opens the window, shows the page. `office` is the one named on the command line. */
  async open(office: string | null): Promise<void> {
    this.service.start()
    if (office !== null) this.#initialOffice = this.grants.give(office, 'openOffice')
    applyTheme(this.state.current.appearance)
    this.#window = createWindow(this.#windowOptions())
    // It only shows what this window writes down.
    this.#window.on('closed', () => this.#chairWindow?.close())
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => void this.#pageGone(reason))
    this.#refreshMenu()
    await this.window.loadURL(this.#options.pageUrl)
  }

  #windowOptions(): WindowOptions {
    const { appFolder } = this.#options
    return { preload: join(appFolder, 'out', 'preload', 'index.cjs'), icon: join(appFolder, 'resources', 'icons', 'icon-256.png'), state: this.state }
  }

  /** The chair's screen of a meeting; there is one, and another meeting takes its place. */
  async openChairScreen(meetingId: string): Promise<void> {
    const chair = this.#chairWindow ?? createChairWindow(this.#windowOptions(), this.window)
    if (this.#chairWindow === null) {
      this.#chairWindow = chair
      chair.on('closed', () => { this.#chairWindow = null })
    }
    await chair.loadURL(`${this.#options.pageUrl}#/meetings/${encodeURIComponent(meetingId)}/screen`)
    chair.focus()
  }

  /** Every page of the program, to be told what concerns all of them. */
  #tellPages(channel: string, ...payload: readonly unknown[]): void {
    for (const window of [this.#window, this.#chairWindow]) if (window !== null && !window.isDestroyed()) window.webContents.send(channel, ...payload)
  }

  /** The office of this start; after a reload of the page it is shown again. */
  async initialOffice(): Promise<Grant | null> {
    if (this.#initialOffice !== null) await this.service.knows(this.#initialOffice.token)
    return this.#initialOffice
  }

  officeShown(encrypted: boolean): void {
    this.#pageTells = true
    this.#officeEncrypted = encrypted
  }

  get officeEncrypted(): boolean {
    return this.#officeEncrypted
  }

  /** Gives the page that asked a port of its own to the service. */
  connect(event: IpcMainEvent): void {
    event.sender.postMessage(channels.port, null, [this.service.connect()])
  }

  applyAppearance(appearance: ShellState['appearance']): void {
    this.state.update({ appearance })
    applyTheme(appearance)
    for (const window of [this.window, this.#chairWindow]) if (window !== null) applyZoom(window, appearance)
    this.#refreshMenu()
    this.#tellPages(channels.appearanceChanged, appearance)
  }

  /** Another start of the program was turned into this call: show the window, and the office it named. */
  async secondStart(args: readonly string[], folder: string): Promise<void> {
    if (this.#window === null) return
    if (this.window.isMinimized()) this.window.restore()
    this.window.focus()
    const office = officePathIn(args, folder)
    if (office === null) return
    const grant = this.grants.give(office, 'openOffice')
    if (!await confirmSwitchOffice(this.window, grant.displayName)) return
    this.#initialOffice = grant
    this.window.webContents.reload()
  }

  #refreshMenu(): void {
    showMenu({
      appearance: this.state.current.appearance,
      send: (command) => this.window.webContents.send(channels.menuCommand, command),
      setAppearance: (appearance) => this.applyAppearance(appearance),
    })
  }

  async #serviceCrashed(code: number): Promise<void> {
    this.#crashes = withCrash(this.#crashes)
    this.#options.log.write('service-crashed', { code, count: this.#crashes.length })
    if (this.#crashes.length >= maxCrashes) {
      tellServiceBroken()
      app.exit(1)
      return
    }
    this.service.start()
    if (this.#window === null || this.#window.isDestroyed()) return
    this.#tellPages(channels.serviceRestarted)
    if (!this.#pageTells) await this.#tell(tellServiceRestarted(this.#window))
  }

  /** The page's process ended by itself: the same page is loaded anew, the service and its office go on. */
  async #pageGone(reason: string): Promise<void> {
    if (reason === 'clean-exit' || this.#window === null || this.#window.isDestroyed()) return
    this.#pageCrashes = withCrash(this.#pageCrashes)
    this.#options.log.write('page-gone', { reason, count: this.#pageCrashes.length })
    if (this.#pageCrashes.length >= maxCrashes) {
      tellPageBroken()
      app.quit()
      return
    }
    this.#window.webContents.reload()
    await this.#tell(tellPageReloaded(this.#window))
  }

  async #tell(dialog: Promise<void>): Promise<void> {
    try {
      await dialog
    } catch (error) {
      this.#options.log.write('dialog-failed', { code: errorCode(error) })
    }
  }
}

/** The crashes that still count, this one included. */
function withCrash(crashes: readonly number[]): readonly number[] {
  const now = Date.now()
  return [...crashes.filter((time) => now - time < crashWindow), now]
}

/** The service gets the system's own variables and nothing that changes how Node runs. */
function serviceEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([key]) => !key.startsWith('NODE_') && !key.startsWith('ELECTRON_'))
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}
