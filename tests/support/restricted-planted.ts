/** A restricted case in the sample office with everything that can come of it – papers, minutes, tasks, a petition, papers in, deliveries, scans, a packet, a batch – and whoever may not see it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { beginIndexHere, readIndex } from './search-index.ts'
import { appendAudit } from '../../electron/audit/index.ts'
import { openRestricted, restrictedId, restrictedOffice, secretWord, serviceFor } from './restricted-desk.ts'
import type { Service } from './restricted-desk.ts'

/** Everything planted, by id. */
export interface Planted { readonly path: string, readonly folder: string, readonly reader: Service, readonly other: Service, readonly paper: string, readonly session: string, readonly task: string, readonly petition: string, readonly directive: string, readonly programme: string, readonly meeting: string, readonly incoming: string, readonly deliveryList: string, readonly scan: number, readonly file: string, readonly batch: string, readonly made: Made }
/** Papers the program made from those of the case, and tasks at one remove from it or taken out of the list again. */
interface Made { readonly replacement: string, readonly letter: string, readonly slip: string, readonly furtherTask: string, readonly removedTask: string }

export const decisionTemplate = 'quyet-dinh-doan-kiem-tra'
export const minutesTemplate = 'bien-ban-kiem-tra'

export const oneUnit = { from: 'bodies' as const, bodyIds: ['don-vi-22'] }

/** The whole answer as text: events of a stream one after another, a fault with all it carries. */
export async function answerOf({ client }: Service, name: string, input: unknown): Promise<string> {
  let call: unknown = client
  for (const part of name.split('.')) call = Reflect.get(Object(call), part)
  if (typeof call !== 'function') throw new Error(`no call ${name}`)
  try {
    const answer: unknown = await Reflect.apply(call, undefined, [input])
    if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return JSON.stringify(answer) ?? ''
    const events: unknown[] = []
    for await (const event of answer as AsyncIterable<unknown>) events.push(event)
    return JSON.stringify(events)
  } catch (error) {
    return `fault ${String(error)} ${JSON.stringify(error)} ${JSON.stringify(Reflect.get(Object(error), 'data') ?? null)}`
  }
}

