/** A text with the words that were asked for marked. */
import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  hit: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderRadius: tokens.borderRadiusSmall },
})

export function MarkedText({ stretches }: { readonly stretches: readonly { readonly text: string, readonly hit: boolean }[] }) {
  const styles = useStyles()
  // The stretches of one text never change places, so their place is their key.
  return stretches.map(({ text, hit }, at) => hit ? <mark key={`${at}`} className={styles.hit}>{text}</mark> : <span key={`${at}`}>{text}</span>)
}
