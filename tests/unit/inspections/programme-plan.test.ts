/** The paper of a programme: lines by their time, what is missing is said, names only once. */
import { expect, it } from 'vitest'
import { programmePlan } from '../../../electron/inspections/papers/programme-plan.ts'
import { inspectionProgrammeSchema } from '../../../shared/domain/inspection-programme.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'

const bodies = new Map([['cb', bodySchema.parse({ id: 'cb', kind: 'grassrootsCell', versions: [{ from: '2020-01-01', name: 'Chi bộ A', shortName: 'A', letterheadIssuer: 'A', symbol: 'CB', place: 'B' }] })]])
const view = { bodies, people: new Map([['p', { id: 'p', fullName: 'Vũ Thử', note: '' }]]) }
const line = (id: string, more: object) => ({ id, kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'cb' }], contents: ['Việc A.', 'Việc B;'], coveredPeriod: { from: '2025-01-01', to: '2025-06-30' }, year: 2026, lead: 'Tổ 1', ...more })
const plan = (lines: readonly object[], more: object = {}) => programmePlan(inspectionProgrammeSchema.parse({ id: 'ct', bodyId: 'cb', title: 'CT', owner: 'partyCommittee', period: 'year', year: 2026, toYear: 2026, lines, ...more }), view)
const rows = (fields: ReturnType<typeof plan>['fields']) => fields['lines'] as Record<string, string>[]

it('puts a line without a quarter after those of its year', () => {
  const { fields, notes } = plan([line('a', {}), line('b', { quarter: 4 }), line('c', { quarter: 1 })])
  expect(rows(fields).map(({ quarter }) => quarter)).toEqual(['Quý I', 'Quý IV', 'Năm 2026'])
  expect(fields['inspections']).toEqual(['Kiểm tra 03 cuộc đối với 03 tổ chức đảng (danh mục kèm theo)', 'Tiến độ: quý I 01 cuộc; quý IV 01 cuộc; năm 2026 01 cuộc'])
  expect(fields['supervisions']).toEqual([])
  expect(rows(fields)[0]).toMatchObject({ content: 'Việc A; việc B', covered: 'Từ 01/01/2025 đến 30/6/2025', lead: 'Tổ 1' })
  expect(notes).toHaveLength(1)
})

it('names a member by post, with his organisation unless the post says it', () => {
  const member = (text: string, personId: string | null = null) => line(text.replaceAll(/[^A-Za-z]/gu, ''), { kind: 'supervision', objects: [{ type: 'member', text, bodyId: 'cb', personId }] })
  const { fields } = plan([member('Bí thư Chi bộ A'), member('Bí thư'), member('Phó Bí thư', 'p')])
  expect(rows(fields).map(({ object, form }) => [form, object])).toEqual([['giám sát', 'Bí thư Chi bộ A'], ['giám sát', 'Bí thư, Chi bộ A'], ['giám sát', 'Đồng chí Vũ Thử, Phó Bí thư, Chi bộ A']])
  expect(fields['supervisions']).toEqual(['Giám sát 03 cuộc đối với 03 đảng viên (danh mục kèm theo)', 'Tiến độ: năm 2026 03 cuộc'])
})

it('says what lines leave open', () => {
  expect(plan([line('a', { contents: [], coveredPeriod: null, lead: '' })]).notes[1]).toBe('Có dòng chưa ghi nội dung, mốc thời gian, người chủ trì; bổ sung trong chương trình rồi lập lại.')
  expect(rows(plan([line('a', { lead: '', leadPersonId: 'p' })]).fields)[0]?.['lead']).toBe('Đồng chí Vũ Thử')
})

it('of an inspection committee has its own template, of a term its years', () => {
  expect(plan([], { owner: 'inspectionCommittee', period: 'term', year: 2025, toYear: 2030 })).toMatchObject({ templateId: 'chuong-trinh-uy-ban-kiem-tra', subject: 'kiểm tra, giám sát nhiệm kỳ 2025 - 2030', fields: { term: 'nhiệm kỳ 2025 - 2030', lines: [] } })
})
