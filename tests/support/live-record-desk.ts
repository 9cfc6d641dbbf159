/** A window's record of a running meeting over a service that fails as it is told to, and its words kept on this machine. Used with false timers. */
import { expect, vi } from 'vitest'
import { LiveRecord, sendAfter } from '../../renderer/features/meetings/live-record.ts'
import type { StoredEdit } from '../../renderer/features/meetings/entry-edits.ts'
import type { EntryChange, LiveCalls, LiveEntry, LiveOutcome } from '../../renderer/features/meetings/live-record.ts'
import { wordsOf } from '../../renderer/features/meetings/unsent-words.ts'
import type { UnsentEntry } from '../../renderer/features/meetings/unsent-words.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'

export const speech = (id: string, text: string, place = 10): MeetingEntry => meetingEntrySchema.parse({ id, place, kind: 'speech', speaker: 'Tạ Quang Mời', text })
export const present = (id: string, place = 10): MeetingEntry => meetingEntrySchema.parse({ id, place, kind: 'attendance', membershipId: `dv-${id}`, state: 'present' })

/** The service as the window knows it: revisions, what was taken out, and the ways in which it fails. */
export class Service implements LiveCalls {
  readonly rows = new Map<string, { revision: number, entry: MeetingEntry, removed: boolean }>()
  readonly asked: (readonly EntryChange[])[] = []
  /** The last edit of each entry by each run of a window. */
  readonly edits = new Map<string, StoredEdit>()
  /** `away`: nothing is done; `deaf`: it is done and the answer is lost. */
  state: 'well' | 'away' | 'deaf' = 'well'
  /** Milliseconds until it answers. */
  takes = 20
  /** Words it will not take. */
  refuses = ''

  put = async (changes: readonly EntryChange[]): Promise<readonly LiveOutcome[]> => {
    this.asked.push(changes)
    return this.#answer(() => changes.map((change) => this.#putOne(change)))
  }

  remove = async (entryId: string, revision: number): Promise<LiveOutcome> => this.#answer(() => {
    const row = this.rows.get(entryId)
    if (row === undefined || row.revision !== revision) return { outcome: 'conflict', id: entryId, current: this.live(entryId) }
    this.rows.set(entryId, { ...row, revision: revision + 1, removed: true })
    return { outcome: 'saved', id: entryId, revision: revision + 1 }
  })

  putBack = async (entry: MeetingEntry): Promise<LiveOutcome> => this.#answer(() => {
    const revision = (this.rows.get(entry.id)?.revision ?? 0) + 1
    this.rows.set(entry.id, { revision, entry, removed: false })
    return { outcome: 'saved', id: entry.id, revision }
  })

  live(id: string): LiveEntry {
    const row = this.rows.get(id)
    if (row === undefined) throw new Error(`nothing is stored as ${id}`)
    return { revision: row.revision, changedAt: '2026-05-05T01:00:00Z', entry: row.entry }
  }

  /** Somebody else writes. */
  writes(entry: MeetingEntry): void {
    this.rows.set(entry.id, { revision: (this.rows.get(entry.id)?.revision ?? 0) + 1, entry, removed: false })
  }

  textOf(id: string): string | undefined {
    const entry = this.rows.get(id)?.entry
    return entry?.kind === 'speech' ? entry.text : undefined
  }

  #putOne({ revision, entry, edits }: EntryChange): LiveOutcome {
    if (this.refuses !== '' && wordsOf(entry).includes(this.refuses)) return { outcome: 'refused', id: entry.id, problems: [{ severity: 'error', code: 'text.bad', path: 'text', value: '', message: 'Có ký tự không ghi được.', remedy: 'Xoá ký tự này.' }] }
    const row = this.rows.get(entry.id)
    if ((row?.revision ?? null) !== revision) return { outcome: 'conflict', id: entry.id, current: this.live(entry.id) }
    this.rows.set(entry.id, { revision: (revision ?? 0) + 1, entry: meetingEntrySchema.parse(entry), removed: false })
    for (const edit of edits) this.edits.set(`${entry.id}/${edit.windowRun}`, { ...edit, entryId: entry.id })
    return { outcome: 'saved', id: entry.id, revision: (revision ?? 0) + 1 }
  }

  async #answer<T>(work: () => T): Promise<T> {
    const state = this.state
    const done = state === 'away' ? null : work()
    await new Promise((resolve) => { setTimeout(resolve, this.takes) })
    if (done === null || state === 'deaf') throw new Error('no answer')
    return done
  }
}

export class Kept {
  entries: readonly UnsentEntry[] = []
  read = (): readonly UnsentEntry[] => this.entries
  write = (entries: readonly UnsentEntry[]): void => { this.entries = JSON.parse(JSON.stringify(entries)) }
  texts(): readonly string[] {
    return this.entries.flatMap(({ entry }) => entry.kind === 'speech' ? [entry.text] : [])
  }
}

export function begun({ service = new Service(), kept = new Kept() }: { readonly service?: Service, readonly kept?: Kept } = {}) {
  const stored: ReadonlySet<string>[] = []
  const all = [...service.rows].map(([id, { removed }]) => ({ live: service.live(id), removed }))
  const of = (removed: boolean): readonly LiveEntry[] => all.filter((one) => one.removed === removed).map(({ live }) => live)
  const record = new LiveRecord({ calls: service, unsent: kept, stored: of(false), removed: of(true), edits: [...service.edits.values()], onStored: (kinds) => stored.push(kinds) })
  return { record, service, kept, stored }
}

/** One entry in the record, begun and typed into. */
export async function withEntry(text = 'Nhất trí') {
  const desk = begun()
  desk.record.add(speech('a', text))
  await pass(sendAfter + desk.service.takes)
  expect(desk.record.state('a')?.step).toBe('saved')
  desk.service.asked.length = 0
  return desk
}

export const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)
