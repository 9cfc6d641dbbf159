/** Who leads a case whose line names nobody. */
import { useState } from 'react'
import { Button, Field, Text } from '@fluentui/react-components'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { usePersonOptions } from '../shared-fields/use-options.ts'

export function LeaderDialog({ onChosen, onClose }: { readonly onChosen: (personId: string) => void, readonly onClose: () => void }) {
  const people = usePersonOptions()
  const [leader, setLeader] = useState<string | null>(null)
  return (
    <DialogFrame title="Mở cuộc từ dòng này" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={leader === null} onClick={() => { if (leader !== null) onChosen(leader) }}>Mở cuộc</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>Dòng này chưa ghi người chủ trì. Chọn trưởng đoàn để mở cuộc; các phần khác lấy theo chương trình.</Text>
      <Field label="Trưởng đoàn" required><PickInput label="Trưởng đoàn" value={leader} options={people} onChange={setLeader} /></Field>
    </DialogFrame>
  )
}
