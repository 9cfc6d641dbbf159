/** The shell's pure rules: which addresses load, which files are served, which grants open, what a log may say. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { developmentOrigin, officePathIn } from '../../electron/main/command-line.ts'
import { safeFileName, withExtension } from '../../electron/main/file-names.ts'
import { GrantStore } from '../../electron/main/grants.ts'
import type { GrantedFile } from '../../electron/main/grants.ts'
import { openLog } from '../../electron/main/log.ts'
import { describeErrorLine, redactStack } from '../../electron/main/redact.ts'
import { contentSecurityPolicy, fileFor, isAllowedRequest } from '../../electron/main/request-rules.ts'
import { defaultState, ShellStateStore } from '../../electron/main/shell-state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpk-shell-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('requests of the window', () => {
  it.each(['app://vpk/index.html', 'app://vpk/assets/a.js', 'data:image/png;base64,AA', 'blob:app://vpk/1'])('%s loads', (url) => {
    expect(isAllowedRequest(url, null)).toBe(true)
  })

  it.each([
    'https://example.com/', 'http://127.0.0.1:80/', 'http://localhost/', 'ws://127.0.0.1/', 'wss://example.com/', 'ftp://a/b',
    'file:///etc/passwd', 'app://other/index.html', 'app://vpk.example.com/', 'blob:https://example.com/1', 'chrome://version/',
    'devtools://devtools/', 'about:blank', 'javascript:alert(1)', 'filesystem:app://vpk/x',
  ])('%s is refused', (url) => {
    expect(isAllowedRequest(url, null)).toBe(false)
  })

  it('reach the build server in development, and no other', () => {
    expect(isAllowedRequest('http://localhost:5173/main.tsx', 'http://localhost:5173')).toBe(true)
    expect(isAllowedRequest('ws://localhost:5173/', 'http://localhost:5173')).toBe(true)
    expect(isAllowedRequest('http://localhost:51730/', 'http://localhost:5173')).toBe(false)
    expect(isAllowedRequest('https://example.com/', 'http://localhost:5173')).toBe(false)
  })

  it('never reach a build server from a packaged app', () => {
    expect(developmentOrigin(true, { ELECTRON_RENDERER_URL: 'http://example.com/' })).toBeNull()
    expect(developmentOrigin(false, { ELECTRON_RENDERER_URL: 'http://localhost:5173/' })).toBe('http://localhost:5173')
    expect(developmentOrigin(false, {})).toBeNull()
  })

  it('run under a policy without a foreign origin, inline code or eval', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'/)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|wss?:/)
  })
})

describe('files served to the window', () => {
  const root = join(sep, 'app', 'renderer')

  it('lie in its folder', () => {
    expect(fileFor('app://vpk/assets/a.js', root)).toBe(join(root, 'assets', 'a.js'))
    expect(fileFor('app://vpk/', root)).toBe(join(root, 'index.html'))
    expect(fileFor('app://vpk/ke-hoach/12', root)).toBe(join(root, 'index.html'))
  })

  it.each(['app://vpk/..%2f..%2fetc/passwd.txt', 'app://vpk/%2e%2e/%2e%2e/secret.txt', 'app://vpk/..%2frenderer2/a.js', 'app://vpk/..%5c..%5ca.txt'])(
    '%s never leads out of it',
    (url) => {
      const file = fileFor(url, root)
      expect(file === null || file.startsWith(root + sep)).toBe(true)
    },
  )

  it('are of this app only', () => {
    expect(fileFor('app://other/index.html', root)).toBeNull()
    expect(fileFor('https://vpk/index.html', root)).toBeNull()
  })
})

describe('grants', () => {
  const announced: GrantedFile[] = []
  const store = (): GrantStore => {
    announced.length = 0
    return new GrantStore((file) => announced.push(file))
  }

  it('tell the window a token and a name, and the service the path', () => {
    const path = join(folder, 'Kế hoạch.docx')
    const grant = store().give(path, 'export')
    expect(grant).toEqual({ token: announced[0]?.token, purpose: 'export', displayName: 'Kế hoạch.docx' })
    expect(JSON.stringify(grant)).not.toContain(folder)
    expect(announced).toEqual([{ token: grant.token, path, purpose: 'export' }])
  })

  it('open only papers that were exported and exist', () => {
    const grants = store()
    const paper = join(folder, 'a.docx')
    const { token } = grants.give(paper, 'export')
    expect(grants.openable(token)).toBe('missing')
    writeFileSync(paper, '')
    expect(grants.openable(token)).toEqual({ path: paper })
    expect(grants.openable(paper)).toBe('notGranted')
    const program = join(folder, 'a.exe')
    writeFileSync(program, '')
    expect(grants.openable(grants.give(program, 'export').token)).toBe('notGranted')
    expect(grants.openable(grants.give(paper, 'openOffice').token)).toBe('notGranted')
  })

  it('are taken from the service only for a paper beside one the person placed', () => {
    const grants = store()
    const { token } = grants.give(join(folder, 'a.docx'), 'export')
    const beside = { token: 'b', path: join(folder, 'a (2).docx'), purpose: 'export' } as const
    expect(grants.accept(beside)).toBe(true)
    expect(grants.find('b')).toEqual(beside)
    expect(grants.accept({ ...beside, token: 'c', path: join(folder, 'deeper', 'a.docx') })).toBe(false)
    expect(grants.accept({ ...beside, token: 'd', path: join(folder, 'a.exe') })).toBe(false)
    expect(grants.accept({ ...beside, token: 'e', purpose: 'openOffice' })).toBe(false)
    expect(grants.accept({ ...beside, token })).toBe(false)
  })
})

describe('names for files', () => {
  it.each([
    ['Báo cáo số 12/BC-ĐU: quý I?', 'docx', 'Báo cáo số 12 BC-ĐU quý I.docx'],
    ['../../etc/passwd', 'pdf', 'etc passwd.pdf'],
    ['', 'docx', 'van-ban.docx'],
    ['CON', 'docx', 'van-ban CON.docx'],
    ['a.docx', 'docx', 'a.docx'],
    ['tên\u0000ẩn\n', 'pdf', 'tên ẩn.pdf'],
  ])('%j becomes a name every system can store', (suggested, extension, expected) => {
    expect(safeFileName(suggested, extension)).toBe(expected)
  })

  it('get the extension the dialog promised', () => {
    expect(withExtension('/a/b', 'pdf')).toBe('/a/b.pdf')
    expect(withExtension('/a/b.PDF', 'pdf')).toBe('/a/b.PDF')
  })
})

describe('the command line of the window', () => {
  it('names an office that exists, and nothing else', () => {
    writeFileSync(join(folder, 'a.vpk'), '')
    expect(officePathIn(['app', '--flag', 'a.vpk'], folder)).toBe(join(folder, 'a.vpk'))
    expect(officePathIn(['app', '--x=a.vpk', 'b.vpk'], folder)).toBeNull()
    expect(officePathIn(['a.vpk'], folder)).toBeNull()
  })
})

describe('the log', () => {
  const at = new Date('2026-07-01T00:00:00Z')

  it('keeps codes and numbers, never a path or a sentence', () => {
    const log = openLog(folder, () => at)
    log.write('failed', { code: 'SQLITE_BUSY', count: 2, path: '/home/an/Kế hoạch.vpk', text: 'Nguyễn Văn A' })
    expect(JSON.parse(readFileSync(join(folder, 'vpk.log'), 'utf8'))).toEqual({
      at: at.toISOString(), event: 'failed', code: 'SQLITE_BUSY', count: 2, path: '(bỏ)', text: '(bỏ)',
    })
  })

  it('turns over before it grows', () => {
    const log = openLog(folder, () => at)
    writeFileSync(join(folder, 'vpk.log'), 'x'.repeat(600 * 1024))
    log.write('next')
    expect(readFileSync(join(folder, 'vpk.log.1'), 'utf8')).toHaveLength(600 * 1024)
    expect(readFileSync(join(folder, 'vpk.log'), 'utf8')).toContain('"next"')
  })

  it('keeps of an error where it happened and not what it said', () => {
    const text = "TypeError: không đọc được hồ sơ của Nguyễn Văn A\n    at open (/home/an/app/service.js:120:8)\n  code: 'ERR_X'"
    expect(redactStack(text)).toEqual(['TypeError', 'service.js:120:8', 'ERR_X'])
    const report = { event: 'unexpected-error', reference: 'a1', procedure: 'plans.save', error: 'TypeError', stack: 'at open (service.js:1:2) | at run (service.js:3:4) | at main (service.js:5:6)' }
    expect(describeErrorLine(JSON.stringify(report))).toEqual({ reference: 'a1', procedure: 'plans.save', error: 'TypeError', at: 'service.js:1:2+service.js:3:4' })
    expect(describeErrorLine('Nguyễn Văn A không đọc được')).toBeNull()
    expect(describeErrorLine('{"broken')).toBeNull()
  })
})

describe('what the shell remembers', () => {
  it('survives a broken file', () => {
    const file = join(folder, 'shell-state.json')
    writeFileSync(file, '{"window":')
    const log = openLog(folder, () => new Date(0))
    expect(new ShellStateStore(file, log).current).toEqual(defaultState)
    expect(readFileSync(`${file}.hong`, 'utf8')).toBe('{"window":')
  })

  it('is there at the next start, newest office first, eight at most', () => {
    const file = join(folder, 'shell-state.json')
    const log = openLog(folder, () => new Date(0))
    const store = new ShellStateStore(file, log)
    for (let index = 0; index < 10; index += 1) store.rememberOffice(`/o/${index}.vpk`, `Văn phòng ${index}`, false)
    store.rememberOffice('/o/5.vpk', 'Tên mới', true)
    const { recentOffices } = new ShellStateStore(file, log).current
    expect(recentOffices).toHaveLength(8)
    expect(recentOffices[0]).toEqual({ path: '/o/5.vpk', title: 'Tên mới', encrypted: true })
  })
})
