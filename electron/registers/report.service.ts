/** The integrity report of a body's registers in one span, and its signing off: what was signed is kept as it was read. */
import { z } from 'zod'
import type { IntegrityReport, SignOff } from '../../shared/contract/registers.ts'
import { integrityReportSchema } from '../../shared/contract/registers.ts'
import { entryWordsSchema, seriesText } from '../../shared/domain/register.ts'
import type { IntegrityFinding, RegisterEntry } from '../../shared/domain/register.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { everyRow, readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { authorityOf, issuerLevelOf, listRules } from '../documents/form/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { OrganisationView } from '../organisation/index.ts'
import { readStored, selectRestricted } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { selectUnregisteredOf } from './adopt.repository.ts'
import { seriesOrYear } from './adopt.service.ts'
import { checkRegister } from './integrity.ts'
import type { IntegrityFacts } from './integrity.ts'
import { bodyName, spanName } from './lists.service.ts'
import { selectEntriesOf, selectEverReserved } from './register.repository.ts'
import { insertSignOff, selectSignOffs } from './register-choices.repository.ts'
import { writtenNumber } from './take-number.ts'

export interface ReportScope { readonly bodyId: string, readonly spanId: string }

/** Faults RECORD_UNKNOWN: of a body or a span there is none of, "nothing is amiss" would be untrue. */
export async function integrityReport(db: ReadDatabase, resources: PaperResources, { bodyId, spanId }: ReportScope): Promise<IntegrityReport> {
  const view = await organisationView(db)
  const entries = await reportedEntries(db, { bodyId, spanId })
  if (!view.bodies.has(bodyId) || (entries.length === 0 && spanName(view, spanId) === spanId)) throw fault('RECORD_UNKNOWN', { happened: 'Không có sổ của tổ chức và nhiệm kỳ (năm) này.', kept: 'Không có gì bị thay đổi.', remedy: 'Chọn lại sổ trong danh sách.' })
  const findings = [...checkRegister({ ...rulesOf(view, resources, bodyId), entries, reserved: await selectEverReserved(db, bodyId, spanId), span: view.terms.get(spanId) ?? null, unregistered: await unregisteredOf(db, view, { bodyId, spanId }) })]
  const series = [...Map.groupBy(entries, (entry) => seriesText(entry.series)).values()].flatMap(summaryOf)
  const content = { bodyId, bodyName: bodyName(view, bodyId), spanId, spanName: spanName(view, spanId), series, findings, counts: countsOf(findings) }
  return { ...content, sha256: sha256(JSON.stringify(content)) }
}

/** Every entry, and the words of none that goes with a restricted case: the report is the same whoever reads it, so that who signed it off and who reads it later have one text. */
async function reportedEntries(db: ReadDatabase, { bodyId, spanId }: ReportScope): Promise<readonly RegisterEntry[]> {
  const restricted = new Set((await Promise.all((['freeDocuments', 'sessions', 'incomingPapers'] as const).map(async (collection) => [...await selectRestricted(db, collection)]))).flat())
  return (await selectEntriesOf(everyRow(db), bodyId, spanId)).map((entry) => entry.paper !== null && restricted.has(entry.paper.recordId) ? { ...entry, words: entryWordsSchema.parse({}) } : entry)
}

function summaryOf(entries: readonly RegisterEntry[]) {
  const held = entries.filter(({ claimed }) => claimed !== null)
  const [first, last] = [held[0], held.at(-1)]
  return entries[0] === undefined ? [] : [{ series: entries[0].series, entries: entries.length, first: first?.written ?? '', last: last?.written ?? '' }]
}

