/** What the buttons of the template editor do: save with a note, back to the supplied one, a new template out of this. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TemplateVersionRef } from '../../../shared/contract/templates.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useDraft } from './draft-context.ts'
import { templateEditorKey } from './queries.ts'
import { versionWords } from './template-words.ts'

export interface TemplateConflict { readonly note: string, readonly current: TemplateVersionRef, readonly who: string, readonly at: string }

export interface TemplateActions {
  readonly conflict: TemplateConflict | null
  readonly endConflict: () => void
  readonly save: (note: string, seen?: TemplateVersionRef) => Promise<void>
  readonly restore: (note: string) => Promise<void>
  readonly copy: (id: string, name: string) => Promise<void>
  /** Shows what is in use now and drops the edits. */
  readonly takeInUse: () => Promise<void>
}

export function useTemplateActions(id: string): TemplateActions {
  const draft = useDraft()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { notify } = useNotices()
  const [conflict, setConflict] = useState<TemplateConflict | null>(null)
  /** Lists, versions and previews may have changed; the editor itself holds its own text. */
  const refresh = (): Promise<void> => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== templateEditorKey })
  const takeInUse = async (): Promise<void> => {
    const now = await client.templates.get({ id })
    await draft.replace(now.text)
    draft.saved(now.text, now.from)
    await refresh()
  }
  return {
    conflict, endConflict: () => setConflict(null), takeInUse,
    save: async (note, seen) => {
      await draft.settle()
      const { text, seen: begun } = draft.state()
      const outcome = await client.templates.save({ id, text, note, seen: seen ?? begun })
      if (outcome.outcome === 'conflict') return setConflict({ note, current: outcome.current, who: outcome.changedBy, at: outcome.changedAt })
      if (outcome.outcome === 'refused') return notify({ intent: 'error', text: `Chưa lưu. ${outcome.problems.map((problem) => `${problem.message} ${problem.remedy}`).join(' ')}` })
      draft.saved(text, outcome.from)
      await refresh()
      notify({ intent: 'success', text: `Đã lưu ${versionWords(outcome.from).toLocaleLowerCase('vi')}.`, leavesAfter: 6000 })
    },
    restore: async (note) => {
      const outcome = await client.templates.restoreSupplied({ id, note, seen: draft.state().seen })
      if (outcome.outcome === 'conflict') return setConflict({ note, current: outcome.current, who: outcome.changedBy, at: outcome.changedAt })
      if (outcome.outcome === 'refused') return notify({ intent: 'error', text: outcome.problems.map((problem) => problem.message).join(' ') })
      await takeInUse()
      notify({ intent: 'success', text: 'Đã trả về mẫu gốc của chương trình.', leavesAfter: 6000 })
    },
    copy: async (newId, name) => {
      await draft.settle()
      let { text } = draft.state()
      for (const [key, value] of [['id', newId], ['name', name], ['version', 1]] as const) text = (await client.templates.edit({ text, operation: { type: 'set', path: [], key, value } })).text
      const outcome = await client.templates.save({ id: newId, text, note: 'Tạo từ mẫu khác', seen: null })
      if (outcome.outcome !== 'saved') {
        return notify({ intent: 'error', text: outcome.outcome === 'refused' ? `Chưa tạo được mẫu. ${outcome.problems.map((problem) => problem.message).join(' ')}` : 'Đã có mẫu mang mã này; đặt tên khác.' })
      }
      await refresh()
      await navigate({ to: '/templates/$id', params: { id: newId } })
      notify({ intent: 'success', text: `Đã tạo mẫu “${name}”.`, leavesAfter: 6000 })
    },
  }
}
