/** The short wizard for a new office, with the head of its papers shown as one types. */
import { useState } from 'react'
import { Button, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { newOfficeSchema } from '../../../shared/contract/office.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import type { OpenRequest } from '../../app/office.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { ShowAllProblems } from '../../ui/form/field-message.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import { isUsable, noPassphrase } from '../protection/passphrase-fields.tsx'
import { ProtectionChoice } from '../protection/protection-choice.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: {
    fontFamily: '"Times New Roman", Tinos, serif', textAlign: 'center', alignSelf: 'flex-start', color: tokens.colorNeutralForeground1,
    padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, lineHeight: 1.35,
  },
  bold: { fontWeight: 700 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'flex-end' },
})

const blank = { name: '', committeeName: '', letterheadSuperior: '', symbol: 'ĐU', place: '', termName: '', termFrom: '', termTo: null }

export function NewOfficeForm({ onCancel, onCreated }: { readonly onCancel: () => void, readonly onCreated: (request: OpenRequest) => Promise<void> }) {
  const styles = useStyles()
  const form = useForm({ resolver: zodResolver(newOfficeSchema), defaultValues: blank, mode: 'onTouched' })
  const [fault, setFault] = useState<Fault | null>(null)
  const [wanted, setWanted] = useState(false)
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const submit = form.handleSubmit(async (office) => {
    setFault(null)
    if (wanted && !isUsable(passphrase)) return
    try {
      const grant = await shell().chooseOfficeToCreate(office.name)
      if (grant === null) return
      const { recoveryKey, ...created } = await client.office.create({ grant: grant.token, office, ...(wanted && { passphrase: passphrase.text }) })
      await onCreated({ type: 'created', token: grant.token, office: created, recovery: recoveryKey === null ? null : { recoveryKey, unlock: { passphrase: passphrase.text } } })
    } catch (error) {
      setFault(toFault(error))
    }
  })
  const { isSubmitting, submitCount } = form.formState
  return (
    <FormProvider {...form}>
      <ShowAllProblems value={submitCount > 0}>
        <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
          <Subtitle2 as="h2">Văn phòng mới</Subtitle2>
          {fault !== null && <FaultBar fault={fault} onDismiss={() => setFault(null)} />}
          <TextField name="name" label="Tên văn phòng" required placeholder="Văn phòng Đảng uỷ …" hint="Hiện trên thanh tiêu đề của chương trình." />
          <TextField name="committeeName" label="Tên cấp uỷ" required placeholder="Đảng uỷ các cơ quan Đảng tỉnh …" />
          <TextField name="letterheadSuperior" label="Cấp trên (dòng trên của tên cơ quan)" placeholder="Đảng bộ tỉnh …" hint="Để trống nếu văn bản không in dòng này." />
          <FieldRow>
            <TextField name="symbol" label="Ký hiệu cơ quan" required hint="In sau dấu gạch chéo của số: 05-KH/ĐU." />
            <TextField name="place" label="Địa danh" required placeholder="Hà Tĩnh" hint="In trước ngày tháng." />
          </FieldRow>
          <Subtitle2 as="h2">Nhiệm kỳ hiện nay</Subtitle2>
          <TextField name="termName" label="Tên nhiệm kỳ" required placeholder="Nhiệm kỳ 2025–2030" hint="Số văn bản chạy từ 01 theo từng loại trong mỗi nhiệm kỳ." />
          <FieldRow>
            <DateField name="termFrom" label="Từ ngày" required />
            <DateField name="termTo" label="Đến ngày" hint="Để trống nếu chưa có đại hội tiếp theo." />
          </FieldRow>
          <LetterheadSample />
          <ProtectionChoice wanted={wanted} onWanted={setWanted} passphrase={passphrase} onPassphrase={setPassphrase} showProblems={submitCount > 0} />
          <div className={styles.buttons}>
            <Button onClick={onCancel} disabled={isSubmitting}>Quay lại</Button>
            <Button appearance="primary" type="submit" disabled={isSubmitting} icon={isSubmitting ? <Spinner size="tiny" /> : undefined}>Chọn nơi lưu và tạo</Button>
          </div>
        </form>
      </ShowAllProblems>
    </FormProvider>
  )
}

/** The head as papers will print it, so that a wrong name is seen before the first paper. */
function LetterheadSample() {
  const styles = useStyles()
  const [superior, committee, symbol] = useWatch<typeof blank, ['letterheadSuperior', 'committeeName', 'symbol']>({ name: ['letterheadSuperior', 'committeeName', 'symbol'] })
  return (
    <div>
      <Text size={200}>Đầu văn bản sẽ in:</Text>
      <div className={styles.head}>
        {superior !== '' && <div>{superior.toLocaleUpperCase('vi')}</div>}
        <div className={styles.bold}>{committee === '' ? '…' : committee.toLocaleUpperCase('vi')}</div>
        <div>*</div>
        <div>{`Số 01-KH/${symbol}`}</div>
      </div>
    </div>
  )
}
