/** The accounts that see a case: added by name, taken out one by one; leaving it oneself is asked first. */
import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useNavigate } from '@tanstack/react-router'
import { accountKey, withoutRepeats } from '../../../shared/domain/readers.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import type { Leaving } from './leave-dialog.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0 },
  reader: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  add: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, maxWidth: '360px' },
})

interface ReaderListProps { readonly readers: readonly string[], readonly me: string, readonly isRestricted: boolean, readonly onChange: (readers: readonly string[]) => void }

export function ReaderList({ readers, me, isRestricted, onChange }: ReaderListProps) {
  const styles = useStyles()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Leaving | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const isMe = (reader: string): boolean => accountKey(reader) === accountKey(me)
  const without = (left: string): readonly string[] => readers.filter((reader) => reader !== left)
  const takeOut = (reader: string): void => {
    if (isMe(reader)) return setAsking('leave')
    onChange(without(reader))
    box.current?.focus()
  }
  const agree = (): void => {
    setAsking(null)
    if (asking === 'openToAll') return onChange([])
    onChange(readers.filter((reader) => !isMe(reader)))
    void navigate({ to: '/inspections' })
  }
  return (
    <>
      <ul className={styles.list} aria-label="Tài khoản được xem">
        {readers.map((reader) => (
          <li key={reader} className={styles.reader}>
            <Text className={styles.name}>{isMe(reader) ? `${reader} (bạn)` : reader}</Text>
            {readers.length > 1 && <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={isMe(reader) ? 'Rời danh sách người được xem' : `Bỏ ${reader}`} onClick={() => takeOut(reader)}>{isMe(reader) ? 'Rời danh sách' : 'Bỏ'}</Button>}
          </li>
        ))}
      </ul>
      <AddReader box={box} readers={readers} onAdd={(reader) => onChange([...readers, reader])} />
      {!isRestricted && <div><Button appearance="subtle" onClick={() => setAsking('openToAll')}>Cho mọi người cùng xem</Button></div>}
      {asking !== null && <LeaveDialog asking={asking} onAgree={agree} onClose={() => setAsking(null)} />}
    </>
  )
}

function AddReader({ box, readers, onAdd }: { readonly box: RefObject<HTMLInputElement | null>, readonly readers: readonly string[], readonly onAdd: (reader: string) => void }) {
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const isThere = typed.trim() !== '' && withoutRepeats([...readers, typed]).length === readers.length
  const add = (): void => {
    if (typed.trim() === '' || isThere) return
    onAdd(typed.trim())
    setTyped('')
    box.current?.focus()
  }
  return (
    <div className={styles.add}>
      <Field className={styles.field} label="Thêm người được xem" hint="Tên tài khoản Windows của người ấy, viết đúng như trên máy của họ." {...isThere && { validationMessage: 'Tài khoản này đã có trong danh sách.' }}>
        <Input ref={box} value={typed} onChange={(_event, { value }) => setTyped(value)} onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }} />
      </Field>
      <Button icon={<AddRegular />} disabled={typed.trim() === '' || isThere} onClick={add}>Thêm</Button>
    </div>
  )
}
