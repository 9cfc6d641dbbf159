/** The chain a record stands in, from what came down to what was concluded, as a picture one can walk or as a table. */
import { useState } from 'react'
import { Text } from '@fluentui/react-components'
import { FlowRegular } from '@fluentui/react-icons/svg/flow'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { toFault } from '../../api/fault.ts'
import { NotFound } from '../../app/not-found.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { ChainPictureView } from './chain-picture.tsx'
import { ChainTable } from './chain-table.tsx'
import { isChained, recordAddress } from './open-record.ts'
import type { Chained } from './open-record.ts'
import { chainQuery } from './queries.ts'

export function ChainPage() {
  const { collection, id } = useParams({ from: '/chain/$collection/$id' })
  return isChained(collection) ? <ChainOf collection={collection} id={id} /> : <NotFound />
}

function ChainOf({ collection, id }: { readonly collection: Chained, readonly id: string }) {
  const navigate = useNavigate()
  const [asTable, setAsTable] = useState(false)
  const query = useQuery(chainQuery(collection, id))
  const chain = query.data
  return (
    <Page title="Chuỗi văn bản" status={chain === undefined ? undefined : <Text role="status">{`${chain.nodes.length.toLocaleString('vi')} hồ sơ${chain.leftOut > 0 ? `, còn ${chain.leftOut.toLocaleString('vi')} hồ sơ xa hơn chưa hiện` : ''}`}</Text>}
      commands={<>
        <CommandButton label="Mở hồ sơ gốc" icon={<OpenRegular />} onClick={() => void navigate(recordAddress(collection, id))} />
        <CommandButton label={asTable ? 'Xem dạng hình' : 'Xem dạng bảng'} icon={asTable ? <FlowRegular /> : <TableRegular />} onClick={() => setAsTable(!asTable)} />
      </>}>
      {query.isError ? <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} /> : chain !== undefined && (
        <Card fills>
          {chain.nodes.length === 0
            ? <EmptyState icon={<FlowRegular />} title="Chưa có chuỗi">Hồ sơ này không còn, hoặc chưa được đọc vào chỉ mục tìm kiếm. Mở lại sau ít giây.</EmptyState>
            : asTable ? <ChainTable chain={chain} /> : <ChainPictureView key={`${collection}/${id}`} chain={chain} onMiddle={(node) => void navigate({ to: '/chain/$collection/$id', params: { collection: node.collection, id: node.id } })} />}
        </Card>
      )}
    </Page>
  )
}
