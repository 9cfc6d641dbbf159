/** What the window of a case decides by itself: which page a field stands on, what there is to do about a step, its words, what is taken from minutes. */
import { expect, test } from 'vitest'
import { partOfField, sessionOfField } from '../../../renderer/features/inspections/case-parts.ts'
import { plannedSession, sessionSubject } from '../../../renderer/features/inspections/blank.ts'
import { canBeCompleted, knownDay, paperAction, paperActionWords, stepPaperWords, stepStateWords, stepsInTurn } from '../../../renderer/features/inspections/step-action.ts'
import type { CaseStepView } from '../../../renderer/features/inspections/step-action.ts'
import { fromMinutes, peopleOfSessions } from '../../../renderer/features/inspections/taken-over.ts'
import { timeLines } from '../../../renderer/features/inspections/time-words.ts'
import { caseRequirementSchema } from '../../../shared/domain/inspection.ts'

const step = (change: Partial<CaseStepView> = {}): CaseStepView => ({
  stepId: 'plan', code: 'KT1', name: 'Kế hoạch kiểm tra', stage: 'prepare', state: 'ready', waitsFor: [], template: 'ke-hoach-kiem-tra', isSession: false, manual: false, gone: false, optional: false, doneOn: null, leftOut: '', paper: null, ...change,
})
const draft = { collection: 'freeDocuments', recordId: 'KH-1', templateId: 'ke-hoach-kiem-tra', subject: '', designation: '', date: null } as const
const minutes = { ...draft, collection: 'sessions', recordId: 'BB-1', templateId: 'bien-ban-kiem-tra', date: '2026-07-02' } as const

test('every field of a case has its page', () => {
  expect(['findings.0.cause', 'requirements.1.due', 'strengths', 'outcomes.0.discipline', 'reviewMeeting.on', 'sessions.2.start', 'block:body.1', 'team.0.kin', 'schedule', ''].map(partOfField))
    .toEqual(['findings', 'findings', 'findings', 'results', 'results', 'sessions', 'sessions', 'facts', 'facts', 'facts'])
  expect([sessionOfField('sessions.12.subject'), sessionOfField('sessions'), sessionOfField('team.1')]).toEqual([12, null, null])
})

test.each([
  ['a paper to make', step(), 'make', 'Lập kế hoạch kiểm tra', false],
  ['a draft without a date', step({ paper: draft }), 'open', 'Mở văn bản', false],
  ['a dated paper', step({ paper: { ...draft, date: '2026-06-30' } }), 'open', 'Mở văn bản', true],
  ['a session not written down', step({ isSession: true, template: 'bien-ban-kiem-tra' }), 'writeSession', 'Ghi buổi làm việc', false],
  ['a session that is its own minutes', step({ isSession: true, template: 'bien-ban-kiem-tra', paper: minutes }), 'open', 'Mở biên bản buổi làm việc', true],
  ['a session whose step has minutes of another kind', step({ name: 'Biên bản triển khai', isSession: true, template: 'bien-ban-trien-khai-kiem-tra', paper: minutes }), 'make', 'Lập biên bản triển khai', false],
  ['a step named by what is done at it', step({ name: 'Hội nghị xem xét' }), 'make', 'Lập văn bản', false],
  ['a paper from elsewhere', step({ manual: true }), 'none', '', true],
  ['no paper', step({ template: null }), 'none', '', true],
  ['a step that waits', step({ state: 'waiting', waitsFor: ['Quyết định'] }), 'none', '', false],
  ['a step done, with its paper', step({ state: 'done', doneOn: '2026-06-30', paper: { ...draft, date: '2026-06-30' } }), 'open', 'Mở văn bản', false],
] as const)('what there is to do: %s', (_name, shown, action, words, ready) => {
  expect([paperAction(shown), paperActionWords(shown), canBeCompleted(shown)]).toEqual([action, words, ready])
})

