/** What the minutes of one inspection session need. */
import { z } from 'zod'
import { isWithin } from '../../../../shared/domain/dates.ts'
import { objectsOfSession } from '../../../../shared/domain/inspection.ts'
import type { Inspectee, Inspection, InspectionSession } from '../../../../shared/domain/inspection.ts'
import { bodyOn } from '../../../../shared/domain/organisation.ts'
import type { OfficeFacts, PaperHead } from '../facts.ts'
import { citedDocument, citedWords, shortMention } from './citation.ts'
import { issuerSchema, issuerView } from './issuer.ts'

const person = z.object({ fullName: z.string(), title: z.string() })
const object = z.object({ isMember: z.boolean(), name: z.string(), post: z.string() })

/** `word`: kiểm tra or giám sát. `title` of a person: the post held on the day. `role`: the place in the team. `hasEnd` false while the session runs. `decision` '' before there is one. `inspectees`: all the session is with, `inspectee` the first; `haveOrganisation`, `haveMember`: what is among them. */
export const minutesViewSchema = z.object({
  issuer: issuerSchema,
  inspection: z.object({
    kind: z.enum(['inspection', 'supervision']), word: z.string(), title: z.string(), programmeLine: z.string(), decision: z.string(), decisionShort: z.string(),
    inspectee: object, inspectees: z.array(object), haveOrganisation: z.boolean(), haveMember: z.boolean(),
    contents: z.array(z.string()), from: z.string(), to: z.string(),
  }),
  session: z.object({
    subject: z.string(), start: z.string(), hasEnd: z.boolean(), end: z.string(), endsSameDay: z.boolean(), place: z.string(),
    chair: person, minuteTaker: person,
    team: z.array(z.object({ fullName: z.string(), title: z.string(), role: z.string(), duty: z.string() })),
    inspecteesPresent: z.array(person), othersPresent: z.array(person), inspecteeSigner: z.string(), otherInspecteeSigners: z.array(z.string()),
    statements: z.array(z.object({ speaker: z.string(), content: z.string() })),
    documents: z.array(z.object({ title: z.string(), from: z.string(), copies: z.number() })),
    findings: z.array(z.object({ content: z.string(), evidence: z.string(), responsible: z.string() })),
    requests: z.array(z.object({ content: z.string(), responsible: z.string(), due: z.string() })),
    readBack: z.boolean(), agreed: z.boolean(), initialled: z.boolean(), reservations: z.string(), copies: z.number(),
  }),
}).readonly()
export type MinutesView = z.output<typeof minutesViewSchema>

export function minutesView(inspection: Inspection, session: InspectionSession, head: PaperHead, facts: OfficeFacts): MinutesView {
  const { decision } = inspection
  const objects = objectsOfSession(inspection, session)
  const decided = decision === null ? null : citedDocument(decision, facts.directives)
  const words = decision === null ? '' : citedWords(decision, facts.directives)
  return {
    issuer: issuerView(head),
    inspection: {
      kind: inspection.kind, word: inspection.kind === 'supervision' ? 'giám sát' : 'kiểm tra', title: inspection.title, programmeLine: inspection.programmeLine,
      decision: words, decisionShort: decided === null ? words : shortMention(decided),
      inspectee: objectWords(objects[0] ?? inspection.inspectee), inspectees: objects.map(objectWords),
      haveOrganisation: objects.some(({ type }) => type === 'organisation'), haveMember: objects.some(({ type }) => type === 'member'),
      contents: [...inspection.contents], from: inspection.coveredPeriod.from, to: inspection.coveredPeriod.to,
    },
    session: sessionView(inspection, session, facts),
  }
}

function objectWords(inspectee: Inspectee): MinutesView['inspection']['inspectee'] {
  return { isMember: inspectee.type === 'member', name: inspectee.name, post: inspectee.type === 'member' ? inspectee.post : '' }
}

function sessionView(inspection: Inspection, session: InspectionSession, facts: OfficeFacts): MinutesView['session'] {
  const date = session.start.slice(0, 10)
  const toPerson = (id: string): { fullName: string, title: string } => ({
    fullName: facts.people.get(id)?.fullName ?? '', title: titleOn(id, inspection.bodyId, date, facts),
  })
  const attendee = (one: { fullName: string, post: string }): { fullName: string, title: string } => ({ fullName: one.fullName, title: one.post })
  return {
    subject: session.subject, start: session.start, hasEnd: session.end !== null, end: session.end ?? '',
    endsSameDay: session.end?.slice(0, 10) === date, place: session.place,
    chair: toPerson(session.chairPersonId), minuteTaker: toPerson(session.minuteTakerPersonId),
    team: session.teamPresentIds.map((id) => ({ ...toPerson(id), ...teamPlace(id, inspection, session) })),
    inspecteesPresent: session.inspecteesPresent.map(attendee), othersPresent: session.othersPresent.map(attendee),
    inspecteeSigner: session.inspecteeSigner ?? '', otherInspecteeSigners: [...session.otherInspecteeSigners],
    statements: session.statements.map((statement) => ({ ...statement })),
    documents: session.documentsHandedOver.map((document) => ({ ...document })),
    findings: session.findings.map((finding) => ({ ...finding })), requests: session.requests.map((request) => ({ ...request })),
    readBack: session.readBack, agreed: session.agreed, initialled: session.initialled, reservations: session.reservations.trim(), copies: session.copies,
  }
}

const roleWords: Readonly<Record<Inspection['team'][number]['role'], string>> = {
  leader: 'Trưởng đoàn', deputyLeader: 'Phó Trưởng đoàn', member: 'thành viên', secretary: 'thư ký Đoàn',
}

/** The place in the team, and what the person does in this session. */
function teamPlace(personId: string, inspection: Inspection, session: InspectionSession): { role: string, duty: string } {
  const member = inspection.team.find((one) => one.personId === personId)
  const duties = [
    ...(session.chairPersonId === personId ? ['chủ trì'] : []), ...(session.minuteTakerPersonId === personId ? ['ghi biên bản'] : []),
  ]
  return { role: member === undefined ? '' : roleWords[member.role], duty: duties.join(', ') }
}

/** "Phó Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ": the post in the inspecting body first, else any post held that day. */
export function titleOn(personId: string, bodyId: string, date: string, facts: Pick<OfficeFacts, 'posts' | 'bodies'>): string {
  const held = [...facts.posts.values()].filter((post) => post.personId === personId && isWithin(date, post.period.from, post.period.to))
  const post = held.find((one) => one.bodyId === bodyId) ?? held[0]
  if (post === undefined) return ''
  const body = facts.bodies.get(post.bodyId)
  const version = body === undefined ? null : bodyOn(body, date)
  return version === null ? post.title : joinedTitle(post.title, version.shortName || version.name)
}

/** "Chánh Văn phòng" of "Văn phòng Đảng uỷ" is "Chánh Văn phòng Đảng uỷ": words that end the post and begin the body's name stand once. */
function joinedTitle(title: string, body: string): string {
  const words = title.split(' ')
  const from = words.findIndex((_word, at) => at > 0 && `${body} `.startsWith(`${words.slice(at).join(' ')} `))
  return `${from < 0 ? title : words.slice(0, from).join(' ')} ${body}`
}
