/**
 * An office with a collection desk for tests and measurements: organisations in a tree, campaigns over years, the supplied
 * indicators and accepted reports with invented figures from a seeded generator. Written in one transaction.
 */
import { campaignSchema, reportingRoundSchema } from '../../shared/domain/campaign.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { addDays } from '../../shared/domain/dates.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import type { Indicator, Target } from '../../shared/domain/indicator.ts'
import { bodySchema, sectorSchema } from '../../shared/domain/organisation.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { SubmissionState } from '../../shared/domain/submission.ts'
import { officeSchema } from '../../shared/domain/office-records.ts'
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import { campaignStore, reportingRoundStore } from '../../electron/campaigns/index.ts'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import type { OfficeDatabase, WriteTransaction } from '../../electron/db/index.ts'
import { crossCheckStore, indicatorOf, indicatorStore, readSuppliedSet, targetStore } from '../../electron/indicators/index.ts'
import { organisationStores } from '../../electron/organisation/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import type { RecordStore } from '../../electron/records/index.ts'
import { writeOffice } from '../../electron/settings/index.ts'

export interface DeskOptions {
  /** Units that owe reports, beneath the committee; every fifth is a đảng bộ, the others chi bộ. */
  readonly organisations: number
  /** Calendar years with campaigns, e.g. [2022, 2023]. */
  readonly years: readonly number[]
  /** How many of the supplied indicators. */
  readonly indicators: number
  /** Only these of them, so that another supplied indicator changes no made figure. */
  readonly codes?: readonly string[]
  readonly period?: 'year' | 'quarter'
  readonly seed?: number
  /** Share of units that send nothing to a campaign, 0 to 1. */
  readonly silent?: number
}

export interface Desk { readonly office: OfficeDatabase, readonly campaigns: readonly Campaign[], readonly indicators: readonly Indicator[], readonly unitIds: readonly string[] }

export const deskActor = { name: 'van-thu', now: () => new Date('2026-06-15T03:00:00Z') }
export const deskRound = 'che-do'
const committee = 'khoi'
const sectors = sectorSchema.options

/** Makes the office file at `path` and opens it; the caller closes it. */
export async function deskOffice(path: string, resourcesDir: string, options: DeskOptions): Promise<Desk> {
  const indicators = readSuppliedSet(resourcesDir).indicators.filter(({ code }) => options.codes?.includes(code) ?? true).slice(0, options.indicators).map(indicatorOf)
  const units = Array.from({ length: options.organisations }, (_, at) => unitBody(at))
  const campaigns = campaignsOf(options, units, indicators)
  await createOffice(path, async (office) => office.write(async (transaction) => {
    for (const body of [committeeBody, ...units]) await put(transaction, organisationStores.bodies, body)
    await writeOffice(transaction, null, officeSchema.parse({ name: 'Văn phòng thử', bodyId: committee }), deskActor)
    for (const indicator of indicators) await put(transaction, indicatorStore, indicator)
    await put(transaction, reportingRoundStore, reportingRoundSchema.parse({
      id: deskRound, title: 'Báo cáo định kỳ', bodyId: committee, reportingPeriod: options.period ?? 'year', period: { from: `${options.years[0] ?? 2026}-01-01`, to: null },
      addressees: { underBodyId: committee }, indicatorIds: indicators.map(({ id }) => id),
    }))
    for (const campaign of campaigns) await put(transaction, campaignStore, campaign)
    await fillReports(transaction, campaigns, units, indicators, options)
  }))
  return { office: await openOffice(path), campaigns, indicators, unitIds: units.map(({ id }) => id) }
}

/** Writes a record as saving it does, without asking what it points to. */
export async function put<C extends RecordCollection>(transaction: WriteTransaction, store: RecordStore<C>, record: RecordOf<C>): Promise<void> {
  await writeRecord(transaction, store, null, record, deskActor)
}

export async function putTarget(office: OfficeDatabase, target: Target): Promise<void> {
  await office.write((transaction) => put(transaction, targetStore, target))
}

export async function putCrossCheck(office: OfficeDatabase, check: RecordOf<'crossChecks'>): Promise<void> {
  await office.write((transaction) => put(transaction, crossCheckStore, check))
}

/** One unit's report as the desk stores it. */
export interface Report {
  readonly id: string, readonly campaignId: string, readonly bodyId: string, readonly state: SubmissionState
  readonly at?: string, readonly actor?: string, readonly reason?: string, readonly fileName?: string
  /** Indicator id → count, two counts, or a per cent without counts. */
  readonly figures: Readonly<Record<string, string | readonly [string, string] | { readonly rate: string }>>
  readonly answers?: Readonly<Record<string, string>>
}

