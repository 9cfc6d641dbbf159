/** Reads the returned file named on the command line as the golden campaign does, and says what came of it; for measuring in a process of its own. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSubmission } from '../../../electron/campaigns/forms/index.ts'
import { sampleBodies, sampleCampaign, sampleIndicators } from '../../golden/campaign/sample-campaign.ts'

const file = process.argv[2] ?? ''
const read = await readSubmission(readFileSync(file), { file: basename(file), campaign: sampleCampaign, indicators: sampleIndicators, candidates: sampleBodies })
process.stdout.write(JSON.stringify({ kind: read.kind, measurements: read.measurements.length, problems: read.problems.map(({ code, message, remedy }) => ({ code, words: `${message} ${remedy}` })) }))
