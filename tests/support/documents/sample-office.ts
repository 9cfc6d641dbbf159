/** The sample office and the shipped templates as composing takes them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadTemplates, type OfficeFacts, type PaperSubjectRecord, type Template, type TemplateFile } from '../../../electron/documents/compose/index.ts'
import { officeRecordsSchema, type OfficeRecords } from '../../../shared/domain/office-records.ts'

const resources = new URL('../../../resources/', import.meta.url)

/** The template files that ship with the program. */
export function shippedTemplateFiles(): readonly TemplateFile[] {
  const folder = fileURLToPath(new URL('templates/', resources))
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).toSorted()
    .map((name) => ({ name, text: readFileSync(`${folder}${name}`, 'utf8') }))
}

let loaded: readonly Template[] | null = null

/** A shipped template by id. Templates cannot change, so they are read once. */
export function shippedTemplate(id: string): Template {
  loaded ??= loadTemplates(shippedTemplateFiles()).templates
  const found = loaded.find((template) => template.id === id)
  if (found === undefined) throw new Error(`no template ${id}`)
  return found
}

/** The sample office's records, parsed; a new value on each call, so that a test may change it. */
export function sampleRecords(): OfficeRecords {
  return officeRecordsSchema.parse(JSON.parse(readFileSync(new URL('sample/office-records.json', resources), 'utf8')))
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]))

/** The facts composing looks up. */
export function factsOf(records: OfficeRecords): OfficeFacts {
  if (records.office === undefined) throw new Error('the sample names no office')
  return {
    office: records.office, bodies: byId(records.bodies), terms: byId(records.terms), people: byId(records.people), posts: byId(records.posts),
    signingRights: byId(records.signingRights), directives: byId(records.directives), plans: byId(records.plans),
  }
}

/** Every paper of the office: template id and record, in the order of the file. */
export function papersOf(records: OfficeRecords): readonly { readonly templateId: string, readonly id: string, readonly subject: PaperSubjectRecord }[] {
  return [
    ...records.plans.map((record) => ({ templateId: 'ke-hoach-thuc-hien', id: record.id, subject: { kind: 'plan', record, revision: 1 } as const })),
    ...records.summaryReports.map((record) => ({ templateId: 'bao-cao-so-ket', id: record.id, subject: { kind: 'summaryReport', record, revision: 1 } as const })),
    ...records.inspections.flatMap((inspection) => inspection.sessions.map((session) => (
      { templateId: 'bien-ban-kiem-tra', id: session.id, subject: { kind: 'session', inspection, session, revision: 1 } as const }))),
    ...records.freeDocuments.map((record) => ({ templateId: record.templateId, id: record.id, subject: { kind: 'freeDocument', record, revision: 1 } as const })),
  ]
}

/** The date that chooses the form of a paper. */
export function dateOf(subject: PaperSubjectRecord): string | null {
  return subject.kind === 'session' ? subject.session.start.slice(0, 10) : subject.record.paper.date
}
