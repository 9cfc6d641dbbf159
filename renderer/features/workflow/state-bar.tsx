/** Where the paper stands, since when and by whom, and the steps that may be taken now. Stands over the paper on all its tabs. */
import { useEffect, useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { PaperKey, PaperStanding } from '../../../shared/contract/workflow.ts'
import { isLocked, paperStateWaits, paperSteps } from '../../../shared/domain/paper-state.ts'
import type { PaperStep } from '../../../shared/domain/paper-state.ts'
import { toFault } from '../../api/fault.ts'
import { useCommands } from '../../app/commands.tsx'
import { showMoment } from '../../ui/dates.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { useSettled } from '../papers/use-settled.ts'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { NumberingDialog } from '../registers/numbering-dialog.tsx'
import { standingQuery } from './queries.ts'
import { StateBadge } from './state-badge.tsx'
import { StepDialog } from './step-dialog.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex', alignItems: 'center', flexWrap: 'wrap', flexShrink: 0, columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '280px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface StateBarProps extends PaperKey {
  /** What is typed could not be stored, so no step was taken. */
  readonly onRefused: () => void
}

export function StateBar({ templateId, recordId, onRefused }: StateBarProps) {
  const query = useQuery(standingQuery({ templateId, recordId }))
  if (query.isError) return <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />
  return query.data === undefined ? null : <Bar standing={query.data} onRefused={onRefused} />
}

function Bar({ standing, onRefused }: { readonly standing: PaperStanding, readonly onRefused: () => void }) {
  const styles = useStyles()
  const { handle, id, session } = useEditor()
  const settled = useSettled(onRefused)
  const locked = isLocked(standing.state)
  useEffect(() => {
    session.hold(locked)
    return () => session.hold(false)
  }, [locked, session])
  const [asked, setAsked] = useState<PaperStep | null>(null)
  const stored = useEditorState((state) => state.revision !== null)
  const begin = async (step: PaperStep): Promise<void> => {
    if (locked || await settled('chuyển bước')) setAsked(step)
  }
  const steps = standing.steps.filter((step) => standing.mine.includes(step) && stored)
  // A step back is never the first button.
  const ordered = [...steps.filter((step) => step !== 'sendBack'), ...steps.filter((step) => step === 'sendBack')]
  useCommands(ordered.map((step) => ({ id: `workflow.${step}`, label: paperSteps[step].label, group: 'Xử lý văn bản', run: () => void begin(step) })))
  const close = (): void => setAsked(null)
  /** The register wrote number and day into the record: the form shows it as it is now. */
  const closeIssued = async (): Promise<void> => {
    close()
    session.takeStored(await handle.calls.get({ id }))
  }
  return (
    <section className={styles.bar} aria-label="Trạng thái văn bản">
      <StateBadge state={standing.state} returned={standing.state === 'draft' && standing.events.length > 0} />
      <div className={styles.words}><Words standing={standing} /></div>
      <div className={styles.buttons}>
        {ordered.map((step, at) => <Button key={step} size="small" appearance={at === 0 && step !== 'sendBack' ? 'primary' : 'secondary'} title={paperSteps[step].effect} onClick={() => void begin(step)}>{paperSteps[step].label}</Button>)}
      </div>
      {asked !== null && asked !== 'issue' && <StepDialog step={asked} standing={standing} revision={session.state().revision ?? standing.revision} onClose={close} />}
      {asked === 'issue' && <NumberingDialog templateId={standing.templateId} recordId={standing.recordId} onClose={() => void closeIssued()} />}
    </section>
  )
}

/** What happened last and what the paper waits for. */
function Words({ standing: { state, events, mine, steps, numberedBefore } }: { readonly standing: PaperStanding }) {
  const styles = useStyles()
  const actorWords = useActorWords()
  const last = events.at(-1)
  const waits = numberedBefore ? 'Văn bản đã có số, ngày từ trước, chưa qua sổ.' : paperStateWaits[state]
  const others = steps.length > 0 && mine.length === 0 ? ' Bước tiếp theo do người khác làm.' : ''
  return (
    <>
      {last !== undefined && <Text block>{`${showMoment(last.at)}${last.actor === '' ? '' : ` · ${actorWords(last.actor)}`}${last.reason === '' ? '' : `: ${last.reason}`}`}</Text>}
      <Text className={styles.quiet} block>{`${waits}${others}`}</Text>
    </>
  )
}
