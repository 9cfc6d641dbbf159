/** "Người được xem" in the form of a case: who sees it and its papers. Stands inside the form of a case. */
import { useEffect } from 'react'
import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { Section } from '../../ui/form/layout.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { accountQuery, proceduresQuery } from './queries.ts'
import { accessOf, leavesOut } from './words.ts'

export function ReadersSection() {
  const { data: account } = useQuery(accountQuery())
  const { data: procedures = [] } = useQuery(proceduresQuery())
  const { setValue } = useFormContext()
  const [readers, procedureId]: readonly unknown[] = useWatch({ name: ['readers', 'procedureId'] })
  const named = Array.isArray(readers) ? readers.filter((reader) => typeof reader === 'string') : []
  const isRestricted = procedures.some(({ id, restricted }) => id === procedureId && restricted)
  const me = account?.name ?? ''
  const isOpen = named.length === 0
  // As the service stores it: whoever brings a case under a restricted procedure is its reader.
  useEffect(() => {
    if (isRestricted && isOpen && me !== '') setValue('readers', [me], { shouldDirty: true })
  }, [isRestricted, isOpen, me, setValue])
  return (
    <Section title="Người được xem" path="readers">
      <Text>{accessOf(isOpen, isRestricted)}</Text>
      {isOpen
        ? <div><Button onClick={() => setValue('readers', [me], { shouldDirty: true })}>Chỉ cho một số người xem</Button></div>
        : <TextListField name="readers" label="Tài khoản được xem" addLabel="Thêm người được xem" hint={`Ghi đúng tên tài khoản Windows của từng người. Tài khoản đang dùng máy này: ${me}.`} />}
      {leavesOut(named, me) && (
        <MessageBar intent="warning"><MessageBarBody>{`Tài khoản “${me}” không có trong danh sách: lưu xong, bạn sẽ không thấy cuộc này nữa.`}</MessageBarBody></MessageBar>
      )}
      {!isOpen && !isRestricted && <div><Button appearance="subtle" onClick={() => setValue('readers', [], { shouldDirty: true })}>Cho mọi người cùng xem</Button></div>}
    </Section>
  )
}
