/**
 * What encryption of the office file costs: the same office plain and encrypted, asked by turns in one process. Opening (without and
 * with the derivation of the key), saves of one transaction each, finding in 10,000 papers, a whole aggregation, reading every page.
 */
import { copyFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { changeOfficeKey, createOffice, deriveKey, newKey, openOffice } from '../../../electron/db/index.ts'
import type { NewKey, OfficeDatabase } from '../../../electron/db/index.ts'
import { takeNumber } from '../../../electron/registers/index.ts'
import { localActor } from '../../../electron/requests/index.ts'
import { find } from '../../../electron/search/index.ts'
import { searchFilterSchema } from '../../../shared/contract/search.ts'
import { deskOffice } from '../../support/desk.ts'
import { officePath, outputFolder, resourcesFolder } from '../bench-office.ts'
import { searchTexts } from '../search-texts.ts'
import { compareByTurns, median, rounded, timeOf } from '../timing.ts'
import type { Compared } from '../timing.ts'
import { wholeDesk } from './aggregate.ts'
import { fill } from './search.ts'

const savesInARound = 50
const saveRounds = 20
const papers = 10_000
const series = { register: 'outgoing', bodyId: 'du', symbol: 'KH/ĐU', spanId: 'nk' } as const

/** One office in two files. */
interface Twins { readonly plain: OfficeDatabase, readonly encrypted: OfficeDatabase, readonly paths: { readonly plain: string, readonly encrypted: string } }

/** Copies the office at `path`, encrypts the copy and opens both; takes both away in the end. */
async function withTwins<T>(path: string, made: NewKey, work: (twins: Twins) => Promise<T>): Promise<T> {
  const paths = { plain: `${path}.tho.vpk`, encrypted: `${path}.ma-hoa.vpk` }
  copyFileSync(path, paths.plain)
  copyFileSync(path, paths.encrypted)
  await changeOfficeKey(paths.encrypted, { from: null, to: made })
  // Written anew too: pages in the same order, so that only the cipher is between the two.
  await changeOfficeKey(paths.plain, { from: null, to: null })
  const twins = { plain: (await openOffice(paths.plain)).readAs('nguoi-do'), encrypted: (await openOffice(paths.encrypted, { unlock: { key: made.key } })).readAs('nguoi-do'), paths }
  try {
    return await work(twins)
  } finally {
    twins.plain.close()
    twins.encrypted.close()
    for (const each of Object.values(paths)) rmSync(each, { force: true })
  }
}

export async function measure(): Promise<object> {
  const made = await newKey('đo giá của mã hoá')
  const derived: number[] = []
  for (let round = 0; round < 5; round++) derived.push(await timeOf(() => deriveKey('đo giá của mã hoá', made.salt)))
  const searchPath = await searchOffice()
  const deskPath = join(outputFolder(), 'so-lieu-ma-hoa.vpk')
  const desk = await deskOffice(deskPath, resourcesFolder, { organisations: 130, years: [2024, 2025], indicators: 60, silent: 0.02 })
  desk.office.close()
  try {
    return {
      deriveMs: rounded(median(derived)), ...await withTwins(officePath(), made, (twins) => ofOffice(twins, made)), ...await withTwins(searchPath, made, ofSearch),
      ...await withTwins(deskPath, made, async ({ plain, encrypted }) => named('aggregate', await compareByTurns({ plain: () => wholeDesk({ ...desk, office: plain }), encrypted: () => wholeDesk({ ...desk, office: encrypted }) }, 'plain', 10, 2))),
    }
  } finally {
    for (const path of [searchPath, deskPath]) rmSync(path, { force: true })
  }
}

async function ofOffice({ plain, encrypted, paths }: Twins, { key }: NewKey): Promise<object> {
  const saves = await compareByTurns({ plain: () => save(plain), encrypted: () => save(encrypted) }, 'plain', saveRounds, 2)
  const scan = await compareByTurns({ plain: () => plain.examine(), encrypted: () => encrypted.examine() }, 'plain', 7, 1)
  // Opened once more beside the connections there are: what is measured is the look at the whole file and the first read.
  const opened = await compareByTurns({ plain: async () => (await openOffice(paths.plain)).close(), encrypted: async () => (await openOffice(paths.encrypted, { unlock: { key } })).close() }, 'plain', 7, 1)
  return { officeMb: Math.round(statSync(paths.plain).size / 2 ** 20), saves: savesInARound * saveRounds, ...named('save', saves), ...named('scan', scan), ...named('open', opened) }
}

async function save(office: OfficeDatabase): Promise<void> {
  for (let at = 0; at < savesInARound; at++) {
    await office.write((transaction) => takeNumber(transaction, localActor(), series, { date: '2026-06-15', kind: 'plan', words: { subject: `việc thứ ${at}` } }))
  }
}

async function searchOffice(): Promise<string> {
  const path = join(outputFolder(), 'tim-kiem-ma-hoa.vpk')
  await createOffice(path, (office) => fill(office, searchTexts().entries(papers)))
  return path
}

async function ofSearch({ plain, encrypted }: Twins): Promise<object> {
  const filter = searchFilterSchema.parse({})
  const everything = async (office: OfficeDatabase): Promise<void> => {
    for (const text of searchTexts().queries) await find(office.read, { text, filter, first: 0 }, '2026-11-22')
  }
  return { papers, ...named('search', await compareByTurns({ plain: () => everything(plain), encrypted: () => everything(encrypted) }, 'plain', 15, 2)) }
}

/** Milliseconds of both, and encrypted over plain. */
function named(name: string, { ms, ratio }: Compared): object {
  return { [`${name}PlainMs`]: ms['plain'], [`${name}EncryptedMs`]: ms['encrypted'], [`${name}Ratio`]: ratio['encrypted'] }
}
