/** What a page under attack could try: each attempt is made in the real window and must come to nothing. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { askShell } from '../support/shell-client.ts'
import { contentSecurityPolicy } from '../../electron/main/request-rules.ts'

// One start serves every test here: they run one after another in it.
test.describe.configure({ mode: 'default' })

let running: RunningApp
test.beforeAll(async () => {
  running = await launchApp()
})
test.afterAll(() => running.close())

test('the page knows no Node and no Electron, only the narrow verbs', async () => {
  const seen = await running.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter((name) => name in window),
    verbs: Object.keys(window.vpkShell).sort(),
    frozen: Object.isFrozen(window.vpkShell),
  }))
  expect(seen).toEqual({
    globals: [],
    verbs: [
      'about', 'appearance', 'chooseAttachments', 'chooseBackupFolder', 'chooseExport', 'chooseFileToConvert', 'chooseFilesToCheck', 'chooseFolderToCheck', 'chooseFormsFolder', 'chooseImage', 'chooseOfficeToCreate', 'chooseOfficeToOpen',
      'choosePacketFile', 'chooseRecordsToImport', 'chooseReturnedFolder', 'chooseReturnedForms', 'chooseReturnedWord', 'connectService', 'grantDropped', 'grantReturnedForms', 'initialOffice', 'networkActive', 'officeShown', 'onAppearanceChanged', 'onMenuCommand', 'onServiceRestarted', 'openChairScreen', 'openGranted', 'recentOffices',
      'revealGranted', 'sampleOfficeGrant', 'setAppearance', 'temporaryExport',
    ],
    frozen: true,
  })
})

const isolated = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, nodeIntegrationInSubFrames: false }

/** Of every window, in the order of their making. */
const preferences = (): Promise<readonly unknown[]> => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id).map(({ webContents }) => {
  // Electron has this method, and leaves it out of its types.
  const read: unknown = Reflect.get(webContents, 'getLastWebPreferences')
  return typeof read === 'function' ? read.call(webContents) : null
}))

test('the window is sandboxed and isolated', async () => {
  expect(await preferences()).toEqual([expect.objectContaining(isolated)])
})

test('the chair\'s window is as isolated, goes nowhere, and is opened for a record\'s id alone', async () => {
  await expect(running.page.evaluate(() => window.vpkShell.openChairScreen('../../secret?x=1'))).rejects.toThrow()
  expect(await preferences()).toHaveLength(1)
  await Promise.all([running.app.waitForEvent('window'), running.page.evaluate(() => window.vpkShell.openChairScreen('cuoc-hop-thu'))])
  expect(await preferences()).toEqual([expect.objectContaining(isolated), expect.objectContaining(isolated)])
  const [chair] = running.app.windows().filter((page) => page !== running.page)
  if (chair === undefined) throw new Error('the second window has a page')
  await chair.waitForLoadState()
  const address = chair.url()
  await chair.evaluate(() => { location.href = 'https://example.invalid/' }).catch(() => undefined)
  expect(chair.url()).toBe(address)
  expect(await chair.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true)
  await Promise.all([chair.waitForEvent('close'), running.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id).at(-1)?.close() })])
  expect(await preferences()).toHaveLength(1)
})

test('the page runs under the strict policy: no inline script, no eval', async () => {
  const result = await running.page.evaluate(async () => {
    const inline = document.createElement('script')
    inline.textContent = 'window.inlineRan = true'
    document.head.append(inline)
    const policy = (await fetch(location.href)).headers.get('content-security-policy')
    const inPage = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    const style = document.createElement('style')
    style.textContent = 'body { --inline: applied }'
    document.head.append(style)
    const inlineStyle = getComputedStyle(document.body).getPropertyValue('--inline')
    let evaluated = 'ran'
    try {
      Reflect.construct(Function, ['return 1'])()
    } catch (error) {
      evaluated = error instanceof Error ? error.name : 'other'
    }
    return { inlineRan: 'inlineRan' in window, policy, inPage, evaluated, inlineStyle }
  })
  expect(result).toEqual({
    inlineRan: false,
    policy: contentSecurityPolicy,
    inPage: contentSecurityPolicy.replace("; frame-ancestors 'none'", ''),
    evaluated: 'EvalError',
    inlineStyle: '',
  })
})

test('verbs refuse wrong arguments and unknown tokens, and say nothing of why', async () => {
  const ask = (verb: string, ...args: readonly unknown[]): Promise<string> =>
    askShell(running.page, verb, ...args).then(String, (error: unknown) => (error instanceof Error ? error.message : 'error'))
  const answers = [
    await ask('openGranted', '/etc/passwd'),
    await ask('revealGranted', '../../secret.docx'),
    await ask('openGranted', { path: '/etc/passwd' }),
    await ask('chooseExport', 'x', 'exe'),
    await ask('setAppearance', { theme: 'dark', zoomPercent: 100_000 }),
  ]
  expect(answers.slice(0, 2)).toEqual(['notGranted', 'notGranted'])
  for (const answer of answers.slice(2)) expect(answer).toMatch(/Error invoking remote method 'vpk:verb': Error: failed$/m)
})

