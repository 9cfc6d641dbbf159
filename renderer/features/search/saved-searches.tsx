/** The searches a person keeps: chosen from a menu, kept under a name, removed. */
import { useState } from 'react'
import { Button, Field, Input, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark'
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SearchQuery } from '../../../shared/contract/search.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { savedQuery } from './queries.ts'

export function SavedSearches({ query, onChoose }: { readonly query: SearchQuery, readonly onChoose: (query: SearchQuery) => void }) {
  const saved = useQuery(savedQuery())
  const [dialog, setDialog] = useState<'save' | 'remove' | null>(null)
  const list = saved.data ?? []
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button appearance="subtle" icon={<BookmarkRegular />}>Lượt tìm đã lưu</Button></MenuTrigger>
        <MenuPopover>
          <MenuList>
            {list.map(({ name, query: kept }) => <MenuItem key={name} onClick={() => onChoose(kept)}>{name}</MenuItem>)}
            {list.length === 0 && <MenuItem disabled>Chưa lưu lượt tìm nào</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      <CommandButton label="Lưu lượt tìm này…" icon={<BookmarkAddRegular />} onClick={() => setDialog('save')} />
      {list.length > 0 && <CommandButton label="Xoá lượt tìm…" icon={<DeleteRegular />} onClick={() => setDialog('remove')} />}
      {dialog === 'save' && <SaveDialog query={query} names={list.map(({ name }) => name)} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog names={list.map(({ name }) => name)} onClose={() => setDialog(null)} />}
    </>
  )
}

function SaveDialog({ query, names, onClose }: { readonly query: SearchQuery, readonly names: readonly string[], readonly onClose: () => void }) {
  const [name, setName] = useState(query.text)
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const save = useMutation({
    mutationFn: () => client.search.save({ name, query }),
    onSuccess: (list) => {
      queries.setQueryData(savedQuery().queryKey, list)
      notify({ intent: 'success', text: `Đã lưu lượt tìm “${name.trim()}”.` })
      onClose()
    },
    onError: notifyFault,
  })
  return (
    <DialogFrame title="Lưu lượt tìm" size="medium" onClose={onClose} actions={<>
      <Button appearance="primary" disabled={name.trim() === '' || save.isPending} onClick={() => save.mutate()}>Lưu</Button>
      <Button onClick={onClose}>Thôi</Button>
    </>}>
      <Field label="Tên" hint={names.includes(name.trim()) ? 'Đã có lượt tìm tên này; lưu sẽ thay bằng lượt tìm đang xem.' : 'Chữ đang tìm và các mục đã chọn để thu hẹp đều được lưu, chỉ mình bạn thấy.'}>
        <Input autoFocus value={name} maxLength={80} onChange={(_event, data) => setName(data.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && name.trim() !== '') save.mutate() }} />
      </Field>
    </DialogFrame>
  )
}

function RemoveDialog({ names, onClose }: { readonly names: readonly string[], readonly onClose: () => void }) {
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const remove = useMutation({
    mutationFn: (name: string) => client.search.removeSaved({ name }),
    onSuccess: (list) => {
      queries.setQueryData(savedQuery().queryKey, list)
      if (list.length === 0) onClose()
    },
    onError: notifyFault,
  })
  return (
    <DialogFrame title="Xoá lượt tìm đã lưu" size="medium" onClose={onClose} actions={<Button appearance="primary" onClick={onClose}>Xong</Button>}>
      <Text>Hồ sơ, văn bản không bị ảnh hưởng; chỉ tên lượt tìm mất đi.</Text>
      {names.map((name) => <Button key={name} icon={<DeleteRegular />} aria-label={`Xoá lượt tìm ${name}`} onClick={() => remove.mutate(name)}>{name}</Button>)}
    </DialogFrame>
  )
}
