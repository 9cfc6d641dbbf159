/** Loads a record (or begins a new one) and gives its form to the page. */
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { FormProvider } from 'react-hook-form'
import type { CollectionHandle, RecordValues, StoredRecord } from '../../api/collections.ts'
import { hasFaultCode } from '../../api/fault.ts'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { useEditorCommands } from './editor-commands.ts'
import { recordQuery } from './queries.ts'
import { EditorContext, useEditorState, useNewEditor } from './use-editor.ts'

export interface RecordEditorProps {
  readonly handle: CollectionHandle
  readonly id: string
  /** true: the record is not stored yet. */
  readonly fresh: boolean
  readonly blank: RecordValues
  readonly children: ReactNode
}

export function RecordEditor({ handle, id, fresh, blank, children }: RecordEditorProps) {
  const query = useQuery(recordQuery(handle, id))
  // An address may still say "new" after the record was stored (reload, going back), so the service is asked either way.
  const isNew = fresh && hasFaultCode(query.error, 'RECORD_UNKNOWN')
  const begun = useRef<Beginning | null>(null)
  if (begun.current === null && isNew) begun.current = { stored: null }
  if (begun.current === null && query.data !== undefined && !query.isFetching) begun.current = { stored: query.data }
  if (begun.current === null) return query.isError ? <QueryView query={query}>{() => null}</QueryView> : <Spinner label="Đang đọc hồ sơ…" delay={300} />
  return <Editing handle={handle} id={id} stored={begun.current.stored} blank={blank}>{children}</Editing>
}

/** What the form began with; later saves do not begin it anew. */
interface Beginning { readonly stored: StoredRecord | null }

interface EditingProps extends Omit<RecordEditorProps, 'fresh'> { readonly stored: StoredRecord | null }

function Editing({ handle, id, stored, blank, children }: EditingProps) {
  const editor = useNewEditor({ handle, id, stored, blank })
  return (
    <EditorContext value={editor}>
      <FormProvider {...editor.form}>
        <EditorFrame>{children}</EditorFrame>
      </FormProvider>
    </EditorContext>
  )
}

function EditorFrame({ children }: { readonly children: ReactNode }) {
  const showAll = useEditorCommands()
  const conflict = useEditorState((state) => state.save.step === 'conflict' ? state.save.conflict : null)
  return (
    <ShowAllProblems value={showAll}>
      {children}
      {conflict !== null && <ConflictDialog conflict={conflict} />}
    </ShowAllProblems>
  )
}
