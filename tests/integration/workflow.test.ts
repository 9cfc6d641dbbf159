/** From draft to filed through the contract: every step in every state, the lock by every way in, comments, versions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { attribute, descendants, openPackage } from '../../electron/documents/ooxml/index.ts'
import type { XmlElement } from '../../electron/documents/ooxml/index.ts'
import { importText } from '../../electron/interchange/index.ts'
import { planStore } from '../../electron/plans/index.ts'
import { eraseRecord, writeRecord, writeThroughLock } from '../../electron/records/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { moveState } from '../../electron/workflow/index.ts'
import { paperStateSchema, paperSteps } from '../../shared/domain/paper-state.ts'
import type { PaperState, PaperStep } from '../../shared/domain/paper-state.ts'
import { allPapers } from '../support/all-papers.ts'
import { faultOf, projectRoot, testActor } from '../support/offices.ts'
import { restrictedOffice, serviceFor } from '../support/restricted-desk.ts'
import type { Service } from '../support/restricted-desk.ts'

const plan = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-tiet-kiem' }
const minutes = { templateId: 'bien-ban-kiem-tra', recordId: 'giam-sat-neu-guong-lam-viec' }
const decision = { templateId: 'van-ban-tu-do', recordId: 'quyet-dinh-to-cong-tac' }
type Key = typeof plan

async function desk(): Promise<{ readonly path: string, readonly drafter: Service }> {
  const { path, reader } = await restrictedOffice('nguoi-soan')
  return { path, drafter: reader }
}

/** The register's step, which no call of the workflow takes. */
function issue({ host }: Service, key: Key): Promise<void> {
  return host.context.office().write((transaction) => moveState(transaction, { ...testActor, name: 'van-thu' }, key, 'issued'))
}

async function take(service: Service, key: Key, step: PaperStep, reason = 'Sửa số liệu mục II.'): Promise<void> {
  const { workflow } = service.client
  const { revision } = await workflow.standing(key)
  switch (step) {
    case 'submit': await workflow.submit({ ...key, revision }); return
    case 'approve': await workflow.approve({ ...key, revision }); return
    case 'sendBack': await workflow.sendBack({ ...key, revision, reason }); return
    case 'sign': await workflow.sign({ ...key, revision }); return
    case 'issue': await issue(service, key); return
    case 'file': await workflow.file({ ...key, revision }); return
    default: step satisfies never
  }
}

const wayTo: Readonly<Record<PaperState, readonly PaperStep[]>> = {
  draft: [], submitted: ['submit'], approved: ['submit', 'approve'], signed: ['submit', 'approve', 'sign'],
  issued: ['submit', 'approve', 'sign', 'issue'], filed: ['submit', 'approve', 'sign', 'issue', 'file'],
}
async function walk(service: Service, key: Key, to: PaperState): Promise<void> {
  for (const step of wayTo[to]) await take(service, key, step)
}

