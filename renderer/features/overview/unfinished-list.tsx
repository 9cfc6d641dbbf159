import { Text } from '@fluentui/react-components'
import type { z } from 'zod'
import type { overviewSchema } from '../../../shared/contract/office.ts'
import { shownRows, useRowStyles } from './overview.styles.ts'

type Paper = z.output<typeof overviewSchema>['unfinished'][number]

export function UnfinishedList({ papers, onOpen }: { readonly papers: readonly Paper[], readonly onOpen: (paper: Paper) => void }) {
  const styles = useRowStyles()
  return (
    <>
      <ul className={styles.list}>
        {papers.slice(0, shownRows).map((paper) => (
          <li key={`${paper.templateId}/${paper.recordId}`}>
            <button type="button" className={styles.row} onClick={() => onOpen(paper)}>
              <span className={styles.words}>
                <span>{`${paper.kindSymbol} · ${paper.subject}`}</span>
                <span className={styles.quiet}>{`Còn thiếu: ${paper.missing.join(', ')}`}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {papers.length > shownRows && <Text>{`… và ${papers.length - shownRows} văn bản nữa, xem ở mục Văn bản.`}</Text>}
    </>
  )
}
