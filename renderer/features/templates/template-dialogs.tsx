/** Questions of the template editor: a note for the new version, going back to the supplied one, a new template out of this. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { foldText } from '../../../shared/domain/fold.ts'
import { idOfName } from './template-words.ts'
import { useFocusBack } from '../../ui/focus-back.ts'

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

interface QuestionProps {
  readonly title: string
  readonly action: string
  readonly disabled?: boolean
  readonly onClose: () => void
  readonly onDo: () => void
  readonly children: ReactNode
}

function Question({ title, action, disabled = false, onClose, onDo, children }: QuestionProps) {
  useFocusBack()
  const styles = useStyles()
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose() }}>
      <DialogSurface>
        <form onSubmit={(event) => {
          event.preventDefault()
          if (!disabled) onDo()
        }}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Thôi</Button>
              <Button type="submit" appearance="primary" disabled={disabled}>{action}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

interface NoteDialogProps { readonly onClose: () => void, readonly onDo: (note: string) => void }

function NoteField({ value, onChange }: { readonly value: string, readonly onChange: (value: string) => void }) {
  return <Field label="Ghi chú" hint="Đã sửa gì, vì sao; người khác sẽ đọc trong danh sách phiên bản."><Input value={value} maxLength={500} onChange={(_event, data) => onChange(data.value)} /></Field>
}

export function SaveDialog({ onClose, onDo }: NoteDialogProps) {
  const [note, setNote] = useState('')
  return (
    <Question title="Lưu bản mới của mẫu" action="Lưu" onClose={onClose} onDo={() => onDo(note.trim())}>
      <Text>Văn bản lập từ nay dùng bản này. Văn bản đã xuất không đổi; các bản trước vẫn được giữ.</Text>
      <NoteField value={note} onChange={setNote} />
    </Question>
  )
}

export function RestoreDialog({ onClose, onDo }: NoteDialogProps) {
  const [note, setNote] = useState('')
  return (
    <Question title="Trả mẫu này về mẫu gốc?" action="Trả về mẫu gốc" onClose={onClose} onDo={() => onDo(note.trim())}>
      <Text>Văn bản lập từ nay dùng mẫu kèm theo chương trình. Các bản văn phòng đã sửa vẫn được giữ ở thẻ Phiên bản; chỗ đang sửa dở mà chưa lưu sẽ bỏ.</Text>
      <NoteField value={note} onChange={setNote} />
    </Question>
  )
}

interface CopyDialogProps {
  readonly name: string
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onDo: (id: string, name: string) => void
}

export function CopyDialog({ name, taken, onClose, onDo }: CopyDialogProps) {
  const [typed, setTyped] = useState(`${name} (bản riêng)`)
  const id = idOfName(foldText(typed))
  const problem = id === '' ? 'Nhập tên mẫu.' : taken.includes(id) ? 'Đã có mẫu mang tên này; đặt tên khác.' : undefined
  return (
    <Question title="Tạo mẫu mới từ mẫu này" action="Tạo mẫu" disabled={problem !== undefined} onClose={onClose} onDo={() => onDo(id, typed.trim())}>
      <Field label="Tên mẫu mới" required validationMessage={problem}><Input value={typed} maxLength={120} onChange={(_event, data) => setTyped(data.value)} /></Field>
    </Question>
  )
}

interface ConflictProps { readonly who: string, readonly when: string, readonly onKeep: () => void, readonly onTake: () => void, readonly onClose: () => void }

/** Somebody else saved meanwhile; nobody's version is lost, both stand among the versions. */
export function TemplateConflictDialog({ who, when, onKeep, onTake, onClose }: ConflictProps) {
  const styles = useStyles()
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Mẫu này vừa được người khác lưu</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{`${who === '' ? 'Có người' : who} đã lưu một bản mới${when === '' ? '' : ` lúc ${when}`}. Bản của bạn chưa lưu và vẫn còn ở đây.`}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>Sửa tiếp</Button>
            <Button onClick={onTake}>Lấy bản kia, bỏ bản của tôi</Button>
            <Button appearance="primary" onClick={onKeep}>Lưu bản của tôi sau bản kia</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
