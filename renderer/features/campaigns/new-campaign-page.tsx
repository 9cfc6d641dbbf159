/** "Đợt mới": a few answers, and beside them what the program makes of them before anything is stored. */
import { useState } from 'react'
import { Button, Field, Input, MessageBar, MessageBarBody, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { proposalInputSchema } from '../../../shared/contract/campaigns.ts'
import type { Proposal } from '../../../shared/contract/campaigns.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DateInput } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useDirectiveOptions } from '../shared-fields/use-options.ts'
import { proposalQuery } from './queries.ts'
import { campaignKindChoices, roundPeriodChoices } from './words.ts'

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  card: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { overflowWrap: 'anywhere' },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  value: { margin: 0 },
})

type Answers = z.input<typeof proposalInputSchema>

export function NewCampaignPage() {
  const styles = useStyles()
  const { directive } = useSearch({ from: '/campaigns/new' })
  const [answers, setAnswers] = useState<Answers>({ kind: 'preliminaryReview', directiveId: directive ?? null })
  const parsed = proposalInputSchema.safeParse(answers)
  const query = useQuery({ ...proposalQuery(answers), enabled: parsed.success })
  return (
    <Page title="Đợt báo cáo mới" scrolls>
      <div className={styles.columns}>
        <Card className={styles.card}>
          <Questions answers={answers} onChange={(change) => setAnswers((before) => clean({ ...before, ...change }))} />
        </Card>
        <Card className={styles.card}>
          <Subtitle2 as="h2">Chương trình sẽ lập</Subtitle2>
          {parsed.success
            ? <QueryView query={query}>{(proposal) => <Preview proposal={proposal} />}</QueryView>
            : <MessageBar intent="warning"><MessageBarBody>Có ngày chưa đúng. Gõ ngày theo dạng 20/6/2026.</MessageBarBody></MessageBar>}
        </Card>
      </div>
    </Page>
  )
}

/** Answers without those taken back: what is left out is proposed. */
function clean(answers: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined && value !== ''))
}

interface QuestionsProps { readonly answers: Answers, readonly onChange: (change: Readonly<Record<string, unknown>>) => void }

function Questions({ answers, onChange }: QuestionsProps) {
  const directives = useDirectiveOptions()
  const date = (name: 'from' | 'to' | 'cutOff' | 'due', label: string, hint?: string) => (
    <Field label={label} hint={hint}><DateInput value={answers[name] ?? null} onChange={(value) => onChange({ [name]: value ?? undefined })} /></Field>
  )
  const periodic = answers.kind === 'periodic'
  return (
    <>
      <Field label="Loại đợt" required>
        <Select value={answers.kind ?? ''} onChange={(_event, { value }) => onChange({ kind: value, reportingPeriod: value === 'periodic' ? 'quarter' : null })}>
          {campaignKindChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
      {periodic
        ? (
          <Field label="Kỳ báo cáo" required hint="Báo cáo lặp lại hằng kỳ thì nên khai ở Chế độ báo cáo định kỳ.">
            <Select value={answers.reportingPeriod ?? ''} onChange={(_event, { value }) => onChange({ reportingPeriod: value })}>
              {roundPeriodChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </Select>
          </Field>
        )
        : (
          <Field label="Văn bản chỉ đạo được sơ kết, tổng kết" hint="Khai văn bản ở Kế hoạch, thẻ Chỉ đạo của cấp trên.">
            <PickInput value={answers.directiveId ?? null} options={directives} onChange={(value) => onChange({ directiveId: value })} clearable />
          </Field>
        )}
      <FieldRow narrow>
        {date('from', 'Từ ngày')}
        {date('to', 'Đến ngày')}
      </FieldRow>
      <FieldRow narrow>
        {date('cutOff', 'Chốt số liệu ngày')}
        {date('due', 'Hạn gửi', 'Rơi vào cuối tuần thì chuyển sang thứ Hai.')}
      </FieldRow>
      <Field label="Tên đợt" hint="Để trống thì chương trình đặt tên.">
        <Input value={answers.title ?? ''} onChange={(_event, { value }) => onChange({ title: value })} />
      </Field>
    </>
  )
}

function Preview({ proposal: { campaign, addressees, notes } }: { readonly proposal: Proposal }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const [saving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const outcome = await client.campaigns.save({ revision: null, record: campaign })
      if (outcome.outcome !== 'saved') {
        return notify({ intent: 'error', text: outcome.outcome === 'refused' ? outcome.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') : 'Đã có đợt mang mã này. Làm lại lần nữa.' })
      }
      await queries.invalidateQueries({ queryKey: service.campaigns.key() })
      await navigate({ to: '/campaigns/$id', params: { id: campaign.id } })
    } finally {
      setSaving(false)
    }
  }
  const questions = campaign.outline.filter(({ type }) => type !== 'heading').length
  return (
    <>
      <Text className={styles.title} size={400} weight="semibold">{campaign.title}</Text>
      <dl className={styles.facts}>
        <Fact name="Kỳ báo cáo" value={`từ ${showDate(campaign.period.from)} đến ${showDate(campaign.period.to)}`} />
        <Fact name="Chốt số liệu" value={showDate(campaign.cutOff)} />
        <Fact name="Hạn gửi" value={showDate(campaign.due)} />
        <Fact name="Đơn vị" value={`${addressees.length} đơn vị, theo thứ tự cây tổ chức`} />
        <Fact name="Đề cương" value={`${questions} câu hỏi (sửa được ở bước sau)`} />
        <Fact name="Chỉ tiêu" value={campaign.indicatorIds.length === 0 ? 'chưa chọn' : `${campaign.indicatorIds.length} chỉ tiêu`} />
      </dl>
      <MessageBar intent="info" layout="multiline"><MessageBarBody>{notes.map((note) => <Text key={note} block>{note}</Text>)}</MessageBarBody></MessageBar>
      <div><Button appearance="primary" disabled={saving} onClick={() => { save().catch(notifyFault) }}>Lập đợt này</Button></div>
    </>
  )
}

function Fact({ name, value }: { readonly name: string, readonly value: string }) {
  const styles = useStyles()
  return <><dt>{name}</dt><dd className={styles.value}>{value}</dd></>
}
