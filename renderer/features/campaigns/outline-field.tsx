/** The đề cương: headings and questions that are added, moved and removed; each question says what kind of answer it takes. */
import { useState } from 'react'
import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { service } from '../../api/client.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import type { Choice } from '../../ui/form/choice-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { blankQuestion, nextId, reshaped } from './outline.ts'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

const typeChoices = [
  { value: 'heading', label: 'Đề mục (không hỏi)' }, { value: 'text', label: 'Câu hỏi trả lời bằng chữ' }, { value: 'number', label: 'Câu hỏi trả lời bằng số' }, { value: 'table', label: 'Câu hỏi lập bảng' },
] as const
const aboutChoices: readonly Choice[] = [
  { value: 'result', label: 'Kết quả' }, { value: 'strength', label: 'Ưu điểm' }, { value: 'shortcoming', label: 'Hạn chế, khuyết điểm' }, { value: 'cause', label: 'Nguyên nhân' },
  { value: 'lesson', label: 'Bài học kinh nghiệm' }, { value: 'task', label: 'Nhiệm vụ thời gian tới' }, { value: 'proposal', label: 'Kiến nghị' },
]
const levelChoices: readonly Choice[] = [{ value: 1, label: 'Phần (cấp 1)' }, { value: 2, label: 'Mục (cấp 2)' }]
const columnTypeChoices: readonly Choice[] = [{ value: 'text', label: 'Chữ' }, { value: 'number', label: 'Số' }, { value: 'date', label: 'Ngày' }]

export function OutlineField({ locked }: { readonly locked: boolean }) {
  const { getValues } = useFormContext()
  const outline: unknown = useWatch({ name: 'outline' })
  if (locked) return <LockedOutline outline={outline} />
  return (
    <>
      <SuppliedOutlines isEmpty={!Array.isArray(outline) || outline.length === 0} />
      <RowList name="outline" item="Câu hỏi, đề mục" blank={() => blankQuestion(nextId(getValues('outline'), 'c'))}>
        {(prefix) => <QuestionFields prefix={prefix} />}
      </RowList>
    </>
  )
}

/** What was sent out is only read. */
function LockedOutline({ outline }: { readonly outline: unknown }) {
  const styles = useStyles()
  const lines = Array.isArray(outline) ? outline.flatMap((question: unknown) => typeof question === 'object' && question !== null && 'title' in question && 'id' in question ? [{ id: String(question.id), title: String(question.title) }] : []) : []
  return <ol className={styles.list}>{lines.map(({ id, title }) => <li key={id}>{title}</li>)}</ol>
}

/** Takes a supplied outline in place of what stands there. */
function SuppliedOutlines({ isEmpty }: { readonly isEmpty: boolean }) {
  const styles = useStyles()
  const { field } = useController({ name: 'outline' })
  const { data = [] } = useQuery(service.campaigns.outlines.queryOptions())
  const [chosen, setChosen] = useState('')
  const found = data.find(({ id }) => id === chosen)
  return (
    <div className={styles.tools}>
      <Field label="Đề cương có sẵn" hint={found?.source}>
        <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
          <option value="">(chọn)</option>
          {data.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
      <Button disabled={found === undefined} onClick={() => field.onChange(found?.outline ?? [])}>{isEmpty ? 'Dùng đề cương này' : 'Thay bằng đề cương này'}</Button>
    </div>
  )
}

function QuestionFields({ prefix }: { readonly prefix: string }) {
  const { getValues, setValue } = useFormContext()
  const type: unknown = useWatch({ name: `${prefix}.type` })
  return (
    <>
      <FieldRow>
        <TextField name={`${prefix}.title`} label={type === 'heading' ? 'Đề mục' : 'Câu hỏi'} required lines={2} />
        <Field label="Dạng">
          <Select value={typeof type === 'string' ? type : 'text'} onChange={(_event, { value }) => {
            const next = typeChoices.find((choice) => choice.value === value)
            if (next !== undefined) setValue(prefix, reshaped(getValues(prefix), next.value), { shouldDirty: true })
          }}>
            {typeChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </Select>
        </Field>
        {type === 'heading' && <ChoiceField name={`${prefix}.level`} label="Cấp" choices={levelChoices} />}
        {type === 'text' && <ChoiceField name={`${prefix}.about`} label="Câu trả lời nói về" choices={aboutChoices} />}
        {type === 'number' && <TextField name={`${prefix}.unitOfMeasure`} label="Đơn vị tính" placeholder="đồng chí" />}
      </FieldRow>
      {type !== 'heading' && <CheckField name={`${prefix}.required`} label="Đơn vị nào cũng phải trả lời" />}
      {type === 'table' && <TableColumns prefix={prefix} />}
    </>
  )
}

function TableColumns({ prefix }: { readonly prefix: string }) {
  const { getValues } = useFormContext()
  return (
    <>
      <Text weight="semibold">Các cột của bảng</Text>
      <RowList name={`${prefix}.columns`} item="Cột" blank={() => ({ id: nextId(getValues(`${prefix}.columns`), 'cot'), title: '', type: 'text' })}>
        {(column) => (
          <FieldRow>
            <TextField name={`${column}.title`} label="Tên cột" required />
            <ChoiceField name={`${column}.type`} label="Kiểu" choices={columnTypeChoices} />
          </FieldRow>
        )}
      </RowList>
    </>
  )
}
