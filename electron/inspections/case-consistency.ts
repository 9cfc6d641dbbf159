/** What a case says against itself before its conclusion is printed (document-catalogue 7 (ii), 18): shown with a remedy, never mended by the program. Pure. */
import type { DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import type { CaseFinding, CaseRequirement, Inspection } from '../../shared/domain/inspection.ts'
import { shorten, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { WorkCalendar } from '../../shared/domain/working-days.ts'
import { dueProblems } from './due-days.ts'
import { outcomeProblems } from './outcome-problems.ts'
import { supervisionProblems } from './supervision-problems.ts'

/** Steps without whose day a conclusion cannot be traced: decision, plan, report, meeting. */
const dated = { decision: 'quyết định lập đoàn', plan: 'kế hoạch', report: 'báo cáo kết quả', meeting: 'hội nghị xem xét' } as const

export function caseProblems(inspection: Inspection, discipline: DisciplineRules, calendar: WorkCalendar): readonly Problem[] {
  return [
    ...inspection.findings.flatMap((finding, at) => findingProblems(inspection, finding, at)),
    ...inspection.requirements.flatMap((requirement, at) => requirementProblems(inspection, requirement, at)),
    ...dueProblems(inspection, calendar), ...praiseProblems(inspection), ...missingDays(inspection), ...supervisionProblems(inspection), ...outcomeProblems(inspection, discipline),
  ]
}

function findingProblems({ requirements }: Inspection, { id, fact, responsibles, cause, evidence }: CaseFinding, at: number): readonly Problem[] {
  const path = `findings[${at}]`
  const about = `“${shorten(fact)}”`
  return [
    ...responsibles.length > 0 ? [] : [told('case.noResponsible', `${path}.responsibles`, fact, `Khuyết điểm ${about} chưa ghi ai chịu trách nhiệm.`, 'Ghi tổ chức, cá nhân chịu trách nhiệm.')],
    ...cause !== '' ? [] : [told('case.noCause', `${path}.cause`, fact, `Khuyết điểm ${about} chưa ghi nguyên nhân.`, 'Ghi nguyên nhân, hoặc nêu rõ chưa xác định được.')],
    ...evidence !== '' ? [] : [told('case.noEvidence', `${path}.evidence`, fact, `Khuyết điểm ${about} chưa dẫn tài liệu, chứng cứ.`, 'Ghi tài liệu đã kiểm tra làm căn cứ.')],
    ...requirements.some(({ findingIds }) => findingIds.includes(id)) ? [] : [told('case.findingWithoutRequirement', path, fact, `Khuyết điểm ${about} chưa có yêu cầu khắc phục.`, 'Thêm yêu cầu, hoặc gắn khuyết điểm này vào một yêu cầu đã có.')],
  ]
}

function requirementProblems({ findings }: Inspection, { content, findingIds, responsible, due, checker }: CaseRequirement, at: number): readonly Problem[] {
  const path = `requirements[${at}]`
  const about = `“${shorten(content)}”`
  const known = new Set(findings.map(({ id }) => id))
  return [
    ...findingIds.some((id) => known.has(id)) ? [] : [told('case.requirementWithoutFinding', `${path}.findingIds`, content, `Yêu cầu ${about} không gắn với khuyết điểm nào.`, 'Gắn với khuyết điểm đã nêu, hoặc bổ sung khuyết điểm.')],
    ...responsible !== '' ? [] : [told('case.requirementWithoutResponsible', `${path}.responsible`, content, `Yêu cầu ${about} chưa ghi ai thực hiện.`, 'Ghi tổ chức, cá nhân thực hiện.')],
    ...due !== null ? [] : [told('case.requirementWithoutDue', `${path}.due`, content, `Yêu cầu ${about} chưa có thời hạn.`, 'Ghi thời hạn báo cáo kết quả khắc phục.')],
    ...checker !== '' ? [] : [told('case.noChecker', `${path}.checker`, content, `Yêu cầu ${about} chưa ghi ai theo dõi, đôn đốc.`, 'Ghi cơ quan, người theo dõi.')],
  ]
}

/** The same person praised and named in a grave finding: by record when both were picked, else by name. */
function praiseProblems({ strengths, findings }: Inspection): readonly Problem[] {
  const grave = findings.filter(({ gravity }) => gravity === 'graveViolation').flatMap(({ responsibles }) => responsibles)
  return strengths.flatMap((strength, at) => {
    const same = grave.find((named) => isSame(named, strength))
    return same === undefined ? [] : [told('case.praiseBesideGrave', `strengths[${at}]`, same.name, `Đồng chí ${bare(same.name)} vừa được biểu dương vừa bị nêu vi phạm nghiêm trọng.`, 'Xem lại phần ưu điểm hoặc mức độ vi phạm.')]
  })
}

interface Named { readonly personId: string | null, readonly name: string }

function isSame(one: Named, other: Named): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId
  return other.name !== '' && key(one.name) === key(other.name)
}

/** As typed: with or without "đồng chí" before it. */
function bare(name: string): string {
  return name.trim().replace(/^đồng chí\s+/iu, '')
}

function key(name: string): string {
  return bare(name).replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi')
}

function missingDays({ steps, findings, requirements, outcomes, reviewMeeting }: Inspection): readonly Problem[] {
  if (findings.length + requirements.length === 0 && outcomes.every(({ result }) => result === null)) return []
  return (Object.keys(dated) as (keyof typeof dated)[]).flatMap((stepId) => {
    const step = steps.find((each) => each.stepId === stepId)
    const known = step?.doneOn ?? (stepId === 'meeting' ? reviewMeeting.on : null)
    return known !== null ? [] : [told('case.missingDay', 'steps', stepId, `Hồ sơ chưa ghi ngày của ${dated[stepId]}.`, 'Ghi số, ngày của văn bản này trước khi ban hành thông báo kết luận.')]
  })
}

/** Texts of a case may be long. */
function told(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return warning(code, path, shorten(value), message, remedy)
}
