/**
 * Finding in an office of 100,000 papers (sentences of the sample in new mixtures, 20 years, 130 units): rare and common words,
 * with and without marks, words in order, narrowed by facets, and the palette while a name is typed. Also how fast the index is
 * made: of texts alone, and of the sample's own records with their papers composed.
 */
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice, openOffice } from '../../../electron/db/index.ts'
import type { OfficeDatabase } from '../../../electron/db/index.ts'
import { find, followChanges, indexVersion, suggest } from '../../../electron/search/index.ts'
import { insertEntry, setPosition } from '../../../electron/search/search-index.repository.ts'
import { searchFilterSchema } from '../../../shared/contract/search.ts'
import { searchTexts } from '../search-texts.ts'
import { benchResources, openBenchOffice, outputFolder } from '../bench-office.ts'
import { median, p95, rounded, timeOf } from '../timing.ts'

const papers = 100_000
const inOneStep = 2000
const rounds = 5
const today = '2026-11-22'

export async function measure(): Promise<object> {
  const path = join(outputFolder(), 'tim-kiem.vpk')
  const texts = searchTexts()
  await createOffice(path, () => Promise.resolve())
  const office = (await openOffice(path)).readAs('nguoi-do')
  try {
    const madeMs = await timeOf(() => fill(office, texts.entries(papers)))
    const none = searchFilterSchema.parse({})
    const narrowed = searchFilterSchema.parse({ kinds: ['plan'], years: [2014] })
    const findMs: number[] = []
    const suggestMs: number[] = []
    const slowest = { query: '', ms: 0 }
    for (let round = 0; round <= rounds; round++) {
      for (const text of texts.queries) {
        for (const filter of [none, narrowed]) {
          const ms = await timeOf(() => find(office.read, { text, filter, first: 0 }, today))
          if (round > 0) findMs.push(ms)
          if (round > 0 && ms > slowest.ms) Object.assign(slowest, { query: text, ms })
        }
        for (let end = 2; end <= Math.min(text.length, 12); end += 2) {
          const ms = await timeOf(() => suggest(office.read, text.slice(0, end), today))
          if (round > 0) suggestMs.push(ms)
        }
      }
    }
    return {
      papers, queries: texts.queries.length * 2, findMs: rounded(median(findMs)), findP95Ms: rounded(p95(findMs)), slowestMs: rounded(slowest.ms), slowestQuery: slowest.query,
      suggestMs: rounded(median(suggestMs)), suggestP95Ms: rounded(p95(suggestMs)), entriesASecond: Math.round(papers / (madeMs / 1000)),
      fileMb: Math.round(statSync(path).size / 2 ** 20), ...await recordsASecond(),
    }
  } finally {
    office.close()
    rmSync(path)
  }
}

export async function fill(office: OfficeDatabase, entries: Iterable<Parameters<typeof insertEntry>[1]>): Promise<void> {
  await office.write((transaction) => setPosition(transaction, 'version', indexVersion))
  const waiting = [...entries]
  for (let at = 0; at < waiting.length; at += inOneStep) {
    await office.write(async (transaction) => {
      for (const entry of waiting.slice(at, at + inOneStep)) await insertEntry(transaction, entry)
    })
  }
}

/** The whole index of the bench office, in the pieces the service reads in. */
async function recordsASecond(): Promise<object> {
  const office = await openBenchOffice()
  const resources = benchResources()
  const pieces: number[] = []
  let due = 1
  try {
    while (due > 0) pieces.push(await timeOf(async () => { due = await followChanges(office, resources, { fresh: 30, rest: 30 }) }))
    const { count } = await office.read.selectFrom('search_entry').select((build) => build.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    return { recordEntries: count, recordEntriesASecond: Math.round(count / (pieces.reduce((sum, ms) => sum + ms, 0) / 1000)), longestPieceMs: rounded(Math.max(...pieces)) }
  } finally {
    office.close()
  }
}
