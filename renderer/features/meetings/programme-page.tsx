/** One programme of the year: which meetings must be held, by whom, how often and on what. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { newId } from '../../ui/new-id.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { PickListField } from '../year-work/pick-list-field.tsx'
import { ProgrammeProgress } from './programme-progress.tsx'
import { meetingKindChoices, organChoices, periodicityChoices } from './words.ts'

const blankProgramme = (id: string, bodyId: string) => ({ id, bodyId, title: '', year: new Date().getFullYear(), lines: [blankLine()], note: '' })
const blankLine = () => ({ id: newId('D'), kind: 'regular', organ: 'members', bodyIds: [], every: 'month', topic: '', quarter: null, preparer: '' })

export function MeetingProgrammePage() {
  const { id } = useParams({ from: '/meeting-programmes/$id' })
  const { fresh = false } = useSearch({ from: '/meeting-programmes/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.meetingProgrammes} id={id} fresh={fresh} blank={blankProgramme(id, office.bodyId)}>
      <ProgrammeEditor id={id} />
    </RecordEditor>
  )
}

function ProgrammeEditor({ id }: { readonly id: string }) {
  const stored = useEditorState(({ revision }) => revision !== null)
  const title = useEditorState((state) => state.values['title'])
  const bodies = useBodyOptions()
  return (
    <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Chương trình năm mới'} backTo="/meeting-programmes" form={(
      <>
        <Section title="Chương trình">
          <TextField name="title" label="Tên chương trình" required placeholder="Chương trình sinh hoạt, hội nghị năm 2026" />
          <FieldRow><PickField name="bodyId" label="Tổ chức" required options={bodies} /><NumberField name="year" label="Năm" required /></FieldRow>
        </Section>
        <Section title="Các cuộc họp phải có">
          <RowList name="lines" item="Dòng" blank={blankLine}>
            {(row) => (
              <>
                <FieldRow>
                  <ChoiceField name={`${row}.kind`} label="Loại" choices={meetingKindChoices} />
                  <ChoiceField name={`${row}.organ`} label="Ai họp" choices={organChoices} />
                  <ChoiceField name={`${row}.every`} label="Bao lâu một lần" choices={periodicityChoices} />
                </FieldRow>
                <PickListField name={`${row}.bodyIds`} label="Thêm tổ chức phải họp" options={bodies} hint="Không chọn tổ chức nào: mọi chi bộ trực thuộc." />
                <FieldRow>
                  <TextField name={`${row}.topic`} label="Chuyên đề" />
                  <NumberField name={`${row}.quarter`} label="Quý (1–4)" />
                  <TextField name={`${row}.preparer`} label="Người chuẩn bị" />
                </FieldRow>
              </>
            )}
          </RowList>
          <TextField name="note" label="Ghi chú" />
        </Section>
        {stored && <ProgrammeProgress id={id} />}
      </>
    )} />
  )
}