/** `openlyDone`: called when all that is for everyone is there and nothing restricted is yet. */
export async function plant(openlyDone: (path: string) => Promise<void> = () => Promise.resolve()): Promise<Planted> {
  const { folder, path, reader } = await restrictedOffice()
  const { client, host } = reader
  await beginIndexHere(host.context.office())
  const kept = async (saving: Promise<{ outcome: string }>): Promise<void> => {
    const saved = await saving
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  }
  const directive = (await client.directives.list())[0]?.id ?? ''
  await kept(client.inspectionProgrammes.save({ revision: null, record: {
    id: 'chuong-trinh-thu', bodyId: 'ubkt', title: 'Chương trình thử', owner: 'inspectionCommittee', period: 'year', year: 2026, toYear: 2026,
    lines: [{ id: 'dong-1', kind: 'inspection', year: 2026, quarter: 1, objects: [{ type: 'organisation', bodyId: 'don-vi-22' }], contents: ['Việc chi tiêu'], leadPersonId: 'dinh-gia-phuc' }],
  } }))
  await kept(client.meetings.meetings.save({ revision: null, record: meetingWith([]) }))
  await client.registers.adopt()
  await readIndex(host.context.office(), host.resources)
  await openlyDone(path)
  const session = 'buoi-kin-1'
  await openRestricted(reader, {
    decision: { type: 'directive', directiveId: directive }, schedule: { signedOn: '2026-06-10', startedOn: '2026-06-11' }, programme: { programmeId: 'chuong-trinh-thu', lineId: 'dong-1' },
    sessions: [{
      id: session, subject: `làm việc ${secretWord}`, start: '2026-06-12T08:00', end: '2026-06-12T09:00', place: `phòng ${secretWord}`, number: 3, chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'ngo-tuong-vi', teamPresentIds: ['dinh-gia-phuc'],
      inspecteesPresent: [{ fullName: `Lò Văn ${secretWord}`, post: 'kế toán' }], inspecteeSigner: `Lò Văn ${secretWord}`, statements: [{ speaker: 'Trưởng đoàn', content: `Nêu ${secretWord}` }],
      requests: [{ content: `Giải trình ${secretWord}`, responsible: 'Kế toán', due: '2026-06-20' }],
    }],
    findings: [{ id: 'k1', fact: `Chi sai ${secretWord}`, responsibles: [{ name: `Lò Văn ${secretWord}` }] }], requirements: [{ id: 'y1', findingIds: ['k1'], content: `Nộp lại ${secretWord}`, responsible: 'Kế toán', due: '2026-06-19' }],
  })
  const { revision } = await client.inspections.get({ id: restrictedId })
  await kept(client.inspections.completeStep({ id: restrictedId, revision, stepId: 'intake', doneOn: '2026-06-01' }))
  const { recordId: paper } = await client.inspections.makeStepPaper({ id: restrictedId, stepId: 'decision' })
  const stored = await client.freeDocuments.get({ id: paper })
  await kept(client.freeDocuments.save({ revision: stored.revision, record: { ...stored.record, subject: `thành lập đoàn ${secretWord}`, paper: { ...stored.record.paper, number: 77, date: '2026-06-10', signingRightId: 'chu-nhiem-ubkt-ky', draftNumber: null } } }))
  // Its minutes went out to Word and came back.
  const word = join(folder, `${secretWord}.docx`)
  host.grants.add('grant-word-out', word, 'export')
  host.grants.add('grant-word-back', word, 'returnedWord')
  const minutesKey = { templateId: minutesTemplate, recordId: session }
  await client.wordReturn.open({ ...minutesKey, grant: 'grant-word-out' })
  writeFileSync(join(folder, 'sua-trong-word.docx'), readFileSync(word))
  expect(await client.wordReturn.take({ ...minutesKey, grant: 'grant-word-back', revision: (await client.inspections.get({ id: restrictedId })).revision })).toMatchObject({ outcome: 'taken' })
  await client.registers.adopt()
  const key = { template_id: decisionTemplate, record_id: paper, at: '2026-06-12T01:00:00.000Z', actor: 'thu-ky-ubkt' }
  await host.context.office().write(async (transaction) => {
    await transaction.insertInto('form_waiver').values({ ...key, rule_id: 'F01', place: secretWord, reason: `Lý do của ${secretWord}` }).execute()
    await transaction.insertInto('signing_copy').values({ ...key, revision: 2, sha256: '1'.repeat(64), findings_json: JSON.stringify([secretWord]), waivers_json: '[]' }).execute()
    await transaction.insertInto('issued_paper').values({ ...key, revision: 2, sha256: '0'.repeat(64), findings_json: JSON.stringify([secretWord]), waivers_json: '[]' }).execute()
    await transaction.insertInto('paper_comment').values({ ...key, id: 'gop-y-kin', thread_id: 'gop-y-kin', kind: 'comment', block_id: '', quote: secretWord, text: `Sửa ${secretWord}`, revision: 2 }).execute()
    await transaction.insertInto('paper_version').values({ ...key, name: `Bản ${secretWord}`, revision: 2 }).execute()
    await transaction.insertInto('paper_state').values({ ...key, record_id: session, template_id: minutesTemplate, collection: 'inspections', owner_id: restrictedId, state: 'submitted', revision: 2 }).execute()
    await transaction.insertInto('paper_state_event').values({ ...key, record_id: session, template_id: minutesTemplate, from_state: 'draft', to_state: 'submitted', reason: `Vì ${secretWord}`, revision: 2 }).execute()
  })
  host.grants.add('grant-paper', join(folder, 'cua-nguoi-xem.docx'), 'export')
  for await (const event of await client.papers.export({ templateId: decisionTemplate, recordId: paper, format: 'docx', grant: 'grant-paper' })) if (event.type === 'done') break
  await kept(client.tasks.save({ revision: null, record: { id: 'viec-kin', bodyId: 'ubkt', source: { type: 'inspection', inspectionId: restrictedId, requirementId: 'y1' }, content: `Nộp lại ${secretWord}`, setOn: '2026-06-12', due: '2026-06-19' } }))
  await kept(client.petitions.save({ revision: null, record: { id: 'don-kin', kind: 'denunciation', bodyId: 'ubkt', receivedOn: '2026-05-02', content: `Tố cáo ${secretWord}`, answer: { on: '2026-06-14', text: `Đã xét ${secretWord}`, freeDocumentId: paper } } }))
  await kept(client.meetings.meetings.save({ revision: 1, record: meetingWith([{ title: 'Tài liệu kèm theo', freeDocumentId: paper }]) }))
  const after = await plantAfterIssue(reader, folder, paper)
  const made = await plantMade(reader, { templateId: decisionTemplate, recordId: paper }, after.deliveryList)
  await readIndex(host.context.office(), host.resources)
  const other = await serviceFor(path, 'van-thu')
  writeFileSync(join(folder, 'thu.pdf'), '%PDF-1.7 thử %%EOF')
  other.host.grants.add('grant-scan', join(folder, 'thu.pdf'), 'attachment')
  other.host.grants.add('grant-sheet', join(folder, 'bieu.xlsx'), 'export')
  for (const book of ['outgoing', 'secret']) other.host.grants.add(`grant-book-${book}`, join(folder, `so-${book}.xlsx`), 'export')
  other.host.grants.add('grant-register-report', join(folder, 'kiem-tra-so.docx'), 'export')
  other.host.grants.add('grant-folder', folder, 'formsFolder')
  other.host.grants.add('grant-export', join(folder, 'cua-nguoi-khac.docx'), 'export')
  other.host.grants.add('grant-word-back', join(folder, 'sua-trong-word.docx'), 'returnedWord')
  return { path, folder, reader, other, paper, session, task: 'viec-kin', petition: 'don-kin', directive, programme: 'chuong-trinh-thu', meeting: 'hop-ubkt', ...after, made }
}

