/** The command bar of a paper: save, undo, export, open, print. */
import { memo, useState } from 'react'
import { Button, ProgressBar, Text, ToolbarDivider, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CertificateRegular } from '@fluentui/react-icons/svg/certificate'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import { DocumentArrowRightRegular } from '@fluentui/react-icons/svg/document-arrow-right'
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { OptionsRegular } from '@fluentui/react-icons/svg/options'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useCommands } from '../../app/commands.tsx'
import { useOffice } from '../../app/office.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { WordCommands } from '../word-return/word-commands.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { useLivePreview } from './preview-context.tsx'
import { choiceWords, noRecipientsWords, usePrintChoice } from './print-choice.ts'
import type { PrintChoice } from './print-choice.ts'
import { PrintOptionsDialog } from './print-options-dialog.tsx'
import type { PrintOptionsDialogProps } from './print-options-dialog.tsx'
import { SigningCopyDialog } from './signing-copy-dialog.tsx'
import { useExport } from './use-export.ts'
import { useSettled } from './use-settled.ts'

const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginLeft: 'auto', paddingRight: tokens.spacingHorizontalS },
  bar: { width: '120px' },
  chosen: {
    maxWidth: '440px', padding: `0 ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
  },
  nobody: {
    maxWidth: '440px', padding: `0 ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3,
  },
})

export function UndoButtons() {
  const { session } = useEditor()
  const canUndo = useEditorState((state) => state.canUndo)
  const canRedo = useEditorState((state) => state.canRedo)
  return (
    <>
      <CommandButton label="Hoàn tác" icon={<ArrowUndoRegular />} shortcut="Ctrl+Z" disabled={!canUndo} onClick={() => session.undo()} />
      <CommandButton label="Làm lại" icon={<ArrowRedoRegular />} shortcut="Ctrl+Y" disabled={!canRedo} onClick={() => session.redo()} />
    </>
  )
}

const stayingWords = { openInWord: 'Mở bằng Word', print: 'In' } as const
/** The file leaves an encrypted office, so its place is asked for and the button says so. */
const leavingWords = { openInWord: 'Lưu ra ngoài, mở bằng Word…', print: 'Lưu ra ngoài để in…' } as const

interface PaperCommandsProps {
  readonly templateId: string
  readonly recordId: string
  /** The paper could not be made because of what is in the record. */
  readonly onRefused: () => void
}

export const PaperCommands = memo(function PaperCommands({ templateId, recordId, onRefused }: PaperCommandsProps) {
  const styles = useStyles()
  const [choice, setChoice] = usePrintChoice()
  const [choosing, setChoosing] = useState(false)
  const exporter = useExport(templateId, recordId, choice, onRefused)
  const words = useOffice().office.encrypted ? leavingWords : stayingWords
  const settled = useSettled(onRefused)
  const [signing, setSigning] = useState(false)
  const sign = async (): Promise<void> => setSigning(await settled('trình ký'))
  const [copying, setCopying] = useState(false)
  const copy = async (): Promise<void> => setCopying(await settled('sao'))
  useCommands([
    { id: 'exportDocx', label: 'Xuất Word', group: 'Tệp', keys: ['Ctrl+E'], run: () => void exporter.saveAs('docx') },
    { id: 'exportPdf', label: 'Xuất PDF', group: 'Tệp', keys: ['Ctrl+Shift+E'], run: () => void exporter.saveAs('pdf') },
    { id: 'openInWord', label: words.openInWord, group: 'Tệp', keys: ['Ctrl+Shift+O'], run: () => void exporter.openInWord() },
    { id: 'print', label: words.print, group: 'Tệp', keys: ['Ctrl+P'], run: () => void exporter.print() },
    { id: 'printOptions', label: 'Tuỳ chọn in, xuất…', group: 'Tệp', run: () => setChoosing(true) },
    { id: 'copyPaper', label: 'Sao văn bản…', group: 'Tệp', run: () => void copy() },
    { id: 'writeSigningCopy', label: 'Xuất bản trình ký…', group: 'Tệp', run: () => void sign() },
  ])
  return (
    <>
      <CommandButton label="Xuất Word" icon={<DocumentArrowRightRegular />} shortcut="Ctrl+E" primary onClick={() => void exporter.saveAs('docx')} />
      <CommandButton label="Xuất PDF" icon={<DocumentPdfRegular />} shortcut="Ctrl+Shift+E" onClick={() => void exporter.saveAs('pdf')} />
      <CommandButton label={words.openInWord} icon={<OpenRegular />} shortcut="Ctrl+Shift+O" onClick={() => void exporter.openInWord()} />
      <WordCommands templateId={templateId} recordId={recordId} onRefused={onRefused} />
      <CommandButton label={words.print} icon={<PrintRegular />} shortcut="Ctrl+P" onClick={() => void exporter.print()} />
      <CommandButton label="Tuỳ chọn in, xuất…" icon={<OptionsRegular />} onClick={() => setChoosing(true)} />
      <ChosenWords choice={choice} />
      {choosing && <PaperPrintOptions choice={choice} onChoose={setChoice} onClose={() => setChoosing(false)} />}
      <CommandButton label="Sao văn bản…" icon={<DocumentCopyRegular />} onClick={() => void copy()} />
      {copying && <CopyDialog paper={{ templateId, recordId }} onClose={() => setCopying(false)} />}
      <CommandButton label="Xuất bản trình ký…" icon={<CertificateRegular />} onClick={() => void sign()} />
      {signing && <SigningCopyDialog templateId={templateId} recordId={recordId} onClose={() => setSigning(false)} />}
      <ToolbarDivider />
      <UndoButtons />
      {exporter.progress !== null && (
        <div className={styles.progress} role="status">
          <Text>{exporter.progress.label}</Text>
          <ProgressBar className={styles.bar} value={exporter.progress.total === null ? undefined : exporter.progress.done / Math.max(1, exporter.progress.total)} />
          <Button size="small" onClick={exporter.cancel}>Dừng</Button>
        </div>
      )}
    </>
  )
})

/** How papers go out now, seen beside the buttons; and that nobody receives this one, before it is written out for each. */
function ChosenWords({ choice }: { readonly choice: PrintChoice }) {
  const styles = useStyles()
  const { preview } = useLivePreview()
  const chosen = choiceWords(choice)
  const nobody = noRecipientsWords(choice, preview?.recipientCount ?? null)
  return (
    <>
      {chosen !== '' && <Text size={200} className={styles.chosen} role="status">{`Đang dùng: ${chosen}`}</Text>}
      {nobody !== null && <Text size={200} className={styles.nobody} role="status">{nobody}</Text>}
    </>
  )
}

/** The options with what is known of this paper's recipients. */
function PaperPrintOptions(props: Omit<PrintOptionsDialogProps, 'recipients'>) {
  const { preview } = useLivePreview()
  return <PrintOptionsDialog {...props} recipients={preview?.recipientCount ?? null} />
}
