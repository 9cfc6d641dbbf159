import { describe, expect, test } from 'vitest'
import { bodyOn, bodySchema, signingRightSchema } from '../../../shared/domain/organisation.ts'
import { figurePercent, summaryReportSchema, unitTableSchema } from '../../../shared/domain/summary-report.ts'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import { officeRecordsSchema } from '../../../shared/domain/office-records.ts'
import { problemsFromIssues } from '../../../shared/domain/problem.ts'

const version = { letterheadIssuer: 'ĐẢNG UỶ', symbol: 'ĐU', place: 'Minh Khê' }

describe('a body over time', () => {
  const body = bodySchema.parse({
    id: 'dang-uy', kind: 'committee', versions: [
      { ...version, from: '2015-01-01', to: '2025-02-10', name: 'Đảng uỷ Khối các cơ quan tỉnh', symbol: 'ĐUK' },
      { ...version, from: '2025-02-15', name: 'Đảng uỷ các cơ quan Đảng tỉnh' },
    ],
  })

  test.each([
    ['2014-12-31', null], ['2015-01-01', 'ĐUK'], ['2025-02-10', 'ĐUK'], ['2025-02-12', null], ['2025-02-15', 'ĐU'], ['2099-01-01', 'ĐU'],
  ])('on %s its symbol is %s', (date, symbol) => {
    expect(bodyOn(body, date)?.symbol ?? null).toBe(symbol)
  })

  test('overlapping names are refused at the later one', () => {
    const overlapping = bodySchema.safeParse({ id: 'a', kind: 'committee', versions: [
      { ...version, from: '2015-01-01', to: '2025-02-10', name: 'Một' }, { ...version, from: '2025-02-10', name: 'Hai' },
    ] })
    expect(overlapping.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['versions.1.from'])
  })
})

describe('figures', () => {
  test('a rate comes from its counts, to one decimal', () => {
    expect(figurePercent({ numerator: 2, denominator: 3 })).toBe(66.7)
    expect(figurePercent({ numerator: 4055, denominator: 4055 })).toBe(100)
    expect(figurePercent({ numerator: 0, denominator: 58 })).toBe(0)
    expect(figurePercent({ numerator: 12, denominator: null })).toBeNull()
  })

  test('more done than there were is refused at its field', () => {
    const report = summaryReportSchema.safeParse({
      id: 'bc', paper: { bodyId: 'dang-uy' }, subject: 'sơ kết', period: { from: '2024-01-01', to: '2026-01-01' },
      figures: [{ id: 'f1', name: 'Đảng viên học tập', unit: 'đảng viên', numerator: 120, denominator: 100, asOf: '2026-01-01' }],
    })
    expect(report.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['figures.0.numerator'])
  })

  test('a short row of a unit table is refused at its row', () => {
    const table = unitTableSchema.safeParse({ title: 'Biểu', columns: ['A', 'B'], rows: [{ unit: 'X', values: [1, 2] }, { unit: 'Y', values: [1] }] })
    expect(table.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['rows.1.values'])
  })
})

describe('rights and teams', () => {
  test('T/M needs the collective, signing in own right must not have one', () => {
    const right = { id: 'r', postId: 'p', bodyId: 'b', period: { from: '2025-01-01' } }
    expect(signingRightSchema.safeParse({ ...right, form: 'onBehalf' }).success).toBe(false)
    expect(signingRightSchema.safeParse({ ...right, form: 'own', authority: 'Ban Thường vụ' }).success).toBe(false)
    expect(signingRightSchema.safeParse({ ...right, form: 'onBehalf', authority: 'Ban Thường vụ' }).success).toBe(true)
  })

  test('a team has exactly one leader', () => {
    const inspection = {
      id: 'kt', kind: 'inspection', bodyId: 'b', title: 'Kiểm tra', decision: { type: 'text', text: 'Quyết định' },
      inspectee: { type: 'organisation', name: 'Chi bộ A' }, coveredPeriod: { from: '2024-01-01', to: '2025-01-01' },
    }
    const team = (...roles: string[]) => inspectionSchema.safeParse({ ...inspection, team: roles.map((role, index) => ({ personId: `p${index}`, role })) })
    expect([team('leader', 'secretary').success, team('member').success, team('leader', 'leader').success]).toEqual([true, false, false])
  })
})

describe('the interchange file', () => {
  test('tells every problem at once, each with path, value, sentence and remedy', () => {
    const parsed = officeRecordsSchema.safeParse({
      format: 'vpk-records', version: 1, terms: 'no', people: [{}],
      plans: [{ id: 'kế', paper: { bodyId: 'a', date: '2026-13-01' }, subject: '', extra: 1 }],
    }, { reportInput: true })
    const problems = parsed.success ? [] : problemsFromIssues(parsed.error)
    expect(problems.map((problem) => `${problem.path} | ${problem.value.slice(0, 12)} | ${problem.message.slice(0, 24)}`)).toEqual([
      'terms | no | Sai kiểu dữ liệu: cần da', 'people[0].id |  | Thiếu mục này.', 'people[0].fullName |  | Thiếu mục này.',
      'plans[0].id | kế | Mã chỉ gồm chữ không dấu', 'plans[0].paper.date | 2026-13-01 | Ngày này không có trong ',
      'plans[0].subject |  | Chưa nhập nội dung.', 'plans[0] | {"id":"kế"," | Có mục không dùng được: ',
    ])
    expect(problems.every((problem) => problem.remedy.length > 0 && problem.severity === 'error')).toBe(true)
  })

  test('an empty file of the right format is valid and empty', () => {
    expect(officeRecordsSchema.parse({ format: 'vpk-records', version: 1 }).plans).toEqual([])
  })
})
