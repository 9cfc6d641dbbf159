/** The agenda proposed for a stored meeting. Nothing is stored. */
import type { AgendaItem } from '../../shared/domain/meeting.ts'
import type { ReadDatabase } from '../db/index.ts'
import { getRecord } from '../records/index.ts'
import { proposedAgenda } from './agenda.ts'
import { carriedFacts } from './carried-over.service.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { meetingStore } from './meeting.repository.ts'

export async function proposeAgenda(db: ReadDatabase, resources: MeetingResources, id: string, newId: (prefix: string) => string): Promise<{ agenda: AgendaItem[] }> {
  const { record: meeting } = await getRecord(db, meetingStore, id)
  const { previous, carriedOver } = await carriedFacts(db, meeting)
  const rotatesTo = previous?.nextPreparerPersonId ?? null
  return { agenda: [...proposedAgenda(resources.agendas(), { meeting, carriedOver, rotatesTo, newId: () => newId('ND') })] }
}
