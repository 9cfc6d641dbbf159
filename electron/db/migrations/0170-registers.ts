/**
 * The registers: series, the numbers of each, what happened to them, and the words of it behind the wall of restricted records.
 * Rows are only ever added. Numbers that papers carry already are entered with the mark “existing”; a number found twice
 * keeps its claim without holding the number, so that the report names it and nothing is lost.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const statements = [
  `CREATE TABLE register_series (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, register TEXT NOT NULL CHECK (register IN ('outgoing', 'congress', 'copies', 'incoming')),
    body_id TEXT NOT NULL, symbol TEXT NOT NULL, span_id TEXT NOT NULL CHECK (length(span_id) > 0), UNIQUE (register, body_id, symbol, span_id)) STRICT`,
  ...kept('register_series'),
  `CREATE TABLE register_entry (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, series_id INTEGER NOT NULL REFERENCES register_series (id),
    number INTEGER CHECK (number >= 1), claimed INTEGER, suffix TEXT NOT NULL, written TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('given', 'entered', 'imported', 'existing')), at TEXT NOT NULL, actor TEXT NOT NULL,
    UNIQUE (series_id, number), CHECK (number IS NULL OR (number = claimed AND suffix = ''))) STRICT`,
  'CREATE INDEX register_entry_claimed ON register_entry (series_id, claimed, suffix)',
  ...kept('register_entry'),
  `CREATE TABLE register_event (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, entry_id INTEGER NOT NULL REFERENCES register_entry (id),
    state TEXT NOT NULL CHECK (state IN ('reserved', 'released', 'issued', 'voided', 'replaced')), date TEXT, document_kind TEXT,
    secrecy TEXT CHECK (secrecy IN ('confidential', 'secret', 'topSecret')), back_dated INTEGER NOT NULL CHECK (back_dated IN (0, 1)),
    replaces_id INTEGER REFERENCES register_entry (id), replaced_by_id INTEGER REFERENCES register_entry (id), at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX register_event_entry ON register_event (entry_id, sequence)',
  `CREATE TRIGGER register_event_ended BEFORE INSERT ON register_event WHEN
    (SELECT state FROM register_event WHERE entry_id = NEW.entry_id ORDER BY sequence DESC LIMIT 1) = 'voided' BEGIN SELECT RAISE(ABORT, 'a struck number stays struck'); END`,
  ...kept('register_event'),
  `CREATE TABLE register_words (sequence INTEGER NOT NULL PRIMARY KEY REFERENCES register_event (sequence), collection TEXT, record_id TEXT, template_id TEXT,
    sha256 TEXT REFERENCES blob (sha256), content_json TEXT NOT NULL CHECK (json_valid(content_json)), folded TEXT NOT NULL,
    CHECK ((collection IS NULL) = (record_id IS NULL)), CHECK ((template_id IS NULL) = (record_id IS NULL))) STRICT`,
  'CREATE INDEX register_words_record ON register_words (record_id, template_id)',
  ...kept('register_words'),
  `CREATE TABLE register_choice (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id TEXT NOT NULL, incoming_span TEXT NOT NULL CHECK (incoming_span IN ('year', 'term')),
    at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('register_choice'),
  `CREATE TABLE register_sign_off (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, body_id TEXT NOT NULL, span_id TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    report_json TEXT NOT NULL CHECK (json_valid(report_json)), note TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('register_sign_off'),
]

export const registers: Migration = {
  number: 170,
  name: '0170-registers',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await enterExisting(db)
  },
}

/** Numbered, dated and no draft. */
const numbered = [
  `SELECT 'plans' AS collection, id, 'ke-hoach-thuc-hien' AS template_id, 'plan' AS kind, body_id, number, date, subject, paper_json FROM plan
    WHERE number IS NOT NULL AND date IS NOT NULL AND json_extract(paper_json, '$.draftNumber') IS NULL`,
  `SELECT 'summaryReports', id, CASE coalesce(json_extract(content_json, '$.review'), 'preliminaryReview') WHEN 'periodic' THEN 'bao-cao-dinh-ky-tong-hop'
      WHEN 'finalReview' THEN 'bao-cao-tong-ket-tong-hop' ELSE 'bao-cao-so-ket' END, 'report', body_id, number, date, subject, paper_json FROM summary_report
    WHERE number IS NOT NULL AND date IS NOT NULL AND json_extract(paper_json, '$.draftNumber') IS NULL`,
  `SELECT 'sessions', session.id, 'bien-ban-kiem-tra', 'minutes', inspection.body_id, session.number, substr(session.start_at, 1, 10), session.subject, '{}'
    FROM inspection_session AS session JOIN inspection ON inspection.id = session.inspection_id WHERE session.number IS NOT NULL AND session.end_at IS NOT NULL`,
  `SELECT 'freeDocuments', id, template_id, kind, body_id, number, date, subject, paper_json FROM free_document
    WHERE number IS NOT NULL AND date IS NOT NULL AND json_extract(paper_json, '$.draftNumber') IS NULL`,
]

interface Numbered { collection: string, id: string, template_id: string, kind: string, body_id: string, number: number, date: string, subject: string, paper_json: string }
interface Version { body_id: string, from_date: string, to_date: string | null, parent_id: string | null, symbol: string }
interface Term { id: string, body_id: string, from_date: string, to_date: string | null }

