/** The grassroots organisations of the sample office as its own report counts them: cells and members in September 2026. Pure. */
import { bodyOn } from '../../../shared/domain/organisation.ts'
import type { BodyKind, Sector } from '../../../shared/domain/organisation.ts'
import type { OfficeRecords } from '../../../shared/domain/office-records.ts'

export interface SampleUnit {
  readonly id: string, readonly kind: BodyKind, readonly sector: Sector | null
  /** As it is called in 2026, and in running words. */
  readonly name: string, readonly shortName: string
  /** First day it stood. */
  readonly from: string
  readonly cells: number, readonly members: number
}

/** Members moved before the two cells were merged; the report counted them in September. */
const membersAtMerger: Readonly<Record<string, number>> = { 'don-vi-26': 9, 'don-vi-30': 12 }

/** The day of the report's counts. */
const countedOn = '2026-09-15'

export function unitsOf({ bodies, summaryReports }: OfficeRecords): readonly SampleUnit[] {
  const table = summaryReports.flatMap(({ unitTable }) => unitTable === null ? [] : unitTable.rows)
  const grassroots = bodies.filter((body) => ['grassrootsCommittee', 'grassrootsCell'].includes(bodyOn(body, countedOn)?.kind ?? ''))
  return grassroots.map((body) => {
    const version = bodyOn(body, countedOn)
    const row = table.find(({ unit }) => unit === version?.name)
    if (version === null || row === undefined) throw new Error(`the report of the sample office does not count ${body.id}`)
    const [cells = null, members = null] = row.values
    return {
      id: body.id, kind: version.kind, sector: version.sector, name: version.name, shortName: version.shortName, from: body.versions[0]?.from ?? '',
      cells: Number(cells), members: membersAtMerger[body.id] ?? Number(members),
    }
  })
}
