/** Name of the office and the choices the rules leave to it. Saved like any record. */
import { useEffect, useRef } from 'react'
import { officeSettings } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SaveStatus } from '../record-editor/save-status.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { RuleHelpGuide, WithRuleHelp } from '../rules/rule-help.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'

const blank = {}

export function OfficePanel() {
  const { office } = useOffice()
  return (
    <RecordEditor key={office.fileName} handle={officeSettings} id="office" fresh={false} blank={blank}>
      <SaveStatus />
      <OfficeForm />
    </RecordEditor>
  )
}

function OfficeForm() {
  const { refresh } = useOffice()
  const revision = useEditorState((state) => state.revision)
  const opened = useRef(revision)
  useEffect(() => {
    if (revision !== opened.current) void refresh()
    opened.current = revision
  }, [revision, refresh])
  const bodies = useBodyOptions()
  return (
    <>
      <Section title="Văn phòng">
        <TextField name="name" label="Tên văn phòng" required />
        <PickField name="bodyId" label="Cấp uỷ mà văn phòng phục vụ" required options={bodies} />
      </Section>
      <RuleHelpGuide date={null}>
        <Section title="Thể thức do văn phòng chọn">
          <FieldRow>
            <WithRuleHelp field="houseStyle.toneMarks" label="Viết dấu thanh"><ChoiceField name="houseStyle.toneMarks" label="Viết dấu thanh" choices={[{ value: 'mainVowel', label: 'uỷ, hoà, khoá (trên âm chính)' }, { value: 'classic', label: 'ủy, hòa, khóa' }]} /></WithRuleHelp>
            <WithRuleHelp field="houseStyle.headingSeparator" label="Dấu sau số đề mục"><ChoiceField name="houseStyle.headingSeparator" label="Dấu sau số đề mục" choices={[{ value: '.', label: 'I. 1. (dấu chấm)' }, { value: '-', label: 'I- 1- (gạch nối)' }]} /></WithRuleHelp>
          </FieldRow>
          <FieldRow>
            <WithRuleHelp field="houseStyle.endMark" label="Dấu kết thúc văn bản"><ChoiceField name="houseStyle.endMark" label="Dấu kết thúc văn bản" choices={[{ value: '.', label: '. (dấu chấm)' }, { value: './.', label: './. (chấm, gạch, chấm)' }]} /></WithRuleHelp>
            <WithRuleHelp field="houseStyle.lastBasisMark" label="Dấu cuối căn cứ cuối cùng"><ChoiceField name="houseStyle.lastBasisMark" label="Dấu cuối căn cứ cuối cùng" choices={[{ value: 'profile', label: 'Theo hướng dẫn áp dụng cho ngày văn bản' }, { value: '.', label: '. (dấu chấm)' }, { value: ',', label: ', (dấu phẩy)' }]} /></WithRuleHelp>
          </FieldRow>
          <FieldRow>
            <WithRuleHelp field="houseStyle.bodySizePt" label="Cỡ chữ nội dung"><ChoiceField name="houseStyle.bodySizePt" label="Cỡ chữ nội dung" choices={[{ value: 14, label: '14' }, { value: 15, label: '15' }]} /></WithRuleHelp>
            <WithRuleHelp field="houseStyle.linePitchPt" label="Giãn dòng chính xác (pt)"><NumberField name="houseStyle.linePitchPt" label="Giãn dòng chính xác (pt)" hint="Từ 18 đến 22." /></WithRuleHelp>
            <WithRuleHelp field="houseStyle.signatureLines" label="Số dòng chừa chữ ký"><NumberField name="houseStyle.signatureLines" label="Số dòng chừa chữ ký" hint="Từ 3 đến 6." /></WithRuleHelp>
          </FieldRow>
          <ChoiceField name="houseStyle.jointLeadSide" label="Văn bản liên tịch: cơ quan chủ trì ký" choices={[{ value: 'right', label: 'bên phải' }, { value: 'left', label: 'bên trái' }]} />
          <WithRuleHelp field="houseStyle.subjectSeparator" label="Có dòng ----- dưới trích yếu"><CheckField name="houseStyle.subjectSeparator" label="Có dòng ----- dưới trích yếu" /></WithRuleHelp>
          <WithRuleHelp field="houseStyle.boldPost" label="In đậm chức vụ người ký (nếp cũ)"><CheckField name="houseStyle.boldPost" label="In đậm chức vụ người ký (nếp cũ)" /></WithRuleHelp>
        </Section>
      </RuleHelpGuide>
    </>
  )
}
