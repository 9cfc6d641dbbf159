/** A unit's figures and answers as the data file it sends to the body above. */
import { askedForm, writeDataFile } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { deskOf } from './decide.service.ts'

export async function dataFileOf(db: ReadDatabase, submissionId: string, preparedBy: string): Promise<Uint8Array> {
  const { desk: { campaign, indicators }, version } = await deskOf(db, submissionId)
  const codes = new Map(indicators.map(({ id, code }) => [id, code]))
  return writeDataFile({
    format: 'vpk-submission', version: 1, campaignId: campaign.id, bodyId: version.bodyId, preparedOn: version.receivedOn, preparedBy, form: askedForm(campaign, indicators),
    measurements: version.measurements.flatMap(({ indicatorId, ...value }) => {
      const code = codes.get(indicatorId)
      return code === undefined ? [] : [{ code, ...value }]
    }),
    answers: version.answers.map((answer) => ({ ...answer, rows: answer.rows.map((row) => [...row]) })),
  })
}
