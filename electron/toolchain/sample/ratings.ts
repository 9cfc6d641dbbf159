/** How the sample organisations and their members were rated at the end of 2024 and 2025. Pure. */
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { Rating } from '../../../shared/domain/evaluation.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { addresseesOf } from './calls.ts'
import type { SampleUnit } from './units.ts'

type Records = Required<OfficeRecordsInput>
type EvaluationInput = Records['evaluations'][number]

export interface MemberRatings { readonly total: number, readonly probationary: number, readonly exempt: number, readonly excellent: number, readonly good: number, readonly completed: number, readonly notCompleted: number }

/** Excellent and merely completed of each kind; the rest are good. In 2025 as the report of the sample office says: 10, 41 and 7 of 58. */
const shares = { 2024: { grassrootsCommittee: [1, 1], grassrootsCell: [6, 5] }, 2025: { grassrootsCommittee: [1, 1], grassrootsCell: [9, 6] } } as const

export type RatedYear = keyof typeof shares

export function ratingsOf(units: readonly SampleUnit[], year: RatedYear): ReadonlyMap<string, Rating> {
  const rated = new Map<string, Rating>()
  for (const kind of ['grassrootsCommittee', 'grassrootsCell'] as const) {
    const [excellent, completed] = shares[year][kind]
    const own = addresseesOf(units, `${year}-12-31`).filter((unit) => unit.kind === kind)
    const chance = chanceOf(`xếp loại ${year} ${kind}`)
    const best = new Set(chance.some(own, excellent).map(({ id }) => id))
    const last = new Set(chance.some(own.filter(({ id }) => !best.has(id)), completed).map(({ id }) => id))
    for (const { id } of own) rated.set(id, best.has(id) ? 'excellent' : last.has(id) ? 'completed' : 'good')
  }
  return rated
}

/** Of a unit's members at the end of the year; not more than a fifth of those good or better are excellent. */
export function memberRatings(unit: SampleUnit, year: RatedYear, { total, probationary }: { readonly total: number, readonly probationary: number }): MemberRatings {
  const chance = chanceOf(`đảng viên ${year} ${unit.id}`)
  const exempt = total > 8 && chance.percent(30) ? 1 : 0
  const rated = total - exempt
  const notCompleted = rated > 40 && chance.percent(12) ? 1 : 0
  const completed = Math.min(rated - 1, Math.round(rated * chance.between(4, 14) / 100))
  const upper = rated - completed - notCompleted
  const excellent = Math.floor(upper * chance.between(15, 20) / 100)
  return { total, probationary, exempt, excellent, good: upper - excellent, completed, notCompleted }
}

const groupNames = { grassrootsCommittee: 'đảng bộ cơ sở', grassrootsCell: 'chi bộ cơ sở' } as const

function groupOf({ kind }: SampleUnit): string {
  return kind === 'grassrootsCommittee' ? groupNames.grassrootsCommittee : groupNames.grassrootsCell
}

export function evaluationRecords(units: readonly SampleUnit[], membersOf: (unit: SampleUnit) => MemberRatings): Pick<Records, 'evaluationRounds' | 'evaluations'> {
  return {
    evaluationRounds: [
      { id: 'danh-gia-to-chuc-2024', title: 'Đánh giá, xếp loại chất lượng tổ chức đảng năm 2024', bodyId: 'dang-uy', object: 'organisations', period: 'year', year: 2024, asOf: '2024-12-31', closed: true },
      {
        id: 'danh-gia-to-chuc-2025', title: 'Đánh giá, xếp loại chất lượng tổ chức đảng năm 2025', bodyId: 'dang-uy', object: 'organisations', period: 'year', year: 2025, asOf: '2025-12-31', closed: true,
        papers: [
          { role: 'ballotSlip', collection: 'freeDocuments', recordId: 'phieu-xep-loai-2025' }, { role: 'countingMinutes', collection: 'freeDocuments', recordId: 'kiem-phieu-xep-loai-2025' },
          { role: 'report', collection: 'freeDocuments', recordId: 'ket-qua-xep-loai-2025' },
        ],
      },
      { id: 'danh-gia-dang-vien-2025', title: 'Đánh giá, xếp loại chất lượng đảng viên năm 2025', bodyId: 'dang-uy', object: 'members', period: 'year', year: 2025, asOf: '2025-12-31', closed: true },
      { id: 'danh-gia-to-chuc-2026', title: 'Đánh giá, xếp loại chất lượng tổ chức đảng năm 2026', bodyId: 'dang-uy', object: 'organisations', period: 'year', year: 2026, asOf: '2026-10-31', note: 'Đang nhận bản tự đánh giá của các đơn vị.' },
    ],
    evaluations: [...decided(units, 2024), ...decided(units, 2025), ...counts(units, membersOf), ...proposed(units)],
  }
}

