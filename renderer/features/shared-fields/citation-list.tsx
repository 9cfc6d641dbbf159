/** Lines of căn cứ: a document cited by its facts, or the person's own words. */
import { useFormContext, useWatch } from 'react-hook-form'
import { Button, Field, Select } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { citationSchema } from '../../../shared/domain/common.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { citationLinkChoices, kindChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useDirectiveOptions } from './use-options.ts'

export const blankCitation = { type: 'document', link: 'basis', kind: 'decision', designation: '', date: '', issuer: '', subject: '' } as const

export function CitationList({ name }: { readonly name: string }) {
  return <RowList name={name} item="Căn cứ" blank={() => ({ ...blankCitation })}>{(prefix) => <CitationFields prefix={prefix} />}</RowList>
}

/** A document of the register: its number, date and subject are printed as registered. */
function RegisteredDirective({ prefix }: { readonly prefix: string }) {
  const directives = useDirectiveOptions()
  return <PickField name={`${prefix}.directiveId`} label="Văn bản trong sổ chỉ đạo" required options={directives} hint="In đầy đủ ở lần dẫn đầu, ngắn gọn ở các lần sau; đúng số, ngày, trích yếu như trong sổ." />
}

/** A typed document goes into the register, and the citation points at it from then on. */
function RegisterButton({ prefix }: { readonly prefix: string }) {
  const { setValue, getValues } = useFormContext()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const register = async (): Promise<void> => {
    const typed = citationSchema.safeParse(getValues(prefix))
    if (!typed.success || typed.data.type !== 'document') {
      notify({ intent: 'warning', text: 'Điền đủ số, ký hiệu, ngày và cơ quan ban hành rồi mới đưa vào sổ.' })
      return
    }
    const { link, kind, designation, date, issuer, subject } = typed.data
    try {
      const { directiveId, created } = await client.directives.fromCitation({ kind, designation, date, issuer, subject })
      await queries.invalidateQueries({ queryKey: service.directives.key() })
      setValue(prefix, { type: 'directive', link, directiveId }, { shouldDirty: true })
      notify({ intent: 'success', text: created ? `Đã đưa ${designation} vào sổ chỉ đạo.` : `${designation} đã có trong sổ; căn cứ này dẫn theo sổ.` })
    } catch (error) {
      notifyFault(error)
    }
  }
  return <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => void register()}>Đưa vào sổ chỉ đạo</Button>
}

export function CitationFields({ prefix }: { readonly prefix: string }) {
  const { setValue, getValues } = useFormContext()
  const type: unknown = useWatch({ name: `${prefix}.type` })
  /** The two forms hold different fields; going over to the other keeps what both have. */
  const change = (next: string): void => {
    const link: unknown = getValues(`${prefix}.link`)
    setValue(prefix, next === 'text' ? { type: 'text', link, text: '' } : next === 'directive' ? { type: 'directive', link, directiveId: '' } : { ...blankCitation, link }, { shouldDirty: true })
  }
  return (
    <>
      <FieldRow>
        <ChoiceField name={`${prefix}.link`} label="Cách dẫn" choices={citationLinkChoices} />
        <Field label="Dẫn bằng">
          <Select value={String(type)} onChange={(_event, data) => change(data.value)}>
            <option value="directive">Văn bản trong sổ chỉ đạo</option>
            <option value="document">Một văn bản khác</option>
            <option value="text">Câu chữ tự viết</option>
          </Select>
        </Field>
      </FieldRow>
      {type === 'text' && <TextField name={`${prefix}.text`} label="Câu chữ (sau từ dẫn)" required lines={2} />}
      {type === 'directive' && <RegisteredDirective prefix={prefix} />}
      {type === 'document' && (
          <>
            <FieldRow>
              <ChoiceField name={`${prefix}.kind`} label="Loại văn bản" choices={kindChoices} />
              <TextField name={`${prefix}.designation`} label="Số, ký hiệu" required placeholder="12-NQ/ĐU" />
              <DateField name={`${prefix}.date`} label="Ngày" required />
            </FieldRow>
            <TextField name={`${prefix}.issuer`} label="Cơ quan ban hành" required />
            <TextField name={`${prefix}.subject`} label="Trích yếu" lines={2} placeholder="về …" />
            <RegisterButton prefix={prefix} />
          </>
      )}
    </>
  )
}
