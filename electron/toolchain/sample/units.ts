/** The grassroots organisations of the sample office as its own report counts them: cells and members in September 2026. Pure. */
import { bodyOn } from '../../../shared/domain/organisation.ts'
import type { Body } from '../../../shared/domain/organisation.ts'
import type { OfficeRecords } from '../../../shared/domain/office-records.ts'

export interface SampleUnit {
  readonly id: string, readonly kind: Body['kind'], readonly sector: Body['sector']
  /** As it is called in 2026, and in running words. */
  readonly name: string, readonly shortName: string
  /** First day it stood. */
  readonly from: string
  readonly cells: number, readonly members: number
}

/** Members moved before the two cells were merged; the report counted them in September. */
const membersAtMerger: Readonly<Record<string, number>> = { 'don-vi-26': 9, 'don-vi-30': 12 }

export function unitsOf({ bodies, summaryReports }: OfficeRecords): readonly SampleUnit[] {
  const table = summaryReports.flatMap(({ unitTable }) => unitTable === null ? [] : unitTable.rows)
  return bodies.filter(({ kind }) => kind === 'grassrootsCommittee' || kind === 'grassrootsCell').map((body) => {
    const version = bodyOn(body, '2026-09-15')
    const row = table.find(({ unit }) => unit === version?.name)
    if (version === null || row === undefined) throw new Error(`the report of the sample office does not count ${body.id}`)
    const [cells = null, members = null] = row.values
    return {
      id: body.id, kind: body.kind, sector: body.sector, name: version.name, shortName: version.shortName, from: body.versions[0]?.from ?? '',
      cells: Number(cells), members: membersAtMerger[body.id] ?? Number(members),
    }
  })
}
