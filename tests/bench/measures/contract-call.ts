/**
 * Calls over the contract, from one thread to the service in another over a message port, with both ends parsing: the
 * smallest call, a list, and the preview of the report with one paragraph changed (the draft page's every refresh).
 */
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../../shared/contract/index.ts'
import { openBenchOffice, reportRequest } from '../bench-office.ts'
import { summaryReportStore } from '../../../electron/reporting/index.ts'
import { median, p95, rounded, timeOf } from '../timing.ts'

/** Where the words typed below come to stand, from 0; refused when they do not. */
const pageOfStrengths = 4

export async function measure(): Promise<object> {
  const office = await openBenchOffice()
  const record = (await summaryReportStore.find(office.read, reportRequest.recordId))?.record
  office.close()
  if (record === undefined) throw new Error('the bench office has no report')
  const worker = new Worker(new URL('../contract-worker.ts', import.meta.url))
  const { port1, port2 } = new MessageChannel()
  await new Promise<void>((resolve) => { worker.once('message', () => resolve()) })
  worker.postMessage(port2, [port2])
  port1.start()
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))
  const typed = (count: number) => ({ ...record, strengths: [...record.strengths, `Thêm chữ lần ${count}.`] })
  const smallMs = await times(200, () => client.office.current())
  const listMs = await times(100, () => client.papers.page({ limit: 500 }))
  let before = ''
  const previewMs = await times(40, async (count) => {
    const { pages } = await client.papers.preview({ ...reportRequest, candidate: typed(count), firstPage: pageOfStrengths - 1, pages: 3 })
    const now = pages[1]?.svg ?? ''
    if (now === before || now === '') throw new Error('the preview does not show the change')
    before = now
  })
  await worker.terminate()
  port1.close()
  return {
    smallestMs: rounded(median(smallMs)), smallestP95Ms: rounded(p95(smallMs)), listOfPapersMs: rounded(median(listMs)),
    previewOfThreePagesMs: rounded(median(previewMs)), previewOfThreePagesP95Ms: rounded(p95(previewMs)),
  }
}

async function times(count: number, call: (count: number) => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < count; at++) taken.push(await timeOf(() => call(at)))
  return taken.slice(Math.floor(count / 10))
}
