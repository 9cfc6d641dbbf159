/** After how many minutes without a touch the screen locks itself. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { useAccess } from '../../app/access.ts'
import { useNotices } from '../../app/notices.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { problemAt } from './words.ts'

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM } })

export function IdleMinutes() {
  const styles = useStyles()
  const { access, refresh } = useAccess()
  const { notify, notifyFault } = useNotices()
  const [typed, setTyped] = useState(String(access.idleMinutes))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await client.accounts.setIdleMinutes({ minutes: Number(typed.trim() === '' ? 'NaN' : typed) || 0 })
    setProblems(answer.outcome === 'refused' ? answer.problems : [])
    if (answer.outcome === 'refused') return
    await refresh()
    notify({ intent: 'success', text: 'Đã lưu thời gian tự khoá.', leavesAfter: 4000 })
  }
  return (
    <Section title="Tự khoá màn hình">
      <form noValidate className={styles.row} onSubmit={(event) => { save(event).catch(notifyFault) }}>
        <Field label="Số phút không chạm vào máy" hint="Từ 1 đến 240." validationMessage={problemAt(problems, 'minutes')}><Input inputMode="numeric" value={typed} onChange={(_event, data) => setTyped(data.value)} /></Field>
        <Button type="submit">Lưu</Button>
      </form>
    </Section>
  )
}
