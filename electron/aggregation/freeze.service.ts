/** The cut-off: which versions counted is kept for good, and every later change is an amendment with who, when and why. */
import type { Amendment, AmendmentsView, FreezeResult } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { isComparable } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { insertFreeze, selectFreeze } from '../campaigns/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { selectAnswers, selectEvents, selectMeasurements } from './aggregation.repository.ts'
import type { AnswerRow, MeasurementRow } from './aggregation.repository.ts'
import { campaignOf, headOf, loadFigures } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { differenceOf } from './compare.ts'
import type { Difference } from './compare.ts'
import type { Rolled } from './roll-up.ts'
import { effectiveVersions, turnsAfter } from './versions.ts'
import type { Turn, Version } from './versions.ts'

/**
 * Freezes the accepted versions of a campaign. What waits or is missing is named in the answer; it may still come as an amendment.
 * A freeze cannot be taken back: of no report at all it is refused unless `withNone` says that is meant.
 */
export async function freezeCampaign(office: OfficeDatabase, actor: Actor, campaignId: string, withNone = false): Promise<FreezeResult> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const campaign = await campaignOf(db, campaignId)
    const freeze = await selectFreeze(db, campaignId)
    if (freeze !== null) throw alreadyFrozen(campaign, freeze)
    if (today(actor) < campaign.cutOff) throw tooEarly(campaign)
    const figures = await loadFigures(db, campaign, { basis: 'current', include: 'accepted' })
    const counted = standing(figures)
    if (counted.frozen === 0 && !withNone) throw nothingCounted(campaign, counted)
    const by = { at: actor.now().toISOString(), actor: actor.name }
    // How they were counted is kept with them: an indicator or a unit edited later must not change them.
    await insertFreeze(transaction, campaignId, by, [...figures.effective.values()].map(({ id }) => id), { indicators: [...figures.asked], units: [...figures.nodes] })
    return { frozenAt: by.at, frozenBy: by.actor, ...counted }
  })
}

function standing({ units, effective, versions }: CampaignFigures): Pick<FreezeResult, 'units' | 'frozen' | 'waiting' | 'missing'> {
  const received = effectiveVersions(versions, 'received')
  const named = (some: CampaignFigures['units']) => some.map(({ id, name }) => ({ bodyId: id, name }))
  return {
    units: units.length, frozen: units.filter(({ id }) => effective.has(id)).length,
    waiting: named(units.filter(({ id }) => received.get(id)?.state === 'received')), missing: named(units.filter(({ id }) => !received.has(id))),
  }
}

/** What came to count after the freeze, step by step, and the totals that are now others. */
export async function campaignAmendments(db: ReadDatabase, campaignId: string): Promise<AmendmentsView> {
  const campaign = await campaignOf(db, campaignId)
  const frozen = await loadFigures(db, campaign, { basis: 'frozen', include: 'accepted' })
  const current = await loadFigures(db, campaign, { basis: 'current', include: 'accepted' })
  const indicators = frozen.asked
  const { freeze } = frozen
  if (freeze === null) throw new Error('frozen figures come with their freeze')
  const turns = turnsAfter(frozen.versions, await selectEvents(db, campaignId), freeze, frozen.units.map(({ id }) => id))
  return {
    campaign: frozen.head, frozenAt: freeze.at, frozenBy: freeze.actor, amendments: await amendmentsOf(db, frozen, turns, indicators),
    notes: [...frozen.freezeNotes],
    totals: indicators.flatMap((indicator) => {
      const [then, now] = [frozen.total(indicator), current.total(indicator)]
      if (then === null || now === null) return []
      const same = then.figure.value === now.figure.value && then.figure.numerator === now.figure.numerator && then.figure.denominator === now.figure.denominator
      return same ? [] : [{ ...headOf(indicator), frozen: then.figure, current: now.figure, ...differenceBetween(indicator, now, then, current.indicators.get(indicator.id)) }]
    }),
  }
}

