/** One large choice of the start page. */
import type { ReactElement } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  choice: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, width: '100%', textAlign: 'left', cursor: 'pointer',
    padding: tokens.spacingHorizontalM, font: 'inherit', color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { fontSize: '28px', lineHeight: 1, color: tokens.colorBrandForeground1, flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground2 },
})

interface StartChoiceProps {
  readonly icon: ReactElement
  readonly title: string
  readonly detail: string
  readonly onClick: () => void
}

export function StartChoice({ icon, title, detail, onClick }: StartChoiceProps) {
  const styles = useStyles()
  return (
    <button type="button" className={styles.choice} onClick={onClick}>
      <span className={styles.icon} aria-hidden>{icon}</span>
      <span className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text className={styles.detail}>{detail}</Text>
      </span>
    </button>
  )
}
