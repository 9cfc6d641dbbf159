/** All papers the office can make, whatever record they come from. */
import { useState } from 'react'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple'
import { Badge } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionFrame } from '../shared-fields/collection-page.tsx'
import { PagedList, useAskedText } from '../shared-fields/paged-list.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { openPaper } from './open-paper.ts'
import { PaperTabs } from './paper-tabs.tsx'
import { paperPagesQuery } from './queries.ts'

const columns: readonly TableColumn<PaperRow>[] = [
  { id: 'printedNumber', header: 'Số, ký hiệu', value: (row) => row.printedNumber, width: 168, fixed: true },
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => row.date === null ? <Badge appearance="tint" color="informative">dự thảo</Badge> : showDate(row.date), width: 112, fixed: true },
  { id: 'kind', header: 'Loại', value: (row) => documentKinds[row.kind].name, width: 128, fixed: true },
  { id: 'subject', header: 'Trích yếu', value: (row) => row.subject, width: 5 },
  { id: 'bodyName', header: 'Cơ quan ban hành', value: (row) => row.bodyName, width: 2, optional: true },
]

export function PapersPage() {
  const navigate = useNavigate()
  const search = useAskedText()
  const query = useInfiniteQuery(paperPagesQuery(search.text))
  const [copying, setCopying] = useState(false)
  const copy = (): void => setCopying(true)
  useCommands([{ id: 'copyPaper', label: 'Sao văn bản…', group: 'Tệp', run: copy }])
  const isAll = search.text === ''
  return (
    <CollectionFrame title="Văn bản" collection="freeDocuments" idPrefix="VB" unit="văn bản" storedIds={null} tabs={<PaperTabs current="papers" />}
      onCreate={{ label: 'Văn bản mới…', run: () => void navigate({ to: '/papers/new' }) }}
      commands={<><CommandButton label="Sao văn bản…" icon={<DocumentCopyRegular />} onClick={copy} />{copying && <CopyDialog paper={null} onClose={() => setCopying(false)} />}</>}
      onOpen={(id, fresh) => void navigate({ to: '/free-documents/$id', params: { id }, search: fresh ? { fresh } : {} })}
      emptyIcon={<DocumentMultipleRegular />} emptyTitle={isAll ? 'Chưa có văn bản nào' : 'Không tìm thấy'}
      emptyHint={isAll ? 'Kế hoạch, báo cáo, biên bản hiện ở đây ngay khi có hồ sơ. Văn bản khác (quyết định, thông báo, công văn, giấy mời…) thì bấm Văn bản mới, chọn mẫu và điền.' : 'Không có văn bản nào chứa đủ các chữ đang tìm. Bớt chữ, hoặc gõ không dấu để tìm rộng hơn.'}>
      {(empty) => (
        <PagedList query={query} search={search} searchLabel="Tìm trong danh sách văn bản" label="Danh sách văn bản" unit="văn bản" columns={columns} rowKey={({ templateId, recordId }) => `${templateId}:${recordId}`}
          onOpen={(row) => void navigate(openPaper(row))} empty={empty} />
      )}
    </CollectionFrame>
  )
}
