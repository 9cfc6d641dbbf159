/** The figures a sample organisation sends: they agree with its members, its register of admissions and its ratings. Pure. */
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import { admittedBy } from './admissions.ts'
import type { SampleAdmission } from './admissions.ts'
import type { SampleCampaign, SampleCode } from './calls.ts'
import { chanceOf } from './chance.ts'
import type { MemberYears } from './members.ts'
import { memberRatings, ratingsOf } from './ratings.ts'
import type { MemberRatings } from './ratings.ts'
import type { SampleUnit } from './units.ts'

/** A count, or both counts of a rate. */
type Given = number | readonly [number, number]
export type Measurements = SubmissionData['measurements']

/** Which column of the members' years, how many months, and the ratings known then. */
const spans = {
  'bc-nam-2024': { key: '2024', months: 12, from: '2024-01-01', to: '2024-12-31', rated: 2024 },
  'bc-nam-2025': { key: '2025', months: 12, from: '2025-01-01', to: '2025-12-31', rated: 2025 },
  'bc-6-thang-2026': { key: 'june', months: 6, from: '2026-01-01', to: '2026-06-15', rated: null },
  'bc-nam-2026': { key: '2026', months: 10, from: '2026-01-01', to: '2026-10-31', rated: null },
} as const satisfies Readonly<Record<SampleCampaign, object>>

export interface FigureFacts { readonly unit: SampleUnit, readonly years: MemberYears, readonly admissions: readonly SampleAdmission[], readonly units: readonly SampleUnit[] }

export function figuresOf(campaign: SampleCampaign, codes: readonly SampleCode[], facts: FigureFacts): Measurements {
  const given = { ...memberFigures(campaign, facts), ...workFigures(campaign, facts), ...ratingFigures(campaign, facts) }
  return codes.map((code) => {
    const value = given[code]
    if (value === undefined) throw new Error(`no sample figure ${code}`)
    const [numerator, denominator] = typeof value === 'number' ? [value, null] : value
    return { code, numerator: String(numerator), denominator: denominator === null ? null : String(denominator), rate: null, place: '' }
  })
}

function memberFigures(campaign: SampleCampaign, { unit, years, admissions }: FigureFacts): Partial<Record<SampleCode, Given>> {
  const { key, from, to } = spans[campaign]
  const [total, flow] = [years.total[key], years.flow[key]]
  const people = admittedBy(admissions, unit.id, { from, to })
  const chance = chanceOf(`nguồn ${campaign} ${unit.id}`)
  const having = (trait: 'female' | 'unionMember'): number =>
    people.filter(({ traits }) => traits.includes(trait)).length + Math.floor((flow.admitted - people.length) / 2)
  const probationary = Math.min(years.probationary[key], total - 2)
  return {
    DV01: total, DV02: total - probationary, DV03: probationary, DV04: Math.round(total * years.women / 100),
    DV11: flow.moved, DV12: flow.left, DV13: flow.resigned, DV14: flow.struckOff, DV15: flow.died,
    PT01: chance.between(0, Math.max(2, Math.round(total / 9))), PT03: Math.min(flow.admitted + chance.between(0, 2), total), PT05: flow.admitted,
    PT06: having('female'), PT07: having('unionMember'), PT10: years.recognised[key],
    KT10: flow.expelled + warned(campaign, unit), KT11: warned(campaign, unit), KT12: 0, KT13: 0, KT14: flow.expelled,
  }
}

function warned(campaign: SampleCampaign, { id, members }: SampleUnit): number {
  return members > 20 && chanceOf(`khiển trách ${campaign} ${id}`).percent(6) ? 1 : 0
}

function workFigures(campaign: SampleCampaign, { unit, years }: FigureFacts): Partial<Record<SampleCode, Given>> {
  const { key, months } = spans[campaign]
  const total = years.total[key]
  const chance = chanceOf(`công tác ${campaign} ${unit.id}`)
  const part = (whole: number, from: number, to: number): readonly [number, number] => [whole - Math.min(whole, Math.round(whole * chance.between(from, to) / 1000)), whole]
  const committee = unit.kind === 'grassrootsCommittee'
  const newer = campaign === 'bc-nam-2026' ? 0 : campaign === 'bc-6-thang-2026' ? 8 : campaign === 'bc-nam-2025' ? 15 : 40
  return {
    HT01: chance.between(1, committee ? 4 : 2), HT02: part(total, newer, newer + 20), HT05: part(total, newer / 2, newer + 12),
    SH01: unit.cells * months - (chance.percent(8) ? 1 : 0), SH02: part(total * months, 15 + newer, 40 + newer), SH03: unit.cells * Math.floor(months / 3) + chance.between(0, 1),
    SH10: part((committee ? 9 : 3) * months, 0, 60), KT01: committee ? chance.between(0, 2) : 0, KT02: chance.between(0, committee ? 4 : 2),
    TG01: chance.between(1, months / 2), TG08: part(total, newer * 2, newer * 4 + 20),
  }
}

function ratingFigures(campaign: SampleCampaign, facts: FigureFacts): Partial<Record<SampleCode, Given>> {
  const { rated } = spans[campaign]
  if (rated === null) return {}
  const rating = ratingsOf(facts.units, rated).get(facts.unit.id)
  const is = (yes: boolean): readonly [number, number] => [yes ? 1 : 0, 1]
  const members = membersRated(facts, rated)
  const known = members.total - members.exempt
  return {
    XL01: is(rating === 'excellent'), XL02: is(rating === 'good'), XL03: is(rating === 'excellent' || rating === 'good'), XL04: is(rating === 'completed'), XL05: is(rating === 'notCompleted'),
    XL06: [members.excellent, known], XL07: [members.good, known], XL08: [members.excellent + members.good, known], XL09: [members.completed, known], XL10: [members.notCompleted, known],
  }
}

export function membersRated({ unit, years }: Pick<FigureFacts, 'unit' | 'years'>, year: 2024 | 2025): MemberRatings {
  const total = years.total[year]
  return memberRatings(unit, year, { total, probationary: Math.min(years.probationary[year], total - 2) })
}
