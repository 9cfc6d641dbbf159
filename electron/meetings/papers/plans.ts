/** Which paper each role is. Pure. */
import type { MeetingPaperRole } from '../../../shared/domain/meeting.ts'
import { fault } from '../../faults/index.ts'
import { minutesPlan } from './minutes-plan.ts'
import type { PaperAsked, PaperPlan } from './plan.ts'

export function paperPlan(role: MeetingPaperRole, asked: PaperAsked): PaperPlan {
  switch (role) {
    case 'minutes': return minutesPlan(asked)
    default: throw fault('INPUT_INVALID', { happened: 'Chưa lập được loại văn bản này từ cuộc họp.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Lập văn bản này ở phần Văn bản.' })
  }
}
