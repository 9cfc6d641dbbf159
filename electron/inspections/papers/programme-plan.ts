/** What the paper of a programme of inspection and supervision is made of: counts of its lines and their list by quarter (document-catalogue 2). Pure. */
import { shortDate } from '../../../shared/domain/dates.ts'
import { lowerFirst, upperFirst } from '../../../shared/domain/first-letter.ts'
import type { InspectionProgramme, InspectionProgrammeLine, ProgrammeObject } from '../../../shared/domain/inspection-programme.ts'
import type { OrganisationView } from '../../../shared/domain/organisation.ts'
import { quarterNumeral } from '../../../shared/domain/reporting-periods.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { nameOn, versionAt } from '../../organisation/index.ts'

export interface ProgrammePlan { readonly templateId: string, readonly subject: string, readonly fields: FieldValues, readonly notes: readonly string[] }

type View = Pick<OrganisationView, 'bodies' | 'people'>

const templates: Readonly<Record<InspectionProgramme['owner'], string>> = { partyCommittee: 'chuong-trinh-kiem-tra-giam-sat', inspectionCommittee: 'chuong-trinh-uy-ban-kiem-tra' }

/** Names are those of the first day of a line's year. */
export function programmePlan(programme: InspectionProgramme, view: View): ProgrammePlan {
  const { owner, period, year, toYear, lines } = programme
  const isTerm = period === 'term'
  const ordered = lines.toSorted((one, other) => one.year - other.year || (one.quarter ?? wholeYear) - (other.quarter ?? wholeYear))
  const span = isTerm ? `nhiệm kỳ ${year} - ${toYear}` : `năm ${year}`
  return {
    templateId: templates[owner], subject: `kiểm tra, giám sát ${span}`,
    fields: {
      year, term: isTerm ? span : '',
      inspections: summary(ordered.filter(({ kind }) => kind === 'inspection'), isTerm), supervisions: summary(ordered.filter(({ kind }) => kind === 'supervision'), isTerm),
      lines: ordered.map((line) => lineRow(line, view, isTerm)),
    },
    notes: missingNotes(ordered),
  }
}

/** After the quarters of its year. */
const wholeYear = 5

const kindWords = { inspection: 'kiểm tra', supervision: 'giám sát' } as const

/** How many, of whom, and how they lie over the time; none: nothing is said. */
function summary(lines: readonly InspectionProgrammeLine[], isTerm: boolean): string[] {
  const [first] = lines
  if (first === undefined) return []
  const objects = lines.flatMap((line) => line.objects)
  const [organisations, members] = [objects.filter(({ type }) => type === 'organisation').length, objects.filter(({ type }) => type === 'member').length]
  const whom = [...organisations === 0 ? [] : [`${count(organisations)} tổ chức đảng`], ...members === 0 ? [] : [`${count(members)} đảng viên`]].join(', ')
  const times = [...Map.groupBy(lines, (line) => timeWords(line, isTerm))].map(([time, own]) => `${lowerFirst(time)} ${count(own.length)} cuộc`)
  return [`${upperFirst(kindWords[first.kind])} ${count(lines.length)} cuộc đối với ${whom} (danh mục kèm theo)`, `Tiến độ: ${times.join('; ')}`]
}

function count(value: number): string {
  return String(value).padStart(2, '0')
}

/** "Quý II"; over a term with its year; a line without a quarter takes the whole year. */
function timeWords({ year, quarter }: InspectionProgrammeLine, isTerm: boolean): string {
  if (quarter === null) return `Năm ${year}`
  return `Quý ${quarterNumeral(quarter)}${isTerm ? `/${year}` : ''}`
}

function lineRow(line: InspectionProgrammeLine, view: View, isTerm: boolean): Record<string, string> {
  const { kind, objects, contents, coveredPeriod, lead, leadPersonId, notDone } = line
  return {
    form: kindWords[kind], object: objects.map((object) => objectWords(object, view, line.year)).join('; '), content: contents.map((content, at) => (at === 0 ? content : lowerFirst(content)).replace(/[.;]\s*$/u, '')).join('; '),
    covered: coveredPeriod === null ? '' : `Từ ${shortDate(coveredPeriod.from)} đến ${shortDate(coveredPeriod.to)}`, quarter: timeWords(line, isTerm),
    lead: lead !== '' ? lead : leadPersonId === null ? '' : `Đồng chí ${view.people.get(leadPersonId)?.fullName ?? ''}`, note: notDone,
  }
}

/** A member by post, as the programme names him; where he serves only when the post does not say it already. */
function objectWords(object: ProgrammeObject, { bodies, people }: View, year: number): string {
  const day = `${year}-01-01`
  if (object.type === 'organisation') return nameOn(bodies, object.bodyId, day)
  const person = object.personId === null ? undefined : people.get(object.personId)
  const body = object.bodyId === null ? undefined : bodies.get(object.bodyId)
  const version = body === undefined ? null : versionAt(body, day)
  const where = version === null || object.text.includes(version.name) || (version.shortName !== '' && object.text.includes(version.shortName)) ? '' : `, ${version.name}`
  return `${person === undefined ? '' : `Đồng chí ${person.fullName}, `}${object.text}${where}`
}

function missingNotes(lines: readonly InspectionProgrammeLine[]): string[] {
  const missing = [
    ...lines.some(({ contents }) => contents.length === 0) ? ['nội dung'] : [], ...lines.some(({ coveredPeriod }) => coveredPeriod === null) ? ['mốc thời gian'] : [],
    ...lines.some(({ lead, leadPersonId }) => lead === '' && leadPersonId === null) ? ['người chủ trì'] : [],
  ]
  return ['Mục đích, yêu cầu và tổ chức thực hiện do người soạn ghi trong văn bản.', ...missing.length === 0 ? [] : [`Có dòng chưa ghi ${missing.join(', ')}; bổ sung trong chương trình rồi lập lại.`]]
}
