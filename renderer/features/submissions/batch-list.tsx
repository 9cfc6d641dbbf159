/** The imports of a campaign, the newest first; each can be undone as long as nothing stands on it. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Batch } from '../../../shared/contract/submissions.ts'
import { showMoment } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card } from '../../ui/page.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { UndoDialog } from './import-done.tsx'
import { batchesQuery } from './queries.ts'
import { countsSentence } from './words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowY: 'auto' },
  item: { padding: tokens.spacingHorizontalL, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '420px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function BatchList({ campaignId }: { readonly campaignId: string }) {
  const styles = useStyles()
  const query = useQuery(batchesQuery(campaignId))
  const words = useActorWords()
  const [asked, setAsked] = useState<Batch | null>(null)
  return (
    <QueryView query={query}>{(batches) => batches.length === 0
      ? <EmptyState title="Chưa có lần nhập nào">Mỗi lần nhập tệp được ghi ở đây, kèm số tệp và nút hoàn tác.</EmptyState>
      : (
        <>
          <ul className={styles.list}>
            {batches.map((batch) => (
              <li key={batch.id}>
                <Card className={styles.item}>
                  <div className={styles.words}>
                    <Text weight="semibold">{`${showMoment(batch.at)}, ${words(batch.actor)}: ${batch.versions} đơn vị`}</Text>
                    <Text>{countsSentence(batch.counts)}</Text>
                    {batch.undoneAt !== null && <Text>{`Đã hoàn tác ${showMoment(batch.undoneAt)}, ${words(batch.undoneBy ?? '')}. Lý do: ${batch.undoReason}`}</Text>}
                    {batch.undoneAt === null && batch.held !== '' && <Text className={styles.quiet}>{batch.held}</Text>}
                  </div>
                  {batch.undoneAt === null && <Button disabled={batch.held !== ''} onClick={() => setAsked(batch)}>Hoàn tác lần nhập này…</Button>}
                </Card>
              </li>
            ))}
          </ul>
          {asked !== null && <UndoDialog batchId={asked.id} versions={asked.versions} acceptedSince={asked.acceptedSince} onClose={() => setAsked(null)} onUndone={() => setAsked(null)} />}
        </>
      )}
    </QueryView>
  )
}
