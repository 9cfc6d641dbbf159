/** A case of discipline to its conference: the slips and their counting are steps of their own, the report ends the team's time, an extract that says nothing is pointed out. */
import { expect, it } from 'vitest'
import { caseDesk, caseId } from '../support/case-desk.ts'
import type { CaseDesk } from '../support/case-desk.ts'

const object = { type: 'member', id: 'dt-1', name: 'Khuất Trọng Nghi', post: 'Phó Bí thư Chi bộ' } as const
const counts = { none: 1, reprimand: 2, warning: 5, dismissal: 0, expulsion: 0, dissolution: 0, invalid: 1 }

/** Steps done one after another, each on its day; what was told when the last was saved. */
async function done(desk: CaseDesk, steps: readonly (readonly [string, string])[]): Promise<readonly { readonly code: string }[]> {
  let told: readonly { readonly code: string }[] = []
  for (const [stepId, doneOn] of steps) {
    const { revision } = await desk.call.get({ id: caseId })
    const outcome = await desk.call.completeStep({ id: caseId, revision, stepId, doneOn })
    if (outcome.outcome !== 'saved') throw new Error(`${stepId}: ${JSON.stringify(outcome)}`)
    told = outcome.problems
  }
  return told
}

it('counts the slips on a paper of its own and waits for it before the conclusion', async () => {
  const desk = await caseDesk()
  const { call, client, open, type } = desk
  await open()
  await type({ procedureId: 'KL', readers: ['nguoi-thu'], inspectee: object, outcomes: [{ objectId: 'dt-1', result: 'violationToDiscipline', discipline: 'warning', vote: { entitled: 10, voters: 9, counts } }] })
  await done(desk, [['intake', '2026-06-22'], ['decision', '2026-06-29'], ['plan', '2026-06-29'], ['launch', '2026-07-02'], ['selfReport', '2026-07-08'], ['withObject', '2026-07-14'], ['verification', '2026-07-15'], ['report', '2026-07-20']])
  expect((await call.get({ id: caseId })).record.schedule).toMatchObject({ signedOn: '2026-06-29', startedOn: '2026-07-02', endedOn: '2026-07-20' })
  expect((await call.caseView({ id: caseId })).next).toEqual(['meeting', 'ballot'])

  await call.makeStepPaper({ id: caseId, stepId: 'meeting', sessionId: null })
  const told = await done(desk, [['meeting', '2026-07-24']])
  expect(told.map(({ code }) => code)).toEqual(['case.extractEmpty'])
  await done(desk, [['ballot', '2026-07-24']])
  expect((await call.caseView({ id: caseId })).steps.find(({ stepId }) => stepId === 'conclusion')).toMatchObject({ state: 'waiting', waitsFor: ['Biên bản kiểm phiếu'] })

  const made = await call.makeStepPaper({ id: caseId, stepId: 'counting', sessionId: null })
  const paper = (await client.freeDocuments.get({ id: made.recordId })).record
  expect(paper).toMatchObject({ templateId: 'bien-ban-kiem-phieu', kind: 'minutes', subject: 'kiểm phiếu biểu quyết kỷ luật đối với đồng chí Khuất Trọng Nghi', paper: { date: '2026-07-24' } })
  expect(paper.fields).toMatchObject({ entitled: 10, returned: 9, valid: 8, invalid: 1, votes: [{ name: 'Không kỷ luật', votes: 1, percent: 11.11, percentOfBase: 10 }, { name: 'khiển trách', votes: 2 }, { name: 'cảnh cáo', votes: 5, percent: 55.56, percentOfBase: 50 }, { name: 'cách chức', votes: 0 }, { name: 'khai trừ', votes: 0 }] })
  await done(desk, [['counting', '2026-07-24']])
  expect((await call.caseView({ id: caseId })).next).toEqual(['conclusion'])
})

it('says that no vote is written down instead of counting nothing', async () => {
  const desk = await caseDesk()
  await desk.open()
  await desk.type({ procedureId: 'KL', readers: ['nguoi-thu'] })
  await done(desk, [['intake', '2026-06-22'], ['decision', '2026-06-29'], ['plan', '2026-06-29'], ['launch', '2026-07-02'], ['selfReport', '2026-07-08'], ['withObject', '2026-07-14'], ['verification', '2026-07-15'], ['report', '2026-07-20'], ['ballot', '2026-07-24']])
  const { notes, recordId } = await desk.call.makeStepPaper({ id: caseId, stepId: 'counting', sessionId: null })
  expect(notes[0]).toBe('Hồ sơ cuộc chưa ghi phiếu biểu quyết kỷ luật; ghi ở phần Kết quả rồi lập lại.')
  expect((await desk.client.freeDocuments.get({ id: recordId })).record.fields['votes'] ?? []).toEqual([])
})

it('is not overdue once its file is closed, whoever forgot the day the work ended', async () => {
  const desk = await caseDesk()
  await desk.open()
  const { revision, record } = await desk.call.get({ id: caseId })
  const days = { decision: '2026-05-04', launch: '2026-05-05', report: '2026-05-20', fileIndex: '2026-06-01' }
  await desk.call.save({ revision, record: { ...record, schedule: { ...record.schedule, signedOn: '2026-05-04', startedOn: '2026-05-05', endedOn: null }, steps: Object.entries(days).map(([stepId, doneOn]) => ({ stepId, doneOn })) } })
  const { time } = await desk.call.caseView({ id: caseId })
  expect([time.worked, time.problems]).toEqual([11, []])
  expect((await desk.call.list()).find(({ id }) => id === caseId)?.due ?? null).toBeNull()
})
