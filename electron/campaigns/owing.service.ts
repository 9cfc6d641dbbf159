/** Who owes and by when, changed after the forms went out: a unit excused with a reason or asked again, the last day moved. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import { workingDayFrom } from '../../shared/domain/dates.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import type { Actor, SaveOutcome } from '../records/index.ts'
import { withPlaces } from './addressees.ts'
import { campaignRules } from './campaign-rules.ts'
import { campaignStore } from './campaigns.repository.ts'

type Outcome = Promise<SaveOutcome<Campaign>>
interface Seen { readonly id: string, readonly revision: number }

/** Refused by `campaignRules` when the unit has a report in hand. */
export async function excuse(office: OfficeDatabase, actor: Actor, { bodyId, reason, ...seen }: Seen & { readonly bodyId: string, readonly reason: string }): Outcome {
  return save(office, actor, seen, ({ addresseeIds, exempt }) => ({
    addresseeIds: addresseeIds.filter((id) => id !== bodyId), exempt: [...exempt.filter((one) => one.bodyId !== bodyId), { bodyId, reason }],
  }))
}

export async function askAgain(office: OfficeDatabase, actor: Actor, { bodyId, ...seen }: Seen & { readonly bodyId: string }): Outcome {
  const { bodies } = await organisationView(office.read)
  return save(office, actor, seen, ({ addresseeIds, exempt, cutOff }) => exempt.some((one) => one.bodyId === bodyId)
    ? { addresseeIds: [...withPlaces(addresseeIds, [bodyId], bodies, cutOff)], exempt: exempt.filter((one) => one.bodyId !== bodyId) } : {})
}

/** `today`: the day from which the new one is in force. */
export async function moveDue(office: OfficeDatabase, actor: Actor, today: string, { due, reason, ...seen }: Seen & { readonly due: string, readonly reason: string }): Outcome {
  const moved = workingDayFrom(due)
  return save(office, actor, seen, (campaign) => moved === campaign.due ? {} : campaign.state === 'draft' ? { due: moved }
    : { due: moved, dueChanges: [...campaign.dueChanges, { was: campaign.due, on: today, by: actor.name, reason }] })
}

/** The five verbs' own save, so that conflict, rules and history are the same. */
async function save(office: OfficeDatabase, actor: Actor, { id, revision }: Seen, change: (campaign: Campaign) => Partial<Campaign>): Outcome {
  const { record } = await getRecord(office.read, campaignStore, id)
  return saveRecord(office, campaignStore, campaignRules, actor, { revision, record: { ...record, ...change(record) } })
}
