/** "Người được xem" in the form of a case: who sees it and its papers. What is typed here is stored at once, so a reader is added or taken out by one step, never letter by letter. */
import { useEffect } from 'react'
import { Button, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { Section } from '../../ui/form/layout.tsx'
import { accountQuery, proceduresQuery } from './queries.ts'
import { ReaderList } from './reader-list.tsx'
import { accessOf } from './words.ts'

export function ReadersSection() {
  const { data: account } = useQuery(accountQuery())
  const { data: procedures = [] } = useQuery(proceduresQuery())
  const { field } = useController({ name: 'readers' })
  const message = useFieldMessage('readers')
  const procedureId: unknown = useWatch({ name: 'procedureId' })
  const readers = Array.isArray(field.value) ? field.value.filter((reader) => typeof reader === 'string') : []
  const isRestricted = procedures.some(({ id, restricted }) => id === procedureId && restricted)
  const me = account?.name ?? ''
  const isOpen = readers.length === 0
  const { onChange } = field
  // As the service stores it: whoever brings a case under a restricted procedure is its reader.
  useEffect(() => {
    if (isRestricted && isOpen && me !== '') onChange([me])
  }, [isRestricted, isOpen, me, onChange])
  return (
    <Section title="Người được xem" path="readers">
      <Text>{accessOf(isOpen, isRestricted)}</Text>
      {isOpen
        ? <div><Button disabled={me === ''} onClick={() => onChange([me])}>Chỉ cho một số người xem</Button></div>
        : <ReaderList readers={readers} me={me} isRestricted={isRestricted} onChange={onChange} />}
      {message !== undefined && <Text role="alert">{message}</Text>}
    </Section>
  )
}
