/**
 * What the window is not allowed to do. Everything here is a refusal; nothing has an exception in the packaged app.
 *
 * - every network request is cancelled, whatever its kind or target, and host names resolve to nothing;
 * - no navigation, no new window, no embedded page, no permission, no device, no download;
 * - pages come from `app://vpk/` only, under a content security policy that allows no foreign origin.
 */
import { app, session } from 'electron'
import type { Session, WebContents } from 'electron'
import { isAllowedRequest } from './request-rules.ts'
import type { Log } from './log.ts'

/** Before the app is ready: switches that stop Chromium from speaking to the network by itself. */
export function hardenProcess(developmentOrigin: string | null): void {
  // The system's sandbox cannot run as root (containers, test machines), where the switch turns it off; the window
  // still asks for it by itself.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // Preconnect and DNS prefetch do not pass webRequest; without names or addresses they reach nothing.
  if (developmentOrigin === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** After the app is ready: refuses requests, permissions, devices and downloads for the one session there is. */
export function hardenSession(developmentOrigin: string | null, log: Log): void {
  const only = session.defaultSession
  refuseDictionaries(only)
  refuseNetwork(only, developmentOrigin, log)
  only.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  only.setPermissionCheckHandler(() => false)
  only.setDevicePermissionHandler(() => false)
  only.on('will-download', (event) => event.preventDefault())
  app.on('session-created', (created) => {
    if (created !== only) refuseNetwork(created, null, log)
  })
}

/** Chromium fetches the dictionary of the system's language as soon as a session stands, before a request of it passes `webRequest`: it gets no language. */
function refuseDictionaries(target: Session): void {
  target.setSpellCheckerLanguages([])
  target.setSpellCheckerEnabled(false)
}

function refuseNetwork(target: Session, developmentOrigin: string | null, log: Log): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAllowedRequest(details.url, developmentOrigin)
    if (!allowed) log.write('request-refused', { kind: details.resourceType })
    answer({ cancel: !allowed })
  })
}

/** For every web contents ever created, whoever created it. */
export function hardenContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (what: string) => (event: { preventDefault(): void }): void => {
      log.write('refused', { what })
      event.preventDefault()
    }
    contents.on('will-navigate', refuse('navigate'))
    contents.on('will-frame-navigate', refuse('frame-navigate'))
    contents.on('will-redirect', refuse('redirect'))
    contents.on('will-attach-webview', refuse('webview'))
    contents.setWindowOpenHandler(() => {
      log.write('refused', { what: 'window-open' })
      return { action: 'deny' }
    })
    refusePeerConnections(contents)
  })
}

/** WebRTC opens sockets of its own; with this policy it finds no way out. */
function refusePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
