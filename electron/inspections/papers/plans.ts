/** The papers of the steps by the template each is made with. Pure. */
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { objectsOf } from '../../../shared/domain/inspection.ts'
import type { CaseFinding, CaseRequirement, Inspection } from '../../../shared/domain/inspection.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { nameOn } from '../../organisation/index.ts'
import { outcomeLine } from '../outcome-words.ts'
import { conclusionBases } from './conclusion-bases.ts'
import { countingPlan } from './counting-minutes.ts'
import { documentListFields } from './document-list.ts'
import { announceFields, launchFields, verificationFields } from './minutes-fields.ts'
import { carriedOut, caseWords, cited, dayOf, decisionBases, decisionWords, matterWords, objectWords, ofSession, personWords, roleWords, teamPerson, wordOf } from './plan.ts'
import type { StepAsked, StepPaperPlan } from './plan.ts'

const plans: Readonly<Record<string, (asked: StepAsked) => StepPaperPlan>> = {
  'quyet-dinh-doan-kiem-tra': decisionPlan, 'ke-hoach-kiem-tra': planPlan, 'ke-hoach-giam-sat': planPlan, 'ke-hoach-chi-tiet-kiem-tra': detailedPlan, 'de-cuong-bao-cao-tu-kiem-tra': outlinePlan,
  'bien-ban-trien-khai-kiem-tra': minutesOf((asked) => `triển khai ${caseWords(asked)}`, launchFields), 'bao-cao-tu-kiem-tra': selfReportPlan,
  'bien-ban-tham-tra-xac-minh': minutesOf((asked) => asked.session?.subject ?? (wordOf(asked) === 'giám sát' ? `làm việc với tổ chức, cá nhân liên quan trong cuộc ${caseWords(asked)}` : `thẩm tra, xác minh trong cuộc ${caseWords(asked)}`), verificationFields),
  'bao-cao-ket-qua-kiem-tra': reportPlan, 'trich-bien-ban': extractPlan, 'bien-ban-kiem-phieu': countingPlan, 'thong-bao-ket-luan-kiem-tra': conclusionPlan,
  'bien-ban-trien-khai-ket-luan': minutesOf((asked) => `triển khai ${wordOf(asked) === 'giám sát' ? 'thông báo kết quả' : 'kết luận'} ${caseWords(asked)}`, announceFields),
  'muc-luc-ho-so': (asked) => plain(`kết thúc và mục lục hồ sơ ${caseWords(asked)}`, documentListFields(asked)),
}

/** A template nobody supplied begins with its subject alone. */
export function stepPaperPlan(templateId: string, asked: StepAsked): StepPaperPlan {
  return (plans[templateId] ?? ((facts: StepAsked) => plain(caseWords(facts), {})))(asked)
}

function plain(subject: string, fields: FieldValues, more: Partial<StepPaperPlan> = {}): StepPaperPlan {
  return { subject, fields, bases: [], date: null, notes: [], ...more }
}

/** Of the objects the session is with alone. */
function minutesOf(subject: (asked: StepAsked) => string, fields: (asked: StepAsked) => FieldValues): (asked: StepAsked) => StepPaperPlan {
  return (whole) => {
    const asked = ofSession(whole)
    return plain(subject(asked), fields(asked), minutesHead(asked))
  }
}

function minutesHead({ session }: StepAsked): Pick<StepPaperPlan, 'date' | 'notes'> {
  return { date: session?.start.slice(0, 10) ?? null, notes: session === null ? ['Chưa chọn buổi làm việc nên biên bản chưa có thời gian, địa điểm, người dự và diễn biến.'] : [] }
}

function teamRows(asked: StepAsked): { fullName: string, title: string, role: string }[] {
  return asked.inspection.team.map(({ personId, role }) => ({ ...personWords(asked, personId), role: roleWords[role] }))
}

function decisionPlan(asked: StepAsked): StepPaperPlan {
  const { inspection, workingDays, view } = asked
  const [word, object] = [wordOf(asked), objectWords(asked)]
  return plain(`${caseWords(asked)} và thành lập Đoàn ${word}`, {
    word, matter: matterWords(asked), object, from: inspection.coveredPeriod.from, to: inspection.coveredPeriod.to, members: teamRows(asked),
    duty: inspection.contents.length === 0 ? '' : `${word} ${contentWords(inspection.contents)}; báo cáo kết quả với ${nameOn(view.bodies, inspection.bodyId, dayOf(asked))}`,
    days: inspection.schedule.workingDays ?? workingDays, responsible: `Đoàn ${word}, ${object}`,
  })
}

