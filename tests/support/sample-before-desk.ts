/**
 * The sample office before reports were collected in it: the committee, its people, its papers. Most tests bring what they
 * count themselves and begin from here. Run as a program it makes the file named: `node tests/support/sample-before-desk.ts OFFICE.vpk`.
 */
import { readFileSync } from 'node:fs'
import { createOffice } from '../../electron/db/index.ts'
import { importText } from '../../electron/interchange/index.ts'
import type { Actor } from '../../electron/records/index.ts'
import { localActor, silentProgress } from '../../electron/requests/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'

export async function createSampleBeforeDesk(path: string, actor: Actor): Promise<void> {
  const text = readFileSync(inProject('resources/sample/office-records.json'), 'utf8')
  await createOffice(path, async (office) => {
    const { refused, problems } = await importText(office, text, actor, silentProgress)
    if (refused > 0) throw new Error(`the sample's records were refused: ${JSON.stringify(problems.slice(0, 3))}`)
  })
}

const [, program, path] = process.argv
if (program !== undefined && path !== undefined && import.meta.filename === program) await createSampleBeforeDesk(path, localActor())
