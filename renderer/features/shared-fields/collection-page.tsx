/** A page with the list of one collection: create, search, open, and drafts that could not be stored yet. */
import type { ReactElement, ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RecordList } from './record-list.tsx'
import { newId } from '../../ui/new-id.ts'
import { Page } from '../../ui/page.tsx'
import { PendingDrafts } from '../record-editor/pending-drafts.tsx'

interface Row { readonly id: string }

interface CollectionFrameProps {
  readonly title: string
  readonly collection: string
  /** Prefix of new ids: "KH". */
  readonly idPrefix: string
  /** "kế hoạch": after the count and in "Thêm kế hoạch". */
  readonly unit: string
  readonly onOpen: (id: string, fresh: boolean) => void
  /** Begins a new one by its own steps, under its own words ("Văn bản mới…"). */
  readonly onCreate?: { readonly label: string, readonly run: () => void }
  readonly emptyIcon: ReactElement
  /** What this is for and what to do first. */
  readonly emptyHint: string
  /** Where nothing is shown for another reason than that there is none. */
  readonly emptyTitle?: string
  /** More buttons of the command bar. */
  readonly commands?: ReactNode
  /** Above the list. */
  readonly tabs?: ReactNode
}

export interface CollectionPageProps<T extends Row> extends CollectionFrameProps {
  readonly query: UseQueryResult<readonly T[]>
  readonly columns: readonly TableColumn<T>[]
}

const noIds: readonly string[] = []

export function CollectionPage<T extends Row>({ query, columns, ...frame }: CollectionPageProps<T>) {
  const { unit, onOpen } = frame
  return (
    <CollectionFrame {...frame} storedIds={query.data?.map((row) => row.id) ?? noIds}>
      {(empty) => <RecordList query={query} label={`Danh sách ${unit}`} unit={unit} columns={columns} rowKey={(row) => row.id} onOpen={(row) => onOpen(row.id, false)} empty={empty} />}
    </CollectionFrame>
  )
}

/** All of the page but the list itself, which gets what stands in its place while there is nothing. `storedIds`: see `PendingDrafts`. */
export function CollectionFrame({ storedIds, children, ...props }: CollectionFrameProps & { readonly storedIds: readonly string[] | null, readonly children: (empty: ReactElement) => ReactNode }) {
  const { title, collection, idPrefix, unit, onOpen, onCreate, emptyIcon, emptyHint, emptyTitle = `Chưa có ${unit} nào`, commands, tabs } = props
  const create = onCreate?.run ?? ((): void => onOpen(newId(idPrefix), true))
  const addLabel = onCreate?.label ?? `Thêm ${unit}`
  useCommands([{ id: 'newRecord', label: addLabel, group: 'Soạn', keys: ['Ctrl+N'], run: create }])
  return (
    <Page title={title} commands={<><CommandButton label={addLabel} icon={<AddRegular />} shortcut="Ctrl+N" primary onClick={create} />{commands}</>}>
      {tabs}
      <PendingDrafts collection={collection} storedIds={storedIds} onOpen={(id) => onOpen(id, true)} />
      {children(<EmptyState icon={emptyIcon} title={emptyTitle} action={<Button appearance="primary" onClick={create}>{`${addLabel} (Ctrl+N)`}</Button>}>{emptyHint}</EmptyState>)}
    </Page>
  )
}
