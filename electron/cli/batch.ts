/** `vpk batch OFFICE.vpk --template … --record … --list LIST.xlsx|--bodies … --out DIR [--one FILE]`: one paper for each line of a list, with its reconciliation. */
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { BatchRun, LineProblem } from '../../shared/contract/batches.ts'
import { batchListSchema, batchPaperSchema, batchPlaceSchema, batchTotalsWords } from '../../shared/domain/batch.ts'
import type { BatchList, BatchPlace } from '../../shared/domain/batch.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import { checkBatch, createBatch, readList, reconciliation, viewBatch, writeEach, writeOne } from '../batches/index.ts'
import type { BatchContext } from '../batches/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, makeFolder, writeFileWhole } from '../files/index.ts'
import { officialOrder, organisationView } from '../organisation/index.ts'
import { silentProgress, today } from '../requests/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { resources, withOffice } from './surroundings.ts'

export interface BatchOptions {
  readonly template?: string, readonly record?: string, readonly title?: string
  readonly list?: string, readonly sheet?: string, readonly header?: string, readonly bodies?: readonly string[], readonly members?: string, readonly organ?: string, readonly guests?: string, readonly deliveries?: string
  readonly place?: readonly string[], readonly name?: string, readonly allowEmpty?: boolean
  readonly batch?: string, readonly again?: boolean, readonly check?: boolean
  readonly out?: string, readonly one?: string, readonly format: 'docx' | 'pdf', readonly twoSided?: boolean, readonly reconciliation?: string
}

export async function batch(officePath: string, options: BatchOptions): Promise<Answer> {
  return withOffice(officePath, 'batches.writeEach', async (office) => {
    refuseWrongOptions(officePath, options)
    const context: BatchContext = { office, resources, actor: actorAtWork() }
    const { id, problems } = options.batch === undefined ? await prepared(context, options) : { id: options.batch, problems: [] }
    if (options.check === true) return checked(context, id, problems)
    const { run, files } = await written(context, id, options)
    if (options.reconciliation !== undefined) writeFileWhole(options.reconciliation, await reconciliation(context, id, formatOf(options.reconciliation)))
    const all = [...problems, ...run.problems.map(ofLine)]
    const { lines, totals } = await viewBatch(office.read, resources, id)
    return {
      exitCode: totals.failed > 0 ? 1 : 0, output: `${id}\n`, facts: { batch: id, ...run, totals, files, lines, problems: all },
      messages: [...problemLines(all), `${batchTotalsWords(totals)}.`, ...elsewhere(run), ...[...files, ...options.reconciliation === undefined ? [] : [options.reconciliation]].map((file) => `Đã ghi: ${file}`)],
    }
  })
}

function refuseWrongOptions(officePath: string, { out, one, check, reconciliation: book, list, batch: id }: BatchOptions): void {
  const wrong = (happened: string, remedy: string): never => { throw fault('USAGE', { happened, kept: 'Chưa có tệp nào được ghi.', remedy }) }
  if (out === undefined && one === undefined && check !== true) wrong('Chưa nói ghi vào đâu.', 'Thêm --out THƯ MỤC (mỗi bản một tệp) hoặc --one TỆP (tất cả trong một tệp).')
  if (out !== undefined && one !== undefined) wrong('--out và --one không đi cùng nhau.', 'Chọn một: mỗi bản một tệp, hoặc tất cả trong một tệp.')
  for (const file of [one, book]) if (file !== undefined && [officePath, list].some((read) => read !== undefined && isSameFile(file, read))) wrong('Tệp cần ghi trùng với một tệp đang đọc.', 'Đặt tên khác cho tệp cần ghi.')
  if (id === undefined && list !== undefined && !existsSync(list)) throw fault('FILE_MISSING', { happened: 'Không tìm thấy tệp danh sách.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Kiểm tra lại đường dẫn sau --list.' })
}

async function prepared(context: BatchContext, options: BatchOptions): Promise<{ readonly id: string, readonly problems: readonly Problem[] }> {
  const paper = parsed(batchPaperSchema, { templateId: options.template, recordId: options.record })
  const list = await listOf(context.office, options, today(context.actor))
  const facts = { on: today(context.actor), sheetPath: () => ({ path: options.list ?? '', name: basename(options.list ?? '') }) }
  const read = await readList(context, list, paper, facts)
  const places = options.place === undefined ? read.places.flatMap(({ place, proposed }) => proposed === '' ? [] : [{ place, column: proposed }]) : options.place.map(placeOf)
  return createBatch(context, {
    title: options.title ?? `Loạt văn bản: ${read.source}`.slice(0, 200), paper, list, places, nameColumn: options.name ?? read.nameColumn, numbering: 'shared', emptyAllowed: options.allowEmpty === true,
  }, facts)
}

