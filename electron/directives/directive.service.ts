/** Directives as the window shows them: the list, the reviews to come, who has made them concrete, what stands in relation. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { DirectiveMatrix, DirectiveRelation, Review } from '../../shared/contract/directives.ts'
import type { directiveRowSchema } from '../../shared/contract/records.ts'
import { documentKindSchema } from '../../shared/document/kinds.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { directiveSchema } from '../../shared/domain/directive.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import { officialOrder, organisationView } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor, RecordRules } from '../records/index.ts'
import { directiveProblems, directiveTitle, inForce, matrixOf, reviewsOn, successorOf } from './directive-life.ts'
import { directiveStore, selectDirectiveRows, selectDirectives, selectPointers, selectPointerTitle, selectReviewCampaigns } from './directive.repository.ts'

const recordsOf = async (db: ReadDatabase): Promise<readonly Directive[]> => (await selectDirectives(db)).map(({ record }) => record)

export async function listDirectives(db: ReadDatabase): Promise<z.output<typeof directiveRowSchema>[]> {
  return (await selectDirectiveRows(db)).map(({ id, revision, kind, designation, subject, date, issuer, stage }) => ({
    id, revision, title: directiveTitle({ kind: documentKindSchema.parse(kind), designation, subject }), date, issuer, stage,
  }))
}

export const directiveRules: RecordRules<'directives'> = async (db, directive) => directiveProblems(directive, await recordsOf(db))

export async function directiveReviews(db: ReadDatabase, on: string): Promise<Review[]> {
  return [...reviewsOn(await recordsOf(db), await selectReviewCampaigns(db), on)]
}

/** Which directives were asked for, or all in force; against the grassroots organisations as the tree stood that day. */
export async function directiveMatrix(db: ReadDatabase, { directiveIds, on }: { readonly directiveIds: readonly string[], readonly on: string }): Promise<DirectiveMatrix> {
  const all = await recordsOf(db)
  const chosen = all.filter((directive) => directiveIds.length === 0 ? inForce(directive, all, on) : directiveIds.includes(directive.id))
  const answering = new Set(chosen.flatMap(({ responses }) => responses.map(({ bodyId }) => bodyId)))
  const bodies = officialOrder((await organisationView(db)).bodies, on)
    .filter(({ body, version }) => version.kind === 'grassrootsCommittee' || version.kind === 'grassrootsCell' || answering.has(body.id))
    .map(({ body, version }) => ({ bodyId: body.id, name: version.name, kind: version.kind, sector: version.sector, ended: bodyOn(body, on) === null }))
  return matrixOf(chosen, bodies)
}

const paperCollections = ['plans', 'summaryReports', 'freeDocuments', 'inspections', 'campaigns'] as const

/** Relations the directive names, and those that name it: other directives, and papers made here. */
export async function directiveRelations(db: ReadDatabase, id: string): Promise<DirectiveRelation[]> {
  const all = await recordsOf(db)
  const { record } = await getRecord(db, directiveStore, id)
  const titles = new Map(all.map((directive) => [directive.id, directiveTitle(directive)]))
  const outgoing = record.links.map((link): DirectiveRelation => ({
    kind: link.kind, incoming: false, collection: link.directiveId === null ? null : 'directives', recordId: link.directiveId,
    title: link.directiveId === null ? link.text : titles.get(link.directiveId) ?? link.text,
  }))
  const incoming = all.flatMap((other) => other.links.filter((link) => link.directiveId === id).map((link): DirectiveRelation => ({
    kind: link.kind, incoming: true, collection: 'directives', recordId: other.id, title: directiveTitle(other),
  })))
  return [...outgoing, ...incoming, ...await paperRelations(db, id)]
}

/** Papers of ours: each once, by the strongest word for how it leans on the directive. */
async function paperRelations(db: ReadDatabase, id: string): Promise<readonly DirectiveRelation[]> {
  const found = new Map<string, DirectiveRelation>()
  for (const { source_collection: source, source_id: recordId, path } of await selectPointers(db, id)) {
    const collection = paperCollections.find((name) => name === source)
    if (collection === undefined) continue
    const key = `${collection} ${recordId}`
    const kind = path !== 'directiveId' ? 'cites' : collection === 'plans' ? 'implements' : 'reportsOn'
    if (found.has(key) && kind === 'cites') continue
    const title = await selectPointerTitle(db, collection, recordId)
    if (title !== null) found.set(key, { kind, incoming: true, collection, recordId, title })
  }
  return [...found.values()]
}

/** The directive registered under this number and date, or a new one from what was typed. */
export async function registerCitation(
  office: OfficeDatabase, actor: Actor, cited: Pick<Directive, 'kind' | 'designation' | 'date' | 'issuer' | 'subject'>,
): Promise<{ directiveId: string, created: boolean }> {
  return office.write(async (transaction) => {
    const known = (await recordsOf(readingIn(transaction))).find(({ designation, date }) => designation === cited.designation && date === cited.date)
    if (known !== undefined) return { directiveId: known.id, created: false }
    const record = directiveSchema.parse({ ...cited, id: `CD-${randomUUID()}`, startedOn: cited.date })
    await writeRecord(transaction, directiveStore, null, record, actor)
    return { directiveId: record.id, created: true }
  })
}

/** A paper that leans on a directive which had ended or been replaced by its date: said with the successor, never changed. */
export async function citationWarnings(db: ReadDatabase, paper: PaperFacts, directiveId: string | null = null): Promise<readonly Problem[]> {
  if (paper.date === null) return []
  const on = paper.date
  const cited = [
    ...directiveId === null ? [] : [{ id: directiveId, path: 'directiveId' }],
    ...paper.bases.flatMap((citation, at) => citation.type === 'directive' ? [{ id: citation.directiveId, path: `paper.bases[${at}]` }] : []),
  ]
  if (cited.length === 0) return []
  const all = await recordsOf(db)
  return cited.flatMap(({ id, path }): Problem[] => {
    const directive = all.find((one) => one.id === id)
    if (directive === undefined) return []
    const successor = successorOf(directive, all, on)
    if (successor === null && (directive.endedOn === null || directive.endedOn > on)) return []
    return [{
      severity: 'warning', code: 'citation.outdated', path, value: directive.designation,
      message: successor === null ? `${directiveTitle(directive)} đã hết hiệu lực trước ngày của văn bản.` : `${directiveTitle(directive)} đã được thay bằng ${directiveTitle(successor)}.`,
      remedy: successor === null ? 'Bỏ căn cứ này, hoặc sửa ngày hết hiệu lực trong sổ chỉ đạo.' : `Dẫn ${successor.designation} thay cho ${directive.designation}, nếu đúng.`,
    }]
  })
}
