/** Carrying out a change of the organisation in one transaction, and undoing it while nothing leans on it. */
import type { z } from 'zod'
import type { organisationChangeRowSchema } from '../../shared/contract/desk-records.ts'
import type { ChangePlan } from '../../shared/contract/organisation-changes.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { BodyVersion, OrganisationView } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { owedReports } from '../campaigns/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { organisationStores, organisationView } from '../organisation/index.ts'
import { conflictWith, eraseRecord, getRecord, parseRecord, referrerProblems, selectHistory, writeRecord } from '../records/index.ts'
import type { Actor, RecordRules, RecordStore, SaveOutcome } from '../records/index.ts'
import { planChange } from './change-plan.ts'
import { organisationChangeStore, selectOrganisationChanges, selectPapersFrom } from './organisation-change.repository.ts'

type Outcome = SaveOutcome<OrganisationChange>
type CarriedOut = NonNullable<OrganisationChange['carriedOut']>
type TouchedCollection = CarriedOut['records'][number]['collection']
type Touched = CarriedOut['records'][number]

export async function listOrganisationChanges(db: ReadDatabase): Promise<z.output<typeof organisationChangeRowSchema>[]> {
  return (await selectOrganisationChanges(db)).map(({ revision, record }) => ({
    id: record.id, revision, kind: record.kind, title: record.title, date: record.date, state: record.state,
  }))
}

/** What was carried out stands as it was; a typed record never says of itself that it was. */
export const organisationChangeRules: RecordRules<'organisationChanges'> = async (db, change) => {
  const stored = await organisationChangeStore.find(db, change.id)
  if (stored?.record.state === 'done') return [refusal('state', 'change.done', 'Biến động này đã thực hiện nên không sửa được nữa.', 'Hoàn tác trước, rồi sửa và thực hiện lại.')]
  if (change.state === 'done' || change.carriedOut !== null) return [refusal('state', 'change.notByHand', 'Biến động chỉ được thực hiện bằng lệnh “Thực hiện”.', 'Lưu ở dạng dự kiến rồi bấm “Thực hiện”.')]
  return []
}

function refusal(path: string, code: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path, value: '', message, remedy }
}

/** Of a record as it is being typed; its own mistakes of form stand among the problems. */
export async function planOf(db: ReadDatabase, candidate: unknown): Promise<ChangePlan> {
  const parsed = parseRecord('organisationChanges', candidate)
  if (parsed.parsed) {
    const view = await organisationView(db)
    const { plan } = planChange(parsed.record, view)
    return { ...plan, problems: [...plan.problems, ...await toldProblems(db, parsed.record, view, plan)] }
  }
  const none = { byKind: [], bodies: 0, members: 0 }
  return { problems: [...parsed.problems], steps: [], children: [], bodies: [], endingPosts: [], endingRights: 0, before: none, after: none }
}

/** What a person is told before and after carrying out; nothing of it hinders. */
async function toldProblems(db: ReadDatabase, change: OrganisationChange, view: OrganisationView, plan: Pick<ChangePlan, 'steps'>): Promise<readonly Problem[]> {
  return [...receivedProblems(change), ...await owedProblems(db, change, plan), ...await paperProblems(db, change, view, plan)]
}

/** Papers dated from the day on take their head from the tree as it will be: how many, of whom. */
async function paperProblems(db: ReadDatabase, change: OrganisationChange, view: OrganisationView, { steps }: Pick<ChangePlan, 'steps'>): Promise<readonly Problem[]> {
  const touched = new Map(steps.filter(({ bodyId, what }) => what === 'ends' || headChanges(bodyId, change, view)).map((step) => [step.bodyId, step]))
  const papers = Map.groupBy(await selectPapersFrom(db, [...touched.keys()], change.date), ({ bodyId }) => bodyId)
  return [...papers].map(([bodyId, own]): Problem => {
    const ends = touched.get(bodyId)?.what === 'ends'
    const issued = own.filter((paper) => paper.issued).length
    return {
      severity: 'warning', code: 'change.papersAfter', path: 'date', value: bodyId,
      message: `${own.length} văn bản của “${touched.get(bodyId)?.before ?? bodyId}” ghi ngày từ ${shortDate(change.date)} ${ends ? 'sẽ đứng tên tổ chức không còn' : 'sẽ mang tên mới'}${issued === 0 ? '' : ` (${issued} văn bản đã ban hành giữ nguyên tệp)`}.`,
      remedy: ends ? 'Xem lại ngày thay đổi, hoặc sửa ngày, tổ chức ban hành của các văn bản đó.' : 'Xem lại ngày thay đổi; đúng ngày thì xem lại các văn bản đó trước khi ban hành.',
    }
  })
}

