/** What stands while a question to the service is open, failed or answered. */
import type { ReactNode } from 'react'
import { Spinner, makeStyles, tokens } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'

const useStyles = makeStyles({
  wait: { display: 'flex', justifyContent: 'center', padding: tokens.spacingHorizontalXXL },
  fault: { padding: tokens.spacingHorizontalL },
})

export function QueryView<T>({ query, children }: { readonly query: UseQueryResult<T>, readonly children: (data: T) => ReactNode }) {
  const styles = useStyles()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) return <div className={styles.fault}><FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} /></div>
  return <div className={styles.wait}><Spinner label="Đang đọc hồ sơ…" delay={300} /></div>
}
