/** Restricted cases: whoever opens one is its reader, readers come and go, papers follow, and for everyone else it is not there. Step lists of the office over the supplied ones. */
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { importValue } from '../../electron/interchange/index.ts'
import { caseSettlerOf } from '../../electron/inspections/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { faultOf, resourcesDir, testActor } from '../support/offices.ts'
import { blankCase, openRestricted, restrictedId, restrictedOffice, secretWord, serviceFor } from '../support/restricted-desk.ts'
import type { Service } from '../support/restricted-desk.ts'

const caseOf = ({ client }: Service) => client.inspections.get({ id: restrictedId })
const change = async (service: Service, more: object) => {
  const { revision, record } = await caseOf(service)
  return service.client.inspections.save({ revision, record: { ...record, ...more } })
}
const codesOf = (outcome: { outcome: string, problems?: readonly { code: string }[] }) => [outcome.outcome, ...(outcome.problems ?? []).map(({ code }) => code)]

describe('readers of a case', () => {
  it('are whoever opens a case of a restricted procedure, and whom a reader adds; the last one cannot leave', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader, { readers: ['Chu.Nhiem'] })
    expect((await caseOf(reader)).record.readers).toEqual(['thu-ky-ubkt', 'Chu.Nhiem'])
    const [chair, other] = [await serviceFor(path, 'chu.nhiem'), await serviceFor(path, 'van-thu')]
    expect((await caseOf(chair)).record.title).toContain(secretWord)
    expect(await faultOf(caseOf(other))).toBe('RECORD_UNKNOWN')
    expect((await other.client.inspections.list()).map(({ id }) => id)).not.toContain(restrictedId)
    expect((await chair.client.inspections.list()).find(({ id }) => id === restrictedId)?.restricted).toBe(true)

    expect(codesOf(await change(reader, { readers: ['chu.nhiem'] }))).toContain('readers.left')
    expect(await faultOf(caseOf(reader))).toBe('RECORD_UNKNOWN')
    expect(codesOf(await change(chair, { readers: [] }))).toEqual(['refused', 'readers.last'])
    expect((await caseOf(chair)).record.readers).toEqual(['chu.nhiem'])
    expect(codesOf(await change(chair, { readers: ['chu.nhiem', 'van-thu', 'VAN-THU ', ''] }))[0]).toBe('refused')
    await change(chair, { readers: ['chu.nhiem', 'van-thu', 'VAN-THU'] })
    expect((await caseOf(other)).record.readers).toEqual(['chu.nhiem', 'van-thu'])
  })

  it('keeps others from saving, removing and taking the id, and says nothing of the case', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const other = await serviceFor(path, 'van-thu')
    const { revision, record } = await caseOf(reader)
    expect(await faultOf(other.client.inspections.save({ revision, record }))).toBe('RECORD_UNKNOWN')
    expect(await faultOf(other.client.inspections.remove({ id: restrictedId, revision }))).toBe('RECORD_UNKNOWN')
    expect(codesOf(await other.client.inspections.save({ revision: null, record: { ...blankCase, title: 'Cuộc khác' } }))).toEqual(['refused', 'id.taken'])
    expect(await other.client.inspections.history({ id: restrictedId })).toEqual([])
    expect(await caseOf(reader)).toEqual({ revision, record })
    // After its removal too: a new record under the old id would show the old history.
    expect((await reader.client.inspections.remove({ id: restrictedId, revision })).outcome).toBe('saved')
    expect(codesOf(await other.client.inspections.save({ revision: null, record: { ...blankCase, procedureId: '', title: 'Cuộc khác' } }))).toEqual(['refused', 'id.taken'])
    expect(await other.client.inspections.history({ id: restrictedId })).toEqual([])
    expect([reader, other].flatMap(({ failures }) => failures)).toEqual([])
  })

  it('leave a person of its team, without naming the case, where that person is to be removed', async () => {
    const { path, reader } = await restrictedOffice()
    const people = reader.client.organisation.people
    await people.save({ revision: null, record: { id: 'thanh-vien-moi', fullName: 'Sầm Văn Thử' } })
    await openRestricted(reader, { team: [...blankCase.team, { personId: 'thanh-vien-moi', role: 'member' }] })
    const other = await serviceFor(path, 'van-thu')
    const refused = await other.client.organisation.people.remove({ id: 'thanh-vien-moi', revision: 1 })
    expect(codesOf(refused)).toEqual(['refused', 'record.inUseRestricted'])
    expect(JSON.stringify(refused)).not.toContain(restrictedId)
    expect(codesOf(await people.remove({ id: 'thanh-vien-moi', revision: 1 }))).toEqual(['refused', 'record.inUse'])
  })
})

