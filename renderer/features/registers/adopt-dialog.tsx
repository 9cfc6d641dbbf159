/** Numbers typed on papers before the register knew of them: shown, then entered with the mark “số có từ trước”. */
import { Button, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Unregistered } from '../../../shared/contract/registers.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useRegisterAction } from './use-register-action.ts'
import { unwrittenWords } from './words.ts'

interface Row extends Unregistered { readonly at: number }

const columns: readonly TableColumn<Row>[] = [
  { id: 'written', header: 'Số, ký hiệu', value: ({ written }) => written, width: 152, fixed: true },
  { id: 'date', header: 'Ngày', value: ({ date }) => date, cell: ({ date }) => showDate(date), width: 104, fixed: true },
  { id: 'kind', header: 'Loại', value: ({ kind }) => documentKinds[kind].name, width: 112, fixed: true },
  { id: 'body', header: 'Cơ quan ban hành', value: ({ bodyName }) => bodyName, width: 2 },
  { id: 'subject', header: 'Trích yếu', value: ({ subject }) => subject === '' ? unwrittenWords : subject, width: 3 },
]

export function AdoptDialog({ onClose }: { readonly onClose: () => void }) {
  const query = useQuery(service.registers.unregistered.queryOptions({ staleTime: 0, gcTime: 0 }))
  const { notify } = useNotices()
  const { fault, running, run } = useRegisterAction()
  const total = query.data?.total ?? 0
  const adopt = async (): Promise<void> => {
    const done = await run(async () => {
      const { entered, duplicates } = await client.registers.adopt()
      notify({ intent: duplicates === 0 ? 'success' : 'warning', text: `Đã đưa ${entered} số vào sổ.${duplicates === 0 ? '' : ` ${duplicates} số trùng với số khác; bấm “Kiểm tra sổ…” để xem.`}` })
    })
    if (done) onClose()
  }
  return (
    <DialogFrame title="Đưa số đã có vào sổ" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={total === 0 || running} onClick={() => void adopt()}>{total === 0 ? 'Đưa vào sổ' : `Đưa ${total.toLocaleString('vi-VN')} số vào sổ`}</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Text>Đây là những văn bản đã ghi số và ngày mà sổ chưa có. Từng số được ghi vào sổ đúng như trên văn bản, với dấu “số có từ trước”, và không cấp cho văn bản khác nữa. Văn bản không thay đổi. Số trùng vẫn được ghi và được nêu khi kiểm tra sổ.</Text>
      <QueryView query={query}>{({ rows }) => (
        <>
          {total > rows.length && <Text>{`Có ${total.toLocaleString('vi-VN')} số; dưới đây là ${rows.length} số cũ nhất.`}</Text>}
          <div style={{ height: '320px', display: 'flex' }}>
            <DataTable label="Số chưa có trong sổ" rows={rows.map((row, at) => ({ ...row, at }))} columns={columns} rowKey={({ at }) => String(at)} empty={<Text>Mọi số ghi trên văn bản đều đã có trong sổ.</Text>} />
          </div>
        </>
      )}</QueryView>
    </DialogFrame>
  )
}
