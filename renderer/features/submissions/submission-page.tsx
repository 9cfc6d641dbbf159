/** One version of a unit's report: its figures beside what was before, its texts, what is wrong, its life so far, and what can be done with it. */
import { useState } from 'react'
import { Badge, Button, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ListRegular } from '@fluentui/react-icons/svg/list'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { SubmissionView } from '../../../shared/contract/submissions.ts'
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { reportStateWords } from '../../../shared/domain/submission-words.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, showMoment } from '../../ui/dates.ts'
import { Card, Page } from '../../ui/page.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { StepsCommand } from '../campaigns/steps-command.tsx'
import { AnswerList } from './answer-list.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { FigureTable } from './figure-table.tsx'
import { LetterDialog } from './letter-dialog.tsx'
import { ProblemTable } from './problem-table.tsx'
import { submissionQuery } from './queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { lateWords, sourceWords } from './words.ts'

const useStyles = makeStyles({
  head: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  body: { overflow: 'auto', flexGrow: 1, minHeight: 0, padding: tokens.spacingHorizontalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexGrow: 1, minHeight: 0 },
  versions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Place = 'figures' | 'texts' | 'problems' | 'history'
const colors = { received: 'warning', accepted: 'success', returned: 'danger', withdrawn: 'subtle' } as const

export function SubmissionPage() {
  const { id } = useParams({ from: '/submissions/$id' })
  const query = useQuery(submissionQuery(id))
  return query.data === undefined ? <Page title="Báo cáo của đơn vị"><QueryView query={query}>{() => null}</QueryView></Page> : <Shown key={query.data.id} view={query.data} />
}

type Asking = 'accept' | 'return' | 'letter' | null

function Shown({ view }: { readonly view: SubmissionView }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  const [place, setPlace] = useState<Place>(view.problems.some(({ severity }) => severity === 'error') ? 'problems' : 'figures')
  const [asking, setAsking] = useState<Asking>(null)
  const [editing, setEditing] = useState(false)
  const errors = view.problems.filter(({ severity }) => severity === 'error').length
  const newest = view.versions.findLast(({ state }) => state !== 'withdrawn')?.id === view.id
  const decide = async (decision: 'accept' | 'return', reason: string): Promise<void> => {
    await client.submissions.decide({ submissionId: view.id, seen: view.state, decision, reason })
    await queries.invalidateQueries()
    notify({ intent: 'success', text: decision === 'accept' ? 'Đã chấp nhận báo cáo.' : 'Đã trả lại báo cáo. Có thể soạn công văn trả lại ngay.', leavesAfter: 6000 })
  }
  const accept = (): void => {
    if (errors > 0 || view.frozen) setAsking('accept')
    else decide('accept', '').catch(notifyFault)
  }
  const exportData = async (): Promise<void> => {
    const grant = await shell().chooseExport(`${view.campaignTitle} - ${view.bodyName}`, 'json')
    if (grant !== null) tell('Đã ghi tệp dữ liệu', await client.submissions.exportData({ submissionId: view.id, grant: grant.token }))
  }
  if (editing) return <CorrectionForm view={view} onClose={() => setEditing(false)} />
  return (
    <Page title={view.bodyName} commands={<>
      {view.state !== 'accepted' && view.state !== 'withdrawn' && <CommandButton primary label="Chấp nhận" icon={<CheckmarkRegular />} onClick={accept} />}
      {(view.state === 'received' || view.state === 'accepted') && <CommandButton label="Trả lại…" icon={<ArrowReplyRegular />} onClick={() => setAsking('return')} />}
      {newest && <CommandButton label="Sửa số liệu…" icon={<EditRegular />} onClick={() => setEditing(true)} />}
      {view.state !== 'withdrawn' && <CommandButton label="Soạn công văn trả lại…" icon={<MailRegular />} onClick={() => setAsking('letter')} />}
      <CommandButton label="Ghi tệp dữ liệu…" icon={<ListRegular />} onClick={() => { exportData().catch(notifyFault) }} />
      <StepsCommand campaignId={view.campaignId} />
    </>}>
      <div className={styles.stack}>
        <Card className={styles.head}>
          <Badge appearance="tint" color={colors[view.state]} size="large">{reportStateWords[view.state]}</Badge>
          <Text>{`Bản ${view.version}, nhận ${showDate(view.receivedOn)} (${lateWords(view.lateDays)}; hạn ${showDate(view.due)})`}</Text>
          <Text>{`${view.campaignTitle} · ${sourceWords[view.source]}${view.files.length === 0 ? '' : `: ${view.files.map(({ fileName, carried }) => carried ? `${fileName} (giữ từ bản trước)` : fileName).join('; ')}`}`}</Text>
          {view.reason !== '' && <Text>{`Lý do: ${view.reason}`}</Text>}
          {!view.counts && view.state !== 'returned' && view.state !== 'withdrawn' && <Text weight="semibold">Đã có bản sau thay bản này.</Text>}
        </Card>
        <TabList size="small" selectedValue={place} onTabSelect={(_event, { value }) => { if (value === 'figures' || value === 'texts' || value === 'problems' || value === 'history') setPlace(value) }}>
          <Tab value="figures">{`Số liệu (${view.figures.length})`}</Tab>
          <Tab value="texts">{`Phần lời (${view.answers.filter(({ question }) => question.type !== 'heading').length})`}</Tab>
          <Tab value="problems">{`Điểm cần xem (${view.problems.length})`}</Tab>
          <Tab value="history">Quá trình</Tab>
        </TabList>
        <Card fills>
          <div className={styles.body} tabIndex={0} role="region" aria-label="Nội dung báo cáo">
            {place === 'figures' && <FigureTable figures={view.figures} version={view.version} previousTitle={view.previousTitle} />}
            {place === 'texts' && <AnswerList answers={view.answers} />}
            {place === 'problems' && <ProblemTable problems={view.problems} withFile={view.files.length > 1} />}
            {place === 'history' && (
              <div className={styles.stack}>
                <ul className={styles.list}>{view.events.map(({ state, reason, at, actor }) => <li key={at + state}>{`${showMoment(at)}, ${actor}: ${lowerFirst(reportStateWords[state])}${reason === '' ? '' : `. Lý do: ${reason}`}`}</li>)}</ul>
                <div className={styles.versions}>
                  {view.versions.map(({ id, version, state, receivedOn }) => (
                    <Button key={id} size="small" disabled={id === view.id} onClick={() => void navigate({ to: '/submissions/$id', params: { id } })}>{`Bản ${version}: ${lowerFirst(reportStateWords[state])}, ${showDate(receivedOn)}`}</Button>
                  ))}
                </div>
              </div>
            )}
          </div>
        </Card>
      </div>
      {asking === 'accept' && <ReasonDialog title="Chấp nhận báo cáo" action="Chấp nhận" words={errors > 0 ? `Báo cáo còn ${errors} lỗi. Chấp nhận thì số liệu được tính; ghi rõ vì sao vẫn chấp nhận.` : 'Số liệu đã chốt; báo cáo này là một điều chỉnh. Ghi rõ lý do.'} onClose={() => setAsking(null)} onDo={(reason) => decide('accept', reason)} />}
      {asking === 'return' && <ReasonDialog title="Trả lại báo cáo" action="Trả lại" words="Bản này được giữ lại nhưng số liệu không được tính. Lý do được đưa vào công văn trả lại." onClose={() => setAsking(null)} onDo={(reason) => decide('return', reason)} />}
      {asking === 'letter' && <LetterDialog view={view} onClose={() => setAsking(null)} />}
    </Page>
  )
}
