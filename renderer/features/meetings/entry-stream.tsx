/** What was written down so far, one row an entry. A row is drawn anew when its own entry changes, and by nothing else. */
import { memo, useEffect, useRef } from 'react'
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { told } from './entry-told.ts'
import { useMeeting } from './meeting-context.ts'
import { clockOf } from './moments.ts'
import { useQuietEntryState } from './use-live-record.ts'
import { entryWords } from './words.ts'

const useStyles = makeStyles({
  list: { flexGrow: 1, flexBasis: 0, contain: 'strict', minHeight: 0, overflowY: 'auto', paddingBlock: tokens.spacingVerticalXS },
  row: {
    display: 'grid', gridTemplateColumns: '48px 84px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, cursor: 'default',
  },
  item: { marginTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  chosen: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden', overflowWrap: 'anywhere' },
  who: { fontWeight: tokens.fontWeightSemibold },
  warn: { color: tokens.colorStatusDangerForeground2 },
  empty: { padding: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
})

interface EntryStreamProps { readonly ids: readonly string[], readonly chosen: string | null, readonly onChoose: (id: string) => void }

export function EntryStream({ ids, chosen, onChoose }: EntryStreamProps) {
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector(`[data-entry="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, ids])
  if (ids.length === 0) return <Text className={styles.empty}>Chưa ghi gì. Điểm danh xong, bấm F3 để vào nội dung đầu tiên, F4 khi có người phát biểu.</Text>
  return (
    <div ref={list} className={styles.list} role="listbox" aria-label="Diễn biến đã ghi" tabIndex={0}>
      {ids.map((id) => <EntryRow key={id} id={id} isChosen={id === chosen} onChoose={onChoose} />)}
    </div>
  )
}

const EntryRow = memo(function EntryRow({ id, isChosen, onChoose }: { readonly id: string, readonly isChosen: boolean, readonly onChoose: (id: string) => void }) {
  const styles = useStyles()
  const view = useMeeting()
  const state = useQuietEntryState(id)
  if (state === undefined) return null
  const { entry, step } = state
  const { who, words } = told(entry, view)
  return (
    <div data-entry={id} role="option" aria-selected={isChosen} className={mergeClasses(styles.row, entry.kind === 'item' && styles.item, isChosen && styles.chosen)} onClick={() => onChoose(id)}>
      <span className={styles.quiet}>{clockOf(entry.at)}</span>
      <span className={styles.quiet}>{entryWords[entry.kind]}</span>
      <span className={styles.words}>{who !== '' && <span className={styles.who}>{`${who}: `}</span>}{words}</span>
      <span className={styles.warn}>{step === 'refused' || step === 'conflict' ? 'cần xem' : ''}</span>
    </div>
  )
})
