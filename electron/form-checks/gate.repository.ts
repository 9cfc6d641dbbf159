/** SQL of the gate: waivers, copies for the signature and issued papers. Rows are only ever added. */
import type { PassedFile } from '../../shared/contract/form-checks.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** A paper: its template and its record. */
export interface PaperKey { readonly templateId: string, readonly recordId: string }

interface Moment { readonly at: string, readonly actor: string }
export interface WaiverRow extends Moment { readonly ruleId: string, readonly place: string, readonly reason: string }
export interface PassedRow extends Moment { readonly revision: number, readonly sha256: string, readonly findingsJson: string, readonly waiversJson: string }

/** Oldest first. */
export function selectWaivers(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<WaiverRow[]> {
  return db.selectFrom('form_waiver').select(['rule_id as ruleId', 'place', 'reason', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence').execute()
}

export async function insertWaiver(transaction: WriteTransaction, { templateId, recordId }: PaperKey, waiver: WaiverRow): Promise<void> {
  const { ruleId, place, reason, at, actor } = waiver
  await transaction.insertInto('form_waiver').values({ template_id: templateId, record_id: recordId, rule_id: ruleId, place, reason, at, actor }).execute()
}

/** Of what was issued, and of what went to be signed; newest first. */
export async function selectPassed(db: ReadDatabase, key: PaperKey): Promise<readonly (PassedRow & { readonly purpose: PassedFile['purpose'] })[]> {
  const [signing, issue] = [await selectRows(db, 'signing_copy', key), await selectRows(db, 'issued_paper', key)]
  return [...signing.map((row) => ({ ...row, purpose: 'signing' as const })), ...issue.map((row) => ({ ...row, purpose: 'issue' as const }))].toSorted((one, other) => other.at.localeCompare(one.at))
}

/** Newest first. */
function selectRows(db: ReadDatabase, table: 'signing_copy' | 'issued_paper', { templateId, recordId }: PaperKey): Promise<PassedRow[]> {
  return db.selectFrom(table).select(['revision', 'sha256', 'findings_json as findingsJson', 'waivers_json as waiversJson', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence', 'desc').execute()
}

export async function insertIssued(transaction: WriteTransaction, key: PaperKey, passed: PassedRow): Promise<void> {
  await transaction.insertInto('issued_paper').values(valuesOf(key, passed)).execute()
}

export async function insertSigningCopy(transaction: WriteTransaction, key: PaperKey, passed: PassedRow): Promise<void> {
  await transaction.insertInto('signing_copy').values(valuesOf(key, passed)).execute()
}

function valuesOf({ templateId, recordId }: PaperKey, { revision, sha256, findingsJson, waiversJson, at, actor }: PassedRow) {
  return { template_id: templateId, record_id: recordId, revision, sha256, findings_json: findingsJson, waivers_json: waiversJson, at, actor }
}
