/** Every shortcut of the program. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { shortcuts } from './topics.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', maxWidth: '640px', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
})

export function ShortcutTable() {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">Phím</th><th scope="col">Việc</th></tr></thead>
      <tbody>{shortcuts.map(([keys, what]) => <tr key={keys}><td>{keys}</td><td>{what}</td></tr>)}</tbody>
    </table>
  )
}