function decided(units: readonly SampleUnit[], year: RatedYear): readonly EvaluationInput[] {
  const ratings = ratingsOf(units, year)
  return addresseesOf(units, `${year}-12-31`).map((unit): EvaluationInput => {
    const final = ratings.get(unit.id) ?? 'good'
    const chance = chanceOf(`điểm ${year} ${unit.id}`)
    return {
      id: `xl-${year}-${unit.id}`, roundId: `danh-gia-to-chuc-${year}`, bodyId: unit.id, subject: { type: 'organisation' }, group: groupOf(unit),
      ...year === 2025 && { score: scoreOf(chance, final), self: final, collective: final, ballot: ballotOf(chance, final) },
      final, decision: year === 2025 ? 'Quyết định số 03-QĐ/ĐU, ngày 12/01/2026' : 'Quyết định số 05-QĐ/ĐUK, ngày 10/01/2025',
    }
  })
}

function scoreOf(chance: Chance, rating: Rating): EvaluationInput['score'] {
  const points = (common: readonly [number, number], results: readonly [number, number]) => ({ common: String(chance.between(...common)), results: String(chance.between(...results)) })
  switch (rating) {
    case 'excellent': return { ...points([28, 30], [64, 68]), onTimePercent: '100', beyondPlanPercent: String(chance.between(31, 45)), latePercent: '0', disciplined: false, remediedPercent: '100' }
    case 'good': return { ...points([25, 28], [52, 60]), onTimePercent: '100', beyondPlanPercent: String(chance.between(5, 25)), latePercent: '0', disciplined: false, remediedPercent: String(chance.between(85, 100)) }
    case 'completed': return { ...points([20, 24], [36, 43]), onTimePercent: String(chance.between(82, 92)), beyondPlanPercent: '0', latePercent: String(chance.between(5, 8)), disciplined: false, remediedPercent: String(chance.between(60, 80)) }
    case 'notCompleted': return { ...points([12, 15], [20, 28]), onTimePercent: '60', beyondPlanPercent: '0', latePercent: '35', disciplined: true, remediedPercent: '40' }
  }
}

function ballotOf(chance: Chance, rating: Rating): EvaluationInput['ballot'] {
  const valid = chance.between(29, 31)
  const other = chance.between(0, 5)
  const votes = { excellent: 0, good: 0, completed: 0, notCompleted: 0 }
  votes[rating] = valid - other
  votes[rating === 'good' ? 'completed' : 'good'] += other
  return { handedOut: 31, returned: 31, valid, votes }
}

function counts(units: readonly SampleUnit[], membersOf: (unit: SampleUnit) => MemberRatings): readonly EvaluationInput[] {
  return addresseesOf(units, '2025-12-31').map((unit) => ({
    id: `dv-2025-${unit.id}`, roundId: 'danh-gia-dang-vien-2025', bodyId: unit.id, subject: { type: 'counts', of: 'members', ...membersOf(unit) }, group: groupOf(unit),
  }))
}

/** What has come in of the round that is open: self-ratings, a few of them voted on already. */
function proposed(units: readonly SampleUnit[]): readonly EvaluationInput[] {
  const before = ratingsOf(units, 2025)
  return units.filter((_unit, at) => at % 3 === 0).map((unit, at): EvaluationInput => {
    const self = before.get(unit.id) ?? 'good'
    const chance = chanceOf(`tự đánh giá ${unit.id}`)
    return {
      id: `xl-2026-${unit.id}`, roundId: 'danh-gia-to-chuc-2026', bodyId: unit.id, subject: { type: 'organisation' }, group: groupOf(unit), score: scoreOf(chance, self), self,
      ...at < 4 && { collective: self, ballot: ballotOf(chance, self) },
    }
  })
}
