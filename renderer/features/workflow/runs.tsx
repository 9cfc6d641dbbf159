/** Words that stayed, went (struck through) and came (underlined). */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { RedlineBlock } from '../../../shared/contract/workflow.ts'

const useStyles = makeStyles({
  block: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', margin: 0 },
  removed: { textDecorationLine: 'line-through', color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  added: { textDecorationLine: 'underline', color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
})

export function Runs({ runs }: Pick<RedlineBlock, 'runs'>) {
  const styles = useStyles()
  return (
    <p className={styles.block}>
      {runs.map(({ mark, text }, at) => mark === 'same' ? <span key={at}>{text}</span>
        : mark === 'removed' ? <del key={at} className={styles.removed}>{text}</del> : <ins key={at} className={styles.added}>{text}</ins>)}
    </p>
  )
}
