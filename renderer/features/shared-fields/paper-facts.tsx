/** The facts that stand on the paper of a record: who issues, number, date, signer, căn cứ, nơi nhận. */
import { useWatch } from 'react-hook-form'
import { noMarks } from '../../../shared/domain/common.ts'
import { CitationList } from './citation-list.tsx'
import { SecrecyWarning } from './secrecy-warning.tsx'
import { useBodyOptions, useSigningRightOptions } from './use-options.ts'
import { secrecyChoices, urgencyChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { DateTimeField } from '../../ui/form/date-time-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

export function PaperFactsFields() {
  const bodies = useBodyOptions()
  const bodyId: unknown = useWatch({ name: 'paper.bodyId' })
  const urgency: unknown = useWatch({ name: 'paper.urgency' })
  const rights = useSigningRightOptions(bodyId)
  return (
    <>
      <Section title="Số, ngày, người ký" path="paper">
        <PickField name="paper.bodyId" label="Cơ quan ban hành" required options={bodies} />
        <FieldRow narrow>
          <NumberField name="paper.number" label="Số văn bản" placeholder="để trống khi dự thảo" />
          <DateField name="paper.date" label="Ngày văn bản" />
          <NumberField name="paper.draftNumber" label="Dự thảo lần" />
        </FieldRow>
        <PickField name="paper.signingRightId" label="Người ký" options={rights} hint="Chỉ hiện người có thẩm quyền ký cho cơ quan ban hành (khai ở Tổ chức › Thẩm quyền ký)." />
        <FieldRow>
          <ChoiceField name="paper.secrecy" label="Độ mật" choices={secrecyChoices} none="Không" />
          <ChoiceField name="paper.urgency" label="Độ khẩn" choices={urgencyChoices} none="Không" />
        </FieldRow>
        <SecrecyWarning name="paper.secrecy" />
        {urgency === 'express' && <DateTimeField name="paper.deliverBy" label="Hoả tốc hẹn giờ: phải tới trước" />}
      </Section>
      <Section title="Căn cứ">
        <CitationList name="paper.bases" />
      </Section>
      <Section title="Nơi nhận">
        <RowList name="paper.recipients" item="Nơi nhận" blank={() => ({ name: '', purpose: '' })}>
          {(prefix) => (
            <FieldRow>
              <TextField name={`${prefix}.name`} label="Tên" required />
              <TextField name={`${prefix}.purpose`} label="Để làm gì" placeholder="để báo cáo" />
            </FieldRow>
          )}
        </RowList>
        <TextField name="paper.archive" label="Nơi lưu (dòng cuối)" placeholder="Lưu Văn phòng Đảng uỷ" />
      </Section>
      <Section title="Chỉ dẫn khác">
        <TextField name="paper.circulation" label="Chỉ dẫn phạm vi lưu hành" hint="Ví dụ: TÀI LIỆU HỘI NGHỊ, LƯU HÀNH NỘI BỘ, TÀI LIỆU THU HỒI. Để trống nếu không có." />
        <FieldRow>
          <TextField name="paper.drafter.mark" label="Ký hiệu người soạn thảo" hint="Họ tên viết liền, không dấu cách; chỉ in khi có cả số lượng bản." />
          <NumberField name="paper.drafter.copies" label="Số lượng bản" />
        </FieldRow>
        <TextField name="paper.contact.address" label="Địa chỉ liên hệ" hint="Các dòng liên hệ in ở chân trang thứ nhất; dòng để trống thì không in." />
        <FieldRow>
          <TextField name="paper.contact.phone" label="Điện thoại" />
          <TextField name="paper.contact.fax" label="Fax" />
          <TextField name="paper.contact.email" label="Thư điện tử" />
          <TextField name="paper.contact.website" label="Trang thông tin" />
        </FieldRow>
      </Section>
    </>
  )
}

/** The facts of a paper nobody has filled in yet. */
export function blankPaper(bodyId: string) {
  return {
    bodyId, number: null, date: null, signingRightId: null, bases: [], recipients: [], archive: '', ...noMarks, edits: [],
  }
}
