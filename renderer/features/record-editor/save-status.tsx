/** "Đã lưu lúc 14:05": where the words of this form are now. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { faultSentence } from '../../../shared/domain/problem.ts'
import { showClock } from '../../ui/dates.ts'
import type { EditorState } from './editor-session.ts'
import { goToField } from './go-to-field.ts'
import { useEditor, useEditorState } from './use-editor.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2, minHeight: '32px', flexWrap: 'wrap' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
})

export function SaveStatus() {
  const styles = useStyles()
  const { session } = useEditor()
  const save = useEditorState((state) => state.save)
  const problems = useEditorState((state) => state.problems)
  const stored = useEditorState((state) => state.revision !== null)
  const first = problems.find((problem) => problem.severity === 'error')
  return (
    <div className={styles.line} role="status" data-save-state={save.step}>
      {(save.step === 'saved' || (save.step === 'untouched' && stored)) && <CheckmarkCircleRegular className={styles.good} aria-hidden />}
      {save.step === 'saving' && <ArrowSyncRegular aria-hidden />}
      {(save.step === 'unsaved' || save.step === 'invalid') && <EditRegular aria-hidden />}
      {(save.step === 'failed' || save.step === 'conflict') && <ErrorCircleRegular className={styles.bad} aria-hidden />}
      <Text>{wording(save, problems.filter((problem) => problem.severity === 'error').length, stored)}</Text>
      {save.step === 'invalid' && first !== undefined && <Button size="small" appearance="subtle" onClick={() => goToField(first.path)}>Đến chỗ cần sửa</Button>}
      {save.step === 'failed' && <Button size="small" onClick={() => void session.settle()}>Lưu lại</Button>}
    </div>
  )
}

function wording(save: EditorState['save'], count: number, stored: boolean): string {
  switch (save.step) {
    case 'untouched': return stored ? 'Đã lưu' : 'Hồ sơ mới, chưa lưu'
    case 'saved': return `Đã lưu lúc ${showClock(save.at)}`
    case 'saving': return 'Đang lưu…'
    case 'unsaved': return 'Chưa lưu'
    case 'invalid': return `Chưa lưu: còn ${count} chỗ cần sửa; chữ đã gõ được giữ trên máy này`
    case 'failed': return `Không lưu được: ${faultSentence(save.fault)}`
    case 'conflict': return 'Chưa lưu: có người khác vừa sửa hồ sơ này'
  }
}
