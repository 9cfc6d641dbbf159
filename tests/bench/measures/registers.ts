/** A book of 60,000 numbers: its first page as the contract's call answers it, the series beside it, a search in its words, the papers without a scan. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice, openOffice } from '../../../electron/db/index.ts'
import type { OfficeDatabase } from '../../../electron/db/index.ts'
import { listEntries, listSeries } from '../../../electron/registers/lists.service.ts'
import { insertEntry, insertEvent, seriesId } from '../../../electron/registers/register.repository.ts'
import { dayText } from '../../../shared/domain/dates.ts'
import { entryWordsSchema } from '../../../shared/domain/register.ts'
import { outputFolder } from '../bench-office.ts'
import { median, p95, rounded, timeOf } from '../timing.ts'

const numbers = 60_000
const inOneStep = 3000
const rounds = 15
const symbols = ['KH/ĐU', 'BC/ĐU', 'CV/ĐU'] as const
const page = { book: 'outgoing', offset: 0, limit: 500, order: 'newest' } as const

export async function measure(): Promise<object> {
  const path = join(outputFolder(), 'so-van-ban.vpk')
  await createOffice(path, () => Promise.resolve())
  const office = (await openOffice(path)).readAs('nguoi-do')
  try {
    for (let from = 0; from < numbers; from += inOneStep) await fill(office, from)
    const works = {
      firstPage: () => listEntries(office.read, page), series: () => listSeries(office.read), lastPage: () => listEntries(office.read, { ...page, offset: numbers - page.limit }),
      found: () => listEntries(office.read, { ...page, text: 'nhiem vu 59' }), withoutScan: () => listEntries(office.read, { ...page, withoutScan: true }),
    }
    const figures: Record<string, number> = { numbers }
    for (const [name, work] of Object.entries(works)) {
      const taken: number[] = []
      for (let round = 0; round < rounds; round++) taken.push(await timeOf(work))
      Object.assign(figures, { [`${name}Ms`]: rounded(median(taken)), [`${name}P95Ms`]: rounded(p95(taken)) })
    }
    return figures
  } finally {
    office.close()
    rmSync(path)
  }
}

/** Twenty years of three series, in the order they were given. */
function fill(office: OfficeDatabase, from: number): Promise<void> {
  return office.write(async (transaction) => {
    for (let at = from; at < from + inOneStep; at++) {
      const year = 2007 + Math.floor(at / inOneStep)
      const symbol = symbols[at % symbols.length] ?? symbols[0]
      const number = 1 + Math.floor((at % inOneStep) / symbols.length)
      const written = `${number}-${symbol}`
      const series = await seriesId(transaction, { register: 'outgoing', bodyId: 'dang-uy', symbol, spanId: String(year) })
      const entryId = await insertEntry(transaction, { seriesId: series, number, claimed: number, suffix: '', written, origin: 'given', at: '', actor: 'nguoi-do' })
      const words = entryWordsSchema.parse({ subject: `thực hiện nhiệm vụ ${at} của các chi bộ trực thuộc`, recipients: ['Các chi bộ'], signer: 'Nguyễn Văn An' })
      const date = `${year}-${dayText(1 + Math.floor((at % inOneStep) / 250))}-${dayText(1 + at % 28)}`
      await insertEvent(transaction, {
        entryId, written, state: 'issued', facts: { date, kind: 'plan', secrecy: null, paper: null, words, sha256: null }, backDated: false, replacesId: null, replacedById: null, at: '', actor: 'nguoi-do',
      })
    }
  })
}
