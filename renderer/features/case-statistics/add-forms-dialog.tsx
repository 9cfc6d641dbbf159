/** A new set of statistical forms, pasted as its file says it; what is wrong is named with its line and nothing is taken. */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, Text, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'

interface FormFault { readonly line: number, readonly path: string, readonly message: string, readonly remedy: string }

/** `onAdded`: the first form that came in. */
export function AddFormsDialog({ onAdded, onClose }: { readonly onAdded: (formId: string) => void, readonly onClose: () => void }) {
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const [text, setText] = useState('')
  const [faults, setFaults] = useState<readonly FormFault[]>([])
  const add = async (): Promise<void> => {
    try {
      const outcome = await client.inspections.addStatisticsForms({ text })
      if (outcome.outcome === 'refused') return setFaults(outcome.problems)
      await queries.invalidateQueries({ queryKey: service.inspections.key() })
      notify({ intent: 'success', text: `Đã thêm: ${outcome.forms.map(({ name, replaces }) => replaces ? `${name} (thay biểu đang dùng)` : name).join('; ')}.`, leavesAfter: 10_000 })
      const [first] = outcome.forms
      if (first !== undefined) onAdded(first.id)
      onClose()
    } catch (error) {
      notifyFault(error)
    }
  }
  return (
    <DialogFrame title="Thêm biểu thống kê" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={text.trim() === ''} onClick={() => void add()}>Thêm biểu</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>Mở tệp biểu (.yaml hoặc .json) bằng trình soạn chữ, chép toàn bộ rồi dán vào đây. Biểu trùng mã với biểu đang dùng thì thay biểu đó.</Text>
      <Field label="Nội dung tệp biểu"><Textarea rows={12} value={text} onChange={(_event, data) => setText(data.value)} /></Field>
      {faults.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>Biểu này chưa dùng được; chưa có gì thay đổi.</MessageBarTitle>
            <ul>{faults.map(({ line, path, message, remedy }) => <li key={`${line} ${path} ${message}`}>{`Dòng ${line}: ${message} ${remedy}`}</li>)}</ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </DialogFrame>
  )
}
