/** Which paper each role is. Pure. */
import type { MeetingPaperRole } from '../../../shared/domain/meeting.ts'
import { conclusionNoticePlan, countingMinutesPlan, extractPlan, resolutionPlan } from './after.ts'
import { attendanceSheetPlan, chairScriptPlan, invitationPlan, noticePlan } from './before.ts'
import { minutesPlan } from './minutes-plan.ts'
import type { PaperAsked, PaperPlan } from './plan.ts'
import { scoreSheetPlan } from './score-sheet.ts'

const plans: Readonly<Record<MeetingPaperRole, (asked: PaperAsked) => PaperPlan>> = {
  invitation: invitationPlan, notice: noticePlan, attendanceSheet: attendanceSheetPlan, chairScript: chairScriptPlan, minutes: minutesPlan, resolution: resolutionPlan,
  conclusionNotice: conclusionNoticePlan, extract: extractPlan, countingMinutes: countingMinutesPlan, scoreSheet: scoreSheetPlan,
}

/** Faults INPUT_INVALID for what the meeting does not have. */
export function paperPlan(role: MeetingPaperRole, asked: PaperAsked): PaperPlan {
  return plans[role](asked)
}
