/** The page of a record that makes no paper of its own: its form and its history. */
import type { ReactNode } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'
import { Card, Page } from '../../ui/page.tsx'
import { UndoButtons } from '../papers/paper-commands.tsx'
import { EditorTabs } from './editor-tabs.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { ProblemList } from './problem-list.tsx'
import { RemoveButton } from './remove-button.tsx'
import { RestoredNotice } from './restored-notice.tsx'
import { SaveStatus } from './save-status.tsx'
import { useEditorState } from './use-editor.ts'

const useStyles = makeStyles({
  column: { maxWidth: '880px' },
  problems: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`, maxHeight: '30%', overflowY: 'auto', flexShrink: 0 },
})

interface SimpleRecordPageProps {
  readonly title: string
  readonly form: ReactNode
  /** More commands before "Xoá". */
  readonly commands?: ReactNode
  readonly backTo: '/directives' | '/meetings' | '/meeting-programmes' | '/tasks' | '/petitions' | '/organisation' | '/inspections' | '/inspection-programmes' | '/supervision-assignments' | '/case-procedures' | '/campaigns' | '/campaigns/rounds' | '/study-sessions' | '/commitments' | '/admissions' | '/evaluations' | '/indicators' | '/indicators/targets' | '/indicators/cross-checks'
}

const toContent = (): string => 'content'

export function SimpleRecordPage({ title, form, commands, backTo }: SimpleRecordPageProps) {
  const styles = useStyles()
  const problems = useEditorState((state) => state.problems)
  return (
    <Page title={title} status={<SaveStatus />} commands={<><UndoButtons />{commands}<RemoveButton backTo={backTo} /></>}>
      <RestoredNotice />
      <Card fills>
        <EditorTabs tabOf={toContent} tabs={[
          { id: 'content', label: 'Nội dung', content: <div className={styles.column}>{form}</div> },
          { id: 'history', label: 'Lịch sử', content: <div className={styles.column}><HistoryPanel /></div> },
        ]} />
        {problems.length > 0 && <div className={styles.problems} tabIndex={0} role="region" aria-label="Các chỗ cần sửa"><ProblemList problems={problems} label="Các chỗ cần sửa" /></div>}
      </Card>
    </Page>
  )
}
