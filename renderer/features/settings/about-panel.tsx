/** What program this is and what it works on. */
import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { shell } from '../../api/shell.ts'
import { useOffice } from '../../app/office.ts'
import { Section } from '../../ui/form/layout.tsx'

export function AboutPanel() {
  const { office } = useOffice()
  const about = useQuery({ queryKey: ['shell', 'about'], queryFn: () => shell().about(), staleTime: Infinity })
  return (
    <Section title="Văn phòng Khối">
      <Text>Chương trình cho văn phòng cấp uỷ: biến hồ sơ có cấu trúc thành văn bản đúng thể thức của Đảng. Không dùng mạng; mọi hồ sơ nằm trên máy này.</Text>
      {about.data !== undefined && <Text>{`Phiên bản ${about.data.version} (Electron ${about.data.electron})`}</Text>}
      <Text>{`Tệp đang mở: ${office.fileName}, lược đồ dữ liệu phiên bản ${office.schemaVersion}.`}</Text>
    </Section>
  )
}
