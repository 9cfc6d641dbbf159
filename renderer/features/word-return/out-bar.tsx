/** Stands over a draft while a copy of it is out in Word. Nobody is locked out: what is changed here meanwhile is told on return. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { PaperKey } from '../../../shared/contract/workflow.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showMoment } from '../../ui/dates.ts'
import { useActorWords } from '../accounts/use-display-names.ts'
import { useWordChanged, wordStandingQuery } from './queries.ts'

// The card's height is shared out; the bar keeps its own.
const useStyles = makeStyles({ bar: { flexShrink: 0 } })

export function OutBar({ templateId, recordId }: PaperKey) {
  const styles = useStyles()
  const key = { templateId, recordId }
  const out = useQuery(wordStandingQuery(key)).data?.out ?? null
  const actorWords = useActorWords()
  const changed = useWordChanged()
  const { notifyFault } = useNotices()
  if (out === null) return null
  const giveUp = async (): Promise<void> => {
    try {
      await client.wordReturn.giveUp(key)
      await changed()
    } catch (error) {
      notifyFault(error)
    }
  }
  return (
    <MessageBar intent="info" layout="auto" className={styles.bar}>
      <MessageBarBody>{`Đang sửa trong Word từ ${showMoment(out.at)} (${actorWords(out.actor)}). Vẫn sửa ở đây được; chỗ cả hai bên cùng sửa sẽ được hỏi khi nhận lại.`}</MessageBarBody>
      <MessageBarActions><Button size="small" onClick={() => void giveUp()}>Thôi chờ bản Word</Button></MessageBarActions>
    </MessageBar>
  )
}
