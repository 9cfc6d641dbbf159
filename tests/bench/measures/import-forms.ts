/**
 * Forms in: 130 workbooks of 60 figures each looked at with streamed progress and taken in, and 1,000 to show that cost grows
 * with the number of files alone. Rows are figures; memory is this process's peak while it imports (the files are made elsewhere).
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openOffice } from '../../../electron/db/index.ts'
import { toFault } from '../../../electron/faults/index.ts'
import { commitImport, decisionsFor, previewOf, readImport } from '../../../electron/submissions/index.ts'
import type { Progress } from '../../../electron/requests/index.ts'
import { rounded, timeOf } from '../timing.ts'

export const formSizes = [130, 1000] as const
export const formsFolder = (units: number): string => join(process.env['VPK_BENCH_FOLDER'] ?? tmpdir(), `forms-${units}`)

const actor = { name: 'bench', now: () => new Date('2026-06-12T03:00:00Z') }

export async function measure(): Promise<object> {
  if (formSizes.some((units) => !existsSync(join(formsFolder(units), 'forms')))) prepare()
  const results: Record<string, unknown> = {}
  for (const units of formSizes) {
    const taken = await importAll(units)
    for (const [name, value] of Object.entries(taken)) results[`${name}${units}`] = value
  }
  return results
}

function prepare(): void {
  const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('../measure-one.ts', import.meta.url)), 'import-forms-prepare']
  const made = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (made.status !== 0) throw new Error(made.stderr)
}

async function importAll(units: number): Promise<Record<string, number>> {
  const folder = formsFolder(units)
  const path = join(folder, `${process.pid}.vpk`)
  copyFileSync(join(folder, 'office.vpk'), path)
  const office = await openOffice(path)
  let [steps, resident] = [0, 0]
  const progress: Progress = {
    signal: new AbortController().signal,
    step: () => {
      steps++
      resident = Math.max(resident, process.memoryUsage().rss)
      return new Promise((resolve) => { setImmediate(resolve) })
    },
  }
  const fault = (error: unknown) => {
    const known = toFault(error)
    if (known === null) throw error
    return known.fault
  }
  let held: Awaited<ReturnType<typeof readImport>> = { campaignId: 'nam-2026', files: [] }
  const readMs = await timeOf(async () => { held = await readImport(office.read, { campaignId: 'nam-2026', paths: [join(folder, 'forms')] }, progress, fault) })
  const preview = await previewOf(office.read, held)
  const decisions = decisionsFor(preview, { ready: 'accept', override: null })
  let rows = 0
  const writeMs = await timeOf(async () => {
    const { counts, versions } = await commitImport(office, actor, held, { receivedOn: null, reason: '', decisions }, progress)
    if (counts.accepted !== units || versions !== units) throw new Error(`taken in: ${JSON.stringify(counts)}`)
  })
  rows = held.files.reduce((sum, { read }) => sum + (read?.measurements.length ?? 0), 0)
  office.close()
  const seconds = (readMs + writeMs) / 1000
  return { readMs: rounded(readMs), writeMs: rounded(writeMs), msPerFile: rounded((readMs + writeMs) / units), rows, rowsPerSecond: rounded(rows / seconds), progressSteps: steps, residentMb: Math.round(resident / 2 ** 20) }
}
