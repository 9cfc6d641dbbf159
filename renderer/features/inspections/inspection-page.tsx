/** One inspection: its own facts, and each session with the minutes it makes. All of it is one record in one form. */
import { makeStyles, Tab, TabList, ToolbarButton, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { collections } from '../../api/collections.ts'
import { useCommands } from '../../app/commands.tsx'
import { useOffice } from '../../app/office.ts'
import { showDate } from '../../ui/dates.ts'
import { PaperWorkspace } from '../papers/workspace.tsx'
import { onGoToField } from '../record-editor/go-to-field.ts'
import { isGroup } from '../record-editor/merge.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { blankInspection, blankSession } from './blank.ts'
import { InspectionForm } from './inspection-form.tsx'
import { SessionForm } from './session-form.tsx'

const useStyles = makeStyles({ tabs: { padding: `0 ${tokens.spacingHorizontalM}`, overflowX: 'auto', flexShrink: 0 } })

export function InspectionPage() {
  const { id } = useParams({ from: '/inspections/$id' })
  const { fresh = false } = useSearch({ from: '/inspections/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.inspections} id={id} fresh={fresh} blank={blankInspection(id, office.bodyId)}>
      <InspectionEditor id={id} />
    </RecordEditor>
  )
}

function InspectionEditor({ id }: { readonly id: string }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { at } = useSearch({ from: '/inspections/$id' })
  const { control, getValues } = useFormContext()
  const list = useFieldArray({ control, name: 'sessions', keyName: 'rowKey' })
  const title = useEditorState((state) => state.values['title'])
  const sessions = useSessions()
  const open = (session: string | undefined): void => void navigate({ to: '/inspections/$id', params: { id }, search: session === undefined ? {} : { at: session } })
  const index = sessions.findIndex((session) => session.id === at)
  const add = (): void => {
    const session = blankSession()
    list.append(session, { shouldFocus: false })
    open(session.id)
  }
  useCommands([{ id: 'newRecord', label: 'Thêm buổi làm việc', group: 'Soạn', keys: ['Ctrl+N'], run: add }])
  // A problem inside a session brings that session forward; one outside, the inspection itself.
  useEffect(() => onGoToField((path) => {
    const row = /^sessions\.(\d+)/u.exec(path)?.[1]
    const session: unknown = row === undefined ? undefined : getValues(`sessions.${row}.id`)
    if (!path.startsWith('block:')) open(typeof session === 'string' ? session : undefined)
  }))
  const name = typeof title === 'string' && title.trim() !== '' ? title : 'Cuộc kiểm tra mới'
  const session = sessions[index]
  return (
    <>
      <TabList className={styles.tabs} selectedValue={session?.id ?? 'inspection'} onTabSelect={(_event, data) => open(data.value === 'inspection' ? undefined : String(data.value))}>
        <Tab value="inspection">Cuộc kiểm tra</Tab>
        {sessions.map((one, position) => <Tab key={one.id} value={one.id}>{`Buổi ${position + 1}${one.day === '' ? '' : ` (${one.day})`}`}</Tab>)}
      </TabList>
      {session === undefined
        ? <SimpleRecordPage title={name} backTo="/inspections" form={<InspectionForm />} commands={<ToolbarButton icon={<AddRegular />} onClick={add}>Thêm buổi làm việc</ToolbarButton>} />
        : (
          <PaperWorkspace key={session.id} title={`Biên bản buổi ${index + 1}: ${name}`} subjectKind="session" recordId={session.id} editsPath={`sessions.${index}.edits`} hasFacts={false} backTo="/inspections"
            content={(
              <>
                <SessionForm prefix={`sessions.${index}`} />
                <ToolbarButton icon={<DeleteRegular />} onClick={() => {
                  list.remove(index)
                  open(undefined)
                }}>Xoá buổi làm việc này</ToolbarButton>
              </>
            )} />
        )}
    </>
  )
}

const tabsSchema = z.array(z.strictObject({ id: z.string(), day: z.string() }))
type SessionTab = Readonly<z.output<typeof tabsSchema>[number]>

/** Compared by what they show, so that typing inside a session does not draw the page anew. */
function useSessions(): readonly SessionTab[] {
  const text = useEditorState((state) => JSON.stringify(sessionTabs(state.values['sessions'])))
  return useMemo(() => tabsSchema.parse(JSON.parse(text)), [text])
}

function sessionTabs(sessions: unknown): readonly SessionTab[] {
  return (Array.isArray(sessions) ? sessions : []).filter(isGroup).map((session) => ({
    id: String(session['id']), day: typeof session['start'] === 'string' ? showDate(session['start']) : '',
  }))
}
