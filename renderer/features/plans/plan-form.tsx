/** What a plan says. */
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { blankPaper } from '../shared-fields/paper-facts.tsx'
import { SubjectField } from '../shared-fields/subject-field.tsx'
import { useDirectiveOptions } from '../shared-fields/use-options.ts'

export function blankPlan(id: string, bodyId: string) {
  return {
    id, paper: blankPaper(bodyId), directiveId: null, subject: '', purposes: [], requirements: [], generalObjective: '', targets: [],
    solutions: [], tasks: [], funding: '', assignments: [], reportingRule: '',
  }
}

export function PlanForm() {
  const directives = useDirectiveOptions()
  return (
    <>
      <Section title="Kế hoạch">
        <SubjectField placeholder="thực hiện Chỉ thị số … về …" hint="Không có dấu chấm cuối." />
        <PickField name="directiveId" label="Chỉ đạo của cấp trên đang thực hiện" options={directives} />
      </Section>
      <Section title="I. Mục đích, yêu cầu">
        <TextListField name="purposes" label="Mục đích" addLabel="Thêm mục đích" />
        <TextListField name="requirements" label="Yêu cầu" addLabel="Thêm yêu cầu" />
      </Section>
      <Section title="II. Mục tiêu">
        <TextField name="generalObjective" label="Mục tiêu chung" lines={3} />
        <RowList name="targets" item="Mục tiêu cụ thể" blank={() => ({ horizon: '', content: '' })}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.horizon`} label="Thời hạn" required placeholder="đến hết năm 2026" />
              <TextField name={`${prefix}.content`} label="Nội dung" required lines={2} />
            </>
          )}
        </RowList>
      </Section>
      <Section title="III. Nhiệm vụ và giải pháp">
        <RowList name="solutions" item="Nhóm nhiệm vụ, giải pháp" blank={() => ({ title: '', content: [] })}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.title`} label="Tên nhóm" required lines={2} />
              <TextListField name={`${prefix}.content`} label="Nội dung" addLabel="Thêm đoạn" />
            </>
          )}
        </RowList>
      </Section>
      <Section title="Phân công nhiệm vụ (5 rõ)">
        <RowList name="tasks" item="Nhiệm vụ" blank={() => ({ content: '', lead: '', partners: '', due: null, dueText: '', product: '' })}>
          {(prefix) => <TaskFields prefix={prefix} />}
        </RowList>
      </Section>
      <Section title="IV. Kinh phí">
        <TextField name="funding" label="Kinh phí" lines={2} hint="Để trống thì văn bản không có phần này." />
      </Section>
      <Section title="V. Tổ chức thực hiện">
        <RowList name="assignments" item="Cơ quan thực hiện" blank={() => ({ agency: '', duty: '' })}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.agency`} label="Cơ quan, đơn vị" required />
              <TextField name={`${prefix}.duty`} label="Nhiệm vụ" required lines={2} />
            </>
          )}
        </RowList>
        <TextField name="reportingRule" label="Chế độ báo cáo" lines={2} placeholder="trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm" />
      </Section>
    </>
  )
}

function TaskFields({ prefix }: { readonly prefix: string }) {
  return (
    <>
      <TextField name={`${prefix}.content`} label="Nội dung" required lines={2} />
      <FieldRow>
        <TextField name={`${prefix}.lead`} label="Chủ trì" required />
        <TextField name={`${prefix}.partners`} label="Phối hợp" />
      </FieldRow>
      <FieldRow narrow>
        <DateField name={`${prefix}.due`} label="Hạn hoàn thành" />
        <TextField name={`${prefix}.dueText`} label="hoặc hạn bằng chữ" placeholder="hằng quý" />
        <TextField name={`${prefix}.product`} label="Sản phẩm" />
      </FieldRow>
    </>
  )
}
