/** One document from above. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { kindChoices, stageChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'

const blankDirective = (id: string) => ({ id, kind: 'directive', designation: '', date: '', issuer: '', subject: '', startedOn: '', stage: 'studied' })

export function DirectivePage() {
  const { id } = useParams({ from: '/directives/$id' })
  const { fresh = false } = useSearch({ from: '/directives/$id' })
  return (
    <RecordEditor key={id} handle={collections.directives} id={id} fresh={fresh} blank={blankDirective(id)}>
      <DirectiveEditor />
    </RecordEditor>
  )
}

function DirectiveEditor() {
  const designation = useEditorState((state) => state.values['designation'])
  const title = typeof designation === 'string' && designation !== '' ? `Chỉ đạo ${designation}` : 'Chỉ đạo mới'
  return (
    <SimpleRecordPage title={title} backTo="/directives" form={(
      <Section title="Văn bản của cấp trên">
        <FieldRow>
          <ChoiceField name="kind" label="Loại văn bản" required choices={kindChoices} />
          <TextField name="designation" label="Số, ký hiệu" required placeholder="05-CT/TU" />
          <DateField name="date" label="Ngày văn bản" required />
        </FieldRow>
        <TextField name="issuer" label="Cơ quan ban hành" required placeholder="Ban Thường vụ Tỉnh uỷ" />
        <TextField name="subject" label="Trích yếu" required lines={2} placeholder="về …" hint="Chép đúng từng chữ của văn bản gốc." />
        <FieldRow>
          <DateField name="startedOn" label="Thực hiện ở đây từ ngày" required />
          <ChoiceField name="stage" label="Đang ở giai đoạn" choices={stageChoices} />
        </FieldRow>
      </Section>
    )} />
  )
}
