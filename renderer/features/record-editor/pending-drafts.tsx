/** New records that could not be stored yet: their list does not show them, so this does. */
import { useMemo, useState } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { showMoment } from '../../ui/dates.ts'
import { useDrafts } from './use-editor.ts'

interface PendingDraftsProps {
  readonly collection: string
  /** Ids the list has; their drafts appear when the record is opened. Null: the list shows a part of them, so a draft says itself whether its record was ever stored. */
  readonly storedIds: readonly string[] | null
  readonly onOpen: (id: string) => void
}

export function PendingDrafts({ collection, storedIds, onOpen }: PendingDraftsProps) {
  const drafts = useDrafts(collection)
  const [dropped, setDropped] = useState(0)
  const pending = useMemo(() => {
    const stored = new Set(storedIds)
    return dropped >= 0 ? drafts.list().filter(({ id, draft }) => storedIds === null ? draft.revision === null : !stored.has(id)) : []
  }, [drafts, dropped, storedIds])
  return pending.map(({ id, draft }) => (
    <MessageBar key={id} intent="info" layout="multiline">
      <MessageBarBody>{`Có bản đang soạn dở, chưa lưu được: ${nameOf(draft.values)} (gõ lúc ${showMoment(draft.at)}).`}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onOpen(id)}>Soạn tiếp</Button>
        <Button size="small" onClick={() => {
          drafts.remove(id)
          setDropped((count) => count + 1)
        }}>Bỏ bản này</Button>
      </MessageBarActions>
    </MessageBar>
  ))
}

function nameOf(values: Readonly<Record<string, unknown>>): string {
  const name = [values['subject'], values['title'], values['name'], values['fullName']].find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof name === 'string' ? `“${name}”` : '“chưa có tên”'
}
