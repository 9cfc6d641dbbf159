/** What is known of a case, read once: itself, its procedure, the papers of its steps, the organisation, the decision as it is cited. */
import type { Procedure } from '../../shared/domain/case-procedure.ts'
import type { Citation } from '../../shared/domain/common.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import { fullMention } from '../documents/compose/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import { procedureFinder } from './case-procedure.service.ts'
import type { CaseResources } from './case-resources.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { inspectionStore } from './inspection.repository.ts'

export interface CaseFacts {
  readonly revision: number, readonly inspection: Inspection, readonly procedure: Procedure | null, readonly view: OrganisationView
  /** By the id of the step. */
  readonly papers: ReadonlyMap<string, FreeDocument>
  /** "Quyết định số 18-QĐ/UBKTĐU, ngày …" as the case names it, without what it is about; '' before there is one. */
  readonly decision: string
  /** The programme it carries out, and when the case names none of its own; '' when outside one. */
  readonly programme: string
}

/** `today`: while there is no decision the procedure is today's. Faults RECORD_UNKNOWN. */
export async function loadCase(db: ReadDatabase, resources: CaseResources, id: string, today: string): Promise<CaseFacts> {
  const { revision, record: inspection } = await getRecord(db, inspectionStore, id)
  const papers = new Map<string, FreeDocument>()
  for (const { stepId, freeDocumentId } of inspection.steps) {
    const paper = freeDocumentId === null ? null : await freeDocumentStore.find(db, freeDocumentId)
    if (paper !== null) papers.set(stepId, paper.record)
  }
  const programme = inspection.programme === null ? null : await inspectionProgrammeStore.find(db, inspection.programme.programmeId)
  return {
    revision, inspection, papers, procedure: (await procedureFinder(db, resources, today))(inspection), view: await organisationView(db),
    decision: inspection.decision === null ? '' : await mentionOf(db, inspection.decision), programme: inspection.programmeLine === '' ? programme?.record.title ?? '' : inspection.programmeLine,
  }
}

async function mentionOf(db: ReadDatabase, citation: Citation): Promise<string> {
  switch (citation.type) {
    case 'document': return fullMention({ ...citation, subject: '' })
    case 'text': return citation.text
    case 'directive': {
      const directive = await directiveStore.find(db, citation.directiveId)
      return directive === null ? '' : fullMention({ ...directive.record, subject: '' })
    }
    default: return citation satisfies never
  }
}
