/** Offices for tests: real files in a folder of their own, the service called through its contract, the real command line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { OfficeRecordsInput } from '../../shared/domain/office-records.ts'
import { runCommandLine } from '../../electron/cli/run.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { createSampleOffice } from '../../electron/offices/index.ts'
import { createHost } from '../../electron/service/context.ts'
import { createRouter } from '../../electron/service/router.ts'
import { faultInterceptor } from '../../electron/requests/index.ts'
import type { UnexpectedError } from '../../electron/requests/index.ts'
import { afterThisTest } from './after-test.ts'
import { createSampleBeforeDesk } from './sample-before-desk.ts'

export const projectRoot = resolve(import.meta.dirname, '../..')
export const resourcesDir = join(projectRoot, 'resources')
/** Node 24, as npm puts it beside the program. */
export const node = join(projectRoot, 'node_modules/node/bin/node')
const vpkScript = join(projectRoot, 'electron/cli/vpk.mjs')

/** A new empty folder, removed after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-test-'))
  afterThisTest(() => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

/** The clock and the account of every test. */
export const testActor = { name: 'nguoi-thu', now: () => new Date('2026-06-15T03:00:00Z') }

/** Makes an office file at a path. */
type Making = (path: string) => Promise<void>

/** The bytes of the samples, each made once for the files that share a worker: reading every record takes seconds. */
const samples = new Map<Making, Promise<Buffer>>()
const beforeDesk: Making = (path) => createSampleBeforeDesk(path, testActor)
const withDesk: Making = (path) => createSampleOffice(path, resourcesDir, testActor)

/** Puts the sample office at `path` as it was before its desk; {@link writeWholeSample} puts all of it. */
export function writeSampleOffice(path: string): Promise<void> {
  return writeMade(beforeDesk, path)
}

/** Puts the whole sample office at `path`, its desk with years of reports too, as the start page makes it. */
export function writeWholeSample(path: string): Promise<void> {
  return writeMade(withDesk, path)
}

async function writeMade(make: Making, path: string): Promise<void> {
  const known = samples.get(make) ?? madeOnce(make)
  samples.set(make, known)
  writeFileSync(path, await known)
}

