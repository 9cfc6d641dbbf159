/** After mending: what was done, what could not be, and what the second check of the copy says. */
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { FileReport, MendResult } from '../../../shared/contract/form-checks.ts'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { useChecks } from './checks-context.tsx'
import { countsOf } from './finding-words.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

interface MendOutcomeProps {
  readonly result: MendResult
  readonly before: FileReport
  readonly onClose: () => void
}

export function MendOutcome({ result, before, onClose }: MendOutcomeProps) {
  const styles = useStyles()
  const store = useChecks()
  const { hand } = useWrittenFile()
  const clean = result.after.summary.counts.error === 0
  const messageOf = (id: string): string => before.findings.find((finding) => finding.id === id)?.message ?? ''
  return (
    <DialogBody>
      <DialogTitle>Đã ghi bản sửa</DialogTitle>
      <DialogContent className={styles.content}>
        <MessageBar intent={result.besideOriginal ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>
            {result.besideOriginal
              ? `Đã sửa ${result.applied} chỗ. Tệp đã chọn đang mở trong chương trình khác (thường là Word) nên bản sửa được lưu bên cạnh với tên “${result.fileName}”. Tệp gốc không thay đổi.`
              : `Đã sửa ${result.applied} chỗ, ghi vào “${result.fileName}”. Tệp gốc không thay đổi.`}
          </MessageBarBody>
        </MessageBar>
        {result.refused.length > 0 && (
          <div>
            <Text weight="semibold">{`${result.refused.length} chỗ chưa sửa được, người soạn tự sửa:`}</Text>
            <ul className={styles.list}>{result.refused.map(({ findingId, reason }) => <li key={findingId}>{`${messageOf(findingId)} ${reason}`}</li>)}</ul>
          </div>
        )}
        <MessageBar intent={clean ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{`Kiểm tra lại bản sửa: ${countsOf(result.after.summary.counts)} (trước khi sửa: ${countsOf(before.summary.counts)}).`}</MessageBarBody>
        </MessageBar>
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={() => void hand(result.token, 'openGranted')}>Mở bằng Word</Button>
        <Button onClick={() => void hand(result.token, 'revealGranted')}>Mở thư mục</Button>
        <Button onClick={() => {
          onClose()
          store.addChecked(result.fileName, result.checkId, result.after)
        }}>Xem kết quả kiểm tra bản sửa</Button>
        <Button appearance="primary" autoFocus onClick={onClose}>Xong</Button>
      </DialogActions>
    </DialogBody>
  )
}
