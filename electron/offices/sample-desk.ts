/** The desk of the sample office: its records imported, then what was done with them played through the same services as in the window. */
import { join } from 'node:path'
import { markPassage, saveTheme } from '../answers/index.ts'
import { freezeCampaign } from '../aggregation/index.ts'
import { campaignRules, campaignStore, createAhead } from '../campaigns/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { readTextFile } from '../files/index.ts'
import { caseResources } from '../inspections/index.ts'
import { meetingResources } from '../meetings/index.ts'
import { carryOut, organisationChangeStore } from '../organisation-changes/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { createDraft, summaryReportRules, summaryReportStore } from '../reporting/index.ts'
import { silentProgress, today } from '../requests/index.ts'
import { commitImport, decide, listSubmissions, previewOf, readImport } from '../submissions/index.ts'
import { playCaseStep } from './sample-cases.ts'
import type { Sample } from './sample-context.ts'
import { playMeetingStep } from './sample-meetings.ts'
import { broken, refuseUnsaved } from './sample-refusals.ts'
import { sampleStepsSchema } from './sample-steps.ts'
import type { SampleStep, StepOf } from './sample-steps.ts'

export async function playSampleSteps(office: OfficeDatabase, resourcesDir: string, templates: Sample['templates']): Promise<void> {
  const folder = join(resourcesDir, 'sample')
  const { steps } = sampleStepsSchema.parse(JSON.parse(readTextFile(join(folder, 'desk-steps.json'))))
  const sample: Sample = { office, resourcesDir, folder, templates, meetings: meetingResources(resourcesDir), cases: caseResources(resourcesDir) }
  for (const step of steps) await play(sample, step)
}

function play(sample: Sample, step: SampleStep): Promise<void> {
  const actor: Actor = { name: step.by, now: () => new Date(step.at) }
  switch (step.step) {
    case 'import': return takeIn(sample, actor, step)
    case 'accept': return accept(sample, actor, step)
    case 'freeze': return freezeCampaign(sample.office, actor, step.campaignId).then(() => undefined)
    case 'close': return close(sample, actor, step)
    case 'gather': return gather(sample, step)
    case 'draft': return draft(sample, actor, step)
    case 'carryOut': return change(sample, actor, step)
    case 'ahead': return ahead(sample, actor, step)
    case 'agenda': case 'hold': case 'meetingPapers': case 'advance': case 'reportTask': case 'answerQuestion': return playMeetingStep(sample, actor, step)
    case 'caseFacts': case 'caseStep': return playCaseStep(sample, actor, step)
  }
}

/** Every file of the folder is decided about: one the program cannot take in is a mistake in the sample. */
async function takeIn({ office, folder }: Sample, actor: Actor, step: StepOf<'import'>): Promise<void> {
  const held = await readImport(office.read, { campaignId: step.campaignId, paths: [join(folder, 'returned', step.folder)] }, silentProgress, (error) => { throw error })
  const { files } = await previewOf(office.read, held)
  const decisions = files.map(({ fileId, fileName, state }) => {
    if (state !== 'ready' && state !== 'problems') throw broken(`${step.folder}/${fileName}: ${state}`)
    return { fileId, decision: step[state], reason: '' }
  })
  await commitImport(office, actor, held, { receivedOn: step.receivedOn, reason: step.reason, decisions }, silentProgress)
}

async function accept({ office }: Sample, actor: Actor, { campaignId, bodyIds }: StepOf<'accept'>): Promise<void> {
  const waiting = (await listSubmissions(office.read, campaignId)).filter(({ state, bodyId }) => state === 'received' && bodyIds.includes(bodyId))
  for (const { id } of waiting) await decide(office, actor, { submissionId: id, seen: 'received', decision: 'accept', reason: '' })
}

async function close({ office }: Sample, actor: Actor, { campaignId }: StepOf<'close'>): Promise<void> {
  const { revision, record } = await getRecord(office.read, campaignStore, campaignId)
  refuseUnsaved(await saveRecord(office, campaignStore, campaignRules, actor, { revision, record: { ...record, state: 'closed' } }))
}

async function change({ office }: Sample, actor: Actor, { changeId }: StepOf<'carryOut'>): Promise<void> {
  const { revision } = await getRecord(office.read, organisationChangeStore, changeId)
  refuseUnsaved(await carryOut(office, actor, { id: changeId, revision }))
}

async function ahead({ office, resourcesDir }: Sample, actor: Actor, { until }: StepOf<'ahead'>): Promise<void> {
  let made = 0
  await createAhead({ office, resources: { folders: { resources: resourcesDir } }, actor, today: today(actor), newId: (prefix) => `${prefix}-lap-san-${++made}` }, { id: null, until })
}

/** Marks the words in the version that counts and puts them under the clerk's wording. */
async function gather({ office }: Sample, { campaignId, themes }: StepOf<'gather'>): Promise<void> {
  const submissions = new Map((await listSubmissions(office.read, campaignId)).filter(({ counts }) => counts).map(({ bodyId, id }) => [bodyId, id]))
  const ids = new Map<string, string>()
  for (const { kind, wording, addressee, explains, passages } of themes) {
    const passageIds: string[] = []
    for (const { bodyId, questionId, from, words } of passages) {
      const marked = await markPassage(office, { submissionId: submissions.get(bodyId) ?? '', questionId, from, to: from + words.length, kind })
      if (marked.words !== words) throw broken(`${bodyId} ${questionId}: ${words}`)
      passageIds.push(marked.passageId)
    }
    const { themeId } = await saveTheme(office, { campaignId, themeId: null, kind, wording, addressee, shortcomingThemeId: explains === null ? null : ids.get(explains) ?? null, passageIds })
    ids.set(wording, themeId)
  }
}

async function draft({ office, templates }: Sample, actor: Actor, { campaignId, paper }: StepOf<'draft'>): Promise<void> {
  const { reportId } = await createDraft(office, actor, templates, { campaignId, basis: 'frozen', include: 'accepted' })
  const { revision, record } = await getRecord(office.read, summaryReportStore, reportId)
  refuseUnsaved(await saveRecord(office, summaryReportStore, summaryReportRules, actor, { revision, record: { ...record, paper: { ...record.paper, ...paper } } }))
}
