/** A desk with a running campaign and the forms its units send back: real workbooks, Word files and data files, filled with invented figures. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { houseStyleSchema } from '../../shared/domain/house-style.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { campaignStore, documentForm, workbookForm } from '../../electron/campaigns/index.ts'
import type { FormInput } from '../../electron/campaigns/index.ts'
import { resolveForm, selectProfile } from '../../electron/documents/form/index.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { deskActor, deskOffice } from './desk.ts'

/** Not from the helper of other tests: that one belongs to vitest, and window tests make forms too. */
const resourcesDir = inProject('resources')

type Filled = NonNullable<FormInput['filled']>

export const outline = [
  { type: 'heading', id: 'p1', title: 'Kết quả thực hiện' },
  { type: 'text', id: 'c1', title: 'Công tác quán triệt, học tập' },
  { type: 'text', id: 'c2', title: 'Hạn chế, khuyết điểm', required: false, about: 'shortcoming' },
] as const

export interface FormsDesk { readonly path: string, readonly campaign: Campaign, readonly indicators: readonly Indicator[], readonly units: readonly { readonly id: string, readonly name: string }[] }

/** The office file at `path`, closed: one campaign of this year that asks `units` organisations for figures and texts, none sent yet. */
export async function formsDesk(path: string, size: { readonly units: number, readonly indicators: number }): Promise<FormsDesk> {
  const desk = await deskOffice(path, resourcesDir, { organisations: size.units, years: [2025, 2026], indicators: size.indicators, silent: 1 })
  const made = desk.campaigns.at(-1)
  if (made === undefined) throw new Error('a desk has campaigns')
  const campaign = campaignSchema.parse({ ...made, outline, cutOff: '2026-06-10', due: '2026-06-15', period: { from: '2026-01-01', to: '2026-06-30' } })
  await desk.office.write(async (transaction) => writeRecord(transaction, campaignStore, { revision: 1, record: made }, campaign, deskActor))
  const rows = await desk.office.read.selectFrom('body_current').select(['body_id', 'name']).execute()
  const names = new Map(rows.map((row) => [row.body_id, row.name]))
  desk.office.close()
  return { path, campaign, indicators: desk.indicators, units: desk.unitIds.map((id) => ({ id, name: names.get(id) ?? id })) }
}

/** Figures a unit gives: counts from `start` on, rates three of four. `over`: codes with another count. */
export function figures(indicators: readonly Indicator[], start: number, over: Readonly<Record<string, string>> = {}): Filled['measurements'] {
  return indicators.map((indicator, at) => isRate(indicator)
    ? { code: indicator.code, numerator: '3', denominator: '4', rate: null, place: '' }
    : { code: indicator.code, numerator: over[indicator.code] ?? String(start + at), denominator: null, rate: null, place: '' })
}

export function texts(words: string): Filled['answers'] {
  return [{ questionId: 'c1', text: words, rows: [], place: '' }]
}

type UnitOf = Pick<FormsDesk, 'campaign' | 'indicators'>

export function workbook({ campaign, indicators }: UnitOf, unit: FormsDesk['units'][number], filled: Partial<Filled>): Uint8Array {
  return workbookForm({ campaign, body: unit, indicators, filled: { measurements: [], answers: [], ...filled } })
}

const resources = new PaperResources(resourceFolders(resourcesDir))

export function wordFile({ campaign, indicators }: UnitOf, unit: FormsDesk['units'][number], filled: Partial<Filled>): Promise<Uint8Array> {
  const form = resolveForm(selectProfile(resources.profiles(), campaign.cutOff).profile, houseStyleSchema.parse({}), resources.layers())
  return Promise.resolve(documentForm({ campaign, body: unit, indicators, filled: { measurements: [], answers: [], ...filled } }, form))
}

/** Puts files into a new folder and answers its path. */
export function folderOf(at: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  mkdirSync(at, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(at, name), bytes)
  return at
}
