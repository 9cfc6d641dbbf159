/** The board of who owes what: 150 organisations × 30 campaigns as the contract answers it, from SQLite; and the curve to 1,000 organisations. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readBoard } from '../../../electron/campaigns/index.ts'
import { boardInputSchema, boardSchema } from '../../../shared/contract/campaigns.ts'
import { deskOffice } from '../../support/desk.ts'
import { outputFolder, resourcesFolder } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
const campaigns = 30
const sizes = [150, 300, 600, 1000] as const

export async function measure(): Promise<object> {
  const figures: Record<string, number> = {}
  for (const size of sizes) {
    const path = join(outputFolder(), `theo-doi-${size}.vpk`)
    const desk = await deskOffice(path, resourcesFolder, { organisations: size, years, indicators: 1, period: 'quarter', silent: 0.1 })
    try {
      const input = boardInputSchema.parse({ campaignIds: desk.campaigns.slice(0, campaigns).map(({ id }) => id) })
      const work = async (): Promise<void> => {
        const { rows, columns } = boardSchema.parse(await readBoard(desk.office.read, '2026-06-15', input))
        if (rows.length !== size || columns.length !== campaigns) throw new Error(`${rows.length} × ${columns.length} instead of ${size} × ${campaigns}`)
      }
      const first = await timeOf(work)
      const taken: number[] = []
      for (let at = 0; at < 9; at++) taken.push(await timeOf(work))
      if (size === sizes[0]) figures['firstMs150'] = rounded(first)
      figures[`ms${size}`] = rounded(median(taken))
    } finally {
      desk.office.close()
      rmSync(path)
    }
  }
  return figures
}
