/** Cases and sessions nobody has filled in yet. */
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { newId } from '../../ui/new-id.ts'

export function blankInspection(id: string, bodyId: string) {
  return {
    id, kind: 'inspection', bodyId, title: '', procedureId: '', programme: null, programmeLine: '', outsideReason: '', decision: null, inspectee: blankObject(), otherInspectees: [],
    contents: [], coveredPeriod: { from: '', to: '' }, team: [{ ...blankMember(), role: 'leader' }],
    schedule: { signedOn: null, startedOn: null, workingDays: null, extensions: [], endedOn: null, selfReportDue: null },
    readers: [], steps: [], strengths: [], findings: [], requirements: [], reviewMeeting: { on: null, meetingId: null, itemId: '' }, outcomes: [], sessions: [],
  }
}

export const blankObject = () => ({ type: 'organisation', id: newId('DT'), bodyId: null, name: '' })
export const blankMember = () => ({ personId: '', role: 'member', part: '', declared: false, kin: '' })
export const blankFinding = () => ({ id: newId('PH'), contentIndex: null, fact: '', evidence: '', cause: '', gravity: 'shortcoming', responsibles: [] })
export const blankRequirement = () => ({ id: newId('YC'), findingIds: [], content: '', responsible: '', due: null, checker: '', remedy: null })
export const blankRemedy = () => ({ reportedOn: '', text: '', proof: '', checkedOn: null, accepted: null })
export const blankStrength = () => ({ id: newId('UD'), text: '', personId: null, name: '' })

export function blankSession() {
  return {
    id: newId('BB'), subject: '', start: null, end: null, place: '', number: null, chairPersonId: '', minuteTakerPersonId: '', objectIds: [], teamPresentIds: [] as readonly string[],
    inspecteesPresent: [], othersPresent: [], inspecteeSigner: null, otherInspecteeSigners: [], statements: [], documentsHandedOver: [], findings: [], requests: [],
    readBack: false, agreed: false, initialled: false, reservations: '', copies: 2, edits: [],
  }
}
export type BlankSession = ReturnType<typeof blankSession>

interface TeamMember { readonly personId: string, readonly role: string }

/** A session as the team usually holds it: led and written by those whose part it is, everyone present. `step`: name of the step it is held for. */
export function plannedSession(team: readonly TeamMember[], objectName: string, step: string | null): BlankSession {
  const holding = (role: string): string => team.find((member) => member.role === role)?.personId ?? ''
  const chair = holding('leader')
  return {
    ...blankSession(), subject: step === null ? '' : sessionSubject(step, objectName), chairPersonId: chair, minuteTakerPersonId: holding('secretary') || chair,
    teamPresentIds: team.map(({ personId }) => personId).filter((id) => id !== ''),
  }
}

/** What the minutes of a step's session are about: `Biên bản làm việc với đối tượng` → `làm việc với Chi bộ …`. */
export function sessionSubject(step: string, objectName: string): string {
  const bare = step.replace(/^Biên bản /u, '')
  const begun = lowerFirst(bare)
  if (objectName === '') return begun
  return /đối tượng(?: giám sát)?/u.test(begun) ? begun.replace(/đối tượng(?: giám sát)?/u, () => objectName) : `${begun} tại ${objectName}`
}
