/** Meetings of the sample office held as a secretary holds them: agenda, record, papers, states, what came of tasks and questions. */
import { advanceMeeting, beginRecord, closeRecord, makeMeetingPaper, meetingRules, meetingStore, proceedingsStore, proposeAgenda, putEntries, takeTasks } from '../meetings/index.ts'
import { selectMembershipsOf } from '../organisation/index.ts'
import { petitionStore, selectPetitionsOf } from '../petitions/index.ts'
import { getRecord, noRules, saveRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { selectTasksOf, taskStore } from '../tasks/index.ts'
import { membersOn } from '../../shared/domain/membership.ts'
import type { Sample } from './sample-context.ts'
import { broken, refuseUnsaved } from './sample-refusals.ts'
import type { StepOf } from './sample-steps.ts'
import { writtenOn } from './sample-writing.ts'

type MeetingStep = StepOf<'agenda' | 'hold' | 'meetingPapers' | 'advance' | 'reportTask' | 'answerQuestion'>

export function playMeetingStep(sample: Sample, actor: Actor, step: MeetingStep): Promise<void> {
  switch (step.step) {
    case 'agenda': return planAgenda(sample, actor, step)
    case 'hold': return hold(sample, actor, step)
    case 'meetingPapers': return makePapers(sample, actor, step)
    case 'advance': return advance(sample, actor, step)
    case 'reportTask': return report(sample, actor, step)
    case 'answerQuestion': return answerQuestion(sample, actor, step)
  }
}

async function planAgenda({ office, meetings }: Sample, actor: Actor, { meetingId }: StepOf<'agenda'>): Promise<void> {
  let made = 0
  const { agenda } = await proposeAgenda(office.read, meetings, meetingId, (prefix) => `${prefix.toLowerCase()}-${++made}`)
  const { revision, record } = await getRecord(office.read, meetingStore, meetingId)
  const preparer = record.minuteTakerPersonId
  refuseUnsaved(await saveRecord(office, meetingStore, meetingRules, actor, { revision, record: { ...record, agenda: agenda.map((item) => item.preparer === '' && item.preparerPersonId === null ? { ...item, preparerPersonId: preparer } : item) } }))
}

/** The roll first, as the secretary calls it; then what was written down; then tasks and questions go into their registers. */
async function hold({ office, meetings }: Sample, actor: Actor, { meetingId, absent, entries }: StepOf<'hold'>): Promise<void> {
  const { record } = await getRecord(office.read, meetingStore, meetingId)
  await beginRecord(office, actor, meetingId)
  const away = new Map(absent.map((one) => [one.membershipId, one]))
  const roll = membersOn(await selectMembershipsOf(office.read, record.bodyId, record.organ), record, record.start.slice(0, 10))
  const called = roll.map(({ id }, place) => ({ id: `dd-${place + 1}`, place, kind: 'attendance', membershipId: id, state: away.get(id)?.state ?? 'present', reason: away.get(id)?.reason ?? '' }))
  const written = [...called, ...entries]
  for (let from = 0; from < written.length; from += 200) {
    for (const outcome of await putEntries(office, actor, { id: meetingId, changes: written.slice(from, from + 200).map((entry) => ({ revision: null, entry })) })) {
      if (outcome.outcome !== 'saved') throw broken(`${meetingId}, ${outcome.id}: ${outcome.outcome === 'refused' ? outcome.problems.map(({ message }) => message).join(' ') : outcome.outcome}`)
    }
  }
  await closeRecord(office, actor, meetingId)
  await takeTasks(office, actor, meetings, meetingId)
}

async function makePapers({ office, meetings, templates }: Sample, actor: Actor, { meetingId, papers }: StepOf<'meetingPapers'>): Promise<void> {
  for (const [at, { facts, fields, ...asked }] of papers.entries()) {
    const context = { office, actor, today: today(actor), resources: meetings, templates, newId: (prefix: string) => `${prefix}-${meetingId}-${asked.role}-${at + 1}` }
    const { recordId } = await makeMeetingPaper(context, { id: meetingId, ...asked })
    await writtenOn(office, actor, recordId, { facts, fields })
  }
}

async function advance({ office, meetings }: Sample, actor: Actor, { meetingId, to }: StepOf<'advance'>): Promise<void> {
  const { revision } = await getRecord(office.read, meetingStore, meetingId)
  refuseUnsaved(await advanceMeeting(office, actor, meetings, { id: meetingId, revision, to, on: today(actor) }))
}

async function report({ office }: Sample, actor: Actor, { meetingId, entryId, report: told }: StepOf<'reportTask'>): Promise<void> {
  const { record: { bodyId } } = await getRecord(office.read, meetingStore, meetingId)
  const task = (await selectTasksOf(office.read, bodyId)).find(({ source }) => source.type === 'meeting' && source.meetingId === meetingId && source.entryId === entryId)
  if (task === undefined) throw broken(`${meetingId}: ${entryId}`)
  const { revision, record } = await getRecord(office.read, taskStore, task.id)
  refuseUnsaved(await saveRecord(office, taskStore, noRules, actor, { revision, record: { ...record, reports: [...record.reports, told] } }))
}

async function answerQuestion({ office }: Sample, actor: Actor, { meetingId, entryId, due, passedTo, answer }: StepOf<'answerQuestion'>): Promise<void> {
  const { record: { bodyId } } = await getRecord(office.read, meetingStore, meetingId)
  const { record: { entries } } = await getRecord(office.read, proceedingsStore, meetingId)
  const speech = entries.find(({ id }) => id === entryId)
  const petition = speech?.kind !== 'speech' ? undefined : (await selectPetitionsOf(office.read, bodyId)).find((each) => each.meetingId === meetingId && each.content === speech.text)
  if (petition === undefined) throw broken(`${meetingId}: ${entryId}`)
  const { revision, record } = await getRecord(office.read, petitionStore, petition.id)
  const on = today(actor)
  const settled = answer === '' ? {} : { answer: { on, text: answer, freeDocumentId: null }, closed: { on, outcome: 'settled' as const, reason: '' } }
  refuseUnsaved(await saveRecord(office, petitionStore, noRules, actor, { revision, record: { ...record, due, passedOn: [{ on: record.receivedOn, to: passedTo, toBodyId: null }], ...settled } }))
}
