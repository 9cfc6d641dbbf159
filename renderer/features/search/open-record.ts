/** Where a record that was found is worked on. Pure. */
import type { SearchHit } from '../../../shared/contract/search.ts'
import type { RecordCollection } from '../../../shared/domain/office-records.ts'

/** Pages of one record, under `/…/$id`. */
const pages = {
  directives: '/directives/$id', plans: '/plans/$id', summaryReports: '/reports/$id', inspections: '/inspections/$id', freeDocuments: '/free-documents/$id',
  indicators: '/indicators/$id', targets: '/indicators/targets/$id', crossChecks: '/indicators/cross-checks/$id', reportingRounds: '/campaigns/rounds/$id', campaigns: '/campaigns/$id',
  studySessions: '/study-sessions/$id', commitments: '/commitments/$id', admissions: '/admissions/$id', evaluationRounds: '/evaluations/$id', organisationChanges: '/organisation-changes/$id',
  meetings: '/meetings/$id', proceedings: '/meetings/$id/record', meetingProgrammes: '/meeting-programmes/$id', tasks: '/tasks/$id', petitions: '/petitions/$id',
  supervisionAssignments: '/supervision-assignments/$id', inspectionProgrammes: '/inspection-programmes/$id', caseProcedures: '/case-procedures/$id', incomingPapers: '/incoming/$id', deliveryLists: '/deliveries/$id',
} as const

type Found = Pick<SearchHit, 'collection' | 'recordId' | 'partId' | 'kind'>

/** The address of what was found: a session and a unit's report have places of their own, a file is at its record. */
export function addressOf({ collection, recordId, partId, kind }: Found) {
  if (kind === 'submission') return { to: '/submissions/$id', params: { id: partId } } as const
  if (collection === 'inspections' && kind === 'minutes') return { to: '/inspections/$id', params: { id: recordId }, search: { at: partId } } as const
  return recordAddress(collection, recordId)
}

export function recordAddress(collection: RecordCollection, id: string) {
  switch (collection) {
    case 'bodies': case 'terms': case 'people': case 'posts': case 'signingRights': case 'memberships': return { to: '/organisation/$collection/$id', params: { collection, id } } as const
    // A result has no page of its own: it is a row of its round.
    case 'evaluations': return { to: '/evaluations' } as const
    default: return { to: pages[collection], params: { id } } as const
  }
}

/** Collections that stand in a chain; `collection` of the address of their pages. */
const chained = ['directives', 'incomingPapers', 'plans', 'campaigns', 'summaryReports', 'meetings', 'freeDocuments'] as const
export type Chained = (typeof chained)[number]

export function isChained(collection: string): collection is Chained {
  return chained.some((each) => each === collection)
}

/** The record whose page this address is, when it stands in a chain. */
export function chainedAt(path: string): { readonly collection: Chained, readonly id: string } | null {
  for (const collection of chained) {
    const start = pages[collection].replace('$id', '')
    const id = path.startsWith(start) ? path.slice(start.length) : ''
    if (id !== '' && !id.includes('/') && id !== 'new' && !(collection === 'directives' && (id === 'reviews' || id === 'matrix')) && !(collection === 'campaigns' && (id === 'board' || id === 'rounds'))) return { collection, id: decodeURIComponent(id) }
  }
  return null
}
