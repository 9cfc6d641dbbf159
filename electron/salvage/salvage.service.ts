/**
 * The data of a damaged office saved into a new one, as far as possible. The damaged file is read page by page and never written to; what could not be
 * taken over, what is lost and what is in doubt is told in a report, and the nearest sound copy is held against it, so that a person can choose.
 */
import { basename, dirname, join } from 'node:path'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import type { Office } from '../../shared/domain/office-records.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'
import type { SalvageReport } from '../../shared/domain/salvage.ts'
import type { StandInAdministrator } from '../accounts/index.ts'
import { appendAudit } from '../audit/index.ts'
import { hashFile } from '../backups/index.ts'
import { openOffice, rebuildOffice } from '../db/index.ts'
import type { OpenTables, ReadDatabase, TableShape, Unlock, WriteTransaction } from '../db/index.ts'
import { examine } from '../doctor/index.ts'
import { fault } from '../faults/index.ts'
import { freeName, writeFileWhole } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import type { Told } from '../threads/index.ts'
import { Aside } from './aside.ts'
import { closeLinks } from './close-links.ts'
import { compareWithCopy } from './copy-compared.ts'
import { damageWords, doubtWords } from './findings.ts'
import { isMadeAgain, keepCounters, putRow, remakeStanding } from './fill-tables.ts'
import { countKinds, doubtfulNumbers, findLosses } from './losses.ts'
import { keepClosed } from './keep-closed.ts'
import { openPageFile } from './page-file.ts'
import type { PageFile } from './page-file.ts'
import { noteJournal, remakeReferences, repairRecords } from './repair-records.ts'
import { versionOf } from './schema-version.ts'
import { keepSettings } from './settings.ts'
import { standIn } from './stand-ins.ts'
import { scanTables } from './table-scan.ts'
import type { Scan } from './table-scan.ts'

/** What the tables were filled with. */
interface Filled { readonly scan: Scan, readonly aside: Aside, readonly disagreeing: ReadonlySet<string> }
/** Of the salvage itself, for the journal. */
interface Stamp { readonly at: string, readonly actor: string, readonly sha256: string, readonly isEncrypted: boolean, /** The head of the file says that it is one. */ readonly isOffice: boolean }
/** What the work on the records tells. */
interface Findings { readonly told: Pick<SalvageReport, 'kinds' | 'lost' | 'lostTotal' | 'numbers' | 'doubts'>, readonly administrator: StandInAdministrator | null, /** Nothing is lost as far as can be told. */ readonly whole: boolean }

/** What was done, and under whose head and in which form its report is printed. */
export interface Salvaged { readonly report: SalvageReport, readonly body: BodyVersion, readonly houseStyle: Office['houseStyle'], /** Of the administrator that had to be made; null: none was. */ readonly administratorPassword: string | null }

/** `target`: a new file; nothing is ever replaced. `told` may throw until the new file has its name: then there is none. */
export async function salvageOffice(damaged: string, target: string, actor: Actor, unlock?: Unlock, told: Told = () => undefined): Promise<Salvaged> {
  const { sha256, size } = hashFile(damaged)
  const stamp = { at: actor.now().toISOString(), actor: actor.name }
  const file = await openPageFile(damaged, unlock)
  try {
    const { filled, findings } = await rebuild(file, target, { ...stamp, sha256, isEncrypted: file.key !== null, isOffice: file.header.sound }, told)
    // Of an encrypted office nothing is written in plain: what cannot be taken over stays in the damaged file.
    const asideFile = filled.aside.rows.length === 0 || file.key !== null ? null : writeAside(target, filled.aside)
    const office = await openOffice(target, file.key === null ? {} : { unlock: { key: file.key.key } })
    try {
      const { record: { name, bodyId, houseStyle } } = await getOffice(office.read)
      const checks = (await examine(office)).checks.map(({ name, sound, findings: found }) => ({ name, sound, findings: [...found] }))
      const report: SalvageReport = {
        ...stamp, whole: findings.whole && checks.every(({ sound }) => sound), damaged: { fileName: basename(damaged), size, sha256 }, fileName: basename(target), officeName: name,
        damage: [...damageWords(file, filled.scan)], ...findings.told, asideFile, administrator: findings.administrator?.name ?? null, checks,
        copy: await compareWithCopy(office, damaged),
      }
      return { report, body: await bodyOf(office.read, bodyId, report.at), houseStyle, administratorPassword: findings.administrator?.password ?? null }
    } finally {
      office.close()
    }
  } finally {
    file.close()
  }
}

/** As it was called on the day; a body always has a version. */
async function bodyOf(db: ReadDatabase, bodyId: string, at: string): Promise<BodyVersion> {
  const body = (await organisationView(db)).bodies.get(bodyId)
  const version = body === undefined ? undefined : bodyOn(body, dayOfMoment(at)) ?? body.versions.at(-1)
  if (version === undefined) throw nothingSaved()
  return version
}