function countsOf(findings: readonly IntegrityFinding[]): IntegrityReport['counts'] {
  const count = (severity: IntegrityFinding['severity']): number => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

function rulesOf(view: OrganisationView, resources: PaperResources, bodyId: string): Pick<IntegrityFacts, 'symbolOn' | 'authorityOf' | 'clauses'> {
  const body = view.bodies.get(bodyId)
  const profile = resources.profiles().at(-1)
  const rules = new Map((profile === undefined ? [] : listRules(profile)).map(({ id, clause }) => [id, clause]))
  const authority = resources.authority()
  return {
    symbolOn: (date) => body === undefined ? '' : versionAt(body, date).symbol,
    authorityOf: (kind, date) => {
      const level = body === undefined ? null : issuerLevelOf(versionAt(body, date).kind)
      return level === null ? null : authorityOf(authority, { level, organ: null, kind, date })
    },
    clauses: { series: rules.get('drafting.numberSeries') ?? '', form: rules.get('drafting.numberForm') ?? '', kind: rules.get('drafting.kindSymbol') ?? '' },
  }
}

/** Of a paper whose day no term has, every term's report of the body tells: it has none of its own before its number is in the register. */
async function unregisteredOf(db: ReadDatabase, view: OrganisationView, { bodyId, spanId }: ReportScope): Promise<IntegrityFacts['unregistered']> {
  return (await selectUnregisteredOf(db, bodyId)).flatMap((paper) => {
    const { series, symbol } = seriesOrYear(view, paper)
    const isStray = !view.terms.has(series.spanId)
    if (series.spanId !== spanId && !(isStray && view.terms.has(spanId))) return []
    return [{ series, written: writtenNumber(series, paper.number, symbol), strayDate: isStray ? paper.date : null, registeredAs: paper.registeredAs }]
  })
}

/** Refused when the report says something else by now, and without a note while errors stand. */
export async function signOff(office: OfficeDatabase, resources: PaperResources, actor: Actor, { sha256: read, note, ...scope }: ReportScope & { readonly sha256: string, readonly note: string }): Promise<SignOff> {
  return office.write(async (transaction) => {
    const report = await integrityReport(readingIn(transaction), resources, scope)
    const kept = 'Sổ chưa được ký chốt.'
    if (report.sha256 !== read) throw fault('INPUT_INVALID', { happened: 'Báo cáo đã khác so với lúc đọc.', kept, remedy: 'Đọc lại báo cáo rồi ký chốt.' })
    if (report.series.length === 0) throw fault('INPUT_INVALID', { happened: 'Nhiệm kỳ này chưa có số nào trong sổ.', kept, remedy: 'Chọn nhiệm kỳ có văn bản.' })
    if (report.counts.error > 0 && note.trim().length < 10) throw fault('INPUT_INVALID', { happened: `Báo cáo còn ${report.counts.error} lỗi mà chưa có lời giải trình.`, kept, remedy: 'Ghi giải trình (ít nhất 10 chữ cái) rồi ký chốt, hoặc xử lý các lỗi trước.' })
    const at = actor.now().toISOString()
    await insertSignOff(transaction, { body_id: scope.bodyId, span_id: scope.spanId, sha256: report.sha256, report_json: JSON.stringify(report), note, at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'register.signedOff', subject: `register/${scope.bodyId}/${scope.spanId}`, digest: sha256(JSON.stringify([report, note])) })
    return { ...scope, spanName: report.spanName, sha256: report.sha256, note, at, actor: actor.name, counts: report.counts, current: true }
  })
}

const keptReport = z.object(integrityReportSchema.shape).pick({ spanName: true, counts: true })

/** Newest first; `current` asks each report anew. */
export async function listSignOffs(db: ReadDatabase, resources: PaperResources): Promise<SignOff[]> {
  const now = new Map<string, string>()
  const rows = await selectSignOffs(db)
  for (const { body_id: bodyId, span_id: spanId } of rows) {
    const key = `${bodyId} ${spanId}`
    if (!now.has(key)) now.set(key, (await integrityReport(db, resources, { bodyId, spanId })).sha256)
  }
  return rows.map((row) => ({
    bodyId: row.body_id, spanId: row.span_id, ...readStored(() => keptReport.parse(JSON.parse(row.report_json))), sha256: row.sha256, note: row.note, at: row.at, actor: row.actor,
    current: now.get(`${row.body_id} ${row.span_id}`) === row.sha256,
  }))
}
