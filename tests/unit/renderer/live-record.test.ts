/** The record of a running meeting in the window: what is sent when, what waits on this machine, who is told. */
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lateAfter, sendAfter, sendAgainAfter } from '../../../renderer/features/meetings/live-record.ts'
import { unsentStore, wordsOf } from '../../../renderer/features/meetings/unsent-words.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { begun, pass, present, speech, withEntry } from '../../support/live-record-desk.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('sending', () => {
  test('what is typed within the first 400 ms goes in one call, with the last words', async () => {
    const { record, service } = begun()
    record.add(speech('a', ''), { blank: true })
    for (const text of ['N', 'Nh', 'Nhấ', 'Nhất']) {
      record.change(speech('a', text))
      await pass(90)
    }
    expect(service.asked).toEqual([])
    await pass(sendAfter - 360)
    expect(service.asked.map((changes) => changes.map(({ revision, entry }) => [revision, entry.kind === 'speech' && entry.text]))).toEqual([[[null, 'Nhất']]])
    await pass(service.takes)
    expect(record.state('a')).toMatchObject({ revision: 1, step: 'saved' })
    expect(record.save()).toMatchObject({ step: 'saved', at: new Date(), fault: null })
  })

  test('who never stops typing has all words older than two seconds on disk, even when each answer takes half a second', async () => {
    const { record, service } = begun()
    service.takes = 500
    record.add(speech('a', ''), { blank: true })
    const typed: string[] = []
    const behind: number[] = []
    for (let key = 0; key < 120; key++) {
      typed.push('chữ '.repeat(key + 1))
      record.change(speech('a', typed.at(-1) ?? ''))
      await pass(100)
      if (key >= 20) behind.push((service.textOf('a') ?? '').length - (typed[key - 20]?.length ?? 0))
    }
    expect(behind).toHaveLength(100)
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(0)
  })

  test('one call at a time: words typed while one is under way go with the next, on the revision it gave', async () => {
    const { record, service } = await withEntry()
    service.takes = 1000
    record.change(speech('a', 'Nhất trí với'))
    await pass(sendAfter)
    record.change(speech('a', 'Nhất trí với báo cáo'))
    await pass(900)
    expect(service.asked).toHaveLength(1)
    expect(record.state('a')?.step).toBe('unsaved')
    await pass(100 + sendAfter)
    expect(service.asked.map(([change]) => change?.revision)).toEqual([1, 2])
    await pass(1000)
    expect(service.textOf('a')).toBe('Nhất trí với báo cáo')
    expect(record.state('a')).toMatchObject({ revision: 3, step: 'saved' })
    await pass(60_000)
    expect(service.asked).toHaveLength(2)
  })

  test('an entry that was begun and left empty goes nowhere; one that was written into is not forgotten', async () => {
    const { record, service } = begun()
    record.add(speech('a', ''), { blank: true })
    record.add(speech('b', '', 20), { blank: true })
    record.change(speech('b', 'Chữ', 20))
    record.dropBlank('a')
    record.dropBlank('b')
    expect(record.order()).toEqual(['b'])
    await pass(5000)
    expect([...service.rows.keys()]).toEqual(['b'])
  })

  test('a blank entry is not kept on this machine either', async () => {
    const { record, kept } = begun()
    record.add(speech('a', ''), { blank: true })
    record.keepUnsent()
    expect(kept.entries).toEqual([])
  })

  test('many changes go two hundred at a time; those answered before a failure are not sent again', async () => {
    const { record, service } = begun()
    for (let at = 0; at < 450; at++) record.add(present(`e${at}`, at))
    const put = service.put
    service.put = async (changes) => {
      if (service.asked.length === 2) service.state = 'away'
      return put(changes)
    }
    await pass(sendAfter + 100)
    expect(service.asked.map(({ length }) => length)).toEqual([200, 200, 50])
    expect(service.rows.size).toBe(400)
    service.put = put
    service.state = 'well'
    await pass(sendAgainAfter + 100)
    expect(service.asked.at(-1)).toHaveLength(50)
    expect(service.rows.size).toBe(450)
    expect([...service.rows.values()].every(({ revision }) => revision === 1)).toBe(true)
  })
})

