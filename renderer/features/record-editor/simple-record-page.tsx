/** The page of a record that makes no paper of its own: its form and its history. */
import type { ReactNode } from 'react'
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
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
  wide: { minWidth: 0 },
  still: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  problems: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`, maxHeight: '30%', overflowY: 'auto', flexShrink: 0 },
})

interface SimpleRecordPageProps {
  readonly title: string
  readonly form: ReactNode
  /** More commands before "Xoá". */
  readonly commands?: ReactNode
  /** The form is a table that needs the whole page. */
  readonly wide?: boolean
  /** Why the record is read and not changed any more; null or left out: it may be changed. */
  readonly locked?: string | null
  readonly backTo: '/incoming' | '/deliveries' | '/directives' | '/meetings' | '/meeting-programmes' | '/tasks' | '/petitions' | '/organisation' | '/inspections' | '/inspection-programmes' | '/supervision-assignments' | '/case-procedures' | '/campaigns' | '/campaigns/rounds' | '/study-sessions' | '/commitments' | '/admissions' | '/evaluations' | '/indicators' | '/indicators/targets' | '/indicators/cross-checks'
}

const toContent = (): string => 'content'

export function SimpleRecordPage({ title, form, commands, wide = false, locked = null, backTo }: SimpleRecordPageProps) {
  const styles = useStyles()
  const problems = useEditorState((state) => state.problems)
  return (
    <Page title={title} status={<SaveStatus />} commands={<>{locked === null && <UndoButtons />}{commands}{locked === null && <RemoveButton backTo={backTo} />}</>}>
      <RestoredNotice />
      <Card fills>
        <EditorTabs tabOf={toContent} tabs={[
          { id: 'content', label: 'Nội dung', content: <div className={wide ? styles.wide : styles.column}>{locked === null ? form : <Still why={locked}>{form}</Still>}</div> },
          { id: 'history', label: 'Lịch sử', content: <div className={styles.column}><HistoryPanel /></div> },
        ]} />
        {problems.length > 0 && <div className={styles.problems} tabIndex={0} role="region" aria-label="Các chỗ cần sửa"><ProblemList problems={problems} label="Các chỗ cần sửa" /></div>}
      </Card>
    </Page>
  )
}

/** Every field can be read and none changed. */
function Still({ why, children }: { readonly why: string, readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <MessageBar><MessageBarBody>{why}</MessageBarBody></MessageBar>
      <fieldset className={styles.still} disabled aria-label={why}>{children}</fieldset>
    </>
  )
}
