/** "Lập sẵn các đợt": up to which day; of one round, its periods are shown first. Doing it again makes nothing twice. */
import { useState } from 'react'
import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import type { RoundPeriod } from '../../../shared/contract/campaigns.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { roundPeriodsQuery } from './queries.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } })

export function AheadDialog({ roundId, onClose }: { readonly roundId: string | null, readonly onClose: () => void }) {
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const [until, setUntil] = useState<string | null>(`${today().slice(0, 4)}-12-31`)
  const date = calendarDateSchema.safeParse(until).data
  const create = async (): Promise<void> => {
    if (date === undefined) return
    const { created, existing, notes } = await client.reportingRounds.createAhead({ id: roundId, until: date })
    await queries.invalidateQueries()
    onClose()
    const words = created.length === 0 ? `Không có đợt nào mới; ${existing} đợt đã lập từ trước.` : `Đã lập ${created.length} đợt báo cáo${existing > 0 ? `; ${existing} đợt đã có từ trước` : ''}.`
    notify({ text: [words, ...notes].join(' '), ...notes.length > 0 ? { intent: 'warning' } : { intent: 'success', leavesAfter: 8000 } })
  }
  return (
    <DialogFrame title="Lập sẵn các đợt báo cáo" size="medium" onClose={onClose} actions={(
      <>
        <Button onClick={onClose}>Thôi</Button>
        <Button appearance="primary" disabled={date === undefined} onClick={() => { create().catch(notifyFault) }}>Lập các đợt</Button>
      </>
    )}>
      <Field label="Các kỳ kết thúc đến ngày"><DateInput value={until} onChange={setUntil} /></Field>
      {roundId === null ? <Text>Lập cho mọi chế độ báo cáo đang còn hiệu lực. Kỳ đã có đợt thì giữ nguyên.</Text> : date !== undefined && <Periods roundId={roundId} until={date} />}
    </DialogFrame>
  )
}

function Periods({ roundId, until }: { readonly roundId: string, readonly until: string }) {
  const styles = useStyles()
  const query = useQuery(roundPeriodsQuery(roundId, until))
  return (
    <QueryView query={query}>
      {(periods) => periods.length === 0
        ? <Text>Không có kỳ nào sắp tới trong khoảng này.</Text>
        : <ul className={styles.list}>{periods.map((period) => <li key={period.from}>{lineOf(period)}</li>)}</ul>}
    </QueryView>
  )
}

function lineOf({ title, cutOff, due, campaignId }: RoundPeriod): string {
  return `${title}: chốt ${showDate(cutOff)}, hạn ${showDate(due)}${campaignId === null ? '' : ' (đã lập)'}`
}