const symbols: Readonly<Record<string, string>> = {
  resolution: 'NQ', decision: 'QĐ', rule: 'QĐ', directive: 'CT', conclusion: 'KL', workingRegulation: 'QC', circular: 'TT', guidance: 'HD', announcement: 'TB', report: 'BC',
  plan: 'KH', personnelPlan: 'QH', programme: 'CTr', scheme: 'ĐA', optionPlan: 'PA', project: 'DA', submission: 'TTr', officialLetter: 'CV', minutes: 'BB', invitation: 'GM',
  strategy: 'CL', communique: 'TC', declaration: 'TB', appeal: 'LKG', introductionSlip: 'GGT', certificate: 'GCN', travelSlip: 'GĐĐ', leaveSlip: 'GNP', transferSlip: 'PC', dispatchSlip: 'PG', officialNote: 'TC',
}

async function enterExisting(db: Kysely<unknown>): Promise<void> {
  const versions = (await sql<Version>`SELECT body_id, from_date, to_date, parent_id, symbol FROM body_version ORDER BY body_id, from_date`.execute(db)).rows
  const terms = (await sql<Term>`SELECT id, body_id, from_date, to_date FROM term ORDER BY from_date, id`.execute(db)).rows
  const papers = (await sql<Numbered>`${sql.raw(numbered.join(' UNION ALL '))} ORDER BY date, number, collection, id`.execute(db)).rows
  const on = (bodyId: string, date: string): Version | undefined => {
    const own = versions.filter((version) => version.body_id === bodyId)
    return own.find(({ from_date: from, to_date: to }) => within(date, from, to)) ?? own.findLast(({ from_date: from }) => from <= date) ?? own[0]
  }
  for (const paper of papers) {
    const span = spanOf(terms, on, paper.body_id, paper.date)
    const { jointWith = [], secrecy = null } = JSON.parse(paper.paper_json) as { jointWith?: { bodyId: string }[], secrecy?: string | null }
    const bodySymbols = [paper.body_id, ...jointWith.map(({ bodyId }) => bodyId)].flatMap((id) => on(id, paper.date)?.symbol ?? [])
    const kindSymbol = symbols[paper.kind]
    const congress = paper.template_id === 'nghi-quyet-dai-hoi'
    if (kindSymbol === undefined || bodySymbols[0] === undefined) continue
    const series = congress ? 'ĐH' : `${kindSymbol}/${bodySymbols[0]}`
    const written = `${String(paper.number).padStart(2, '0')}-${kindSymbol}/${congress ? 'ĐH' : bodySymbols.join('-')}`
    await enter(db, paper, { register: congress ? 'congress' : 'outgoing', symbol: series, span, written, secrecy })
  }
}

/** The term the date lies in, of the body or the nearest above it; a date in no term has the year as its span, and the report says so. */
function spanOf(terms: readonly Term[], on: (bodyId: string, date: string) => Version | undefined, bodyId: string, date: string): string {
  const seen = new Set<string>()
  for (let id: string | null = bodyId; id !== null && !seen.has(id); id = on(id, date)?.parent_id ?? null) {
    const here: string = id
    seen.add(here)
    const own = terms.filter((term) => term.body_id === here)
    if (own.length > 0) return own.find(({ from_date: from, to_date: to }) => within(date, from, to))?.id ?? date.slice(0, 4)
  }
  return date.slice(0, 4)
}

function within(date: string, from: string, to: string | null): boolean {
  return from <= date && (to === null || date <= to)
}

async function enter(db: Kysely<unknown>, paper: Numbered, { register, symbol, span, written, secrecy }: { register: string, symbol: string, span: string, written: string, secrecy: string | null }): Promise<void> {
  await sql`INSERT INTO register_series (register, body_id, symbol, span_id) VALUES (${register}, ${paper.body_id}, ${symbol}, ${span}) ON CONFLICT DO NOTHING`.execute(db)
  const series = (await sql<{ id: number }>`SELECT id FROM register_series WHERE register = ${register} AND body_id = ${paper.body_id} AND symbol = ${symbol} AND span_id = ${span}`.execute(db)).rows[0]?.id
  const taken = (await sql`SELECT id FROM register_entry WHERE series_id = ${series} AND number = ${paper.number}`.execute(db)).rows.length > 0
  const now = new Date().toISOString()
  const entry = (await sql<{ id: number }>`INSERT INTO register_entry (series_id, number, claimed, suffix, written, origin, at, actor)
    VALUES (${series}, ${taken ? null : paper.number}, ${paper.number}, '', ${written}, 'existing', ${now}, '') RETURNING id`.execute(db)).rows[0]?.id
  const event = (await sql<{ sequence: number }>`INSERT INTO register_event (entry_id, state, date, document_kind, secrecy, back_dated, at, actor)
    VALUES (${entry}, 'issued', ${paper.date}, ${paper.kind}, ${secrecy}, 0, ${now}, '') RETURNING sequence`.execute(db)).rows[0]?.sequence
  const subject = secrecy === 'topSecret' ? '' : paper.subject
  await sql`INSERT INTO register_words (sequence, collection, record_id, template_id, content_json, folded)
    VALUES (${event}, ${paper.collection}, ${paper.id}, ${paper.template_id}, json_object('subject', ${subject}), ${fold(`${written} ${subject}`)})`.execute(db)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/gu, 'd').replace(/\s+/gu, ' ').trim()
}
