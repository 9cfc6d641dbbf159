/** Taking files in as decided: checked again against what is stored now, written in one transaction as one import that can be undone. */
import { randomUUID } from 'node:crypto'
import type { FormsImportResult, ImportCounts, ImportDecision, ImportFileState, ImportOutcome } from '../../shared/contract/submissions.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { SubmissionState } from '../../shared/domain/submission.ts'
import { unitChecksOf } from '../aggregation/index.ts'
import type { UnitChecks } from '../aggregation/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import { reasonOwed } from './decide.service.ts'
import { lateDays, loadDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluation, ImportedFile } from './evaluate.ts'
import { refuseClosed } from './preview.service.ts'
import type { DecisionFor, HeldImport } from './preview.service.ts'
import { insertBatch, insertStep, insertVersion } from './submissions.repository.ts'
import { hasErrors } from './version.ts'
import type { Draft, StoredVersion } from './version.ts'

export interface CommitInput { readonly receivedOn: string | null, readonly reason: string, readonly decisions: readonly DecisionFor[] }

type Taken = Exclude<ImportDecision, 'skip'>
const outcomeOf = { accept: 'accepted', receive: 'received', return: 'returned' } as const satisfies Readonly<Record<Taken, ImportOutcome & SubmissionState>>

/** A version that came in before with these files and is decided about now. */
interface WaitingPlan { readonly version: StoredVersion, readonly fileIds: readonly string[], readonly decision: 'accept' | 'return', readonly reason: string }

/** A unit's new version and what is decided about it. */
interface UnitPlan { readonly draft: Draft, readonly fileIds: readonly string[], readonly decision: Taken, readonly reason: string }

export async function commitImport(office: OfficeDatabase, actor: Actor, held: HeldImport, input: CommitInput, progress: Progress): Promise<FormsImportResult> {
  return office.write((transaction) => commitImportIn(transaction, actor, held, input, progress))
}

/** As {@link commitImport}, as a part of something larger that is being written. */
export async function commitImportIn(transaction: WriteTransaction, actor: Actor, held: HeldImport, input: CommitInput, progress: Progress): Promise<FormsImportResult> {
  const db = readingIn(transaction)
  const desk = await loadDesk(db, held.campaignId)
  refuseClosed(desk.campaign)
  const receivedOn = input.receivedOn ?? today(actor)
  refuseFuture(receivedOn, today(actor))
  refuseTooEarly(desk.campaign, receivedOn)
  const decisions = new Map(input.decisions.map((decision) => [decision.fileId, decision]))
  const { skipped, evaluation } = evaluated(held.files, decisions, desk, await unitChecksOf(db, desk.campaign))
  refuseWrong([...fileProblems(held.files, skipped, evaluation), ...plannedProblems(evaluation, decisions, input.reason, desk), ...waitingProblems(evaluation, decisions, input.reason, desk)])
  const waiting = waitingPlans(evaluation, decisions, input.reason)
  const plans = inOfficialOrder(desk, plansOf(evaluation, decisions, input.reason))
  const stamp = { at: actor.now().toISOString(), actor: actor.name }
  const batchId = plans.length === 0 ? null : `lan-nhap-${randomUUID()}`
  const ids = await writeVersions(transaction, { campaignId: desk.campaign.id, batchId, receivedOn, plans, ...stamp }, progress)
  for (const { version, decision, reason } of waiting) await insertStep(transaction, version.id, outcomeOf[decision], reason, stamp)
  const files = held.files.map((file) => fileResult(file, { skipped, evaluation, plans, waiting, ids, desk }))
  const counts = countsOf(files.map(({ outcome }) => outcome))
  if (batchId !== null) await insertBatch(transaction, { id: batchId, campaignId: desk.campaign.id, ...stamp, counts })
  return { batchId, counts, versions: plans.length, decided: waiting.length, late: lateDays(receivedOn, desk.campaign) > 0 ? plans.length : 0, files }
}

/** What is left out: by decision, or because nobody decided about it; a file that would change nothing needs no decision. */
function evaluated(files: readonly ImportedFile[], decisions: ReadonlyMap<string, DecisionFor>, { versions, campaign, indicators }: Desk, checks: UnitChecks): { readonly skipped: ReadonlySet<string>, readonly evaluation: Evaluation } {
  const judge = (skipped: ReadonlySet<string>): Evaluation => evaluate({ files, skipped, stored: versions, campaign, indicators, checks })
  const left = files.filter(({ fileId }) => decisions.get(fileId)?.decision === 'skip').map(({ fileId }) => fileId)
  const before = judge(new Set(left))
  const undecided = files.filter(({ fileId }) => !decisions.has(fileId) && before.files.get(fileId)?.state !== 'unchanged').map(({ fileId }) => fileId)
  const skipped = new Set([...left, ...undecided])
  return { skipped, evaluation: undecided.length === 0 ? before : judge(skipped) }
}

