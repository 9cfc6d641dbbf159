/** What can be made of a checked file: a mended copy, a copy with comments, the letter that sends it back. */
import { useState } from 'react'
import { CommentRegular } from '@fluentui/react-icons/svg/comment'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import type { ChangePreview, FileReport } from '../../../shared/contract/form-checks.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { LetterDialog } from './letter-dialog.tsx'
import { MendDialog } from './mend-dialog.tsx'
import { stemOf } from './finding-words.ts'

interface FileCommandsProps {
  readonly fileName: string
  readonly checkId: string
  readonly report: FileReport
}

export function FileCommands({ fileName, checkId, report }: FileCommandsProps) {
  const [changes, setChanges] = useState<readonly ChangePreview[] | null>(null)
  const [letter, setLetter] = useState(false)
  const { notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  const mend = async (): Promise<void> => setChanges(await client.formChecks.previewMend({ checkId }))
  const comment = async (): Promise<void> => {
    const grant = await shell().chooseExport(`${stemOf(fileName)} (có chú thích)`, 'docx')
    if (grant !== null) tell('Đã ghi bản có chú thích', await client.formChecks.comment({ checkId, grant: grant.token }))
  }
  const fixable = report.findings.some(({ fix }) => fix !== null)
  const found = report.findings.length > 0
  return (
    <>
      <CommandButton label="Sửa…" icon={<WrenchRegular />} primary disabled={!fixable} onClick={() => { mend().catch(notifyFault) }} />
      <CommandButton label="Ghi bản có chú thích…" icon={<CommentRegular />} disabled={!found} onClick={() => { comment().catch(notifyFault) }} />
      <CommandButton label="Soạn công văn trả lại…" icon={<MailRegular />} disabled={!found} onClick={() => setLetter(true)} />
      {changes !== null && <MendDialog fileName={fileName} checkId={checkId} report={report} changes={changes} onClose={() => setChanges(null)} />}
      {letter && <LetterDialog fileName={fileName} checkId={checkId} report={report} onClose={() => setLetter(false)} />}
    </>
  )
}
