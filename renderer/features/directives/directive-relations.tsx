/** Documents that stand in relation to a directive, both ways; each opens. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DirectiveRelation } from '../../../shared/contract/directives.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { relationsQuery } from './queries.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  link: { color: tokens.colorBrandForegroundLink },
})

/** How the relation is said of this directive. */
const words: Readonly<Record<DirectiveRelation['kind'], { readonly outgoing: string, readonly incoming: string }>> = {
  implements: { outgoing: 'Thực hiện', incoming: 'Được thực hiện bằng' }, replaces: { outgoing: 'Thay thế', incoming: 'Bị thay thế bởi' },
  reportsOn: { outgoing: 'Báo cáo về', incoming: 'Có báo cáo' }, concludes: { outgoing: 'Kết luận về', incoming: 'Có kết luận' },
  cites: { outgoing: 'Dẫn', incoming: 'Được dẫn trong' },
}

export function DirectiveRelations({ id }: { readonly id: string }) {
  const styles = useStyles()
  const query = useQuery(relationsQuery(id))
  if (query.isError) return <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />
  const relations = query.data ?? []
  return (
    <Section title="Văn bản có liên quan">
      {relations.length === 0 ? <Text>Chưa có văn bản nào nhắc tới chỉ đạo này.</Text> : (
        <ul className={styles.list} aria-label="Văn bản có liên quan">
          {relations.map((relation) => (
            <li key={`${relation.kind}${relation.incoming ? 'in' : 'out'}${relation.recordId ?? relation.title}`}>
              <Text>{`${words[relation.kind][relation.incoming ? 'incoming' : 'outgoing']}: `}</Text>
              <RelatedDocument relation={relation} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/chain/$collection/$id" params={{ collection: 'directives', id }} className={styles.link}>Xem cả chuỗi từ chỉ đạo đến kết luận</Link>
    </Section>
  )
}

const addresses = {
  directives: '/directives/$id', plans: '/plans/$id', summaryReports: '/reports/$id', freeDocuments: '/free-documents/$id',
  inspections: '/inspections/$id', campaigns: '/campaigns/$id',
} as const

function RelatedDocument({ relation: { collection, recordId, title } }: { readonly relation: DirectiveRelation }) {
  const styles = useStyles()
  if (collection === null || recordId === null) return <Text>{title}</Text>
  return <Link to={addresses[collection]} params={{ id: recordId }} className={styles.link}>{title}</Link>
}
