/** One programme: whose it is and for which time, its lines with their cases, what the upper level does, its paper. */
import { useEffect, useState } from 'react'
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useFormContext, useWatch } from 'react-hook-form'
import { client, service } from '../../api/client.ts'
import { collections } from '../../api/collections.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Card } from '../../ui/page.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { isGroup } from '../record-editor/merge.ts'
import { ProblemList } from '../record-editor/problem-list.tsx'
import { problemsFromService } from '../record-editor/problems.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { LeaderDialog } from './leader-dialog.tsx'
import { blankLine, ProgrammeLine } from './programme-line.tsx'
import { programmeCasesQuery, programmeProblemsQuery } from './queries.ts'
import { ownerChoices, periodChoices, quarterChoices } from './words.ts'

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalXL, backgroundColor: tokens.colorNeutralBackground2 },
})

function blankProgramme(id: string, bodyId: string) {
  const year = new Date().getFullYear()
  return { id, bodyId, title: `Chương trình kiểm tra, giám sát năm ${year}`, owner: 'partyCommittee', period: 'year', year, toYear: year, lines: [], upperLevel: [], freeDocumentId: null, madeRevision: null }
}

export function InspectionProgrammePage() {
  const { id } = useParams({ from: '/inspection-programmes/$id' })
  const { fresh = false } = useSearch({ from: '/inspection-programmes/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.inspectionProgrammes} id={id} fresh={fresh} blank={blankProgramme(id, office.bodyId)}>
      <ProgrammeEditor id={id} />
    </RecordEditor>
  )
}

function ProgrammeEditor({ id }: { readonly id: string }) {
  const title = useEditorState((state) => state.values['title'])
  const makePaper = useProgrammePaper(id)
  useCommands([{ id: 'programmePaper', label: 'Lập văn bản chương trình', group: 'Chương trình kiểm tra', keys: ['F4'], run: () => void makePaper() }])
  return (
    <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Chương trình mới'} backTo="/inspection-programmes" form={<ProgrammeForm id={id} />}
      commands={<CommandButton label="Lập văn bản chương trình" icon={<DocumentAddRegular />} shortcut="F4" primary onClick={() => void makePaper()} />} />
  )
}

function ProgrammeForm({ id }: { readonly id: string }) {
  const stored = useEditorState(({ revision }) => revision !== null)
  const bodies = useBodyOptions()
  const { data: pointedOut } = useQuery({ ...programmeProblemsQuery(id), enabled: stored })
  const { data: opened } = useQuery({ ...programmeCasesQuery(id), enabled: stored })
  const open = useOpenFromLine(id)
  const navigate = useNavigate()
  const { getValues } = useFormContext()
  const [asking, setAsking] = useState<string | null>(null)
  const begin = (lineId: string): void => {
    if (leadOf(getValues('lines'), lineId) === null) setAsking(lineId)
    else void open(lineId, null)
  }
  const problems = problemsFromService(pointedOut?.problems ?? [])
  return (
    <>
      {stored && <PointedOut problems={problems} />}
      <Section title="Chương trình">
        <TextField name="title" label="Tên chương trình" required />
        <FieldRow><ChoiceField name="owner" label="Chương trình của" choices={ownerChoices} /><PickField name="bodyId" label="Cơ quan ban hành" required options={bodies} /></FieldRow>
        <Years />
      </Section>
      <Section title="Các cuộc trong chương trình">
        <RowList name="lines" item="Dòng" blank={() => blankLine(getValues('year'))}>
          {(row) => <ProgrammeLine row={row} problems={problems.filter(({ path }) => path === row || path.startsWith(`${row}.`))} cases={opened?.lines ?? []} onOpenCase={(caseId) => void navigate({ to: '/inspections/$id', params: { id: caseId } })} onBegin={begin} />}
        </RowList>
      </Section>
      <Section title="Cấp trên kiểm tra, giám sát trong thời gian này">
        <Text>Ghi các cuộc của cấp trên để không vào trùng một đối tượng.</Text>
        <RowList name="upperLevel" item="Cuộc của cấp trên" blank={() => ({ issuer: '', bodyId: null, text: '', quarter: null, year: new Date().getFullYear() })}>
          {(row) => (
            <>
              <FieldRow><TextField name={`${row}.issuer`} label="Cấp trên" required /><PickField name={`${row}.bodyId`} label="Đối tượng" options={bodies} /></FieldRow>
              <FieldRow><TextField name={`${row}.text`} label="Nội dung" /><ChoiceField name={`${row}.quarter`} label="Quý" choices={quarterChoices} none="Cả năm" /><NumberField name={`${row}.year`} label="Năm" required /></FieldRow>
            </>
          )}
        </RowList>
      </Section>
      {asking !== null && <LeaderDialog onClose={() => setAsking(null)} onChosen={(leader) => {
        setAsking(null)
        void open(asking, leader)
      }} />}
    </>
  )
}

/** All at once, each with the way to its line; said again at the line itself. */
function PointedOut({ problems }: { readonly problems: ReturnType<typeof problemsFromService> }) {
  const styles = useStyles()
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2">{problems.length === 0 ? 'Chỗ nên xem lại' : `Chỗ nên xem lại (${problems.length})`}</Subtitle2>
      {problems.length === 0 ? <Text>Không có đối tượng trùng, không vướng chương trình của cấp trên, có cuộc đối với người đứng đầu, không có dòng quá hạn.</Text> : <ProblemList problems={problems} label="Chỗ nên xem lại trong chương trình" />}
    </Card>
  )
}

