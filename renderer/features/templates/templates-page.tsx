/** The templates of the office: supplied, changed here, or its own. */
import { Badge, Button } from '@fluentui/react-components'
import { BookRegular } from '@fluentui/react-icons/svg/book'
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TemplateInUse } from '../../../shared/contract/templates.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showMoment } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { RecordList } from '../shared-fields/record-list.tsx'
import { templatesInUseQuery } from './queries.ts'
import { originOf, originWords, versionWords } from './template-words.ts'

const originColors = { supplied: 'subtle', changed: 'brand', own: 'success' } as const

const columns: readonly TableColumn<TemplateInUse>[] = [
  { id: 'name', header: 'Tên mẫu', value: (row) => row.name, width: 4 },
  { id: 'kind', header: 'Loại văn bản', value: (row) => row.kind === null ? 'Mọi loại' : documentKinds[row.kind].name, width: 150, fixed: true },
  { id: 'origin', header: 'Nguồn', value: (row) => originWords[originOf(row)], cell: (row) => <Badge appearance="tint" color={originColors[originOf(row)]}>{originWords[originOf(row)]}</Badge>, width: 190, fixed: true },
  { id: 'version', header: 'Phiên bản', value: (row) => versionWords(row.from), width: 2, optional: true },
  { id: 'changed', header: 'Sửa lần cuối', value: (row) => row.changedAt, cell: (row) => row.changedAt === null ? '' : `${showMoment(row.changedAt)}${row.changedBy === null ? '' : `, ${row.changedBy}`}`, width: 3, optional: true },
]

export function TemplatesPage() {
  const navigate = useNavigate()
  const query = useQuery(templatesInUseQuery())
  return (
    <Page title="Mẫu văn bản" commands={<CommandButton label="Quy tắc thể thức" icon={<BookRegular />} onClick={() => void navigate({ to: '/rules' })} />}>
      <RecordList query={query} label="Danh sách mẫu" unit="mẫu" columns={columns} rowKey={(row) => row.id} onOpen={(row) => void navigate({ to: '/templates/$id', params: { id: row.id } })}
        empty={<EmptyState icon={<DocumentEditRegular />} title="Chưa có mẫu nào" action={<Button onClick={() => void query.refetch()}>Đọc lại</Button>}>Chương trình luôn kèm sẵn các mẫu. Nếu không thấy, hãy cài lại chương trình.</EmptyState>} />
    </Page>
  )
}
