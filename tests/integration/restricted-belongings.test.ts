/** What is made from a restricted case, points at it or is taken out of a list again: as restricted as the case, and nothing of it gets into what is for everyone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importValue } from '../../electron/interchange/index.ts'
import { freeTemplateId } from '../../shared/domain/free-document.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { allPapers } from '../support/all-papers.ts'
import { faultOf, testActor } from '../support/offices.ts'
import { blankCase, openRestricted, restrictedId, restrictedOffice, secretWord, serviceFor } from '../support/restricted-desk.ts'
import type { Service } from '../support/restricted-desk.ts'

const decision = 'quyet-dinh-doan-kiem-tra'
const codesOf = (outcome: { outcome: string, problems?: readonly { code: string }[] }) => [outcome.outcome, ...(outcome.problems ?? []).map(({ code }) => code)]

/** The decision of the case, with number and day, in the register. */
async function numberedPaper({ client }: Service): Promise<{ readonly paper: string, readonly entryId: number }> {
  const { revision } = await client.inspections.get({ id: restrictedId })
  await client.inspections.completeStep({ id: restrictedId, revision, stepId: 'intake', doneOn: '2026-06-01' })
  const { recordId: paper } = await client.inspections.makeStepPaper({ id: restrictedId, stepId: 'decision' })
  const stored = await client.freeDocuments.get({ id: paper })
  await client.freeDocuments.save({ revision: stored.revision, record: { ...stored.record, paper: { ...stored.record.paper, number: 77, date: '2026-06-10', signingRightId: 'chu-nhiem-ubkt-ky', draftNumber: null } } })
  await client.registers.adopt()
  const { rows } = await client.registers.entries({ book: 'outgoing', limit: 500 })
  return { paper, entryId: rows.find((row) => row.paper?.recordId === paper)?.id ?? 0 }
}

describe('papers made from a paper of a restricted case', () => {
  it('are there for its readers alone: the one that replaces it, the letter it goes with, its slips, and what went out to Word', async () => {
    const { path, folder, reader } = await restrictedOffice()
    await openRestricted(reader)
    const { paper, entryId } = await numberedPaper(reader)
    const { client, host } = reader
    const key = { templateId: decision, recordId: paper }
    const { recordId: replacement } = await client.registers.draftReplacement({ entryId })
    const { recordId: letter } = await client.packets.draftLetter({ papers: [key, { templateId: decision, recordId: replacement }], addressee: 'Uỷ ban Kiểm tra cấp trên' })
    const { listId } = await client.deliveries.create({ ...key, lines: [{ bodyId: null, name: 'Đồng chí Lò Văn Thử', purpose: '', copies: 1, how: null }] })
    const { record: list } = await client.deliveries.lists.get({ id: listId })
    const { recordId: slip } = await client.deliveries.makeSlips({ listId, lineIds: list.lines.map(({ id }) => id) })
    const made = [{ templateId: decision, recordId: replacement }, { templateId: freeTemplateId, recordId: letter }, { templateId: 'phieu-gui', recordId: slip }]
    host.grants.add('grant-word', join(folder, 'thay-the.docx'), 'export')
    await client.wordReturn.open({ templateId: decision, recordId: replacement, grant: 'grant-word' })
    expect((await client.wordReturn.standing({ templateId: decision, recordId: replacement })).copies).toHaveLength(1)

    const other = await serviceFor(path, 'van-thu')
    const listed = (await allPapers(other.client)).map(({ recordId }) => recordId)
    for (const one of made) {
      expect(await faultOf(other.client.freeDocuments.get({ id: one.recordId })), one.recordId).toBe('RECORD_UNKNOWN')
      expect(await faultOf(other.client.papers.preview(one)), one.recordId).toBe('RECORD_UNKNOWN')
      expect(await other.client.freeDocuments.history({ id: one.recordId })).toEqual([])
      expect(await other.client.wordReturn.standing(one).then(({ copies }) => copies, () => [])).toEqual([])
      expect(listed).not.toContain(one.recordId)
    }
    expect(await other.host.context.office().read.selectFrom('word_copy').selectAll().execute()).toEqual([])
    expect((await allPapers(client)).map(({ recordId }) => recordId)).toEqual(expect.arrayContaining(made.map(({ recordId }) => recordId)))
  })

  it('become restricted with the case they were made for while it was open', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader, { procedureId: '' })
    const { paper, entryId } = await numberedPaper(reader)
    const { recordId: replacement } = await reader.client.registers.draftReplacement({ entryId })
    const { recordId: letter } = await reader.client.packets.draftLetter({ papers: [{ templateId: decision, recordId: paper }], addressee: '' })
    const other = await serviceFor(path, 'van-thu')
    const seen = async () => (await other.client.freeDocuments.list()).map(({ id }) => id).filter((id) => id === replacement || id === letter)
    expect((await seen()).toSorted()).toEqual([replacement, letter].toSorted())
    const { revision, record } = await reader.client.inspections.get({ id: restrictedId })
    await reader.client.inspections.save({ revision, record: { ...record, procedureId: 'TC' } })
    expect(await seen()).toEqual([])
  })
})

