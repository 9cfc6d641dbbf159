/** What a summary report says. */
import { useWatch } from 'react-hook-form'
import type { SummaryReport } from '../../../shared/domain/summary-report.ts'
import { causeKindChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import type { Choice } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { DraftedTables, RolledFigures } from '../report-drafts/drafted-parts.tsx'
import { ReportSources } from '../report-drafts/report-sources.tsx'
import { WithSources } from '../report-drafts/source-note.tsx'
import { blankPaper } from '../shared-fields/paper-facts.tsx'
import { SubjectField } from '../shared-fields/subject-field.tsx'
import { useDirectiveOptions, usePlanOptions } from '../shared-fields/use-options.ts'
import { FigureList } from './figure-list.tsx'
import { UnitTableField } from './unit-table-field.tsx'

const reviewChoices: readonly Choice[] = [
  { value: 'preliminaryReview', label: 'Sơ kết' }, { value: 'finalReview', label: 'Tổng kết' }, { value: 'periodic', label: 'Định kỳ' }, { value: 'other', label: 'Khác' },
]

export function blankReport(id: string, bodyId: string, review: SummaryReport['review']) {
  return {
    id, paper: blankPaper(bodyId), directiveId: null, planId: null, review, subject: '', period: { from: '', to: '' }, deployment: [], results: [], figures: [],
    rolledFigures: [], charts: [], strengths: [], shortcomings: [], noShortcomingsReason: '', lessons: [], tasksAhead: [], proposals: [], unitTable: null, annexTables: [], draft: null,
  }
}

export function ReportForm() {
  const directives = useDirectiveOptions()
  const plans = usePlanOptions()
  return (
    <WithSources>
      <ReportSources />
      <Section title="Báo cáo">
        <ChoiceField name="review" label="Loại báo cáo" choices={reviewChoices} />
        <SubjectField placeholder="sơ kết một năm thực hiện Chỉ thị …" hint="Không có dấu chấm cuối." />
        <PickField name="directiveId" label="Chỉ đạo được sơ kết" options={directives} />
        <PickField name="planId" label="Theo kế hoạch" options={plans} />
        <FieldRow narrow>
          <DateField name="period.from" label="Từ ngày" required />
          <DateField name="period.to" label="Đến ngày" required />
        </FieldRow>
      </Section>
      <Section title="I. Công tác triển khai">
        <TextListField name="deployment" label="Ban hành văn bản, học tập, quán triệt" />
      </Section>
      <Section title="II. Kết quả thực hiện">
        <RowList name="results" item="Kết quả" blank={() => ({ title: '', content: [], part: '' })}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.title`} label="Nội dung của chỉ đạo" required lines={2} />
              <TextListField name={`${prefix}.content`} label="Đã làm được" addLabel="Thêm đoạn" />
              <TextField name={`${prefix}.part`} label="Thuộc mục lớn" hint="Báo cáo định kỳ in các nội dung cùng mục lớn liền nhau; không có thì để trống." />
            </>
          )}
        </RowList>
      </Section>
      <Section title="Số liệu">
        <FigureList />
      </Section>
      <Section title="Số liệu tổng hợp từ đợt báo cáo">
        <RolledFigures />
      </Section>
      <Section title="III. Đánh giá">
        <TextListField name="strengths" label="Ưu điểm" addLabel="Thêm ưu điểm" />
        <RowList name="shortcomings" item="Hạn chế" blank={() => ({ content: '', causes: [] })}>
          {(prefix) => <ShortcomingFields prefix={prefix} />}
        </RowList>
        <NoShortcomings />
        <Lessons />
      </Section>
      <Section title="IV. Nhiệm vụ thời gian tới">
        <TextListField name="tasksAhead" label="Nhiệm vụ, giải pháp" addLabel="Thêm nhiệm vụ" />
      </Section>
      <Section title="V. Kiến nghị, đề xuất">
        <RowList name="proposals" item="Kiến nghị" blank={() => ({ to: '', content: '' })}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.to`} label="Với cơ quan" required />
              <TextField name={`${prefix}.content`} label="Nội dung" required lines={2} />
            </>
          )}
        </RowList>
      </Section>
      <Section title="Phụ lục: biểu theo đơn vị">
        <UnitTableField />
        <DraftedTables />
      </Section>
    </WithSources>
  )
}

/** A tổng kết is not issued without; other reports may have them. */
function Lessons() {
  const review: unknown = useWatch({ name: 'review' })
  return <TextListField name="lessons" label="Bài học kinh nghiệm" addLabel="Thêm bài học" {...review === 'finalReview' && { hint: 'Báo cáo tổng kết phải có; chương trình không tự viết thay.' }} />
}

/** Asked for only while there is nothing to name. */
function NoShortcomings() {
  const shortcomings: unknown = useWatch({ name: 'shortcomings' })
  if (Array.isArray(shortcomings) && shortcomings.length > 0) return null
  return <TextField name="noShortcomingsReason" label="Lý do không nêu hạn chế, khuyết điểm" lines={2} hint="Báo cáo không nêu hạn chế nào cần ghi rõ lý do; lý do không in ra văn bản." />
}

function ShortcomingFields({ prefix }: { readonly prefix: string }) {
  return (
    <>
      <TextField name={`${prefix}.content`} label="Hạn chế, khuyết điểm" required lines={2} />
      <RowList name={`${prefix}.causes`} item="Nguyên nhân" blank={() => ({ kind: 'subjective', content: '' })}>
        {(cause) => (
          <>
            <ChoiceField name={`${cause}.kind`} label="Loại" choices={causeKindChoices} />
            <TextField name={`${cause}.content`} label="Nội dung" required lines={2} />
          </>
        )}
      </RowList>
    </>
  )
}
