/** Finds a person by a few letters, with or without marks: the arrows choose, Enter takes; words that name nobody of the list stay as they are. */
import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { matcher, searchable } from '../../../shared/domain/word-match.ts'

export interface Named { readonly id: string, readonly label: string, readonly detail: string }

const useStyles = makeStyles({
  place: { position: 'relative' },
  list: {
    position: 'absolute', zIndex: 10, top: '100%', left: 0, right: 0, maxHeight: '220px', overflowY: 'auto', margin: 0, padding: tokens.spacingHorizontalXXS, listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16,
  },
  above: { top: 'auto', bottom: '100%' },
  option: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusSmall, cursor: 'pointer' },
  active: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
})

interface NameSearchProps {
  readonly label: string
  /** What stands there: the name of the chosen one, or words. */
  readonly text: string
  readonly people: readonly Named[]
  readonly onPick: (person: Named) => void
  /** Words are typed that choose nobody yet. */
  readonly onWords: (words: string) => void
}

/** More would not fit; typing narrows it. */
const shown = 8

export function NameSearch({ label, text, people, onPick, onWords }: NameSearchProps) {
  const styles = useStyles()
  const listId = useId()
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const index = useMemo(() => people.map((person) => ({ person, text: searchable(person.label), last: searchable(person.label.split(' ').at(-1) ?? '') })), [people])
  const found = useMemo(() => query === null || query.trim() === '' ? [] : ranked(index, query).slice(0, shown), [index, query])
  const pick = (person: Named): void => {
    setQuery(null)
    onPick(person)
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey || event.ctrlKey || found.length === 0) return
    const chosen = found[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      // Not prevented: Enter goes on to the next field as everywhere in this pane.
      pick(chosen)
    } else if (event.key === 'Escape') {
      setQuery(null)
    }
  }
  return (
    <Field label={label}>
      <div className={styles.place}>
        <Input role="combobox" aria-label={label} aria-expanded={found.length > 0} aria-controls={listId} aria-autocomplete="list" aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
          data-entry-focus value={query ?? text} placeholder="Gõ vài chữ của tên rồi Enter" style={{ width: '100%' }} onKeyDown={keys} onBlur={() => setQuery(null)}
          onChange={(_event, { value }) => {
            setQuery(value)
            setActive(0)
            onWords(value)
          }} />
        <ul id={listId} role="listbox" aria-label={`${label}: tìm thấy`} className={mergeClasses(styles.list, styles.above)} hidden={found.length === 0}>
          {found.map((person, at) => (
            <li key={person.id} id={`${listId}-${at}`} role="option" aria-selected={at === active} className={mergeClasses(styles.option, at === active && styles.active)}
              onMouseDown={(event) => {
                event.preventDefault()
                pick(person)
              }}>
              {person.label}{person.detail !== '' && <span className={styles.detail}>{` — ${person.detail}`}</span>}
            </li>
          ))}
        </ul>
      </div>
    </Field>
  )
}

interface Indexed { readonly person: Named, readonly text: ReturnType<typeof searchable>, readonly last: ReturnType<typeof searchable> }

/** One is called by the last word of the name, so who bears it stands first. */
function ranked(index: readonly Indexed[], query: string): readonly Named[] {
  const matches = matcher(query)
  const all = index.filter(({ text }) => matches(text))
  const called = all.filter(({ last }) => matches(last))
  return [...called, ...all.filter((each) => !called.includes(each))].map(({ person }) => person)
}
