/** Life of directives: in force, to be reviewed, made concrete by whom. */
import { describe, expect, it } from 'vitest'
import { directiveProblems, inForce, matrixOf, reviewsOn, successorOf } from '../../../electron/directives/directive-life.ts'
import { directiveSchema } from '../../../shared/domain/directive.ts'

const directive = (id: string, more: object = {}) => directiveSchema.parse({
  id, kind: 'directive', designation: `${id}-CT/TU`, date: '2024-01-10', issuer: 'Tỉnh uỷ', subject: 'về việc mẫu', startedOn: '2024-02-01', ...more,
})

describe('reviews', () => {
  it('are proposed two and five years after the start, the most overdue first', () => {
    const reviews = reviewsOn([directive('05'), directive('07', { startedOn: '2021-03-31', stage: 'reviewed' })], [], '2026-11-22')
    expect(reviews.map(({ directiveId, kind, date, proposed, daysLeft }) => [directiveId, kind, date, proposed, daysLeft])).toEqual([
      ['05', 'preliminary', '2026-02-01', true, -294], ['07', 'final', '2026-03-31', true, -236], ['05', 'final', '2029-02-01', true, 802],
    ])
  })

  it('follow the date a person set, and name the campaign opened for them', () => {
    const [first] = reviewsOn([directive('05', { preliminaryReviewOn: '2026-12-15' })], [{ id: 'dot-1', directiveId: '05', kind: 'preliminaryReview' }], '2026-11-22')
    expect(first).toMatchObject({ date: '2026-12-15', proposed: false, daysLeft: 23, campaignId: 'dot-1' })
  })

  it('are not asked of what was concluded, was replaced or has not begun; of what has ended only the tổng kết is', () => {
    const old = directive('05')
    const next = directive('09', { date: '2026-05-01', startedOn: '2026-06-01', links: [{ kind: 'replaces', directiveId: '05' }] })
    expect(successorOf(old, [old, next], '2026-11-22')?.id).toBe('09')
    expect(inForce(old, [old, next], '2026-04-30')).toBe(true)
    const ended = directive('11', { endedOn: '2026-11-22' })
    const asked = reviewsOn([old, next, ended, directive('12', { stage: 'concluded' }), directive('13', { startedOn: '2027-01-01' })], [], '2026-11-22')
    expect(asked.map(({ directiveId, kind, date, daysLeft }) => [directiveId, kind, date, daysLeft])).toEqual([
      ['11', 'final', '2026-11-22', 0], ['09', 'preliminary', '2028-06-01', 557], ['09', 'final', '2031-06-01', 1652],
    ])
  })

  it('keep a tổng kết overdue after the end until it is held: five years, or the end when that comes first', () => {
    const project = directive('de-an', { startedOn: '2021-01-10', endedOn: '2025-12-31', stage: 'reviewed' })
    const finals = (one: typeof project, on: string) => reviewsOn([one], [], on).map(({ kind, date, daysLeft }) => [kind, date, daysLeft])
    expect(finals(project, '2025-12-30')).toEqual([['final', '2025-12-31', 1]])
    expect(finals(project, '2026-01-02')).toEqual([['final', '2025-12-31', -2]])
    expect(finals({ ...project, finalReviewOn: '2026-03-15' }, '2026-01-02')).toEqual([['final', '2026-03-15', 72]])
    expect(finals({ ...project, stage: 'concluded' }, '2026-01-02')).toEqual([])
    // Ends before two years are over: there is nothing half way to look back on.
    expect(finals({ ...project, stage: 'implemented', endedOn: '2022-06-30' }, '2021-06-01')).toEqual([['final', '2022-06-30', 394]])
    expect(finals({ ...project, stage: 'implemented', endedOn: '2027-12-31' }, '2021-06-01')).toEqual([['preliminary', '2023-01-10', 588], ['final', '2026-01-10', 1684]])
  })
})

describe('the matrix', () => {
  const bodies = ['a', 'b', 'c'].map((bodyId) => ({ bodyId, name: bodyId, kind: 'grassrootsCell' as const, sector: null, ended: bodyId === 'c' }))

  it('keeps units that issued nothing, counts days from receipt, takes the earliest of several', () => {
    const one = directive('05', {
      receivedOn: '2024-01-20', responseDue: '2024-02-15',
      responses: [{ bodyId: 'a', designation: '09-KH/ĐU', date: '2024-03-01' }, { bodyId: 'a', designation: '07-KH/ĐU', date: '2024-02-20' }],
    })
    const { columns, rows } = matrixOf([one], bodies)
    expect(columns[0]).toMatchObject({ issued: 1, expected: 2 })
    expect(rows.map(({ bodyId, cells }) => [bodyId, cells[0]])).toEqual([['a', { designation: '07-KH/ĐU', date: '2024-02-20', days: 31, late: true }], ['b', null]])
  })

  it('counts no days for a paper dated before the directive came in, and the record names it', () => {
    const one = directive('05', { receivedOn: '2024-02-01', responses: [{ bodyId: 'a', designation: '01-KH/CB', date: '2024-01-20' }, { bodyId: 'b', designation: '02-KH/CB', date: '2024-02-01' }] })
    expect(matrixOf([one], bodies).rows.map(({ cells }) => cells[0]?.days)).toEqual([null, 0])
    expect(directiveProblems(one, []).map(({ code, path, message }) => [code, path, message])).toEqual([
      ['directive.responseBeforeReceipt', 'responses[0].date', 'Văn bản 01-KH/CB của đơn vị có ngày trước ngày nhận văn bản chỉ đạo (01/02/2024) nên không tính được số ngày.'],
    ])
  })

  it('shows a body that has ended only where it had answered', () => {
    const { columns, rows } = matrixOf([directive('05', { responses: [{ bodyId: 'c', designation: '01-KH/CB', date: '2024-02-01' }] })], bodies)
    expect(rows.map(({ bodyId }) => bodyId)).toEqual(['a', 'b', 'c'])
    expect(columns[0]).toMatchObject({ issued: 1, expected: 3 })
  })
})

it('what does not fit in one directive is said, not repaired', () => {
  const wrong = directive('05', {
    stage: 'studied', steps: [{ stage: 'reviewed', date: '2026-03-01' }],
    responses: [{ bodyId: 'a', designation: '07-KH/ĐU', date: '2023-12-31' }, { bodyId: 'a', designation: '07-KH/ĐU', date: '2024-02-20' }],
  })
  expect(directiveProblems(wrong, [wrong, directive('06', { designation: '05-CT/TU' })]).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning directive.twice', 'warning directive.stage', 'warning directive.responseEarly', 'warning directive.responseTwice',
  ])
  expect(directiveProblems(directive('05'), [])).toEqual([])
})
