/** One procedure: the office's own to be edited, or a supplied one to be looked at. */
import { useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { collections } from '../../api/collections.ts'
import { inspectionKindChoices } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { blankProcedure } from './procedure-values.ts'
import { ownProceduresQuery, suppliedProceduresQuery } from './queries.ts'
import { StepsEditor } from './steps-editor.tsx'
import { SuppliedProcedure } from './supplied-procedure.tsx'

export function CaseProcedurePage() {
  const { id } = useParams({ from: '/case-procedures/$id' })
  const { fresh = false } = useSearch({ from: '/case-procedures/$id' })
  const supplied = useQuery(suppliedProceduresQuery())
  const own = useQuery(ownProceduresQuery())
  return (
    <QueryView query={supplied}>{(procedures) => <QueryView query={own}>{(rows) => {
      const copied = procedures.find((procedure) => procedure.id === id) ?? null
      if (!fresh && copied !== null && !rows.some((row) => row.id === id)) return <SuppliedProcedure procedure={copied} />
      return <RecordEditor key={id} handle={collections.caseProcedures} id={id} fresh={fresh} blank={blankProcedure(id, today(), copied)}><ProcedureEditor replaces={copied?.name ?? null} /></RecordEditor>
    }}</QueryView>}</QueryView>
  )
}

/** `replaces`: the name of the supplied procedure of the same id. */
function ProcedureEditor({ replaces }: { readonly replaces: string | null }) {
  const name = useEditorState((state) => state.values['name'])
  return (
    <SimpleRecordPage title={typeof name === 'string' && name !== '' ? name : 'Quy trình mới'} backTo="/case-procedures" form={(
      <>
        <Section title="Quy trình của cơ quan">
          <TextField name="name" label="Tên quy trình" required />
          <FieldRow>
            <ChoiceField name="kind" label="Loại" choices={inspectionKindChoices} />
            <TextField name="codePrefix" label="Ký hiệu các bước" hint="Ví dụ TC: các bước thành TC1, TC2 …" />
          </FieldRow>
          <FieldRow>
            <DateField name="from" label="Áp dụng từ ngày" required />
            <DateField name="to" label="đến ngày" />
          </FieldRow>
          <CheckField name="restricted" label="Hạn chế người xem: cuộc theo quy trình này chỉ người được ghi tên mới thấy" />
          <TextField name="source" label="Căn cứ, nguồn" hint={replaces === null ? 'Văn bản quy định quy trình này.' : `Văn bản quy định quy trình này. Trong thời gian áp dụng, quy trình này thay “${replaces}” kèm theo chương trình.`} />
        </Section>
        <Section title="Các bước"><StepsEditor /></Section>
      </>
    )} />
  )
}