describe('a step', () => {
  it('is taken from its own states and refused from all others, which then changes nothing', async () => {
    const { drafter } = await desk()
    const papers = (await allPapers(drafter.client)).filter(({ subjectKind }) => subjectKind === 'freeDocument' || subjectKind === 'plan')
    let next = 0
    for (const state of paperStateSchema.options) {
      for (const step of Object.keys(paperSteps) as PaperStep[]) {
        if (!paperSteps[step].from.includes(state)) continue
        const { templateId, recordId } = papers[next++] ?? plan
        await walk(drafter, { templateId, recordId }, state)
        await take(drafter, { templateId, recordId }, step)
        expect([state, step, (await drafter.client.workflow.standing({ templateId, recordId })).state]).toEqual([state, step, paperSteps[step].to])
      }
      const { templateId, recordId } = papers[next++] ?? plan
      const key = { templateId, recordId }
      await walk(drafter, key, state)
      const before = await drafter.client.workflow.standing(key)
      for (const step of Object.keys(paperSteps) as PaperStep[]) {
        if (paperSteps[step].from.includes(state)) continue
        expect([state, step, await faultOf(take(drafter, key, step))]).toEqual([state, step, 'PAPER_WRONG_STATE'])
      }
      expect(await drafter.client.workflow.standing(key)).toEqual(before)
    }
    expect(drafter.failures).toEqual([])
  })

  it('keeps who, when, why and which revision, and stands in the journal', async () => {
    const { path, drafter } = await desk()
    const signer = await serviceFor(path, 'nguoi-ky')
    await take(drafter, plan, 'submit')
    await take(signer, plan, 'sendBack', 'Thiếu kinh phí.')
    const { revision, record } = await drafter.client.plans.get({ id: plan.recordId })
    await drafter.client.plans.save({ revision, record: { ...record, funding: 'Ngân sách cấp.' } })
    await take(drafter, plan, 'submit')
    await take(signer, plan, 'approve')
    const standing = await signer.client.workflow.standing(plan)
    const at = testActor.now().toISOString()
    expect(standing.events).toEqual([
      { from: 'draft', to: 'submitted', revision, reason: '', at, actor: 'nguoi-soan' },
      { from: 'submitted', to: 'draft', revision, reason: 'Thiếu kinh phí.', at, actor: 'nguoi-ky' },
      { from: 'draft', to: 'submitted', revision: revision + 1, reason: '', at, actor: 'nguoi-soan' },
      { from: 'submitted', to: 'approved', revision: revision + 1, reason: '', at, actor: 'nguoi-ky' },
    ])
    expect(standing).toMatchObject({ state: 'approved', steps: ['sendBack', 'sign'], revision: revision + 1 })
    const journal = await drafter.host.context.office().read.selectFrom('audit').select(['action', 'actor']).where('subject', '=', `papers/${plan.templateId}/${plan.recordId}`).orderBy('sequence').execute()
    expect(journal.map(({ action, actor }) => `${action} ${actor}`)).toEqual(['paper.submitted nguoi-soan', 'paper.returned nguoi-ky', 'paper.submitted nguoi-soan', 'paper.approved nguoi-ky'])
  })

  it('is not taken on what was not seen, nor back without a reason, nor with a paper that cannot be made', async () => {
    const { drafter: { client } } = await desk()
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    expect(await faultOf(client.workflow.submit({ ...plan, revision: revision + 1 }))).toBe('PAPER_WRONG_STATE')
    const saved = await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, signingRightId: null } } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
    expect(await faultOf(client.workflow.submit({ ...plan, revision: saved.revision }))).toBe('PAPER_NOT_READY')
    expect(await client.workflow.standing(plan)).toMatchObject({ state: 'draft', events: [], steps: ['submit'] })
    await client.plans.save({ revision: saved.revision, record })
    await client.workflow.submit({ ...plan, revision: saved.revision + 1 })
    for (const reason of ['', '   ']) expect(await faultOf(client.workflow.sendBack({ ...plan, revision: saved.revision + 1, reason }))).toBe('INPUT_INVALID')
    expect((await client.workflow.standing(plan)).state).toBe('submitted')
    expect(await faultOf(client.workflow.submit({ ...plan, recordId: 'khong-co', revision: 1 }))).toBe('RECORD_UNKNOWN')
  })
})