/** `addressees=Họ và tên`. */
function placeOf(text: string): BatchPlace {
  const at = text.indexOf('=')
  return parsed(batchPlaceSchema, { place: text.slice(0, Math.max(0, at)), column: text.slice(at + 1) })
}

/** Where the window has a token, a command has the path itself. */
const namedInCommand = 'command-line'

async function listOf(office: OfficeDatabase, { list, sheet, header, bodies, members, organ, guests, deliveries }: BatchOptions, on: string): Promise<BatchList> {
  const asked: readonly unknown[] = [
    ...list === undefined ? [] : [{ from: 'sheet', grant: namedInCommand, sheetName: sheet ?? null, headerRow: header === undefined ? null : Number(header) }],
    ...bodies === undefined ? [] : [{ from: 'bodies', bodyIds: bodies.length === 1 && bodies[0] === 'all' ? await unitIds(office, on) : bodies }],
    ...members === undefined ? [] : [{ from: 'members', bodyId: members, organ: organ ?? 'executiveCommittee' }],
    ...guests === undefined ? [] : [{ from: 'guests', meetingId: guests }], ...deliveries === undefined ? [] : [{ from: 'deliveryList', listId: deliveries }],
  ]
  if (asked.length !== 1) throw fault('USAGE', { happened: asked.length === 0 ? 'Chưa nói lập cho danh sách nào.' : 'Chỉ nhận một danh sách cho một loạt.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Dùng một trong: --list TỆP.xlsx, --bodies …, --members …, --guests …, --deliveries ….' })
  return parsed(batchListSchema, asked[0])
}

/** All chi bộ and đảng bộ that exist on the day. */
async function unitIds(office: OfficeDatabase, on: string): Promise<readonly string[]> {
  const { bodies } = await organisationView(office.read)
  return officialOrder(bodies, on).filter(({ body, version }) => (version.kind === 'grassrootsCommittee' || version.kind === 'grassrootsCell') && bodyOn(body, on) !== null).map(({ body }) => body.id)
}

function parsed<T>(schema: { safeParse(value: unknown, options: { reportInput: true }): { success: true, data: T } | { success: false, error: Parameters<typeof problemsFromIssues>[0] } }, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw fault('INPUT_INVALID', { happened: 'Yêu cầu lập loạt có chỗ phải sửa.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems: problemsFromIssues(result.error) })
}

async function checked(context: BatchContext, id: string, problems: readonly Problem[]): Promise<Answer> {
  const { lines, ready, problems: found, left } = await checkBatch(context, id, silentProgress)
  const all = [...problems, ...found.map(ofLine)]
  return {
    exitCode: ready < lines ? 1 : 0, output: `${id}\n`, facts: { batch: id, asked: lines, ready, problems: all, left },
    messages: [...problemLines(all), `${ready}/${lines} dòng lập được. Chưa ghi tệp nào; ghi bằng --batch ${id}.`],
  }
}

async function written(context: BatchContext, id: string, { out, one, format, again, twoSided }: BatchOptions): Promise<{ readonly run: BatchRun, readonly files: readonly string[] }> {
  if (one !== undefined) {
    const { run, path } = await writeOne(context, { id, path: one, format: formatOf(one) === 'pdf' ? 'pdf' : 'docx', twoSided: twoSided === true }, silentProgress)
    return { run, files: path === null ? [] : [path] }
  }
  const folder = resolve(out ?? '')
  makeFolder(folder)
  return { run: await writeEach(context, { id, folder, format, again: again === true }, silentProgress), files: [folder] }
}

function formatOf(path: string): 'docx' | 'pdf' | 'xlsx' {
  const end = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase()
  if (end === 'docx' || end === 'pdf' || end === 'xlsx') return end
  throw fault('USAGE', { happened: 'Không biết ghi tệp này theo dạng nào.', kept: 'Chưa có tệp nào được ghi thêm.', remedy: 'Đặt tên tệp với đuôi .docx, .pdf (bảng đối chiếu: cả .xlsx).' })
}

function ofLine({ row, name, problem }: LineProblem): Problem {
  return row === null ? problem : { ...problem, path: `dòng ${row} (${name})${problem.path === '' ? '' : `: ${problem.path}`}` }
}

function elsewhere({ elsewhere: count }: BatchRun): readonly string[] {
  return count === 0 ? [] : [`${count} bản đã lập ở lần chạy trước không có trong thư mục này; ghi lại bằng --again.`]
}
