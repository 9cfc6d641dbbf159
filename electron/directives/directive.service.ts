/** The list of directives as the window shows it. */
import type { z } from 'zod'
import type { directiveRowSchema } from '../../shared/contract/records.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectDirectiveRows } from './directive.repository.ts'

/** How a directive is named in a list: "Chỉ thị số 05-CT/TU về …". */
function directiveTitle(row: { readonly kind: string, readonly designation: string, readonly subject: string }): string {
  return `${documentKinds[documentKindSchema.parse(row.kind)].name} số ${row.designation} ${row.subject}`
}

export async function listDirectives(db: ReadDatabase): Promise<z.output<typeof directiveRowSchema>[]> {
  return (await selectDirectiveRows(db)).map((row) => ({
    id: row.id, revision: row.revision, title: directiveTitle(row), date: row.date, issuer: row.issuer, stage: row.stage,
  }))
}
