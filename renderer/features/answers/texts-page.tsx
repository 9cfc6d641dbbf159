/** Lời văn của các đơn vị: a question on the left, every unit's answer beside it, the themes they are gathered in on the right. */
import { useState } from 'react'
import { Button, Select, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { AnswerView, QuestionList, TextSpan } from '../../../shared/contract/answers.ts'
import type { PassageKind } from '../../../shared/domain/submission.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { StepsCommand } from '../campaigns/steps-command.tsx'
import { AnswerCard } from './answer-card.tsx'
import { passageKinds } from './passage-kinds.ts'
import { addresseesQuery, questionsQuery, sheetQuery, themesQuery } from './queries.ts'
import { QuestionSum } from './question-sum.tsx'
import { ThemesPanel } from './themes-panel.tsx'
import { useWriteOut } from '../papers/use-write-out.ts'
import { useAnswerCommands } from './use-answer-commands.ts'

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: '200px minmax(0, 1fr) 320px', flexGrow: 1, minHeight: 0 },
  questions: { listStyleType: 'none', margin: 0, padding: tokens.spacingHorizontalXS, overflowY: 'auto', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  question: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', flexDirection: 'column', alignItems: 'flex-start' },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  middle: { display: 'flex', flexDirection: 'column', minHeight: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXS, padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  answers: { overflowY: 'auto', minHeight: 0, flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export function TextsPage() {
  const { id } = useParams({ from: '/campaigns/$id/texts' })
  const navigate = useNavigate()
  const questions = useQuery(questionsQuery(id))
  const themes = useQuery(themesQuery(id))
  const [chosen, setChosen] = useState<string | null>(null)
  const [threshold, setThreshold] = useState(60)
  const [kind, setKind] = useState<PassageKind>('strength')
  const commands = useAnswerCommands()
  const { writing, run } = useWriteOut()
  const styles = useStyles()
  const error = questions.error ?? themes.error
  const list = questions.data
  const questionId = chosen ?? list?.questions[0]?.questionId ?? null
  return (
    <Page title={list === undefined ? 'Lời văn của các đơn vị' : `Lời văn: ${list.campaign.title}`} status={list === undefined ? undefined : <span role="status">{`${list.campaign.reporting}/${list.campaign.units} đơn vị có báo cáo`}</span>}
      commands={(
        <>
          <CommandButton label="Lập báo cáo" icon={<DocumentTextRegular />} onClick={() => void navigate({ to: '/campaigns/$id/report', params: { id } })} />
          {list?.questions.some(({ type }) => type !== 'text') && <CommandButton label="Xuất số ra Excel…" icon={<ArrowDownloadRegular />} disabled={writing} onClick={() => void run(`Số trong câu hỏi - ${list.campaign.title}`, (grant) => client.answers.sumsSheet({ campaignId: id, grant }))} />}
          <StepsCommand campaignId={id} />
          <Select aria-label="Báo bài giống nhau từ" value={String(threshold)} onChange={(_event, data) => setThreshold(Number(data.value))}>
            {[40, 50, 60, 70, 80, 90].map((percent) => <option key={percent} value={percent}>{`Báo giống nhau từ ${percent} %`}</option>)}
          </Select>
        </>
      )}>
      {error !== null && <FaultBar fault={toFault(error)} onRetry={() => { void questions.refetch(); void themes.refetch() }} />}
      {list !== undefined && themes.data !== undefined && (
        <Card fills>
          <div className={styles.columns}>
            <Questions list={list} current={questionId} onChoose={setChosen} />
            {questionId === null ? <div className={styles.middle}><Text>Đề cương của đợt này không có câu hỏi nào.</Text></div>
              : <Answers key={questionId} campaignId={id} questionId={questionId} threshold={threshold} onMarked={setKind} commands={commands} />}
            <ThemesPanel campaignId={id} themes={themes.data} kind={kind} onKind={setKind} commands={commands} />
          </div>
        </Card>
      )}
    </Page>
  )
}

function Questions({ list, current, onChoose }: { readonly list: QuestionList, readonly current: string | null, readonly onChoose: (id: string) => void }) {
  const styles = useStyles()
  return (
    <ul className={styles.questions} aria-label="Câu hỏi của đề cương">
      {list.questions.map(({ questionId, title, answered, passages }) => (
        <li key={questionId}>
          <Button appearance="subtle" className={mergeClasses(styles.question, questionId === current && styles.current)} aria-current={questionId === current ? 'true' : undefined} onClick={() => onChoose(questionId)}>
            <span>{title}</span>
            <Text size={200} className={styles.quiet}>{`${answered}/${list.campaign.units} trả lời, ${passages} đánh dấu`}</Text>
          </Button>
        </li>
      ))}
    </ul>
  )
}

const noNames: readonly string[] = []

interface AnswersProps {
  readonly campaignId: string, readonly questionId: string, readonly threshold: number
  readonly onMarked: (kind: PassageKind) => void, readonly commands: ReturnType<typeof useAnswerCommands>
}

function Answers({ campaignId, questionId, threshold, onMarked, commands }: AnswersProps) {
  const styles = useStyles()
  const sheet = useQuery(sheetQuery(campaignId, questionId, threshold))
  const addressees = useQuery(addresseesQuery(campaignId))
  const [chosen, setChosen] = useState<{ readonly answer: AnswerView, readonly span: TextSpan } | null>(null)
  const mark = (kind: PassageKind): void => {
    if (chosen === null || chosen.answer.submission === null) return
    commands.mark({ submissionId: chosen.answer.submission.submissionId, questionId, ...chosen.span, kind })
    onMarked(kind)
    setChosen(null)
  }
  const press = (key: string): boolean => {
    const look = passageKinds.find((one) => one.key === key)
    if (look === undefined || chosen === null) return false
    mark(look.kind)
    return true
  }
  if (sheet.error !== null) return <FaultBar fault={toFault(sheet.error)} onRetry={() => void sheet.refetch()} />
  return (
    <div className={styles.middle}>
      <div className={styles.bar} role="toolbar" aria-label="Đánh dấu đoạn đã chọn">
        {passageKinds.map((one) => <Button key={one.kind} size="small" disabled={chosen === null} onMouseDown={(event) => event.preventDefault()} onClick={() => mark(one.kind)}>{`${one.key} ${one.label}`}</Button>)}
        <Text size={200} className={styles.quiet}>{chosen === null ? 'Bôi chọn chữ trong câu trả lời, rồi bấm một nút hoặc phím số.' : `Đã chọn ${chosen.span.to - chosen.span.from} chữ của ${chosen.answer.name}.`}</Text>
      </div>
      <div className={styles.answers} role="region" aria-label="Câu trả lời của các đơn vị" tabIndex={0}>
        <QuestionSum campaignId={campaignId} questionId={questionId} />
        {sheet.data?.answers.map((answer) => (
          <AnswerCard key={answer.bodyId} answer={answer} columns={sheet.data.question.columns} onChoose={(one, span) => setChosen({ answer: one, span })} onKey={press}
            onUnmark={({ passageId }) => commands.unmark({ passageId })} addressees={addressees.data ?? noNames} onAddressee={({ passageId }, addressee) => commands.setAddressee({ passageId, addressee })} />
        ))}
      </div>
    </div>
  )
}
