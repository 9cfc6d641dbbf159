/**
 * A list of paragraphs, one box each: Enter begins the next, Backspace in an empty one removes it, a paste of several
 * lines becomes several entries. Shift+Enter breaks the line inside an entry.
 */
import { useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { Button, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { flushSync } from 'react-dom'
import { useController } from 'react-hook-form'
import { useFieldMessage } from './field-message.ts'
import { useFieldNote } from './field-note.ts'
import { RowButtons } from './row-buttons.tsx'
import type { FieldProps } from './text-field.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  entry: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  number: { width: '20px', paddingTop: '6px', textAlign: 'right', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  words: { flexGrow: 1, minWidth: 0 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  add: { alignSelf: 'flex-start' },
})

export function TextListField({ name, label, hint, required = false, addLabel = 'Thêm ý' }: FieldProps & { readonly addLabel?: string }) {
  const styles = useStyles()
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const box = useRef<HTMLDivElement>(null)
  const entries: readonly string[] = Array.isArray(field.value) ? field.value : []
  const change = (next: readonly string[], focusAt?: number): void => {
    if (focusAt === undefined) return field.onChange(next)
    // Drawn before the next key comes: on a slow machine it would go into the box that is left.
    flushSync(() => field.onChange(next))
    box.current?.querySelectorAll('textarea')[focusAt]?.focus()
  }
  const move = (from: number, by: number): void => {
    const [to, entry] = [from + by, entries[from]]
    if (entry !== undefined && to >= 0 && to < entries.length) change(entries.toSpliced(from, 1).toSpliced(to, 0, entry), to)
  }
  return (
    <div className={styles.list} role="group" aria-label={label} data-path={name} tabIndex={-1} ref={box}>
      <Text weight="semibold">{required ? `${label} *` : label}</Text>
      {hint !== undefined && <Text size={200}>{hint}</Text>}
      {entries.map((entry, index) => (
        <Entry key={index} path={`${name}.${index}`} label={`${label}, ý ${index + 1}`} number={index + 1} text={entry} count={entries.length}
          onBlur={field.onBlur}
          onChange={(text) => change(entries.with(index, text))}
          onInsert={() => change(entries.toSpliced(index + 1, 0, ''), index + 1)}
          onReplace={(texts) => change(entries.toSpliced(index, 1, ...texts), index + texts.length - 1)}
          onRemove={() => change(entries.toSpliced(index, 1), Math.max(0, index - 1))}
          onMove={(by) => move(index, by)} />
      ))}
      {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
      <Button className={styles.add} appearance="subtle" icon={<AddRegular />} onClick={() => change([...entries, ''], entries.length)}>{addLabel}</Button>
    </div>
  )
}

interface EntryProps {
  readonly path: string
  readonly label: string
  readonly number: number
  readonly count: number
  readonly text: string
  readonly onBlur: () => void
  readonly onChange: (text: string) => void
  readonly onInsert: () => void
  readonly onReplace: (texts: readonly string[]) => void
  readonly onRemove: () => void
  readonly onMove: (by: number) => void
}

function Entry({ path, label, number, count, text, onBlur, onChange, onInsert, onReplace, onRemove, onMove }: EntryProps) {
  const styles = useStyles()
  const message = useFieldMessage(path)
  const note = useFieldNote(path, text)
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && by !== 0) onMove(by)
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) onInsert()
    else if (event.key === 'Backspace' && text === '' && count > 1) onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const paste = (event: ClipboardEvent): void => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '')
    if (lines.length < 2 || text !== '') return
    event.preventDefault()
    onReplace(lines)
  }
  return (
    <div className={styles.entry}>
      <span className={styles.number} aria-hidden>{number}.</span>
      <div className={styles.words}>
        <Textarea name={path} aria-label={label} aria-invalid={message !== undefined} rows={1} value={text} style={{ width: '100%' }}
          textarea={{ style: { maxHeight: 'none', fieldSizing: 'content' } }}
          onBlur={onBlur} onKeyDown={keys} onPaste={paste} onChange={(_event, data) => onChange(data.value)} />
        {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
        {note}
      </div>
      <RowButtons item={label} isFirst={number === 1} isLast={number === count} onMove={(by) => onMove(by)} onRemove={onRemove} />
    </div>
  )
}