describe('what is beyond draft', () => {
  it('is not changed or removed by the window nor by a file, and again is when it came back', async () => {
    const { drafter } = await desk()
    const { client, host } = drafter
    await take(drafter, plan, 'submit')
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    const codes = (outcome: { readonly outcome: string, readonly problems?: readonly { readonly code: string }[] }): readonly string[] => [outcome.outcome, ...(outcome.problems ?? []).map(({ code }) => code)]
    expect(codes(await client.plans.save({ revision, record: { ...record, funding: 'khác' } }))).toEqual(['refused', 'paper.locked'])
    expect(codes(await client.plans.remove({ id: plan.recordId, revision }))).toContain('paper.locked')
    const sample: { readonly plans: readonly { readonly id: string }[] } = JSON.parse(readFileSync(join(projectRoot, 'resources/sample/office-records.json'), 'utf8'))
    const file = (change: object): string => JSON.stringify({ ...sample, plans: sample.plans.map((each) => each.id === plan.recordId ? { ...each, ...change } : each) })
    const refused = await importText(host.context.office(), file({ funding: 'khác' }), testActor, silentProgress)
    expect(refused).toMatchObject({ created: 0, updated: 0, problems: [{ code: 'paper.locked', path: 'plans[1]', severity: 'error' }] })
    // The same again is no change.
    expect((await importText(host.context.office(), file({}), testActor, silentProgress)).problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await client.plans.get({ id: plan.recordId })).toEqual({ revision, record })
    await take(drafter, plan, 'sendBack')
    expect(codes(await client.plans.save({ revision, record: { ...record, funding: 'khác' } }))[0]).toBe('saved')
    expect(drafter.failures).toEqual([])
  })

  it('is not written by any other part of the program; the register alone writes its number', async () => {
    const { drafter } = await desk()
    const office = drafter.host.context.office()
    await walk(drafter, plan, 'signed')
    const stored = await drafter.client.plans.get({ id: plan.recordId })
    const numbered = { ...stored.record, paper: { ...stored.record.paper, number: 99 } }
    expect(await faultOf(office.write((transaction) => writeRecord(transaction, planStore, stored, numbered, testActor)))).toBe('PAPER_LOCKED')
    expect(await faultOf(office.write((transaction) => eraseRecord(transaction, planStore, stored, testActor)))).toBe('PAPER_LOCKED')
    expect(await drafter.client.plans.get({ id: plan.recordId })).toEqual(stored)
    await office.write((transaction) => writeThroughLock(transaction, planStore, stored, numbered, testActor))
    expect((await drafter.client.plans.get({ id: plan.recordId })).record.paper.number).toBe(99)
  })

  it('of a case is the one session; the case goes on', async () => {
    const { drafter: { client }, drafter } = await desk()
    await take(drafter, minutes, 'submit')
    const { revision, record } = await client.inspections.get({ id: 'giam-sat-neu-guong' })
    const save = async (change: object): Promise<string> => {
      const saved = await client.inspections.save({ revision: (await client.inspections.get({ id: record.id })).revision, record: { ...record, ...change } })
      return saved.outcome === 'refused' ? saved.problems.map(({ code }) => code).join(' ') : saved.outcome
    }
    const other = { ...record.sessions[0], id: 'buoi-moi', subject: 'làm việc tiếp' }
    expect(await save({ title: 'Giám sát, tên khác' })).toBe('saved')
    expect(await save({ sessions: [...record.sessions, other] })).toBe('saved')
    expect(await save({ sessions: record.sessions.map((session) => session.id === minutes.recordId ? { ...session, place: 'nơi khác' } : session) })).toContain('paper.locked')
    expect(await save({ sessions: record.sessions.filter(({ id }) => id !== minutes.recordId) })).toContain('paper.locked')
    expect((await client.inspections.get({ id: record.id })).revision).toBe(revision + 2)
    // The record went on, so the step names its revision of now.
    await take(drafter, minutes, 'sendBack')
    expect(await save({ sessions: record.sessions.filter(({ id }) => id !== minutes.recordId) })).toBe('saved')
  })
})

describe('the list of what waits', () => {
  it('holds papers under way and sent back, with why, and none that is filed or was never submitted', async () => {
    const { drafter } = await desk()
    expect(await drafter.client.workflow.waiting()).toEqual([])
    await walk(drafter, plan, 'approved')
    await take(drafter, plan, 'sendBack', 'Ghi rõ thời hạn.')
    await walk(drafter, minutes, 'signed')
    const rows = await drafter.client.workflow.waiting()
    expect(rows.map(({ recordId, state, returned, reason }) => ({ recordId, state, returned, reason })).toSorted((a, b) => a.recordId < b.recordId ? -1 : 1)).toEqual([
      { recordId: minutes.recordId, state: 'signed', returned: false, reason: '' },
      { recordId: plan.recordId, state: 'draft', returned: true, reason: 'Ghi rõ thời hạn.' },
    ])
    await take(drafter, minutes, 'issue')
    await take(drafter, minutes, 'file')
    expect((await drafter.client.workflow.waiting()).map(({ recordId }) => recordId)).toEqual([plan.recordId])
  })
})

