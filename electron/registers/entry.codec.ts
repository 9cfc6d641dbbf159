/** Rows of the registers ↔ entries. */
import { z } from 'zod'
import { documentKindSchema } from '../../shared/document/kinds.ts'
import { entryOriginSchema, entryStateSchema, entryWordsSchema, registerSchema, secrecySchema } from '../../shared/domain/register.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'
import { mediaTypes } from '../blobs/index.ts'
import { readStored } from '../records/index.ts'

/** An entry with its last event, as the query joins them; of words behind the wall every column is null. */
export interface EntryRow {
  readonly id: number, readonly register: string, readonly body_id: string, readonly symbol: string, readonly span_id: string
  readonly number: number | null, readonly claimed: number | null, readonly suffix: string, readonly written: string, readonly origin: string
  readonly state: string, readonly date: string | null, readonly document_kind: string | null, readonly secrecy: string | null, readonly back_dated: number
  readonly at: string, readonly actor: string, readonly replaces: string | null, readonly replaced_by: string | null
  readonly record_id: string | null, readonly template_id: string | null, readonly sha256: string | null, readonly content_json: string | null
  readonly scans: number | null
  readonly media_type: string | null
}

const rowSchema = z.object({
  register: registerSchema, state: entryStateSchema, origin: entryOriginSchema, document_kind: documentKindSchema.nullable(), secrecy: secrecySchema,
})
/** Words as they are kept: with the number as it is printed since that event; absent in what was written before: as the entry was first written. */
export const keptWordsSchema = entryWordsSchema.extend({ printed: z.string().optional() })
const noWords: z.output<typeof keptWordsSchema> = entryWordsSchema.parse({})

export function rowToEntry(row: EntryRow): RegisterEntry {
  return readStored(() => {
    const { register, state, origin, document_kind: kind, secrecy } = rowSchema.parse(row)
    const { printed = row.written, ...words } = row.content_json === null ? noWords : keptWordsSchema.parse(JSON.parse(row.content_json))
    return {
      id: row.id, series: { register, bodyId: row.body_id, symbol: row.symbol, spanId: row.span_id },
      number: row.number, claimed: row.claimed, suffix: row.suffix, written: printed, state, origin, date: row.date, kind, secrecy, backDated: row.back_dated === 1,
      paper: row.record_id === null || row.template_id === null ? null : { templateId: row.template_id, recordId: row.record_id },
      words, withheld: row.content_json === null,
      sha256: row.sha256, fileKind: fileKindOf(row.media_type), scans: row.scans, replaces: row.replaces ?? '', replacedBy: row.replaced_by ?? '', at: row.at, actor: row.actor,
    }
  })
}

/** A paper is issued as one of the two. */
function fileKindOf(mediaType: string | null): RegisterEntry['fileKind'] {
  return mediaType === null ? null : mediaType === mediaTypes.pdf ? 'pdf' : 'docx'
}