describe('papers of a restricted case', () => {
  it('and the petition it settles are not there for others, the one list and the agenda proposed included', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const petition = { id: 'don-han-che', kind: 'denunciation', bodyId: blankCase.bodyId, receivedOn: '2026-06-01', content: `Đơn về ${secretWord}` }
    expect((await reader.client.petitions.save({ revision: null, record: petition })).outcome).toBe('saved')
    const other = await serviceFor(path, 'van-thu')
    const seen = async ({ client }: Service) => (await client.petitions.list()).map(({ id }) => id).includes('don-han-che')
    expect([await seen(reader), await seen(other)]).toEqual([true, true])
    expect((await reader.client.petitions.save({ revision: 1, record: { ...petition, inspectionId: restrictedId } })).outcome).toBe('saved')
    expect([await seen(reader), await seen(other)]).toEqual([true, false])
    expect(await faultOf(other.client.petitions.get({ id: 'don-han-che' }))).toBe('RECORD_UNKNOWN')
    expect(await other.client.petitions.history({ id: 'don-han-che' })).toEqual([])
  })

  it('are as restricted as the case, whoever looks, and stay so when the case lets go of them', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const { revision } = await caseOf(reader)
    await reader.client.inspections.completeStep({ id: restrictedId, revision, stepId: 'intake', doneOn: '2026-06-01' })
    const made = await reader.client.inspections.makeStepPaper({ id: restrictedId, stepId: 'decision' })
    const other = await serviceFor(path, 'van-thu')
    const seen = async ({ client }: Service) => (await client.freeDocuments.list()).some(({ id }) => id === made.recordId)
    expect([await seen(reader), await seen(other)]).toEqual([true, false])
    expect(await faultOf(other.client.freeDocuments.get({ id: made.recordId }))).toBe('RECORD_UNKNOWN')
    expect(await faultOf(other.client.papers.preview({ templateId: 'quyet-dinh-doan-kiem-tra', recordId: made.recordId }))).toBe('RECORD_UNKNOWN')
    expect((await reader.client.papers.preview({ templateId: 'quyet-dinh-doan-kiem-tra', recordId: made.recordId })).pageCount).toBeGreaterThan(0)

    const { record } = await caseOf(reader)
    expect((await change(reader, { steps: record.steps.map((step) => ({ ...step, freeDocumentId: null })) })).outcome).toBe('saved')
    expect([await seen(reader), await seen(other)]).toEqual([true, false])
    await change(reader, { readers: ['thu-ky-ubkt', 'van-thu'] })
    expect(await seen(other)).toBe(true)
  })

  it('follow a case that becomes restricted, and back, with a line in its history', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader, { procedureId: '' })
    expect((await caseOf(reader)).record.readers).toEqual([])
    const made = await reader.client.inspections.makeStepPaper({ id: restrictedId, stepId: 'decision' })
    const other = await serviceFor(path, 'van-thu')
    const seen = async () => [(await other.client.inspections.list()).some(({ id }) => id === restrictedId), (await other.client.freeDocuments.list()).some(({ id }) => id === made.recordId)]
    expect(await seen()).toEqual([true, true])
    await change(reader, { procedureId: 'TC' })
    expect((await caseOf(reader)).record.readers).toEqual(['thu-ky-ubkt'])
    expect(await seen()).toEqual([false, false])
    // Another procedure alone opens nothing; a reader must say so.
    await change(reader, { procedureId: 'KT' })
    expect(await seen()).toEqual([false, false])
    await change(reader, { readers: [] })
    expect(await seen()).toEqual([true, true])
    const last = (await other.client.inspections.history({ id: restrictedId })).at(-1)
    expect(last?.actor).toBe('thu-ky-ubkt')
    expect(last?.before).toContain('"readers":["thu-ky-ubkt"]')
    expect(last?.after).toContain('"readers":[]')
  })

  it('keep their numbers taken and their cases counted for everyone', async () => {
    const { path, reader } = await restrictedOffice()
    const other = await serviceFor(path, 'van-thu')
    const count = async ({ client }: Service) => (await client.inspections.statistics({ formId: 'so-cuoc', year: 2026, month: 5 })).rows.flatMap(({ cells }) => cells)
    const before = await count(other)
    await openRestricted(reader, { schedule: { signedOn: '2026-05-20' } })
    const [mine, theirs] = [await count(reader), await count(other)]
    const sum = (cells: readonly { value: number }[]): number => cells.reduce((total, { value }) => total + value, 0)
    expect(sum(theirs)).toBe(sum(mine))
    expect(sum(theirs)).toBeGreaterThan(sum(before))
    expect(theirs.flatMap(({ caseIds }) => caseIds)).not.toContain(restrictedId)
    expect(mine.flatMap(({ caseIds }) => caseIds)).toContain(restrictedId)
    expect(sum(theirs.map(({ hidden }) => ({ value: hidden })))).toBe(mine.flatMap(({ caseIds }) => caseIds).filter((id) => id === restrictedId).length)
  })
})

