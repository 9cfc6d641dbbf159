/** The chain of the journal and the digests of history: every single change, at any place, is found, and at its own place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainStart, firstHash, hashOf, historyText, walkChain } from '../../../electron/audit/index.ts'
import { sha256 } from '../../../electron/files/index.ts'
import type { AuditRow, HistoryLine } from '../../../electron/audit/index.ts'
import { checkChain, checkHistory } from '../../../electron/doctor/journal-check.ts'

const line = (sequence: number): HistoryLine => ({ sequence, collection: 'plans', record_id: `kh-${sequence}`, revision: 1, at: '2026-06-15T03:00:00.000Z', actor: 'lan', before_json: null, after_json: `{"id":"kh-${sequence}"}` })
const lines = (count: number): readonly HistoryLine[] => Array.from({ length: count }, (_one, at) => line(at + 1))

/** A journal of these lines, the first `anchored` of them under one anchor. */
function journalOf(all: readonly HistoryLine[], anchored = 0): readonly AuditRow[] {
  const anchor = all.slice(0, anchored)
  const acts: Omit<AuditRow, 'sequence' | 'hash'>[] = anchored === 0 ? [] : [{ at: '2026-06-15T03:00:00.000Z', actor: '', action: 'history.anchored', subject: `history/${anchored}`, digest: sha256(anchor.map((one) => `${historyText(one)}\n`).join('')), historySequence: null }]
  for (const one of all.slice(anchored)) acts.push({ at: one.at, actor: one.actor, action: 'record.created', subject: `plans/${one.record_id}`, digest: sha256(historyText(one)), historySequence: one.sequence })
  return chained(acts)
}

function chained(acts: readonly Omit<AuditRow, 'sequence' | 'hash'>[]): readonly AuditRow[] {
  let hash = firstHash
  return acts.map((act, at) => {
    const row = { ...act, sequence: at + 1 }
    hash = hashOf(hash, row)
    return { ...row, hash }
  })
}

async function* pages<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3)
}

const history = (found: readonly HistoryLine[], rows: readonly AuditRow[]) => checkHistory(pages(found), pages(rows))

describe('the chain', () => {
  it('holds over rows as they were written, in one walk or in many', async () => {
    const rows = journalOf(lines(10))
    expect(walkChain(chainStart, rows)).toMatchObject({ rows: 10, broken: null, hash: rows.at(-1)?.hash })
    expect(walkChain(walkChain(chainStart, rows.slice(0, 4)), rows.slice(4))).toEqual(walkChain(chainStart, rows))
    expect(await checkChain(pages(rows), 7)).toEqual({ rows: 10, broken: null, hashAt: rows[6]?.hash })
    expect(await checkChain(pages([]))).toEqual({ rows: 0, broken: null, hashAt: null })
  })

  it('names the row in which any field was changed', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(9), fc.constantFrom('at', 'actor', 'action', 'subject', 'digest', 'historySequence', 'hash'), async (at, field) => {
      const rows = journalOf(lines(10)).map((row, index) => index === at ? { ...row, [field]: field === 'historySequence' ? 99 : `${String(row[field as 'at'])}x` } : row)
      expect((await checkChain(pages(rows))).broken).toEqual({ sequence: at + 1, kind: 'hash' })
    }))
  })

  it('names a row that was taken out, and the first after one that was put between', async () => {
    const rows = journalOf(lines(10))
    expect((await checkChain(pages(rows.toSpliced(4, 1)))).broken).toEqual({ sequence: 5, kind: 'missing' })
    // Taken out and the numbers closed up: the next row no longer follows.
    const closed = rows.toSpliced(4, 1).map((row, at) => ({ ...row, sequence: at + 1 }))
    expect((await checkChain(pages(closed))).broken).toEqual({ sequence: 5, kind: 'hash' })
    const put = rows.toSpliced(4, 0, { ...rows[3] as AuditRow, actor: 'ai đó' }).map((row, at) => ({ ...row, sequence: at + 1 }))
    expect((await checkChain(pages(put))).broken).toEqual({ sequence: 5, kind: 'hash' })
  })

  it('made anew from a changed row on holds in itself, and is known by a hash noted before', async () => {
    const rows = journalOf(lines(10))
    const forged = chained(rows.map((row, at) => at === 4 ? { ...row, actor: 'ai đó' } : row))
    expect((await checkChain(pages(forged), 10)).broken).toBeNull()
    expect((await checkChain(pages(forged), 10)).hashAt).not.toBe(rows[9]?.hash)
    expect((await checkChain(pages(rows.slice(0, 8)), 10)).hashAt).toBeNull()
  })
})

describe('history', () => {
  it.each([[0, 0], [10, 0], [10, 4], [4, 4]])('of %i lines, %i of them anchored, is what the journal attests', async (count, anchored) => {
    expect(await history(lines(count), journalOf(lines(count), anchored))).toEqual({ lines: count, fault: null })
  })

  it('changed after the journal began is named by its line; before, by its anchor', async () => {
    const [all, rows] = [lines(10), journalOf(lines(10), 4)]
    const changed = (at: number) => all.map((one) => one.sequence === at ? { ...one, after_json: '{"id":"kh-khac"}' } : one)
    for (const at of [5, 7, 10]) expect((await history(changed(at), rows)).fault, String(at)).toEqual({ sequence: at, kind: 'changed' })
    for (const at of [1, 4]) expect((await history(changed(at), rows)).fault, String(at)).toEqual({ sequence: 4, kind: 'anchor' })
    expect((await history(changed(2).slice(0, 4), journalOf(lines(4), 4))).fault).toEqual({ sequence: 4, kind: 'anchor' })
  })

  it('with a line taken out or added beside the program is named', async () => {
    const [all, rows] = [lines(10), journalOf(lines(10), 4)]
    expect((await history(all.toSpliced(6, 1), rows)).fault).toEqual({ sequence: 7, kind: 'missing' })
    expect((await history(all.slice(0, 9), rows)).fault).toEqual({ sequence: 10, kind: 'missing' })
    expect((await history(all.toSpliced(1, 1), rows)).fault).toEqual({ sequence: 4, kind: 'anchor' })
    expect((await history(lines(11), rows)).fault).toEqual({ sequence: 11, kind: 'unattested' })
    expect((await history([], rows)).fault).toEqual({ sequence: 4, kind: 'anchor' })
  })
})
