/**
 * A paper for each line of a list. One number for all: a file each, then all in one. One number each: drafts, steps, issue. Every run ends with
 * its reconciliation, which must come out the same however often the run was broken off.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { BatchRun } from '../../../shared/contract/batches.ts'
import { resultOf } from '../../support/service-client.ts'
import { clockOf, filesIn, hashOf, rawly } from '../trade.ts'
import type { Clock, Trade } from '../trade.ts'
import { deskIn, officeName, sampleIn } from './desk.ts'
import type { Desk } from './desk.ts'

const invitation = { templateId: 'giay-moi', recordId: 'giay-moi-hoi-nghi-6' }
const draft = { ...invitation, recordId: 'giay-moi-rieng' }
const lines = 4
const [eachFolder, issuedFolder] = ['moi', 'ban-hanh']
const steps = [{ step: 'submit', from: 'draft' }, { step: 'approve', from: 'submitted' }, { step: 'sign', from: 'approved' }] as const

async function prepared({ client }: Desk): Promise<void> {
  await client.registers.adopt()
  const { record } = await client.freeDocuments.get({ id: invitation.recordId })
  await client.freeDocuments.save({ revision: null, record: { ...record, id: draft.recordId, paper: { ...record.paper, number: null, date: null } } })
  const bodyIds = (await client.organisation.bodies.list()).slice(0, lines).map(({ id }) => id)
  for (const [paper, numbering] of [[invitation, 'shared'], [draft, 'each']] as const) {
    await client.batches.create({ title: numbering, paper, list: { from: 'bodies', bodyIds }, places: [{ place: 'addressees', column: 'Tên đơn vị' }], nameColumn: 'Tên đơn vị', numbering })
  }
}

async function acts(desk: Desk, folder: string): Promise<readonly (() => Promise<unknown>)[]> {
  const { client, host, granted } = desk
  const all = await client.batches.list()
  const [shared = '', each = ''] = (['shared', 'each'] as const).map((numbering) => all.find((batch) => batch.numbering === numbering)?.id)
  for (const name of [eachFolder, issuedFolder]) host.grants.add(`grant-${name}`, join(folder, name), 'formsFolder')
  const reconciled = async ({ totals: { asked, made } }: BatchRun, id: string, file: string): Promise<unknown> => {
    if (asked !== lines || made !== lines) throw new Error(`${made} of ${asked} were made`)
    await client.batches.reconciliation({ id, grant: granted(file), format: 'xlsx' })
    return { id, made }
  }
  const signed = async (): Promise<unknown> => {
    await resultOf(client.batches.prepare({ id: each }))
    // A step that nobody is before any more is refused.
    for (const { step, from } of steps) if ((await client.batches.view({ id: each })).lines.some(({ state }) => state === from)) await resultOf(client.batches[step]({ id: each }))
    return { id: each }
  }
  return [
    async () => reconciled(await resultOf(client.batches.writeEach({ id: shared, grant: `grant-${eachFolder}`, format: 'docx' })), shared, 'doi-chieu-tung-tep.xlsx'),
    async () => reconciled((await resultOf(client.batches.writeOne({ id: shared, grant: granted('tat-ca.pdf'), format: 'pdf' }))).run, shared, 'doi-chieu-mot-tep.xlsx'),
    signed,
    async () => reconciled(await resultOf(client.batches.issue({ id: each, grant: `grant-${issuedFolder}`, format: 'docx' })), each, 'doi-chieu-ban-hanh.xlsx'),
  ]
}

export const batch: Trade = {
  name: 'batch',
  offices: [officeName],
  stepwise: { told: ['batch_event', 'audit'], same: /\.(?:docx|pdf|xlsx)$/u },
  async prepare(folder) {
    const clock = clockOf()
    await sampleIn(folder, clock)
    for (const name of [eachFolder, issuedFolder]) mkdirSync(join(folder, name))
    const desk = await deskIn(folder, clock)
    await prepared(desk)
    desk.end()
  },
  async begin(folder: string, clock: Clock) {
    const desk = await deskIn(folder, clock)
    return { end: desk.end, acts: await acts(desk, folder) }
  },
  judge: (folder, told) => rawly(join(folder, officeName), (file) => [...madeFaults(file, folder), ...told.flatMap((answer) => numberFaults(file, answer))]),
}

interface Made { readonly file_name: string, readonly sha256: string, readonly bound: number, readonly numbering: string, readonly isLast: number }

/** What is told as made lies there with those bytes; what was told of last may not have taken its name before the run was broken off. */
function madeFaults(file: Database, folder: string): readonly string[] {
  const made = file.prepare(`SELECT event.file_name, event.sha256, event.bound, batch.numbering, event.sequence > (SELECT ifnull(max(sequence), 0) FROM batch_event WHERE batch_id = event.batch_id AND kind <> 'made' AND NOT (kind = 'stopped' AND words <> ''))
      AND event.file_name = (SELECT file_name FROM batch_event WHERE batch_id = event.batch_id AND kind = 'made' ORDER BY sequence DESC LIMIT 1) AS isLast
    FROM batch_event AS event JOIN batch ON batch.id = event.batch_id WHERE event.kind = 'made'`).all() as readonly Made[]
  const files = new Set(filesIn(folder))
  return made.flatMap(({ file_name: name, sha256, bound, numbering, isLast }) => {
    const path = bound === 1 ? name : join(numbering === 'each' ? issuedFolder : eachFolder, name)
    if (!files.has(path)) return isLast === 1 ? [] : [`${path} is told as made and is not there`]
    return hashOf(join(folder, path)) === sha256 ? [] : [`${path} is not what was told as made`]
  })
}

/** Of papers issued with a number each: every one stands in the book once. */
function numberFaults(file: Database, answer: unknown): readonly string[] {
  const { id, made } = answer as { readonly id: string, readonly made?: number }
  const numbers = Number(file.prepare("SELECT count(*) FROM register_words WHERE record_id LIKE ? || '-%'").pluck().get(id))
  const isEach = file.prepare('SELECT numbering FROM batch WHERE id = ?').pluck().get(id) === 'each'
  return !isEach || made === undefined || numbers === made ? [] : [`${made} papers were acknowledged as issued and ${numbers} stand in the book`]
}
