/** 1,000 invitations in one Word file, then in one PDF; memory is the process's own peak after each. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { writeOne } from '../../../electron/batches/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { benchBatch } from '../batch.ts'
import { rounded, timeOf } from '../timing.ts'

const papers = 1000

export async function measure(): Promise<object> {
  const { context, id, folder, close } = await benchBatch(papers)
  try {
    const figures: Record<string, number> = { papers }
    for (const format of ['docx', 'pdf'] as const) {
      const path = join(folder, `tat-ca.${format}`)
      const ms = await timeOf(() => writeOne(context, { id, path, format, twoSided: false }, silentProgress))
      figures[`${format}Seconds`] = rounded(ms / 1000)
      figures[`${format}Mb`] = rounded(statSync(path).size / 2 ** 20)
      figures[`${format}PeakMemoryMb`] = Math.round(process.resourceUsage().maxRSS / 1024)
    }
    return figures
  } finally {
    close()
  }
}
