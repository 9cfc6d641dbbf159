/** 1,000 invitations for a list, one Word file each, flushed to disk and told of; beside it one paper made alone. Memory must not grow with the list. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeEach } from '../../../electron/batches/index.ts'
import { emitPaper, makePaper, readyPaper } from '../../../electron/documents/papers/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { benchBatch, invitation } from '../batch.ts'
import { median, rounded, timeOf } from '../timing.ts'

const papers = 1000
const alone = 50

export async function measure(): Promise<object> {
  const { context, id, folder, close } = await benchBatch(papers)
  try {
    const singleMs: number[] = []
    for (let round = 0; round < alone; round++) {
      singleMs.push(await timeOf(async () => {
        const { model, form } = readyPaper(await makePaper(context.office.read, context.resources, invitation))
        await emitPaper(context.resources, model, form, 'docx')
      }))
    }
    const beforeMb = process.memoryUsage().rss / 2 ** 20
    const out = join(folder, 'ra')
    mkdirSync(out)
    const eachMs = await timeOf(async () => {
      const { written } = await writeEach(context, { id, folder: out, format: 'docx', again: false }, silentProgress)
      if (written !== papers) throw new Error(`only ${written} papers were made`)
    })
    return {
      papers, papersASecond: rounded(papers / (eachMs / 1000)), paperMs: rounded(eachMs / papers), singlePaperMs: rounded(median(singleMs)), ratioToSingle: rounded(eachMs / papers / median(singleMs)),
      grownMb: Math.round(process.memoryUsage().rss / 2 ** 20 - beforeMb), peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    close()
  }
}