/** What came in for the case, whom its paper was sent to, and scans of it. */
async function plantAfterIssue({ client, host }: Service, folder: string, paper: string): Promise<Pick<Planted, 'incoming' | 'deliveryList' | 'scan' | 'file' | 'batch'>> {
  writeFileSync(join(folder, `${secretWord}.pdf`), `%PDF-1.7 ${secretWord} %%EOF`)
  host.grants.add('grant-attachment', join(folder, `${secretWord}.pdf`), 'attachment')
  const attachment = await client.incomingPapers.takeFile({ id: 'den-kin', grant: 'grant-attachment' })
  const saved = await client.incomingPapers.save({ revision: null, record: {
    id: 'den-kin', bodyId: 'ubkt', receivedOn: '2026-05-02', sender: { text: `Lò Văn ${secretWord}` }, subject: `Tố cáo ${secretWord}`, inspectionId: restrictedId, due: '2026-06-01', attachments: [attachment],
  } })
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  const key = { templateId: decisionTemplate, recordId: paper }
  const { listId } = await client.deliveries.create({ ...key, lines: [{ bodyId: null, name: `Đồng chí ${secretWord}`, purpose: '', copies: 1, how: null }] })
  const { scan } = await client.deliveries.linkScan({ ...key, grant: 'grant-attachment', note: secretWord })
  await client.deliveries.withdrawScan({ ...key, scan, reason: `Nhầm ${secretWord}` })
  // A packet its readers sent: the list of packets sent tells nobody else of it.
  host.grants.add('grant-packet', join(folder, 'goi-kin.vpkx'), 'export')
  for await (const event of await client.packets.make({ request: { papers: [key] }, grant: 'grant-packet' })) if (event.type === 'done') expect(event.result.made.documents).toBe(1)
  expect(await client.packets.sent()).toHaveLength(1)
  const { id: batch } = await client.batches.create({ title: `Loạt ${secretWord}`, paper: key, list: oneUnit, places: [{ place: 'subject', column: 'Tên đơn vị' }], nameColumn: 'Tên đơn vị' })
  // The complaint came in a packet of another office.
  const [packet, stamp] = ['0b6c4c1e-98d4-4a55-8a0e-2d9f8f0c7a11', { at: '2026-05-02T01:00:00.000Z', actor: 'thu-ky-ubkt' }]
  await host.context.office().write(async (transaction) => {
    await transaction.insertInto('received_packet').values({ id: packet, sender_office_id: 'noi-gui', sender_name: 'Nơi gửi', manifest_text: JSON.stringify({ note: secretWord }), manifest_sha256: '2'.repeat(64), signature_text: '{}', receipt_text: '{}', ...stamp }).execute()
    await transaction.insertInto('received_document').values({ packet_id: packet, position: 1, incoming_paper_id: 'den-kin', how: 'entered' }).execute()
    await transaction.insertInto('received_part').values({ packet_id: packet, path: `van-ban/01 Tố cáo ${secretWord}.pdf`, sha256: attachment.sha256 }).execute()
    await appendAudit(transaction, { ...stamp, action: 'packet.received', subject: `packets/${packet}`, digest: '2'.repeat(64) })
  })
  return { incoming: 'den-kin', deliveryList: listId, scan, file: attachment.sha256, batch }
}

/** What the program makes from the papers and records of the case. */
async function plantMade({ client }: Service, key: { readonly templateId: string, readonly recordId: string }, deliveryList: string): Promise<Made> {
  const { rows } = await client.registers.entries({ book: 'outgoing', limit: 500 })
  const { recordId: replacement } = await client.registers.draftReplacement({ entryId: rows.find(({ paper }) => paper?.recordId === key.recordId)?.id ?? 0 })
  const { recordId: letter } = await client.packets.draftLetter({ papers: [key], addressee: '' })
  const { record: list } = await client.deliveries.lists.get({ id: deliveryList })
  const { recordId: slip } = await client.deliveries.makeSlips({ listId: deliveryList, lineIds: list.lines.map(({ id }) => id) })
  const task = { bodyId: 'ubkt', content: `Trả lời ${secretWord}`, setOn: '2026-06-13' }
  const removed = { ...task, id: 'viec-da-bo', source: { type: 'inspection', inspectionId: restrictedId, requirementId: 'y1' } }
  const saved = [
    await client.tasks.save({ revision: null, record: { ...task, id: 'viec-tu-don', source: { type: 'petition', petitionId: 'don-kin' } } }),
    await client.tasks.save({ revision: null, record: removed }), await client.tasks.remove({ id: removed.id, revision: 1 }),
  ]
  expect(saved.map(({ outcome }) => outcome)).toEqual(['saved', 'saved', 'saved'])
  return { replacement, letter, slip, furtherTask: 'viec-tu-don', removedTask: removed.id }
}

function meetingWith(papers: readonly object[]): object {
  return {
    id: 'hop-ubkt', kind: 'conference', organ: 'inspectionCommittee', bodyId: 'ubkt', title: 'Hội nghị Uỷ ban Kiểm tra', start: '2026-06-25T08:00', place: 'phòng họp', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'ngo-tuong-vi',
    agenda: [{ id: 'm1', title: 'Xem xét kết quả', papers }],
  }
}
