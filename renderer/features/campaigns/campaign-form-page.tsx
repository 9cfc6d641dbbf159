/** What a campaign asks, of whom and by when: the record's form. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions, useDirectiveOptions } from '../shared-fields/use-options.ts'
import { AddresseeField } from './addressee-field.tsx'
import { IndicatorField } from './indicator-field.tsx'
import { OutlineField } from './outline-field.tsx'
import { ReminderDaysField } from './reminder-days-field.tsx'
import { StepsCommand } from './steps-command.tsx'
import { useCampaignOptions } from './use-campaign-options.ts'
import { campaignKindChoices } from './words.ts'

const blankCampaign = (id: string, bodyId: string) => ({ id, title: '', kind: 'other', bodyId, period: { from: '', to: '' }, cutOff: '', due: '', outline: [], addresseeIds: [], exempt: [], indicatorIds: [], reminderDays: [3], state: 'draft' })

const useStyles = makeStyles({ told: { marginBottom: tokens.spacingVerticalM } })

export function CampaignFormPage() {
  const { id } = useParams({ from: '/campaigns/$id/edit' })
  const { fresh = false } = useSearch({ from: '/campaigns/$id/edit' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.campaigns} id={id} fresh={fresh} blank={blankCampaign(id, office.bodyId)}>
      <CampaignEditor id={id} />
    </RecordEditor>
  )
}

function CampaignEditor({ id }: { readonly id: string }) {
  const styles = useStyles()
  const title = useEditorState((state) => state.values['title'])
  const open = useEditorState((state) => state.values['state']) !== 'draft'
  return (
    <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Đợt báo cáo mới'} backTo="/campaigns"
      commands={<StepsCommand campaignId={id} />}
      form={(
        <>
          {open && <MessageBar className={styles.told} intent="info" layout="multiline"><MessageBarBody>Đợt đã phát phiếu: kỳ báo cáo, danh sách đơn vị, đề cương và chỉ tiêu không đổi được nữa. Đổi hạn gửi, ghi đơn vị không phải báo cáo ở bước Nhận báo cáo của đợt. Ngày nhắc và nơi nhận vẫn sửa được.</MessageBarBody></MessageBar>}
          <CampaignFields />
          <Section title="Đơn vị phải báo cáo"><AddresseeField locked={open} /></Section>
          <Section title="Đề cương báo cáo"><OutlineField locked={open} /></Section>
          <Section title="Biểu số liệu"><IndicatorField locked={open} /></Section>
        </>
      )} />
  )
}

function CampaignFields() {
  const bodies = useBodyOptions()
  const directives = useDirectiveOptions()
  const campaigns = useCampaignOptions()
  return (
    <>
      <Section title="Đợt báo cáo">
        <TextField name="title" label="Tên đợt" required lines={2} placeholder="Sơ kết 02 năm thực hiện Chỉ thị số 05-CT/TU" />
        <FieldRow>
          <ChoiceField name="kind" label="Loại" required choices={campaignKindChoices} />
          <PickField name="bodyId" label="Cơ quan yêu cầu" required options={bodies} />
        </FieldRow>
        <PickField name="directiveId" label="Văn bản chỉ đạo được sơ kết, tổng kết" options={directives} />
        <FieldRow narrow>
          <DateField name="period.from" label="Kỳ báo cáo từ ngày" required />
          <DateField name="period.to" label="đến ngày" required />
          <DateField name="cutOff" label="Chốt số liệu ngày" required />
        </FieldRow>
        <FieldRow>
          <PickField name="previousId" label="So với kỳ trước" options={campaigns} />
          <PickField name="yearAgoId" label="So với cùng kỳ năm trước" options={campaigns} />
        </FieldRow>
      </Section>
      <Section title="Thời hạn, nơi nhận">
        <FieldRow narrow>
          <DateField name="due" label="Hạn gửi" required />
          <ReminderDaysField />
        </FieldRow>
        <FieldRow>
          <TextField name="receiver" label="Gửi về" placeholder="Ban Thường vụ Đảng uỷ (qua Văn phòng Đảng uỷ)" />
          <TextField name="contact" label="Nơi nhận bản điện tử" placeholder="qua mạng nội bộ" />
        </FieldRow>
        <TextField name="note" label="Ghi chú" lines={2} />
      </Section>
    </>
  )
}

