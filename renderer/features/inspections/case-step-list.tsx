/** Every step of a case by stage: where it stands, its day, its paper, what it waits for, and what can be done about it. */
import { Button, Link, Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowCircleRightRegular } from '@fluentui/react-icons/svg/arrow-circle-right'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import type { StepButtonsProps } from './case-now.tsx'
import { paperAction, paperActionWords, stepPaperWords, stepStateWords } from './step-action.ts'
import type { CaseStepView } from './step-action.ts'
import { stageWords } from './words.ts'

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'grid', gridTemplateColumns: '24px 52px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'start', padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { fontSize: '20px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, justifyContent: 'flex-end' },
})

interface CaseStepListProps extends StepButtonsProps {
  readonly steps: readonly CaseStepView[]
  /** Has its buttons above. */
  readonly main: CaseStepView | undefined
}

const stages = ['prepare', 'conduct', 'conclude'] as const

export function CaseStepList({ steps, main, ...buttons }: CaseStepListProps) {
  const styles = useStyles()
  return stages.map((stage) => {
    const own = steps.filter((step) => step.stage === stage)
    return own.length === 0 ? null : (
      <section key={stage} className={styles.stage} aria-label={`Các bước: ${stageWords[stage]}`}>
        <Subtitle2 as="h2">{stageWords[stage]}</Subtitle2>
        <ol className={styles.list}>{own.map((step) => <StepRow key={step.stepId} step={step} isMain={step.stepId === main?.stepId} {...buttons} />)}</ol>
      </section>
    )
  })
}

function StepRow({ step, isMain, onPaper, onAsk, onOpen }: StepButtonsProps & { readonly step: CaseStepView, readonly isMain: boolean }) {
  const styles = useStyles()
  const { paper } = step
  const action = paperAction(step)
  const quiet = step.state === 'waiting' || step.state === 'leftOut'
  return (
    <li className={styles.step} aria-current={isMain ? 'step' : undefined}>
      <StepIcon step={step} />
      <Text className={styles.quiet}>{step.code}</Text>
      <div className={styles.words}>
        <Text className={mergeClasses(step.state === 'ready' && styles.strong, quiet && styles.quiet)}>{step.name}</Text>
        <Text size={200} className={styles.quiet}>{stepStateWords(step)}</Text>
        {paper !== null && <Link as="button" onClick={() => onOpen(paper)} aria-label={`Mở ${step.name}: ${stepPaperWords(step)}`}>{stepPaperWords(step)}</Link>}
      </div>
      {step.state === 'ready' && !isMain && (
        <div className={styles.actions}>
          {action !== 'none' && action !== 'open' && <Button size="small" onClick={() => onPaper(step)}>{paperActionWords(step)}</Button>}
          <Button size="small" aria-label={`Ghi hoàn thành: ${step.name}`} onClick={() => onAsk('complete', step)}>Ghi hoàn thành</Button>
          {step.optional && <Button size="small" aria-label={`Bỏ qua: ${step.name}`} onClick={() => onAsk('leaveOut', step)}>Bỏ qua…</Button>}
        </div>
      )}
    </li>
  )
}

function StepIcon({ step: { state } }: { readonly step: CaseStepView }) {
  const styles = useStyles()
  switch (state) {
    case 'done': return <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.done)} aria-label="Đã xong" />
    case 'leftOut': return <SubtractCircleRegular className={styles.icon} aria-label="Bỏ qua" />
    case 'ready': return <ArrowCircleRightRegular className={mergeClasses(styles.icon, styles.now)} aria-label="Đến lượt" />
    case 'waiting': return <CircleRegular className={styles.icon} aria-label="Chưa đến lượt" />
  }
}
