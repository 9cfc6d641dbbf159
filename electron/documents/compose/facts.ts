/** What composing needs to know beside the record itself. Gathered by the caller; nothing here reads a database or a clock. */
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import type { PaperFacts } from '../../../shared/domain/common.ts'
import type { Directive } from '../../../shared/domain/directive.ts'
import type { FreeDocument } from '../../../shared/domain/free-document.ts'
import type { Inspection, InspectionSession } from '../../../shared/domain/inspection.ts'
import type { Office } from '../../../shared/domain/office-records.ts'
import type { Body, BodyVersion, OrganisationView, Person, Post, SigningRight } from '../../../shared/domain/organisation.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { SummaryReport } from '../../../shared/domain/summary-report.ts'

/** The office's facts, each by its id. */
export interface OfficeFacts extends OrganisationView {
  readonly office: Office
  readonly directives: ReadonlyMap<string, Directive>
  readonly plans: ReadonlyMap<string, Plan>
}

/** The record a paper is made from, at the revision that was read. */
export type PaperSubjectRecord =
  | { readonly kind: 'plan', readonly record: Plan, readonly revision: number }
  | { readonly kind: 'summaryReport', readonly record: SummaryReport, readonly revision: number }
  | { readonly kind: 'session', readonly inspection: Inspection, readonly session: InspectionSession, readonly revision: number }
  | { readonly kind: 'freeDocument', readonly record: FreeDocument, readonly revision: number }

/** One body that issues the paper, and who signs for it; what cannot be found is null. */
export interface Issuing {
  readonly bodyId: string
  readonly signingRightId: string | null
  readonly body: Body | null
  /** In force on the paper's date; the newest when the date is blank or the body did not exist then. null: no such body. */
  readonly version: BodyVersion | null
  /** false: the body did not exist on the date. */
  readonly existed: boolean
  readonly right: SigningRight | null
  readonly post: Post | null
  readonly signer: Person | null
}

/** Who, when and by which right: the facts of a paper's head and foot, looked up once. */
export interface PaperHead extends Issuing {
  readonly kind: DocumentKind
  readonly paper: PaperFacts
  /** The record whose id the blocks carry. */
  readonly recordId: string
  readonly revision: number
  /** Who issues together with it (văn bản liên tịch), in order. */
  readonly joint: readonly Issuing[]
}
