/** A campaign proposed from one form: period, dates, addressees, outline and what it is compared with. Pure. */
import type { Addressee, AddresseeRule, Proposal, ProposalInput } from '../../shared/contract/campaigns.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import { addresseeRuleSchema, campaignSchema } from '../../shared/domain/campaign.ts'
import type { Campaign, Question, ReportingRound } from '../../shared/domain/campaign.ts'
import { addDays, addMonths, shortDate, weekendName, workingDayFrom } from '../../shared/domain/dates.ts'
import { reviewDates } from '../../shared/domain/directive.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Body, Term } from '../../shared/domain/organisation.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { isWithinPeriod, periodAt, periodBefore, periodFrom, titleOfPeriod, wholeYears } from '../../shared/domain/reporting-periods.ts'
import type { PeriodSpan, RecurringPeriod } from '../../shared/domain/reporting-periods.ts'
import { addresseesOn } from './addressees.ts'
import { passedUnits, passedWords } from './passed-units.ts'
import type { PassedUnit } from './passed-units.ts'

/** What a proposal is made from. `before`: campaigns that exist, for comparison and to go on from. */
export interface ProposalFacts {
  readonly id: string
  readonly today: string
  readonly officeBodyId: string
  readonly bodies: ReadonlyMap<string, Body>
  readonly directive: Directive | null
  readonly round: ReportingRound | null
  readonly before: readonly Campaign[]
  readonly terms: readonly Term[]
  /** Changes of the organisation: who took over from whom. */
  readonly changes: readonly OrganisationChange[]
  readonly outlineOf: (kind: Campaign['kind'], id: string | undefined) => readonly Question[]
}

/** Days between cut-off and last day when nobody says otherwise (internal default of ten days, document-catalogue 3a). */
const usualDueDays = 10

export function proposeCampaign(input: ProposalInput, facts: ProposalFacts): Proposal {
  const { round } = facts
  const kind = input.kind ?? (round !== null || input.reportingPeriod !== null ? 'periodic' : 'preliminaryReview')
  const reportingPeriod = round?.reportingPeriod ?? input.reportingPeriod
  const period = periodOf(input, kind, reportingPeriod, facts)
  const cutOff = input.cutOff ?? cutOffOf(period, round)
  const asked = input.due ?? addDays(cutOff, round?.dueAfterDays ?? usualDueDays)
  const due = workingDayFrom(asked)
  const rule = input.addressees ?? round?.addressees ?? defaultRule(input.bodyId ?? facts.officeBodyId)
  const addressees = addresseesOn(facts.bodies, rule, cutOff)
  const directiveId = input.directiveId ?? round?.directiveId ?? null
  const draft = { kind, period, reportingPeriod, roundId: round?.id ?? null, directiveId }
  const compared = comparedWith(draft, facts.before)
  const last = compared.previous
  const campaign = campaignSchema.parse({
    ...draft, id: facts.id, title: input.title ?? titleOf(draft, facts), bodyId: round?.bodyId ?? input.bodyId ?? facts.officeBodyId, cutOff, due,
    reminderDays: round?.reminderDays ?? last?.reminderDays ?? [3], addresseeIds: addressees.map(({ id }) => id),
    outline: input.outlineId === undefined ? firstOf(round?.outline, last?.outline, facts.outlineOf(kind, undefined)) : facts.outlineOf(kind, input.outlineId),
    indicatorIds: input.indicatorIds ?? firstOf(round?.indicatorIds, last?.indicatorIds),
    previousId: compared.previous?.id ?? null, yearAgoId: compared.yearAgo?.id ?? null,
    receiver: round?.receiver || last?.receiver || '', contact: round?.contact || last?.contact || '',
  })
  const passed = passedUnits(facts.bodies, facts.changes, { underBodyId: rule.underBodyId, kinds: new Set(rule.kinds), period, cutOff })
  return {
    campaign, addressees: [...addressees],
    notes: [...notesOf(campaign, { asked, addressees, ...compared }), ...passedNote(passed), ...reportingPeriod === 'term' ? termNote(termOf(input, facts), input) : []],
  }
}

function defaultRule(underBodyId: string): AddresseeRule {
  return addresseeRuleSchema.parse({ underBodyId })
}

/** The first list that says anything. */
function firstOf<T>(...lists: readonly (readonly T[] | undefined)[]): readonly T[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? []
}

