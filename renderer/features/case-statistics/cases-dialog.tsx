/** The cases one figure counts; each opens its own page. */
import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { casesQuery } from './queries.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS } })

/** `value` may be more than the cases that are listed: one case has several objects. `hidden`: cases only others may open. */
export interface OpenedCell { readonly title: string, readonly value: number, readonly caseIds: readonly string[], readonly hidden: number }

export function CasesDialog({ cell: { title, value, caseIds, hidden }, onClose }: { readonly cell: OpenedCell, readonly onClose: () => void }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const query = useQuery(casesQuery())
  const open = (id: string): void => {
    onClose()
    void navigate({ to: '/inspections/$id', params: { id } })
  }
  return (
    <DialogFrame title={`${title}: ${value}`} size="wide" onClose={onClose} actions={<Button onClick={onClose}>Đóng</Button>}>
      <QueryView query={query}>
        {(cases) => (
          <ul className={styles.list} aria-label="Các cuộc được tính">
            {cases.filter(({ id }) => caseIds.includes(id)).map(({ id, title: name, inspectee }) => <li key={id}><Link as="button" onClick={() => open(id)}>{name}</Link><Text>{` — ${inspectee}`}</Text></li>)}
            {hidden > 0 && <li><Text>{`${caseIds.length > 0 ? 'Và ' : ''}${hidden} cuộc có hạn chế người xem.`}</Text></li>}
          </ul>
        )}
      </QueryView>
    </DialogFrame>
  )
}
