/** After the copy was written, or could not be: where it is, and that the original is as it was. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import type { WriteState } from './use-conversion.ts'

export function WriteOutcome({ state, original }: { readonly state: WriteState, readonly original: string }) {
  const { hand } = useWrittenFile()
  switch (state.step) {
    case 'none': return null
    case 'writing': return <MessageBar intent="info" role="status"><MessageBarBody>Đang ghi bản Unicode…</MessageBarBody></MessageBar>
    case 'failed': return <FaultBar fault={state.fault} />
    case 'written': {
      const { token, fileName, besideOriginal } = state.result
      return (
        <MessageBar intent={besideOriginal ? 'warning' : 'success'} layout="multiline" role="status">
          <MessageBarBody>
            {besideOriginal
              ? `Tệp đã chọn đang mở trong chương trình khác (thường là Word) nên bản Unicode được lưu bên cạnh với tên “${fileName}”. Tệp gốc “${original}” không thay đổi.`
              : `Đã ghi bản Unicode “${fileName}”. Tệp gốc “${original}” không thay đổi.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void hand(token, 'openGranted')}>Mở</Button>
            <Button onClick={() => void hand(token, 'revealGranted')}>Mở thư mục</Button>
          </MessageBarActions>
        </MessageBar>
      )
    }
  }
}
