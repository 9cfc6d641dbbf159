/** Minutes of the sessions of a case that have templates of their own: launching, verifying, making the conclusion known. Pure. */
import type { InspectionSession } from '../../../shared/domain/inspection.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { upperFirst } from '../../../shared/domain/first-letter.ts'
import { carriedOut, cited, personWords, roleWords, teamPerson, wordOf } from './plan.ts'
import type { StepAsked } from './plan.ts'

/** Of the session; before it is held, who usually leads and writes. `signsAs`: what stands over the name of the one who signs for the other side. */
function sessionFields(asked: StepAsked, decision: string, signsAs = signingSide(asked)): FieldValues {
  const { session } = asked
  const head: FieldValues = { word: wordOf(asked), decision, side: signsAs }
  if (session === null) return { ...head, chair: teamPerson(asked, 'leader'), minuteTaker: teamPerson(asked, 'secretary'), contents: [...asked.inspection.contents] }
  const signer = [...session.inspecteesPresent, ...session.othersPresent].find(({ fullName }) => fullName === session.inspecteeSigner)
  return {
    ...head, start: session.start, place: session.place, chair: ofTeam(asked, session.chairPersonId), minuteTaker: ofTeam(asked, session.minuteTakerPersonId),
    team: session.teamPresentIds.filter((id) => id !== session.chairPersonId && id !== session.minuteTakerPersonId).map((id) => ofTeam(asked, id)),
    others: [...session.inspecteesPresent, ...session.othersPresent].map(({ fullName, post }) => ({ fullName, title: post })), contents: [...asked.inspection.contents],
    statements: session.statements.map(({ speaker, content }) => ({ speaker, content })), ...saidOf(session), ...session.end === null ? {} : { end: session.end },
    ...signer === undefined ? {} : { representative: { fullName: signer.fullName, title: signsAs } }, otherRepresentatives: [...session.otherInspecteeSigners], reservations: session.reservations, copies: session.copies,
  }
}

/** With the place in the team, as the list of those present gives it. */
function ofTeam(asked: StepAsked, personId: string): { fullName: string, title: string } {
  const { fullName, title } = personWords(asked, personId)
  const member = asked.inspection.team.find((each) => each.personId === personId)
  return { fullName, title: [title, member === undefined ? '' : roleWords[member.role]].filter((words) => words !== '').join(', ') }
}

/** What a session leaves beside the words spoken; nothing of it stays behind when its minutes are made. */
function saidOf({ documentsHandedOver, findings, readBack, agreed, initialled }: InspectionSession): FieldValues {
  return {
    documents: documentsHandedOver.map(({ title, copies, from }) => ({ title, copies, from })), findings: findings.map((finding) => ({ ...finding })),
    heard: !readBack ? 'chưa đọc lại' : agreed ? 'đã đọc lại, nhất trí' : 'đã đọc lại', initialled: initialled ? 'có' : 'không',
  }
}

/** "Đại diện tổ chức, đảng viên được kiểm tra": what stands among the objects the session is with. */
function signingSide(asked: StepAsked): string {
  const objects = [asked.inspection.inspectee, ...asked.inspection.otherInspectees]
  const sides = [...objects.some(({ type }) => type === 'organisation') ? ['đại diện tổ chức'] : [], ...objects.some(({ type }) => type === 'member') ? ['đảng viên'] : []]
  return `${upperFirst(sides.join(', '))} được ${wordOf(asked)}`
}

export function launchFields(asked: StepAsked): FieldValues {
  const { selfReportDue } = asked.inspection.schedule
  const agreed = requestRows(asked).map(({ content, ...row }) => ({ work: content, ...row }))
  // A clerk who wrote the report down among what was agreed has it once.
  const told = agreed.some(({ work, due }) => due === selfReportDue && /^gửi báo cáo/iu.test(work))
  const report = selfReportDue === null || told ? [] : [{ work: `Gửi báo cáo ${wordOf(asked) === 'giám sát' ? '' : 'tự kiểm tra '}về Đoàn ${wordOf(asked)}`, due: selfReportDue }]
  return { ...sessionFields(asked, carriedOut(asked)), schedule: [...report, ...agreed] }
}

export function verificationFields(asked: StepAsked): FieldValues {
  return { ...sessionFields(asked, carriedOut(asked), 'Tổ chức, cá nhân liên quan'), requests: requestRows(asked) }
}

function requestRows({ session }: StepAsked): { content: string, responsible: string, due: string }[] {
  return session?.requests.map(({ content, ...request }) => ({ ...request, content: content.replace(/\s*\n\s*/gu, ' ') })) ?? []
}

/** What must be done is what the conclusion asks for, and what was asked for as it was made known. */
export function announceFields(asked: StepAsked): FieldValues {
  const conclusion = cited(asked, 'conclusion')
  return {
    ...sessionFields(asked, conclusion), contents: [`Công bố ${conclusion === '' ? `Thông báo ${wordOf(asked) === 'giám sát' ? 'kết quả giám sát' : 'kết luận kiểm tra'}` : conclusion}`],
    tasks: [...asked.inspection.requirements.map(({ content, responsible, due }) => ({ content, responsible, ...due === null ? {} : { due } })), ...requestRows(asked)],
  }
}