test('steps that may be left out come last, and none that is not ready comes at all', () => {
  const steps = [step({ stepId: 'a', optional: true }), step({ stepId: 'b', state: 'done', doneOn: '2026-06-30' }), step({ stepId: 'c' }), step({ stepId: 'd', state: 'waiting' }), step({ stepId: 'e' })]
  expect(stepsInTurn({ steps }).map(({ stepId }) => stepId)).toEqual(['c', 'e', 'a'])
  const waited = [step({ stepId: 'a', name: 'Xác minh', optional: true }), step({ stepId: 'b', name: 'Khắc phục', optional: true }), step({ stepId: 'c', state: 'waiting', waitsFor: ['Khắc phục'] })]
  expect(stepsInTurn({ steps: waited }).map(({ stepId }) => stepId), 'what another step waits for comes first').toEqual(['b', 'a'])
})

test('a step and its paper in words', () => {
  expect([step(), step({ optional: true }), step({ state: 'done', doneOn: '2026-06-30' }), step({ state: 'leftOut', leftOut: 'cuộc nhỏ' }), step({ state: 'waiting', waitsFor: ['Quyết định', 'Kế hoạch'] }), step({ gone: true, state: 'done', doneOn: '2026-06-30' }), step({ gone: true })].map(stepStateWords))
    .toEqual(['Làm được ngay', 'Làm được ngay, có thể bỏ qua', 'Xong ngày 30/6/2026', 'Bỏ qua: cuộc nhỏ', 'Chờ: quyết định; kế hoạch', 'Xong ngày 30/6/2026; không còn trong quy trình', 'Không còn trong quy trình'])
  expect([null, draft, { ...draft, date: '2026-06-30' }, { ...draft, designation: '52-KH/UBKTĐU', date: '2026-06-30' }, minutes].map((paper) => stepPaperWords(step({ paper }))))
    .toEqual(['', 'Bản thảo, chưa có số, ngày', 'Bản thảo, ngày 30/6/2026', 'Số 52-KH/UBKTĐU, ngày 30/6/2026', 'Biên bản buổi làm việc, ngày 02/7/2026'])
})

test('a day the case knows is proposed: of the paper, of the conference, of the last remedy when all were looked at again', () => {
  const remedied = (checkedOn: string | null) => caseRequirementSchema.parse({ id: 'y', content: 'Công khai', remedy: { reportedOn: '2026-07-30', text: 'Đã công khai', checkedOn } })
  const record = (on: string | null, checked: readonly (string | null)[]) => ({ reviewMeeting: { on, meetingId: null, itemId: '' }, requirements: checked.map(remedied) })
  expect(knownDay(step({ paper: { ...draft, date: '2026-06-30' } }), record('2026-07-24', []))).toBe('2026-06-30')
  expect(knownDay(step({ stepId: 'meeting', paper: draft }), record('2026-07-24', []))).toBe('2026-07-24')
  expect(knownDay(step(), record('2026-07-24', ['2026-07-31']))).toBe(null)
  const remedy = step({ stepId: 'remedy', template: null })
  expect([[], ['2026-07-31'], ['2026-08-02', '2026-07-31'], ['2026-07-31', null], [null, '2026-07-31']].map((checked) => knownDay(remedy, record(null, checked)))).toEqual([null, '2026-07-31', '2026-08-02', null, null])
})

