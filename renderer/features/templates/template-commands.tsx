/** The command bar of the template editor, and the questions its commands ask. */
import { useState } from 'react'
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { showMoment } from '../../ui/dates.ts'
import { useDraft, useDraftState } from './draft-context.ts'
import { templatesInUseQuery } from './queries.ts'
import { CopyDialog, RestoreDialog, SaveDialog, TemplateConflictDialog } from './template-dialogs.tsx'
import { useTemplateActions } from './use-template-actions.ts'

type Asking = 'save' | 'restore' | 'copy' | null

export function TemplateCommands({ id }: { readonly id: string }) {
  const draft = useDraft()
  const navigate = useNavigate()
  const { notify } = useNotices()
  const [asking, setAsking] = useState<Asking>(null)
  const isChanged = useDraftState((state) => state.isChanged)
  const canUndo = useDraftState((state) => state.canUndo)
  const canRedo = useDraftState((state) => state.canRedo)
  const isSupplied = useDraftState((state) => state.seen.layer === 'supplied')
  const { data: templates = [] } = useQuery(templatesInUseQuery())
  const hasSupplied = templates.some((template) => template.id === id && template.suppliedVersion !== null)
  const askToSave = async (): Promise<void> => {
    await draft.settle()
    const { problems, isChanged: changed } = draft.state()
    const errors = problems.filter((problem) => problem.severity === 'error')
    if (errors.length > 0) {
      notify({ intent: 'error', text: `Chưa lưu: mẫu còn ${errors.length} lỗi, đánh dấu ở từng phần. ${errors[0]?.message ?? ''} Chữ đang sửa được giữ trên máy này.` })
      await navigate({ to: '.', search: { tab: 'parts' }, replace: true })
    } else if (changed) setAsking('save')
  }
  useCommands([
    { id: 'save', label: 'Lưu mẫu', group: 'Soạn', keys: ['Ctrl+S'], run: () => void askToSave() },
    { id: 'undo', label: 'Hoàn tác', group: 'Soạn', keys: ['Ctrl+Z'], run: () => draft.undo() },
    { id: 'redo', label: 'Làm lại', group: 'Soạn', keys: ['Ctrl+Y'], run: () => draft.redo() },
  ])
  return (
    <>
      <CommandButton label="Lưu…" icon={<SaveRegular />} shortcut="Ctrl+S" primary disabled={!isChanged} onClick={() => void askToSave()} />
      <CommandButton label="Hoàn tác" icon={<ArrowUndoRegular />} shortcut="Ctrl+Z" disabled={!canUndo} onClick={() => draft.undo()} />
      <CommandButton label="Làm lại" icon={<ArrowRedoRegular />} shortcut="Ctrl+Y" disabled={!canRedo} onClick={() => draft.redo()} />
      <CommandButton label="Thử với hồ sơ…" icon={<PlayRegular />} onClick={() => void navigate({ to: '.', search: { tab: 'try' }, replace: true })} />
      <CommandButton label="Tạo mẫu mới từ mẫu này…" icon={<DocumentCopyRegular />} onClick={() => setAsking('copy')} />
      {hasSupplied && <CommandButton label="Trả về mẫu gốc…" icon={<ArrowResetRegular />} disabled={isSupplied} onClick={() => setAsking('restore')} />}
      <Questions id={id} asking={asking} onEnd={() => setAsking(null)} taken={templates.map((template) => template.id)} />
    </>
  )
}

function Questions({ id, asking, onEnd, taken }: { readonly id: string, readonly asking: Asking, readonly onEnd: () => void, readonly taken: readonly string[] }) {
  const actions = useTemplateActions(id)
  const { notifyFault } = useNotices()
  const name = useDraftState((state) => state.structure.name)
  const { conflict } = actions
  const run = (work: Promise<void>): void => {
    onEnd()
    work.catch(notifyFault)
  }
  return (
    <>
      {asking === 'save' && <SaveDialog onClose={onEnd} onDo={(note) => run(actions.save(note))} />}
      {asking === 'restore' && <RestoreDialog onClose={onEnd} onDo={(note) => run(actions.restore(note))} />}
      {asking === 'copy' && <CopyDialog name={name} taken={taken} onClose={onEnd} onDo={(newId, newName) => run(actions.copy(newId, newName))} />}
      {conflict !== null && (
        <TemplateConflictDialog who={conflict.who} when={conflict.at === '' ? '' : showMoment(conflict.at)} onClose={actions.endConflict}
          onKeep={() => {
            actions.endConflict()
            run(actions.save(conflict.note, conflict.current))
          }}
          onTake={() => {
            actions.endConflict()
            run(actions.takeInUse())
          }} />
      )}
    </>
  )
}
