/** Lines of căn cứ: a document cited by its facts, or the person's own words. */
import { useFormContext, useWatch } from 'react-hook-form'
import { Field, Select } from '@fluentui/react-components'
import { citationLinkChoices, kindChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

export const blankCitation = { type: 'document', link: 'basis', kind: 'decision', designation: '', date: '', issuer: '', subject: '' } as const

export function CitationList({ name }: { readonly name: string }) {
  return <RowList name={name} item="Căn cứ" blank={() => ({ ...blankCitation })}>{(prefix) => <CitationFields prefix={prefix} />}</RowList>
}

export function CitationFields({ prefix }: { readonly prefix: string }) {
  const { setValue, getValues } = useFormContext()
  const type: unknown = useWatch({ name: `${prefix}.type` })
  /** The two forms hold different fields; going over to the other keeps what both have. */
  const change = (next: string): void => {
    const link: unknown = getValues(`${prefix}.link`)
    setValue(prefix, next === 'text' ? { type: 'text', link, text: '' } : { ...blankCitation, link }, { shouldDirty: true })
  }
  return (
    <>
      <FieldRow>
        <ChoiceField name={`${prefix}.link`} label="Cách dẫn" choices={citationLinkChoices} />
        <Field label="Dẫn bằng">
          <Select value={String(type)} onChange={(_event, data) => change(data.value)}>
            <option value="document">Một văn bản</option>
            <option value="text">Câu chữ tự viết</option>
          </Select>
        </Field>
      </FieldRow>
      {type === 'text'
        ? <TextField name={`${prefix}.text`} label="Câu chữ (sau từ dẫn)" required lines={2} />
        : (
          <>
            <FieldRow>
              <ChoiceField name={`${prefix}.kind`} label="Loại văn bản" choices={kindChoices} />
              <TextField name={`${prefix}.designation`} label="Số, ký hiệu" required placeholder="12-NQ/ĐU" />
              <DateField name={`${prefix}.date`} label="Ngày" required />
            </FieldRow>
            <TextField name={`${prefix}.issuer`} label="Cơ quan ban hành" required />
            <TextField name={`${prefix}.subject`} label="Trích yếu" lines={2} placeholder="về …" />
          </>
        )}
    </>
  )
}
