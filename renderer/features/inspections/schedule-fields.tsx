/** The time of a case as its decision gives it, with extensions by their own decisions. Days the steps say are filled in by them. */
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

export function ScheduleFields() {
  return (
    <>
      <FieldRow>
        <NumberField name="schedule.workingDays" label="Số ngày làm việc" hint="Để trống: theo thời hạn của cấp này." />
        <DateField name="schedule.selfReportDue" label="Hạn gửi báo cáo của đối tượng" />
        <DateField name="schedule.endedOn" label="Ngày kết thúc làm việc" />
      </FieldRow>
      <FieldRow>
        <DateField name="schedule.signedOn" label="Ngày ký quyết định" hint="Tự lấy khi ghi hoàn thành bước quyết định." />
        <DateField name="schedule.startedOn" label="Ngày triển khai" hint="Tự lấy khi ghi hoàn thành bước triển khai." />
      </FieldRow>
      <RowList name="schedule.extensions" item="Lần gia hạn" blank={() => ({ workingDays: null, decision: '', reason: '' })}>
        {(row) => (
          <>
            <FieldRow>
              <NumberField name={`${row}.workingDays`} label="Thêm số ngày làm việc" required />
              <TextField name={`${row}.decision`} label="Theo quyết định số, ngày" />
            </FieldRow>
            <TextField name={`${row}.reason`} label="Lý do" />
          </>
        )}
      </RowList>
    </>
  )
}
