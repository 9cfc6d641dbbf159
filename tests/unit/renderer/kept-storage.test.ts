/** Words that wait on this machine: sealed where the office is encrypted, and with its key wherever that goes. */
import { describe, expect, it } from 'vitest'
import { followKey, keptStorage, reseal } from '../../../renderer/app/kept-storage.ts'
import { DraftStore } from '../../../renderer/features/record-editor/draft-store.ts'
import { MemoryStorage } from '../../support/memory-storage.ts'

const one = { hex: '11'.repeat(32) }
const other = { hex: '22'.repeat(32) }
const draft = { revision: 3, at: '2026-11-22T08:00:00.000Z', values: { subject: 'việc chưa lưu của Lò Văn An' } }

describe('kept words', () => {
  it('of an encrypted office are not to be read where they lie, and are whole for who has the key', () => {
    const storage = new MemoryStorage()
    new DraftStore('a.vpk/du', 'plans', keptStorage(storage, one)).write('p1', draft)
    expect(storage.whole()).toContain('vpk.draft/a.vpk/du/plans/p1')
    for (const words of ['việc', 'chưa', 'subject', 'Lò', 'revision']) expect(storage.whole()).not.toContain(words)
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, one)).list()).toEqual([{ id: 'p1', draft }])
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, other)).read('p1')).toBeNull()
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, 'none')).read('p1')).toBeNull()
    // The same words again do not look the same.
    const before = storage.whole()
    new DraftStore('a.vpk/du', 'plans', keptStorage(storage, one)).write('p1', draft)
    expect(storage.whole()).not.toBe(before)
  })

  it('moved to another record or changed in one place count as none', () => {
    const storage = new MemoryStorage()
    const drafts = new DraftStore('a.vpk/du', 'plans', keptStorage(storage, one))
    drafts.write('p1', draft)
    const kept = storage.getItem('vpk.draft/a.vpk/du/plans/p1') ?? ''
    storage.setItem('vpk.draft/a.vpk/du/plans/p2', kept)
    expect(drafts.read('p2')).toBeNull()
    storage.setItem('vpk.draft/a.vpk/du/plans/p1', `${kept.slice(0, -1)}${kept.endsWith('0') ? '1' : '0'}`)
    expect(drafts.read('p1')).toBeNull()
  })

  it('are written to no disk while nobody is signed in', () => {
    const storage = new MemoryStorage()
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, 'hidden')).write('p1', draft)).toBe(false)
    expect(storage.length).toBe(0)
  })

  it('kept before the office was encrypted are read, and sealed then; of another office nothing is touched', () => {
    const storage = new MemoryStorage()
    new DraftStore('a.vpk/du', 'plans', keptStorage(storage, 'none')).write('p1', draft)
    new DraftStore('b.vpk/du', 'plans', keptStorage(storage, 'none')).write('p1', draft)
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, one)).read('p1')).toEqual(draft)
    reseal(storage, 'a.vpk/du', 'none', one)
    expect(storage.getItem('vpk.draft/a.vpk/du/plans/p1')).toMatch(/^sealed:[0-9a-f]+$/u)
    expect(storage.getItem('vpk.draft/b.vpk/du/plans/p1')).toContain('việc')
  })

  it('kept plain are sealed once the key is known, though this page never saw the office plain; of another office nothing is touched', () => {
    const storage = new MemoryStorage()
    for (const place of ['moi-ma-hoa.vpk/du', 'khac.vpk/du']) new DraftStore(place, 'plans', keptStorage(storage, 'none')).write('p1', draft)
    const office = { name: 'Văn phòng', fileName: 'moi-ma-hoa.vpk', bodyId: 'du', schemaVersion: 1, signInNeeded: false, encrypted: true, wordsKey: one.hex }
    followKey({ ...office, bodyId: '', signInNeeded: true, wordsKey: null }, storage)
    expect(storage.getItem('vpk.draft/moi-ma-hoa.vpk/du/plans/p1')).toContain('việc')
    followKey(office, storage)
    expect(storage.getItem('vpk.draft/moi-ma-hoa.vpk/du/plans/p1')).toMatch(/^sealed:[0-9a-f]+$/u)
    expect(new DraftStore('moi-ma-hoa.vpk/du', 'plans', keptStorage(storage, one)).read('p1')).toEqual(draft)
    expect(storage.getItem('vpk.draft/khac.vpk/du/plans/p1')).toContain('việc')
  })

  it('for whose sealing there is no room wait as they are, and the office opens', () => {
    const storage = new MemoryStorage()
    new DraftStore('day.vpk/du', 'plans', keptStorage(storage, 'none')).write('p1', draft)
    storage.setItem = () => { throw new Error('QuotaExceededError') }
    followKey({ name: 'Văn phòng', fileName: 'day.vpk', bodyId: 'du', schemaVersion: 1, signInNeeded: false, encrypted: true, wordsKey: one.hex }, storage)
    expect(new DraftStore('day.vpk/du', 'plans', keptStorage(storage, one)).read('p1')).toEqual(draft)
  })

  it('follow the key of the file, also over a sign-in in between', () => {
    const storage = new MemoryStorage()
    const office = { name: 'Văn phòng', fileName: 'a.vpk', bodyId: 'du', schemaVersion: 1, signInNeeded: false, encrypted: true, wordsKey: one.hex }
    followKey(office, storage)
    new DraftStore('a.vpk/du', 'plans', keptStorage(storage, one)).write('p1', draft)
    followKey({ ...office, name: 'a.vpk', bodyId: '', signInNeeded: true, wordsKey: null }, storage)
    followKey({ ...office, wordsKey: other.hex }, storage)
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, other)).read('p1')).toEqual(draft)
    followKey({ ...office, encrypted: false, wordsKey: null }, storage)
    expect(new DraftStore('a.vpk/du', 'plans', keptStorage(storage, 'none')).read('p1')).toEqual(draft)
    expect(storage.whole()).toContain('việc')
  })
})