test('time limits are told with their clause as far as the days are known', () => {
  const time = { level: 'Cấp tỉnh', startBy: null, endBy: null, allowed: 45, extension: 0, mostExtension: 15, worked: null, clauses: { start: 'điểm a', days: 'điểm b', extension: 'điểm c' }, problems: [] }
  const none = { signedOn: null, startedOn: null, endedOn: null }
  expect(timeLines(time, none)).toEqual([
    { label: 'Triển khai', words: 'Tính từ ngày ký quyết định; quyết định chưa ký.', clause: 'điểm a' },
    { label: 'Thời gian làm việc', words: '45 ngày làm việc, tính từ ngày triển khai.', clause: 'Cấp tỉnh; điểm b' },
    { label: 'Gia hạn', words: 'Được gia hạn nhiều nhất 15 ngày làm việc, tính trên số ngày quy định cho cấp này; phải có quyết định.', clause: 'điểm c' },
  ])
  expect(timeLines({ ...time, startBy: '2026-07-02' }, { ...none, signedOn: '2026-06-29' })[0]?.words).toBe('Quyết định ký ngày 29/6/2026; triển khai chậm nhất ngày 02/7/2026.')
  const running = timeLines({ ...time, startBy: '2026-07-02', endBy: '2026-09-10', worked: 7, extension: 5 }, { ...none, signedOn: '2026-06-29', startedOn: '2026-07-01' })
  expect(running.map(({ words }) => words)).toEqual(['Đã triển khai ngày 01/7/2026; hạn là ngày 02/7/2026.', 'Đã dùng 7 trong 45 ngày làm việc, gia hạn 5 ngày; kết thúc chậm nhất ngày 10/9/2026.', 'Đã gia hạn 5 trong nhiều nhất 15 ngày làm việc.'])
  expect(timeLines({ ...time, startBy: '2026-07-02', endBy: '2026-09-10', worked: 30 }, { signedOn: '2026-06-29', startedOn: '2026-07-01', endedOn: '2026-08-11' })[1]?.words).toBe('Đã kết thúc ngày 11/8/2026, dùng 30 trong 45 ngày làm việc; hạn là ngày 10/9/2026.')
})

test('a session begins with the team and with what its step is about', () => {
  const team = [{ personId: 'p1', role: 'member' }, { personId: 'p2', role: 'leader' }, { personId: '', role: 'member' }, { personId: 'p3', role: 'secretary' }]
  expect(plannedSession(team, 'Chi bộ A', 'Biên bản làm việc với đối tượng')).toMatchObject({ subject: 'làm việc với Chi bộ A', chairPersonId: 'p2', minuteTakerPersonId: 'p3', teamPresentIds: ['p1', 'p2', 'p3'] })
  expect(plannedSession(team.slice(0, 2), 'Chi bộ A', null)).toMatchObject({ subject: '', minuteTakerPersonId: 'p2' })
  expect([sessionSubject('Biên bản triển khai', 'Chi bộ $& A'), sessionSubject('Biên bản làm việc với đối tượng giám sát', 'Chi bộ $& A'), sessionSubject('Công bố kết luận', '')]).toEqual(['triển khai tại Chi bộ $& A', 'làm việc với Chi bộ $& A', 'công bố kết luận'])
})

test('what minutes say is taken once, and not what the case has already', () => {
  let made = 0
  const newId = (prefix: string) => `${prefix}-${made += 1}`
  const finding = (content: string) => ({ content, evidence: 'Sổ quỹ', responsible: 'Chi uỷ' })
  const request = (content: string) => ({ content, responsible: 'Kế toán', due: '2026-07-07' })
  const taken = fromMinutes([{ findings: [finding('Chưa công khai.'), finding('Đã có')], requests: [request('Cung cấp sổ')] }, { findings: [finding('chưa công khai')], requests: [request('Cung cấp sổ;'), request('Nộp báo cáo')] }], { findings: [{ fact: 'đã có.' }], requirements: [{ content: 'Nộp báo cáo' }] }, newId)
  expect(taken).toEqual({
    findings: [{ id: 'PH-1', contentIndex: null, fact: 'Chưa công khai.', evidence: 'Sổ quỹ', cause: '', gravity: 'shortcoming', responsibles: [{ personId: null, bodyId: null, name: 'Chi uỷ' }] }],
    requirements: [{ id: 'YC-2', findingIds: [], content: 'Cung cấp sổ', responsible: 'Kế toán', due: '2026-07-07', checker: '', remedy: null }],
  })
})

test('people of sessions are known once, in the order they came', () => {
  const person = (fullName: string, post = '') => ({ fullName, post })
  expect(peopleOfSessions([{ inspecteesPresent: [person('A', 'Bí thư'), person('')], othersPresent: [person('B')] }, { inspecteesPresent: [person('B'), person('A', 'Bí thư'), person('A', 'Phó Bí thư')], othersPresent: [] }]))
    .toEqual([person('A', 'Bí thư'), person('B'), person('A', 'Phó Bí thư')])
})
