/** `Ctrl+K`: every command by name, every record, paper and file by its words, found without marks too. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, Input, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { MarkedText } from '../features/search/marked-text.tsx'
import { addressOf } from '../features/search/open-record.ts'
import { suggestQuery } from '../features/search/queries.ts'
import { useSettledText } from '../features/search/use-settled-text.ts'
import { useFocusBack } from '../ui/focus-back.ts'
import { matcher, searchable } from '../../shared/domain/word-match.ts'
import { useAvailableCommands } from './commands.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  list: { marginTop: tokens.spacingVerticalS, maxHeight: '50vh', overflowY: 'auto' },
  group: { display: 'block', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  item: {
    display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, cursor: 'pointer',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium,
  },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `1px solid ${tokens.colorNeutralStroke1Selected}` },
  keys: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
})

/** Commands shown beside records once something is typed; all of them before. */
const commandsBeside = 6
const typingPauseMs = 120

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

/** One line of the palette. */
interface Choice { readonly id: string, readonly group: 'Lệnh' | 'Hồ sơ, văn bản', readonly words: ReactNode, readonly beside: string, readonly run: () => void }

function Palette({ onClose }: { readonly onClose: () => void }) {
  useFocusBack()
  const styles = useStyles()
  const [query, setQuery] = useState('')
  /** Which one is chosen, not which place: what comes in meanwhile must not slip another one under the key. Null: the first. */
  const [chosen, setChosen] = useState<string | null>(null)
  const choices = useChoices(query)
  const active = Math.max(0, choices.findIndex(({ id }) => id === chosen))
  const choose = (index: number): void => setChosen(choices[Math.max(0, Math.min(choices.length - 1, index))]?.id ?? null)
  const run = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    onClose()
    // After the dialog has given the keyboard back.
    setTimeout(choice.run, 0)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') choose(active + 1)
    else if (event.key === 'ArrowUp') choose(active - 1)
    else if (event.key === 'Enter') run(choices[active])
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input style={{ width: '100%' }} autoFocus contentBefore={<SearchRegular aria-hidden />} placeholder="Gõ tên lệnh, tên hồ sơ, số văn bản; không dấu cũng được" aria-label="Tìm lệnh, hồ sơ, văn bản"
        role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={choices.length > 0 ? `palette-${active}` : undefined}
        value={query} onKeyDown={keys}
        onChange={(_event, data) => {
          setQuery(data.value)
          setChosen(null)
        }} />
      <div className={styles.list} role="listbox" id="palette-list" aria-label="Các lệnh và hồ sơ" tabIndex={-1}>
        {choices.map((choice, index) => (
          <div key={choice.id} role="presentation">
            {choice.group !== choices[index - 1]?.group && query.trim() !== '' && <span className={styles.group} aria-hidden>{choice.group}</span>}
            <div id={`palette-${index}`} role="option" aria-selected={index === active} className={mergeClasses(styles.item, index === active && styles.active)}
              ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined} onClick={() => run(choice)}>
              <span className={styles.words}>{choice.words}</span>
              <span className={styles.keys}>{choice.beside}</span>
            </div>
          </div>
        ))}
      </div>
      {choices.length === 0 && <Text>Không có lệnh nào tên như vậy.</Text>}
    </>
  )
}

/** Commands first, then what the office has recorded, then the way to all of it. */
function useChoices(query: string): readonly Choice[] {
  const navigate = useNavigate()
  const commands = useAvailableCommands()
  const typed = query.trim()
  const { data: hits = [] } = useQuery(suggestQuery(useSettledText(query, typingPauseMs)))
  const fitting = useMemo(() => {
    const matches = matcher(query)
    return commands.filter((command) => command.id !== 'commandPalette' && matches(searchable(`${command.label} ${command.group}`)))
  }, [commands, query])
  const shown = typed === '' ? fitting : fitting.slice(0, commandsBeside)
  return [
    ...shown.map((command): Choice => ({ id: command.id, group: 'Lệnh', words: command.label, beside: command.keys?.[0] ?? '', run: command.run })),
    ...typed.length < 2 ? [] : hits.map((hit): Choice => ({
      id: `${hit.collection}/${hit.recordId}/${hit.kind}/${hit.partId}`, group: 'Hồ sơ, văn bản', words: <MarkedText stretches={hit.title} />,
      beside: [hit.kindName, hit.number].filter((part) => part !== '').join(' '), run: () => void navigate(addressOf(hit)),
    })),
    ...typed === '' ? [] : [{ id: 'searchAll', group: 'Hồ sơ, văn bản' as const, words: `Tìm “${typed}” trong tất cả hồ sơ, văn bản`, beside: '', run: () => void navigate({ to: '/search', search: { q: typed } }) }],
  ]
}