/** A programme of a year ends in its year; only a term has a last year to type. */
function Years() {
  const { setValue } = useFormContext()
  const [period, year, toYear]: readonly unknown[] = useWatch({ name: ['period', 'year', 'toYear'] })
  const isTerm = period === 'term'
  useEffect(() => {
    if (!isTerm && toYear !== year) setValue('toYear', year, { shouldDirty: true })
  }, [isTerm, setValue, toYear, year])
  return (
    <FieldRow narrow>
      <ChoiceField name="period" label="Cho" choices={periodChoices} />
      <NumberField name="year" label={isTerm ? 'Từ năm' : 'Năm'} required />
      {isTerm && <NumberField name="toYear" label="Đến năm" required />}
    </FieldRow>
  )
}

/** What was typed is stored first. `leaderPersonId` null: the lead of the line; a line without one asks. */
function useOpenFromLine(id: string): (lineId: string, leaderPersonId: string | null) => Promise<void> {
  const { session } = useEditor()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { notify, notifyFault } = useNotices()
  return async (lineId, leaderPersonId) => {
    try {
      await session.settle()
      const opened = await client.inspections.openFromLine({ programmeId: id, lineId, leaderPersonId })
      if (opened.notes.length > 0) notify({ intent: 'info', text: opened.notes.join(' '), leavesAfter: 15_000 })
      await Promise.all([service.inspections.key(), service.inspectionProgrammes.key()].map((queryKey) => queries.invalidateQueries({ queryKey })))
      await navigate({ to: '/inspections/$id', params: { id: opened.id } })
    } catch (error) {
      notifyFault(error)
    }
  }
}

/** The lead of a line as it stands in the form. */
function leadOf(lines: unknown, lineId: string): string | null {
  const line: unknown = (Array.isArray(lines) ? lines : []).find((each: unknown) => isGroup(each) && each['id'] === lineId)
  const lead = isGroup(line) ? line['leadPersonId'] : null
  return typeof lead === 'string' && lead !== '' ? lead : null
}

function useProgrammePaper(id: string): () => Promise<void> {
  const { session } = useEditor()
  const open = useMadePaper()
  const { notify } = useNotices()
  return () => open(async () => {
    await session.settle()
    const made = await client.inspectionProgrammes.makePaper({ id })
    // What the paper still lacks is said on its own page.
    notify({ intent: 'info', text: made.notes.join(' '), leavesAfter: 15_000 })
    return made
  })
}
