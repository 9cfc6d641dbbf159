/** Cases of the sample office carried from step to step as those who inspect do it. */
import { completeStep, inspectionRules, inspectionStore, leaveOutStep, makeStepPaper } from '../inspections/index.ts'
import { meetingReviews } from '../meetings/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import type { Sample } from './sample-context.ts'
import { refuseUnsaved } from './sample-refusals.ts'
import type { StepOf } from './sample-steps.ts'
import { writtenOn } from './sample-writing.ts'

export function playCaseStep(sample: Sample, actor: Actor, step: StepOf<'caseFacts' | 'caseStep'>): Promise<void> {
  switch (step.step) {
    case 'caseFacts': return writeFacts(sample, actor, step)
    case 'caseStep': return takeStep(sample, actor, step)
  }
}

async function writeFacts({ office }: Sample, actor: Actor, { caseId, facts, sessions }: StepOf<'caseFacts'>): Promise<void> {
  const { revision, record } = await getRecord(office.read, inspectionStore, caseId)
  refuseUnsaved(await saveRecord(office, inspectionStore, inspectionRules, actor, { revision, record: { ...record, ...facts, sessions: [...record.sessions, ...sessions] } }))
}

async function takeStep({ office, cases, meetings, templates }: Sample, actor: Actor, { caseId, stepId, paper, sessionId, facts, fields, doneOn, leftOut }: StepOf<'caseStep'>): Promise<void> {
  if (leftOut === null && paper) {
    const context = { office, actor, today: today(actor), resources: cases, templates, review: meetingReviews(meetings), newId: (prefix: string) => `${prefix}-${caseId}-${stepId}` }
    const made = await makeStepPaper(context, { id: caseId, stepId, sessionId })
    if (made.collection === 'freeDocuments') await writtenOn(office, actor, made.recordId, { facts, fields })
  }
  const { revision } = await getRecord(office.read, inspectionStore, caseId)
  refuseUnsaved(leftOut === null ? await completeStep(office, actor, cases, { id: caseId, revision, stepId, doneOn }) : await leaveOutStep(office, actor, cases, { id: caseId, revision, stepId, reason: leftOut }))
}
