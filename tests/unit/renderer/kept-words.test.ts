/** Words kept on this machine that are older than the record: the machine writes them to its disk seconds late, and then everything ends at once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sendAfter } from '../../../renderer/features/meetings/live-record.ts'
import { begun, Kept, pass, speech, withEntry } from '../../support/live-record-desk.ts'
import type { Service } from '../../support/live-record-desk.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** What the disk of the machine held at a moment. */
const onDisk = (kept: Kept): Kept => Object.assign(new Kept(), { entries: structuredClone(kept.entries) })

/** Words kept while on their way, on the disk of the machine; whoever typed them goes on, and all is stored. */
async function keptThenStored() {
  const desk = await withEntry('Một')
  desk.record.change(speech('a', 'Một h'))
  await pass(sendAfter)
  const disk = onDisk(desk.kept)
  expect(disk.texts()).toEqual(['Một h'])
  await pass(desk.service.takes)
  desk.record.change(speech('a', 'Một hai'))
  await pass(sendAfter + desk.service.takes)
  expect([desk.service.textOf('a'), desk.kept.entries]).toEqual(['Một hai', []])
  return { ...desk, disk }
}

/** The program was killed and comes back with what its disk held. */
async function back(service: Service, kept: Kept) {
  vi.clearAllTimers()
  service.asked.length = 0
  const desk = begun({ service, kept })
  const first = desk.record.state('a')
  await pass(5000)
  return { ...desk, first }
}

async function expectStored(service: Service, disk: Kept, text: string): Promise<void> {
  const { record, kept, first } = await back(service, disk)
  expect(first).toMatchObject({ step: 'saved', entry: { text }, other: null })
  expect(record.state('a')).toMatchObject({ step: 'saved', entry: { text } })
  expect(record.save().step).toBe('saved')
  expect(service.asked).toEqual([])
  expect(kept.entries).toEqual([])
}

describe('kept words that are older than the record', () => {
  test('what the same window stored afterwards stands, and nothing is kept any more', async () => {
    const { service, disk } = await keptThenStored()
    await expectStored(service, disk, 'Một hai')
  })

  test('so it is when somebody else went on from there', async () => {
    const { service, disk } = await keptThenStored()
    service.writes(speech('a', 'Một hai, người khác viết tiếp'))
    await expectStored(service, disk, 'Một hai, người khác viết tiếp')
  })

  test('so it is when a window that went on from the kept words stored them, and its own clearing did not reach the disk', async () => {
    const { service, record, kept } = await withEntry('Một')
    service.state = 'away'
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter + service.takes)
    vi.clearAllTimers()
    const disk = onDisk(kept)
    service.state = 'well'
    const second = begun({ service, kept }).record
    await pass(100)
    second.change(speech('a', 'Một hai ba'))
    await pass(sendAfter + service.takes)
    expect(service.textOf('a')).toBe('Một hai ba')
    await expectStored(service, disk, 'Một hai ba')
  })

  test('and when it typed on before the kept words were stored', async () => {
    const { service, record, kept } = await withEntry('Một')
    service.state = 'away'
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter + service.takes)
    vi.clearAllTimers()
    const disk = onDisk(kept)
    const second = begun({ service, kept }).record
    second.change(speech('a', 'Một hai ba'))
    await pass(100)
    const later = onDisk(kept)
    service.state = 'well'
    second.change(speech('a', 'Một hai ba bốn'))
    await pass(3000)
    expect(service.textOf('a')).toBe('Một hai ba bốn')
    for (const words of [disk, later]) await expectStored(service, words, 'Một hai ba bốn')
  })

  test('words that came back to what was sent are stored as the later edit they are', async () => {
    const { service, record, kept } = await withEntry('Một')
    service.takes = 2000
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter)
    record.change(speech('a', 'Một hai ba'))
    await pass(sendAfter)
    const disk = onDisk(kept)
    expect(disk.texts()).toEqual(['Một hai ba'])
    record.change(speech('a', 'Một hai'))
    await pass(6000)
    service.takes = 20
    await expectStored(service, disk, 'Một hai')
  })

  test('an entry that was taken out, and is gone with the closing, does not come back', async () => {
    const { service, record, kept } = begun()
    record.add(speech('a', 'Một'))
    await pass(sendAfter)
    const disk = onDisk(kept)
    expect(disk.texts()).toEqual(['Một'])
    await pass(service.takes)
    const removed = record.remove('a')
    await pass(100)
    await removed
    service.rows.delete('a')
    const again = await back(service, disk)
    expect([again.first, again.record.order(), service.asked, again.kept.entries]).toEqual([undefined, [], [], []])
  })
})

describe('kept words that are not in the record', () => {
  test('a later edit of the same window goes on from what is stored', async () => {
    const { service, record, kept } = await keptThenStored()
    service.state = 'away'
    record.change(speech('a', 'Một hai ba'))
    await pass(sendAfter + service.takes)
    service.state = 'well'
    const { first } = await back(service, kept)
    expect(first).toMatchObject({ step: 'unsaved', entry: { text: 'Một hai ba' } })
    expect(service.textOf('a')).toBe('Một hai ba')
  })

  test('those of another window stand beside what is stored, however many edits it has', async () => {
    const { service, disk, record } = await keptThenStored()
    for (const text of ['Một hai ba', 'Một hai ba bốn']) {
      record.change(speech('a', text))
      await pass(sendAfter + service.takes)
    }
    const other = Object.assign(new Kept(), { entries: disk.entries.map((one) => ({ ...one, edits: [{ windowRun: 'khac', edit: 1 }] })) })
    const { record: again, kept } = await back(service, other)
    expect(again.state('a')).toMatchObject({ step: 'conflict', entry: { text: 'Một h' }, other: { entry: { text: 'Một hai ba bốn' } } })
    expect(kept.texts()).toEqual(['Một h'])
  })

  test('an edit of another entry says nothing of this one', async () => {
    const { service, record, kept } = await withEntry('Một')
    service.state = 'away'
    record.change(speech('a', 'Một hai'))
    await pass(sendAfter + service.takes)
    vi.clearAllTimers()
    service.state = 'well'
    const [mine] = kept.entries.flatMap(({ edits }) => edits)
    if (mine === undefined) throw new Error('the words are kept with their edit')
    service.edits.set('b', { ...mine, entryId: 'b', edit: 99 })
    expect((await back(service, kept)).first).toMatchObject({ step: 'unsaved', entry: { text: 'Một hai' } })
    expect(service.textOf('a')).toBe('Một hai')
  })

  test('those kept by a program that did not count stand beside what is stored', async () => {
    const { service, disk } = await keptThenStored()
    const uncounted = Object.assign(new Kept(), { entries: disk.entries.map((one) => ({ ...one, edits: [] })) })
    expect((await back(service, uncounted)).record.state('a')).toMatchObject({ step: 'conflict', entry: { text: 'Một h' }, other: { entry: { text: 'Một hai' } } })
  })

  test('what was refused is kept, though later words of another entry were stored', async () => {
    const { service, record, kept } = await withEntry('Một')
    service.refuses = '☠'
    record.change(speech('a', 'Một ☠'))
    await pass(sendAfter + service.takes)
    record.add(speech('b', 'Khác', 20))
    await pass(sendAfter + service.takes)
    const { record: again } = await back(service, onDisk(kept))
    expect(again.state('a')).toMatchObject({ step: 'refused', entry: { text: 'Một ☠' } })
  })
})
