/** The sign of a case that is for its readers only; read aloud by the same words. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'

const useStyles = makeStyles({ sign: { color: tokens.colorNeutralForeground2, verticalAlign: '-2px', marginLeft: tokens.spacingHorizontalXS, flexShrink: 0 } })

export function RestrictedMark() {
  const { sign } = useStyles()
  return <LockClosedRegular className={sign} fontSize={16} title="Hạn chế người xem" role="img" aria-label="Hạn chế người xem" />
}
