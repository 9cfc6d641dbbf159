/** The options of `vpk campaign`, and the sentences when they do not fit. */
import type { Include } from '../../shared/contract/aggregation.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { shorten } from '../../shared/domain/problem.ts'
import { fault } from '../faults/index.ts'

export interface CampaignOptions {
  readonly campaign?: readonly string[]
  readonly directive?: string, readonly round?: string, readonly kind?: string, readonly period?: string, readonly title?: string, readonly outline?: string
  readonly from?: string, readonly to?: string, readonly cutOff?: string, readonly due?: string, readonly on?: string, readonly until?: string
  readonly indicators?: readonly string[], readonly under?: string, readonly kinds?: readonly string[], readonly sectors?: readonly string[], readonly states?: readonly string[]
  readonly role?: 'plan' | 'letter'
  readonly out?: string, readonly dataFiles?: boolean
  readonly dryRun?: boolean, readonly acceptReady?: boolean, readonly override?: string, readonly receivedOn?: string
  readonly unit?: readonly string[], readonly reason?: string, readonly batch?: string
  readonly frozen?: boolean, readonly includeReceived?: boolean, readonly by?: 'sector' | 'kind' | 'parent'
  readonly refresh?: boolean, readonly keep?: boolean, readonly withNone?: boolean
}

/** The one campaign a verb works on. */
export function oneCampaign({ campaign = [] }: CampaignOptions): string {
  const [id] = campaign
  if (id !== undefined && campaign.length === 1) return id
  throw refuseUse(campaign.length === 0 ? 'Thiếu --campaign: mã đợt báo cáo.' : 'Việc này chỉ làm với một đợt.')
}

/** The day an option names, or null when it was left out; anything that is no day of the calendar is refused. */
export function dayOf(options: CampaignOptions, name: 'on' | 'due' | 'until' | 'receivedOn'): string | null {
  const typed = options[name]
  if (typed === undefined) return null
  if (calendarDateSchema.safeParse(typed).success) return typed
  const option = name === 'receivedOn' ? '--received-on' : `--${name}`
  throw fault('INPUT_INVALID', { happened: `${option} “${shorten(typed)}” không phải một ngày có trong lịch.`, kept: 'Chưa làm gì cả.', remedy: 'Viết ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-06-05.' })
}

/** Whose reports count while nothing is frozen. */
export function includeOf({ includeReceived }: CampaignOptions): Include {
  return includeReceived === true ? 'received' : 'accepted'
}

export function reasonOf({ reason }: CampaignOptions): string {
  if (reason !== undefined && reason.trim() !== '') return reason.trim()
  throw refuseUse('Thiếu --reason: lý do.')
}

export function refuseUse(happened: string) {
  return fault('USAGE', { happened, kept: 'Chưa làm gì cả.', remedy: 'Xem hướng dẫn: vpk campaign --help.' })
}
