/** Study of resolutions over a period: rates by group with their denominators, by unit and by document, held against what was to be reached. */
import type { StudySummary } from '../../shared/contract/year-work.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import { upperFirst } from '../../shared/domain/first-letter.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { StudySession } from '../../shared/domain/study-session.ts'
import { workRate, workRateText } from '../../shared/domain/work-table.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { directiveStore } from '../directives/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getOffice } from '../settings/index.ts'
import { targetsFor, thresholdOf, unitTree } from '../work-tables/index.ts'
import type { Threshold, UnitTree } from '../work-tables/index.ts'
import { attendeeGroups, classesOf, groupCounts, groupRate } from './study-classes.ts'
import type { AttendeeGroup, StudyClass } from './study-classes.ts'
import { groupNames } from './study-rules.ts'
import { selectStudySessions } from './study-session.repository.ts'
import { tableByDirective, tableByUnit } from './study-tables.ts'

export interface StudyAsked { readonly from: string, readonly to: string, readonly directiveId: string | null }

/** Indicators of the supplied set whose targets say what must be reached; key officials have none. */
export const studyIndicators: Readonly<Partial<Record<AttendeeGroup, string>>> = { members: 'HT02', nonMembers: 'HT03' }

export async function studySummary(db: ReadDatabase, asked: StudyAsked): Promise<StudySummary> {
  const { record: office } = await getOffice(db)
  const tree = unitTree((await organisationView(db)).bodies, office.bodyId, asked.to)
  const { classes, elsewhere } = classesOf((await selectStudySessions(db)).map(({ record }) => record), asked)
  const byUnit = Map.groupBy(classes, ({ session }) => tree.unitOf(session.bodyId) ?? session.bodyId)
  const directives = await directivesOf(db, classes, asked.directiveId)
  const thresholds = await thresholdsOf(db, office.bodyId, asked.to)
  const below = belowOf(tree, byUnit, thresholds)
  const none = tree.units.filter(({ id }) => !byUnit.has(id)).map(({ id, name }) => ({ bodyId: id, name }))
  const named = directives.find(({ id }) => id === asked.directiveId)
  const about = `${named === undefined ? '' : ` ${named.designation}`}, từ ngày ${shortDate(asked.from)} đến ngày ${shortDate(asked.to)}`
  return {
    ...asked, directive: named === undefined ? '' : `${named.designation} ${named.subject}`,
    classes: classes.length, catchUps: classes.reduce((sum, { catchUps }) => sum + catchUps.length, 0),
    groups: attendeeGroups.map((group) => groupOf(group, classes, thresholds(group, office.bodyId))),
    coverage: workRate(tree.units.length - none.length, tree.units.length), none, below,
    byUnit: tableByUnit(tree, byUnit, directives, `Kết quả học tập, quán triệt${about}`, (unitId) => flagOf(unitId, byUnit, below)),
    byDirective: tableByDirective(classes, directives, `Kết quả học tập, quán triệt theo văn bản${about}`),
    problems: [...overfull(classes), ...elsewhere.map(countedElsewhere)],
  }
}

type ThresholdOf = (group: AttendeeGroup, bodyId: string) => Threshold | null

/** What the office's targets ask of a group at a body on a day. */
async function thresholdsOf(db: ReadDatabase, officeBodyId: string, on: string): Promise<ThresholdOf> {
  const targets = new Map<AttendeeGroup, Awaited<ReturnType<typeof targetsFor>>>()
  for (const group of attendeeGroups) {
    const code = studyIndicators[group]
    targets.set(group, code === undefined ? [] : await targetsFor(db, code))
  }
  return (group, bodyId) => thresholdOf(targets.get(group) ?? [], bodyId, officeBodyId, on)
}

async function directivesOf(db: ReadDatabase, classes: readonly StudyClass[], asked: string | null): Promise<readonly Directive[]> {
  const ids = new Set([...asked === null ? [] : [asked], ...classes.flatMap(({ session }) => asked === null ? session.directiveIds : [])])
  const found: Directive[] = []
  for (const id of ids) {
    const stored = await directiveStore.find(db, id)
    if (stored !== null) found.push(stored.record)
  }
  return found.toSorted((one, other) => one.date < other.date ? -1 : 1)
}

function groupOf(group: AttendeeGroup, classes: readonly StudyClass[], threshold: Threshold | null): StudySummary['groups'][number] {
  const counts = groupCounts(classes, group)
  const rate = groupRate(counts)
  return { group, ...counts, rate, threshold: threshold === null ? null : plain(threshold), kept: threshold === null || rate.denominator === 0 ? null : threshold.keeps(rate) }
}

function belowOf(tree: UnitTree, byUnit: ReadonlyMap<string, readonly StudyClass[]>, thresholds: ThresholdOf): StudySummary['below'] {
  return tree.listed(byUnit.keys()).flatMap(({ id, name }) => attendeeGroups.flatMap((group) => {
    const [rate, threshold] = [groupRate(groupCounts(byUnit.get(id) ?? [], group)), thresholds(group, id)]
    return threshold === null || rate.denominator === 0 || threshold.keeps(rate) ? [] : [{ bodyId: id, name, group, rate, threshold: plain(threshold) }]
  }))
}

function plain({ value, comparison, setBy }: Threshold): { value: string, comparison: Threshold['comparison'], setBy: string } {
  return { value, comparison, setBy }
}

function flagOf(unitId: string, byUnit: ReadonlyMap<string, readonly StudyClass[]>, below: StudySummary['below']): string {
  if (!byUnit.has(unitId)) return 'Chưa tổ chức học'
  return below.filter(({ bodyId }) => bodyId === unitId)
    .map(({ group, rate, threshold }) => `${upperFirst(groupNames[group])} ${workRateText(rate)}, chỉ tiêu ${quantityText(threshold.value)}%`).join('; ')
}


/** Records brought in by a file were not checked against one another when they were saved. */
function overfull(classes: readonly StudyClass[]): readonly Problem[] {
  return classes.flatMap((one) => attendeeGroups.flatMap((group): readonly Problem[] => {
    const { invited, present, caughtUp } = groupCounts([one], group)
    return present + caughtUp <= invited ? [] : [{
      severity: 'warning', code: 'study.tooManyCaughtUp', path: one.session.id, value: one.session.title,
      message: `“${one.session.title}”: nhóm ${groupNames[group]} dự ${present}, học bù ${caughtUp}, nhiều hơn ${invited} người được triệu tập.`,
      remedy: 'Mở buổi học và các buổi học bù, sửa số cho khớp.',
    }]
  }))
}

function countedElsewhere({ id, title, date }: StudySession): Problem {
  return {
    severity: 'info', code: 'study.catchUpOfEarlier', path: id, value: title,
    message: `Buổi học bù “${title}” ngày ${shortDate(date)} là của một buổi học ngoài kỳ này nên tính vào kỳ của buổi học đó.`, remedy: 'Muốn thấy số này, xem tổng hợp từ ngày của buổi học đó.',
  }
}
