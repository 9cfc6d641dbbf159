/** `vpk campaign … accept|return|undo|freeze|amendments`: what is decided about what came in. */
import type { SubmissionRow } from '../../shared/contract/submissions.ts'
import { shortDate, workingDayFrom } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { shorten } from '../../shared/domain/problem.ts'
import { campaignAmendments, freezeCampaign } from '../aggregation/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { today } from '../requests/index.ts'
import { decide, listBatches, makeDefectLetter, undoImport } from '../submissions/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { named, paperAnswer, standingOf } from './campaign-context.ts'
import { dayOf, oneCampaign, reasonOf, refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { resources } from './surroundings.ts'

/** `--unit` names a unit by its code or by its name. */
function versionOf(standing: readonly SubmissionRow[], unit: string): SubmissionRow {
  const found = standing.find(({ bodyId }) => bodyId === unit) ?? standing.find(({ bodyName }) => bodyName === unit.normalize('NFC'))
  if (found !== undefined) return found
  throw fault('RECORD_UNKNOWN', { happened: `Đợt này chưa nhận báo cáo nào của đơn vị “${shorten(unit)}”.`, kept: 'Chưa có gì thay đổi.', remedy: 'Ghi lại --unit bằng mã hoặc tên đơn vị; xem vpk campaign board.' })
}

/** The units named, or every report that waits and has no errors. With errors, or after the freeze, a reason is owed. */
export async function accept(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const standing = await standingOf(office, oneCampaign(options))
  const reason = options.reason?.trim() ?? ''
  const chosen = options.unit?.map((unit) => versionOf(standing, unit)) ?? standing.filter(({ state, errors }) => state === 'received' && errors === 0)
  const bare = reason === '' ? chosen.filter(({ errors, state }) => errors > 0 && state !== 'accepted') : []
  if (bare.length > 0) {
    throw fault('INPUT_INVALID', { happened: `Báo cáo còn lỗi, chấp nhận thì phải ghi lý do: ${bare.map(({ bodyName }) => bodyName).join('; ')}.`, kept: 'Chưa báo cáo nào được chấp nhận.', remedy: 'Thêm --reason, hoặc trả lại bằng return.' })
  }
  const waiting = chosen.filter(({ state }) => state !== 'accepted')
  const done: SubmissionRow[] = []
  for (const version of waiting) {
    await decide(office, actorAtWork(), { submissionId: version.id, seen: version.state, decision: 'accept', reason })
    done.push(version)
  }
  const left = standing.filter(({ id, state }) => state === 'received' && !done.some((version) => version.id === id))
  return {
    exitCode: 0, facts: { verb: 'accept', accepted: done.map(named), waiting: left.map(named) }, output: done.map(({ bodyName }) => `đã chấp nhận\t${visible(bodyName)}\n`).join(''),
    messages: [
      `Đã chấp nhận ${done.length} báo cáo${chosen.length > done.length ? `; ${chosen.length - done.length} báo cáo đã được chấp nhận từ trước` : ''}.`,
      ...left.length === 0 ? [] : [`Còn chờ xem: ${left.map(({ bodyName, errors }) => visible(errors > 0 ? `${bodyName} (${errors} lỗi)` : bodyName)).join('; ')}.`],
    ],
  }
}

/** Sends one unit's report back and drafts the công văn that names every problem; of one sent back before, only the công văn. */
export async function returned(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const campaignId = oneCampaign(options)
  const [unit, ...others] = options.unit ?? []
  if (unit === undefined || others.length > 0) throw refuseUse('Thiếu --unit: một đơn vị bị trả lại báo cáo.')
  const due = dayOf(options, 'due')
  const actor = actorAtWork()
  // Looked at before the report is sent back, so that the letter does not fail after it.
  if (due !== null && workingDayFrom(due) < today(actor)) throw fault('INPUT_INVALID', { happened: 'Hạn gửi lại đứng trước ngày hôm nay.', kept: 'Báo cáo vẫn ở trạng thái cũ.', remedy: 'Ghi lại --due.' })
  const version = versionOf(await standingOf(office, campaignId), unit)
  if (version.state !== 'returned') await decide(office, actor, { submissionId: version.id, seen: version.state, decision: 'return', reason: reasonOf(options) })
  const letter = await makeDefectLetter(office, resources, actor, { submissionId: version.id, due, note: '' })
  const answer = await paperAnswer(office, 'return', { recordId: letter.recordId, notes: [], problems: letter.problems }, options.out)
  return {
    ...answer, facts: { ...answer.facts, ...named(version), due: letter.due },
    messages: [`Đã trả lại báo cáo của ${visible(version.bodyName)}; hạn gửi lại ${shortDate(letter.due)}.`, ...answer.messages],
  }
}

/** The import named, or the last one that still stands. */
export async function undo(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const campaignId = oneCampaign(options)
  const reason = reasonOf(options)
  const batches = await listBatches(office.read, campaignId)
  const chosen = options.batch === undefined ? batches.find(({ undoneAt }) => undoneAt === null) : batches.find(({ id }) => id === options.batch)
  if (chosen === undefined) {
    throw fault('RECORD_UNKNOWN', {
      happened: options.batch === undefined ? 'Đợt này không có lần nhập nào để hoàn tác.' : 'Đợt này không có lần nhập mang mã đó.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mã lần nhập có trong kết quả của import (batchId).',
    })
  }
  const { withdrawn } = await undoImport(office, actorAtWork(), chosen.id, reason)
  return {
    exitCode: 0, facts: { verb: 'undo', batchId: chosen.id, withdrawn, acceptedSince: chosen.acceptedSince }, output: `${chosen.id}\n`,
    messages: [`Đã hoàn tác lần nhập ngày ${shortDate(dayOfMoment(chosen.at))} của ${visible(chosen.actor)}: rút lại ${withdrawn} bản báo cáo${chosen.acceptedSince === 0 ? '' : `, trong đó ${chosen.acceptedSince} bản đã được chấp nhận sau khi nhập`}.`],
  }
}

export async function freeze(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const result = await freezeCampaign(office, actorAtWork(), oneCampaign(options), options.withNone)
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => visible(name)).join('; ')
  return {
    exitCode: 0, facts: { verb: 'freeze', ...result }, output: '',
    messages: [
      `Đã chốt số liệu: ${result.frozen}/${result.units} đơn vị được tính.`,
      ...result.waiting.length === 0 ? [] : [`Đã nhận, chờ xem nên không nằm trong số chốt: ${names(result.waiting)}.`],
      ...result.missing.length === 0 ? [] : [`Chưa có báo cáo: ${names(result.missing)}.`],
      'Từ nay số sửa thêm được ghi là điều chỉnh, có người và lý do (xem bằng amendments).',
    ],
  }
}

/** What came to count after the freeze: unit, day, who, why. */
export async function amendments(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const view = await campaignAmendments(office.read, oneCampaign(options))
  return {
    exitCode: 0, facts: { verb: 'amendments', ...view },
    output: view.amendments.map(({ name, at, actor, reason, changes }) => `${[name, shortDate(dayOfMoment(at)), actor, reason, changes.map(({ code }) => code).join(', ')].map(visible).join('\t')}\n`).join(''),
    messages: [`${visible(view.frozenBy)} chốt số liệu ngày ${shortDate(dayOfMoment(view.frozenAt))}; từ đó có ${view.amendments.length} lần điều chỉnh, ${view.totals.length} số tổng hợp khác số chốt.`],
  }
}
