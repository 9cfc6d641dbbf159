/** Two buttons of a draft's command bar: it goes out to Word, and the file that comes back is looked through. */
import { useRef, useState } from 'react'
import { DocumentArrowLeftRegular } from '@fluentui/react-icons/svg/document-arrow-left'
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit'
import type { PaperKey } from '../../../shared/contract/workflow.ts'
import { isLocked } from '../../../shared/domain/paper-state.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useSettled } from '../papers/use-settled.ts'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { useStanding } from '../workflow/queries.ts'
import { useWordChanged } from './queries.ts'
import { ReturnDialog } from './return-dialog.tsx'

interface WordCommandsProps extends PaperKey {
  /** The record could not be stored as it is typed. */
  readonly onRefused: () => void
}

export function WordCommands({ templateId, recordId, onRefused }: WordCommandsProps) {
  const key = { templateId, recordId }
  const settled = useSettled(onRefused)
  const changed = useWordChanged()
  const { notifyFault } = useNotices()
  const { hand, tell } = useWrittenFile()
  // Not a disabled button: the keyboard would lose its place.
  const running = useRef(false)
  const [returned, setReturned] = useState<string | null>(null)
  const standing = useStanding(key)
  const locked = standing === undefined || isLocked(standing.state)

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    try {
      await work()
    } catch (error) {
      notifyFault(error)
    } finally {
      running.current = false
    }
  }
  const goOut = (): Promise<void> => attempt(async () => {
    if (!await settled('đưa ra Word')) return
    const { name } = await client.papers.suggestedName(key)
    const grant = await shell().chooseExport(`${name} - sửa trong Word`, 'docx')
    if (grant === null) return
    const written = await client.wordReturn.open({ ...key, grant: grant.token })
    await changed()
    tell('Đã ghi bản để sửa trong Word', written, '; sửa, lưu, rồi bấm “Nhận lại từ Word…”')
    await hand(written.token, 'openGranted')
  })
  const comeBack = (): Promise<void> => attempt(async () => {
    if (!await settled('nhận lại từ Word')) return
    const grant = await shell().chooseReturnedWord()
    if (grant !== null) setReturned(grant.token)
  })
  useCommands(locked ? [] : [
    { id: 'editInWord', label: 'Sửa trong Word…', group: 'Tệp', run: () => void goOut() },
    { id: 'takeFromWord', label: 'Nhận lại từ Word…', group: 'Tệp', run: () => void comeBack() },
  ])
  if (locked) return null
  return (
    <>
      <CommandButton label="Sửa trong Word…" icon={<DocumentEditRegular />} onClick={() => void goOut()} />
      <CommandButton label="Nhận lại từ Word…" icon={<DocumentArrowLeftRegular />} onClick={() => void comeBack()} />
      {returned !== null && <ReturnDialog {...key} grant={returned} onClose={() => setReturned(null)} />}
    </>
  )
}
