/** Why an item of a draft would be another one now: which units sent something new, and what. */
import { isRate, rateText } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import type { CampaignDraft } from '../../shared/domain/report-parts.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectMeasurements } from '../aggregation/index.ts'
import type { CampaignFigures, MeasurementRow, Version } from '../aggregation/index.ts'
import type { MadeDraft } from './campaign-draft.ts'

/** A unit whose counted version is another one than when the report was drafted. */
export interface ChangedUnit { readonly bodyId: string, readonly name: string, readonly before: string | null, readonly after: Version | null, readonly words: string }

export function changedUnits(draft: CampaignDraft, { units, effective }: CampaignFigures): readonly ChangedUnit[] {
  const then = new Map(draft.versions.map(({ bodyId, submissionId }) => [bodyId, submissionId]))
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const ids = [...units.map(({ id }) => id), ...[...then.keys(), ...effective.keys()].filter((id) => !names.has(id))]
  return [...new Set(ids)].flatMap((bodyId): ChangedUnit[] => {
    const [before, after] = [then.get(bodyId) ?? null, effective.get(bodyId) ?? null]
    if (before === (after?.id ?? null)) return []
    const what = after === null ? 'báo cáo đã rút hoặc trả lại' : before === null ? `gửi thêm báo cáo (${after.fileName})` : `gửi bản ${after.version} (${after.fileName})`
    return [{ bodyId, name: names.get(bodyId) ?? bodyId, before, after, words: what }]
  })
}

const other = 'Số kỳ trước, mức được giao hoặc danh sách đơn vị đã thay đổi.'

/** Item key → its reasons. */
export async function reasonsOf(db: ReadDatabase, draft: CampaignDraft, made: MadeDraft, units: readonly ChangedUnit[]): Promise<(key: string) => readonly string[]> {
  const ids = units.flatMap(({ before, after }) => [before, after?.id ?? null]).filter((id) => id !== null)
  const given = Map.groupBy(await selectMeasurements(db, made.campaign.id, made.campaign.indicatorIds, ids), (row) => row.indicator_id)
  const sources = new Map([...draft.sources, ...made.items].map(({ key, source }) => [key, source]))
  const drafted = new Map(draft.sources.map((source) => [source.key, source]))
  return (key) => {
    const source = sources.get(key)
    if (source === undefined) return []
    switch (source.type) {
      case 'indicator': {
        const reasons = source.indicatorIds.length > 1
          ? units.map(({ name, words }) => `${name}: ${words}`)
          : source.indicatorIds.flatMap((id) => figureReasons(made.indicators.get(id), given.get(id) ?? [], units))
        return reasons.length === 0 ? [other] : reasons
      }
      case 'theme': return themeReasons(drafted.get(key)?.source, source.themeId, made)
      case 'responses': return ['Sổ văn bản chỉ đạo có thay đổi.']
      case 'organisations': return ['Cây tổ chức có thay đổi.']
      case 'issued': return ['Sổ văn bản có thay đổi.']
      case 'studies': return ['Sổ học tập, quán triệt có thay đổi.']
      case 'question':
      case 'reporting': return units.map(({ name, words }) => `${name}: ${words}`)
    }
  }
}

function figureReasons(indicator: Indicator | undefined, rows: readonly MeasurementRow[], units: readonly ChangedUnit[]): readonly string[] {
  if (indicator === undefined) return []
  const of = (submissionId: string | null): string => figureText(indicator, rows.find((row) => row.submission_id === submissionId))
  return units.flatMap(({ name, before, after, words }) => {
    const [then, now] = [of(before), of(after?.id ?? null)]
    return then === now ? [] : [`${name}: ${then} → ${now} (${words})`]
  })
}

function figureText(indicator: Indicator, row: MeasurementRow | undefined): string {
  if (row === undefined) return 'chưa có'
  if (!isRate(indicator)) return row.numerator === null ? 'chưa có' : quantityText(row.numerator)
  if (row.numerator !== null && row.denominator !== null) return `${quantityText(row.numerator)}/${quantityText(row.denominator)}`
  return row.rate === null ? 'chưa có' : `${rateText(indicator, row.rate)} (chưa có số gốc)`
}

function themeReasons(before: CampaignDraft['sources'][number]['source'] | undefined, themeId: string, { themes, figures }: MadeDraft): readonly string[] {
  const theme = themes.themes.find((one) => one.themeId === themeId)
  if (theme === undefined) return ['Chủ đề đã bị xoá.']
  const then = new Set(before?.type === 'theme' ? before.unitIds : [])
  const now = new Set(theme.units.map(({ bodyId }) => bodyId))
  const names = new Map(figures.units.map(({ id, name }) => [id, name]))
  const reasons = [
    ...theme.units.filter(({ bodyId }) => !then.has(bodyId)).map(({ name }) => `${name}: nêu thêm`),
    ...[...then].filter((id) => !now.has(id)).map((id) => `${names.get(id) ?? id}: không còn nêu`),
  ]
  return reasons.length === 0 ? ['Lời của chủ đề hoặc số đơn vị phải báo cáo đã thay đổi.'] : reasons
}
