/** The working sessions of a case, each with the minutes it makes. A session begun from a step is tied to it. */
import { useEffect, useMemo, useRef } from 'react'
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ClipboardTextLtrRegular } from '@fluentui/react-icons/svg/clipboard-text-ltr'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { PaperWorkspace } from '../papers/workspace.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { plannedSession } from './blank.ts'
import { groupsOf, wordsOf } from './case-values.ts'
import { caseViewQuery } from './queries.ts'
import { SessionForm } from './session-form.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM}`, gap: tokens.spacingHorizontalS },
  tabs: { overflowX: 'auto', minWidth: 0 },
})

interface CaseSessionsProps { readonly id: string, readonly name: string, readonly toSteps: () => void }

export function CaseSessions({ id, name, toSteps }: CaseSessionsProps) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { at } = useSearch({ from: '/inspections/$id' })
  const { add, remove } = useSessionChanges(id)
  const sessions = useSessions()
  const open = (session: string | undefined): void => void navigate({ to: '/inspections/$id', params: { id }, search: { part: 'sessions', ...session !== undefined && { at: session } } })
  const addNew = (): void => open(add(null))
  useCommands([{ id: 'newRecord', label: 'Thêm buổi làm việc', group: 'Soạn', keys: ['Ctrl+N'], run: addNew }])
  const index = Math.max(0, sessions.findIndex((session) => session.id === at))
  const session = sessions[index]
  const buttons = (
    <>
      <CommandButton label="Thêm buổi làm việc" icon={<AddRegular />} shortcut="Ctrl+N" onClick={addNew} />
      <ToSteps onClick={toSteps} />
    </>
  )
  if (session === undefined) {
    return (
      <Page title={`Buổi làm việc: ${name}`} commands={buttons}>
        <Card fills><EmptyState title="Chưa có buổi làm việc nào">Mỗi buổi ghi một lần: thời gian, người dự, ý kiến, tài liệu giao nhận, kết quả, yêu cầu. Biên bản lấy từ đó.</EmptyState></Card>
      </Page>
    )
  }
  return (
    <>
      <div className={styles.row}>
        <TabList size="small" className={styles.tabs} selectedValue={session.id} onTabSelect={(_event, data) => open(String(data.value))}>
          {sessions.map((one, position) => <Tab key={one.id} value={one.id}>{`Buổi ${position + 1}${one.day === '' ? '' : ` (${one.day})`}`}</Tab>)}
        </TabList>
        {buttons}
      </div>
      <PaperWorkspace key={session.id} title={`Biên bản buổi ${index + 1}: ${name}`} subjectKind="session" recordId={session.id} editsPath={`sessions.${index}.edits`} hasFacts={false} backTo="/inspections"
        content={<SessionForm prefix={`sessions.${index}`} onRemove={() => { remove(index); open(undefined) }} />} />
    </>
  )
}

/** The command itself is offered by the page of every part. */
export function ToSteps({ onClick }: { readonly onClick: () => void }) {
  return <CommandButton label="Về các bước" icon={<ClipboardTextLtrRegular />} shortcut="F4" onClick={onClick} />
}

/** Adding answers with the session's id. The step whose session it is, named in the address, gets one as soon as the page stands. */
function useSessionChanges(id: string) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { step } = useSearch({ from: '/inspections/$id' })
  const { control, getValues, setValue } = useFormContext()
  const list = useFieldArray({ control, name: 'sessions', keyName: 'rowKey' })
  const add = (stepId: string | null): string => {
    const steps = groupsOf(getValues('steps'))
    const tied = stepId === null ? undefined : steps.find((each) => each['stepId'] === stepId)
    const standing = tied === undefined ? '' : wordsOf(tied, 'sessionId')
    if (standing !== '') return standing
    const stepName = queries.getQueryData(caseViewQuery(id).queryKey)?.steps.find((each) => each.stepId === stepId)?.name ?? null
    const team = groupsOf(getValues('team')).map((member) => ({ personId: wordsOf(member, 'personId'), role: wordsOf(member, 'role') }))
    const session = plannedSession(team, String(getValues('inspectee.name')), stepName)
    list.append(session, { shouldFocus: false })
    if (stepId !== null) {
      const fresh = { stepId, doneOn: null, freeDocumentId: null, madeRevision: null, leftOut: '' }
      setValue('steps', tied === undefined ? [...steps, { ...fresh, sessionId: session.id }] : steps.map((each) => each === tied ? { ...each, sessionId: session.id } : each), { shouldDirty: true })
    }
    return session.id
  }
  const remove = (index: number): void => {
    const gone: unknown = getValues(`sessions.${index}.id`)
    setValue('steps', groupsOf(getValues('steps')).map((each) => each['sessionId'] === gone ? { ...each, sessionId: null } : each), { shouldDirty: true })
    list.remove(index)
  }
  const addFor = (stepId: string): void => {
    const at = add(stepId)
    void navigate({ to: '/inspections/$id', params: { id }, search: { part: 'sessions', at }, replace: true })
  }
  const latest = useRef(addFor)
  useEffect(() => { latest.current = addFor })
  // Only a step newly named in the address begins a session.
  useEffect(() => { if (step !== undefined) latest.current(step) }, [step])
  return { add, remove }
}

const tabsSchema = z.array(z.strictObject({ id: z.string(), day: z.string() }))
type SessionTab = Readonly<z.output<typeof tabsSchema>[number]>

/** Compared by what they show, so that typing inside a session does not draw the page anew. */
function useSessions(): readonly SessionTab[] {
  const text = useEditorState((state) => JSON.stringify(groupsOf(state.values['sessions']).map((session) => ({ id: String(session['id']), day: showDate(wordsOf(session, 'start')) }))))
  return useMemo(() => tabsSchema.parse(JSON.parse(text)), [text])
}
