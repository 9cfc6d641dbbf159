/**
 * Threat: a part of the program, ours or a package's, sends something out of the office (Luật 117/2025/QH15, Điều 5). What must hold:
 * no process of the program can open a connection from JavaScript, and a whole day's work by command line makes no network call that
 * the system sees. The same for the window: tests/security/no-network.spec.ts.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { refusedCode } from '../../electron/no-network/index.ts'
import { listeningTo, networkCalls } from '../support/network-calls.ts'
import { jsonFile, node, projectRoot, sampleRecords, testFolder } from '../support/offices.ts'

const attempts = join(projectRoot, 'tests/support/network-attempts.ts')
const script = join(projectRoot, 'electron/cli/vpk.mjs')

describe('every way out of Node', () => {
  const tcp = createServer((socket) => { arrived.push('tcp'); socket.destroy() })
  const udp = createSocket('udp4')
  const arrived: string[] = []
  let ports: readonly string[] = []
  beforeAll(async () => {
    udp.on('message', () => arrived.push('udp'))
    await Promise.all([new Promise<void>((resolve) => { tcp.listen(0, '127.0.0.1', resolve) }), new Promise<void>((resolve) => { udp.bind(0, '127.0.0.1', resolve) })])
    const address = tcp.address()
    ports = [String(typeof address === 'object' && address !== null ? address.port : 0), String(udp.address().port)]
  })
  afterAll(() => { tcp.close(); udp.close() })

  async function outcomesAfter(entry: string): Promise<Readonly<Record<string, string>>> {
    arrived.length = 0
    const child = spawn(node, [attempts, entry === 'none' ? 'none' : join(projectRoot, entry), ...ports], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    for await (const chunk of child.stdout) said += String(chunk)
    return JSON.parse(said.trim().split('\n').at(-1) ?? '')
  }

  it('is open to a program that has not bricked it up: the attempts are real', async () => {
    const outcomes = await outcomesAfter('none')
    expect(Object.values(outcomes)).not.toContain(refusedCode)
    expect(outcomes).toMatchObject({ net: 'reached', listen: 'reached', udp: 'reached', udpBind: 'reached', dnsCallback: 'reached', dnsPromise: 'reached' })
    expect(new Set(arrived)).toEqual(new Set(['tcp', 'udp']))
    // net, http, https, http2, tls, fetch, WebSocket: each came as far as the server.
    expect(arrived.filter((one) => one === 'tcp').length).toBeGreaterThanOrEqual(7)
  })

  it.each(['electron/service/entry.ts', 'electron/cli/vpk.ts'])('is refused in %s', async (entry) => {
    const outcomes = await outcomesAfter(entry)
    expect(new Set(Object.values(outcomes))).toEqual(new Set([refusedCode]))
    expect(Object.keys(outcomes).length).toBeGreaterThan(12)
    expect(arrived).toEqual([])
  })

  it('is bricked up by every program and thread the package carries', () => {
    const entries = [...readFileSync(join(projectRoot, 'electron.vite.config.ts'), 'utf8').matchAll(/\['(?:main|cli)\/[\w-]+', '(?<file>[^']+)'\]/gu)].map(({ groups }) => groups?.['file'] ?? '')
    expect(entries.length).toBeGreaterThanOrEqual(4)
    expect(entries.filter((file) => !/^\s*refuseNetwork\(\)$/mu.test(readFileSync(join(projectRoot, file), 'utf8')))).toEqual([])
  })
})

describe('the system sees no network call', () => {
  /** Runs a program under the ear and answers with the network calls it made. */
  function heard(name: string, folder: string, ...words: readonly string[]): readonly string[] {
    const file = join(folder, `${name}.calls`)
    const [listener, ...rest] = listeningTo(file)
    const { status, stderr } = spawnSync(listener, [...rest, node, ...words], { cwd: folder, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return networkCalls(file)
  }

  it('hears one where there is one, of native code too: the typesetter would fetch a package if it were asked', () => {
    expect(heard('attempts', testFolder(), attempts, 'none', '9', '9').length).toBeGreaterThan(5)
    const typst = pathToFileURL(join(projectRoot, 'node_modules/@myriaddreamin/typst-ts-node-compiler/index.js')).href
    const asking = `import { NodeCompiler } from '${typst}'; NodeCompiler.create({ workspace: '.' }).compile({ mainFileContent: '#import "@preview/example:0.1.0": *' })`
    expect(heard('typst', testFolder(), '--input-type=module', '-e', asking).length).toBeGreaterThan(0)
  })

  it('of a day\'s work by command line, nor of words that ask the typesetter to fetch something', () => {
    const folder = testFolder()
    const records = sampleRecords()
    // typst knows how to fetch packages; words of a record must never become its program.
    const [plan] = records.plans
    if (plan === undefined) throw new Error('The small file has a plan.')
    const hostile = { ...plan, subject: '#import "@preview/cetz:0.3.0": *', purposes: ['#{ import "@preview/example:0.1.0": * } ${x}', '= #include "https://example.invalid/a.typ"'] }
    jsonFile(folder, 'ho-so.json', { ...records, plans: [hostile] })
    const run = (name: string, ...words: readonly string[]): readonly string[] => heard(name, folder, script, ...words)
    expect([
      ...run('init', 'init', 'a.vpk', '--name', 'Văn phòng thử', '--committee', 'Đảng uỷ các cơ quan Đảng tỉnh', '--symbol', 'ĐU', '--place', 'Hà Tĩnh', '--term', 'Nhiệm kỳ', '--term-from', '2025-07-01'),
      ...run('import', 'import', 'a.vpk', 'ho-so.json'),
      ...run('generate', 'generate', 'a.vpk', '--template', 'ke-hoach-thuc-hien', '--record', 'kh-1', '--out', 'a.docx', '--pdf', 'a.pdf'),
      ...run('check', 'fix', 'a.docx', '--out', 'b.docx'),
      ...run('packet', 'packet', 'a.vpk', '--documents', 'ke-hoach-thuc-hien/kh-1', '--out', 'a.vpkx'),
      ...run('verify', 'verify', 'a.vpkx'),
      ...run('register', 'register', 'a.vpk', '--series', 'di', '--out', 'so.docx'),
      ...run('backup', 'backup', 'a.vpk'),
      ...run('doctor', 'doctor', 'a.vpk'),
    ]).toEqual([])
    expect(readFileSync(join(folder, 'a.pdf')).subarray(0, 4).toString()).toBe('%PDF')
  })
})