function refuseFuture(receivedOn: string, now: string): void {
  if (receivedOn <= now) return
  throw fault('INPUT_INVALID', { happened: 'Ngày nhận báo cáo ở sau ngày hôm nay.', kept: 'Chưa có gì được nhập.', remedy: 'Ghi lại ngày nhận.' })
}

/** Nobody was asked yet, and what is asked about has not begun: these files are of another campaign. */
function refuseTooEarly({ title, state, period }: Desk['campaign'], receivedOn: string): void {
  if (state !== 'draft' || receivedOn >= period.from) return
  throw fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” còn ở bước chuẩn bị và kỳ báo cáo đến ${shortDate(period.from)} mới bắt đầu nên chưa nhận báo cáo.`, kept: 'Chưa có gì được nhập.',
    remedy: 'Chọn đúng đợt của các tệp này; nếu đúng là đợt này thì mở đợt (phát phiếu) rồi nhập.',
  })
}

/** Everything decided that cannot be done, at once; then nothing is written. */
function refuseWrong(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw fault('INPUT_INVALID', {
    happened: `Có ${problems.length} điểm chưa quyết định được nên chưa nhập tệp nào.`, kept: 'Dữ liệu của văn phòng không thay đổi.', remedy: 'Xử lý các tệp đã chỉ rồi nhập lại.', problems,
  })
}

function problem(path: string, code: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path, value: '', message, remedy }
}

function fileProblems(files: readonly ImportedFile[], skipped: ReadonlySet<string>, evaluation: Evaluation): readonly Problem[] {
  return files.filter(({ fileId }) => !skipped.has(fileId)).flatMap(({ fileId, fileName }) => {
    const found = evaluation.files.get(fileId)
    switch (found?.state) {
      case 'unitUnknown': return [problem(fileName, 'import.unitUnknown', `Chưa rõ tệp “${fileName}” của đơn vị nào.`, 'Chọn đơn vị, hoặc chọn “Bỏ qua”.')]
      case 'ready': case 'problems': case 'unchanged': case 'unreadable': case undefined: return []
    }
  })
}

function plannedProblems(evaluation: Evaluation, decisions: ReadonlyMap<string, DecisionFor>, common: string, { frozen, nameOf }: Desk): readonly Problem[] {
  return [...evaluation.drafts].flatMap(([bodyId, { draft, fileIds }]) => {
    const own = fileIds.flatMap((id) => decisions.get(id) ?? [])
    const [first] = own
    if (first === undefined) return []
    const name = nameOf(bodyId)
    const mixed = mixedProblems(own, draft.fileName, name)
    if (mixed.length > 0) return mixed
    const reason = reasonOf(own, common)
    if (reason !== '' || first.decision === 'receive') return []
    if (first.decision === 'return') return [problem(draft.fileName, 'import.reasonMissing', `Trả lại báo cáo của ${name} mà chưa ghi lý do.`, 'Ghi lý do trả lại.')]
    if (hasErrors(draft.problems)) return [problem(draft.fileName, 'import.reasonMissing', `Báo cáo của ${name} còn lỗi; chấp nhận thì phải ghi lý do.`, 'Ghi lý do, hoặc chọn “Nhận, chờ xem”, “Trả lại”.')]
    if (frozen !== null) return [problem(draft.fileName, 'import.reasonMissing', `Số liệu đã chốt; báo cáo của ${name} là điều chỉnh nên phải ghi lý do.`, 'Ghi lý do điều chỉnh, ví dụ “Gửi muộn”.')]
    return []
  })
}

function mixedProblems(own: readonly DecisionFor[], fileName: string, name: string): readonly Problem[] {
  if (own.every(({ decision }) => decision === own[0]?.decision)) return []
  return [problem(fileName, 'import.mixed', `Các tệp của ${name} được quyết định khác nhau.`, 'Chọn cùng một cách xử lý cho các tệp của một đơn vị.')]
}

function reasonOf(decisions: readonly DecisionFor[], common: string): string {
  return decisions.map(({ reason }) => reason.trim()).find((reason) => reason !== '') ?? common.trim()
}

function plansOf(evaluation: Evaluation, decisions: ReadonlyMap<string, DecisionFor>, common: string): readonly UnitPlan[] {
  return [...evaluation.drafts.values()].flatMap(({ draft, fileIds }) => {
    const own = fileIds.flatMap((id) => decisions.get(id) ?? [])
    const decision = own[0]?.decision ?? 'skip'
    return decision === 'skip' ? [] : [{ draft, fileIds, decision, reason: reasonOf(own, common) }]
  })
}

/** Versions are written in the units' order, however the files were named. */
function inOfficialOrder({ units }: Desk, plans: readonly UnitPlan[]): readonly UnitPlan[] {
  const place = new Map(units.map(({ id }, at) => [id, at]))
  return plans.toSorted((one, other) => (place.get(one.draft.bodyId) ?? units.length) - (place.get(other.draft.bodyId) ?? units.length))
}

interface Writing { readonly campaignId: string, readonly batchId: string | null, readonly receivedOn: string, readonly plans: readonly UnitPlan[], readonly at: string, readonly actor: string }

/** File → the version it became part of. */
async function writeVersions(transaction: WriteTransaction, { plans, ...common }: Writing, progress: Progress): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  await progress.step('Ghi', 0, plans.length)
  for (const [at, { draft, fileIds, decision, reason }] of plans.entries()) {
    const id = `bc-${randomUUID()}`
    await insertVersion(transaction, { ...common, id, draft, state: outcomeOf[decision], reason })
    for (const fileId of fileIds) ids.set(fileId, id)
    await progress.step('Ghi', at + 1, plans.length)
  }
  return ids
}

/** Files of versions that wait already, by version, each with what was decided of it. */
function waitingDecided({ files }: Evaluation, decisions: ReadonlyMap<string, DecisionFor>) {
  const decided = [...files].flatMap(([fileId, { waiting }]) => {
    const own = decisions.get(fileId)
    return waiting === null || own === undefined || own.decision === 'skip' ? [] : [{ version: waiting, own }]
  })
  return [...Map.groupBy(decided, ({ version }) => version.id).values()]
}

function waitingPlans(evaluation: Evaluation, decisions: ReadonlyMap<string, DecisionFor>, common: string): readonly WaitingPlan[] {
  return waitingDecided(evaluation, decisions).flatMap((group) => {
    const own = group.map((each) => each.own)
    const [version, decision] = [group[0]?.version, own[0]?.decision]
    // Left to wait: nothing changes.
    if (version === undefined || (decision !== 'accept' && decision !== 'return')) return []
    return [{ version, fileIds: own.map(({ fileId }) => fileId), decision, reason: reasonOf(own, common) }]
  })
}

function waitingProblems(evaluation: Evaluation, decisions: ReadonlyMap<string, DecisionFor>, common: string, desk: Desk): readonly Problem[] {
  return waitingDecided(evaluation, decisions).flatMap((group) => {
    const own = group.map((each) => each.own)
    return mixedProblems(own, group[0]?.version.fileName ?? '', desk.nameOf(group[0]?.version.bodyId ?? ''))
  }).concat(waitingPlans(evaluation, decisions, common).flatMap(({ version, decision, reason }) => {
    const owed = reason === '' ? reasonOwed(desk, version, decision) : ''
    return owed === '' ? [] : [problem(version.fileName, 'import.reasonMissing', `${desk.nameOf(version.bodyId)}: ${owed}`, 'Ghi lý do rồi làm lại.')]
  }))
}

interface Settled { readonly skipped: ReadonlySet<string>, readonly evaluation: Evaluation, readonly plans: readonly UnitPlan[], readonly waiting: readonly WaitingPlan[], readonly ids: ReadonlyMap<string, string>, readonly desk: Desk }

function fileResult({ fileId, fileName }: ImportedFile, { skipped, evaluation, plans, waiting, ids, desk }: Settled): FormsImportResult['files'][number] {
  const found = evaluation.files.get(fileId)
  const plan = plans.find(({ fileIds }) => fileIds.includes(fileId)) ?? waiting.find(({ fileIds }) => fileIds.includes(fileId))
  const bodyId = found?.bodyId ?? null
  const outcome = plan !== undefined ? outcomeOf[plan.decision] : leftOut(found?.state, skipped.has(fileId))
  return { fileId, fileName, bodyName: bodyId === null ? '' : desk.nameOf(bodyId), outcome, submissionId: ids.get(fileId) ?? found?.waiting?.id ?? null, note: plan === undefined ? found?.note ?? '' : plan.reason }
}

/** Of a file that became part of no version. */
function leftOut(state: ImportFileState | undefined, isSkipped: boolean): ImportOutcome {
  if (state === 'unreadable') return 'refused'
  return state === 'unchanged' && !isSkipped ? 'unchanged' : 'skipped'
}

function countsOf(outcomes: readonly ImportOutcome[]): ImportCounts {
  const of = (wanted: ImportOutcome): number => outcomes.filter((outcome) => outcome === wanted).length
  return { in: outcomes.length, accepted: of('accepted'), received: of('received'), returned: of('returned'), skipped: of('skipped'), unchanged: of('unchanged'), refused: of('refused') }
}
