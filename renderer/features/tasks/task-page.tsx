/** One task: who does what by when with which product, and how it went, with proof. */
import { Button, Text } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { taskSchema } from '../../../shared/domain/task.ts'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { sourceLabel, useOpenSource } from './use-open-source.ts'
import { taskReportChoices } from './words.ts'

const blankTask = (id: string, bodyId: string) => ({
  id, bodyId, source: { type: 'own', text: '' }, content: '', lead: { personId: null, bodyId: null, text: '' }, partners: '', product: '', setOn: today(), due: null, dueText: '', politicalMission: false, reports: [],
})

export function TaskPage() {
  const { id } = useParams({ from: '/tasks/$id' })
  const { fresh = false } = useSearch({ from: '/tasks/$id' })
  const { office } = useOffice()
  return <RecordEditor key={id} handle={collections.tasks} id={id} fresh={fresh} blank={blankTask(id, office.bodyId)}><TaskEditor /></RecordEditor>
}

function TaskEditor() {
  const content = useEditorState((state) => state.values['content'])
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  return (
    <SimpleRecordPage title={typeof content === 'string' && content !== '' ? content : 'Nhiệm vụ mới'} backTo="/tasks" form={(
      <>
        <Section title="Nhiệm vụ">
          <TextField name="content" label="Nội dung" required />
          <PickField name="bodyId" label="Của tổ chức" required options={bodies} />
          <FieldRow><PickField name="lead.personId" label="Người chủ trì" options={people} /><PickField name="lead.bodyId" label="hoặc tổ chức chủ trì" options={bodies} /><TextField name="lead.text" label="hoặc ghi bằng chữ" /></FieldRow>
          <FieldRow><TextField name="partners" label="Phối hợp" /><TextField name="product" label="Sản phẩm" /></FieldRow>
          <FieldRow><DateField name="setOn" label="Ngày giao" required /><DateField name="due" label="Hạn hoàn thành" /><TextField name="dueText" label="hoặc hạn bằng chữ" placeholder="thường xuyên" /></FieldRow>
          <CheckField name="politicalMission" label="Thuộc nhiệm vụ chính trị" />
          <SourceLine />
        </Section>
        <Section title="Kết quả">
          <RowList name="reports" item="Lần báo cáo" blank={() => ({ on: today(), by: '', state: 'underway', text: '', proof: '' })}>
            {(row) => (
              <>
                <FieldRow><DateField name={`${row}.on`} label="Ngày" required /><TextField name={`${row}.by`} label="Người báo cáo" /><ChoiceField name={`${row}.state`} label="Tình trạng" choices={taskReportChoices} /></FieldRow>
                <TextField name={`${row}.text`} label="Kết quả, vướng mắc" lines={2} />
                <TextField name={`${row}.proof`} label="Minh chứng" hint="Số văn bản, sản phẩm; báo hoàn thành thì phải có." />
              </>
            )}
          </RowList>
        </Section>
      </>
    )} />
  )
}

/** Where the task was set, with the way there. */
function SourceLine() {
  const openSource = useOpenSource()
  const text = useEditorState((state) => JSON.stringify(state.values['source']))
  const source = taskSchema.shape.source.safeParse(JSON.parse(text ?? 'null')).data
  if (source === undefined) return <Text>Chưa đọc được nơi giao nhiệm vụ.</Text>
  const label = sourceLabel(source)
  return label === null ? <TextField name="source.text" label="Nguồn giao (nghị quyết, thông báo …)" /> : <div><Button onClick={() => openSource({ source })}>{label}</Button></div>
}