/** As typed; else of the directive's life, else the recurring period that ended last. */
function periodOf(input: ProposalInput, kind: Campaign['kind'], reportingPeriod: Campaign['reportingPeriod'], facts: ProposalFacts): PeriodSpan {
  const proposed = proposedPeriod(input, kind, reportingPeriod, facts)
  // A standing round asks for its own periods: a day within one means that one, whole.
  if (facts.round !== null && input.to === undefined && input.from !== undefined && proposed.from <= input.from && input.from <= proposed.to) return proposed
  const from = input.from ?? earlier(proposed.from, input.to)
  if (input.to !== undefined) return { from, to: input.to }
  if (proposed.to >= from) return { from, to: proposed.to }
  return reportingPeriod === null || reportingPeriod === 'term' ? { from, to: from } : periodFrom(reportingPeriod, from)
}

function earlier(date: string, other: string | undefined): string {
  return other !== undefined && other < date ? other : date
}

function proposedPeriod(input: ProposalInput, kind: Campaign['kind'], reportingPeriod: Campaign['reportingPeriod'], facts: ProposalFacts): PeriodSpan {
  const { directive, today } = facts
  const term = reportingPeriod === 'term' ? termOf(input, facts) : null
  if (term !== null) return termSpan(term)
  if (reportingPeriod !== null && reportingPeriod !== 'term') {
    if (input.from !== undefined || input.to !== undefined) return periodAt(reportingPeriod, input.from ?? input.to ?? today)
    const current = periodAt(reportingPeriod, today)
    return current.to <= addDays(today, 31) ? current : periodBefore(reportingPeriod, current)
  }
  if (directive !== null && (kind === 'preliminaryReview' || kind === 'finalReview')) {
    const dates = reviewDates(directive)
    return { from: directive.startedOn, to: input.cutOff ?? addDays(kind === 'preliminaryReview' ? dates.preliminary : dates.final, -1) }
  }
  return periodAt('year', input.cutOff ?? today)
}

/** The term of the body that calls, on the day asked about; between two terms the one before. Null: none was written down. */
function termOf(input: ProposalInput, { terms, officeBodyId, today }: ProposalFacts): Term | null {
  const day = input.from ?? input.cutOff ?? input.to ?? today
  const begun = terms.filter(({ bodyId, from }) => bodyId === (input.bodyId ?? officeBodyId) && from <= day)
  return begun.toSorted((one, other) => one.from < other.from ? 1 : -1)[0] ?? null
}

/** Years of a term that no congress has closed yet (Điều lệ Đảng: five). */
const termYears = 5

function termSpan({ from, to }: Term): PeriodSpan {
  return { from, to: to ?? addDays(addMonths(from, termYears * 12), -1) }
}

function termNote(term: Term | null, { from, to }: ProposalInput): readonly string[] {
  if (from !== undefined && to !== undefined) return []
  if (term === null) return ['Chưa khai nhiệm kỳ của cơ quan nên kỳ báo cáo lấy theo năm. Khai nhiệm kỳ ở phần Tổ chức, hoặc ghi ngày đầu và ngày cuối kỳ.']
  return term.to === null ? [`“${term.name}” chưa ghi ngày kết thúc; kỳ báo cáo lấy đủ ${termYears} năm, đến ${shortDate(termSpan(term).to)}. Sửa lại nếu đại hội sớm hoặc muộn hơn.`] : []
}

function passedNote(passed: readonly PassedUnit[]): readonly string[] {
  if (passed.length === 0) return []
  return [`Trong kỳ còn có ${passed.length} đơn vị đến ngày chốt số liệu không còn, nên không phải báo cáo: ${passed.map(passedWords).join('; ')}. Số phát sinh trước ngày đó chỉ có trong tổng số nếu đơn vị kế thừa ghi cả vào báo cáo của mình; ghi rõ điều này khi phát phiếu.`]
}

function cutOffOf(period: PeriodSpan, round: ReportingRound | null): string {
  if (round === null || round.cutOffDay === null) return period.to
  const day = addDays(`${period.to.slice(0, 8)}01`, round.cutOffDay - 1)
  return day > period.to ? period.to : day
}

type Draft = Pick<Campaign, 'kind' | 'period' | 'reportingPeriod' | 'roundId' | 'directiveId'>

