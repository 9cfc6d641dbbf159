/** What to do now about a case: the step whose turn it is, with one clear button. */
import { Button, Subtitle1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { canBeCompleted, paperAction, paperActionWords, stepPaperWords } from './step-action.ts'
import type { CaseStepView } from './step-action.ts'

const useStyles = makeStyles({
  now: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export interface StepButtonsProps {
  readonly onPaper: (step: CaseStepView) => void
  readonly onOpen: (paper: NonNullable<CaseStepView['paper']>) => void
  readonly onAsk: (about: 'complete' | 'leaveOut' | 'meeting', step: CaseStepView) => void
}

interface CaseNowProps extends Omit<StepButtonsProps, 'onOpen'> { readonly step: CaseStepView | undefined, readonly hasSteps: boolean }

export function CaseNow({ step, hasSteps, onPaper, onAsk }: CaseNowProps) {
  const styles = useStyles()
  if (step === undefined) {
    return (
      <section aria-label="Việc cần làm bây giờ">
        <Subtitle2 as="h2">Việc cần làm bây giờ</Subtitle2>
        <Text block>{hasSteps ? 'Các bước của cuộc này đã xong.' : 'Chưa rõ quy trình nên chưa có bước nào; chọn quy trình ở trang Hồ sơ cuộc.'}</Text>
      </section>
    )
  }
  const ready = canBeCompleted(step)
  const [action, paper] = [paperAction(step), stepPaperWords(step)]
  return (
    <section aria-label="Việc cần làm bây giờ" className={styles.now}>
      <Subtitle2 as="h2">Việc cần làm bây giờ</Subtitle2>
      <Subtitle1 as="p" style={{ margin: 0 }}>{step.code === '' ? step.name : `${step.code}. ${step.name}`}</Subtitle1>
      <Text>{paper === '' ? hintOf(step) : paper}</Text>
      <div className={styles.actions}>
        {action !== 'none' && <Button appearance={ready ? 'secondary' : 'primary'} aria-keyshortcuts="F4" onClick={() => onPaper(step)}>{`${paperActionWords(step)} (F4)`}</Button>}
        <Button appearance={ready ? 'primary' : 'secondary'} aria-keyshortcuts="F5" onClick={() => onAsk('complete', step)}>Ghi hoàn thành (F5)</Button>
        {step.stepId === 'meeting' && <Button aria-keyshortcuts="F7" onClick={() => onAsk('meeting', step)}>Chọn cuộc họp (F7)</Button>}
        {step.optional && <Button aria-keyshortcuts="F6" onClick={() => onAsk('leaveOut', step)}>Bỏ qua, ghi lý do (F6)</Button>}
      </div>
    </section>
  )
}

function hintOf({ isSession, manual, template }: CaseStepView): string {
  if (isSession) return 'Bước này là một buổi làm việc: ghi buổi ấy một lần, biên bản lấy từ đó.'
  if (manual) return 'Văn bản do nơi khác lập: nhận được thì ghi ngày và hoàn thành bước.'
  return template === null ? 'Bước này không có văn bản: làm xong thì ghi hoàn thành.' : 'Văn bản lập từ hồ sơ cuộc và các văn bản trước; chỉ còn điền số, ngày và phần riêng.'
}
