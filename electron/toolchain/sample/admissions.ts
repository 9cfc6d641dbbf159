/** The register of admissions: 114 admitted in the first nine months of 2026, as the reports of the sample office say, and who is on the way. Pure. */
import { addDays, addMonths, daysBetween, weekday } from '../../../shared/domain/dates.ts'
import { admissionStepSchema } from '../../../shared/domain/admission.ts'
import type { AdmissionStep } from '../../../shared/domain/admission.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { personOf } from './people.ts'
import type { SamplePerson } from './people.ts'
import type { SampleUnit } from './units.ts'

/** Steps and members as the register has them; `ballot` of the cell's resolution. */
export interface SampleAdmission {
  readonly id: string, readonly fullName: string, readonly bodyId: string, readonly traits: readonly ('female' | 'unionMember' | 'intellectual' | 'ethnicMinority' | 'worker')[]
  readonly steps: readonly { readonly step: AdmissionStep, readonly date: string, readonly designation?: string, readonly ballot?: { readonly members: number, readonly present: number, readonly inFavour: number } }[]
  readonly stopped?: { readonly date: string, readonly reason: string }
}

/** Up to which day the register is kept. */
export const registerUntil = '2026-11-18'

/** Ceremonies held: so many within the span. */
const ceremonies = [
  { from: '2025-08-07', to: '2025-12-19', count: 43 }, { from: '2026-01-05', to: '2026-06-12', count: 72 }, { from: '2026-06-22', to: '2026-09-18', count: 42 },
  { from: '2026-09-23', to: '2026-10-30', count: 14 }, { from: '2026-11-02', to: '2026-11-13', count: 3 },
] as const
/** People on the way: the last step taken, and how many. */
const going = [['source', 26], ['awarenessClass', 21], ['application', 12], ['cellResolution', 6], ['committeeResolution', 4], ['decision', 3]] as const
/** Days from each step to the next. */
const waits: Readonly<Record<AdmissionStep, readonly [number, number]>> = {
  source: [0, 0], awarenessClass: [60, 150], application: [45, 120], cellResolution: [20, 45], committeeResolution: [10, 25], decision: [10, 25], ceremony: [8, 25], official: [366, 385],
}

export function admissionsOf(units: readonly SampleUnit[]): readonly SampleAdmission[] {
  const chance = chanceOf('kết nạp')
  // Larger organisations admit more: each stands in the list once for some members.
  const places = units.flatMap((unit) => Array.from({ length: Math.max(1, Math.round(unit.members / 12)) }, () => unit))
  const admitted = ceremonies.flatMap(({ from, to, count }) => Array.from({ length: count }, () => {
    const held = workday(addDays(from, chance.between(0, daysBetween(from, to))))
    return backwards(chance, 'ceremony', held > to ? to : held)
  }))
  const onTheWay = going.flatMap(([step, count]) => Array.from({ length: count }, () => backwards(chance, step, workday(addDays(registerUntil, -chance.between(5, 24))))))
  const people = [...admitted, ...onTheWay].map((steps, at) => record(chance, chance.pick(places), personOf(chance), steps, at + 1))
  return [...named, ...people.map((one, at) => at === admitted.length + 4 ? { ...one, stopped: { date: '2026-10-05', reason: 'Chuyển công tác đi tỉnh khác' } } : one)]
}

type Steps = readonly { readonly step: AdmissionStep, readonly date: string }[]

/** The steps up to this one, going back from its day; a ceremony of more than a year ago is followed by the recognition. */
function backwards(chance: Chance, last: AdmissionStep, date: string): Steps {
  const order = admissionStepSchema.options
  const taken: { step: AdmissionStep, date: string }[] = [{ step: last, date }]
  for (let at = order.indexOf(last); at > 0; at--) {
    const [step, before] = [order[at] ?? 'source', order[at - 1] ?? 'source']
    taken.unshift({ step: before, date: workday(addDays(taken[0]?.date ?? date, -chance.between(...waits[step]))) })
  }
  if (last !== 'ceremony') return taken
  const official = workday(addDays(addMonths(date, 12), chance.between(1, 15)))
  return official > registerUntil ? taken : [...taken, { step: 'official', date: official }]
}

