/** Back from a paper to the case it was opened from, with what was typed stored first. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useEditor } from '../record-editor/use-editor.ts'
import { inspectionsQuery } from './queries.ts'

const useStyles = makeStyles({ line: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`, flexShrink: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' } })

/** Nothing for a paper that was opened from elsewhere. */
export function CaseLink() {
  const { caseId } = useSearch({ strict: false })
  return caseId === undefined ? null : <BackToCase caseId={caseId} />
}

function BackToCase({ caseId }: { readonly caseId: string }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { session } = useEditor()
  const { notify } = useNotices()
  const { data } = useQuery(inspectionsQuery())
  const title = data?.find(({ id }) => id === caseId)?.title
  const back = async (): Promise<void> => {
    await session.settle()
    if (session.state().save.step !== 'saved') notify({ intent: 'warning', text: 'Văn bản còn chỗ chưa lưu được; chữ đã gõ được giữ trên máy này. Mở lại văn bản để sửa.', leavesAfter: 10_000 })
    await navigate({ to: '/inspections/$id', params: { id: caseId }, search: { part: 'steps' } })
  }
  useCommands([{ id: 'backToCase', label: 'Về các bước của cuộc kiểm tra', group: 'Cuộc kiểm tra', keys: ['F4'], run: () => void back() }])
  return (
    <div className={styles.line}>
      <Button aria-keyshortcuts="F4" onClick={() => void back()}>Về các bước của cuộc (F4)</Button>
      {title !== undefined && <Text>{title}</Text>}
    </div>
  )
}
