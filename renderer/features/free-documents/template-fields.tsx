/** The form of the data a template declares: one field each, in its order. */
import { Field, Input, Text } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import type { FieldColumn, TemplateField } from '../../../shared/domain/template-field.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { DateTimeField } from '../../ui/form/date-time-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import type { FieldProps } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { blankRow } from './field-values.ts'

export function TemplateFields({ fields }: { readonly fields: readonly TemplateField[] }) {
  return fields.map((field) => <DeclaredField key={field.id} field={field} />)
}

function DeclaredField({ field }: { readonly field: TemplateField }) {
  const name = `fields.${field.id}`
  switch (field.type) {
    case 'person': return <PersonField {...propsOf(field, name)} />
    case 'rows': return (
      <Section title={field.required ? `${field.label} *` : field.label} path={name}>
        {field.help !== '' && <Text size={200}>{field.help}</Text>}
        <RowList name={name} item="Dòng" blank={() => blankRow(field.columns ?? [])}>{(prefix) => <RowFields columns={field.columns ?? []} prefix={prefix} />}</RowList>
      </Section>
    )
    default: return <CellField column={{ ...field, type: field.type }} name={name} />
  }
}

/** Short cells stand side by side, long ones take the whole width below them. */
function RowFields({ columns, prefix }: { readonly columns: readonly FieldColumn[], readonly prefix: string }) {
  const isLong = ({ type }: FieldColumn): boolean => type === 'text' || type === 'lines'
  const cell = (column: FieldColumn) => <CellField key={column.id} column={column} name={`${prefix}.${column.id}`} />
  const short = columns.filter((column) => !isLong(column))
  return <>{short.length > 0 && <FieldRow>{short.map(cell)}</FieldRow>}{columns.filter(isLong).map(cell)}</>
}

function CellField({ column, name }: { readonly column: FieldColumn, readonly name: string }) {
  const props = propsOf(column, name)
  switch (column.type) {
    case 'line': return <TextField {...props} />
    case 'text': return <TextField {...props} lines={4} />
    case 'lines': return <TextListField {...props} />
    case 'date': return <DateField {...props} />
    case 'moment': return <DateTimeField {...props} />
    case 'number': return <NumberField {...props} />
    case 'choice': return <ChoiceField {...props} choices={(column.choices ?? []).map((words) => ({ value: words, label: words }))} none="(chưa chọn)" />
  }
}

function propsOf({ label, required, help }: Pick<FieldColumn, 'label' | 'required' | 'help'>, name: string): FieldProps {
  return { name, label, required, ...help !== '' && { hint: help } }
}

/** Full name and title, stored together; null while both are empty. */
function PersonField({ name, label, required = false, hint }: FieldProps) {
  const { field } = useController({ name })
  const whole = useFieldMessage(name)
  const ofName = useFieldMessage(`${name}.fullName`)
  const value: unknown = field.value
  const part = (key: 'fullName' | 'title'): string => typeof value === 'object' && value !== null && key in value ? String(Reflect.get(value, key)) : ''
  const store = (fullName: string, title: string): void => field.onChange(fullName === '' && title === '' ? null : { fullName, title })
  return (
    <FieldRow>
      <Field label={`${label}: họ và tên`} required={required} hint={hint} validationMessage={ofName ?? whole}>
        <Input name={name} ref={field.ref} value={part('fullName')} onBlur={field.onBlur} onChange={(_event, data) => store(data.value, part('title'))} />
      </Field>
      <Field label={`${label}: chức vụ`}>
        <Input name={`${name}.title`} value={part('title')} onBlur={field.onBlur} onChange={(_event, data) => store(part('fullName'), data.value)} />
      </Field>
    </FieldRow>
  )
}
