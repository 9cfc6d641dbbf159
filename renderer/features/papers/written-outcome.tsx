/** In a dialog, after a file was written: where, what is to be known of it, and the ways to open it. */
import type { ReactNode } from 'react'
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Problem } from '../../../shared/domain/problem.ts'
import { useWrittenFile } from './use-written-file.ts'
import type { WrittenFile } from './use-written-file.ts'

interface WrittenBarProps {
  /** "Đã ghi bản trình ký", without a full stop. */
  readonly done: string
  readonly file: WrittenFile
  readonly problems: readonly Problem[]
  readonly children?: ReactNode
}

export function WrittenBar({ done, file, problems, children }: WrittenBarProps) {
  return (
    <>
      <MessageBar intent={file.besideOriginal ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          {file.besideOriginal
            ? `${done}. Tệp đã chọn đang mở trong chương trình khác (thường là Word) nên được lưu bên cạnh với tên “${file.fileName}”.`
            : `${done}, ghi vào “${file.fileName}”.`}
          {children}
        </MessageBarBody>
      </MessageBar>
      {problems.map(({ code, message, remedy }) => (
        <MessageBar key={code} intent="warning" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>
      ))}
    </>
  )
}

export function OpenButtons({ file: { token, fileName } }: { readonly file: WrittenFile }) {
  const { hand } = useWrittenFile()
  return (
    <>
      <Button appearance="primary" onClick={() => void hand(token, 'openGranted')}>{fileName.endsWith('.pdf') ? 'Mở tệp PDF' : 'Mở bằng Word'}</Button>
      <Button onClick={() => void hand(token, 'revealGranted')}>Mở thư mục</Button>
    </>
  )
}
