/** Rows of acts the journal keeps digests of: numbers of the registers, steps of papers, scans linked to them. All of them, restricted ones too. */
import { earlierRegisterActTexts, paperStepText, registerActText, registerSubject } from '../audit/index.ts'
import type { RegisterAct } from '../audit/index.ts'
import type { Register } from '../../shared/domain/register.ts'
import { everyPage, everyRow, pageSize } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { sha256 } from '../files/index.ts'
import type { StoredAct } from './act-check.ts'

export type StoredActs = AsyncGenerator<readonly (StoredAct & { readonly sequence: number })[]>

/** What became of every number. The number stands in its book for everyone, so it is named. */
export function everyRegisterAct(db: ReadDatabase): StoredActs {
  return everyPage(async (after) => (await selectRegisterActs(db, after)).map((row) => {
    const act = actOf(row)
    return {
      sequence: row.sequence, name: row.written, at: row.at, actor: row.actor,
      subject: registerSubject({ register: row.register as Register, bodyId: row.body_id, symbol: row.symbol, spanId: row.span_id }, row.written),
      hasDigest: (digest) => act !== null && (digest === sha256(registerActText(act)) || earlierRegisterActTexts(act).some((text) => digest === sha256(text))),
    }
  }))
}

function selectRegisterActs(db: ReadDatabase, after: number) {
  return everyRow(db).selectFrom('register_event as event').innerJoin('register_entry as entry', 'entry.id', 'event.entry_id').innerJoin('register_series as series', 'series.id', 'entry.series_id')
    .leftJoin('register_words as words', 'words.sequence', 'event.sequence')
    .select([
      'event.sequence', 'event.at', 'event.actor', 'event.state', 'event.date', 'event.document_kind', 'event.secrecy', 'event.back_dated', 'event.replaces_id', 'event.replaced_by_id',
      'entry.written', 'series.register', 'series.body_id', 'series.symbol', 'series.span_id', 'words.collection', 'words.record_id', 'words.template_id', 'words.sha256', 'words.content_json',
    ]).where('event.sequence', '>', after).orderBy('event.sequence').limit(pageSize).execute()
}

/** null: its words are gone, or none that the program writes. */
function actOf(row: Awaited<ReturnType<typeof selectRegisterActs>>[number]): RegisterAct | null {
  const kept = wordsOf(row.content_json)
  if (kept === null) return null
  const { printed, ...words } = kept
  return {
    state: row.state, date: row.date, kind: row.document_kind, secrecy: row.secrecy, sha256: row.sha256, words, printed: typeof printed === 'string' ? printed : null,
    paper: row.collection === null || row.record_id === null || row.template_id === null ? null : { collection: row.collection, recordId: row.record_id, templateId: row.template_id },
    backDated: row.back_dated === 1, replacesId: row.replaces_id, replacedById: row.replaced_by_id,
  }
}

function wordsOf(json: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const words: unknown = JSON.parse(json ?? 'null')
    return typeof words === 'object' && words !== null ? { ...words } : null
  } catch {
    return null
  }
}

/** A paper may be restricted: it is not named. */
export function everyPaperStep(db: ReadDatabase): StoredActs {
  return everyPage(async (after) => {
    const rows = await everyRow(db).selectFrom('paper_state_event').selectAll().where('sequence', '>', after).orderBy('sequence').limit(pageSize).execute()
    return rows.map((row) => ({
      sequence: row.sequence, name: '', at: row.at, actor: row.actor, subject: `papers/${row.template_id}/${row.record_id}`,
      hasDigest: (digest) => digest === sha256(paperStepText({ from: row.from_state, to: row.to_state, revision: row.revision, reason: row.reason, printed: row.printed })),
    }))
  })
}

export function everyScanLink(db: ReadDatabase): StoredActs {
  return everyPage(async (after) => {
    const rows = await everyRow(db).selectFrom('issued_scan').select(['sequence', 'template_id', 'record_id', 'sha256', 'at', 'actor']).where('sequence', '>', after).orderBy('sequence').limit(pageSize).execute()
    return rows.map((row) => ({
      sequence: row.sequence, name: '', at: row.at, actor: row.actor, subject: `papers/${row.template_id}/${row.record_id}`, hasDigest: (digest) => digest === row.sha256,
    }))
  })
}

/** Papers that stand otherwise than their last step says; those that took none are drafts. */
export async function countStrayStates(db: ReadDatabase): Promise<number> {
  const { strays } = await everyRow(db).selectFrom('paper_state as stands').select((build) => build.fn.countAll<number>().as('strays'))
    .where((build) => build('stands.state', 'is not', build.selectFrom('paper_state_event as step').select('step.to_state')
      .whereRef('step.template_id', '=', 'stands.template_id').whereRef('step.record_id', '=', 'stands.record_id').orderBy('step.sequence', 'desc').limit(1))).executeTakeFirstOrThrow()
  return strays
}

/** Numbers a book shows otherwise than the last act says. */
export async function countStrayNumbers(db: ReadDatabase): Promise<number> {
  const { strays } = await everyRow(db).selectFrom('register_entry as entry').leftJoin('register_standing as stands', 'stands.entry_id', 'entry.id')
    .leftJoin('register_event as event', (join) => join.onRef('event.sequence', '=', 'stands.sequence').onRef('event.entry_id', '=', 'entry.id')
      .onRef('event.state', 'is', 'stands.state').onRef('event.date', 'is', 'stands.date').onRef('event.document_kind', 'is', 'stands.document_kind').onRef('event.secrecy', 'is', 'stands.secrecy'))
    .select((build) => build.fn.countAll<number>().as('strays'))
    .where((build) => build('event.sequence', 'is not', build.selectFrom('register_event as last').select((inner) => inner.fn.max('last.sequence').as('sequence')).whereRef('last.entry_id', '=', 'entry.id')))
    .executeTakeFirstOrThrow()
  return strays
}
