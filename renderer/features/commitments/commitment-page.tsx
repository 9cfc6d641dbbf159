/** One unit's register of one type for one year. */
import { useState } from 'react'
import { Button, Field, Textarea } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { useFormContext } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { roleChoices } from '../year-work/words.ts'
import { namesIn } from './names-in.ts'

const blankPerson = (name = '') => ({ name, role: 'member', registeredOn: null, items: [], assessment: '' })

export function CommitmentPage() {
  const { id } = useParams({ from: '/commitments/$id' })
  const { fresh = false } = useSearch({ from: '/commitments/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.commitments} id={id} fresh={fresh} blank={{ id, bodyId: office.bodyId, year: Number(today().slice(0, 4)), type: '', registrants: [], note: '' }}>
      <CommitmentEditor />
    </RecordEditor>
  )
}

function CommitmentEditor() {
  const type = useEditorState((state) => state.values['type'])
  const bodies = useBodyOptions()
  return (
    <SimpleRecordPage title={typeof type === 'string' && type !== '' ? type : 'Bản đăng ký mới'} backTo="/commitments" form={(
      <>
        <Section title="Bản đăng ký">
          <FieldRow>
            <PickField name="bodyId" label="Đơn vị" required options={bodies} />
            <NumberField name="year" label="Năm" required />
          </FieldRow>
          <TextField name="type" label="Loại đăng ký" required placeholder="Nêu gương của người đứng đầu" hint="Tên gọi theo hướng dẫn của năm đó; viết giống nhau giữa các đơn vị." />
        </Section>
        <Section title="Người phải đăng ký">
          <PastedNames />
          <RowList name="registrants" item="Người" blank={blankPerson}>
            {(row) => (
              <>
                <FieldRow>
                  <TextField name={`${row}.name`} label="Họ và tên" required />
                  <ChoiceField name={`${row}.role`} label="Đối tượng" choices={roleChoices} />
                  <DateField name={`${row}.registeredOn`} label="Ngày đăng ký" hint="Để trống: chưa đăng ký." />
                </FieldRow>
                <RowList name={`${row}.items`} item="Nội dung đăng ký" blank={() => ({ content: '', task: '', result: '' })}>
                  {(item) => (
                    <>
                      <TextField name={`${item}.content`} label="Nội dung" required lines={2} />
                      <FieldRow>
                        <TextField name={`${item}.task`} label="Gắn với nhiệm vụ" placeholder="nhiệm vụ của người đó hoặc của đơn vị" />
                        <TextField name={`${item}.result`} label="Kết quả đo được" placeholder="bao nhiêu, trước ngày nào" />
                      </FieldRow>
                    </>
                  )}
                </RowList>
                <TextField name={`${row}.assessment`} label="Đánh giá cuối năm" />
              </>
            )}
          </RowList>
          <TextField name="note" label="Ghi chú" />
        </Section>
      </>
    )} />
  )
}

/** A unit of a hundred people is a list somebody already has in Word or Excel. */
function PastedNames() {
  const { getValues, setValue } = useFormContext()
  const [text, setText] = useState('')
  const names = namesIn(text)
  const add = (): void => {
    const stored: unknown = getValues('registrants')
    setValue('registrants', [...Array.isArray(stored) ? stored : [], ...names.map((name) => blankPerson(name))], { shouldDirty: true })
    setText('')
  }
  return (
    <>
      <Field label="Dán danh sách tên (mỗi dòng một người)" hint="Chép cột họ và tên từ Word hoặc Excel rồi dán vào đây; số thứ tự ở đầu dòng được bỏ.">
        <Textarea value={text} rows={2} onChange={(_event, data) => setText(data.value)} />
      </Field>
      {names.length > 0 && <Button style={{ alignSelf: 'flex-start' }} onClick={add}>{`Thêm ${names.length} người vào danh sách`}</Button>}
    </>
  )
}