function record(chance: Chance, unit: SampleUnit, { fullName, female }: SamplePerson, steps: Steps, number: number): SampleAdmission {
  const young = chance.percent(68)
  const official = Math.max(3, Math.round(unit.members / unit.cells) - 1)
  const present = official - (official > 6 ? chance.between(0, 2) : 0)
  return {
    id: `ket-nap-${String(number).padStart(3, '0')}`, fullName, bodyId: unit.id,
    traits: [...female ? ['female' as const] : [], ...young ? ['unionMember' as const] : [], ...chance.percent(74) ? ['intellectual' as const] : [], ...chance.percent(6) ? ['ethnicMinority' as const] : []],
    steps: steps.map((step) => step.step === 'cellResolution' ? { ...step, designation: `${chance.between(3, 40)}-NQ/${unit.kind === 'grassrootsCell' ? 'CB' : 'ĐU'}`, ballot: { members: official, present, inFavour: present - (chance.percent(8) && present > 4 ? 1 : 0) } }
      : step.step === 'decision' ? { ...step, designation: `${chance.between(100, 390)}-QĐ/ĐU` } : step),
  }
}

/** The two whom decisions among the sample's papers are about. */
const named: readonly SampleAdmission[] = [
  {
    id: 'ket-nap-vi-khanh-toan', fullName: 'Vi Khánh Toàn', bodyId: 'don-vi-06', traits: ['unionMember', 'intellectual', 'ethnicMinority'],
    steps: [
      { step: 'source', date: '2026-01-12' }, { step: 'awarenessClass', date: '2026-04-24' }, { step: 'application', date: '2026-08-03' },
      { step: 'cellResolution', date: '2026-10-08', designation: '12-NQ/CB', ballot: { members: 31, present: 30, inFavour: 30 } }, { step: 'committeeResolution', date: '2026-10-16' },
      { step: 'decision', date: '2026-10-20', designation: '72-QĐ/ĐU' }, { step: 'ceremony', date: '2026-10-30' },
    ],
  },
  {
    id: 'ket-nap-ha-dieu-linh', fullName: 'Hà Diệu Linh', bodyId: 'don-vi-06', traits: ['female', 'unionMember', 'intellectual'],
    steps: [
      { step: 'source', date: '2024-11-04' }, { step: 'awarenessClass', date: '2025-03-21' }, { step: 'application', date: '2025-07-14' },
      { step: 'cellResolution', date: '2025-09-05', designation: '21-NQ/CB', ballot: { members: 30, present: 29, inFavour: 29 } }, { step: 'committeeResolution', date: '2025-09-22' },
      { step: 'decision', date: '2025-10-03', designation: '118-QĐ/ĐU' }, { step: 'ceremony', date: '2025-10-15' }, { step: 'official', date: '2026-10-15', designation: '73-QĐ/ĐU' },
    ],
  },
]

/** Admitted by each unit within a closed span. */
export function admittedBy(admissions: readonly SampleAdmission[], unitId: string, span: { readonly from: string, readonly to: string }, step: AdmissionStep = 'ceremony'): readonly SampleAdmission[] {
  return admissions.filter(({ bodyId, steps }) => bodyId === unitId && steps.some((one) => one.step === step && one.date >= span.from && one.date <= span.to))
}

/** Of the unit, admitted and not yet recognised on a day. */
export function probationaryOn(admissions: readonly SampleAdmission[], unitId: string, on: string): number {
  return admissions.filter(({ bodyId, steps }) => bodyId === unitId && steps.some(({ step, date }) => step === 'ceremony' && date <= on) && !steps.some(({ step, date }) => step === 'official' && date <= on)).length
}

function workday(date: string): string {
  const day = weekday(date)
  return day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, -2) : date
}
