/** Ties an {@link EditorSession} to a react-hook-form. */
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { FieldValues, Resolver, UseFormReturn } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import type { CollectionHandle, RecordValues, StoredRecord } from '../../api/collections.ts'
import { service } from '../../api/client.ts'
import { useKeptKey } from '../../app/kept-key.ts'
import { useKeptStorage } from '../../app/kept-storage.ts'
import { DraftStore } from './draft-store.ts'
import { EditorSession } from './editor-session.ts'
import type { EditorState } from './editor-session.ts'
import { recordKey } from './queries.ts'

export interface Editor {
  readonly handle: CollectionHandle
  readonly id: string
  readonly form: UseFormReturn<FieldValues>
  readonly session: EditorSession
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('window: this part belongs inside a record editor')
  return editor
}

/** A slice of the editor's state; the caller is drawn again only when the slice changes. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  const { session } = useEditor()
  return useSyncExternalStore(session.subscribe, () => select(session.state()))
}

/** Drafts of one collection in the office that is open, each account's its own. */
export function useDrafts(collection: string): DraftStore {
  const kept = useKeptKey()
  const storage = useKeptStorage()
  return useMemo(() => new DraftStore(kept, collection, storage), [kept, collection, storage])
}

interface EditorOptions {
  readonly handle: CollectionHandle
  readonly id: string
  readonly stored: StoredRecord | null
  readonly blank: RecordValues
}

export function useNewEditor({ handle, id, stored, blank }: EditorOptions): Editor {
  const drafts = useDrafts(handle.name)
  const queries = useQueryClient()
  const resolver = useMemo(() => resolverOf(handle), [handle])
  const form = useForm<FieldValues>({ resolver, defaultValues: { ...(drafts.read(id)?.values ?? stored?.record ?? blank) }, mode: 'onSubmit', reValidateMode: 'onSubmit' })
  const created = useRef<EditorSession | null>(null)
  created.current ??= new EditorSession({
    handle, id, stored, blank, drafts,
    form: {
      values: () => form.getValues(),
      reset: (values) => resetKeepingFocus(form, values),
      validate: () => void form.trigger(),
      showProblem: (path, message) => form.setError(path, { type: 'service', message }),
    },
    onSaved: (saved) => {
      queries.setQueryData(recordKey(handle, id), saved)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== recordKey(handle, id)[0] && !isPreview(queryKey) })
    },
  })
  const session = created.current
  useEffect(() => {
    session.start()
    const end = form.subscribe({ formState: { values: true }, callback: () => session.changed() })
    return () => {
      end()
      session.stop()
    }
  }, [form, session])
  return useMemo(() => ({ handle, id, form, session }), [handle, id, form, session])
}

/** The preview asks for itself whenever the words change. */
function isPreview(key: readonly unknown[]): boolean {
  return JSON.stringify(key[0]) === JSON.stringify(service.papers.preview.key()[0])
}

/** The form works on plain values; which record they are is the schema's business. What is undefined is not saved, so it is not checked. */
function resolverOf(handle: CollectionHandle): Resolver<FieldValues> {
  const resolve: Resolver<FieldValues> = zodResolver(handle.schema)
  return (values, context, options) => resolve(JSON.parse(JSON.stringify(values)), context, options)
}

/** Undo draws lists anew; the field one stood in gets the focus back by its name. */
function resetKeepingFocus(form: UseFormReturn<FieldValues>, values: RecordValues): void {
  const name = document.activeElement?.getAttribute('name')
  form.reset({ ...values }, { keepTouched: true, keepErrors: true, keepSubmitCount: true })
  if (name === null || name === undefined) return
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus())
}

/** Every collection by its name, for pages whose address names one. */
export function collectionNamed(name: string): CollectionHandle | null {
  return Object.values(collections).find((handle) => handle.name === name) ?? null
}
