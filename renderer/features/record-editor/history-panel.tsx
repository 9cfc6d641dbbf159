/** Every change of the record: who, when, and each field before and after. */
import { useMemo } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { HistoryEntry, RecordValues } from '../../api/collections.ts'
import { showMoment } from '../../ui/dates.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { describe } from './describe.ts'
import { labelOfPath } from './field-labels.ts'
import { differences, isGroup } from './merge.ts'
import { historyQuery } from './queries.ts'
import { useEditor, useEditorState } from './use-editor.ts'
import { useNames } from './use-names.ts'

const useStyles = makeStyles({
  entry: { padding: `${tokens.spacingVerticalM} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  change: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: 'anywhere' },
  words: { whiteSpace: 'pre-wrap', margin: 0, padding: `2px ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  after: { borderLeftColor: tokens.colorBrandStroke1 },
})

export function HistoryPanel() {
  const { handle, id } = useEditor()
  const revision = useEditorState((state) => state.revision)
  const query = useQuery(historyQuery(handle, id, revision))
  if (revision === null) return <Text>Hồ sơ chưa lưu lần nào nên chưa có lịch sử.</Text>
  return (
    <QueryView query={query}>
      {(entries) => entries.toSorted((left, right) => right.revision - left.revision).map((entry) => <Entry key={entry.revision} entry={entry} />)}
    </QueryView>
  )
}

function parse(json: string | null): RecordValues {
  if (json === null) return {}
  const value: unknown = JSON.parse(json)
  return isGroup(value) ? value : {}
}

/** More changes than this in one save say "the whole record"; the rest is in the next lines anyway. */
const shown = 30

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useStyles()
  const names = useNames()
  const words = useActorWords()
  const changes = useMemo(() => entry.before === null ? [] : differences(parse(entry.before), parse(entry.after)), [entry])
  return (
    <article className={styles.entry} aria-label={`Lần lưu ${entry.revision}`}>
      <Text weight="semibold">{`${entry.before === null ? 'Tạo hồ sơ' : `Sửa lần ${entry.revision - 1}`} · ${showMoment(entry.at)}`}</Text>
      <Text as="p" block>{words(entry.actor)}</Text>
      {changes.slice(0, shown).map((change) => (
        <div key={change.path} className={styles.change}>
          <Text>{labelOfPath(change.path)}</Text>
          <p className={`${styles.words} ${styles.before}`}>{describe(change.mine, names)}</p>
          <p className={`${styles.words} ${styles.after}`}>{describe(change.theirs, names)}</p>
        </div>
      ))}
    </article>
  )
}
