/** A dated copy of the office beside it. */
import { Button, Text } from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useMutation } from '@tanstack/react-query'
import { service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useOffice } from '../../app/office.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Section } from '../../ui/form/layout.tsx'

export function BackupPanel() {
  const { office } = useOffice()
  const backup = useMutation(service.office.backup.mutationOptions())
  return (
    <Section title="Sao lưu">
      <Text>{`Toàn bộ hồ sơ nằm trong một tệp: ${office.fileName}. Bản sao lưu được ghi cạnh tệp đó, tên có ngày tháng. Nên chép thêm một bản sang ổ khác hằng tuần.`}</Text>
      {backup.isError && <FaultBar fault={toFault(backup.error)} onDismiss={() => backup.reset()} />}
      {backup.data !== undefined && <Text role="status">{`Đã sao lưu vào “${backup.data.fileName}”.`}</Text>}
      <div><Button appearance="primary" icon={<SaveRegular />} disabled={backup.isPending} onClick={() => backup.mutate(undefined)}>Sao lưu ngay</Button></div>
    </Section>
  )
}
