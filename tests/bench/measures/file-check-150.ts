/** 150 files one after another, as a folder is checked: seconds, files a second, and what memory is held at the end. */
import { benchResources } from '../bench-office.ts'
import { checkWhole, reportFile } from '../checked-files.ts'
import { rounded, timeOf } from '../timing.ts'

const files = 150

export async function measure(): Promise<object> {
  const resources = benchResources()
  const bytes = await reportFile()
  const firstMs = await timeOf(() => checkWhole(resources, bytes))
  const residentMb: number[] = []
  let findings = 0
  const ms = await timeOf(async () => {
    for (let count = 0; count < files; count++) {
      findings += (await checkWhole(resources, bytes)).report.findings.length
      if (count === 49 || count === files - 1) residentMb.push(Math.round(process.memoryUsage().rss / 2 ** 20))
    }
  })
  return { files, findings, firstMs: rounded(firstMs), seconds: rounded(ms / 1000), filesPerSecond: rounded(files / (ms / 1000)), residentAfter50Mb: residentMb[0], residentAfter150Mb: residentMb[1] }
}
