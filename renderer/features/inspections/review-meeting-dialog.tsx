/** Which meeting of this office weighed the case: its day, its extract and its votes on discipline are then taken from its record. */
import { useState } from 'react'
import { Button, Field, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { showDate } from '../../ui/dates.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { reviewMeetingsQuery } from './queries.ts'
import { Refusals, useSending } from './step-dialogs.tsx'
import type { CaseStepCalls } from './use-case-steps.ts'

interface ReviewMeetingDialogProps { readonly id: string, readonly tied: Inspection['reviewMeeting'], readonly calls: CaseStepCalls, readonly onClose: () => void }

export function ReviewMeetingDialog({ id, tied, calls, onClose }: ReviewMeetingDialogProps) {
  const query = useQuery(reviewMeetingsQuery(id))
  const [meetingId, setMeetingId] = useState(tied.meetingId)
  const [itemId, setItemId] = useState(tied.itemId)
  const { problems, send } = useSending(onClose)
  const items = query.data?.find((meeting) => meeting.id === meetingId)?.items ?? []
  const choose = (next: string | null): void => {
    setMeetingId(next)
    setItemId('')
  }
  return (
    <DialogFrame title="Hội nghị xem xét" size="medium" onClose={onClose} actions={(
      <><Button appearance="primary" type="submit" form="review-meeting">{meetingId === null ? 'Không gắn cuộc họp nào' : 'Gắn cuộc họp này'}</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <Text>Hội nghị đã ghi ở mục Họp thì ngày họp, trích biên bản và kết quả bỏ phiếu lấy từ biên bản của cuộc họp ấy.</Text>
      <QueryView query={query}>
        {(meetings) => (
          <form id="review-meeting" onSubmit={(event) => send(event, () => calls.tieReviewMeeting(meetingId, itemId))}>
            {meetings.length === 0 && <Text block>Chưa có cuộc họp nào của tổ chức này trong máy.</Text>}
            <Field label="Cuộc họp"><PickInput value={meetingId} options={meetings.map((meeting) => ({ value: meeting.id, label: meeting.title, detail: showDate(meeting.start) }))} onChange={choose} clearable /></Field>
            {meetingId !== null && <Field label="Nội dung trong chương trình (để trống: cả cuộc họp)"><PickInput value={itemId === '' ? null : itemId} options={items.map((item) => ({ value: item.id, label: item.title }))} onChange={(next) => setItemId(next ?? '')} clearable /></Field>}
          </form>
        )}
      </QueryView>
      <Refusals problems={problems} />
    </DialogFrame>
  )
}
