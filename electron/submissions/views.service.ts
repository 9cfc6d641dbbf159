/** Versions as the window shows them: a campaign's list, one version beside what came before it, and the form to be filled in by hand. */
import type { AnswerView, EntryView, FigureView, SubmissionRow, SubmissionView } from '../../shared/contract/submissions.ts'
import { submissionStateSchema } from '../../shared/domain/submission.ts'
import type { Measurement } from '../../shared/domain/submission.ts'
import { dueOn } from '../../shared/domain/timeliness.ts'
import { campaignOf } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import { deskOf } from './decide.service.ts'
import { lateDays, loadDesk, unitChoices } from './desk.ts'
import type { Desk } from './desk.ts'
import { selectSteps, selectVersions } from './submissions.repository.ts'
import { inHand, lastStanding } from './version.ts'
import type { StoredVersion } from './version.ts'

/** Units in the official order (those no longer asked come last), each unit's newest version first. */
export async function listSubmissions(db: ReadDatabase, campaignId: string): Promise<SubmissionRow[]> {
  const desk = await loadDesk(db, campaignId)
  const byUnit = Map.groupBy(desk.versions, ({ bodyId }) => bodyId)
  const asked = desk.units.map(({ id }) => id)
  const others = [...byUnit.keys()].filter((id) => !asked.includes(id)).toSorted()
  return [...asked, ...others].flatMap((bodyId) => {
    const own = byUnit.get(bodyId) ?? []
    const of = (severity: string, { problems }: StoredVersion): number => problems.filter((problem) => problem.severity === severity).length
    return own.toReversed().map((version) => ({ ...headOf(version, own, desk), errors: of('error', version), warnings: of('warning', version) }))
  })
}

function headOf(version: StoredVersion, own: readonly StoredVersion[], { campaign, nameOf }: Desk) {
  const { id, bodyId, version: number, state, source, receivedOn, fileName, reason, at, actor, batchId } = version
  return {
    id, bodyId, bodyName: nameOf(bodyId), version: number, state, source, receivedOn, lateDays: lateDays(receivedOn, campaign), fileName, reason, at, actor, batchId,
    counts: inHand(own)?.id === id,
  }
}

export async function getSubmission(db: ReadDatabase, submissionId: string): Promise<SubmissionView> {
  const { desk, version } = await deskOf(db, submissionId)
  const own = desk.versions.filter(({ bodyId }) => bodyId === version.bodyId)
  const before = lastStanding(own.filter((other) => other.version < version.version))
  return {
    ...headOf(version, own, desk), ...await formView(db, desk, { bodyId: version.bodyId, version, before }), problems: [...version.problems],
    files: version.files.map(({ fileName, carried }) => ({ fileName, carried })),
    events: (await selectSteps(db, submissionId)).map(({ state, ...step }) => ({ ...step, state: readStored(() => submissionStateSchema.parse(state)) })),
    versions: own.map(({ id, version: number, state, receivedOn }) => ({ id, version: number, state, receivedOn })),
  }
}

/** What a unit's form holds now, to be typed over. */
export async function getEntry(db: ReadDatabase, campaignId: string, bodyId: string): Promise<EntryView> {
  const desk = await loadDesk(db, campaignId)
  if (!desk.units.some(({ id }) => id === bodyId)) {
    throw fault('RECORD_UNKNOWN', { happened: 'Đơn vị này không thuộc danh sách phải báo cáo của đợt.', kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn một đơn vị trong danh sách của đợt.' })
  }
  const own = desk.versions.filter((version) => version.bodyId === bodyId)
  const last = lastStanding(own)
  return {
    ...await formView(db, desk, { bodyId, version: last, before: last === null ? null : lastStanding(own.filter((other) => other.version < last.version)) }),
    bodyId, bodyName: desk.nameOf(bodyId), lastId: last?.id ?? null, units: unitChoices(desk),
  }
}

interface Shown { readonly bodyId: string, readonly version: StoredVersion | null, readonly before: StoredVersion | null }

async function formView(db: ReadDatabase, { campaign, indicators, frozen }: Desk, { bodyId, version, before }: Shown) {
  const previous = campaign.previousId === null ? null : await campaignOf(db, campaign.previousId)
  const lastPeriod = previous === null ? null : inHand(await selectVersions(db, previous.id, bodyId))
  const countsIn = (of: StoredVersion | null) => {
    const values = new Map(of?.measurements.map((one) => [one.indicatorId, one]))
    return (id: string) => counts(values.get(id))
  }
  const [now, then, last] = [countsIn(version), countsIn(before), countsIn(lastPeriod)]
  const places = new Map(version?.measurements.map(({ indicatorId, place }) => [indicatorId, place]))
  const figures = indicators.map(({ id, code, name, group, unitOfMeasure, rollUp, numeratorName, denominatorName, ratePer, decimals }): FigureView => ({
    indicatorId: id, code, name, group, unitOfMeasure, rollUp, numeratorName, denominatorName, ratePer, decimals,
    value: now(id), place: places.get(id) ?? '', before: then(id), lastPeriod: last(id),
  }))
  return {
    campaignId: campaign.id, campaignTitle: campaign.title, due: version === null ? campaign.due : dueOn(campaign, version.receivedOn), frozen: frozen !== null, previousTitle: previous?.title ?? '',
    figures, answers: answersOf(campaign.outline, version, before),
  }
}

function counts(value: Measurement | undefined): FigureView['value'] {
  return value === undefined ? null : { numerator: value.numerator, denominator: value.denominator, rate: value.rate }
}

function answersOf(outline: Desk['campaign']['outline'], version: StoredVersion | null, before: StoredVersion | null): AnswerView[] {
  return outline.map((question) => {
    const [now, then] = [version, before].map((of) => of?.answers.find(({ questionId }) => questionId === question.id))
    return {
      question, text: now?.text ?? '', rows: now?.rows.map((row) => [...row]) ?? [], place: now?.place ?? '', given: now !== undefined,
      before: then === undefined ? null : [then.text, ...then.rows.map((row) => row.join(' | '))].filter((line) => line !== '').join('\n'),
    }
  })
}
