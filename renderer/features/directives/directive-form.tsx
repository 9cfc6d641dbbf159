/** The fields of one directive: the document, its life here, its relations, what units issued to carry it out. */
import { useWatch } from 'react-hook-form'
import { reviewDates } from '../../../shared/domain/directive.ts'
import { directiveLevelChoices, directiveLinkChoices, kindChoices, stageChoices } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions, useDirectiveOptions } from '../shared-fields/use-options.ts'

export const blankDirective = (id: string) => ({
  id, kind: 'directive', designation: '', date: '', issuer: '', subject: '', startedOn: '', stage: 'studied', level: 'superior',
  receivedOn: null, steps: [], preliminaryReviewOn: null, finalReviewOn: null, endedOn: null, links: [], responseDue: null, responses: [],
})

export function DirectiveForm() {
  return (
    <>
      <DocumentFields />
      <LifeFields />
      <LinkFields />
      <ResponseFields />
    </>
  )
}

function DocumentFields() {
  return (
    <Section title="Văn bản của cấp trên">
      <FieldRow>
        <ChoiceField name="kind" label="Loại văn bản" required choices={kindChoices} />
        <TextField name="designation" label="Số, ký hiệu" required placeholder="05-CT/TU" />
        <DateField name="date" label="Ngày văn bản" required />
      </FieldRow>
      <FieldRow>
        <TextField name="issuer" label="Cơ quan ban hành" required placeholder="Ban Thường vụ Tỉnh uỷ" />
        <ChoiceField name="level" label="Cấp ban hành" choices={directiveLevelChoices} />
        <DateField name="receivedOn" label="Ngày nhận" />
      </FieldRow>
      <TextField name="subject" label="Trích yếu" required lines={2} placeholder="về …" hint="Chép đúng từng chữ của văn bản gốc." />
    </Section>
  )
}

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)

function LifeFields() {
  const startedOn: unknown = useWatch({ name: 'startedOn' })
  const endedOn: unknown = useWatch({ name: 'endedOn' })
  const end = isDate(endedOn) ? endedOn : null
  const proposed = isDate(startedOn) ? reviewDates({ startedOn, preliminaryReviewOn: null, finalReviewOn: null, endedOn: end }) : null
  return (
    <Section title="Thực hiện ở đây">
      <FieldRow>
        <DateField name="startedOn" label="Thực hiện ở đây từ ngày" required />
        <ChoiceField name="stage" label="Đang ở giai đoạn" choices={stageChoices} />
        <DateField name="endedOn" label="Hết hiệu lực từ" />
      </FieldRow>
      <FieldRow>
        <DateField name="preliminaryReviewOn" label="Ngày sơ kết" hint={proposed === null ? undefined : `Để trống: ${showDate(proposed.preliminary)} (sau 2 năm).`} />
        <DateField name="finalReviewOn" label="Ngày tổng kết" hint={proposed === null ? undefined : `Để trống: ${showDate(proposed.final)} (${proposed.final === end ? 'khi hết hiệu lực' : 'sau 5 năm'}).`} />
      </FieldRow>
      <RowList name="steps" item="Việc đã làm" blank={() => ({ stage: 'studied', date: '', note: '' })}>{(prefix) => (
        <FieldRow>
          <ChoiceField name={`${prefix}.stage`} label="Giai đoạn" choices={stageChoices} />
          <DateField name={`${prefix}.date`} label="Ngày" required />
          <TextField name={`${prefix}.note`} label="Ghi chú" placeholder="hội nghị quán triệt; Kế hoạch số …" />
        </FieldRow>
      )}</RowList>
    </Section>
  )
}

function LinkFields() {
  const directives = useDirectiveOptions()
  return (
    <Section title="Quan hệ với văn bản khác">
      <RowList name="links" item="Văn bản liên quan" blank={() => ({ kind: 'implements', directiveId: null, text: '' })}>{(prefix) => (
        <>
          <FieldRow>
            <ChoiceField name={`${prefix}.kind`} label="Văn bản này" choices={directiveLinkChoices} />
            <PickField name={`${prefix}.directiveId`} label="Văn bản trong sổ" options={directives} />
          </FieldRow>
          <TextField name={`${prefix}.text`} label="Hoặc ghi tên văn bản chưa có trong sổ" placeholder="Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị" />
        </>
      )}</RowList>
    </Section>
  )
}

function ResponseFields() {
  const bodies = useBodyOptions()
  return (
    <Section title="Văn bản của đơn vị">
      <DateField name="responseDue" label="Hạn đơn vị ban hành kế hoạch, chương trình" />
      <RowList name="responses" item="Văn bản của đơn vị" blank={() => ({ bodyId: '', kind: 'plan', designation: '', date: '', note: '' })}>{(prefix) => (
        <>
          <PickField name={`${prefix}.bodyId`} label="Đơn vị" required options={bodies} />
          <FieldRow>
            <ChoiceField name={`${prefix}.kind`} label="Loại văn bản" choices={kindChoices} />
            <TextField name={`${prefix}.designation`} label="Số, ký hiệu" required placeholder="07-KH/ĐU" />
            <DateField name={`${prefix}.date`} label="Ngày" required />
          </FieldRow>
        </>
      )}</RowList>
    </Section>
  )
}