describe('what follows a restricted case', () => {
  it('stays with it when it is removed, with its history', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const { client } = reader
    const task = { id: 'viec-bo', bodyId: 'ubkt', source: { type: 'inspection', inspectionId: restrictedId, requirementId: 'y1' }, content: `Nộp lại ${secretWord}`, setOn: '2026-06-12' }
    expect((await client.tasks.save({ revision: null, record: task })).outcome).toBe('saved')
    expect((await client.tasks.remove({ id: task.id, revision: 1 })).outcome).toBe('saved')
    expect((await client.petitions.save({ revision: null, record: { id: 'don-bo', kind: 'denunciation', bodyId: 'ubkt', receivedOn: '2026-05-02', content: `Đơn ${secretWord}`, inspectionId: restrictedId } })).outcome).toBe('saved')
    expect((await client.petitions.remove({ id: 'don-bo', revision: 1 })).outcome).toBe('saved')
    expect((await client.tasks.history({ id: task.id })).length).toBe(2)

    const other = await serviceFor(path, 'van-thu')
    expect(await other.client.tasks.history({ id: task.id })).toEqual([])
    expect(await other.client.petitions.history({ id: 'don-bo' })).toEqual([])
    for (const subject of ['viec-bo', 'don-bo']) expect((await other.client.audit.list({ before: null, actor: '', action: null, subject, from: null, to: null })).rows).toEqual([])
  })

  it('is restricted at any remove: a task of a petition of the case', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const { client } = reader
    const petition = { id: 'don', kind: 'denunciation', bodyId: 'ubkt', receivedOn: '2026-05-02', content: 'Đơn' }
    await client.petitions.save({ revision: null, record: petition })
    await client.tasks.save({ revision: null, record: { id: 'viec-cua-don', bodyId: 'ubkt', source: { type: 'petition', petitionId: 'don' }, content: 'Trả lời đơn', setOn: '2026-06-12' } })
    const other = await serviceFor(path, 'van-thu')
    const seen = async () => (await other.client.tasks.list()).some(({ id }) => id === 'viec-cua-don')
    expect(await seen()).toBe(true)
    await client.petitions.save({ revision: 1, record: { ...petition, inspectionId: restrictedId } })
    expect(await seen()).toBe(false)
  })

  it('gets into nothing that is for everyone: no meeting takes it up, and a paper in for it is no directive', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const { client } = reader
    await client.meetings.meetings.save({ revision: null, record: { id: 'hop', kind: 'conference', organ: 'inspectionCommittee', bodyId: 'ubkt', title: 'Hội nghị', start: '2026-06-25T08:00', place: 'phòng họp', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'ngo-tuong-vi' } })
    await client.petitions.save({ revision: null, record: { id: 'don', kind: 'denunciation', bodyId: 'ubkt', receivedOn: '2026-05-02', content: `Đơn ${secretWord}`, inspectionId: restrictedId } })
    await client.petitions.save({ revision: null, record: { id: 'don-thuong', kind: 'proposal', bodyId: 'ubkt', receivedOn: '2026-05-02', content: 'Kiến nghị thường' } })
    await client.tasks.save({ revision: null, record: { id: 'viec', bodyId: 'ubkt', source: { type: 'inspection', inspectionId: restrictedId, requirementId: 'y1' }, content: `Nộp ${secretWord}`, setOn: '2026-06-12' } })
    const told = JSON.stringify([await client.meetings.view({ id: 'hop' }), await client.meetings.proposeAgenda({ id: 'hop' })])
    expect(told).not.toContain(secretWord)
    expect(told).toContain('Kiến nghị thường')
    const paper = { bodyId: 'ubkt', receivedOn: '2026-05-02', sender: { text: 'Thử' }, kind: 'report', designation: '12-BC/TU', date: '2026-05-01' }
    await client.incomingPapers.save({ revision: null, record: { ...paper, id: 'den', subject: `Tố cáo ${secretWord}`, inspectionId: restrictedId } })
    await client.incomingPapers.save({ revision: null, record: { ...paper, id: 'den-thuong', designation: '13-BC/TU', subject: 'Việc thường' } })
    const before = (await client.directives.list()).length
    expect(await faultOf(client.incomingPapers.makeDirective({ id: 'den', level: 'superior' }))).toBe('INPUT_INVALID')
    expect((await client.directives.list()).length).toBe(before)
    expect((await client.incomingPapers.makeDirective({ id: 'den-thuong', level: 'superior' })).directiveId).not.toBe('')
    expect((await serviceFor(path, 'van-thu')).failures).toEqual([])
  })

  it('is found in the book of papers in by its readers alone', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const paper = { id: 'den', bodyId: 'ubkt', receivedOn: '2026-05-02', sender: { text: 'Thử' }, subject: `Tố cáo ${secretWord}`, inspectionId: restrictedId }
    await reader.client.incomingPapers.save({ revision: null, record: paper })
    expect(await reader.client.incomingPapers.save({ revision: 1, record: { ...paper, receivedOn: '2026-05-04' } })).toMatchObject({ outcome: 'saved' })
    const other = await serviceFor(path, 'van-thu')
    const found = async ({ client }: typeof other, text: string) => (await client.registers.entries({ book: 'incoming', text })).rows.map(({ written, date }) => [written, date])
    expect(await found(reader, secretWord)).toEqual([['1', '2026-05-04']])
    expect(await found(other, secretWord)).toEqual([])
    expect(other.failures).toEqual([])
  })
})

