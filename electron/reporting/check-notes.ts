/** Đối chiếu that do not agree, as a draft tells them: among its notes, of each source, and kept with the report. Pure. */
import type { CampaignDraft } from '../../shared/domain/report-parts.ts'
import type { CheckDifference } from '../aggregation/index.ts'

/** Of one check; the others are counted, and stand with the sources. */
const mostPlaces = 10

/** "Đối chiếu không khớp: “Tổng = chính thức + dự bị”, Chi bộ Báo (3.xlsx): bên trái … = 14; bên phải … = 16; chênh lệch -2." */
export function differenceNotes(differences: readonly CheckDifference[]): readonly string[] {
  return [...Map.groupBy(differences, ({ crossCheckId }) => crossCheckId).values()].flatMap((same) => [
    ...same.slice(0, mostPlaces).map((one) => `Đối chiếu không khớp: “${one.name}”, ${placeOf(one)}: ${one.sides}. Chương trình không tự sửa.`),
    ...same.length > mostPlaces ? [`Đối chiếu không khớp: “${same[0]?.name ?? ''}” còn ở ${same.length - mostPlaces} đơn vị nữa; xem ở nguồn của từng số.`] : [],
  ])
}

function placeOf({ unit, fileName }: CheckDifference): string {
  return unit === null ? 'số tổng hợp' : fileName === '' ? unit.name : `${unit.name} (${fileName})`
}

/** Those that speak of one of these figures. */
export function differencesAbout(differences: readonly CheckDifference[], indicatorIds: readonly string[]): readonly CheckDifference[] {
  return differences.filter((one) => one.indicatorIds.some((id) => indicatorIds.includes(id)))
}

/** What the list of sources says of them in one unit's row; '' when its figures agree. */
export function differenceRemark(differences: readonly CheckDifference[], bodyId: string): string {
  return differences.filter(({ unit }) => unit?.bodyId === bodyId).map(({ name, sides }) => `Đối chiếu không khớp “${name}”: ${sides}`).join('; ')
}

/** As a report keeps them from when it was drafted. */
export function keptDifferences(differences: readonly CheckDifference[]): CampaignDraft['differences'] {
  return differences.map((one) => ({ name: one.name, indicatorIds: [...one.indicatorIds], place: placeOf(one), sides: one.sides }))
}
