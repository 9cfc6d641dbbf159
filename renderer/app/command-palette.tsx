/** `Ctrl+K`: every command by name, found without marks too. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, Input, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useFocusBack } from '../ui/focus-back.ts'
import { matcher, searchable } from '../ui/fold.ts'
import { useAvailableCommands } from './commands.tsx'
import type { Command } from './command-store.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  list: { marginTop: tokens.spacingVerticalS, maxHeight: '50vh', overflowY: 'auto' },
  item: {
    display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, cursor: 'pointer',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium,
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `1px solid ${tokens.colorNeutralStroke1Selected}` },
  keys: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
})

export function CommandPalette({ open, onClose }: { readonly open: boolean, readonly onClose: () => void }) {
  const styles = useStyles()
  return (
    <Dialog open={open} onOpenChange={(_event, data) => { if (!data.open) onClose() }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Bảng lệnh</DialogTitle>
          <DialogContent><Palette onClose={onClose} /></DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Palette({ onClose }: { readonly onClose: () => void }) {
  useFocusBack()
  const styles = useStyles()
  const commands = useAvailableCommands()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const found = useMemo(() => {
    const matches = matcher(query)
    return commands.filter((command) => command.id !== 'commandPalette' && matches(searchable(`${command.label} ${command.group}`)))
  }, [commands, query])
  const run = (command: Command | undefined): void => {
    if (command === undefined) return
    onClose()
    // After the dialog has given the keyboard back.
    setTimeout(command.run, 0)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive((index) => Math.min(found.length - 1, index + 1))
    else if (event.key === 'ArrowUp') setActive((index) => Math.max(0, index - 1))
    else if (event.key === 'Enter') run(found[active])
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input style={{ width: '100%' }} autoFocus contentBefore={<SearchRegular aria-hidden />} placeholder="Gõ tên lệnh, không dấu cũng được" aria-label="Tìm lệnh"
        role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={found.length > 0 ? `palette-${active}` : undefined}
        value={query} onKeyDown={keys}
        onChange={(_event, data) => {
          setQuery(data.value)
          setActive(0)
        }} />
      <div className={styles.list} role="listbox" id="palette-list" aria-label="Các lệnh" tabIndex={-1}>
        {found.map((command, index) => (
          <div key={command.id} id={`palette-${index}`} role="option" aria-selected={index === active} className={mergeClasses(styles.item, index === active && styles.active)}
            ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined} onClick={() => run(command)}>
            <span>{command.label}</span>
            <span className={styles.keys}>{command.keys?.[0] ?? ''}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <Text>Không có lệnh nào tên như vậy.</Text>}
    </>
  )
}
