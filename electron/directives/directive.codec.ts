/** Rows of directives ↔ records. */
import { directiveSchema } from '../../shared/domain/directive.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { DirectiveTable } from '../db/index.ts'
import { readStored } from '../records/index.ts'

export function rowToDirective(row: DirectiveTable): Revised<Directive> {
  return readStored(() => ({ revision: row.revision, record: directiveSchema.parse({
    id: row.id, kind: row.kind, designation: row.designation, date: row.date, issuer: row.issuer, subject: row.subject,
    startedOn: row.started_on, stage: row.stage,
  }) }))
}

export function directiveToRow(directive: Directive, revision: number): DirectiveTable {
  return {
    id: directive.id, revision, kind: directive.kind, designation: directive.designation, date: directive.date, issuer: directive.issuer,
    subject: directive.subject, started_on: directive.startedOn, stage: directive.stage,
  }
}
