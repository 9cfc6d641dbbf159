/** The report of a salvage as a file: a paper, or the JSON of all of it. */
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { emitPaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { reportPaper } from './report-paper.ts'
import type { Salvaged } from './salvage.service.ts'

export async function reportBytes(resources: PaperResources, { report, body, houseStyle }: Salvaged, format: 'docx' | 'pdf' | 'json'): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(report, null, 1)}\n`, 'utf8')
  const form = resolveForm(selectProfile(resources.profiles(), dayOfMoment(report.at)).profile, houseStyle, resources.layers())
  return (await emitPaper(resources, reportPaper(report, body), form, format)).bytes
}
