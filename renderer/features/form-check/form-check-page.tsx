/** Kiểm tra thể thức: any Word file is held against the guide; what is wrong is shown, mended, commented or sent back. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, ToolbarDivider, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { FolderSearchRegular } from '@fluentui/react-icons/svg/folder-search'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import type { ProfileId } from '../../../shared/document/form.ts'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Page } from '../../ui/page.tsx'
import type { CheckEntry } from './check-store.ts'
import { CheckStart } from './check-start.tsx'
import { useChecks, useChecksState } from './checks-context.tsx'
import { FileCommands } from './file-commands.tsx'
import { FileResult } from './file-result.tsx'
import { FilesTable } from './files-table.tsx'
import { countsOf } from './finding-words.ts'
import { FolderPanel } from './folder-result.tsx'
import { useStartChecks } from './use-start-checks.ts'

const useStyles = makeStyles({
  wait: { padding: tokens.spacingHorizontalXXL, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
})

export function FormCheckPage() {
  const store = useChecks()
  const { entries, folder, view } = useChecksState((state) => state)
  const start = useStartChecks()
  const shown = view.at === 'file' ? entries.find(({ id }) => id === view.id) : undefined
  const again = shown === undefined || shown.grant === null || shown.state.step === 'checking' || shown.state.step === 'waiting' ? null : () => void store.checkAgain(shown.id, shown.profile)
  useCommands([
    { id: 'checkFiles', label: 'Chọn tệp để kiểm tra thể thức…', group: 'Thể thức', run: () => void start.chooseFiles() },
    { id: 'checkFolder', label: 'Kiểm tra thể thức cả thư mục…', group: 'Thể thức', run: () => void start.chooseFolder() },
    ...again === null ? [] : [{ id: 'checkAgain', label: 'Kiểm tra lại tệp này', group: 'Thể thức', keys: ['F5'], run: again }],
  ])
  const begun = view.at !== 'start'
  return (
    <Page title="Kiểm tra thể thức" status={shown === undefined ? undefined : <Status entry={shown} />} {...begun && {
      commands: (
        <>
          <CommandButton label="Chọn tệp…" icon={<DocumentSearchRegular />} onClick={() => void start.chooseFiles()} />
          <CommandButton label="Chọn cả thư mục…" icon={<FolderSearchRegular />} onClick={() => void start.chooseFolder()} />
          {(view.at === 'file' ? entries.length > 1 : view.at === 'folder' && entries.length > 0) && <CommandButton label={`Các tệp (${entries.length})`} icon={<TableRegular />} onClick={() => store.show({ at: 'files' })} />}
          {view.at !== 'folder' && folder !== null && <CommandButton label="Thư mục đã kiểm tra" icon={<FolderOpenRegular />} onClick={() => store.show({ at: 'folder' })} />}
          {again !== null && <CommandButton label="Kiểm tra lại" icon={<ArrowSyncRegular />} shortcut="F5" onClick={again} />}
          {shown?.state.step === 'done' && <><ToolbarDivider /><FileCommands key={shown.state.checkId} fileName={shown.fileName} checkId={shown.state.checkId} report={shown.state.report} /></>}
        </>
      ),
    }}>
      {view.at === 'start' && <CheckStart start={start} />}
      {view.at === 'files' && <FilesTable entries={entries} onOpen={(id) => store.show({ at: 'file', id })} onCancel={() => store.cancel()} />}
      {view.at === 'folder' && folder !== null && <FolderPanel names={folder.names} state={folder.state} onCancel={() => store.cancel()} />}
      {shown !== undefined && <OneFile entry={shown} onCancel={() => store.cancel()} onCheckAgain={(profile) => void store.checkAgain(shown.id, profile)} />}
    </Page>
  )
}

function Status({ entry: { fileName, state } }: { readonly entry: CheckEntry }) {
  return <span role="status">{state.step === 'done' ? `${fileName}: ${countsOf(state.report.summary.counts)}` : fileName}</span>
}

interface OneFileProps {
  readonly entry: CheckEntry
  readonly onCancel: () => void
  readonly onCheckAgain: (profile: ProfileId | undefined) => void
}

function OneFile({ entry, onCancel, onCheckAgain }: OneFileProps) {
  const styles = useStyles()
  const { state, grant, profile, fileName } = entry
  switch (state.step) {
    case 'waiting': case 'checking': return (
      <div className={styles.wait}>
        <Spinner label={`Đang kiểm tra “${fileName}”…`} />
        <Button onClick={onCancel}>Dừng</Button>
      </div>
    )
    case 'failed': return <FaultBar fault={state.fault} onRetry={() => onCheckAgain(profile)} />
    case 'cancelled': return (
      <MessageBar intent="info">
        <MessageBarBody>{`Đã dừng kiểm tra “${fileName}”; tệp không thay đổi.`}</MessageBarBody>
        <MessageBarActions><Button onClick={() => onCheckAgain(profile)}>Kiểm tra lại</Button></MessageBarActions>
      </MessageBar>
    )
    case 'done': return <FileResult key={state.checkId} checkId={state.checkId} report={state.report} {...grant !== null && { onGuide: onCheckAgain }} />
  }
}