async function rebuild(file: PageFile, target: string, stamp: Stamp, told: Told): Promise<{ readonly filled: Filled, readonly findings: Findings }> {
  let [filled, findings]: [Filled | null, Findings | null] = [null, null]
  await rebuildOffice(target, {
    version: versionOf(file),
    rows: (tables) => { filled = fill(file, tables, told) },
    records: async (office, tables) => {
      const found = filled
      if (found !== null) findings = await office.write((transaction) => workOn(transaction, tables, found, stamp, told))
    },
  }, file.key)
  if (filled === null || findings === null) throw new Error('the tables were not filled')
  return { filled, findings }
}

function fill(file: PageFile, tables: OpenTables, told: Told): Filled {
  const aside = new Aside()
  const disagreeing = new Set<string>()
  const counters = new Map<string, number>()
  let reading: TableShape | null = null
  const scan = scanTables(file, tables.shapes, (shape, row) => {
    if (shape !== reading) told('Đang đọc các bảng của tệp hỏng', tables.shapes.indexOf(shape), tables.shapes.length)
    reading = shape
    const [name, count] = row.values
    if (shape.name === 'sqlite_sequence' && typeof name === 'string' && typeof count === 'number') counters.set(name, count)
    if (isMadeAgain(shape.name)) return
    if (row.indexDisagrees) disagreeing.add(`${shape.name} ${(shape.unique?.columns ?? []).map((at) => String(row.values[at])).join(' ')}`)
    putRow(tables, shape, row, aside)
  })
  for (const { tables: names, rows, shape } of scan.unplaced) {
    if (!names.every(isMadeAgain)) for (const { values } of rows) aside.addValues({ ...shape, name: names.join(' | ') }, 'placeUnknown', values)
  }
  keepCounters(tables, counters)
  return { scan, aside, disagreeing }
}

async function workOn(transaction: WriteTransaction, tables: OpenTables, { scan, aside, disagreeing }: Filled, { at, actor, sha256, isEncrypted, isOffice }: Stamp, told: Told): Promise<Findings> {
  const lossy = new Set([...scan.losses.keys(), ...aside.rows.map(({ table }) => table)])
  told('Đang đối chiếu từng bản ghi với lịch sử', 0, null)
  noteJournal(tables)
  const work = { transaction, tables, aside, lossy, disagreeing }
  const by: Actor = { name: actor, now: () => new Date(at) }
  const repaired = await repairRecords(work)
  const standIns = await standIn(work, by, isOffice)
  const settings = keepSettings(tables)
  // What loses its parent may leave a record that cannot be read any more, and so on.
  while (closeLinks(tables, aside) > 0) await repairRecords({ ...work, lossy: new Set(), disagreeing: new Set() })
  if (tables.all('SELECT 1 FROM main.office').length === 0) throw nothingSaved()
  const administrator = await keepClosed(work, scan, by)
  await remakeReferences(work)
  remakeStanding(tables)
  tables.run(`INSERT INTO main.search_position (feed, position) VALUES ('version', 0)`)
  told('Đang kê những gì đã mất và kiểm tra văn phòng mới', 0, null)
  const losses = findLosses(tables, scan, lossy, standIns)
  const kinds = countKinds(tables, { repaired, standIns, hasStandInAdministrator: administrator !== null, aside, lost: losses.byTable })
  const numbers = doubtfulNumbers(tables, aside)
  await appendAudit(transaction, { at, actor, action: 'office.salvaged', subject: 'office/salvage', digest: sha256 })
  const doubts = doubtWords({ repaired, standIns, settings, disagreeing, aside, isEncrypted, administrator: administrator?.name ?? null, uncounted: losses.uncounted })
  const whole = doubts.length + numbers.length + losses.lostTotal === 0 && kinds.every((kind) => kind.lost + kind.aside === 0)
  return { told: { kinds, lost: losses.lost, lostTotal: losses.lostTotal, numbers, doubts: [...doubts] }, administrator, whole }
}

function writeAside(target: string, aside: Aside): string {
  const path = freeName(join(dirname(target), `${basename(target).replace(/\.vpk$/iu, '')} - phan de lai.json`))
  writeFileWhole(path, Buffer.from(aside.text(), 'utf8'))
  return basename(path)
}

function nothingSaved(): Error {
  return fault('OFFICE_CORRUPT', {
    happened: 'Không đọc được đủ dữ liệu trong tệp để lập một văn phòng.', kept: 'Tệp hỏng được giữ nguyên; không có tệp nào được tạo.',
    remedy: 'Phục hồi từ bản sao lưu gần nhất. Nếu tệp không phải tệp văn phòng (.vpk) thì chọn lại tệp.',
  })
}
