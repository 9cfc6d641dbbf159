/** Save, undo and redo for the record that is being edited. */
import { useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useEditor } from './use-editor.ts'
import { goToField } from './go-to-field.ts'

/** Returns whether the person asked to save and every problem should now be shown. */
export function useEditorCommands(): boolean {
  const { session } = useEditor()
  const [showAll, setShowAll] = useState(session.state().restoredFrom !== null)
  const save = async (): Promise<void> => {
    setShowAll(true)
    await session.settle()
    const { problems } = session.state()
    const first = problems.find((problem) => problem.severity === 'error')
    if (first !== undefined) goToField(first.path)
  }
  useCommands([
    { id: 'save', label: 'Lưu', group: 'Soạn', keys: ['Ctrl+S'], run: () => void save() },
    { id: 'undo', label: 'Hoàn tác', group: 'Soạn', keys: ['Ctrl+Z'], run: () => session.undo() },
    { id: 'redo', label: 'Làm lại', group: 'Soạn', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], run: () => session.redo() },
  ])
  return showAll
}
