/** Every generated file of `resources/sample`: path within it → text. The same office gives the same files. Pure. */
import type { SuppliedSet } from '../../indicators/index.ts'
import type { SampleSteps } from '../../offices/index.ts'
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import { officeRecordsSchema } from '../../../shared/domain/office-records.ts'
import type { OfficeRecords, OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import { admissionsOf } from './admissions.ts'
import type { SampleAdmission } from './admissions.ts'
import { assignments, petitions } from './following.ts'
import { addresseesOf, calls, campaignsOf, indicatorRecords, rounds, targetsOf } from './calls.ts'
import { caseSteps, inspectionProgrammes, inspections } from './cases.ts'
import { cellMeetings, meetingProgramme } from './cell-meetings.ts'
import { committeeMeetings } from './committee-meetings.ts'
import { directivesWithLife } from './directives.ts'
import { finalReview, finalReviewId, reviewData, reviewedDirective } from './final-review.ts'
import { figuresOf, membersRated } from './figures.ts'
import { incomingPapers } from './incoming.ts'
import { memberYears } from './members.ts'
import type { MemberYears } from './members.ts'
import { evaluationRecords } from './ratings.ts'
import { commitments, merger, olderDirectives, studySessions } from './registers.ts'
import { inTime } from './held-meeting.ts'
import { rosterRecords } from './roster.ts'
import { deliveriesOf, withMistakes } from './sending.ts'
import { stepsOf } from './steps.ts'
import { answersOf } from './texts.ts'
import { unitsOf } from './units.ts'
import type { SampleUnit } from './units.ts'

interface Known { readonly units: readonly SampleUnit[], readonly admissions: readonly SampleAdmission[], readonly yearsOf: (unit: SampleUnit) => MemberYears }

/** `office`: the records written by hand, which the rest must agree with. */
export function sampleFiles(office: OfficeRecords, supplied: SuppliedSet): ReadonlyMap<string, string> {
  const units = unitsOf(office)
  const admissions = admissionsOf(units)
  const years = new Map(units.map((unit) => [unit.id, memberYears(unit, admissions)]))
  const yearsOf = (unit: SampleUnit): MemberYears => {
    const found = years.get(unit.id)
    if (found === undefined) throw new Error(`no members of ${unit.id}`)
    return found
  }
  const known = { units, admissions, yearsOf }
  return new Map([
    ['desk-records.json', `${JSON.stringify(deskRecords(office, supplied, known), null, 1)}\n`],
    ['desk-steps.json', `${JSON.stringify(withMeetings(stepsOf(units)), null, 1)}\n`],
    ...returnedFiles(known),
  ])
}

function deskRecords(office: OfficeRecords, supplied: SuppliedSet, { units, admissions, yearsOf }: Known): OfficeRecordsInput {
  const counted = new Map(office.summaryReports.flatMap(({ unitTable }) => unitTable?.rows ?? []).map(({ unit, values }) => [unit, values[1] ?? 0]))
  const records: OfficeRecordsInput = {
    format: 'vpk-records', version: 1,
    directives: [...directivesWithLife(office, units), reviewedDirective(units), ...olderDirectives],
    ...indicatorRecords(supplied), targets: targetsOf(units), reportingRounds: rounds, campaigns: [...campaignsOf(units), finalReview(units)],
    studySessions: studySessions(units, (unit) => counted.get(unit.name) ?? 0), commitments: commitments(units), admissions: admissions.map((one) => ({ ...one, traits: [...one.traits], steps: [...one.steps] })),
    ...evaluationRecords(units, (unit) => membersRated({ unit, years: yearsOf(unit) }, 2025)), organisationChanges: [merger],
    ...rosterRecords, meetingProgrammes: [meetingProgramme], meetings: [...cellMeetings().records, ...committeeMeetings().records],
    petitions, supervisionAssignments: assignments(units), inspectionProgrammes, inspections, incomingPapers,
  }
  officeRecordsSchema.parse(records)
  return records
}

/** Reports first, as the campaigns went; then the year of meetings and cases, each step at its time. */
function withMeetings({ format, steps }: SampleSteps): SampleSteps {
  return { format, steps: [...steps, ...inTime([...cellMeetings().steps, ...committeeMeetings().steps, ...caseSteps])] }
}

/** One data file for each unit and delivery, on one line: nobody reads it but the program. */
function returnedFiles(known: Known): readonly (readonly [string, string])[] {
  const { units, admissions, yearsOf } = known
  const reviewed = addresseesOf(units, '2025-12-31').map((unit): readonly [string, string] => [`returned/${finalReviewId}/dot-1/${unit.id}.json`, `${JSON.stringify(reviewData({ unit, years: yearsOf(unit), admissions, units }))}\n`])
  return [...reviewed, ...calls.flatMap((call) => addresseesOf(units, call.cutOff).flatMap((unit, at) => deliveries(call.id, unit, at).map((delivery): readonly [string, string] => {
    const data: SubmissionData = {
      format: 'vpk-submission', version: 1, campaignId: call.id, bodyId: unit.id, preparedOn: call.cutOff, preparedBy: '',
      measurements: figuresOf(call.id, call.codes, { unit, years: yearsOf(unit), admissions, units }), answers: call.id === 'bc-nam-2024' ? [] : answersOf(call.id, unit).answers,
    }
    const sent = call.id === 'bc-nam-2026' && delivery !== 'sau-chot' ? withMistakes(data, delivery) : data
    return [`returned/${call.id}/${delivery}/${unit.id}.json`, `${JSON.stringify(sent)}\n`]
  })))]
}

/** Past campaigns came in at once; of June's a few came late and one after the figures were frozen. */
function deliveries(id: (typeof calls)[number]['id'], unit: SampleUnit, at: number) {
  switch (id) {
    case 'bc-nam-2024': case 'bc-nam-2025': return ['dot-1'] as const
    case 'bc-6-thang-2026': return [unit.id === 'don-vi-33' ? 'sau-chot' as const : at % 20 === 16 ? 'gui-muon' as const : 'dot-1' as const]
    case 'bc-nam-2026': return deliveriesOf(unit, at)
  }
}
