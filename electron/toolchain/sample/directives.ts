/** The directives of the sample office with what has been done about them: who made them concrete, when. Pure. */
import { addDays } from '../../../shared/domain/dates.ts'
import type { OfficeRecords, OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import { chanceOf } from './chance.ts'
import type { SampleUnit } from './units.ts'

type Records = Required<OfficeRecordsInput>
type DirectiveInput = Records['directives'][number]

/** Issued late, by so many days: six of 58, as the first review says. */
const lateBy: Readonly<Record<string, number>> = { 'don-vi-12': 5, 'don-vi-21': 8, 'don-vi-27': 11, 'don-vi-31': 14, 'don-vi-36': 17, 'don-vi-45': 20 }

export function directivesWithLife({ directives }: OfficeRecords, units: readonly SampleUnit[]): Records['directives'] {
  return directives.map((directive): DirectiveInput => {
    switch (directive.id) {
      case 'ct-08-tu': return {
        ...directive, level: 'province', receivedOn: '2025-09-19', preliminaryReviewOn: '2026-10-02', responseDue: '2025-11-15',
        steps: [{ stage: 'studied', date: '2025-10-10' }, { stage: 'concretised', date: '2025-10-03', note: 'Kế hoạch số 12-KH/ĐU' }, { stage: 'implemented', date: '2025-11-15' }, { stage: 'reviewed', date: '2026-10-02', note: 'Báo cáo số 47-BC/ĐU' }],
        links: [{ kind: 'replaces', directiveId: 'kl-07-tu-2020' }], responses: units.map((unit, at) => response(unit, at, { due: '2025-11-15', from: '2025-10-15', late: lateBy[unit.id] ?? 0 })),
      }
      case 'nq-05-tu': return {
        ...directive, level: 'province', receivedOn: '2026-05-18', preliminaryReviewOn: '2027-05-31', responseDue: '2026-07-31',
        steps: [{ stage: 'studied', date: '2026-06-09' }, { stage: 'concretised', date: '2026-06-18', note: 'Kế hoạch số 24-KH/ĐU' }],
        responses: units.map((unit, at) => response(unit, at, { due: '2026-07-31', from: '2026-06-22', late: at % 13 === 6 ? 9 : 0 })),
      }
      case 'kl-21-tu': return {
        ...directive, level: 'province', receivedOn: '2026-07-06', responseDue: '2026-09-30',
        steps: [{ stage: 'studied', date: '2026-07-21' }, { stage: 'concretised', date: '2026-07-24', note: 'Kế hoạch số 31-KH/ĐU' }],
        responses: units.filter((_unit, at) => at % 5 !== 3).map((unit, at) => response(unit, at, { due: '2026-09-30', from: '2026-08-03', late: at % 11 === 4 ? 6 : 0 })),
      }
      default: throw new Error(`no life of the directive ${directive.id}`)
    }
  })
}

export function response(unit: SampleUnit, at: number, { due, from, late }: { readonly due: string, readonly from: string, readonly late: number }): NonNullable<DirectiveInput['responses']>[number] {
  const chance = chanceOf(`kế hoạch ${from} ${unit.id}`)
  return {
    bodyId: unit.id, kind: 'plan', designation: `${chance.between(4, 30) + at % 3}-KH/${unit.kind === 'grassrootsCell' ? 'CB' : 'ĐU'}`,
    date: late > 0 ? addDays(due, late) : addDays(from, chance.between(0, 27)), note: '',
  }
}
