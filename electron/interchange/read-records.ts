/**
 * An interchange file taken apart: every record parsed on its own, so that one bad record does not hide what is wrong
 * with the others.
 */
import { z } from 'zod'
import { everyCollection, officeRecordsSchema, recordCollections } from '../../shared/domain/office-records.ts'
import type { Office, RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { parseRecord } from '../records/index.ts'

/** A record that parsed, and where it lies in the file (`plans[3]`). */
export interface PlacedRecord<C extends RecordCollection> { readonly path: string, readonly record: RecordOf<C> }
export type PlacedRecords = { readonly [C in RecordCollection]: readonly PlacedRecord<C>[] }

export interface ReadRecords {
  /** Entries of all collections, parsed or not. */
  readonly count: number
  readonly office: Office | null
  readonly records: PlacedRecords
  /** Ids as given, also of entries that did not parse: a pointer to one of them is not a missing record. */
  readonly givenIds: Readonly<Record<RecordCollection, ReadonlyMap<string, readonly string[]>>>
  readonly problems: readonly Problem[]
}

const entries = z.array(z.unknown()).default([])
const envelopeSchema = z.strictObject({
  format: officeRecordsSchema.shape.format, version: officeRecordsSchema.shape.version, office: z.unknown().optional(),
  ...everyCollection(() => entries),
})

/** Takes the file's value apart. Never throws; `problems` says everything that is wrong with single records. */
export function readRecords(value: unknown): ReadRecords {
  const envelope = envelopeSchema.safeParse(value, { reportInput: true })
  const given = envelope.success ? envelope.data : salvage(value)
  const problems: Problem[] = envelope.success ? [] : [...problemsFromIssues(envelope.error)]
  const office = readOffice(given.office, problems)
  const take = <C extends RecordCollection>(collection: C): readonly PlacedRecord<C>[] => given[collection].flatMap((entry, at) => {
    const path = `${collection}[${at}]`
    const parsed = parseRecord(collection, entry, path)
    if (parsed.parsed) return [{ path, record: parsed.record }]
    problems.push(...parsed.problems)
    return []
  })
  const records = everyCollection((collection) => take(collection)) as PlacedRecords
  const count = recordCollections.reduce((sum, collection) => sum + given[collection].length, 0)
  return { count, office, records, givenIds: idsGiven(given), problems }
}

type Given = { readonly [C in RecordCollection]: readonly unknown[] } & { readonly office?: unknown }

/** What can still be read of a file whose outer form is wrong, so that its records are checked in the same run. */
function salvage(value: unknown): Given {
  const object: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  const list = (collection: RecordCollection): readonly unknown[] => {
    const found = object[collection]
    return Array.isArray(found) ? found : []
  }
  return { office: object['office'], ...everyCollection(list) }
}

function readOffice(value: unknown, problems: Problem[]): Office | null {
  if (value === undefined) return null
  const parsed = officeRecordsSchema.shape.office.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data ?? null
  problems.push(...problemsFromIssues(parsed.error, 'office'))
  return null
}

function idsGiven(given: Given): ReadRecords['givenIds'] {
  const of = (collection: RecordCollection): ReadonlyMap<string, readonly string[]> => {
    const places = new Map<string, string[]>()
    given[collection].forEach((entry, at) => {
      const id = typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : null
      if (id === null) return
      const known = places.get(id)
      if (known === undefined) places.set(id, [`${collection}[${at}]`])
      else known.push(`${collection}[${at}]`)
    })
    return places
  }
  return everyCollection(of)
}
