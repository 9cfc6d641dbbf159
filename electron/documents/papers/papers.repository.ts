/** Numbers that papers already carry, asked so that no two papers of a body, kind and term share one; and marks of papers. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { paperFactsSchema } from '../../../shared/domain/common.ts'
import type { PaperFacts } from '../../../shared/domain/common.ts'
import { everyRow, listed } from '../../db/index.ts'
import type { ReadDatabase } from '../../db/index.ts'
import { readStored } from '../../records/index.ts'

/** Which series a number belongs to, and the record that asks (its own number does not count). */
export interface NumberSeries {
  readonly bodyId: string, readonly kind: DocumentKind
  readonly from: string, readonly to: string | null, readonly exceptId: string
}

const lastDay = '9999-12-31'

/** The numbers other papers of the same body, kind and term have, ascending; restricted papers too, or a number would be given twice. Plans, reports and minutes may also be free papers. */
export async function numbersUsed(db: ReadDatabase, series: NumberSeries): Promise<readonly number[]> {
  const all = everyRow(db)
  const rows = [...await inFreeDocuments(all, series), ...await inOwnTable(all, series)]
  return [...new Set(rows.flatMap(({ number }) => number === null ? [] : [number]))].toSorted((a, b) => a - b)
}

type NumberRows = readonly { readonly number: number | null }[]

async function inFreeDocuments(db: ReadDatabase, { bodyId, kind, from, to, exceptId }: NumberSeries): Promise<NumberRows> {
  return db.selectFrom('free_document').select('number').where('body_id', '=', bodyId).where('kind', '=', kind).where('number', 'is not', null)
    .where('date', '>=', from).where('date', '<=', to ?? lastDay).where('id', '!=', exceptId).execute()
}

async function inOwnTable(db: ReadDatabase, { bodyId, kind, from, to, exceptId }: NumberSeries): Promise<NumberRows> {
  const end = to ?? lastDay
  if (kind === 'plan' || kind === 'report') {
    return db.selectFrom(kind === 'plan' ? 'plan' : 'summary_report').select('number').where('body_id', '=', bodyId).where('number', 'is not', null)
      .where('date', '>=', from).where('date', '<=', end).where('id', '!=', exceptId).execute()
  }
  if (kind !== 'minutes') return []
  return db.selectFrom('inspection_session as session').innerJoin('inspection', 'inspection.id', 'session.inspection_id').select('session.number')
    .where('inspection.body_id', '=', bodyId).where('session.number', 'is not', null).where('session.start_at', '>=', from)
    .where('session.start_at', '<=', `${end}T23:59`).where('session.id', '!=', exceptId).execute()
}

/** What few papers have: bodies that issue it together with its own, a mark of secrecy. */
export interface PaperMarks { readonly jointWith: readonly string[], readonly secrecy: PaperFacts['secrecy'] }
export const noMarks: PaperMarks = { jointWith: [], secrecy: null }

/** The marks of papers that have any, by `plan/<id>`, `summaryReport/<id>`, `freeDocument/<id>`. `of`: of these records alone. */
export async function paperMarks(db: ReadDatabase, of?: readonly string[]): Promise<ReadonlyMap<string, PaperMarks>> {
  const found = await Promise.all((['plan', 'summary_report', 'free_document'] as const).map(async (table) => {
    const marked = db.selectFrom(table).select(['id', 'paper_json']).where(sql<boolean>`(coalesce(json_array_length(paper_json, '$.jointWith'), 0) > 0 OR paper_json ->> '$.secrecy' IS NOT NULL)`)
    const rows = await (of === undefined ? marked : marked.where('id', 'in', listed(of))).execute()
    return rows.map((row) => [`${subjectOfTable[table]}/${row.id}`, marksOf(row.paper_json)] as const)
  }))
  return new Map(found.flat())
}

function marksOf(paperJson: string): PaperMarks {
  const { jointWith, secrecy } = readStored(() => marksSchema.parse(JSON.parse(paperJson)))
  return { jointWith: jointWith.map(({ bodyId }) => bodyId), secrecy }
}

const subjectOfTable = { plan: 'plan', summary_report: 'summaryReport', free_document: 'freeDocument' } as const
const marksSchema = z.object({ jointWith: paperFactsSchema.shape.jointWith, secrecy: paperFactsSchema.shape.secrecy })
