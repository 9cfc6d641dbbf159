/** What a paper of a meeting is made of, before it is a record. Pure. */
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import type { Guest } from '../../../shared/domain/meeting.ts'
import type { FreeDocument } from '../../../shared/domain/free-document.ts'
import type { OrganisationView } from '../../../shared/domain/organisation.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import type { CarriedFacts } from '../carried-over.service.ts'
import type { CountedDecision } from '../counting-rules.ts'
import type { MeetingFacts } from '../minutes.ts'
import type { ScoreSheet, ScoreSheets } from '../score-sheets.ts'

/** `guest`: whom one invitation is for; null: all of them. `entryIds`: what an extract, a counting is about. `sheet`: how a meeting is scored here. */
export interface PaperAsked extends MeetingFacts, CarriedFacts {
  readonly view: OrganisationView, readonly guest: Guest | null, readonly entryIds: readonly string[]
  /** Title of the year's programme it carries out; '' when none. */
  readonly programmeTitle: string
  readonly decisions: readonly CountedDecision[], readonly sheet: ScoreSheet, readonly grades: ScoreSheets['grades']
  /** Points a person gave, by criterion. */
  readonly points: Readonly<Record<string, number | null>>
}

export interface PaperPlan {
  readonly templateId: string
  /** Used where the template leaves the kind to the record. */
  readonly kind: DocumentKind
  /** What the id of a new record begins with. */
  readonly prefix: string
  readonly subject: string
  readonly fields: FieldValues
  /** Kính gửi, where the kind has it. */
  readonly addressees?: readonly string[]
  /** The day printed on it; null: blank until issue. */
  readonly date: string | null
  /** Which of the meeting's papers of this role it takes the place of; missing: any. */
  readonly isSame?: (paper: FreeDocument) => boolean
  /** Templates whose usual recipients and archive line are taken instead of its own. */
  readonly recipientsOf?: string
  readonly archiveOf?: string
  readonly notes: readonly string[]
}
