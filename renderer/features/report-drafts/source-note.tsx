/** Beside a drafted item: what it rests on, and opened in place the units with their figures or words and cells. */
import { createContext, useContext, useId, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Badge, Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { PlacedSource } from '../../../shared/contract/report-drafts.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { FieldNotes } from '../../ui/form/field-note.ts'
import { drillDownQuery, sourcesQuery } from './queries.ts'
import { sourceAt } from './source-place.ts'
import { SourceTable } from './source-table.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, color: tokens.colorBrandForegroundLink },
  words: { color: tokens.colorNeutralForeground3, flexGrow: 1, minWidth: 0 },
  opened: { maxHeight: '260px', overflow: 'auto', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalS },
})

interface Sources { readonly reportId: string, readonly sources: readonly PlacedSource[] }

const SourcesContext = createContext<Sources>({ reportId: '', sources: [] })

/** Gives the fields inside their sources; a report written by hand has none. */
export function WithSources({ children }: { readonly children: ReactNode }) {
  const { id } = useParams({ from: '/reports/$id' })
  const { fresh = false } = useSearch({ from: '/reports/$id' })
  const { data } = useQuery({ ...sourcesQuery(id), enabled: !fresh })
  const known = useMemo((): Sources => ({ reportId: id, sources: data?.sources ?? [] }), [id, data])
  const noteOf = useMemo(() => (path: string, words: string): ReactNode => {
    const source = sourceAt(known.sources, path, words)
    return source === null ? null : <SourceNote reportId={known.reportId} source={source} />
  }, [known])
  return <SourcesContext value={known}><FieldNotes value={noteOf}>{children}</FieldNotes></SourcesContext>
}

/** Of a figure, chart or table, which are known by what they are about. */
export function SourceOfKey({ sourceKey }: { readonly sourceKey: string }) {
  const { reportId, sources } = useContext(SourcesContext)
  const source = sources.find(({ key }) => key === sourceKey)
  return source === undefined ? null : <SourceNote reportId={reportId} source={source} />
}

function SourceNote({ reportId, source }: { readonly reportId: string, readonly source: PlacedSource }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const shown = useId()
  return (
    <div>
      <div className={styles.line}>
        <Button className={styles.button} size="small" appearance="transparent" icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={open} aria-controls={shown}
          aria-label={`Xem nguồn của: ${source.words}`} onClick={() => setOpen(!open)}>Nguồn</Button>
        <Text size={200} className={styles.words}>{source.sourceWords}</Text>
        {source.rewritten && <Badge appearance="outline" color="informative">Đã sửa tay</Badge>}
      </div>
      {open && <div id={shown} className={styles.opened} tabIndex={0} role="region" aria-label={`Nguồn của: ${source.words}`}><Opened reportId={reportId} sourceKey={source.key} /></div>}
    </div>
  )
}

function Opened({ reportId, sourceKey }: { readonly reportId: string, readonly sourceKey: string }) {
  const { data, error, refetch } = useQuery(drillDownQuery(reportId, sourceKey))
  if (error !== null) return <FaultBar fault={toFault(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Spinner size="tiny" label="Đang mở các báo cáo…" />
  return (
    <>
      {data.notes.map((note) => <Text key={note} block>{note}</Text>)}
      <SourceTable rows={data.rows} />
    </>
  )
}
