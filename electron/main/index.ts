/** Starts the shell. Read `start` as the table of contents. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import { registerAppScheme, serveAppFiles } from './app-protocol.ts'
import { developmentOrigin, officePathIn } from './command-line.ts'
import { listenToWindow } from './ipc.ts'
import { putKeptWordsOnDisk } from './kept-words.ts'
import { errorCode, openLog } from './log.ts'
import { appOrigin } from './request-rules.ts'
import { hardenContents, hardenProcess, hardenSession } from './security.ts'
import { Shell } from './shell.ts'
import { createShellVerbs } from './shell-verbs.ts'
import { refuseNetwork } from '../no-network/index.ts'
import { removeOldTemporaryFolders, temporaryFolderPrefix } from './temporary-files.ts'

/** The data folder has a plain name, since some tools on office machines fail on marked letters in paths. */
function chooseUserData(): string {
  const given = app.commandLine.getSwitchValue('user-data-dir')
  const folder = given === '' ? join(app.getPath('appData'), 'van-phong-khoi') : given
  app.setPath('userData', folder)
  return folder
}

async function start(): Promise<void> {
  refuseNetwork()
  const userData = chooseUserData()
  const log = openLog(join(userData, 'logs'), () => new Date())
  process.on('uncaughtException', (error) => log.write('uncaught', { code: errorCode(error) }))
  process.on('unhandledRejection', (error) => log.write('unhandled', { code: errorCode(error) }))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Ties the window to its installed shortcut in the Windows task bar; the same id as in electron-builder.yml.
  app.setAppUserModelId('vn.vpk.vanphongkhoi')
  const devOrigin = developmentOrigin(app.isPackaged, process.env)
  const appFolder = app.getAppPath()
  registerAppScheme()
  hardenProcess(devOrigin)
  hardenContents(log)
  const shell = new Shell({ appFolder, userData, pageUrl: devOrigin ?? `${appOrigin}/index.html`, log })
  app.on('second-instance', (_event, args, folder) => void shell.secondStart(args, folder))
  closeServiceBeforeQuit(shell)
  await app.whenReady()
  log.write('start', { version: app.getVersion(), electron: process.versions['electron'] ?? '', packaged: app.isPackaged })
  hardenSession(devOrigin, log)
  putKeptWordsOnDisk()
  serveAppFiles(join(appFolder, 'out', 'renderer'))
  listenToWindow({
    verbs: verbsOf(shell),
    trustedOrigins: devOrigin === null ? [appOrigin] : [appOrigin, devOrigin],
    connect: (event) => shell.connect(event),
    log,
  })
  removeOldTemporaryFolders(app.getPath('temp'), Date.now(), log)
  await shell.open(officePathIn(process.argv, process.cwd()))
}

function verbsOf(shell: Shell): ReturnType<typeof createShellVerbs> {
  return createShellVerbs({
    window: () => shell.window,
    grants: shell.grants,
    serviceKnows: (token) => shell.service.knows(token),
    state: shell.state,
    officeShown: (encrypted) => shell.officeShown(encrypted),
    officeEncrypted: () => shell.officeEncrypted,
    applyAppearance: (appearance) => shell.applyAppearance(appearance),
    temporaryFolder: join(app.getPath('temp'), `${temporaryFolderPrefix}${randomUUID()}`),
    initialOffice: () => shell.initialOffice(),
    openChairScreen: (meetingId) => shell.openChairScreen(meetingId),
  })
}

/** Closing the window ends the program, after the service has closed its files. */
function closeServiceBeforeQuit(shell: Shell): void {
  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    void shell.service.close().finally(() => app.quit())
  })
}

// Not awaited at the top level: Electron becomes ready only after this module has been evaluated.
void start()