/** After the verb: "việc xây dựng quy chế; việc …". */
function contentWords(contents: readonly string[]): string {
  const words = joined(contents.map((line) => line.replace(/^Việc /u, 'việc ')))
  return words.startsWith('việc ') ? words : `các nội dung: ${words}`
}

function planPlan(asked: StepAsked): StepPaperPlan {
  const { inspection, programme, workingDays } = asked
  const { startedOn, selfReportDue } = inspection.schedule
  const start = startedOn ?? asked.startBy
  return plain(caseWords(asked), {
    programme: programme === '' ? decisionWords(asked) : programme, object: objectWords(asked), matter: matterWords(asked), team: teamRows(asked), contents: [...inspection.contents],
    from: inspection.coveredPeriod.from, to: inspection.coveredPeriod.to, days: inspection.schedule.workingDays ?? workingDays,
    ...start === null ? {} : { start }, ...selfReportDue === null ? {} : { selfReportDue },
    assignments: inspection.team.filter(({ part }) => part !== '').map(({ personId, part }) => ({ agency: `Đồng chí ${personWords(asked, personId).fullName}`, duty: part })),
  }, { bases: decisionBases(asked), notes: ['Mục đích, yêu cầu, địa điểm và phương pháp tiến hành do người soạn ghi.', ...startedOn === null && start !== null ? ['Ngày triển khai dự kiến lấy ngày cuối của thời hạn triển khai; sửa nếu triển khai sớm hơn.'] : []] })
}

function detailedPlan(asked: StepAsked): StepPaperPlan {
  const { inspection } = asked
  return plain(`chi tiết ${caseWords(asked)}`, {
    word: wordOf(asked), plan: carriedOut(asked), outline: inspection.contents.map((title) => ({ title, content: [] })), leader: teamPerson(asked, 'leader'), post: 'Trưởng đoàn',
    assignments: inspection.team.filter(({ part }) => part !== '').map(({ personId, part }) => ({ member: `Đồng chí ${personWords(asked, personId).fullName}`, work: part })),
  })
}

function outlinePlan(asked: StepAsked): StepPaperPlan {
  const { inspection } = asked
  const { selfReportDue } = inspection.schedule
  return plain(`đề cương báo cáo ${wordOf(asked) === 'giám sát' ? '' : 'tự kiểm tra '}việc ${matterWords(asked)}`, {
    word: wordOf(asked), kind: inspection.inspectee.type === 'member' ? 'đảng viên' : 'tổ chức đảng', object: objectWords(asked), matter: matterWords(asked), decision: carriedOut(asked), contents: [...inspection.contents],
    from: inspection.coveredPeriod.from, to: inspection.coveredPeriod.to, leader: teamPerson(asked, 'leader'), ...selfReportDue === null ? {} : { due: selfReportDue },
  }, { notes: selfReportDue === null ? ['Chưa ghi hạn gửi báo cáo; ghi ở hồ sơ cuộc.'] : [] })
}

function selfReportPlan(asked: StepAsked): StepPaperPlan {
  const { inspection } = asked
  const { inspectee } = inspection
  return plain(`${wordOf(asked) === 'giám sát' ? '' : 'tự kiểm tra '}việc ${matterWords(asked)}`, {
    word: wordOf(asked), ...inspectee.type === 'member' ? { kind: 'đảng viên', reporter: { fullName: inspectee.name, title: inspectee.post } } : { kind: 'tổ chức đảng', unit: inspectee.name },
    to: `Đoàn ${wordOf(asked)}`, plan: carriedOut(asked), contents: inspection.contents.map((title) => ({ title, content: [] })),
  })
}

