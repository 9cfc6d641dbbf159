/** `/papers/<template>/<record>` leads to the page of the record the paper comes from. */
import { Navigate, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { NotFound } from '../../app/not-found.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { openPaper } from './open-paper.ts'
import { papersOfRecordQuery } from './queries.ts'

export function PaperRedirect() {
  const { recordId } = useParams({ from: '/papers/$templateId/$recordId' })
  const query = useQuery(papersOfRecordQuery(recordId))
  return (
    <QueryView query={query}>
      {([row]) => row === undefined ? <NotFound /> : <Navigate {...openPaper(row)} replace />}
    </QueryView>
  )
}
