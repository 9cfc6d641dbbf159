import { Text, mergeClasses } from '@fluentui/react-components'
import type { z } from 'zod'
import type { overviewSchema } from '../../../shared/contract/office.ts'
import { showDate, today } from '../../ui/dates.ts'
import { shownRows, useRowStyles } from './overview.styles.ts'

type Due = z.output<typeof overviewSchema>['due'][number]

export function DueList({ due, onOpen }: { readonly due: readonly Due[], readonly onOpen: (task: Due) => void }) {
  const styles = useRowStyles()
  const now = today()
  return (
    <>
      <ul className={styles.list}>
        {due.slice(0, shownRows).map((task, index) => (
          <li key={index}>
            <button type="button" className={styles.row} onClick={() => onOpen(task)}>
              <span className={mergeClasses(styles.fixed, task.date < now && styles.late)}>{showDate(task.date)}</span>
              <span className={styles.words}>
                <span>{task.content}</span>
                <span className={styles.quiet}>{`${task.responsible}${task.date < now ? ' · đã quá hạn' : ''}`}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {due.length > shownRows && <Text>{`… và ${due.length - shownRows} việc nữa.`}</Text>}
    </>
  )
}
