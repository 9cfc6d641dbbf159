/** A few figures side by side, each with what it is of and whether it is enough; said in words, never by colour alone. */
import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Card } from '../../ui/page.tsx'

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(165px, 1fr))', gap: tokens.spacingHorizontalM, flexShrink: 0 },
  tile: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, padding: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  figure: { fontVariantNumeric: 'tabular-nums' },
  badge: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
})

export interface Fact {
  readonly label: string
  readonly figure: string
  readonly detail?: string
  /** Held against what was to be reached; null: nothing was set. */
  readonly outcome?: { readonly kept: boolean, readonly words: string } | null
}

export function FactTiles({ label, facts }: { readonly label: string, readonly facts: readonly Fact[] }) {
  const styles = useStyles()
  return (
    <div className={styles.tiles} role="group" aria-label={label}>
      {facts.map(({ label: name, figure, detail, outcome }) => (
        <Card key={name} className={styles.tile}>
          <Text size={200} className={styles.quiet}>{name}</Text>
          <Text size={500} weight="semibold" className={styles.figure}>{figure}</Text>
          {detail !== undefined && detail !== '' && <Text size={200} className={styles.quiet}>{detail}</Text>}
          {outcome !== undefined && outcome !== null && <Badge className={styles.badge} appearance="tint" color={outcome.kept ? 'success' : 'danger'}>{outcome.words}</Badge>}
        </Card>
      ))}
    </div>
  )
}
