/** The options of `vpk campaign`, and the sentences when they do not fit. */
import { fault } from '../faults/index.ts'

export interface CampaignOptions {
  readonly campaign?: readonly string[]
  readonly directive?: string, readonly round?: string, readonly kind?: string, readonly period?: string, readonly title?: string, readonly outline?: string
  readonly from?: string, readonly to?: string, readonly cutOff?: string, readonly due?: string, readonly on?: string, readonly until?: string
  readonly indicators?: readonly string[], readonly under?: string, readonly kinds?: readonly string[], readonly sectors?: readonly string[], readonly states?: readonly string[]
  readonly role?: 'plan' | 'letter'
  readonly out?: string, readonly dataFiles?: boolean
  readonly dryRun?: boolean, readonly acceptReady?: boolean, readonly override?: string, readonly receivedOn?: string
  readonly frozen?: boolean, readonly by?: 'sector' | 'kind' | 'parent'
}

/** The one campaign a verb works on. */
export function oneCampaign({ campaign = [] }: CampaignOptions): string {
  const [id] = campaign
  if (id !== undefined && campaign.length === 1) return id
  throw refuseUse(campaign.length === 0 ? 'Thiếu --campaign: mã đợt báo cáo.' : 'Việc này chỉ làm với một đợt.')
}

export function refuseUse(happened: string) {
  return fault('USAGE', { happened, kept: 'Chưa làm gì cả.', remedy: 'Xem hướng dẫn: vpk campaign --help.' })
}
