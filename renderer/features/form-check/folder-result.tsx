/** Folders being checked, and afterwards their files with their counts and the way to the summary sheet. */
import { Button, MessageBar, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { upperFirst } from '../../../shared/domain/first-letter.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card } from '../../ui/page.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import type { FolderResult, FolderRow, FolderState } from './check-store.ts'
import { foldersOf } from './finding-words.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  bar: { flexGrow: 1, minWidth: '120px' },
})

const columns: readonly TableColumn<FolderRow>[] = [
  { id: 'name', header: 'Tệp', value: ({ fileName }) => fileName, width: 4 },
  { id: 'errors', header: 'Lỗi', value: (row) => row.unreadable === null ? row.errors : null, width: 90, fixed: true, align: 'end' },
  { id: 'warnings', header: 'Chú ý', value: (row) => row.unreadable === null ? row.warnings : null, width: 90, fixed: true, align: 'end' },
  { id: 'unreadable', header: 'Không đọc được vì', value: ({ unreadable }) => unreadable, width: 4 },
]

interface FolderPanelProps {
  readonly names: readonly string[]
  readonly state: FolderState
  readonly onCancel: () => void
}

export function FolderPanel({ names, state, onCancel }: FolderPanelProps) {
  const styles = useStyles()
  const folders = foldersOf(names)
  switch (state.step) {
    case 'checking': return (
      <Card>
        <div className={styles.tools} role="status">
          <Text className={styles.words}>{`Đang kiểm tra ${folders}${state.total === null ? '' : `: ${state.done}/${state.total} tệp`}`}</Text>
          <ProgressBar className={styles.bar} value={state.total === null ? undefined : state.done / Math.max(1, state.total)} />
          <Button onClick={onCancel}>Dừng</Button>
        </div>
      </Card>
    )
    case 'failed': return <FaultBar fault={state.fault} />
    case 'cancelled': return <MessageBar intent="info"><MessageBarBody>{`Đã dừng kiểm tra ${folders}; bảng tổng hợp chưa được ghi.`}</MessageBarBody></MessageBar>
    case 'done': return <FolderTable folders={folders} result={state.result} />
  }
}

function FolderTable({ folders, result }: { readonly folders: string, readonly result: FolderResult }) {
  const styles = useStyles()
  const { hand } = useWrittenFile()
  const { files } = result
  const wrong = files.filter(({ errors }) => errors > 0).length
  const unreadable = files.filter((file) => file.unreadable !== null).length
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <Text className={styles.words} role="status">
          {`${upperFirst(folders)}: ${files.length} tệp, ${wrong} tệp có lỗi, ${unreadable} tệp không đọc được. Bảng tổng hợp: “${result.fileName}”.`}
        </Text>
        <Button appearance="primary" icon={<OpenRegular />} onClick={() => void hand(result.token, 'openGranted')}>Mở bảng tổng hợp</Button>
        <Button icon={<FolderOpenRegular />} onClick={() => void hand(result.token, 'revealGranted')}>Mở thư mục</Button>
      </div>
      <DataTable label="Các tệp trong thư mục" rows={files} columns={columns} rowKey={({ fileName }) => fileName}
        empty={<EmptyState title="Thư mục không có tệp Word">Chọn thư mục có tệp .docx. Bảng tổng hợp đã ghi không có dòng nào.</EmptyState>} />
    </Card>
  )
}
