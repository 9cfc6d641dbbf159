/** 1,000 minutes of inspection sessions from SQLite to files on disk, each flushed, with progress after every one. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { emitPaper, listPapers, makePaper, paperFileName, readyPaper } from '../../../electron/documents/papers/index.ts'
import { writeFileWhole } from '../../../electron/files/index.ts'
import { streamed } from '../../../electron/requests/index.ts'
import { benchResources, minutesCount, minutesTemplate, openBenchOffice, outputFolder } from '../bench-office.ts'
import { rounded } from '../timing.ts'

export async function measure(): Promise<object> {
  const resources = benchResources()
  const office = await openBenchOffice()
  const target = join(outputFolder(), 'bien-ban')
  mkdirSync(target)
  const start = performance.now()
  const papers = (await listPapers(office.read, resources.templates()))
    .filter((row) => row.templateId === minutesTemplate && row.recordId.startsWith('phien-'))
  let reports = 0
  const work = streamed(async (progress) => {
    for (const [done, row] of papers.entries()) {
      const { model, form } = readyPaper(await makePaper(office.read, resources, row))
      writeFileWhole(join(target, `${paperFileName(row)}.docx`), (await emitPaper(resources, model, form, 'docx')).bytes)
      await progress.step('Ghi biên bản', done + 1, papers.length)
    }
    return papers.length
  }, undefined, (error) => error)
  for await (const event of work) if (event.type === 'progress') reports++
  const seconds = (performance.now() - start) / 1000
  office.close()
  const files = readdirSync(target)
  const bytes = files.reduce((sum, name) => sum + statSync(join(target, name)).size, 0)
  rmSync(target, { recursive: true })
  if (files.length !== minutesCount || reports < minutesCount) throw new Error(`${files.length} files and ${reports} reports of progress for ${minutesCount} minutes`)
  return { documents: files.length, seconds: rounded(seconds), documentsPerSecond: rounded(files.length / seconds), meanBytes: Math.round(bytes / files.length) }
}