async function madeOnce(make: Making): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-sample-'))
  try {
    await make(join(folder, 'office.vpk'))
    return readFileSync(join(folder, 'office.vpk'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Templates and rules, read once for a test file as the program reads them once for all the offices it opens. */
const resources = new PaperResources(resourceFolders(resourcesDir))

/** The service as the window has it: parsed calls, typed faults. `errors` are mistakes of ours that were logged. `seenFile`: where it remembers how offices were left. */
export function startService({ seenFile }: { readonly seenFile?: string } = {}) {
  const errors: UnexpectedError[] = []
  const announced: { token: string, path: string }[] = []
  const log = (error: UnexpectedError): void => { errors.push(error) }
  const host = createHost({ resourcesDir, resources, log, announce: (token, path) => announced.push({ token, path }), actor: testActor, ...seenFile !== undefined && { seenFile } })
  const client = createRouterClient(createRouter(host), { context: host.context, interceptors: [faultInterceptor(log)] })
  return { client, host, errors, announced }
}

/** A service with a new office open in `folder`, made from the wizard's answers. */
export async function serviceWithOffice(folder: string) {
  const service = startService()
  service.host.grants.add('grant-create', join(folder, 'office.vpk'), 'createOffice')
  await service.client.office.create({ grant: 'grant-create', office: wizardAnswers })
  return service
}

export const wizardAnswers = {
  name: 'Văn phòng thử', committeeName: 'Đảng uỷ các cơ quan Đảng tỉnh', letterheadSuperior: 'ĐẢNG BỘ TỈNH HÀ TĨNH', symbol: 'ĐU',
  place: 'Hà Tĩnh', termName: 'Nhiệm kỳ 2025 - 2030', termFrom: '2025-07-01', termTo: '2030-06-30',
}

/** A small complete file: one of each record of the organisation, a plan, a report, an inspection with a session, a free paper. */
export function sampleRecords(): OfficeRecordsInput & Required<Pick<OfficeRecordsInput, 'bodies' | 'plans' | 'terms' | 'signingRights' | 'inspections' | 'summaryReports'>> {
  const paper = { bodyId: 'du', date: '2026-06-05', number: 5, signingRightId: 'ky-an', archive: 'Lưu Văn phòng Đảng uỷ', recipients: [{ name: 'Như trên' }] }
  return {
    format: 'vpk-records', version: 1, office: { name: 'Văn phòng Đảng uỷ', bodyId: 'du' },
    bodies: [
      { id: 'du', kind: 'committee', versions: [{ from: '2025-07-01', name: 'Đảng uỷ các cơ quan Đảng tỉnh', letterheadSuperior: 'ĐẢNG BỘ TỈNH', letterheadIssuer: 'ĐẢNG UỶ', symbol: 'ĐU', place: 'Hà Tĩnh' }] },
      { id: 'cb', kind: 'partyCell', versions: [{ from: '2025-07-01', name: 'Chi bộ Văn phòng', parentId: 'du', letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Hà Tĩnh' }] },
    ],
    terms: [{ id: 'nk', bodyId: 'du', name: 'Nhiệm kỳ 2025 - 2030', from: '2025-07-01', to: '2030-06-30' }],
    people: [{ id: 'an', fullName: 'Nguyễn Văn An' }, { id: 'binh', fullName: 'Trần Thị Bình' }],
    posts: [{ id: 'bt', personId: 'an', bodyId: 'du', title: 'Bí thư', period: { from: '2025-07-01' } }],
    signingRights: [{ id: 'ky-an', postId: 'bt', bodyId: 'du', form: 'onBehalf', authority: 'Ban Thường vụ', period: { from: '2025-07-01' } }],
    directives: [{ id: 'ct-05', kind: 'directive', designation: '05-CT/TU', date: '2026-01-05', issuer: 'Ban Thường vụ Tỉnh uỷ', subject: 'về tăng cường kỷ luật', startedOn: '2026-01-10' }],
    plans: [{ id: 'kh-1', subject: 'thực hiện Chỉ thị số 05-CT/TU', directiveId: 'ct-05', paper, purposes: ['Quán triệt đầy đủ.'], tasks: [{ content: 'Học tập', lead: 'Ban Tuyên giáo', due: '2026-06-30' }] }],
    summaryReports: [{ id: 'bc-1', subject: 'sơ kết thực hiện Chỉ thị số 05-CT/TU', directiveId: 'ct-05', planId: 'kh-1', paper: { ...paper, number: 6 }, period: { from: '2026-01-01', to: '2026-05-31' } }],
    inspections: [{
      id: 'kt-1', kind: 'inspection', bodyId: 'du', title: 'Kiểm tra Chi bộ Văn phòng', decision: { type: 'text', text: 'Quyết định số 12-QĐ/ĐU' },
      inspectee: { type: 'organisation', bodyId: 'cb', name: 'Chi bộ Văn phòng' }, coveredPeriod: { from: '2025-07-01', to: '2026-05-31' },
      team: [{ personId: 'an', role: 'leader' }, { personId: 'binh', role: 'secretary' }],
      sessions: [{
        id: 'kt-1-b1', subject: 'làm việc với Chi bộ Văn phòng', start: '2026-06-08T08:00', end: '2026-06-08T10:30', place: 'Phòng họp', chairPersonId: 'an',
        minuteTakerPersonId: 'binh', teamPresentIds: ['an', 'binh'], inspecteesPresent: [{ fullName: 'Lê Văn Cường', post: 'Bí thư Chi bộ' }],
        inspecteeSigner: 'Lê Văn Cường', requests: [{ content: 'Bổ sung sổ', responsible: 'Chi uỷ', due: '2026-07-01' }], readBack: true, agreed: true,
      }],
    }],
    freeDocuments: [{ id: 'tb-1', kind: 'announcement', subject: 'kết luận phiên họp', paper: { ...paper, number: 7 }, text: 'Đồng chí Bí thư kết luận:\n1. Làm tốt.\n2. Làm tiếp.' }],
  }
}

/** Writes JSON into a file of the folder and answers its path. */
export function jsonFile(folder: string, name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

export interface CliResult { readonly code: number | null, readonly stdout: string, readonly stderr: string }

/**
 * The command line in this process: the same words, streams and exit code as `vpkProcess`, without the second or two of a
 * start. A test about processes (locks, kills, full disks, what a start keeps) calls `vpkProcess`.
 */
export async function vpk(...args: readonly string[]): Promise<CliResult> {
  const said = { 1: '', 2: '' }
  const code = await runCommandLine(args, (stream, text) => { said[stream] += text })
  return { code, stdout: said[1], stderr: said[2] }
}

/** As {@link vpk} with `--json`; stdout must be exactly one JSON object. */
export async function vpkJson(...args: readonly string[]): Promise<JsonResult> {
  return withJson(await vpk(...args, '--json'))
}

/** The command line as a real process, through the bin that people run (it keeps what was read of the source). */
export function vpkProcess(...args: readonly string[]): CliResult {
  const run = spawnSync(node, [vpkScript, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** As {@link vpkProcess} with `--json`; stdout must be exactly one JSON object. */
export function vpkProcessJson(...args: readonly string[]): JsonResult {
  return withJson(vpkProcess(...args, '--json'))
}

type JsonResult = CliResult & { readonly json: Record<string, unknown> }

function withJson(run: CliResult): JsonResult {
  const json: unknown = JSON.parse(run.stdout)
  if (typeof json !== 'object' || json === null) throw new Error(`not an object: ${run.stdout}`)
  return { ...run, json: { ...json } }
}

/** Names and bytes of everything in a folder: what a refused operation must leave as it was. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(files.map((path) => [relative(folder, path), readFileSync(path).toString('base64')]))
}

/** The fault a call ended with, or the error as it is. */
export async function faultOf(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call
    return 'no fault'
  } catch (error) {
    const data: unknown = error instanceof Error ? Reflect.get(error, 'data') ?? Reflect.get(error, 'fault') : null
    const code: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'code') : null
    return typeof code === 'string' ? code : String(error)
  }
}
