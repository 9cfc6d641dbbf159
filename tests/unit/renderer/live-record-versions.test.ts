/** The record of a running meeting in the window: an entry somebody else wrote into, words that are refused, a window that comes back, slips. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sendAfter, sendAgainAfter } from '../../../renderer/features/meetings/live-record.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { begun, pass, speech, withEntry } from '../../support/live-record-desk.ts'
import type { Service } from '../../support/live-record-desk.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('two versions of an entry', () => {
  async function inConflict() {
    const desk = await withEntry()
    desk.service.writes(speech('a', 'Bản của người khác'))
    desk.record.change(speech('a', 'Bản của tôi'))
    await pass(sendAfter + desk.service.takes)
    return desk
  }

  test('neither is lost: both stand until one is chosen, and what is typed meanwhile is kept here', async () => {
    const { record, service, kept } = await inConflict()
    expect(record.state('a')).toMatchObject({ step: 'conflict', entry: { text: 'Bản của tôi' }, other: { revision: 2, entry: { text: 'Bản của người khác' } } })
    expect(record.save().step).toBe('refused')
    service.asked.length = 0
    record.change(speech('a', 'Bản của tôi, gõ tiếp'))
    expect(record.state('a')?.step).toBe('conflict')
    await pass(5000)
    expect(record.state('a')?.step).toBe('conflict')
    expect(service.asked).toEqual([])
    expect(service.textOf('a')).toBe('Bản của người khác')
    expect(kept.texts()).toEqual(['Bản của tôi, gõ tiếp'])
  })

  test('mine: it is written over the other one, of which it knows', async () => {
    const { record, service, kept } = await inConflict()
    record.resolve('a', 'mine')
    await pass(100)
    expect(service.live('a')).toMatchObject({ revision: 3, entry: { text: 'Bản của tôi' } })
    expect(record.state('a')).toMatchObject({ step: 'saved', other: null, revision: 3 })
    expect(kept.entries).toEqual([])
  })

  test('the other: it is shown, nothing is written, nothing is kept', async () => {
    const { record, service, kept } = await inConflict()
    service.asked.length = 0
    record.resolve('a', 'other')
    await pass(5000)
    expect(service.asked).toEqual([])
    expect(record.state('a')).toMatchObject({ step: 'saved', entry: { text: 'Bản của người khác' }, revision: 2, other: null })
    expect(record.save().step).toBe('saved')
    expect(kept.entries).toEqual([])
  })

  test('mine was chosen and the window went before it was stored: the choice stands', async () => {
    const { record, service, kept } = await inConflict()
    service.state = 'away'
    record.resolve('a', 'mine')
    await pass(100)
    vi.clearAllTimers()
    service.state = 'well'
    const again = begun({ service, kept }).record
    expect(again.state('a')).toMatchObject({ step: 'unsaved', entry: { text: 'Bản của tôi' } })
    await pass(100)
    expect(service.textOf('a')).toBe('Bản của tôi')
  })

  test('older words of mine that somebody put back are a version of theirs', async () => {
    const { record, service } = await withEntry('Một')
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter + service.takes)
    service.writes(speech('a', 'Một'))
    record.change(speech('a', 'Một hai ba'))
    await pass(sendAfter + service.takes)
    expect(record.state('a')).toMatchObject({ step: 'conflict', other: { entry: { text: 'Một' } } })
  })

  test('words whose answer was lost are known again as the record keeps them: fields in another order, letters composed, single spaces', async () => {
    const { record, service } = await withEntry()
    const typed = { ...speech('a', 'Hoà nhã'.normalize('NFD')), speaker: 'Tạ  Quang ' } as MeetingEntry
    service.state = 'deaf'
    record.change(typed)
    await pass(sendAfter + service.takes)
    const { entry } = service.live('a')
    expect(entry).toMatchObject({ speaker: 'Tạ Quang', text: 'Hoà nhã' })
    service.rows.set('a', { revision: 2, entry: Object.fromEntries(Object.entries(entry).toReversed()) as MeetingEntry, removed: false })
    service.state = 'well'
    await pass(3 * sendAgainAfter)
    expect(record.state('a')?.step).toBe('saved')
  })
})

describe('words the record does not take', () => {
  test('they are named and kept here, the others are stored; mended they go', async () => {
    const { record, service, kept } = begun()
    service.refuses = '☠'
    record.add(speech('a', 'Chữ ☠'))
    record.add(speech('b', 'Chữ khác', 20))
    await pass(sendAfter + service.takes)
    expect(record.state('a')).toMatchObject({ step: 'refused', problems: [{ code: 'text.bad' }] })
    expect(record.state('b')?.step).toBe('saved')
    expect(record.save().step).toBe('refused')
    expect(kept.texts()).toEqual(['Chữ ☠'])
    await pass(10_000)
    expect(service.asked).toHaveLength(1)
    record.change(speech('a', 'Chữ'))
    expect(record.state('a')?.problems).toEqual([])
    await pass(sendAfter + service.takes)
    expect(record.state('a')?.step).toBe('saved')
    expect(record.save().step).toBe('saved')
    expect(kept.entries).toEqual([])
  })

  test('taken out again, nothing is left of them: not here, and nothing to look at', async () => {
    const { record, service, kept } = begun()
    service.refuses = '☠'
    record.add(speech('a', 'Chữ ☠'))
    record.add(speech('b', 'Cũng ☠', 20))
    await pass(sendAfter + service.takes)
    await record.remove('a')
    expect(record.save().step).toBe('refused')
    expect(kept.texts()).toEqual(['Cũng ☠'])
    await record.remove('b')
    expect(record.save().step).toBe('saved')
    expect(kept.entries).toEqual([])
    expect(service.rows.size).toBe(0)
  })

  test('words typed on while the refusal was on its way are sent', async () => {
    const { record, service } = begun()
    service.refuses = '☠'
    record.add(speech('a', '☠'))
    await pass(sendAfter)
    record.change(speech('a', 'Chữ'))
    await pass(service.takes + sendAfter + service.takes)
    expect(service.textOf('a')).toBe('Chữ')
  })
})

describe('a window that comes back', () => {
  /** A window that went while its last words were on no disk. */
  async function gone(state: Service['state'], text = 'Một hai') {
    const { service, record, kept } = await withEntry('Một')
    service.state = state
    record.change(speech('a', text))
    await pass(sendAfter + service.takes)
    service.state = 'well'
    vi.clearAllTimers()
    return { service, kept }
  }

  test('goes on from its own words at once', async () => {
    const { service, kept } = await gone('away')
    const { record } = begun({ service, kept })
    expect(record.state('a')).toMatchObject({ step: 'unsaved', entry: { text: 'Một hai' } })
    await pass(service.takes)
    expect(service.textOf('a')).toBe('Một hai')
    expect(kept.entries).toEqual([])
  })

  test('knows what it sent without hearing the answer', async () => {
    const { service, kept } = await gone('deaf')
    kept.entries = kept.entries.map((one) => ({ ...one, entry: speech('a', 'Một hai ba'), edits: one.edits.map(({ windowRun, edit }) => ({ windowRun, edit: edit + 1 })) }))
    const { record } = begun({ service, kept })
    await pass(service.takes)
    expect(service.textOf('a')).toBe('Một hai ba')
    expect(record.state('a')?.step).toBe('saved')
  })

  test('does not write over what somebody else wrote since', async () => {
    const { service, kept } = await gone('away')
    service.writes(speech('a', 'Người khác viết'))
    const { record } = begun({ service, kept })
    await pass(5000)
    expect(service.textOf('a')).toBe('Người khác viết')
    expect(record.state('a')).toMatchObject({ step: 'conflict', entry: { text: 'Một hai' }, other: { entry: { text: 'Người khác viết' } } })
  })

  test('shows a conflict again that was not decided', async () => {
    const { service, kept, record } = await withEntry('Một')
    service.writes(speech('a', 'Người khác viết'))
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter + service.takes)
    vi.clearAllTimers()
    const again = begun({ service, kept }).record
    expect(again.state('a')).toMatchObject({ step: 'conflict', entry: { text: 'Một hai' } })
    again.resolve('a', 'mine')
    await pass(100)
    expect(service.textOf('a')).toBe('Một hai')
  })

  test('an entry nobody has yet is stored, one that was taken out stays out', async () => {
    const { service, kept, record } = await withEntry('Một')
    service.state = 'away'
    record.change(speech('a', 'Một hai'))
    record.add(speech('b', 'Mới', 20))
    await pass(sendAfter + service.takes)
    vi.clearAllTimers()
    service.state = 'well'
    service.rows.set('a', { ...service.live('a'), removed: true })
    const again = begun({ service, kept }).record
    await pass(5000)
    expect(again.order()).toEqual(['b'])
    expect(service.textOf('b')).toBe('Mới')
    expect(service.rows.get('a')?.removed).toBe(true)
  })
})

