/** SQL of the gate: waivers and issued papers. Rows are only ever added. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** A paper: its template and its record. */
export interface PaperKey { readonly templateId: string, readonly recordId: string }

interface Moment { readonly at: string, readonly actor: string }
export interface WaiverRow extends Moment { readonly ruleId: string, readonly place: string, readonly reason: string }
export interface IssuedRow extends Moment { readonly revision: number, readonly sha256: string, readonly findingsJson: string, readonly waiversJson: string }

/** Oldest first. */
export function selectWaivers(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<WaiverRow[]> {
  return db.selectFrom('form_waiver').select(['rule_id as ruleId', 'place', 'reason', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence').execute()
}

export async function insertWaiver(transaction: WriteTransaction, { templateId, recordId }: PaperKey, waiver: WaiverRow): Promise<void> {
  const { ruleId, place, reason, at, actor } = waiver
  await transaction.insertInto('form_waiver').values({ template_id: templateId, record_id: recordId, rule_id: ruleId, place, reason, at, actor }).execute()
}

/** Newest first. */
export function selectIssued(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<IssuedRow[]> {
  return db.selectFrom('issued_paper').select(['revision', 'sha256', 'findings_json as findingsJson', 'waivers_json as waiversJson', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence', 'desc').execute()
}

export async function insertIssued(transaction: WriteTransaction, { templateId, recordId }: PaperKey, issued: IssuedRow): Promise<void> {
  const { revision, sha256, findingsJson, waiversJson, at, actor } = issued
  await transaction.insertInto('issued_paper')
    .values({ template_id: templateId, record_id: recordId, revision, sha256, findings_json: findingsJson, waivers_json: waiversJson, at, actor }).execute()
}
