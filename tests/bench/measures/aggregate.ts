/**
 * Aggregation with drill-down: 5 yearly campaigns of 60 indicators, every node, sector and kind rolled up and every total
 * opened down to its cells, from SQLite; the table and the appendix by unit of one campaign; and the curve to 1,000 organisations.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { acceptancesOf, aggregateTable, aggregateUnits, cellsOf, indicatorsById, loadFigures, selectEvents } from '../../../electron/aggregation/index.ts'
import { aggregateTableSchema, aggregateUnitsSchema } from '../../../shared/contract/aggregation.ts'
import { deskOffice } from '../../support/desk.ts'
import type { Desk } from '../../support/desk.ts'
import { outputFolder, resourcesFolder } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

const years = [2021, 2022, 2023, 2024, 2025] as const
const indicators = 60
const sizes = [130, 250, 500, 1000] as const
const current = { basis: 'current', include: 'accepted' } as const

/** Everything a report of all years could ask: answers how many cells were opened. */
export async function wholeDesk({ office, campaigns, indicators: asked }: Desk): Promise<number> {
  const known = await indicatorsById(office.read)
  let cells = 0
  for (const campaign of campaigns) {
    const figures = await loadFigures(office.read, campaign, current)
    const acceptances = acceptancesOf(await selectEvents(office.read, campaign.id))
    for (const { id } of asked) {
      const indicator = known.get(id)
      if (indicator === undefined) throw new Error(`no indicator ${id}`)
      const opened = cellsOf(figures, indicator, { type: 'all' }, acceptances)
      if (opened.figure.value !== figures.rolled(indicator).total.figure.value) throw new Error(`the cells of ${id} do not make its figure`)
      cells += opened.cells.length
    }
  }
  return cells
}

async function withDesk<T>(organisations: number, work: (desk: Desk) => Promise<T>): Promise<T> {
  const path = join(outputFolder(), `so-lieu-${organisations}.vpk`)
  const desk = await deskOffice(path, resourcesFolder, { organisations, years, indicators, silent: 0.02 })
  try {
    return await work(desk)
  } finally {
    desk.office.close()
    rmSync(path)
  }
}

async function times(count: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < count; at++) taken.push(await timeOf(work))
  return taken
}

export async function measure(): Promise<object> {
  const figures: Record<string, number> = {}
  for (const size of sizes) {
    await withDesk(size, async (desk) => {
      const first = await timeOf(() => wholeDesk(desk))
      const cells = await wholeDesk(desk)
      if (cells !== size * indicators * years.length) throw new Error(`${cells} cells of ${size} organisations`)
      const rounds = size === sizes[0] ? 15 : 5
      const before = process.cpuUsage()
      const allMs = median(await times(rounds, () => wholeDesk(desk)))
      const { user, system } = process.cpuUsage(before)
      if (size === sizes[0]) Object.assign(figures, { cells, firstMs: rounded(first), ...await ofOneCampaign(desk) })
      figures[`ms${size}`] = rounded(allMs)
      // Work of the processor, collecting garbage too: near the time that passes on a quiet machine, and true on a busy one.
      figures[`processorMs${size}`] = rounded((user + system) / 1000 / rounds)
      // The same at every size: the work grows in step with the organisations.
      figures[`processorMsPerOrganisation${size}`] = rounded((user + system) / 1000 / rounds / size)
    })
  }
  return figures
}

async function ofOneCampaign({ office, campaigns }: Desk): Promise<Readonly<Record<string, number>>> {
  const asked = { campaignId: campaigns.at(-1)?.id ?? '', ...current, bodyId: null }
  // The contract parses every answer; that belongs to what a person waits for.
  const tableMs = median(await times(15, async () => aggregateTableSchema.parse(await aggregateTable(office.read, asked))))
  const unitsMs = median(await times(15, async () => aggregateUnitsSchema.parse(await aggregateUnits(office.read, { ...asked, indicatorIds: [] }))))
  return { tableMs: rounded(tableMs), unitsMs: rounded(unitsMs) }
}
