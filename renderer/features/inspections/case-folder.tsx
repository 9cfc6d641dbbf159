/** The folder of a case: what to do now, its steps with their papers, its time limits with their clauses, what is pointed out. */
import { useEffect, useMemo, useState } from 'react'
import { MessageBar, MessageBarBody, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CaseView } from '../../../shared/contract/inspections.ts'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import { useCommands } from '../../app/commands.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { RestrictedMark } from '../case-access/index.ts'
import { onGoToField } from '../record-editor/go-to-field.ts'
import { ProblemList } from '../record-editor/problem-list.tsx'
import { problemsFromService } from '../record-editor/problems.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { CaseNow } from './case-now.tsx'
import { sessionOfField, partOfField } from './case-parts.ts'
import { CaseStepList } from './case-step-list.tsx'
import { CaseTabs } from './case-tabs.tsx'
import { caseQuery, caseViewQuery } from './queries.ts'
import { paperAction, paperActionWords, stepsInTurn } from './step-action.ts'
import type { CaseStepView } from './step-action.ts'
import { ReviewMeetingDialog } from './review-meeting-dialog.tsx'
import { CompleteDialog, LeaveOutDialog, SessionDialog } from './step-dialogs.tsx'
import { timeLines } from './time-words.ts'
import { useCaseSteps } from './use-case-steps.ts'
import type { CaseStepCalls } from './use-case-steps.ts'

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)', gap: tokens.spacingHorizontalM, alignItems: 'start', '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  card: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  lines: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  clause: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export function CaseFolder({ id }: { readonly id: string }) {
  const view = useQuery(caseViewQuery(id))
  const stored = useQuery(caseQuery(id))
  const navigate = useNavigate()
  const record = stored.data?.record
  // A field named by what is pointed out stands on another page of the case.
  useEffect(() => onGoToField((path) => {
    const session = record?.sessions[sessionOfField(path) ?? -1]
    void navigate({ to: '/inspections/$id', params: { id }, search: { part: partOfField(path), field: path, ...session !== undefined && { at: session.id } } })
  }), [id, navigate, record])
  return (
    <>
      <CaseTabs current="steps" onChoose={(part) => { if (part !== 'steps') void navigate({ to: '/inspections/$id', params: { id }, search: { part } }) }} />
      {/* What stood here at an earlier visit may have been overtaken by a paper since: days proposed are those of now. */}
      {view.data === undefined || record === undefined || !view.isFetchedAfterMount || !stored.isFetchedAfterMount
        ? <Page title="Cuộc kiểm tra, giám sát">{view.isError ? <QueryView query={view}>{() => null}</QueryView> : stored.isError ? <QueryView query={stored}>{() => null}</QueryView> : <Spinner label="Đang đọc hồ sơ…" delay={300} />}</Page>
        : <Folder id={id} view={view.data} record={record} />}
    </>
  )
}

interface FolderProps { readonly id: string, readonly view: CaseView, readonly record: Inspection }

/** Which question is open about which step. */
type Asking = { readonly about: 'complete' | 'leaveOut' | 'session' | 'meeting', readonly step: CaseStepView } | null

function Folder({ id, view, record }: FolderProps) {
  const styles = useStyles()
  const calls = useCaseSteps(id, view.revision)
  const [asking, setAsking] = useState<Asking>(null)
  const paper = usePaperStep(id, calls, record, setAsking)
  const turn = stepsInTurn(view)
  const [main] = turn
  useCommands(main === undefined ? [] : [
    ...paperAction(main) === 'none' ? [] : [{ id: 'stepPaper', label: paperActionWords(main), group: 'Cuộc kiểm tra', keys: ['F4'], run: () => paper(main) }],
    { id: 'stepDone', label: `Ghi hoàn thành: ${main.name}`, group: 'Cuộc kiểm tra', keys: ['F5'], run: () => setAsking({ about: 'complete', step: main }) },
    ...main.stepId === 'meeting' ? [{ id: 'stepMeeting', label: 'Chọn cuộc họp đã xem xét', group: 'Cuộc kiểm tra', keys: ['F7'], run: () => setAsking({ about: 'meeting', step: main }) }] : [],
    ...main.optional ? [{ id: 'stepLeftOut', label: `Bỏ qua: ${main.name}`, group: 'Cuộc kiểm tra', keys: ['F6'], run: () => setAsking({ about: 'leaveOut', step: main }) }] : [],
  ])
  const ask = (about: 'complete' | 'leaveOut' | 'meeting', step: CaseStepView): void => setAsking({ about, step })
  return (
    <Page title={view.title} scrolls status={<Text>{view.procedure === null ? 'Chưa rõ quy trình' : `Quy trình: ${view.procedure.name}`}{view.restricted && <> <RestrictedMark /></>}</Text>}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card className={styles.card}><CaseNow step={main} hasSteps={view.steps.length > 0} onPaper={paper} onAsk={ask} /></Card>
          <Card className={styles.card}><CaseStepList steps={view.steps} main={main} onPaper={paper} onAsk={ask} onOpen={(made) => void calls.openPaper(made)} /></Card>
        </div>
        <div className={styles.column}>
          <Card className={styles.card}><CaseTime view={view} record={record} /></Card>
          <Card className={styles.card}><PointedOut view={view} /></Card>
        </div>
      </div>
      {asking !== null && <StepDialogs asking={asking} id={id} calls={calls} record={record} onClose={() => setAsking(null)} />}
    </Page>
  )
}

