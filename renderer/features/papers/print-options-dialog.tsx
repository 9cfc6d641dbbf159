/** Tuỳ chọn in, xuất: sides, copies, the archive's PDF, pictures of signature and seal. Used by every command that writes the paper out. */
import { useState } from 'react'
import { Button, Checkbox, Field, Input, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { noRecipientsWords, plainChoice } from './print-choice.ts'
import type { PrintChoice } from './print-choice.ts'
import { PrintImages } from './print-images.tsx'

const mostCopies = 200

const useStyles = makeStyles({
  boxes: { display: 'flex', flexDirection: 'column' },
  number: { maxWidth: '160px', marginLeft: '36px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export interface PrintOptionsDialogProps {
  readonly choice: PrintChoice
  /** How many receive the paper; null: not known yet. */
  readonly recipients: number | null
  readonly onChoose: (choice: PrintChoice) => void
  readonly onClose: () => void
}

export function PrintOptionsDialog({ choice, recipients, onChoose, onClose }: PrintOptionsDialogProps) {
  const styles = useStyles()
  const [next, setNext] = useState(choice)
  // Typed apart, so that a number may be emptied and typed anew.
  const [number, setNumber] = useState(String(choice.copies.by === 'number' ? choice.copies.number : 2))
  const wrong = next.copies.by === 'number' && copiesOf(number) === null
  const change = (part: Partial<PrintChoice>): void => setNext((now) => ({ ...now, ...part }))
  const by = (kind: string): void => change({ copies: kind === 'recipient' ? { by: 'recipient' } : kind === 'number' ? { by: 'number', number: copiesOf(number) ?? 1 } : { by: 'none' } })
  const reset = (): void => {
    setNext(plainChoice)
    setNumber('2')
  }
  const use = (): void => {
    onChoose(next)
    onClose()
  }
  const nobody = noRecipientsWords(next, recipients)
  const actions = (
    <>
      <Button onClick={reset}>Bỏ hết tuỳ chọn</Button>
      <Button onClick={onClose}>Huỷ</Button>
      <Button appearance="primary" disabled={wrong} onClick={use}>Dùng các tuỳ chọn này</Button>
    </>
  )
  return (
    <DialogFrame title="Tuỳ chọn in, xuất" size="medium" actions={actions} onClose={onClose}>
      <Text className={styles.quiet}>Dùng cho Xuất Word, Xuất PDF, Mở bằng Word, In, Xuất bản trình ký và Sao văn bản, cho đến khi đóng chương trình. Hồ sơ không thay đổi.</Text>
      <SheetBoxes choice={next} onChange={change} />
      <Field label="Số bản trong tệp" {...nobody !== null && { validationState: 'warning', validationMessage: nobody }}>
        <RadioGroup value={next.copies.by} onChange={(_event, data) => by(data.value)}>
          <Radio value="none" label="Một bản" />
          <Radio value="recipient" label="Mỗi nơi nhận một bản, ghi tên nơi nhận (theo mục Nơi nhận)" />
          <Radio value="number" label="Nhiều bản có đánh số (Bản số 01, 02…)" />
        </RadioGroup>
      </Field>
      {next.copies.by === 'number' && (
        <Field className={styles.number} label="Bao nhiêu bản" required {...wrong && { validationMessage: `Gõ một số từ 1 đến ${mostCopies}.` }}>
          <Input size="large" inputMode="numeric" value={number} onChange={(_event, data) => {
            setNumber(data.value)
            const count = copiesOf(data.value)
            if (count !== null) change({ copies: { by: 'number', number: count } })
          }} />
        </Field>
      )}
      <PrintImages images={next.images} onChange={(images) => change({ images })} />
    </DialogFrame>
  )
}

/** Both sides of the sheet, and the archive's PDF. */
function SheetBoxes({ choice, onChange }: { readonly choice: PrintChoice, readonly onChange: (part: Partial<PrintChoice>) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.boxes}>
      <Checkbox size="large" checked={choice.twoSided} label="In hai mặt: lề mặt sau đổi bên, mỗi bản bắt đầu ở mặt trước" onChange={(_event, data) => onChange({ twoSided: data.checked === true })} />
      <Checkbox size="large" checked={choice.archive} label="PDF lưu trữ lâu dài (PDF/A-2b); chỉ cho tệp PDF" onChange={(_event, data) => onChange({ archive: data.checked === true })} />
    </div>
  )
}

/** null: no number of copies that can be made. */
function copiesOf(text: string): number | null {
  const count = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : 0
  return count >= 1 && count <= mostCopies ? count : null
}