describe('an imported file', () => {
  const file = (records: object) => ({ format: 'vpk-records', version: 1, ...records })
  const rules = { settleInspection: caseSettlerOf(resourcesDir) }

  it('restricts the cases of a restricted procedure, opens none and writes over none that its account may not see', async () => {
    const { path, reader } = await restrictedOffice()
    const bring = (service: Service, account: string, inspection: object) => importValue(service.host.context.office(), file({ inspections: [inspection] }), { ...testActor, name: account }, silentProgress, [], rules)
    expect((await bring(reader, 'thu-ky-ubkt', blankCase)).problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await caseOf(reader)).record.readers).toEqual(['thu-ky-ubkt'])
    const other = await serviceFor(path, 'van-thu')
    expect(await faultOf(caseOf(other))).toBe('RECORD_UNKNOWN')
    expect(await bring(other, 'van-thu', { ...blankCase, title: 'Chép đè' })).toMatchObject({ refused: 1, problems: [{ code: 'id.taken', path: 'inspections[0].id' }] })
    expect((await bring(reader, 'thu-ky-ubkt', { ...blankCase, title: 'Tên mới', procedureId: '' })).updated).toBe(1)
    expect((await caseOf(reader)).record).toMatchObject({ title: 'Tên mới', readers: ['thu-ky-ubkt'] })
    expect(await faultOf(caseOf(other))).toBe('RECORD_UNKNOWN')
  })
})

