/** What the paper of a step is made of, before it is a record: everything the case or an earlier paper already says, and nothing else. Pure. */
import type { Citation } from '../../../shared/domain/common.ts'
import { objectsOfSession } from '../../../shared/domain/inspection.ts'
import type { Inspection, InspectionSession } from '../../../shared/domain/inspection.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { fullMention, issuedDocument, titleOn } from '../../documents/compose/index.ts'
import type { CaseFacts } from '../case-facts.service.ts'
import type { Reviewed } from '../review-meeting.service.ts'

/** `session`: what the step's minutes tell of. `workingDays`: of the rule, where the case gives none. `startBy`: the last day to begin; null before the decision is signed. `on`: the day posts are asked for when nothing is dated yet. */
export interface StepAsked extends CaseFacts {
  readonly session: InspectionSession | null, /** What the meeting that weighed the case says; null: none of this office. */ readonly reviewed: Reviewed | null, readonly workingDays: number, readonly startBy: string | null, readonly on: string
}

/** `date` null: blank until issue. */
export interface StepPaperPlan { readonly subject: string, readonly fields: FieldValues, readonly bases: readonly Citation[], readonly date: string | null, readonly notes: readonly string[] }

type PersonWords = { fullName: string, title: string }

export const roleWords: Readonly<Record<Inspection['team'][number]['role'], string>> = { leader: 'Trưởng đoàn', deputyLeader: 'Phó Trưởng đoàn', member: 'thành viên', secretary: 'thư ký' }

/** Kiểm tra or giám sát: a supervision never has the other word. */
export function wordOf({ inspection }: Pick<CaseFacts, 'inspection'>): 'kiểm tra' | 'giám sát' {
  return inspection.kind === 'supervision' ? 'giám sát' : 'kiểm tra'
}

/** What a template proposes for both kinds of case, in the words of a supervision; the inspection committee keeps its name. */
export function inOwnWords(facts: Pick<CaseFacts, 'inspection'>, proposed: string): string {
  return wordOf(facts) === 'kiểm tra' ? proposed : proposed.replaceAll('kiểm tra, giám sát', 'giám sát').replaceAll('kiểm tra', 'giám sát')
}

/** The case as its session sees it: with the objects the session is with. */
export function ofSession(asked: StepAsked): StepAsked {
  const { session, inspection } = asked
  const [inspectee = inspection.inspectee, ...otherInspectees] = session === null ? [inspection.inspectee, ...inspection.otherInspectees] : objectsOfSession(inspection, session)
  return { ...asked, inspection: { ...inspection, inspectee, otherInspectees } }
}

/** All objects in one line. */
export function objectWords({ inspection }: Pick<CaseFacts, 'inspection'>): string {
  return [inspection.inspectee, ...inspection.otherInspectees].map((object) => object.type === 'organisation' ? object.name : `đồng chí ${object.name}${object.post === '' ? '' : `, ${object.post}`}`).join('; ')
}

/** What the case is about, as it goes on after "việc": the title without its verb and its object. */
export function matterWords({ inspection }: Pick<CaseFacts, 'inspection'>): string {
  const bare = inspection.title.replace(/^(?:kiểm tra|giám sát)\s+/iu, '')
  const [, about] = /^.*?\svề việc\s+(.*)$/iu.exec(bare) ?? []
  return (about ?? bare).replace(/^(?:về )?việc\s+/iu, '').replace(/\s+đối với\s.*$/u, '')
}

/** "kiểm tra … đối với Chi bộ …": how papers of the case are named. */
export function caseWords(facts: Pick<CaseFacts, 'inspection'>): string {
  return `${wordOf(facts)} việc ${matterWords(facts)} đối với ${objectWords(facts)}`
}

/** An issued paper of a step by number, date and issuer; '' while it has no number or date. What it is about stands in the sentence already. */
export function cited({ papers, view }: CaseFacts, stepId: string): string {
  const paper = papers.get(stepId)
  const issued = paper === undefined ? null : issuedDocument(paper, view)
  return issued === null ? '' : fullMention({ ...issued, subject: '' })
}

export function decisionWords(facts: CaseFacts): string {
  return facts.decision === '' ? cited(facts, 'decision') : facts.decision
}

/** What minutes and reports carry out: the decision, then the plan. */
export function carriedOut(facts: CaseFacts): string {
  return [decisionWords(facts), cited(facts, 'plan')].filter((words) => words !== '').join(' và ')
}

/** The decision as a căn cứ of a later paper. */
export function decisionBases(facts: CaseFacts): readonly Citation[] {
  const { decision } = facts.inspection
  if (decision !== null) return [{ ...decision, link: 'carryingOut' }]
  const paper = facts.papers.get('decision')
  const issued = paper === undefined ? null : issuedDocument(paper, facts.view)
  return issued === null ? [] : [{ type: 'document', link: 'carryingOut', kind: issued.kind, designation: issued.designation, date: issued.date, issuer: issued.issuer, subject: `về ${issued.subject}` }]
}

/** The day posts are asked for: of the session, else of signing. */
export function dayOf({ session, inspection, on }: StepAsked): string {
  return session?.start.slice(0, 10) ?? inspection.schedule.signedOn ?? on
}

export function personWords(asked: StepAsked, personId: string): PersonWords {
  return { fullName: asked.view.people.get(personId)?.fullName ?? '', title: titleOn(personId, asked.inspection.bodyId, dayOf(asked), asked.view) }
}

/** The person who has this role in the team; null: nobody. */
export function teamPerson(asked: StepAsked, role: Inspection['team'][number]['role']): PersonWords | null {
  const member = asked.inspection.team.find((each) => each.role === role)
  return member === undefined ? null : personWords(asked, member.personId)
}

/** Bases a template proposes, as citations in the office's own words. */
export function suggestedBasis(line: string): Citation {
  const [link, words] = (['basis', 'considering', 'carryingOut'] as const).map((each) => [each, linkWords[each]] as const).find(([, begin]) => line.startsWith(`${begin} `)) ?? ['basis', '']
  return { type: 'text', link, text: words === '' ? line : line.slice(words.length + 1) }
}

const linkWords = { basis: 'Căn cứ', considering: 'Xét', carryingOut: 'Thực hiện' } as const
