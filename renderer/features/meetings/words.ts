/** Fixed choices of meetings, in the order a secretary expects, and their words. */
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../../shared/domain/meeting.ts'
import type { Organ, Standing } from '../../../shared/domain/membership.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const meetingKindChoices: readonly Choice<Meeting['kind']>[] = [
  { value: 'regular', label: 'Sinh hoạt chi bộ thường kỳ' }, { value: 'thematic', label: 'Sinh hoạt chuyên đề' }, { value: 'extraordinary', label: 'Sinh hoạt bất thường' },
  { value: 'conference', label: 'Hội nghị' }, { value: 'briefing', label: 'Giao ban' }, { value: 'preliminaryReview', label: 'Hội nghị sơ kết' },
  { value: 'finalReview', label: 'Hội nghị tổng kết' }, { value: 'dialogue', label: 'Đối thoại' },
]
export const organChoices: readonly Choice<Organ>[] = [
  { value: 'members', label: 'Toàn thể đảng viên' }, { value: 'cellCommittee', label: 'Chi uỷ' }, { value: 'executiveCommittee', label: 'Ban Chấp hành' },
  { value: 'standingCommittee', label: 'Ban Thường vụ' }, { value: 'inspectionCommittee', label: 'Uỷ ban kiểm tra' },
]
export const standingChoices: readonly Choice<Standing>[] = [
  { value: 'full', label: 'Chính thức' }, { value: 'probationary', label: 'Dự bị' }, { value: 'temporary', label: 'Sinh hoạt tạm thời' },
]
export const stateChoices: readonly Choice<Meeting['state']>[] = [
  { value: 'planned', label: 'Đang chuẩn bị' }, { value: 'running', label: 'Đang ghi' }, { value: 'draft', label: 'Dự thảo biên bản' },
  { value: 'agreed', label: 'Đã thông qua' }, { value: 'signed', label: 'Đã ký' },
]
export const subjectChoices: readonly Choice<Meeting['agenda'][number]['subject']>[] = [
  { value: 'news', label: 'Thời sự' }, { value: 'documents', label: 'Phổ biến văn bản' }, { value: 'thinking', label: 'Tình hình tư tưởng' }, { value: 'study', label: 'Học tập và làm theo Bác' },
  { value: 'politicalMission', label: 'Nhiệm vụ chính trị' }, { value: 'partyBuilding', label: 'Xây dựng Đảng' }, { value: 'criticism', label: 'Tự phê bình và phê bình' },
  { value: 'members', label: 'Đảng viên' }, { value: 'proposals', label: 'Kiến nghị, đề xuất' }, { value: 'personnel', label: 'Nhân sự' }, { value: 'other', label: 'Việc khác' },
]
export const paperRoleChoices: readonly Choice<Meeting['papers'][number]['role']>[] = [
  { value: 'invitation', label: 'Giấy mời' }, { value: 'notice', label: 'Thông báo họp' }, { value: 'attendanceSheet', label: 'Danh sách điểm danh' }, { value: 'chairScript', label: 'Kịch bản điều hành' },
  { value: 'minutes', label: 'Biên bản' }, { value: 'resolution', label: 'Nghị quyết' }, { value: 'conclusionNotice', label: 'Thông báo kết luận' }, { value: 'extract', label: 'Trích biên bản' },
  { value: 'countingMinutes', label: 'Biên bản kiểm phiếu' }, { value: 'scoreSheet', label: 'Phiếu chấm điểm' },
]
export const methodChoices: readonly Choice[] = [{ value: 'hands', label: 'Giơ tay' }, { value: 'ballot', label: 'Phiếu kín' }]
export const majorityChoices: readonly Choice[] = [{ value: 'moreThanHalf', label: 'Quá nửa' }, { value: 'twoThirds', label: 'Từ hai phần ba' }]
export const noteChoices: readonly Choice[] = [
  { value: 'course', label: 'Diễn biến' }, { value: 'thinking', label: 'Tình hình tư tưởng' }, { value: 'strengths', label: 'Ưu điểm' }, { value: 'shortcomings', label: 'Hạn chế, khuyết điểm' },
]
export const periodicityChoices: readonly Choice[] = [
  { value: 'month', label: 'Hằng tháng' }, { value: 'quarter', label: 'Hằng quý' }, { value: 'halfYear', label: '6 tháng' }, { value: 'year', label: 'Hằng năm' }, { value: 'once', label: 'Một lần' },
]

/** What an entry of the record is called at the left of its row. */
export const entryWords: Readonly<Record<MeetingEntry['kind'], string>> = {
  attendance: 'Điểm danh', movement: 'Đến, về', guest: 'Đại biểu', item: 'Nội dung', speech: 'Phát biểu', vote: 'Biểu quyết', conclusion: 'Kết luận', task: 'Nhiệm vụ', dues: 'Đảng phí', note: 'Diễn biến', closing: 'Bế mạc',
}

/** `presenceAt` as the roll says it. */
export const presenceWords = {
  present: 'có mặt', left: 'đã về', absentWithReason: 'vắng có lý do', absentWithoutReason: 'vắng không lý do', unknown: 'chưa điểm danh',
} as const