/** Does the head of its papers become another on the day? */
function headChanges(bodyId: string, { to, date }: OrganisationChange, view: OrganisationView): boolean {
  const body = view.bodies.get(bodyId)
  const [before, after] = [body === undefined ? null : bodyOn(body, date), to.find((one) => one.bodyId === bodyId)]
  if (before === null || after === undefined) return false
  const head = ({ name, letterheadSuperior, letterheadIssuer, symbol, place }: Pick<BodyVersion, 'name' | 'letterheadSuperior' | 'letterheadIssuer' | 'symbol' | 'place'>): string =>
    JSON.stringify([name, letterheadSuperior, letterheadIssuer, symbol, place])
  return head(before) !== head(after)
}

/** A body received without its members: the figures afterwards do not hold them, and it is said. */
function receivedProblems(change: OrganisationChange): readonly Problem[] {
  if (change.kind !== 'receive') return []
  return change.to.flatMap(({ bodyId, name }, at): readonly Problem[] => change.membersReceived.some(({ toBodyId }) => toBodyId === bodyId) ? [] : [{
    severity: 'warning', code: 'change.receivedNotCounted', path: `to[${at}]`, value: bodyId,
    message: `Chưa ghi số đảng viên tiếp nhận cùng “${name}”, nên số đảng viên sau thay đổi chưa tính các đồng chí này.`,
    remedy: 'Ghi số đảng viên ở mục “Đảng viên tiếp nhận”; không có ai thì ghi 0.',
  }])
}

/** Reports an ending body still owes: who answers for it is a person's choice, so it is said and nothing is changed. */
async function owedProblems(db: ReadDatabase, change: OrganisationChange, { steps }: Pick<ChangePlan, 'steps'>): Promise<readonly Problem[]> {
  const ending = new Map(steps.filter(({ what }) => what === 'ends').map(({ bodyId, before }) => [bodyId, before]))
  return (await owedReports(db, [...ending.keys()])).map(({ bodyId, title, due }) => ({
    severity: 'warning', code: 'change.owesReport', path: change.fromIds.includes(bodyId) ? `fromIds[${change.fromIds.indexOf(bodyId)}]` : 'fromIds', value: bodyId,
    message: `“${ending.get(bodyId) ?? bodyId}” còn phải báo cáo trong đợt “${title}” (hạn ${shortDate(due)}).`,
    remedy: 'Nếu không báo cáo nữa, mở đợt đó và ghi đơn vị không phải báo cáo kèm lý do; nếu đơn vị kế thừa báo cáo thay thì báo cho đơn vị đó.',
  }))
}

export async function carryOut(office: OfficeDatabase, actor: Actor, input: { readonly id: string, readonly revision: number }): Promise<Outcome> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, organisationChangeStore, input.id)
    const stale = await conflictWith(db, 'organisationChanges', current, input.revision)
    if (stale !== null) return stale
    if (current.record.state === 'done') return { outcome: 'refused', problems: [refusal('state', 'change.done', 'Biến động này đã được thực hiện.', 'Không cần thực hiện lại.')] }
    const view = await organisationView(db)
    const { plan, records } = planChange(current.record, view)
    const wrong = plan.problems.filter(({ severity }) => severity === 'error')
    if (wrong.length > 0) return { outcome: 'refused', problems: wrong }
    const told = await toldProblems(db, current.record, view, plan)
    const written: Touched[] = []
    for (const body of records.bodies) written.push(await put(transaction, 'bodies', organisationStores.bodies, body, actor))
    for (const post of records.posts) written.push(await put(transaction, 'posts', organisationStores.posts, post, actor))
    for (const right of records.signingRights) written.push(await put(transaction, 'signingRights', organisationStores.signingRights, right, actor))
    const done: OrganisationChange = { ...current.record, state: 'done', carriedOut: { at: actor.now().toISOString(), by: actor.name, records: written } }
    return { outcome: 'saved', revision: await writeRecord(transaction, organisationChangeStore, current, done, actor), problems: [...told] }
  })
}