describe('procedures of the office', () => {
  const step = (id: string, more: object = {}) => ({ id, stage: 'prepare', name: `Bước ${id}`, after: [], ...more })
  const own = (change: object = {}) => ({ id: 'TC', name: 'Giải quyết tố cáo của cơ quan', kind: 'inspection', restricted: true, codePrefix: 'TC', from: '2026-01-01', steps: [step('intake', { manual: true }), step('decision', { template: 'quyet-dinh-doan-kiem-tra', after: ['intake'] }), step('ownStep', { after: ['decision'] })], ...change })

  it('stand before the supplied one of their id in their own time, with their codes; steps done that they no longer have stay shown', async () => {
    const { reader } = await restrictedOffice()
    const { caseProcedures, inspections } = reader.client
    await openRestricted(reader)
    const { revision } = await caseOf(reader)
    await inspections.completeStep({ id: restrictedId, revision, stepId: 'intake', doneOn: '2026-06-01' })
    const made = await inspections.makeStepPaper({ id: restrictedId, stepId: 'plan' })
    expect(made.collection).toBe('freeDocuments')
    const now = await caseOf(reader)
    await inspections.completeStep({ id: restrictedId, revision: now.revision, stepId: 'plan', doneOn: '2026-06-03' })

    expect(codesOf(await caseProcedures.save({ revision: null, record: own() }))).toEqual(['saved'])
    const view = await inspections.caseView({ id: restrictedId })
    expect(view.procedure).toMatchObject({ id: 'TC', name: 'Giải quyết tố cáo của cơ quan', source: 'Quy trình của cơ quan', status: 'custom' })
    expect(view.steps.map(({ stepId, code, state, gone }) => `${stepId} ${code} ${state} ${gone}`)).toEqual(['intake TC1 done false', 'decision TC2 ready false', 'ownStep TC3 waiting false', 'plan  done true'])
    expect(view.steps.at(-1)).toMatchObject({ name: 'Kế hoạch', paper: { recordId: made.recordId } })
    expect(view.next).toEqual(['decision'])
    expect((await inspections.procedures()).map(({ id, name }) => `${id} ${name}`)).toContain('TC Giải quyết tố cáo của cơ quan')
    // A case signed before the office's own came into force goes on by the supplied one.
    await change(reader, { schedule: { signedOn: '2025-12-30' } })
    expect((await inspections.caseView({ id: restrictedId })).procedure?.name).toBe('Giải quyết tố cáo')
  })

  it('are checked: a circle and a session without minutes are refused, a template nobody has is told', async () => {
    const { reader } = await restrictedOffice()
    const save = (change: object) => reader.client.caseProcedures.save({ revision: null, record: own(change) })
    const refused = await save({ steps: [step('a', { after: ['b'] }), step('b', { after: ['a'] }), step('b'), step('c', { session: 'launch' })], to: '2025-01-01' })
    expect(refused).toMatchObject({ outcome: 'refused', problems: [{ path: 'to' }, { path: 'steps[0].after[0]' }, { path: 'steps[2].id' }, { path: 'steps[3].template' }] })
    expect(codesOf(await save({ steps: [step('a', { template: 'khong-co-mau' }), step('b', { session: 'launch', template: 'ke-hoach-kiem-tra' })] }))).toEqual(['saved', 'procedure.template', 'procedure.sessionTemplate'])
  })

  it('restrict the cases that stood open under them, and stay while cases follow them', async () => {
    const { path, reader } = await restrictedOffice()
    const { caseProcedures } = reader.client
    await caseProcedures.save({ revision: null, record: own({ id: 'PA', restricted: false }) })
    await openRestricted(reader, { procedureId: 'PA' })
    const other = await serviceFor(path, 'van-thu')
    expect((await caseOf(other)).record.readers).toEqual([])
    expect(codesOf(await other.client.caseProcedures.remove({ id: 'PA', revision: 1 }))).toEqual(['refused', 'procedure.inUse'])
    const boss = await serviceFor(path, 'chu-nhiem')
    await boss.client.caseProcedures.save({ revision: 1, record: own({ id: 'PA' }) })
    expect((await caseOf(boss)).record.readers.toSorted()).toEqual(['chu-nhiem', 'thu-ky-ubkt'])
    expect(await faultOf(caseOf(other))).toBe('RECORD_UNKNOWN')
    // Giving the supplied procedure back its place restricts again what the office had opened.
    await caseProcedures.save({ revision: null, record: own({ restricted: false }) })
    await reader.client.inspections.save({ revision: null, record: { ...blankCase, id: 'to-cao-02' } })
    expect((await other.client.inspections.get({ id: 'to-cao-02' })).record.readers).toEqual([])
    await caseProcedures.remove({ id: 'TC', revision: 1 })
    expect(await faultOf(other.client.inspections.get({ id: 'to-cao-02' }))).toBe('RECORD_UNKNOWN')
  })

  it('are supplied whole, to be copied', async () => {
    const { path, reader } = await restrictedOffice()
    const supplied = await reader.client.caseProcedures.supplied()
    expect(supplied.map(({ id, restricted }) => `${id} ${restricted}`)).toEqual(['KT false', 'GS false', 'TC true', 'DH true', 'KL true'])
    expect(await reader.client.caseProcedures.list()).toEqual([])
    const file = new Database(path, { readonly: true })
    expect(file.prepare('SELECT count(*) FROM case_procedure').pluck().get()).toBe(0)
    file.close()
  })
})
