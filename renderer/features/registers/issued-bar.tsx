/** In a dialog, after a number was given: the number, the file it was written to, or that the file is still to be written. */
import { MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components'
import type { IssuedNumber } from '../../../shared/contract/registers.ts'
import { OpenButtons, WrittenBar } from '../papers/written-outcome.tsx'
import { WriteIssuedButton } from './write-issued.tsx'

/** `done`: what was done, up to the number ("Đã ban hành số"). */
export function IssuedBar({ done, issued: { entry, file, problems } }: { readonly done: string, readonly issued: IssuedNumber }) {
  const words = <Text block size={200} style={{ color: tokens.colorNeutralForeground2 }}>{`Mã kiểm tra của tệp (SHA-256): ${entry.sha256 ?? ''}`}</Text>
  if (file !== null) return <WrittenBar done={`${done} ${entry.written}`} file={file} problems={problems}>{words}</WrittenBar>
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{`${done} ${entry.written} và giữ nguyên bản trong sổ, nhưng chưa ghi được tệp ra nơi đã chọn. Bấm “Ghi lại tệp đã ban hành…” để chọn nơi khác.`}{words}</MessageBarBody>
    </MessageBar>
  )
}

export function IssuedButtons({ issued: { entry, file } }: { readonly issued: IssuedNumber }) {
  return file === null ? <WriteIssuedButton entry={entry} /> : <OpenButtons file={file} />
}
