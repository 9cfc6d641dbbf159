/** `vpk campaign … excuse|ask-again|move-due`: who owes a report and until when, changed after the forms went out, each with its reason. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { shorten } from '../../shared/domain/problem.ts'
import { askAgain, campaignStore, excuse, moveDue } from '../campaigns/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import type { SaveOutcome } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { problemLines, visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { refused } from './campaign-context.ts'
import { dayOf, oneCampaign, reasonOf, refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'

/** A unit without a report is not asked any more; the reason stands on the board. */
export async function excused(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const { record, revision } = await getRecord(office.read, campaignStore, oneCampaign(options))
  const reason = reasonOf(options)
  const unit = await unitOf(office, record, options)
  const saved = done(await excuse(office, actorAtWork(), { id: record.id, revision, bodyId: unit.bodyId, reason }))
  return answerOf('excuse', { ...unit, reason, ...await owing(office, record.id) }, saved, [`Từ nay ${visible(unit.name)} không phải báo cáo trong đợt này: ${visible(reason)}`])
}

/** An excused unit owes again, at its place in the list; one that owes stays as it is. */
export async function askedAgain(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const { record, revision } = await getRecord(office.read, campaignStore, oneCampaign(options))
  const unit = await unitOf(office, record, options)
  const was = record.exempt.find(({ bodyId }) => bodyId === unit.bodyId)
  const saved = done(await askAgain(office, actorAtWork(), { id: record.id, revision, bodyId: unit.bodyId }))
  return answerOf('ask-again', { ...unit, changed: was !== undefined, ...await owing(office, record.id) }, saved, [was === undefined
    ? `${visible(unit.name)} vẫn đang phải báo cáo trong đợt này; không có gì thay đổi.` : `${visible(unit.name)} lại phải báo cáo trong đợt này, hạn gửi ${shortDate(record.due)}.`])
}

/** Another last day; the one before is kept with the reason and who moved it. */
export async function movedDue(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const { record, revision } = await getRecord(office.read, campaignStore, oneCampaign(options))
  const due = dayOf(options, 'due')
  if (due === null) throw refuseUse('Thiếu --due: hạn gửi mới.')
  const reason = reasonOf(options)
  const actor = actorAtWork()
  const saved = done(await moveDue(office, actor, today(actor), { id: record.id, revision, due, reason }))
  const { record: now } = await getRecord(office.read, campaignStore, record.id)
  return answerOf('move-due', { id: now.id, was: record.due, due: now.due, dueChanges: now.dueChanges }, saved, [
    now.due === record.due ? `Hạn gửi vẫn là ${shortDate(now.due)}; không có gì thay đổi.`
      : `Hạn gửi chuyển từ ${shortDate(record.due)} sang ${shortDate(now.due)}${now.due === due ? '' : ` (${shortDate(due)} là ngày nghỉ cuối tuần)`}.`,
  ])
}

/** `--unit` names one unit of the campaign, by its code or by its name at the cut-off. */
async function unitOf(office: OfficeDatabase, { addresseeIds, exempt, cutOff }: Campaign, { unit: [typed, ...others] = [] }: CampaignOptions): Promise<{ readonly bodyId: string, readonly name: string }> {
  if (typed === undefined || others.length > 0) throw refuseUse('Thiếu --unit: một đơn vị; mỗi đơn vị có lý do riêng.')
  const { bodies } = await organisationView(office.read)
  const units = [...addresseeIds, ...exempt.map(({ bodyId }) => bodyId)].map((bodyId) => ({ bodyId, name: nameOn(bodies, bodyId, cutOff) }))
  const named = units.filter(({ name }) => name === typed.normalize('NFC'))
  const found = units.find(({ bodyId }) => bodyId === typed) ?? (named.length === 1 ? named[0] : undefined)
  if (found !== undefined) return found
  throw fault('RECORD_UNKNOWN', {
    happened: named.length > 1 ? `Đợt này có ${named.length} đơn vị cùng tên “${shorten(typed)}”.` : `Đợt này không có đơn vị nào mang mã hoặc tên “${shorten(typed)}”.`,
    kept: 'Đợt báo cáo không thay đổi.', remedy: 'Ghi lại --unit bằng mã của đơn vị; xem vpk campaign board.',
  })
}

/** How many owe now, and who does not with why. */
async function owing(office: OfficeDatabase, id: string): Promise<{ readonly id: string, readonly asked: number, readonly exempt: Campaign['exempt'] }> {
  const { record: { addresseeIds, exempt } } = await getRecord(office.read, campaignStore, id)
  return { id, asked: addresseeIds.length, exempt }
}

type Saved = Extract<SaveOutcome<Campaign>, { readonly outcome: 'saved' }>

/** Faults: what the campaign's rules refuse (`INPUT_INVALID`), and somebody saving it in the same instant (`CAMPAIGN_WRONG_STATE`). */
function done(saved: SaveOutcome<Campaign>): Saved {
  switch (saved.outcome) {
    case 'saved': return saved
    case 'refused': throw refused(saved.problems, 'Đợt báo cáo không thay đổi.')
    case 'conflict': throw fault('CAMPAIGN_WRONG_STATE', { happened: 'Đợt báo cáo vừa được người khác sửa.', kept: 'Đợt được giữ như người đó đã ghi.', remedy: 'Xem lại rồi làm lại.' })
  }
}

function answerOf(verb: string, facts: object, { revision, problems }: Saved, messages: readonly string[]): Answer {
  return { exitCode: 0, facts: { verb, ...facts, revision, problems }, output: '', messages: [...messages, ...problemLines(problems)] }
}
