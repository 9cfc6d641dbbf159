/** A number that was given on paper, outside the program, is entered: its paper is written elsewhere, or the number was wasted and will be struck out. */
import { Button, Text } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { outsidePaperSchema } from '../../../shared/contract/registers.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { reasonSchema } from '../../../shared/domain/register.ts'
import type { Register } from '../../../shared/domain/register.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { secrecyChoices } from '../../ui/choices.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { hasKind, NextNumber, SeriesFields } from './series-fields.tsx'
import type { AskedSeries } from './series-fields.tsx'
import { useRegisterAction } from './use-register-action.ts'

const formSchema = outsidePaperSchema.extend({ number: outsidePaperSchema.shape.number.unwrap(), reason: reasonSchema })
const registers = outsidePaperSchema.shape.register.options

/** What is known of the number already: the book that is open, or where a number is missing. */
interface EnterDialogProps { readonly register: Register, readonly bodyId: string | null, readonly kind: DocumentKind | null, readonly onClose: () => void }

export function EnterDialog({ register: first, bodyId: firstBody, kind: firstKind, onClose }: EnterDialogProps) {
  const { office } = useOffice()
  const form = useForm({
    resolver: zodResolver(formSchema), mode: 'onTouched',
    defaultValues: { register: outsidePaperSchema.shape.register.safeParse(first).data ?? 'outgoing', bodyId: firstBody ?? office.bodyId, kind: firstKind, secrecy: null, reason: '', words: { subject: '', signer: '', recipients: [], archive: '', copies: null, note: '' } },
  })
  const [register, bodyId, kind, date] = useWatch({ control: form.control, name: ['register', 'bodyId', 'kind', 'date'] })
  const { notify } = useNotices()
  const { fault, running, run } = useRegisterAction()
  const asked = { register, bodyId, kind, date: calendarDateSchema.safeParse(date).data ?? null }
  const enter = form.handleSubmit(async (values) => {
    const done = await run(async () => {
      const { written } = await client.registers.enter({ ...values, kind: hasKind(values.register) ? values.kind : null })
      notify({ intent: 'success', text: `Đã ghi số ${written} vào sổ.` })
    })
    if (done) onClose()
  })
  const change = (patch: Partial<AskedSeries>): void => {
    const found = outsidePaperSchema.shape.register.safeParse(patch.register)
    if (found.success) form.setValue('register', found.data)
    if (patch.bodyId !== undefined) form.setValue('bodyId', patch.bodyId)
    if (patch.kind !== undefined) form.setValue('kind', patch.kind)
  }
  return (
    <DialogFrame title="Ghi số đã cấp trên giấy" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={running || (hasKind(register) && kind === null)} onClick={() => void enter()}>Ghi vào sổ</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Text>Dùng cho số đã cấp bằng sổ giấy, văn bản không soạn trong chương trình. Số được ghi vào sổ như đã cấp và không cấp lại cho văn bản khác. Số bỏ không, không có văn bản nào: ghi số vào sổ, mở số ấy trong sổ rồi bấm “Huỷ số…”.</Text>
      <FormProvider {...form}>
        <ShowAllProblems value={form.formState.submitCount > 0}>
          <SeriesFields registers={registers} value={asked} onChange={change} />
          <FieldRow narrow>
            <NumberField name="number" label="Số" required placeholder="Ví dụ: 7" />
            <DateField name="date" label="Ngày văn bản" required />
            <ChoiceField name="secrecy" label="Độ mật" choices={secrecyChoices} none="Không mật" />
          </FieldRow>
          <NextNumber asked={asked} say={(printed) => `Số tiếp theo của dãy này là ${printed}.`} />
          <TextField name="words.subject" label="Trích yếu" />
          <FieldRow>
            <TextField name="words.signer" label="Người ký" />
            <TextField name="words.archive" label="Nơi lưu" />
            <NumberField name="words.copies" label="Số bản" />
          </FieldRow>
          <TextListField name="words.recipients" label="Nơi nhận" addLabel="Thêm nơi nhận" />
          <TextField name="words.note" label="Ghi chú" />
          <TextField name="reason" label="Vì sao số này cấp ngoài chương trình" required lines={2} hint="Lý do được giữ mãi trong sổ, không sửa được." />
        </ShowAllProblems>
      </FormProvider>
    </DialogFrame>
  )
}
