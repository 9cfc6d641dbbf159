/**
 * Puts `window.vpkShell` in the page: narrow verbs and the way to the service, nothing else. Runs sandboxed, with
 * an isolated context, bundled to one CommonJS file.
 */
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Appearance, MenuCommand, ShellApi } from '../../shared/contract/shell.ts'
import { channels } from './channels.ts'
import { installShellApi } from './page-side.ts'

/** Everything of the API but the port, which the bridge between the two worlds cannot carry. */
type Bridge = Omit<ShellApi, 'connectService'> & {
  readonly requestPort: () => void
}

/** Asks the shell. Electron's answer is untyped; the shell's own table of verbs is checked against `ShellApi`. */
async function ask<Answer>(verb: keyof ShellApi, ...args: readonly unknown[]): Promise<Answer> {
  return ipcRenderer.invoke(channels.verb, verb, args)
}

/** Subscribes to messages of the shell; the returned function ends the subscription. */
function listen<Payload>(channel: string, listener: (payload: Payload) => void): () => void {
  const forward = (_event: IpcRendererEvent, payload: Payload): void => listener(payload)
  ipcRenderer.on(channel, forward)
  return () => {
    ipcRenderer.removeListener(channel, forward)
  }
}

const bridge: Bridge = {
  requestPort: () => ipcRenderer.send(channels.connect),
  chooseOfficeToOpen: () => ask('chooseOfficeToOpen'),
  chooseOfficeToCreate: (suggestedName) => ask('chooseOfficeToCreate', suggestedName),
  sampleOfficeGrant: () => ask('sampleOfficeGrant'),
  chooseExport: (suggestedName, format) => ask('chooseExport', suggestedName, format),
  temporaryExport: (suggestedName, format) => ask('temporaryExport', suggestedName, format),
  chooseRecordsToImport: () => ask('chooseRecordsToImport'),
  chooseFilesToCheck: () => ask('chooseFilesToCheck'),
  chooseImage: () => ask('chooseImage'),
  chooseReturnedWord: () => ask('chooseReturnedWord'),
  chooseAttachments: () => ask('chooseAttachments'),
  choosePacketFile: () => ask('choosePacketFile'),
  chooseFileToConvert: () => ask('chooseFileToConvert'),
  chooseFolderToCheck: () => ask('chooseFolderToCheck'),
  chooseBackupFolder: () => ask('chooseBackupFolder'),
  chooseFormsFolder: () => ask('chooseFormsFolder'),
  chooseReturnedForms: () => ask('chooseReturnedForms'),
  chooseReturnedFolder: () => ask('chooseReturnedFolder'),
  grantReturnedForms: (files) => ask('grantReturnedForms', files.map((file) => webUtils.getPathForFile(file))),
  grantDropped: (files) => ask('grantDropped', files.map((file) => webUtils.getPathForFile(file))),
  networkActive: () => ask('networkActive'),
  openGranted: (token) => ask('openGranted', token),
  revealGranted: (token) => ask('revealGranted', token),
  recentOffices: () => ask('recentOffices'),
  initialOffice: () => ask('initialOffice'),
  officeShown: (token, title, encrypted) => ask('officeShown', token, title, encrypted),
  appearance: () => ask('appearance'),
  setAppearance: (appearance) => ask('setAppearance', appearance),
  onMenuCommand: (listener) => listen<MenuCommand>(channels.menuCommand, listener),
  onServiceRestarted: (listener) => listen<undefined>(channels.serviceRestarted, () => listener()),
  onAppearanceChanged: (listener) => listen<Appearance>(channels.appearanceChanged, listener),
  openChairScreen: (meetingId) => ask('openChairScreen', meetingId),
  about: () => ask('about'),
}

contextBridge.exposeInMainWorld('vpkShellBridge', bridge)
// A port crosses into the page only by `postMessage`, so its last step has to run in the page's own world.
void webFrame.executeJavaScript(`(${installShellApi.toString()})(${JSON.stringify(channels.port)})`)
ipcRenderer.on(channels.port, (event) => {
  window.postMessage(channels.port, window.location.origin, event.ports)
})
