/** A book of 60,000 numbers: its first page as the contract's call answers it, the series beside it, a search in its words, the papers without a scan. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice, openOffice } from '../../../electron/db/index.ts'
import { listEntries, listSeries } from '../../../electron/registers/lists.service.ts'
import { outputFolder } from '../bench-office.ts'
import { fillRegister, listed } from '../long-lists.ts'
import { median, p95, rounded, timeOf } from '../timing.ts'

const rounds = 15
const page = { book: 'outgoing', offset: 0, limit: 500, order: 'newest' } as const

export async function measure(): Promise<object> {
  const path = join(outputFolder(), 'so-van-ban.vpk')
  await createOffice(path, () => Promise.resolve())
  const office = (await openOffice(path)).readAs('nguoi-do')
  try {
    await fillRegister(office)
    const works = {
      firstPage: () => listEntries(office.read, page), series: () => listSeries(office.read), lastPage: () => listEntries(office.read, { ...page, offset: listed - page.limit }),
      found: () => listEntries(office.read, { ...page, text: 'nhiem vu 59' }), withoutScan: () => listEntries(office.read, { ...page, withoutScan: true }),
    }
    const figures: Record<string, number> = { numbers: listed }
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
