/** The chair's screen in a window of its own: large type on the whole window, nothing to press. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import { ChairView } from './chair-view.tsx'

const useStyles = makeStyles({
  // Read from across a table: everything on it is half as large again.
  screen: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalXL, boxSizing: 'border-box', zoom: 1.5 },
})

export function ChairScreenPage() {
  const styles = useStyles()
  const { id } = useParams({ from: '/meetings/$id/screen' })
  return <div className={styles.screen} tabIndex={0} role="region" aria-label="Màn hình chủ trì"><ChairView id={id} /></div>
}
