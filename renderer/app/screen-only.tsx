/** A window that is only looked at: one page, without title bar, navigation or commands. */
import { makeStyles } from '@fluentui/react-components'
import { Outlet, useRouterState } from '@tanstack/react-router'

const useStyles = makeStyles({ main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 } })

export function useIsScreen(): boolean {
  return useRouterState({ select: ({ location }) => location.pathname.endsWith('/screen') })
}

export function ScreenOnly() {
  const styles = useStyles()
  return <main className={styles.main}><Outlet /></main>
}
