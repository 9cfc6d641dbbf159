/** The list of petitions, as they stand today. */
import type { z } from 'zod'
import type { petitionRowSchema } from '../../shared/contract/meetings.ts'
import { daysToPassOn, petitionState } from '../../shared/domain/petition.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectMeetingTitles, selectPetitions } from './petition.repository.ts'

export async function listPetitions(db: ReadDatabase, on: string): Promise<z.output<typeof petitionRowSchema>[]> {
  const titles = await selectMeetingTitles(db)
  return (await selectPetitions(db)).map(({ revision, record, bodyName }) => ({
    id: record.id, revision, kind: record.kind, bodyName, receivedOn: record.receivedOn, content: record.content, due: record.due, state: petitionState(record, on), daysToPassOn: daysToPassOn(record), meetingId: record.meetingId,
    meetingTitle: record.meetingId === null ? '' : titles.get(record.meetingId) ?? '',
  }))
}
