/** Study of resolutions: catch-up sessions, rates with their denominators, the table by unit, thresholds. */
import { expect, test } from 'vitest'
import { classesOf, groupCounts, groupRate } from '../../../electron/study-sessions/study-classes.ts'
import { sessionProblems } from '../../../electron/study-sessions/study-rules.ts'
import { studySessionSchema } from '../../../shared/domain/study-session.ts'
import type { StudySession } from '../../../shared/domain/study-session.ts'
import { workCellText, workRate, workRateText } from '../../../shared/domain/work-table.ts'

const all = { from: '2026-01-01', to: '2026-12-31', directiveId: null }

function session(id: string, over: Partial<StudySession> = {}, invited = 100, present = 90): StudySession {
  return studySessionSchema.parse({ id, title: `Buổi ${id}`, bodyId: 'du', date: '2026-03-10', form: 'inPerson', attendance: [{ group: 'members', invited, present }], ...over })
}

test('a rate always shows its counts, as offices report it', () => {
  expect(workRateText(workRate(35_599, 35_900))).toBe('99,16% (35.599/35.900)')
  expect([workRate(199, 199), workRate(55, 55)].map(workRateText)).toEqual(['100,00% (199/199)', '100,00% (55/55)'])
  expect(workRateText(workRate(0, 0))).toBe('0/0')
  expect(workCellText({ type: 'percent', percent: null, decimals: 2 })).toBe('')
})

test('who missed it and came to the catch-up session is counted once as called', () => {
  const { classes } = classesOf([session('a'), session('b', { catchUpOfId: 'a', date: '2026-04-01' }, 10, 8)], all)
  expect(classes).toHaveLength(1)
  expect(groupCounts(classes, 'members')).toEqual({ invited: 100, present: 90, caughtUp: 8 })
  expect(workRateText(groupRate(groupCounts(classes, 'members')))).toBe('98,00% (98/100)')
  expect(groupRate(groupCounts(classes, 'nonMembers')).percent).toBeNull()
})

test('a catch-up session counts where its session lies, and not before it was held', () => {
  const sessions = [session('a', { date: '2026-03-30' }), session('b', { catchUpOfId: 'a', date: '2026-04-02' }, 10, 8)]
  const first = classesOf(sessions, { from: '2026-01-01', to: '2026-03-31', directiveId: null })
  expect(groupCounts(first.classes, 'members').caughtUp).toBe(0)
  const second = classesOf(sessions, { from: '2026-04-01', to: '2026-06-30', directiveId: null })
  expect([second.classes.length, second.elsewhere.map(({ id }) => id)]).toEqual([0, ['b']])
})

test('by directive: only sessions on it, their catch-up sessions with them', () => {
  const sessions = [session('a', { directiveIds: ['ct'] }), session('b', { catchUpOfId: 'a', date: '2026-04-01' }, 10, 5), session('c')]
  const { classes } = classesOf(sessions, { ...all, directiveId: 'ct' })
  expect(classes.map((one) => [one.session.id, one.catchUps.map(({ id }) => id)])).toEqual([['a', ['b']]])
})

test('more people than were called are refused, on either side of the pair', () => {
  const original = session('a')
  const catchUp = session('b', { catchUpOfId: 'a', date: '2026-04-01' }, 20, 11)
  expect(sessionProblems(catchUp, [original]).map(({ code, path }) => `${code} ${path}`)).toEqual(['study.tooManyCaughtUp attendance[0].present'])
  expect(sessionProblems({ ...original, attendance: [{ group: 'members', invited: 95, present: 90 }] }, [original, catchUp])[0]?.message).toContain('dự 90, học bù 11, cộng 101 người, nhiều hơn 95')
  expect(sessionProblems({ ...catchUp, attendance: [{ group: 'members', invited: 10, present: 10 }] }, [original])).toEqual([])
})

test('a catch-up session is joined to a session, never to another catch-up session, to itself or to a later one', () => {
  const [a, b] = [session('a'), session('b', { catchUpOfId: 'a', date: '2026-04-01' }, 10, 5)]
  const codes = (one: StudySession, stored: readonly StudySession[]): readonly string[] => sessionProblems(one, stored).map(({ code }) => code)
  expect(codes(session('c', { catchUpOfId: 'b', date: '2026-05-01' }, 5, 5), [a, b])).toEqual(['study.chain'])
  expect(codes({ ...a, catchUpOfId: 'c' }, [a, b, session('c')])).toEqual(['study.chain'])
  expect(codes({ ...a, catchUpOfId: 'a' }, [a])).toEqual(['study.ofItself'])
  expect(codes({ ...b, date: '2026-02-01' }, [a, b])).toEqual(['study.beforeOriginal'])
})
