/** The tree of bodies as it was on a chosen date. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { OrganizationRegular } from '@fluentui/react-icons/svg/organization'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { newId } from '../../ui/new-id.ts'
import { Card, Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'
import { PendingDrafts } from '../record-editor/pending-drafts.tsx'
import { BodyTree } from './body-tree.tsx'
import type { Direction } from './body-tree.tsx'
import { treeQuery } from './queries.ts'
import type { TreeNode } from './tree.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'end', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
})

interface TreePageProps { readonly tabs: ReactNode, readonly onOpen: (id: string, fresh: boolean) => void }

const noIds: readonly string[] = []

export function TreePage({ tabs, onOpen }: TreePageProps) {
  const styles = useStyles()
  const [typed, setTyped] = useState<string | null>(today())
  const date = typed !== null && /^\d{4}-\d{2}-\d{2}$/u.test(typed) ? typed : today()
  const query = useQuery(treeQuery(date))
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  // Every list in the official order changes with it.
  const move = async (id: string, direction: Direction): Promise<void> => {
    await client.organisation.moveBody({ id, direction, date })
    await queries.invalidateQueries()
  }
  const create = (): void => onOpen(newId('TC'), true)
  useCommands([{ id: 'newRecord', label: 'Thêm tổ chức', group: 'Soạn', keys: ['Ctrl+N'], run: create }])
  return (
    <Page title="Tổ chức" commands={<CommandButton label="Thêm tổ chức" icon={<AddRegular />} shortcut="Ctrl+N" primary onClick={create} />}>
      {tabs}
      <PendingDrafts collection="bodies" storedIds={query.data?.map((node) => node.id) ?? noIds} onOpen={(id) => onOpen(id, true)} />
      <QueryView query={query}>
        {(nodes) => (
          <Card className={styles.card}>
            <TreeOnDate nodes={nodes} date={date} onOpen={(id) => onOpen(id, false)} onMove={(id, direction) => { move(id, direction).catch(notifyFault) }} onCreate={create}
              datePicker={<Field label="Xem cây vào ngày"><DateInput value={typed} onChange={setTyped} /></Field>} />
          </Card>
        )}
      </QueryView>
    </Page>
  )
}

interface TreeOnDateProps {
  readonly nodes: readonly TreeNode[]
  readonly date: string
  readonly datePicker: ReactNode
  readonly onOpen: (id: string) => void
  readonly onMove: (id: string, direction: Direction) => void
  readonly onCreate: () => void
}

const textOf = (node: TreeNode): string => `${node.name} ${node.symbol}`

function TreeOnDate({ nodes, date, datePicker, onOpen, onMove, onCreate }: TreeOnDateProps) {
  const styles = useStyles()
  const search = useSearch(nodes, textOf)
  return (
    <>
      <div className={styles.tools}>
        <SearchField label="Tìm trong cây tổ chức" value={search.query} onChange={search.setQuery} />
        {datePicker}
        <Text role="status">{`${search.found.length} tổ chức vào ngày ${showDate(date)}. Thứ tự ở đây là thứ tự trong mọi danh sách, biểu; đổi bằng nút mũi tên hoặc Alt+↑, Alt+↓.`}</Text>
      </div>
      {nodes.length === 0
        ? (
          <EmptyState icon={<OrganizationRegular />} title="Không có tổ chức nào vào ngày này" action={<Button appearance="primary" onClick={onCreate}>Thêm tổ chức (Ctrl+N)</Button>}>
            Mỗi tổ chức có tên kèm ngày bắt đầu; đổi tên, sáp nhập thì thêm tên mới từ ngày mới, văn bản cũ vẫn giữ tên cũ. Thử chọn ngày khác, hoặc thêm tổ chức.
          </EmptyState>
        )
        : <BodyTree nodes={search.found} onOpen={onOpen} onMove={search.found.length === nodes.length ? onMove : null} />}
    </>
  )
}