it('papers that had their number before there were states wait for nobody, are locked, and can still be filed', async () => {
  const { path, drafter } = await desk()
  const file = new Database(path)
  const trigger = file.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'paper_state_first'`).pluck().get()
  file.exec('DROP TRIGGER paper_state_first')
  file.prepare(`INSERT INTO paper_state VALUES (?, ?, 'plans', ?, 'issued', 1, '2026-01-01T00:00:00.000Z', 'vp')`).run(plan.templateId, plan.recordId, plan.recordId)
  file.prepare(`INSERT INTO paper_state_event (template_id, record_id, from_state, to_state, revision, reason, at, actor) VALUES (?, ?, 'draft', 'issued', 1, 'từ trước', '2026-01-01T00:00:00.000Z', 'vp')`).run(plan.templateId, plan.recordId)
  file.exec(String(trigger))
  file.close()
  expect(await drafter.client.workflow.waiting()).toEqual([])
  const { revision, record } = await drafter.client.plans.get({ id: plan.recordId })
  expect(await drafter.client.plans.save({ revision, record: { ...record, funding: 'khác' } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'paper.locked' }] })
  await take(drafter, plan, 'file')
  expect(await drafter.client.workflow.standing(plan)).toMatchObject({ state: 'filed', numberedBefore: false })
})

describe('comments', () => {
  it('stand at a place, are answered, resolved and opened again; each word of them stays', async () => {
    const { path, drafter } = await desk()
    const checker = await serviceFor(path, 'nguoi-kiem-tra')
    const { body } = await drafter.client.papers.preview({ ...plan, firstPage: 0, pages: 0 })
    const block = body.find((each) => each.kind === 'paragraph' && each.id !== undefined)
    if (block?.kind !== 'paragraph' || block.id === undefined) throw new Error('no paragraph')
    const quote = block.content.map(({ text }) => text).join('').slice(0, 20)
    const [made] = await checker.client.workflow.comment({ ...plan, blockId: block.id, quote, text: 'Viết gọn lại.' })
    expect(made).toMatchObject({ blockId: block.id, quote, place: 'there', foundIn: null, resolved: false, entries: [{ kind: 'comment', text: 'Viết gọn lại.', actor: 'nguoi-kiem-tra' }] })
    const threadId = made?.id ?? ''
    expect((await drafter.client.workflow.standing(plan)).openComments).toBe(1)
    await drafter.client.workflow.answerComment({ ...plan, threadId, text: 'Đã gọn.' })
    expect(await drafter.client.workflow.resolveComment({ ...plan, threadId, text: '' })).toMatchObject([{ resolved: true }])
    expect(await faultOf(drafter.client.workflow.resolveComment({ ...plan, threadId, text: '' }))).toBe('PAPER_WRONG_STATE')
    expect((await drafter.client.workflow.standing(plan)).openComments).toBe(0)
    const [opened] = await checker.client.workflow.reopenComment({ ...plan, threadId, text: 'Chưa.' })
    expect(opened).toMatchObject({ resolved: false })
    expect(opened?.entries.map(({ kind, text, actor }) => `${kind} ${text} ${actor}`)).toEqual(['comment Viết gọn lại. nguoi-kiem-tra', 'answer Đã gọn. nguoi-soan', 'resolve  nguoi-soan', 'reopen Chưa. nguoi-kiem-tra'])
    expect(await faultOf(checker.client.workflow.answerComment({ ...plan, threadId: 'khong-co', text: 'x' }))).toBe('RECORD_UNKNOWN')
    // A thread of another paper is not of this one.
    expect(await faultOf(checker.client.workflow.answerComment({ ...minutes, threadId, text: 'x' }))).toBe('RECORD_UNKNOWN')
  })

  it('tell that their words are gone once the text is another, and are not taken on what is out', async () => {
    const { drafter } = await desk()
    const { client } = drafter
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    const [purpose] = record.purposes
    const part = (await client.papers.copyParts(plan)).find(({ text }) => text.includes((purpose ?? '').slice(0, 30)))
    await client.workflow.comment({ ...plan, blockId: part?.id ?? '', quote: (purpose ?? '').slice(0, 30), text: 'Xem lại.' })
    await client.plans.save({ revision, record: { ...record, purposes: ['Một câu hoàn toàn khác', ...record.purposes.slice(1)] } })
    expect((await client.workflow.comments(plan)).map(({ place }) => place)).toEqual(['changed'])
    await client.plans.save({ revision: revision + 1, record: { ...record, purposes: ['Một câu hoàn toàn khác', ...record.purposes.slice(1), purpose ?? ''] } })
    expect((await client.workflow.comments(plan)).map(({ place }) => place)).toEqual(['moved'])
    await walk(drafter, plan, 'issued')
    expect(await faultOf(client.workflow.comment({ ...plan, blockId: '', quote: '', text: 'Muộn rồi.' }))).toBe('PAPER_WRONG_STATE')
    expect(drafter.failures).toEqual([])
  })
})

describe('versions', () => {
  it('are every save, the first one always, with names and the steps taken on them', async () => {
    const { drafter } = await desk()
    const { client } = drafter
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    await client.plans.save({ revision, record: { ...record, funding: 'Ngân sách cấp.' } })
    await take(drafter, plan, 'submit')
    await client.workflow.nameVersion({ ...plan, revision, name: 'Lần 1' })
    expect(await faultOf(client.workflow.nameVersion({ ...plan, revision: revision + 1, name: 'Lần 1' }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.workflow.nameVersion({ ...plan, revision: revision + 9, name: 'Lần 9' }))).toBe('RECORD_UNKNOWN')
    expect((await client.workflow.versions(plan)).map(({ at: _at, ...rest }) => rest)).toEqual([
      { revision: revision + 1, actor: 'nguoi-soan', names: [], states: ['submitted'] }, { revision, actor: 'nguoi-thu', names: ['Lần 1'], states: [] },
    ])
  })

  it('are compared as the words of the paper, head and body', async () => {
    const { drafter: { client } } = await desk()
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    const [first, ...rest] = record.purposes
    await client.plans.save({ revision, record: { ...record, subject: `${record.subject} và năm sau`, purposes: [`${first ?? ''} trong cả năm`, 'Mục đích mới thêm vào', ...rest], paper: { ...record.paper, secrecy: 'confidential' } } })
    const { blocks, counts } = await client.workflow.compare({ ...plan, from: revision, to: revision + 1 })
    const changed = blocks.filter(({ change }) => change !== 'same').map(({ where, change, runs }) => `${where} ${change}: ${runs.filter(({ mark }) => mark !== 'same').map(({ mark, text }) => `${mark}:${text.trim()}`).join(' | ')}`)
    expect(changed).toContain('Trích yếu changed: added:và năm sau')
    expect(changed).toContain('Nội dung changed: added:trong cả năm')
    expect(changed.some((line) => line.startsWith('Nội dung added: added:Mục đích mới thêm vào'))).toBe(true)
    expect(changed.some((line) => line.startsWith('Dấu chỉ mức độ added'))).toBe(true)
    expect(counts).toEqual({ changed: 2, added: 2, removed: 0, moved: 0 })
    const back = await client.workflow.compare({ ...plan, from: revision + 1, to: revision })
    expect(back.counts).toEqual({ changed: 2, added: 0, removed: 2, moved: 0 })
    expect((await client.workflow.compare({ ...plan, from: revision, to: revision })).counts).toEqual({ changed: 0, added: 0, removed: 0, moved: 0 })
    expect(await faultOf(client.workflow.compare({ ...plan, from: revision, to: 99 }))).toBe('RECORD_UNKNOWN')
  })

  it('go to Word as tracked changes, in the name of who saved the later one', async () => {
    const { path, drafter: { client, host } } = await desk()
    const { revision, record } = await client.plans.get({ id: plan.recordId })
    await client.plans.save({ revision, record: { ...record, funding: 'Ngân sách đảng cấp.' } })
    const target = join(path, '..', 'so sánh.docx')
    host.grants.add('grant-so-sanh', target, 'export')
    expect(await client.workflow.compareInWord({ ...plan, from: revision, to: revision + 1, grant: 'grant-so-sanh' })).toMatchObject({ fileName: 'so sánh.docx', besideOriginal: false })
    const pkg = await openPackage(readFileSync(target))
    const inserted = descendants(pkg.xml(pkg.mainPart)?.documentElement as XmlElement, 'w:ins')
    expect(inserted.map((mark) => mark.textContent).join('')).toContain('Ngân sách đảng cấp.')
    expect(new Set(inserted.map((mark) => attribute(mark, 'w:author')))).toEqual(new Set(['nguoi-soan']))
    expect(await faultOf(client.workflow.compareInWord({ ...plan, from: revision, to: 99, grant: 'grant-so-sanh' }))).toBe('RECORD_UNKNOWN')
  })

  it('of minutes are the saves that hold the session', async () => {
    const { drafter: { client } } = await desk()
    const { revision, record } = await client.inspections.get({ id: 'giam-sat-neu-guong' })
    await client.inspections.save({ revision, record: { ...record, sessions: [...record.sessions, { ...record.sessions[0], id: 'buoi-moi', subject: 'làm việc tiếp' }] } })
    expect((await client.workflow.versions({ ...minutes, recordId: 'buoi-moi' })).map((version) => version.revision)).toEqual([revision + 1])
    expect((await client.workflow.versions(minutes)).map((version) => version.revision)).toEqual([revision + 1, revision])
  })
})

it('a paper that is not stored yet is a draft without a way', async () => {
  const { drafter: { client } } = await desk()
  expect(await client.workflow.standing({ ...plan, recordId: 'chua-luu' })).toEqual({ ...plan, recordId: 'chua-luu', state: 'draft', steps: ['submit'], mine: ['submit'], revision: 0, events: [], openComments: 0, numberedBefore: false })
  expect((await client.workflow.standing(decision)).numberedBefore).toBe(true)
})
