/** A scripted meeting whose writer is killed at a random moment, and what stands in the office afterwards. */
import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { liveEntries } from '../../electron/meetings/live-record.service.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { meetingRecords, meetingScript, scriptedMeeting } from './meeting-script.ts'
import { seededNumbers } from './seeded-numbers.ts'

export interface Change { readonly revision: number | null, readonly entry: MeetingEntry }

/** 60 people, 80 speeches, 12 votes; a speech is saved three times while it is typed, as the window saves it. */
export function killedScript(): readonly Change[] {
  return meetingScript({ people: 60, speeches: 80, votes: 12 }).flatMap((entry): readonly Change[] => {
    if (entry.kind !== 'speech') return [{ revision: null, entry }]
    const typed = (part: number): MeetingEntry => ({ ...entry, text: entry.text.slice(0, Math.ceil(entry.text.length * part / 3)) })
    return [{ revision: null, entry: typed(1) }, { revision: 1, entry: typed(2) }, { revision: 2, entry: typed(3) }]
  })
}

/** The office as it was when the meeting was planned; `meeting`: fields of the meeting that are otherwise. */
export async function plannedOffice(path: string, { people = 60, meeting = {} }: { readonly people?: number, readonly meeting?: object } = {}): Promise<void> {
  await createOffice(path, async (office) => {
    const { problems } = await importValue(office, meetingRecords({ people, meeting }), { name: 'van-thu', now: () => new Date('2026-05-04T01:00:00Z') }, silentProgress)
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)))
  })
}

/** `sent`, `saved`: the last step the writer said so of. `faults`: what is not as it must be; none when all is well. */
export interface Killed { readonly seed: number, readonly sent: number, readonly saved: number, readonly faults: readonly string[] }

/** Kills the writer with SIGKILL some milliseconds after a step, both by the seed, and looks at the office. */
export async function killOnce(folder: string, planned: string, seed: number): Promise<Killed> {
  const path = join(folder, `kill-${seed}.vpk`)
  copyFileSync(planned, path)
  const said = await killedWriter(path, seed)
  const lastOf = (word: string): number => Number(said.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? 0)
  const [sent, saved] = [lastOf('sent'), lastOf('saved')]
  return { seed, sent, saved, faults: await faultsOf(path, sent, saved) }
}

async function killedWriter(path: string, seed: number): Promise<readonly string[]> {
  const random = seededNumbers(seed)
  const [step, delay] = [1 + Math.floor(random() * (killedScript().length - 1)), random() * 12]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', inProject('tests/support/meeting-writer-process.ts'), path], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(path), 'compiled') } })
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (piece: string) => {
    if (!text.includes(`sent ${step}\n`) && `${text}${piece}`.includes(`sent ${step}\n`)) setTimeout(() => child.kill('SIGKILL'), delay)
    text += piece
  })
  await new Promise<void>((resolve) => { child.once('close', () => resolve()) })
  if (child.exitCode !== null && child.exitCode !== 0) throw new Error(`the writer failed by itself (seed ${seed})`)
  // The last line may be cut off in the middle.
  return text.split('\n').slice(0, -1)
}

async function faultsOf(path: string, sent: number, saved: number): Promise<readonly string[]> {
  const office = await openOffice(path)
  try {
    const { entries, removed } = await liveEntries(office.read, scriptedMeeting)
    const found = JSON.stringify(entries.map(({ entry, revision }) => ({ revision, entry })))
    const wanted = Array.from({ length: sent - saved + 1 }, (_, at) => standingAfter(saved + at))
    return [
      ...wanted.includes(found) ? [] : [`stored ${entries.length} entries are not the script's up to step ${saved} or ${sent}`], ...removed.length === 0 ? [] : ['something was taken out'],
      ...integrity(path) === 'ok' ? [] : [integrity(path)],
    ]
  } finally {
    office.close()
  }
}

/** What must stand after so many steps, in the order of the record. */
function standingAfter(steps: number): string {
  const standing = new Map<string, { revision: number, entry: MeetingEntry }>()
  for (const { entry, revision } of killedScript().slice(0, steps)) standing.set(entry.id, { revision: (revision ?? 0) + 1, entry })
  return JSON.stringify([...standing.values()].toSorted((one, other) => one.entry.place - other.entry.place))
}

/** `ok`, or what SQLite finds broken in the office's file. */
export function integrity(path: string): string {
  const file = new Database(path, { readonly: true })
  try {
    return String(file.pragma('integrity_check', { simple: true }))
  } finally {
    file.close()
  }
}
