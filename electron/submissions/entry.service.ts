/** Values typed here: a unit's report entered by hand, and a clerk's correction. Each is a new version that says who and why. */
import { randomUUID } from 'node:crypto'
import type { CellProblem, EntryOutcome } from '../../shared/contract/submissions.ts'
import type { Answer, Measurement, SubmissionState } from '../../shared/domain/submission.ts'
import { unitChecksOf } from '../aggregation/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { cleanValues, givenOnly, valueProblems } from './check-values.ts'
import type { TypedValues } from './check-values.ts'
import { crossCheckProblems } from './cross-check-problems.ts'
import { deskOf } from './decide.service.ts'
import { loadDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { refuseClosed } from './preview.service.ts'
import { insertVersion } from './submissions.repository.ts'
import { answerKey, hasErrors, lastStanding, sameValues } from './version.ts'
import type { Draft, StoredVersion } from './version.ts'

export interface TypedInput extends TypedValues {
  readonly campaignId: string, readonly bodyId: string
  /** The unit's version that stood last when the person began; null: there was none. */
  readonly lastId: string | null
  readonly receivedOn: string | null, readonly accept: boolean, readonly reason: string
}

/** A report that came on paper or by telephone. Errors refuse it unless a reason lets them stand. */
export async function saveTyped(office: OfficeDatabase, actor: Actor, input: TypedInput): Promise<EntryOutcome> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const desk = await loadDesk(db, input.campaignId)
    refuseClosed(desk.campaign)
    if (!desk.units.some(({ id }) => id === input.bodyId)) {
      throw fault('INPUT_INVALID', { happened: 'Đơn vị này không thuộc danh sách phải báo cáo của đợt.', kept: 'Chưa có gì được ghi.', remedy: 'Chọn một đơn vị trong danh sách.' })
    }
    const last = lastStanding(desk.versions.filter(({ bodyId }) => bodyId === input.bodyId))
    refuseStale(last, input.lastId)
    const { values, told } = cleanValues(givenOnly(input), desk.campaign)
    const problems = [...valueProblems(values, desk.campaign, desk.indicators), ...await checkProblems(db, desk, input.bodyId, values), ...dateProblems(input.receivedOn, today(actor)), ...told]
    const reason = input.reason.trim()
    if (refusedWithout(reason, problems, input.accept, desk)) return { outcome: 'refused', problems: [...problems, ...reasonProblems(problems, desk)] }
    const draft = draftFrom(values, { bodyId: input.bodyId, source: 'typed', base: null, problems })
    if (last !== null && sameValues(draft, last)) return { outcome: 'unchanged', submissionId: last.id }
    const submissionId = await write(transaction, actor, { desk, draft, state: input.accept ? 'accepted' : 'received', reason, receivedOn: input.receivedOn ?? today(actor) })
    return { outcome: 'saved', submissionId, problems: [...problems] }
  })
}

/** A clerk's correction of the version that stands last; it is received on the day the version it mends was. */
export async function correct(office: OfficeDatabase, actor: Actor, input: TypedValues & { readonly submissionId: string, readonly reason: string }): Promise<EntryOutcome> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { desk, version } = await deskOf(db, input.submissionId)
    refuseClosed(desk.campaign)
    refuseStale(lastStanding(desk.versions.filter(({ bodyId }) => bodyId === version.bodyId)), version.id)
    const { values, told } = cleanValues(givenOnly(input), desk.campaign)
    const problems = [...valueProblems(values, desk.campaign, desk.indicators), ...await checkProblems(db, desk, version.bodyId, values), ...told]
    const impossible = problems.filter(({ code, severity }) => severity === 'error' && !isAbsence(code))
    if (impossible.length > 0) return { outcome: 'refused', problems: [...problems] }
    const draft = draftFrom(values, { bodyId: version.bodyId, source: 'correction', base: version, problems })
    if (sameValues(draft, version)) return { outcome: 'unchanged', submissionId: version.id }
    const submissionId = await write(transaction, actor, { desk, draft, state: 'accepted', reason: input.reason.trim(), receivedOn: version.receivedOn })
    return { outcome: 'saved', submissionId, problems: [...problems] }
  })
}

async function checkProblems(db: ReadDatabase, { campaign }: Desk, bodyId: string, { measurements }: TypedValues): Promise<readonly CellProblem[]> {
  return crossCheckProblems(await unitChecksOf(db, campaign), { bodyId, measurements: measurements.map((one) => ({ ...one, place: '' })), fileName: '' })
}

