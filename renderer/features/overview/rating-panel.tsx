/** Map of the units' ratings over the years. Nothing is drawn before a round has results. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { service } from '../../api/client.ts'
import { RatingMap } from '../../ui/charts/rating-map.tsx'
import { ratingChoices } from '../evaluations/words.ts'
import { Panel } from './panel.tsx'

const signs = { excellent: 'XS', good: 'T', completed: 'HT', notCompleted: 'K' } as const
const levels = [...ratingChoices.map(({ value, label }) => ({ id: value, name: label, sign: signs[value] })), { id: 'unrated', name: 'Không xếp loại', sign: '0' }]

export function RatingPanel() {
  const navigate = useNavigate()
  const map = useQuery(service.evaluations.ratingMap.queryOptions({ input: {}, staleTime: 0 })).data
  const isRated = ({ cells }: { readonly cells: readonly unknown[] }): boolean => cells.some((cell) => cell !== null)
  if (map === undefined || !map.rows.some(isRated)) return null
  // Who stands and was never rated is there too; who is gone only with what it had.
  const rows = map.rows.filter((row) => !row.ended || isRated(row))
  return (
    <Panel title="Xếp loại các năm" empty="" isEmpty={false}>
      <RatingMap title="Bản đồ xếp loại" rowTitle="Tổ chức đảng" columns={map.years.map(String)} levels={levels}
        rows={rows.map(({ bodyId, name, cells }) => ({ id: bodyId, name, ratings: cells }))} onOpen={() => void navigate({ to: '/evaluations/history' })} />
    </Panel>
  )
}