test('no navigation and no new window', async () => {
  const { page, app } = running
  const before = page.url()
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://other/', 'data:text/html,<p>x</p>']) {
    await page.evaluate((url) => {
      location.href = url
    }, target)
    await page.waitForTimeout(150)
    expect(page.url()).toBe(before)
  }
  const opened = await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' })
    document.body.append(link)
    link.click()
    return [window.open('https://example.com/'), window.open('about:blank'), window.open('app://vpk/index.html')].map((one) => one === null)
  })
  expect(opened).toEqual([true, true, true])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('no permission is given', async () => {
  const answers = await running.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'] as const
    const states = await Promise.all(names.map(async (name) => {
      const status = await navigator.permissions.query(JSON.parse(JSON.stringify({ name })))
      return status.state
    }))
    const camera = await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', () => 'refused')
    const clipboard = await navigator.clipboard.readText().then(() => 'given', () => 'refused')
    const notification = await Notification.requestPermission()
    return { given: states.filter((state) => state === 'granted'), camera, clipboard, notification }
  })
  expect(answers).toEqual({ given: [], camera: 'refused', clipboard: 'refused', notification: 'denied' })
})

test.describe('nothing leaves', () => {
  let server: Server
  let origin = ''
  let connections = 0
  test.beforeAll(async () => {
    server = createServer((_request, response) => response.end('ok'))
    server.on('connection', () => {
      connections += 1
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    origin = `http://127.0.0.1:${address.port}`
  })
  test.afterAll(() => {
    server.close()
  })

  test('the counter counts', async () => {
    await (await fetch(origin)).text()
    expect(connections).toBe(1)
    connections = 0
  })

  test('by any way a page has', async () => {
    await tryEverything()
    expect(connections).toBe(0)
  })

  test('even with the page\'s own policy switched off: the app itself refuses', async () => {
    const { page } = running
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    const inlineRan = await page.evaluate(() => {
      const inline = document.createElement('script')
      inline.textContent = 'window.inlineRan = true'
      document.head.append(inline)
      return 'inlineRan' in window
    })
    // Proof that the policy really is off here.
    expect(inlineRan).toBe(true)
    await tryEverything()
    expect(connections).toBe(0)
    // Two walls stand behind each other: requests are cancelled, and host names lead nowhere. This was the first.
    const refused = readFileSync(join(running.folder, 'data', 'logs', 'vpk.log'), 'utf8').match(/"request-refused"/g) ?? []
    expect(refused.length).toBeGreaterThan(5)
  })

  test('not through the shell\'s own network stack either', async () => {
    const answer = await running.app.evaluate(({ net }, url) => net.fetch(url).then(() => 'reached', () => 'refused'), origin)
    expect(answer).toBe('refused')
    expect(connections).toBe(0)
  })

  /** Every way of causing a request a page has, all at once, then time for them to arrive. */
  async function tryEverything(): Promise<void> {
    await running.page.evaluate((to) => {
      const add = (tag: string, attributes: Record<string, string>): HTMLElement => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        document.body.append(element)
        return element
      }
      const attempt = (what: () => unknown): void => {
        try {
          Promise.resolve(what()).catch(() => 'refused')
        } catch {
          // A refusal by exception is as good as any other.
        }
      }
      attempt(() => fetch(`${to}/fetch`))
      attempt(() => fetch(`${to}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' }))
      attempt(() => navigator.sendBeacon(`${to}/beacon`, 'x'))
      attempt(() => new WebSocket(`${to.replace('http', 'ws')}/socket`))
      attempt(() => new EventSource(`${to}/events`))
      attempt(() => {
        const request = new XMLHttpRequest()
        request.open('GET', `${to}/xhr`)
        request.send()
      })
      attempt(() => new Worker(URL.createObjectURL(new Blob([`fetch('${to}/worker'); importScripts('${to}/script')`]))))
      attempt(() => import(`${to}/module.js`))
      for (const [tag, attribute] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['video', 'src'], ['audio', 'src'], ['embed', 'src'], ['object', 'data']]) {
        add(tag ?? 'img', { [attribute ?? 'src']: `${to}/${tag}` })
      }
      for (const rel of ['stylesheet', 'prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon', 'manifest', 'prerender']) {
        add('link', { rel, href: `${to}/${rel}`, as: 'script' })
      }
      add('style', {}).textContent = `@import url(${to}/import); body { background: url(${to}/background) } @font-face { font-family: f; src: url(${to}/font) } * { font-family: f }`
      add('div', { style: `background-image: url(${to}/style)` })
      const frame = add('iframe', { name: 'target-frame' })
      const form = add('form', { action: `${to}/form`, method: 'post', target: 'target-frame' })
      attempt(() => form instanceof HTMLFormElement && form.submit())
      add('a', { href: `${to}/download`, download: 'x' }).click()
      add('a', { href: '#', ping: `${to}/ping` }).click()
      frame.setAttribute('srcdoc', `<img src="${to}/srcdoc">`)
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${to.replace('http://', '')}` }] })
      peer.createDataChannel('x')
      attempt(() => peer.createOffer().then((offer) => peer.setLocalDescription(offer)))
    }, origin)
    await running.page.waitForTimeout(1500)
  }
})
