/** Loads a record (or begins a new one) and gives its form to the page. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { FormProvider } from 'react-hook-form'
import type { CollectionHandle, RecordValues, StoredRecord } from '../../api/collections.ts'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { useEditorCommands } from './editor-commands.ts'
import { recordQuery } from './queries.ts'
import { EditorContext, useEditorState, useNewEditor } from './use-editor.ts'

interface RecordEditorProps {
  readonly handle: CollectionHandle
  readonly id: string
  /** true: the record is not stored yet. */
  readonly fresh: boolean
  readonly blank: RecordValues
  readonly children: ReactNode
}

export function RecordEditor({ handle, id, fresh, blank, children }: RecordEditorProps) {
  // A record that was new when the page opened stays in its form after the first save.
  const [isFresh] = useState(fresh)
  const query = useQuery({ ...recordQuery(handle, id), enabled: !isFresh })
  if (isFresh) return <Editing handle={handle} id={id} stored={null} blank={blank}>{children}</Editing>
  return <QueryView query={query}>{(stored) => <Editing handle={handle} id={id} stored={stored} blank={blank}>{children}</Editing>}</QueryView>
}

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