describe('whoever may not see a restricted case', () => {
  it('imports a pointer at what is there as one at what never was, and keeps those that stand', async () => {
    const { path, reader } = await restrictedOffice()
    await openRestricted(reader)
    const { paper } = await numberedPaper(reader)
    const meeting = { id: 'hop', kind: 'conference', organ: 'inspectionCommittee', bodyId: 'ubkt', title: 'Hội nghị', start: '2026-06-25T08:00', place: 'phòng họp', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'ngo-tuong-vi', agenda: [{ id: 'm1', title: 'Xem xét', papers: [{ title: 'Tài liệu', freeDocumentId: paper }] }] }
    expect((await reader.client.meetings.meetings.save({ revision: null, record: meeting })).outcome).toBe('saved')
    const other = await serviceFor(path, 'van-thu')
    const bring = async (records: object) => importValue(other.host.context.office(), { format: 'vpk-records', version: 1, ...records }, { ...testActor, name: 'van-thu' }, silentProgress)
    const guesses: Readonly<Record<string, readonly [string, (id: string) => object]>> = {
      task: [restrictedId, (id) => ({ tasks: [{ id: 'viec-thu', bodyId: 'ubkt', content: 'thử', setOn: '2026-06-01', source: { type: 'inspection', inspectionId: id, requirementId: 'y1' } }] })],
      petition: [restrictedId, (id) => ({ petitions: [{ id: 'don-thu', kind: 'proposal', bodyId: 'ubkt', receivedOn: '2026-05-02', content: 'thử', inspectionId: id }] })],
      'paper in': [restrictedId, (id) => ({ incomingPapers: [{ id: 'den-thu', bodyId: 'ubkt', receivedOn: '2026-06-10', sender: { text: 'thử' }, subject: 'thử', inspectionId: id }] })],
      meeting: [paper, (id) => ({ meetings: [{ ...meeting, id: 'hop-khac', agenda: [], papers: [{ role: 'notice', freeDocumentId: id }] }] })],
      'a case of their own': [paper, (id) => ({ inspections: [{ ...blankCase, id: 'cuoc-thu', procedureId: '', steps: [{ stepId: 'decision', freeDocumentId: id }] }] })],
    }
    for (const [name, [there, fileWith]] of Object.entries(guesses)) {
      const told = async (id: string) => JSON.stringify(await bring(fileWith(id))).replaceAll(id, '?')
      const hidden = await told(there)
      expect(hidden, name).toBe(await told('chua-tung-co-1'))
      expect(hidden, name).toContain('reference.missing')
    }
    expect(await bring({ meetings: [{ ...meeting, title: 'Hội nghị đổi tên' }] })).toMatchObject({ refused: 0, updated: 1 })
  })

  it('cannot find out by removing people one after the other whom it is about', async () => {
    const { path, reader } = await restrictedOffice()
    const { people } = reader.client.organisation
    for (const id of ['nguoi-trong', 'nguoi-ngoai']) await people.save({ revision: null, record: { id, fullName: 'Sầm Văn Thử' } })
    await openRestricted(reader, { team: [...blankCase.team, { personId: 'nguoi-trong', role: 'member' }] })
    const other = await serviceFor(path, 'van-thu')
    const removed = async (id: string) => JSON.stringify(await other.client.organisation.people.remove({ id, revision: 1 })).replaceAll(id, '?')
    expect(await removed('nguoi-trong')).toBe(await removed('nguoi-ngoai'))
    expect(codesOf(await reader.client.organisation.people.remove({ id: 'nguoi-ngoai', revision: 1 }))).toEqual(['saved'])
  })

  it('is told neither by the counts of the overview nor by bytes that the case holds too', async () => {
    const { path, folder, reader } = await restrictedOffice()
    const other = await serviceFor(path, 'van-thu')
    const before = (await other.client.office.overview()).counts
    await openRestricted(reader)
    expect((await other.client.office.overview()).counts).toEqual(before)
    expect((await reader.client.office.overview()).counts.inspections).toBe(before.inspections + 1)
    writeFileSync(join(folder, 'chung.pdf'), '%PDF-1.7 cùng một tệp %%EOF')
    const take = async ({ client, host }: Service, id: string, more: object) => {
      host.grants.add('grant-attachment', join(folder, 'chung.pdf'), 'attachment')
      const attachment = await client.incomingPapers.takeFile({ id, grant: 'grant-attachment' })
      return client.incomingPapers.save({ revision: null, record: { id, bodyId: 'ubkt', receivedOn: '2026-05-02', sender: { text: 'Thử' }, subject: 'thử', attachments: [attachment], ...more } })
    }
    expect(codesOf(await take(reader, 'den-kin', { inspectionId: restrictedId }))[0]).toBe('saved')
    expect(codesOf(await take(other, 'den-thuong', {}))).toEqual(['saved'])
    const { record } = await other.client.incomingPapers.get({ id: 'den-thuong' })
    other.host.grants.add('grant-out', join(folder, 'ra.pdf'), 'export')
    expect(await other.client.incomingPapers.writeFile({ id: 'den-thuong', sha256: record.attachments[0]?.sha256 ?? '', grant: 'grant-out' })).toBeDefined()
  })
})
