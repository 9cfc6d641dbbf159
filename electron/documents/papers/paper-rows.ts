/** Every paper the office can make: each record with each template that reads its kind. */
import type { PaperRow, PapersAsked, PaperSubject } from '../../../shared/contract/papers.ts'
import { documentKinds, documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { designationOf } from '../../../shared/document/model.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { bodyOn } from '../../../shared/domain/organisation.ts'
import { isForReview, summaryReportSchema } from '../../../shared/domain/summary-report.ts'
import type { SummaryReport } from '../../../shared/domain/summary-report.ts'
import { textMatcher } from '../../../shared/domain/word-match.ts'
import type { ReadDatabase } from '../../db/index.ts'
import { countFreeDocuments, selectFreeDocumentRows } from '../../free-documents/index.ts'
import { selectSessionRows } from '../../inspections/index.ts'
import { organisationView } from '../../organisation/index.ts'
import type { OrganisationView } from '../../organisation/index.ts'
import { selectPlanRows } from '../../plans/index.ts'
import { selectSummaryReportRows } from '../../reporting/index.ts'
import type { Template } from '../compose/index.ts'
import { noMarks, paperMarks } from './papers.repository.ts'
import type { PaperMarks } from './papers.repository.ts'

const reviewSchema = summaryReportSchema.shape.review

/** A row with what the overview and the command line also need. */
export interface ListedPaper extends PaperRow { readonly number: number | null, readonly bodyId: string, readonly hasSigner: boolean, readonly secrecy: PaperMarks['secrecy'] }

/** A row as the window has it. */
export function shownRow({ number: _number, bodyId: _body, hasSigner: _signer, secrecy: _secrecy, ...row }: ListedPaper): PaperRow {
  return row
}

export interface Source {
  readonly subjectKind: PaperSubject, readonly recordId: string, readonly ownerId: string, readonly kind: DocumentKind | null
  readonly number: number | null, readonly date: string | null, readonly subject: string, readonly bodyId: string, readonly bodyName: string
  readonly hasSigner: boolean
  /** The one template of a free paper; null: every template of the kind of record. */
  readonly templateId: string | null
  /** Of a summary report. */
  readonly review?: SummaryReport['review']
}

/** Papers without a date first, then newest first. */
export async function listPapers(db: ReadDatabase, templates: readonly Template[]): Promise<ListedPaper[]> {
  const papers = papersOf([...await otherSources(db), ...await freeSources(db)], templates)
  return rowsOf(db, papers, await paperMarks(db))
}

/** A page of them; `text`: only those that hold each of its words in what a row shows, without marks too. */
export async function pageOfPapers(db: ReadDatabase, templates: readonly Template[], asked: PapersAsked): Promise<{ readonly total: number, readonly rows: ListedPaper[] }> {
  const { offset, limit, text = '', subjectKind, templateId, numbered, kinds } = asked
  const wanted = templates.filter((template) => (subjectKind ?? template.subjectKind) === template.subjectKind && (templateId ?? template.id) === template.id
    && (kinds === undefined || template.kind === null || kinds.includes(template.kind)))
  if (text.trim() === '') return firstPapers(db, wanted, asked)
  const matches = textMatcher(text)
  const found = (await listPapers(db, wanted)).filter((row) => (!numbered || isNumbered(row)) && (kinds === undefined || kinds.includes(row.kind)) && matches(wordsOfRow(row)))
  return { total: found.length, rows: found.slice(offset, offset + limit) }
}

/** The papers of some records, in the order of the list. */
export async function papersOfRecords(db: ReadDatabase, templates: readonly Template[], recordIds: Iterable<string>): Promise<ListedPaper[]> {
  const ids = new Set(recordIds)
  const others = (await otherSources(db)).filter(({ recordId }) => ids.has(recordId))
  const papers = papersOf([...others, ...await freeSources(db, { ids: [...ids] })], templates)
  return rowsOf(db, papers, await paperMarks(db, [...ids]))
}

/** Most papers are free ones: of those only as many are read as may be shown, the rest is counted. */
async function firstPapers(db: ReadDatabase, templates: readonly Template[], { offset, limit, numbered, kinds }: PapersAsked): Promise<{ readonly total: number, readonly rows: ListedPaper[] }> {
  const others = (await otherSources(db)).filter((source) => !numbered || isNumbered(source))
  const ofKinds = freeTemplates(templates.filter(({ kind }) => kind !== null))
  const ofFree = { which: numbered ? 'numbered' as const : 'all' as const, templateIds: freeTemplates(templates), kinds: kinds && { kinds, ofKinds } }
  const free = await freeSources(db, { ...ofFree, count: offset + limit })
  const isAsked = ({ template, source }: Paper): boolean => kinds === undefined || kinds.includes(kindOf(template, source))
  const papers = papersOf([...others, ...free], templates).filter(isAsked).slice(offset, offset + limit)
  const total = papersOf(others, templates).filter(isAsked).length + await countFreeDocuments(db, ofFree)
  return { total, rows: await rowsOf(db, papers, await paperMarks(db, papers.map(({ source }) => source.recordId))) }
}

/** Ids of the templates that make free papers. */
export function freeTemplates(templates: readonly Template[]): readonly string[] {
  return templates.filter(({ subjectKind }) => subjectKind === 'freeDocument').map(({ id }) => id)
}

function isNumbered({ number, date }: Pick<Source, 'number' | 'date'>): boolean {
  return number !== null && date !== null
}

function wordsOfRow({ printedNumber, date, kind, subject, bodyName }: ListedPaper): string {
  return [printedNumber, date === null ? '' : shortDate(date), documentKinds[kind].name, subject, bodyName].join(' ')
}

export interface Paper { readonly source: Source, readonly template: Template }

/** In their order, without what is only worked out for those that are shown. */
export function papersOf(sources: readonly Source[], templates: readonly Template[]): readonly Paper[] {
  const ofSubject = Map.groupBy(templates, ({ subjectKind }) => subjectKind)
  return sources.flatMap((source) => (ofSubject.get(source.subjectKind) ?? []).filter((template) => isFor(template, source)).map((template): Paper => ({ source, template })))
    .sort(({ source: one }, { source: other }) => compareDates(one.date, other.date) || (one.recordId < other.recordId ? -1 : one.recordId > other.recordId ? 1 : 0))
}

async function rowsOf(db: ReadDatabase, papers: readonly Paper[], marks: ReadonlyMap<string, PaperMarks>): Promise<ListedPaper[]> {
  const view = await organisationView(db)
  return papers.map(({ source, template }) => paperRow({ ...source, ...marks.get(`${source.subjectKind}/${source.recordId}`) ?? noMarks }, template, view))
}

/** Plans, summary reports, and sessions of inspections. */
export async function otherSources(db: ReadDatabase): Promise<readonly Source[]> {
  const plans = (await selectPlanRows(db)).map((row) => ({ ...ofRow(row), subjectKind: 'plan' as const, kind: null }))
  const reports = (await selectSummaryReportRows(db)).map((row) => ({ ...ofRow(row), subjectKind: 'summaryReport' as const, kind: null, review: reviewSchema.parse(row.review ?? undefined) }))
  const sessions = (await selectSessionRows(db)).map((row): Source => ({
    subjectKind: 'session', recordId: row.id, ownerId: row.inspection_id, kind: null, number: row.number, date: row.start_at.slice(0, 10),
    subject: row.subject, bodyId: row.body_id, bodyName: row.body_name, hasSigner: true, templateId: null,
  }))
  return [...plans, ...reports, ...sessions]
}

export async function freeSources(db: ReadDatabase, asked?: Parameters<typeof selectFreeDocumentRows>[1]): Promise<readonly Source[]> {
  return (await selectFreeDocumentRows(db, asked)).map((row) => ({ ...ofRow(row), subjectKind: 'freeDocument' as const, kind: documentKindSchema.parse(row.kind), templateId: row.template_id }))
}

/** Of a template that reads its kind of record. */
function isFor({ id, reviews }: Template, source: Source): boolean {
  return (source.templateId === null || id === source.templateId) && (source.review === undefined || isForReview(reviews, source.review))
}

interface MarkedSource extends Source, PaperMarks {}

interface RecordRow {
  readonly id: string, readonly number: number | null, readonly date: string | null, readonly subject: string, readonly body_id: string
  readonly body_name: string, readonly signing_right_id: string | null
}

function ofRow(row: RecordRow): Omit<Source, 'subjectKind' | 'kind'> {
  return {
    recordId: row.id, ownerId: row.id, number: row.number, date: row.date, subject: row.subject, bodyId: row.body_id, bodyName: row.body_name,
    hasSigner: row.signing_right_id !== null, templateId: null,
  }
}

/** What a template makes of a record. */
export function kindOf(template: Template, source: Pick<Source, 'kind'>): DocumentKind {
  return template.kind ?? source.kind ?? 'officialLetter'
}

function paperRow(source: MarkedSource, template: Template, view: OrganisationView): ListedPaper {
  const kind = kindOf(template, source)
  const { symbol } = documentKinds[kind]
  return {
    templateId: template.id, recordId: source.recordId, subjectKind: source.subjectKind, ownerId: source.ownerId, kind, kindSymbol: symbol,
    printedNumber: printedNumber(source, kind, template.bodySymbol, view), date: source.date, subject: source.subject, bodyName: source.bodyName,
    number: source.number, bodyId: source.bodyId, hasSigner: source.hasSigner, secrecy: source.secrecy,
  }
}

/** `05-KH/ĐU` as printed on that date, the symbols of joint issuers joined; '' without a number. */
function printedNumber({ number, date, bodyId, jointWith }: MarkedSource, kind: DocumentKind, bodySymbol: string | undefined, view: OrganisationView): string {
  if (number === null) return ''
  const symbols = [bodyId, ...jointWith].flatMap((id) => {
    const body = view.bodies.get(id)
    return (body === undefined ? null : (date === null ? null : bodyOn(body, date)) ?? body.versions.at(-1))?.symbol ?? []
  })
  return designationOf({ number, kindSymbol: documentKinds[kind].symbol, bodySymbol: bodySymbol ?? symbols.join('-') })
}

function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? -1 : 1
  return one < other ? 1 : -1
}
