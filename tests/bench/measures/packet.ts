/**
 * 1,000 minutes set as Word and PDF into one signed packet, piece by piece; then the packet verified byte by byte, as often as it takes for a
 * clear figure. Memory is the process's own peak: the parts never lie in it together.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makePacket, openPacket, withFile } from '../../../electron/packets/index.ts'
import { localActor, silentProgress } from '../../../electron/requests/index.ts'
import { packetRequestSchema } from '../../../shared/contract/packets.ts'
import { benchResources, minutesTemplate, openBenchOffice, outputFolder } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

const papers = 1000
const rounds = 5

export async function measure(): Promise<object> {
  const path = join(outputFolder(), 'goi.vpkx')
  const office = (await openBenchOffice()).readAs(localActor().name)
  try {
    const rows = await office.read.selectFrom('inspection_session').select('id').orderBy('id').limit(papers).execute()
    const request = packetRequestSchema.parse({ papers: rows.map(({ id }) => ({ templateId: minutesTemplate, recordId: id })) })
    const resources = benchResources()
    let bytes = 0
    const madeMs = await timeOf(async () => { bytes = (await makePacket(office, resources, localActor(), { request, appendices: [], path, sealFor: null }, silentProgress)).bytes })
    const makingMb = Math.round(process.resourceUsage().maxRSS / 1024)
    const verifyMs: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const ms = await timeOf(() => withFile(path, async (source) => {
        const { reading } = await openPacket(null, source, silentProgress)
        if (reading.problems.length > 0) throw new Error('the packet that was made is whole')
      }))
      if (round > 0) verifyMs.push(ms)
    }
    return { papers: rows.length, packetMb: rounded(bytes / 2 ** 20), papersASecond: rounded(rows.length / (madeMs / 1000)), makingPeakMemoryMb: makingMb, verifyMs: rounded(median(verifyMs)), verifyMbASecond: Math.round(bytes / 2 ** 20 / (median(verifyMs) / 1000)) }
  } finally {
    office.close()
    rmSync(path, { force: true })
  }
}