async function put<C extends TouchedCollection>(
  transaction: WriteTransaction, collection: C, store: RecordStore<C>, record: Parameters<RecordStore<C>['insert']>[1], actor: Actor,
): Promise<Touched> {
  const current = await store.find(readingIn(transaction), record.id)
  const revision = await writeRecord(transaction, store, current, record, actor)
  return { collection, id: record.id, revision, created: current === null }
}

/** Puts every record back as its history has it before the change; refused when one was changed or is used since. */
export async function undoChange(office: OfficeDatabase, actor: Actor, input: { readonly id: string, readonly revision: number }): Promise<Outcome> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, organisationChangeStore, input.id)
    const stale = await conflictWith(db, 'organisationChanges', current, input.revision)
    if (stale !== null) return stale
    const { carriedOut } = current.record
    if (carriedOut === null) return { outcome: 'refused', problems: [refusal('state', 'change.notDone', 'Biến động này chưa thực hiện nên không có gì để hoàn tác.', 'Xoá biến động nếu không cần nữa.')] }
    const problems = await leaningOn(db, carriedOut.records)
    if (problems.length > 0) return { outcome: 'refused', problems: [...problems] }
    // Last written first: what stands beneath a new body is moved away before the body goes.
    for (const touched of carriedOut.records.filter(({ created }) => !created)) await putBack(transaction, touched, actor)
    for (const touched of carriedOut.records.filter(({ created }) => created)) await takeOut(transaction, touched, actor)
    const undone: OrganisationChange = { ...current.record, state: 'draft', carriedOut: null }
    return { outcome: 'saved', revision: await writeRecord(transaction, organisationChangeStore, current, undone, actor), problems: [] }
  })
}

/** A record changed since, or a new body that something outside the change points at. */
async function leaningOn(db: ReadDatabase, records: readonly Touched[]): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const own = new Set(records.map(({ collection, id }) => `${collection} ${id}`))
  for (const { collection, id, revision, created } of records) {
    const found = await organisationStores[collection].find(db, id)
    if (found?.revision !== revision) problems.push(refusal('carriedOut', 'change.changedSince', `Bản ghi “${id}” đã được sửa sau khi thực hiện biến động.`, 'Lập một biến động mới để điều chỉnh.'))
    else if (created) problems.push(...await referrerProblems(db, collection, id, own))
  }
  return problems
}

async function putBack(transaction: WriteTransaction, touched: Touched, actor: Actor): Promise<void> {
  switch (touched.collection) {
    case 'bodies': return restore(transaction, 'bodies', organisationStores.bodies, touched, actor)
    case 'posts': return restore(transaction, 'posts', organisationStores.posts, touched, actor)
    case 'signingRights': return restore(transaction, 'signingRights', organisationStores.signingRights, touched, actor)
  }
}

async function restore<C extends TouchedCollection>(transaction: WriteTransaction, collection: C, store: RecordStore<C>, touched: Touched, actor: Actor): Promise<void> {
  const db = readingIn(transaction)
  const before = (await selectHistory(db, collection, touched.id)).find(({ revision }) => revision === touched.revision)?.before ?? null
  const parsed = before === null ? null : parseRecord(collection, JSON.parse(before))
  if (parsed === null || !parsed.parsed) throw new Error(`history of ${collection} ${touched.id} lacks revision ${touched.revision}`)
  await writeRecord(transaction, store, await getRecord(db, store, touched.id), parsed.record, actor)
}

async function takeOut(transaction: WriteTransaction, { collection, id }: Touched, actor: Actor): Promise<void> {
  if (collection !== 'bodies') throw new Error('a change makes bodies only')
  await eraseRecord(transaction, organisationStores.bodies, await getRecord(readingIn(transaction), organisationStores.bodies, id), actor)
}