function reportPlan(asked: StepAsked): StepPaperPlan {
  const { inspection, view } = asked
  const rest = inspection.findings.filter(({ contentIndex }) => contentIndex === null || contentIndex >= inspection.contents.length)
  const rows = [...inspection.contents.map((content, at) => findingRow(content, inspection.findings.filter(({ contentIndex }) => contentIndex === at))), ...rest.length === 0 ? [] : [findingRow('Nội dung khác', rest)]]
  return plain(`kết quả ${caseWords(asked)}`, {
    word: wordOf(asked), plan: carriedOut(asked), object: objectWords(asked), documents: [...new Set(inspection.sessions.flatMap(({ documentsHandedOver }) => documentsHandedOver.map(({ title }) => title)))], findings: rows,
    strengths: inspection.strengths.map(({ text }) => text), shortcomings: inspection.findings.map(({ fact, cause }) => joined([fact, cause === '' ? '' : `nguyên nhân: ${lowerFirst(cause)}`])),
    proposals: [...outcomeLines(inspection).map((line) => `Đề nghị ${inspection.kind === 'supervision' ? 'đánh giá' : 'kết luận'} đối với ${line}`), ...inspection.requirements.map(({ content }) => content)], to: nameOn(view.bodies, inspection.bodyId, dayOf(asked)), leader: teamPerson(asked, 'leader'), post: 'Trưởng đoàn',
  })
}

function findingRow(content: string, findings: readonly CaseFinding[]): Record<string, string> {
  return {
    content, facts: joined(findings.map(({ evidence }) => evidence)), fault: joined(findings.map(({ fact }) => fact)), cause: joined(findings.map(({ cause }) => cause)),
    responsible: joined([...new Set(findings.flatMap(({ responsibles }) => responsibles.map(({ name }) => name)))]),
  }
}

/** Of the minutes of the meeting that weighed the case, where it is a meeting of this office; else a person fills it in. */
function extractPlan(asked: StepAsked): StepPaperPlan {
  const { reviewed, inspection } = asked
  const report = cited(asked, 'report')
  const about = `Xem xét ${report === '' ? `báo cáo kết quả ${caseWords(asked)}` : report}`
  const subject = `xem xét kết quả ${caseWords(asked)}`
  if (reviewed === null) return plain(subject, { contents: [about] }, { date: inspection.reviewMeeting.on, notes: ['Thời gian, người dự và kết quả biểu quyết lấy từ biên bản hội nghị.'] })
  const said = textLines(reviewed.fields['contents'])
  return plain(subject, { ...reviewed.fields, contents: [about, ...said] }, { date: reviewed.on, notes: said.length + reviewed.votes.length > 0 ? [] : ['Diễn biến cuộc họp chưa ghi kết luận, biểu quyết nào của nội dung này.'] })
}

function textLines(value: FieldValues[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string') : []
}

function conclusionPlan(asked: StepAsked): StepPaperPlan {
  const { inspection } = asked
  const { findings, requirements, strengths } = inspection
  return plain(`${concluded(asked)} ${caseWords(asked)}`, {
    word: wordOf(asked), matter: matterWords(asked), object: objectWords(asked), strengths: strengths.map(({ text }) => text),
    findings: findings.map((finding) => ({
      content: finding.fact, cause: joined([lowerFirst(finding.cause), responsibility(finding)]), requirement: joined(requirements.filter(({ findingIds }) => findingIds.includes(finding.id)).map(({ content }) => content)),
    })),
    outcomes: outcomeLines(inspection), assignments: requirements.map(assignmentRow), inCharge: [...new Set(requirements.map(({ checker }) => checker))].filter((checker) => checker !== '').join('; '),
  }, { bases: conclusionBases(asked) })
}

/** Of each object that has its result. */
function outcomeLines(inspection: Inspection): string[] {
  return objectsOf(inspection).map(({ object, outcome }) => outcomeLine(inspection.kind, object, outcome)).filter((line) => line !== null)
}

/** A supervision announces results and concludes nothing (document-catalogue 7). */
function concluded(asked: StepAsked): string {
  return wordOf(asked) === 'giám sát' ? 'kết quả' : 'kết luận'
}

function responsibility({ responsibles }: CaseFinding): string {
  return responsibles.length === 0 ? '' : `trách nhiệm thuộc ${responsibles.map(({ name }) => name.replace(/^Đồng chí /u, 'đồng chí ')).join(', ')}`
}

function assignmentRow({ responsible, content, due }: CaseRequirement): Record<string, string> {
  return { agency: responsible, duty: content, ...due === null ? {} : { due } }
}

function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[.;]\s*$/u, '')).filter((part) => part !== '').join('; ')
}
