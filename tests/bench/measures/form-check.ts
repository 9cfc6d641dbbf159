/** The form check of the 11-page report, and reading both rule packs at the start. */
import { checkDocument } from '../../../electron/documents/check/index.ts'
import { benchResources, reportPaper } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

export async function measure(): Promise<object> {
  const resources = benchResources()
  const readRulesMs = await timeOf(() => resources.profiles())
  const checks = resources.checks()
  const { model, form } = reportPaper()
  let findings = 0
  const times: number[] = []
  for (let count = 0; count < 60; count++) times.push(await timeOf(() => { findings = checkDocument(model, form, {}, checks).length }))
  return { readRulesMs: rounded(readRulesMs), checkMs: rounded(median(times.slice(10))), findings }
}
