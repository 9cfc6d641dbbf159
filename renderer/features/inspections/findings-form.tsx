/** What was found, what is asked for, how it was remedied, and what is praised. The report, the conclusion and its launching take them from here. */
import { Button, Text } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import { useNotices } from '../../app/notices.tsx'
import { newId } from '../../ui/new-id.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { usePersonOptions } from '../shared-fields/use-options.ts'
import { blankFinding, blankRequirement, blankStrength } from './blank.ts'
import { groupsOf, wordsOf } from './case-values.ts'
import { RequirementFields } from './requirement-fields.tsx'
import { ResponsiblesField } from './responsibles-field.tsx'
import { fromMinutes } from './taken-over.ts'
import { gravityChoices, supervisionGravityChoices } from './words.ts'

export function FindingsForm() {
  return (
    <>
      <FromMinutes />
      <Section title="Ưu điểm"><Strengths /></Section>
      <Section title="Phát hiện">
        <RowList name="findings" item="Phát hiện" blank={blankFinding}>{(row) => <FindingFields row={row} />}</RowList>
      </Section>
      <Section title="Yêu cầu và khắc phục">
        <RowList name="requirements" item="Yêu cầu" blank={blankRequirement}>{(row) => <RequirementFields row={row} />}</RowList>
      </Section>
    </>
  )
}

/** What the minutes of the sessions say is not typed a second time. */
function FromMinutes() {
  const { getValues, setValue } = useFormContext()
  const { notify } = useNotices()
  const sessions: unknown = useWatch({ name: 'sessions' })
  const count = groupsOf(sessions).reduce((sum, session) => sum + groupsOf(session['findings']).length + groupsOf(session['requests']).length, 0)
  if (count === 0) return null
  const take = (): void => {
    const written = inspectionSchema.shape.sessions.safeParse(getValues('sessions'))
    if (!written.success) return notify({ intent: 'warning', text: 'Biên bản còn chỗ chưa điền đủ nên chưa lấy được. Mở Buổi làm việc, điền nốt rồi lấy lại.' })
    const [findings, requirements] = [groupsOf(getValues('findings')), groupsOf(getValues('requirements'))]
    const taken = fromMinutes(written.data, { findings: findings.map((one) => ({ fact: wordsOf(one, 'fact') })), requirements: requirements.map((one) => ({ content: wordsOf(one, 'content') })) }, newId)
    if (taken.findings.length > 0) setValue('findings', [...findings, ...taken.findings], { shouldDirty: true })
    if (taken.requirements.length > 0) setValue('requirements', [...requirements, ...taken.requirements], { shouldDirty: true })
    const none = taken.findings.length + taken.requirements.length === 0
    notify({ intent: 'info', text: none ? 'Mọi kết quả, yêu cầu trong biên bản đã có ở đây.' : `Đã lấy ${taken.findings.length} phát hiện, ${taken.requirements.length} yêu cầu từ biên bản.`, leavesAfter: 6000 })
  }
  return <Button style={{ alignSelf: 'flex-start', marginBottom: '16px' }} onClick={take}>Lấy kết quả, yêu cầu từ biên bản các buổi làm việc</Button>
}

function FindingFields({ row }: { readonly row: string }) {
  const [kind, contents]: readonly unknown[] = useWatch({ name: ['kind', 'contents'] })
  const choices = (Array.isArray(contents) ? contents : []).map((words: unknown, at) => ({ value: at, label: String(words) }))
  return (
    <>
      <TextField name={`${row}.fact`} label="Sự việc" required lines={2} />
      <FieldRow>
        <ChoiceField name={`${row}.contentIndex`} label="Thuộc nội dung" choices={choices} none="Nội dung khác" />
        <ChoiceField name={`${row}.gravity`} label="Mức độ" choices={kind === 'supervision' ? supervisionGravityChoices : gravityChoices} />
      </FieldRow>
      <TextField name={`${row}.evidence`} label="Tài liệu, chứng cứ" lines={2} />
      <TextField name={`${row}.cause`} label="Nguyên nhân" lines={2} />
      <ResponsiblesField name={`${row}.responsibles`} />
    </>
  )
}

function Strengths() {
  const people = usePersonOptions()
  return (
    <>
      <Text>Ghi của ai thì chương trình đối chiếu được với phần khuyết điểm.</Text>
      <RowList name="strengths" item="Ưu điểm" blank={blankStrength}>
        {(row) => (
          <>
            <TextField name={`${row}.text`} label="Ưu điểm" required lines={2} />
            <FieldRow>
              <PickField name={`${row}.personId`} label="Của đồng chí" options={people} />
              <TextField name={`${row}.name`} label="hoặc của người, tổ chức khác" />
            </FieldRow>
          </>
        )}
      </RowList>
    </>
  )
}
