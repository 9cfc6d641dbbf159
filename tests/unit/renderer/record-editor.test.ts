/** The life of a record in its form: drafts, saving, undo, conflicts. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { personSchema } from '../../../shared/domain/organisation.ts'
import { DraftStore } from '../../../renderer/features/record-editor/draft-store.ts'
import { EditorSession } from '../../../renderer/features/record-editor/editor-session.ts'
import { differences, merge } from '../../../renderer/features/record-editor/merge.ts'
import { UndoStack } from '../../../renderer/features/record-editor/undo-stack.ts'
import { labelOfPath } from '../../../renderer/features/record-editor/field-labels.ts'
import { problemsFromService } from '../../../renderer/features/record-editor/problems.ts'
import type { CollectionHandle, RecordValues, SaveOutcome, StoredRecord } from '../../../renderer/api/collections.ts'
import { sameData } from '../../../shared/domain/same-data.ts'
import { MemoryStorage } from '../../support/memory-storage.ts'

const stored: StoredRecord = { revision: 3, record: { id: 'a', fullName: 'Trần Văn Bình', note: '' } }

interface Setup { readonly session: EditorSession, readonly type: (values: Partial<RecordValues>) => void, readonly saves: { revision: number | null, record: RecordValues }[], readonly drafts: DraftStore, readonly values: () => RecordValues }

function setUp(answer: () => SaveOutcome | Promise<SaveOutcome>, storage: Storage = new MemoryStorage(), start: StoredRecord | null = stored): Setup {
  const saves: Setup['saves'] = []
  const drafts = new DraftStore('office', 'people', storage)
  const refuse = (): Promise<never> => Promise.reject(new Error('not asked here'))
  const handle: CollectionHandle = {
    name: 'people', schema: personSchema, key: [],
    calls: { get: refuse, remove: refuse, history: refuse, save: async (input) => { saves.push(input); return answer() } },
  }
  let values: RecordValues = drafts.read('a')?.values ?? start?.record ?? { id: 'a', fullName: '', note: '' }
  const session = new EditorSession({
    handle, id: 'a', stored: start, blank: { id: 'a', fullName: '', note: '' }, drafts, onSaved: () => {},
    form: { values: () => values, reset: (next) => { values = next }, validate: () => {}, showProblem: () => {} },
  })
  session.start()
  return { session, saves, drafts, values: () => values, type: (change) => { values = { ...values, ...change }; session.changed() } }
}

const saved = (revision: number) => (): SaveOutcome => ({ outcome: 'saved', revision, problems: [] })

describe('EditorSession', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  test('saves a valid change once, 0.8 s after the last key, and drops its draft', async () => {
    const { session, type, saves, drafts } = setUp(saved(4))
    type({ fullName: 'Trần' })
    await vi.advanceTimersByTimeAsync(500)
    type({ fullName: 'Trần Bình' })
    expect([saves.length, session.state().save.step, drafts.read('a')?.values['fullName']]).toEqual([0, 'unsaved', 'Trần Bình'])
    await vi.advanceTimersByTimeAsync(800)
    expect(saves).toEqual([{ revision: 3, record: { id: 'a', fullName: 'Trần Bình', note: '' } }])
    expect([session.state().save.step, session.state().revision, drafts.read('a')]).toEqual(['saved', 4, null])
  })

  test('what the program itself stored is shown without a save, and words on their way are not lost to it', async () => {
    const numbered: StoredRecord = { revision: 4, record: { ...stored.record, note: 'số 05' } }
    const { session, type, saves, values } = setUp(saved(5))
    session.takeStored(numbered)
    await vi.advanceTimersByTimeAsync(2000)
    expect([saves, values()['note'], session.state().revision, session.state().save.step]).toEqual([[], 'số 05', 4, 'saved'])
    type({ note: 'đang gõ' })
    session.takeStored({ revision: 9, record: stored.record })
    expect([values()['note'], session.state().revision]).toEqual(['đang gõ', 4])
  })

  test('a record that may not be changed takes nothing back until it may again', async () => {
    const { session, type, values } = setUp(saved(4))
    type({ note: 'một' })
    await vi.advanceTimersByTimeAsync(2000)
    session.hold(true)
    session.undo()
    expect([values()['note'], session.state().canUndo]).toEqual(['một', false])
    session.hold(false)
    expect(session.state().canUndo).toBe(true)
    session.undo()
    expect(values()['note']).toBe('')
  })

  test('an invalid form is never sent, is kept as a draft, and is there at the next start', async () => {
    const storage = new MemoryStorage()
    const first = setUp(saved(4), storage)
    first.type({ fullName: '', note: 'đang gõ dở' })
    await vi.advanceTimersByTimeAsync(2000)
    expect([first.saves.length, first.session.state().save.step, first.session.state().problems.map(({ path, place }) => [path, place])])
      .toEqual([0, 'invalid', [['fullName', 'Họ và tên']]])
    first.session.stop()
    const again = setUp(saved(4), storage)
    expect(again.values()).toEqual({ id: 'a', fullName: '', note: 'đang gõ dở' })
    expect(again.session.state().restoredFrom).not.toBeNull()
    again.session.discard()
    expect([again.values(), again.drafts.read('a')]).toEqual([stored.record, null])
  })

  test('a draft made on an older revision is saved against that revision, so that the service sees the conflict', async () => {
    const storage = new MemoryStorage()
    new DraftStore('office', 'people', storage).write('a', { revision: 2, at: '2026-11-21T08:00:00Z', values: { id: 'a', fullName: 'Của tôi', note: '' } })
    const { session, saves } = setUp(() => ({ outcome: 'conflict', current: stored, changedBy: 'B', changedAt: '2026-11-21T09:00:00Z' }), storage)
    await vi.advanceTimersByTimeAsync(10)
    expect([saves[0]?.revision, session.state().save.step]).toEqual([2, 'conflict'])
  })

  test('a resolved conflict is saved over the stored revision; nothing is saved while it is open', async () => {
    let answer: SaveOutcome = { outcome: 'conflict', current: { revision: 7, record: { id: 'a', fullName: 'Của họ', note: 'x' } }, changedBy: 'B', changedAt: '' }
    const { session, type, saves } = setUp(() => answer)
    type({ fullName: 'Của tôi' })
    await vi.advanceTimersByTimeAsync(800)
    type({ note: 'gõ tiếp' })
    await vi.advanceTimersByTimeAsync(2000)
    expect([saves.length, session.state().save.step]).toEqual([1, 'conflict'])
    answer = { outcome: 'saved', revision: 8, problems: [] }
    await session.resolve({ id: 'a', fullName: 'Của tôi', note: 'x' })
    expect([saves[1], session.state().save.step, session.state().revision]).toEqual([{ revision: 7, record: { id: 'a', fullName: 'Của tôi', note: 'x' } }, 'saved', 8])
  })

  test('undo and redo go by pauses, and a taken-back state is saved too', async () => {
    const { session, type, saves, values } = setUp(saved(4))
    type({ fullName: 'Một' })
    await vi.advanceTimersByTimeAsync(400)
    type({ fullName: 'Hai' })
    session.undo()
    expect(values()['fullName']).toBe('Một')
    session.undo()
    expect([values()['fullName'], session.state().canUndo, session.state().canRedo]).toEqual(['Trần Văn Bình', false, true])
    session.redo()
    session.redo()
    expect(values()['fullName']).toBe('Hai')
    await vi.advanceTimersByTimeAsync(800)
    expect(saves.map(({ record }) => record['fullName'])).toEqual(['Hai'])
  })

  test('leaving the page saves what waits; a removed record is left alone', async () => {
    const leaving = setUp(saved(4))
    leaving.type({ note: 'x' })
    leaving.session.stop()
    await vi.advanceTimersByTimeAsync(0)
    expect(leaving.saves.length).toBe(1)
    const removed = setUp(saved(4))
    removed.type({ note: 'x' })
    removed.session.abandon()
    removed.session.stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect([removed.saves.length, removed.drafts.read('a')]).toEqual([0, null])
  })

  test('settling while a save is on its way waits for it, and saves what was typed since', async () => {
    const answers: (() => void)[] = []
    const { session, type, saves } = setUp(() => new Promise<SaveOutcome>((resolve) => { answers.push(() => resolve({ outcome: 'saved', revision: 3 + answers.length, problems: [] })) }))
    type({ note: 'một' })
    await vi.advanceTimersByTimeAsync(800)
    type({ note: 'hai' })
    let settled = false
    const settling = session.settle().then(() => { settled = true })
    await vi.advanceTimersByTimeAsync(5000)
    expect([settled, saves.length]).toEqual([false, 1])
    answers[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect([settled, saves.map(({ record }) => record['note'])]).toEqual([false, ['một', 'hai']])
    answers[1]?.()
    await settling
    expect([session.state().save.step, session.state().revision]).toEqual(['saved', 5])
  })

  test('a failed save says so, keeps the draft, and can be tried again', async () => {
    let broken = true
    const { session, type, drafts } = setUp(() => { if (broken) throw new Error('gone'); return { outcome: 'saved', revision: 4, problems: [] } })
    type({ note: 'x' })
    await vi.advanceTimersByTimeAsync(800)
    expect([session.state().save.step, drafts.read('a')?.values['note']]).toEqual(['failed', 'x'])
    broken = false
    await session.settle()
    expect(session.state().save.step).toBe('saved')
  })
})

test('versions are compared field by field, one level into the paper, and put together by choice', () => {
  const mine = { subject: 'a', paper: { date: '2026-01-01', number: 5 }, tasks: [{ lead: 'x' }] }
  const theirs = { subject: 'b', paper: { date: '2026-01-01', number: 6 }, tasks: [{ lead: 'x' }] }
  expect(differences(mine, theirs).map(({ path }) => path)).toEqual(['subject', 'paper.number'])
  expect(merge(mine, theirs, new Set(['paper.number']))).toEqual({ subject: 'a', paper: { date: '2026-01-01', number: 6 }, tasks: [{ lead: 'x' }] })
  expect(sameData({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(sameData({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
  expect(sameData([1, 2], [2, 1])).toBe(false)
})

test('places are said in Vietnamese, problems of the service in the paths of the form', () => {
  expect(labelOfPath('tasks.3.lead')).toBe('Phân công nhiệm vụ › dòng 4 › Chủ trì')
  expect(labelOfPath('paper.number')).toBe('Số văn bản')
  const [problem] = problemsFromService([{ severity: 'warning', code: 'x', path: 'tasks[2].due', value: '', message: 'Hạn rơi vào Chủ nhật.', remedy: 'Chọn ngày khác.' }])
  expect(problem).toEqual({ path: 'tasks.2.due', place: 'Phân công nhiệm vụ › dòng 3 › Hạn hoàn thành', message: 'Hạn rơi vào Chủ nhật. Chọn ngày khác.', severity: 'warning' })
})

test('the undo stack forgets what was taken back once something new is done, and its oldest steps', () => {
  const stack = new UndoStack('0')
  for (let step = 1; step <= UndoStack.limit + 5; step++) stack.push(String(step))
  expect(stack.undo()).toBe(String(UndoStack.limit + 4))
  stack.push('new')
  expect([stack.canRedo, stack.undo()]).toEqual([false, String(UndoStack.limit + 4)])
})
