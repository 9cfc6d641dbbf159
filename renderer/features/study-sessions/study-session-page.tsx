/** One session: what was studied, who held it, who was called and who came. */
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { showDate } from '../../ui/dates.ts'
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
import { useBodyOptions, useDirectiveOptions } from '../shared-fields/use-options.ts'
import { PickListField } from '../year-work/pick-list-field.tsx'
import { groupChoices, sessionFormChoices } from '../year-work/words.ts'
import { studySessionsQuery } from './queries.ts'

const blankSession = (id: string, bodyId: string) => ({
  id, title: '', bodyId, directiveIds: [], date: '', form: 'inPerson', speaker: '', attendance: [{ group: 'members', invited: null, present: null }], catchUpOfId: null, note: '',
})

export function StudySessionPage() {
  const { id } = useParams({ from: '/study-sessions/$id' })
  const { fresh = false } = useSearch({ from: '/study-sessions/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.studySessions} id={id} fresh={fresh} blank={blankSession(id, office.bodyId)}>
      <StudySessionEditor id={id} />
    </RecordEditor>
  )
}

function StudySessionEditor({ id }: { readonly id: string }) {
  const title = useEditorState((state) => state.values['title'])
  const bodies = useBodyOptions()
  const directives = useDirectiveOptions()
  const { data = [] } = useQuery(studySessionsQuery())
  const others = data.filter((row) => row.id !== id).map((row) => ({ value: row.id, label: row.title, detail: `${showDate(row.date)}, ${row.bodyName}` }))
  return (
    <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Buổi học mới'} backTo="/study-sessions" form={(
      <>
        <Section title="Buổi học">
          <TextField name="title" label="Tên buổi học" required lines={2} placeholder="Học tập, quán triệt Chỉ thị số …" />
          <FieldRow>
            <PickField name="bodyId" label="Đơn vị tổ chức" required options={bodies} />
            <DateField name="date" label="Ngày học" required />
            <ChoiceField name="form" label="Hình thức" choices={sessionFormChoices} />
          </FieldRow>
          <PickListField name="directiveIds" label="Thêm văn bản đã học" options={directives} hint="Chọn trong sổ Chỉ đạo của cấp trên; một buổi có thể học nhiều văn bản." />
          <FieldRow>
            <TextField name="speaker" label="Báo cáo viên" />
            <PickField name="catchUpOfId" label="Học bù của buổi" options={others} hint="Chỉ chọn khi buổi này dành cho người đã vắng buổi trước." />
          </FieldRow>
        </Section>
        <Section title="Người dự">
          <RowList name="attendance" item="Nhóm" blank={() => ({ group: 'nonMembers', invited: null, present: null })}>
            {(row) => (
              <FieldRow>
                <ChoiceField name={`${row}.group`} label="Nhóm" choices={groupChoices} />
                <NumberField name={`${row}.invited`} label="Số triệu tập" required />
                <NumberField name={`${row}.present`} label="Số dự" required />
              </FieldRow>
            )}
          </RowList>
          <TextField name="note" label="Ghi chú" />
        </Section>
      </>
    )} />
  )
}