function titleOf({ kind, period, reportingPeriod }: Draft, { directive, round, terms }: ProposalFacts): string {
  if (reportingPeriod !== null && reportingPeriod !== 'term' && bearsItsName(reportingPeriod, period)) return titleOfPeriod(round?.title ?? 'Báo cáo', reportingPeriod, period)
  const term = reportingPeriod === 'term' && directive === null ? terms.find((one) => termSpan(one).from === period.from && termSpan(one).to === period.to) : undefined
  const about = term !== undefined ? termWords(term) : directive === null ? `từ ${shortDate(period.from)} đến ${shortDate(period.to)}` : `thực hiện ${documentKinds[directive.kind].name} số ${directive.designation}`
  const years = directive === null ? null : wholeYears(period)
  const span = years === null ? '' : `${String(years).padStart(2, '0')} năm `
  switch (kind) {
    case 'preliminaryReview': return `Sơ kết ${span}${about}`
    case 'finalReview': return `Tổng kết ${span}${about}`
    case 'periodic': case 'other': return `${round?.title ?? 'Báo cáo'} ${about}`
  }
}

/** A span is called by its period's name when it is that period or a part of it; or the second half of a year, which no round asks for. */
function bearsItsName(period: RecurringPeriod, span: PeriodSpan): boolean {
  if (isWithinPeriod(period, span)) return true
  const half = periodFrom('halfYear', span.from)
  return period === 'halfYear' && span.from.slice(5) === '07-01' && span.to === half.to
}

/** "nhiệm kỳ 2025 - 2030", as the office named it. */
function termWords({ name }: Term): string {
  return /^nhiệm kỳ\s/iu.test(name) ? `nhiệm kỳ ${name.slice('nhiệm kỳ '.length)}` : `nhiệm kỳ ${name}`
}

interface Compared { readonly previous: Campaign | null, readonly yearAgo: Campaign | null }

/**
 * The campaign of the period before and of the same period last year: of the same round, else of the same directive, else of the same
 * kind of period without a round. Sơ kết and tổng kết are compared with the directive's last review.
 */
export function comparedWith(draft: Draft, before: readonly Campaign[]): Compared {
  const alike = before.filter((each) => each.period.to < draft.period.to && isAlike(draft, each))
    .toSorted((one, other) => one.period.to < other.period.to ? 1 : one.period.to > other.period.to ? -1 : 0)
  const yearAgoTo = addMonths(draft.period.to, -12)
  return {
    previous: alike[0] ?? null,
    yearAgo: alike.find((each) => each.reportingPeriod === draft.reportingPeriod && draft.reportingPeriod !== null && each.period.to.slice(0, 7) === yearAgoTo.slice(0, 7)) ?? null,
  }
}

function isAlike(draft: Draft, other: Campaign): boolean {
  if (draft.roundId !== null) return other.roundId === draft.roundId
  if (draft.reportingPeriod !== null) return other.reportingPeriod === draft.reportingPeriod && other.directiveId === draft.directiveId
  return draft.directiveId !== null && other.directiveId === draft.directiveId && other.reportingPeriod === null
}

function notesOf(campaign: Campaign, facts: { readonly asked: string, readonly addressees: readonly Addressee[] } & Compared): string[] {
  const { asked, addressees, previous, yearAgo } = facts
  return [
    ...asked === campaign.due ? [] : [movedSentence(asked, campaign.due)],
    addressees.length === 0
      ? 'Chưa có đơn vị nào phải báo cáo theo cây tổ chức ở ngày chốt số liệu. Khai tổ chức trực thuộc, hoặc chọn lại cấp trên và loại tổ chức.'
      : `${addressees.length} đơn vị phải báo cáo, lấy theo cây tổ chức ngày ${shortDate(campaign.cutOff)}.`,
    previous === null ? 'Chưa có kỳ trước để so sánh.' : `So với kỳ trước: ${previous.title}.`,
    ...yearAgo === null || yearAgo.id === previous?.id ? [] : [`So với cùng kỳ năm trước: ${yearAgo.title}.`],
  ]
}

/** "Hạn gửi 20/6/2026 rơi vào thứ Bảy; chuyển sang thứ Hai, ngày 22/6/2026." */
export function movedSentence(asked: string, due: string): string {
  return `Hạn gửi ${shortDate(asked)} rơi vào ${weekendName(asked) ?? ''}; chuyển sang thứ Hai, ngày ${shortDate(due)}.`
}
