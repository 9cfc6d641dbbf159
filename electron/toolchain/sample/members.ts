/** Members of each sample organisation over three years: every change is counted, so that one year's members are the last year's with what came and went. Pure. */
import { admittedBy, probationaryOn } from './admissions.ts'
import type { SampleAdmission } from './admissions.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import type { SampleUnit } from './units.ts'

/** What came and went in a span. */
export interface MemberFlow { readonly admitted: number, readonly moved: number, readonly left: number, readonly resigned: number, readonly struckOff: number, readonly died: number, readonly expelled: number }

export interface MemberYears {
  /** At the end of the year (of 2026: on 31 October), and on 15 June 2026. */
  readonly total: Readonly<Record<'2024' | '2025' | '2026' | 'june', number>>
  readonly probationary: Readonly<Record<'2024' | '2025' | '2026' | 'june', number>>
  readonly recognised: Readonly<Record<'2024' | '2025' | '2026' | 'june', number>>
  readonly flow: Readonly<Record<'2024' | '2025' | '2026' | 'june', MemberFlow>>
  readonly women: number
}

const firstHalf = { from: '2026-01-01', to: '2026-06-15' } as const
const secondHalf = { from: '2026-06-16', to: '2026-10-31' } as const

export function memberYears(unit: SampleUnit, admissions: readonly SampleAdmission[]): MemberYears {
  const chance = chanceOf(`đảng viên ${unit.id}`)
  const admittedIn = (span: { readonly from: string, readonly to: string }): number => admittedBy(admissions, unit.id, span).length
  const june = flowOf(chance, unit, admittedIn(firstHalf))
  const rest = flowOf(chance, unit, admittedIn(secondHalf))
  // Nobody's cell falls below three members, going back in time: then somebody more has left since.
  const spare = Math.max(0, 4 - (unit.members - net(june) - net(rest)))
  const year = added(june, { ...rest, left: rest.left + spare })
  // Before the register was begun in August 2025 only figures are known.
  const early = chance.between(1, Math.max(2, Math.round(unit.members / 11)))
  const flow2025 = flowOf(chance, unit, early + admittedIn({ from: '2025-08-01', to: '2025-12-31' }))
  const end2025 = unit.members - net(year)
  const lacking = Math.max(0, 3 - (end2025 - net(flow2025)))
  const flow25 = { ...flow2025, left: flow2025.left + lacking }
  const end2024 = end2025 - net(flow25)
  const flow2024 = flowOf(chance, unit, chance.between(1, Math.max(2, Math.round(unit.members / 12))))
  const recognisedByJune = Math.ceil(early / 2)
  const official = (span: { readonly from: string, readonly to: string }): number => admittedBy(admissions, unit.id, span, 'official').length
  return {
    total: { 2024: end2024, 2025: end2025, 2026: unit.members, june: end2025 + net(june) },
    probationary: {
      2024: Math.min(flow2024.admitted, end2024 - 2), 2025: Math.min(flow25.admitted, end2025 - 2),
      june: probationaryOn(admissions, unit.id, '2026-06-15') + early - recognisedByJune, 2026: probationaryOn(admissions, unit.id, '2026-10-31'),
    },
    recognised: { 2024: chance.between(0, 2), 2025: Math.min(flow2024.admitted, 4), june: recognisedByJune + official(firstHalf), 2026: early + official({ from: '2026-01-01', to: '2026-10-31' }) },
    flow: { 2024: flow2024, 2025: flow25, 2026: year, june },
    women: chance.between(34, 52),
  }
}

function flowOf(chance: Chance, { members }: SampleUnit, admitted: number): MemberFlow {
  const many = Math.max(1, Math.round(members / 25))
  const rare = (share: number): number => members > 15 && chance.percent(share) ? 1 : 0
  return { admitted, moved: chance.between(0, many), left: chance.between(0, many), resigned: rare(4), struckOff: rare(4), died: rare(3), expelled: rare(2) }
}

function net({ admitted, moved, left, resigned, struckOff, died, expelled }: MemberFlow): number {
  return admitted + moved - left - resigned - struckOff - died - expelled
}

function added(one: MemberFlow, other: MemberFlow): MemberFlow {
  return {
    admitted: one.admitted + other.admitted, moved: one.moved + other.moved, left: one.left + other.left, resigned: one.resigned + other.resigned,
    struckOff: one.struckOff + other.struckOff, died: one.died + other.died, expelled: one.expelled + other.expelled,
  }
}