describe('a service that does not answer', () => {
  test('the screen says so and why, the words wait on this machine, and go when it is back', async () => {
    const { record, service, kept } = await withEntry()
    const steps: string[] = []
    record.subscribe('save', () => steps.push(record.save().step))
    service.state = 'away'
    record.change(speech('a', 'Nhất trí cao'))
    await pass(sendAfter + service.takes)
    expect(record.save()).toMatchObject({ step: 'away', fault: { code: 'INTERNAL' } })
    expect(kept.texts()).toEqual(['Nhất trí cao'])
    record.change(speech('a', 'Nhất trí cao với'))
    await pass(5 * (sendAgainAfter + service.takes))
    // While it is tried again it never says that all is well.
    expect(steps).toEqual(['saving', 'away', ...steps.slice(2).map(() => 'away')])
    // Once a second, not at every key.
    expect([5, 6]).toContain(service.asked.length)
    expect(kept.texts()).toEqual(['Nhất trí cao với'])
    service.state = 'well'
    await pass(sendAgainAfter + service.takes)
    expect(service.textOf('a')).toBe('Nhất trí cao với')
    expect(record.save()).toMatchObject({ step: 'saved', fault: null })
    expect(kept.entries).toEqual([])
  })

  test('a locked screen: the words wait for whoever wrote them and are never sent for the one who signs in next', async () => {
    const { record, service, kept } = await withEntry()
    const { put } = service
    service.put = (changes) => {
      service.asked.push(changes)
      throw new ORPCError('FAULT', { data: { code: 'SIGN_IN_NEEDED', happened: 'Chưa đăng nhập.', kept: 'Không có gì bị thay đổi.', remedy: 'Đăng nhập rồi làm lại.', problems: [] } })
    }
    record.change(speech('a', 'Lời của người trước'))
    await pass(sendAfter + service.takes)
    expect(record.save()).toMatchObject({ step: 'away', fault: { code: 'SIGN_IN_NEEDED' } })
    const asked = service.asked.length
    // Somebody else has signed in.
    service.put = put
    await pass(10 * sendAgainAfter)
    expect(service.asked).toHaveLength(asked)
    expect(service.textOf('a')).not.toBe('Lời của người trước')
    expect(kept.texts()).toEqual(['Lời của người trước'])
  })

  test('an answer that is long in coming is told after three seconds; what is typed meanwhile is kept here', async () => {
    const { record, service, kept } = await withEntry()
    service.takes = 60_000
    record.change(speech('a', 'Một'))
    await pass(sendAfter)
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter)
    expect(kept.texts()).toEqual(['Một hai'])
    expect(record.save().step).toBe('saving')
    await pass(lateAfter - sendAfter)
    expect(record.save()).toMatchObject({ step: 'away', fault: null })
    await pass(60_000)
    service.takes = 20
    await pass(2 * sendAgainAfter + 60_000)
    expect(service.textOf('a')).toBe('Một hai')
    expect(record.save().step).toBe('saved')
  })

  test('words that are on their way are kept here until the answer is there', async () => {
    const { record, service, kept } = await withEntry('Một')
    service.takes = 60_000
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter)
    expect(kept.entries).toEqual([{ entry: speech('a', 'Một hai'), known: [wordsOf(speech('a', 'Một')), wordsOf(speech('a', 'Một hai'))], edits: [{ windowRun: expect.any(String), edit: 2 }] }])
    await pass(60_000)
    expect(kept.entries).toEqual([])
  })

  test('an answer that was lost is no conflict: the entry goes on from its own words', async () => {
    const { record, service } = await withEntry()
    service.state = 'deaf'
    record.change(speech('a', 'Một'))
    await pass(sendAfter + service.takes)
    expect(service.textOf('a')).toBe('Một')
    record.change(speech('a', 'Một hai'))
    await pass(sendAgainAfter + service.takes)
    service.state = 'well'
    record.change(speech('a', 'Một hai ba'))
    await pass(3 * sendAgainAfter)
    expect(service.textOf('a')).toBe('Một hai ba')
    expect(record.state('a')).toMatchObject({ step: 'saved', revision: 3 })
  })
})

describe('who listens', () => {
  test('typing tells those of that entry alone; the roll and the order have theirs', async () => {
    const { record } = await withEntry('Một')
    record.add(present('p', 5))
    const told: string[] = []
    for (const topic of ['order', 'roll', 'entry:a', 'entry:p'] as const) record.subscribe(topic, () => told.push(topic))
    record.change(speech('a', 'Một hai'))
    expect(told).toEqual(['entry:a'])
    told.length = 0
    record.change(present('p', 5))
    expect(told).toEqual(['entry:p', 'roll'])
    expect(record.roll().map(({ id }) => id)).toEqual(['p'])
    told.length = 0
    record.add(speech('b', 'Hai', 1))
    expect(told).toEqual(['order'])
    expect(record.order()).toEqual(['b', 'p', 'a'])
    expect(record.nextPlace()).toBe(20)
  })

  test('what came to the disk is told by kind, and one who stopped listening hears nothing', async () => {
    const { record, service, stored } = begun()
    const told: string[] = []
    const end = record.subscribe('save', () => told.push(record.save().step))
    record.add(present('p'))
    record.add(speech('a', 'Một', 20))
    await pass(sendAfter + service.takes)
    expect(stored).toEqual([new Set(['attendance', 'speech'])])
    expect(told).toEqual(['saving', 'saved'])
    end()
    record.change(speech('a', 'Hai', 20))
    await pass(sendAfter + service.takes)
    expect(told).toHaveLength(2)
  })
})

describe('words kept on this machine', () => {
  const storage = () => {
    const items = new Map<string, string>()
    return { items, getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) }
  }

  test('come back as they were, and leave nothing behind once all is stored', () => {
    const place = storage()
    const store = unsentStore(place, 'k')
    const one = { entry: speech('a', 'Chữ'), known: ['x'], edits: [{ windowRun: 'w', edit: 3 }] }
    store.write([one])
    expect(unsentStore(place, 'k').read()).toEqual([one])
    expect(unsentStore(place, 'other').read()).toEqual([])
    store.write([])
    expect(place.items.size).toBe(0)
  })

  test('one that cannot be read takes no other one with it; words that are too long for the record come back', () => {
    const place = storage()
    const long = { ...speech('b', ''), text: 'chữ '.repeat(60_000) } as MeetingEntry
    place.setItem('k', JSON.stringify([{ entry: { kind: 'dance' } }, { entry: { ...speech('c', ''), text: 7 } }, { entry: long }, { entry: speech('a', 'Chữ') }]))
    expect(unsentStore(place, 'k').read()).toEqual([{ entry: long, known: [], edits: [] }, { entry: speech('a', 'Chữ'), known: [], edits: [] }])
    place.setItem('k', '{')
    expect(unsentStore(place, 'k').read()).toEqual([])
  })

  test('no room on this machine stops nobody', () => {
    const full = { ...storage(), setItem: () => { throw new Error('QuotaExceededError') } }
    expect(() => unsentStore(full, 'k').write([{ entry: speech('a', 'Chữ'), known: [], edits: [] }])).not.toThrow()
  })
})