/** Nothing is subtracted when the indicator is counted in another way now. */
function differenceBetween(kept: Indicator, now: Rolled, then: Rolled, current: Indicator | undefined): Difference {
  return current !== undefined && isComparable(kept, current) ? differenceOf(kept, now, then) : { difference: null, percent: null, change: null }
}

async function amendmentsOf(db: ReadDatabase, { campaign, units }: CampaignFigures, turns: readonly Turn[], indicators: readonly Indicator[]): Promise<Amendment[]> {
  const touched = [...new Set(turns.flatMap(({ before, after }) => [before?.id, after?.id]).filter((id) => id !== undefined))]
  const measured = await selectMeasurements(db, campaign.id, [], touched)
  const figuresOf = Map.groupBy(measured, (row) => row.submission_id)
  const answersOf = Map.groupBy(await selectAnswers(db, touched), (row) => row.submission_id)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return turns.map(({ bodyId, before, after, at, actor, reason }) => ({
    bodyId, name: names.get(bodyId) ?? bodyId, at, actor, reason, source: after?.source ?? null, before: versionView(before), after: versionView(after),
    changes: changesOf(figuresOf.get(before?.id ?? '') ?? [], figuresOf.get(after?.id ?? '') ?? [], indicators),
    questionIds: otherAnswers(answersOf.get(before?.id ?? '') ?? [], answersOf.get(after?.id ?? '') ?? []),
  }))
}

function versionView(version: Version | null): Amendment['before'] {
  return version === null ? null : { submissionId: version.id, version: version.version }
}

function changesOf(before: readonly MeasurementRow[], after: readonly MeasurementRow[], indicators: readonly Indicator[]): Amendment['changes'] {
  const [then, now] = [before, after].map((rows) => new Map(rows.map(({ indicator_id, numerator, denominator, rate }) => [indicator_id, { numerator, denominator, rate }])))
  return indicators.flatMap(({ id, code, name, rollUp, ratePer, unitOfMeasure }) => {
    const [was, is] = [then?.get(id) ?? null, now?.get(id) ?? null]
    const same = was?.numerator === is?.numerator && was?.denominator === is?.denominator && was?.rate === is?.rate
    return same ? [] : [{ indicatorId: id, code, name, rollUp, ratePer, unitOfMeasure, before: was, after: is }]
  })
}

function otherAnswers(before: readonly AnswerRow[], after: readonly AnswerRow[]): string[] {
  const words = (rows: readonly AnswerRow[]) => new Map(rows.map(({ question_id, text, rows_json }) => [question_id, `${text}\u0000${rows_json}`]))
  const [then, now] = [words(before), words(after)]
  return [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id)).toSorted()
}

function alreadyFrozen({ title }: Campaign, { at, actor }: { readonly at: string, readonly actor: string }): Error {
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” đã được ${actor} chốt số liệu ngày ${shortDate(dayOfMoment(at))}; số đã chốt không chốt lại.`, kept: 'Số đã chốt được giữ nguyên.',
    remedy: 'Số sửa sau khi chốt được ghi thành lần điều chỉnh, có người và lý do; xem ở phần Điều chỉnh.',
  })
}

function nothingCounted({ title }: Campaign, { units, waiting }: Pick<FreezeResult, 'units' | 'waiting'>): Error {
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” có ${units} đơn vị phải báo cáo, chưa báo cáo nào được chấp nhận${waiting.length > 0 ? ` (${waiting.length} báo cáo đang chờ xem)` : ''}; số đã chốt thì không bỏ chốt được.`, kept: 'Chưa có số nào được chốt.',
    remedy: 'Xem và chấp nhận báo cáo trước rồi chốt; nếu đúng là chốt khi không có báo cáo nào được tính thì xác nhận điều đó khi chốt (dòng lệnh: --with-none).',
  })
}

function tooEarly({ title, cutOff }: Campaign): Error {
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: `Chưa đến ngày chốt số liệu (${shortDate(cutOff)}) của đợt “${title}”.`, kept: 'Chưa có số nào được chốt.',
    remedy: 'Chốt vào ngày đó hoặc sau đó; nếu cần chốt sớm, sửa ngày chốt của đợt trước.',
  })
}
