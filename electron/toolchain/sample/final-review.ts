/** The tổng kết that the sample office has held: a resolution of two years, what its organisations answered and what was gathered. Pure. */
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import { addresseesOf } from './calls.ts'
import { chanceOf } from './chance.ts'
import { response } from './directives.ts'
import { figuresOf } from './figures.ts'
import type { FigureFacts, Measurements } from './figures.ts'
import { reviewTopics } from './review-phrases.ts'
import { topicWriter } from './texts.ts'
import type { SaidOf, WrittenAnswers } from './texts.ts'
import type { SampleUnit } from './units.ts'

type Records = Required<OfficeRecordsInput>

export const finalReviewId = 'tk-nq-03'
const codes = ['DV01', 'PT05', 'PT06', 'PT07', 'PT10', 'HT01', 'HT02'] as const
const period = { from: '2024-01-01', to: '2025-12-31' } as const

/** Organisations of the old bloc had their plans in spring; those that came later took theirs over. */
export function reviewedDirective(units: readonly SampleUnit[]): Records['directives'][number] {
  return {
    id: 'nq-03-tu-2023', kind: 'resolution', designation: '03-NQ/TU', date: '2023-12-18', issuer: 'Ban Chấp hành Đảng bộ tỉnh', level: 'province',
    subject: 'về nâng cao chất lượng công tác phát triển đảng viên, giai đoạn 2024 - 2025', startedOn: '2024-01-01', receivedOn: '2023-12-25', endedOn: period.to, responseDue: '2024-05-31', stage: 'concluded',
    steps: [
      { stage: 'studied', date: '2024-01-24' }, { stage: 'concretised', date: '2024-03-05', note: 'Kế hoạch của Ban Thường vụ Đảng uỷ Khối' }, { stage: 'implemented', date: '2024-04-01' },
      { stage: 'concluded', date: '2026-03-20', note: 'Tổng kết 02 năm, Báo cáo số 18-BC/ĐU' },
    ],
    responses: addresseesOf(units, '2024-05-31').map((unit, at) => response(unit, at, { due: '2024-05-31', from: '2024-04-01', late: at % 15 === 8 ? 12 : 0 })),
  }
}

export function finalReview(units: readonly SampleUnit[]): Records['campaigns'][number] {
  return {
    id: finalReviewId, title: 'Tổng kết 02 năm thực hiện Nghị quyết số 03-NQ/TU', kind: 'finalReview', bodyId: 'dang-uy', directiveId: 'nq-03-tu-2023',
    period, cutOff: period.to, due: '2026-02-27', reminderDays: [5], addresseeIds: addresseesOf(units, period.to).map(({ id }) => id),
    outline: [
      { type: 'heading', id: 'p1', title: 'Kết quả thực hiện' },
      { type: 'text', id: 'c1', title: 'Ưu điểm', about: 'strength' },
      { type: 'heading', id: 'p2', title: 'Hạn chế, nguyên nhân, bài học' },
      { type: 'text', id: 'c2', title: 'Hạn chế, khuyết điểm', about: 'shortcoming' },
      { type: 'text', id: 'c3', title: 'Nguyên nhân (khách quan, chủ quan)', about: 'cause' },
      { type: 'text', id: 'c4', title: 'Bài học kinh nghiệm', about: 'lesson' },
      { type: 'heading', id: 'p3', title: 'Nhiệm vụ, kiến nghị' },
      { type: 'text', id: 'c5', title: 'Nhiệm vụ, giải pháp thời gian tới', about: 'task' },
      { type: 'text', id: 'c6', title: 'Kiến nghị, đề xuất', required: false, about: 'proposal' },
    ],
    indicatorIds: [...codes], receiver: 'Văn phòng Đảng uỷ', contact: 'qua mạng nội bộ của Đảng uỷ', state: 'open',
  }
}

/** Both years as they were reported then: members as they are at the end, everything else added. */
export function reviewData(facts: FigureFacts): SubmissionData {
  const years = [...facts.unit.from <= '2024-12-31' ? [figuresOf('bc-nam-2024', codes, facts)] : [], figuresOf('bc-nam-2025', codes, facts)]
  return {
    format: 'vpk-submission', version: 1, campaignId: finalReviewId, bodyId: facts.unit.id, preparedOn: '2026-02-20', preparedBy: '',
    measurements: (years.at(-1) ?? []).map((last) => last.code === 'DV01' ? last : {
      ...last, numerator: added(years, last.code, 'numerator'), denominator: last.denominator === null ? null : added(years, last.code, 'denominator'),
    }),
    answers: reviewAnswers(facts.unit).answers,
  }
}

function added(years: readonly Measurements[], code: string, side: 'numerator' | 'denominator'): string {
  return String(years.reduce((sum, figures) => sum + Number(figures.find((one) => one.code === code)?.[side] ?? 0), 0))
}

function reviewAnswers(unit: SampleUnit): WrittenAnswers {
  const chance = chanceOf(`tổng kết ${unit.id}`)
  const { said, about } = topicWriter(chance, reviewTopics, 2025)
  const texts = {
    c1: about('c1', ['strength'], chance.between(1, 2)), c2: about('c2', ['shortcoming'], 1), c3: about('c3', ['objectiveCause', 'subjectiveCause'], chance.between(1, 2)),
    c4: about('c4', ['lesson'], 1), c5: about('c5', ['task'], 1), c6: chance.percent(25) ? about('c6', ['proposal'], 1) : '',
  }
  return { said, answers: Object.entries(texts).filter(([, text]) => text !== '').map(([questionId, text]) => ({ questionId, text, rows: [], place: '' })) }
}

export function saidInReview(unit: SampleUnit): readonly SaidOf[] {
  return reviewAnswers(unit).said
}
