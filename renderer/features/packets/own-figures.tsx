/** The office's own roll-ups for a packet: chosen, and what of each goes in, said before it is made: how much is counted, of when, and who is missing. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { AggregateChoice } from '../../../shared/contract/packets.ts'
import { dayOfMoment } from '../../../shared/domain/moments.ts'
import { namedUnits } from '../../../shared/domain/submission-words.ts'
import { showDate } from '../../ui/dates.ts'
import { CheckList } from './check-list.tsx'
import type { Chosen } from './check-list.tsx'

/** `Báo cáo năm 2025: 41 chỉ tiêu, 55/58 đơn vị; đã chốt ngày 05/01/2026`. */
function labelOf({ title, indicators, units, missing, frozenAt }: AggregateChoice): string {
  return `${title}: ${indicators} chỉ tiêu, ${units - missing.length}/${units} đơn vị; ${frozenAt === null ? 'chưa chốt' : `đã chốt ngày ${showDate(dayOfMoment(frozenAt))}`}`
}

interface OwnFiguresProps { readonly aggregates: readonly AggregateChoice[], readonly chosen: Chosen, readonly onToggle: (campaignId: string) => void }

export function OwnFigures({ aggregates, chosen, onToggle }: OwnFiguresProps) {
  if (aggregates.length === 0) return null
  return (
    <>
      <CheckList label="Số liệu tổng hợp của văn phòng" rows={aggregates.map((one) => ({ key: one.campaignId, label: labelOf(one) }))} chosen={chosen} onToggle={onToggle} />
      {aggregates.filter(({ campaignId }) => chosen.has(campaignId)).map((one) => (
        <MessageBar key={one.campaignId} intent={one.frozenAt === null || one.missing.length > 0 ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>{goingInWords(one)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  )
}

function goingInWords({ title, bodyName, from, to, units, missing, frozenAt }: AggregateChoice): string {
  const basis = frozenAt === null ? 'số hiện tại của các báo cáo đã chấp nhận, chưa chốt' : `số đã chốt ngày ${showDate(dayOfMoment(frozenAt))}`
  const lacking = missing.length === 0 ? '' : ` Chưa có báo cáo của ${missing.length}/${units} đơn vị: ${namedUnits(missing)}.`
  return `Vào gói: số tổng hợp “${title}” của ${bodyName}, kỳ từ ${showDate(from)} đến ${showDate(to)}, ${basis}. Nơi nhận lấy thẳng vào đợt báo cáo của mình, mỗi số kèm số của từng đơn vị; một bảng Excel đi cùng.${lacking}`
}
