/** The facts that stand on the paper of a record: who issues, number, date, signer, căn cứ, nơi nhận. */
import { useWatch } from 'react-hook-form'
import { noMarks } from '../../../shared/domain/common.ts'
import { CitationList } from './citation-list.tsx'
import { WithRuleHelp } from '../rules/rule-help.tsx'
import { JointIssuers } from './joint-issuers.tsx'
import { RecipientFields } from './recipient-fields.tsx'
import { PaperRuleHelp } from './subject-field.tsx'
import { SecrecyWarning } from './secrecy-warning.tsx'
import { useBodyOptions, useSigningRightOptions } from './use-options.ts'
import { secrecyChoices, urgencyChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { DateTimeField } from '../../ui/form/date-time-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

export function PaperFactsFields() {
  const bodies = useBodyOptions()
  const bodyId: unknown = useWatch({ name: 'paper.bodyId' })
  const urgency: unknown = useWatch({ name: 'paper.urgency' })
  const rights = useSigningRightOptions(bodyId)
  return (
    <PaperRuleHelp date="paper.date">
      <Section title="Số, ngày, người ký" path="paper">
        <WithRuleHelp field="paper.bodyId" label="Cơ quan ban hành"><PickField name="paper.bodyId" label="Cơ quan ban hành" required options={bodies} /></WithRuleHelp>
        <FieldRow narrow>
          <WithRuleHelp field="paper.number" label="Số văn bản"><NumberField name="paper.number" label="Số văn bản" placeholder="để trống khi dự thảo" /></WithRuleHelp>
          <WithRuleHelp field="paper.date" label="Ngày văn bản"><DateField name="paper.date" label="Ngày văn bản" /></WithRuleHelp>
          <WithRuleHelp field="paper.draftNumber" label="Dự thảo lần"><NumberField name="paper.draftNumber" label="Dự thảo lần" /></WithRuleHelp>
        </FieldRow>
        <WithRuleHelp field="paper.signingRightId" label="Người ký"><PickField name="paper.signingRightId" label="Người ký" options={rights} hint="Chỉ hiện người có thẩm quyền ký cho cơ quan ban hành (khai ở Tổ chức › Thẩm quyền ký)." /></WithRuleHelp>
        <JointIssuers />
        <FieldRow>
          <WithRuleHelp field="paper.secrecy" label="Độ mật"><ChoiceField name="paper.secrecy" label="Độ mật" choices={secrecyChoices} none="Không" /></WithRuleHelp>
          <WithRuleHelp field="paper.urgency" label="Độ khẩn"><ChoiceField name="paper.urgency" label="Độ khẩn" choices={urgencyChoices} none="Không" /></WithRuleHelp>
        </FieldRow>
        <SecrecyWarning name="paper.secrecy" />
        {urgency === 'express' && <DateTimeField name="paper.deliverBy" label="Hoả tốc hẹn giờ: phải tới trước" />}
      </Section>
      <WithRuleHelp field="paper.bases" label="Căn cứ">
        <Section title="Căn cứ">
          <CitationList name="paper.bases" />
        </Section>
      </WithRuleHelp>
      <WithRuleHelp field="paper.recipients" label="Nơi nhận">
        <Section title="Nơi nhận">
          <RecipientFields recipients="paper.recipients" archive="paper.archive" aroundArchive={(field) => <WithRuleHelp field="paper.archive" label="Nơi lưu">{field}</WithRuleHelp>} />
        </Section>
      </WithRuleHelp>
      <Section title="Chỉ dẫn khác">
        <ChoiceField name="paper.paperSize" label="Khổ giấy" choices={sheets} none="Theo mẫu" hint="A5 chỉ dùng cho giấy tờ hành chính (giấy mời, giấy giới thiệu …)." />
        <WithRuleHelp field="paper.circulation" label="Chỉ dẫn phạm vi lưu hành"><TextField name="paper.circulation" label="Chỉ dẫn phạm vi lưu hành" hint="Ví dụ: TÀI LIỆU HỘI NGHỊ, LƯU HÀNH NỘI BỘ, TÀI LIỆU THU HỒI. Để trống nếu không có." /></WithRuleHelp>
        <FieldRow>
          <WithRuleHelp field="paper.drafter" label="Ký hiệu người soạn thảo"><TextField name="paper.drafter.mark" label="Ký hiệu người soạn thảo" hint="Họ tên viết liền, không dấu cách; chỉ in khi có cả số lượng bản." /></WithRuleHelp>
          <NumberField name="paper.drafter.copies" label="Số lượng bản" />
        </FieldRow>
        <WithRuleHelp field="paper.contact" label="Địa chỉ liên hệ"><TextField name="paper.contact.address" label="Địa chỉ liên hệ" hint="Các dòng liên hệ in ở chân trang thứ nhất; dòng để trống thì không in." /></WithRuleHelp>
        <FieldRow>
          <TextField name="paper.contact.phone" label="Điện thoại" />
          <TextField name="paper.contact.fax" label="Fax" />
          <TextField name="paper.contact.email" label="Thư điện tử" />
          <TextField name="paper.contact.website" label="Trang thông tin" />
        </FieldRow>
      </Section>
    </PaperRuleHelp>
  )
}

const sheets = [{ value: 'A4', label: 'A4' }, { value: 'A5', label: 'A5' }] as const

/** The facts of a paper nobody has filled in yet. */
export function blankPaper(bodyId: string) {
  return {
    bodyId, number: null, date: null, signingRightId: null, bases: [], recipients: [], archive: '', ...noMarks, edits: [],
  }
}
