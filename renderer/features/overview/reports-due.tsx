/** Campaigns that are open: how many reports are in hand, who is late; and reviews of directives that are due. */
import { Text, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { BoardColumn } from '../../../shared/contract/campaigns.ts'
import type { Review } from '../../../shared/contract/directives.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import { showDate, today } from '../../ui/dates.ts'
import { boardOfQuery, campaignsQuery, reviewsDueQuery } from './queries.ts'
import { shownRows, useRowStyles } from './overview.styles.ts'
import { Panel } from './panel.tsx'

/** Reviews further away than this are not yet work. */
const reviewDays = 120

/** "40/58 đơn vị đã gửi; 18 đơn vị quá hạn". */
export function campaignWords({ inHand, asked, missing, returned, late }: Pick<BoardColumn, 'inHand' | 'asked' | 'missing' | 'returned' | 'late'>): string {
  const more = [missing > 0 && `${missing} đơn vị quá hạn chưa gửi`, returned > 0 && `${returned} đang trả lại`, late > 0 && `${late} gửi muộn`].filter((part) => part !== false)
  return [`${inHand}/${asked} đơn vị đã gửi`, ...more].join('; ')
}

export function OpenCampaigns() {
  const styles = useRowStyles()
  const navigate = useNavigate()
  const open = (useQuery(campaignsQuery()).data ?? []).filter(({ state }) => state === 'open').toSorted((one, other) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id))
  const shown = open.slice(0, shownRows)
  const columns = useQuery(boardOfQuery(shown.map(({ id }) => id))).data?.columns ?? []
  return (
    <Panel title="Báo cáo đang thu" empty="Không có đợt báo cáo nào đang thu." isEmpty={open.length === 0}>
      <ul className={styles.list}>
        {columns.map((column) => (
          <li key={column.id}>
            <button type="button" className={styles.row} onClick={() => void navigate({ to: '/campaigns/board', search: { campaign: column.id } })}>
              <span className={mergeClasses(styles.fixed, column.missing > 0 && styles.late)}>{showDate(column.due)}</span>
              <span className={styles.words}><span>{column.title}</span><span className={styles.quiet}>{campaignWords(column)}</span></span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > shown.length && <Text>{`… và ${open.length - shown.length} đợt nữa.`}</Text>}
    </Panel>
  )
}

export function DueReviews() {
  const styles = useRowStyles()
  const navigate = useNavigate()
  const reviews = (useQuery(reviewsDueQuery(today())).data ?? []).filter(({ daysLeft }) => daysLeft <= reviewDays)
  const open = ({ campaignId, directiveId }: Review): void => void (campaignId === null
    ? navigate({ to: '/directives/$id', params: { id: directiveId } }) : navigate({ to: '/campaigns/$id', params: { id: campaignId } }))
  return (
    <Panel title="Sơ kết, tổng kết" empty={`Không có sơ kết, tổng kết nào đến hạn trước ngày ${showDate(addDays(today(), reviewDays))}.`} isEmpty={reviews.length === 0}>
      <ul className={styles.list}>
        {reviews.slice(0, shownRows).map((review) => (
          <li key={`${review.directiveId} ${review.kind}`}>
            <button type="button" className={styles.row} onClick={() => open(review)}>
              <span className={mergeClasses(styles.fixed, review.daysLeft < 0 && styles.late)}>{showDate(review.date)}</span>
              <span className={styles.words}>
                <span>{`${review.kind === 'preliminary' ? 'Sơ kết' : 'Tổng kết'} ${review.title}`}</span>
                <span className={styles.quiet}>{[review.proposed ? 'ngày đề xuất' : 'ngày đã định', review.campaignId === null ? 'chưa mở đợt báo cáo' : 'đã mở đợt báo cáo', review.daysLeft < 0 && 'đã quá hạn'].filter((part) => part !== false).join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