/** Adds a version with its figures and the step that put it in its state. */
export async function putReport(transaction: WriteTransaction, report: Report): Promise<void> {
  const { at = '2026-01-20T02:00:00.000Z', actor = 'can-bo-nhan', reason = '' } = report
  await transaction.insertInto('submission').values({
    id: report.id, campaign_id: report.campaignId, body_id: report.bodyId, received_on: at.slice(0, 10), source: 'workbook', file_name: report.fileName ?? `${report.bodyId}.xlsx`,
    file_hash: report.id, batch_id: null, state: report.state, reason, at, actor, problems_json: '[]',
  }).execute()
  await transaction.insertInto('submission_event').values({ submission_id: report.id, state: report.state, reason, at, actor }).execute()
  const rows = Object.entries(report.figures).map(([indicatorId, given], index) => ({ submission_id: report.id, indicator_id: indicatorId, ...countsOf(given), place: `Số liệu!D${index + 6}` }))
  for (let start = 0; start < rows.length; start += 100) await transaction.insertInto('measurement').values(rows.slice(start, start + 100)).execute()
  for (const [questionId, text] of Object.entries(report.answers ?? {})) {
    await transaction.insertInto('answer').values({ submission_id: report.id, question_id: questionId, text, rows_json: '[]', place: questionId }).execute()
  }
}

/** Moves a version to another state, as the desk does: the step is kept. */
export async function moveReport(transaction: WriteTransaction, id: string, state: SubmissionState, step: { readonly at: string, readonly actor: string, readonly reason?: string }): Promise<void> {
  const { at, actor, reason = '' } = step
  await transaction.updateTable('submission').set({ state, reason }).where('id', '=', id).execute()
  await transaction.insertInto('submission_event').values({ submission_id: id, state, reason, at, actor }).execute()
}

function countsOf(given: Report['figures'][string]) {
  if (typeof given === 'string') return { numerator: given, denominator: null, rate: null }
  return 'rate' in given ? { numerator: null, denominator: null, rate: given.rate } : { numerator: given[0], denominator: given[1], rate: null }
}

async function fillReports(
  transaction: WriteTransaction, campaigns: readonly Campaign[], units: readonly Body[], indicators: readonly Indicator[], options: DeskOptions,
): Promise<void> {
  const next = generator(options.seed ?? 1)
  for (const campaign of campaigns) {
    for (const unit of units) {
      if (next(1000) < (options.silent ?? 0) * 1000) continue
      const figures = Object.fromEntries(indicators.map((indicator) => {
        if (!isRate(indicator)) return [indicator.id, quantityOfNumber(next(200))]
        const base = 1 + next(100)
        return [indicator.id, [quantityOfNumber(next(base + 1)), quantityOfNumber(base)] as const]
      }))
      await putReport(transaction, { id: `${campaign.id}-${unit.id}`, campaignId: campaign.id, bodyId: unit.id, state: 'accepted', at: `${addDays(campaign.cutOff, 3)}T02:00:00.000Z`, figures })
    }
  }
}

/** Numbers below `limit`, the same for the same seed (a linear congruence: good enough to fill forms). */
function generator(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * limit)
  }
}

function campaignsOf({ years, period = 'year' }: DeskOptions, units: readonly Body[], indicators: readonly Indicator[]): readonly Campaign[] {
  const spans = years.flatMap((year) => period === 'year' ? [{ id: `nam-${year}`, from: `${year}-01-01`, to: `${year}-12-31` }]
    : ([['01-01', '03-31'], ['04-01', '06-30'], ['07-01', '09-30'], ['10-01', '12-31']] as const).map(([from, to], at) => ({ id: `quy-${at + 1}-${year}`, from: `${year}-${from}`, to: `${year}-${to}` })))
  const yearBack = period === 'year' ? 1 : 4
  return spans.map(({ id, from, to }, at) => campaignSchema.parse({
    id, title: `Báo cáo ${id}`, kind: 'periodic', bodyId: committee, roundId: deskRound, reportingPeriod: period, period: { from, to }, cutOff: to, due: addDays(to, 5),
    addresseeIds: units.map((unit) => unit.id), indicatorIds: indicators.map((indicator) => indicator.id), state: 'open',
    previousId: spans[at - 1]?.id ?? null, yearAgoId: spans[at - yearBack]?.id ?? null,
  }))
}

const committeeBody = bodySchema.parse({
  id: committee, kind: 'committee', versions: [{ from: '2010-01-01', name: 'Đảng uỷ Khối', letterheadIssuer: 'ĐẢNG UỶ KHỐI', symbol: 'ĐUK', place: 'Minh Khê' }],
})

function unitBody(at: number): Body {
  const isCommittee = at % 5 === 0
  const number = String(at + 1).padStart(4, '0')
  return bodySchema.parse({
    id: `dv-${number}`, kind: isCommittee ? 'grassrootsCommittee' : 'grassrootsCell', sector: sectors[at % sectors.length],
    versions: [{
      from: '2010-01-01', name: `${isCommittee ? 'Đảng bộ' : 'Chi bộ'} Cơ quan số ${at + 1}`, parentId: committee, letterheadIssuer: isCommittee ? 'ĐẢNG UỶ' : 'CHI BỘ',
      symbol: isCommittee ? 'ĐU' : 'CB', place: 'Minh Khê',
    }],
  })
}