/** What a unit did not give cannot be mended by a clerk either; what is wrong can. */
function isAbsence(code: string): boolean {
  return code === 'figure.missing' || code === 'answer.missing'
}

function refuseStale(last: StoredVersion | null, seen: string | null): void {
  if ((last?.id ?? null) === seen) return
  throw fault('CAMPAIGN_WRONG_STATE', {
    happened: 'Đơn vị này vừa có bản báo cáo khác so với lúc mở trang.', kept: 'Bản đã nhận được giữ nguyên; số đang gõ còn trên màn hình.', remedy: 'Mở bản mới nhất của đơn vị, xem lại rồi sửa trên bản ấy.',
  })
}

function refusedWithout(reason: string, problems: readonly CellProblem[], accept: boolean, { frozen }: Desk): boolean {
  if (problems.some(({ code }) => hopeless.has(code))) return true
  return accept && reason === '' && (hasErrors(problems) || frozen !== null)
}

/** No reason makes these storable. */
const hopeless: ReadonlySet<string> = new Set(['figure.twice', 'answer.twice', 'figure.notAsked', 'answer.notAsked', 'figure.wrongColumn', 'rate.both', 'answer.shape', 'submission.future'])

function reasonProblems(problems: readonly CellProblem[], { frozen }: Desk): readonly CellProblem[] {
  const message = hasErrors(problems) ? 'Báo cáo còn lỗi; chấp nhận thì phải ghi lý do.' : frozen === null ? '' : 'Số liệu đã chốt; báo cáo chấp nhận thêm là điều chỉnh nên phải ghi lý do.'
  return message === '' ? [] : [atField('reason', 'submission.reasonMissing', message, 'Ghi lý do, hoặc chọn “Lưu, chờ xem”.')]
}

function dateProblems(receivedOn: string | null, now: string): readonly CellProblem[] {
  return receivedOn === null || receivedOn <= now ? [] : [atField('receivedOn', 'submission.future', 'Ngày nhận báo cáo ở sau ngày hôm nay.', 'Ghi lại ngày nhận.')]
}

function atField(path: string, code: string, message: string, remedy: string): CellProblem {
  return { severity: 'error', code, path, value: '', message, remedy, file: '', sheet: '', cell: '' }
}

interface DraftFacts { readonly bodyId: string, readonly source: 'typed' | 'correction', readonly base: StoredVersion | null, readonly problems: readonly CellProblem[] }

/** What a correction leaves as it was keeps its place in the unit's file. */
function draftFrom({ measurements, answers }: TypedValues, { bodyId, source, base, problems }: DraftFacts): Draft {
  const oldFigures = new Map(base?.measurements.map((one) => [one.indicatorId, one]))
  const oldAnswers = new Map(base?.answers.map((one) => [one.questionId, one]))
  const typedPlace = source === 'typed' ? 'nhập tay' : 'sửa tại văn phòng'
  const placeBefore = (place: string): string => base !== null && place !== '' && base.files.length === 1 && !place.startsWith(`${base.fileName}: `) ? `${base.fileName}: ${place}` : place
  return {
    bodyId, source, fileName: '', carriesId: base?.id ?? null, problems, files: base?.files.map((file) => ({ ...file, carried: true })) ?? [],
    measurements: measurements.map((one): Measurement => {
      const old = oldFigures.get(one.indicatorId)
      const same = old !== undefined && old.numerator === one.numerator && old.denominator === one.denominator && old.rate === one.rate
      return { ...one, place: same ? placeBefore(old.place) : typedPlace }
    }),
    answers: answers.map((one): Answer => {
      const old = oldAnswers.get(one.questionId)
      return { ...one, place: old !== undefined && answerKey(old) === answerKey(one) ? placeBefore(old.place) : typedPlace }
    }),
  }
}

interface ToWrite { readonly desk: Desk, readonly draft: Draft, readonly state: SubmissionState, readonly reason: string, readonly receivedOn: string }

async function write(transaction: WriteTransaction, actor: Actor, { desk, draft, state, reason, receivedOn }: ToWrite): Promise<string> {
  const id = `bc-${randomUUID()}`
  await insertVersion(transaction, { id, campaignId: desk.campaign.id, batchId: null, receivedOn, state, reason, draft, at: actor.now().toISOString(), actor: actor.name })
  return id
}