describe('slips', () => {
  test('an entry is taken out with its last words, and put back with them', async () => {
    const { record, service } = await withEntry('Một')
    record.change(speech('a', 'Một hai'))
    const removed = record.remove('a')
    await pass(100)
    await removed
    expect(record.order()).toEqual([])
    expect(service.rows.get('a')).toMatchObject({ removed: true, entry: { text: 'Một hai' } })
    const back = record.putBack()
    await pass(100)
    expect(await back).toBe('a')
    expect(record.state('a')).toMatchObject({ step: 'saved', entry: { text: 'Một hai' } })
    record.change(speech('a', 'Một hai ba'))
    await pass(sendAfter + service.takes)
    expect(service.textOf('a')).toBe('Một hai ba')
    expect(await record.putBack()).toBeNull()
  })

  test('those taken out come back the last one first, also after the window was opened again', async () => {
    const { record, service } = begun()
    record.add(speech('a', 'Một'))
    record.add(speech('b', 'Hai', 20))
    await pass(sendAfter + service.takes)
    for (const id of ['a', 'b']) {
      const removed = record.remove(id)
      await pass(100)
      await removed
    }
    const again = begun({ service }).record
    const ids: (string | null)[] = []
    for (let at = 0; at < 3; at++) {
      const back = again.putBack()
      await pass(100)
      ids.push(await back)
    }
    expect(ids).toEqual(['b', 'a', null])
    expect(again.order()).toEqual(['a', 'b'])
  })

  test('taken out and put back by two keys at once: the entry taken out last comes back', async () => {
    const { record, service } = begun()
    record.add(speech('a', 'Một'))
    record.add(speech('b', 'Hai', 20))
    await pass(sendAfter + service.takes)
    const all = Promise.all([record.remove('a'), record.remove('b'), record.putBack()])
    await pass(200)
    expect((await all)[2]).toBe('b')
    expect(record.order()).toEqual(['b'])
    expect(service.rows.get('a')?.removed).toBe(true)
  })

  test('one that could not be taken out does not keep the next one in', async () => {
    const { record, service } = await withEntry('Một')
    service.state = 'away'
    const failed = record.remove('a').then(() => 'removed', () => 'failed')
    await pass(100)
    expect(await failed).toBe('failed')
    service.state = 'well'
    const removed = record.remove('a')
    await pass(100)
    await removed
    expect(record.order()).toEqual([])
  })

  test('an entry that changed elsewhere is not taken out: both versions are shown', async () => {
    const { record, service } = await withEntry('Một')
    service.writes(speech('a', 'Người khác viết'))
    const removed = record.remove('a')
    await pass(100)
    await removed
    expect(record.state('a')).toMatchObject({ step: 'conflict', other: { entry: { text: 'Người khác viết' } } })
    expect(service.rows.get('a')?.removed).toBe(false)
  })

  test('with the service away nothing is taken out, and it is said', async () => {
    const { record, service } = await withEntry('Một')
    service.state = 'away'
    const removed = record.remove('a').then(() => 'removed', (error: unknown) => String(error))
    await pass(100)
    expect(await removed).toContain('no answer')
    expect(record.order()).toEqual(['a'])
  })
})
