/** Rows of directives ↔ records. */
import { directiveSchema } from '../../shared/domain/directive.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { DirectiveTable } from '../db/index.ts'
import { jsonObject, readStored } from '../records/index.ts'

export function rowToDirective(row: DirectiveTable): Revised<Directive> {
  return readStored(() => ({ revision: row.revision, record: directiveSchema.parse({
    ...jsonObject(row.content_json), id: row.id, kind: row.kind, designation: row.designation, date: row.date, issuer: row.issuer, subject: row.subject,
    startedOn: row.started_on, stage: row.stage,
  }) }))
}

export function directiveToRow(directive: Directive, revision: number): DirectiveTable {
  const { id, kind, designation, date, issuer, subject, startedOn, stage, ...content } = directive
  return { id, revision, kind, designation, date, issuer, subject, started_on: startedOn, stage, content_json: JSON.stringify(content) }
}