/** Makes or opens the paper of a step; a step told of by a session begins with that session. */
function usePaperStep(id: string, calls: CaseStepCalls, record: Inspection, ask: (asking: Asking) => void): (step: CaseStepView) => void {
  const navigate = useNavigate()
  return (step) => {
    switch (paperAction(step)) {
      case 'open': return step.paper === null ? undefined : void calls.openPaper(step.paper)
      case 'make': return void calls.makePaper(step.stepId, step.paper?.collection === 'sessions' ? step.paper.recordId : null)
      case 'writeSession': return freeSessions(record).length > 0 ? ask({ about: 'session', step }) : void navigate({ to: '/inspections/$id', params: { id }, search: { part: 'sessions', step: step.stepId } })
      case 'none': return undefined
    }
  }
}

/** Sessions no step tells of yet. */
function freeSessions({ sessions, steps }: Inspection): Inspection['sessions'] {
  return sessions.filter((session) => !steps.some(({ sessionId }) => sessionId === session.id))
}

interface StepDialogsProps { readonly asking: NonNullable<Asking>, readonly id: string, readonly calls: CaseStepCalls, readonly record: Inspection, readonly onClose: () => void }

function StepDialogs({ asking: { about, step }, id, calls, record, onClose }: StepDialogsProps) {
  const navigate = useNavigate()
  switch (about) {
    case 'complete': return <CompleteDialog step={step} record={record} calls={calls} onClose={onClose} />
    case 'leaveOut': return <LeaveOutDialog step={step} calls={calls} onClose={onClose} />
    case 'meeting': return <ReviewMeetingDialog id={id} tied={record.reviewMeeting} calls={calls} onClose={onClose} />
    case 'session': return <SessionDialog step={step} sessions={freeSessions(record)} calls={calls} onClose={onClose} onNew={() => void navigate({ to: '/inspections/$id', params: { id }, search: { part: 'sessions', step: step.stepId } })} />
  }
}

function CaseTime({ view: { time }, record }: { readonly view: CaseView, readonly record: Inspection }) {
  const styles = useStyles()
  const problems = useMemo(() => problemsFromService(time.problems), [time.problems])
  return (
    <section aria-label="Thời hạn">
      <Subtitle2 as="h2">Thời hạn</Subtitle2>
      <dl className={styles.lines}>
        {timeLines(time, record.schedule).map(({ label, words, clause }) => (
          <div key={label}><dt className={styles.term}>{label}</dt><dd className={styles.words}>{words}<span className={styles.clause}>{`(${clause})`}</span></dd></div>
        ))}
      </dl>
      {problems.length > 0 && <ProblemList problems={problems} label="Chỗ cần xem về thời hạn" />}
    </section>
  )
}

/** What is pointed out never stops the work. */
function PointedOut({ view }: { readonly view: CaseView }) {
  // The days of steps are said on this page, so there is no other place to go to.
  const problems = useMemo(() => problemsFromService(view.problems).map((problem) => problem.path === 'steps' ? { ...problem, path: '' } : problem), [view.problems])
  return (
    <section aria-label="Chỗ cần xem lại">
      <Subtitle2 as="h2">Chỗ cần xem lại</Subtitle2>
      {problems.length === 0 ? <Text block>Không có gì phải xem lại.</Text> : <ProblemList problems={problems} label="Chỗ cần xem lại" />}
      {view.procedure?.status === 'custom' && <MessageBar layout="multiline"><MessageBarBody>{`Quy trình này là khung chung (${view.procedure.source}); đối chiếu với quy trình của uỷ ban kiểm tra cấp trên.`}</MessageBarBody></MessageBar>}
    </section>
  )
}
