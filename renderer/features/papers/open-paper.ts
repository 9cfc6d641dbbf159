/** Where a paper is worked on: the page of the record it comes from. Pure. */
import type { PaperRow } from '../../../shared/contract/papers.ts'

export function openPaper(row: Pick<PaperRow, 'subjectKind' | 'ownerId' | 'recordId'>) {
  switch (row.subjectKind) {
    case 'plan': return { to: '/plans/$id', params: { id: row.ownerId }, search: { tab: 'facts' } } as const
    case 'summaryReport': return { to: '/reports/$id', params: { id: row.ownerId }, search: { tab: 'facts' } } as const
    case 'session': return { to: '/inspections/$id', params: { id: row.ownerId }, search: { at: row.recordId } } as const
    case 'freeDocument': return { to: '/free-documents/$id', params: { id: row.ownerId }, search: {} } as const
  }
}
