/** Checks of the minutes of an inspection session. */
import { objectsOfSession } from '../../../../shared/domain/inspection.ts'
import type { Inspection, InspectionSession } from '../../../../shared/domain/inspection.ts'
import { shortDate, weekendName } from '../../../../shared/domain/dates.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import type { OfficeFacts } from '../facts.ts'
import { error, info, warning, when } from './problems.ts'

/** Paths are inside the inspection: `sessions[0].end`. */
export function checkSession(inspection: Inspection, session: InspectionSession, facts: OfficeFacts): readonly Problem[] {
  const index = inspection.sessions.findIndex((one) => one.id === session.id)
  const at = (field: string): string => `sessions[${Math.max(index, 0)}].${field}`
  return [
    ...checkPeople(inspection, session, facts, at), ...checkEnd(session, at), ...checkDates(inspection, session, at),
    ...inspection.kind === 'supervision' ? checkSupervisionWords(session, at) : [],
  ]
}

type At = (field: string) => string

function checkPeople(inspection: Inspection, session: InspectionSession, facts: OfficeFacts, at: At): readonly Problem[] {
  const team = new Set(inspection.team.map((member) => member.personId))
  const present = new Set([...session.inspecteesPresent, ...session.othersPresent].map((person) => person.fullName))
  const signers = [...session.inspecteeSigner === null ? [] : [['inspecteeSigner', session.inspecteeSigner] as const], ...session.otherInspecteeSigners.map((name, index) => [`otherInspecteeSigners[${index}]`, name] as const)]
  const objects = objectsOfSession(inspection, session)
  const named = [[session.chairPersonId, 'chairPersonId', 'Người chủ trì'], [session.minuteTakerPersonId, 'minuteTakerPersonId', 'Người ghi biên bản'],
    ...session.teamPresentIds.map((id, index) => [id, `teamPresentIds[${index}]`, 'Thành viên dự'] as const)] as const
  return [
    ...named.flatMap(([id, field, who]) => facts.people.has(id)
      ? when(!team.has(id), warning({ code: 'session.notInTeam', path: at(field), value: id, message: `${who} không thuộc Đoàn.`, remedy: 'Chọn người trong Đoàn, hoặc bổ sung người này vào Đoàn.' }))
      : [error({ code: 'reference.missing', path: at(field), value: id, message: `${who} không có trong hồ sơ.`, remedy: 'Chọn lại người, hoặc thêm người này vào mục Tổ chức.' })]),
    ...when(session.inspecteesPresent.length === 0, warning({ code: 'session.inspecteesMissing', path: at('inspecteesPresent'), message: 'Chưa ghi ai dự về phía đối tượng.', remedy: 'Thêm người dự họp của đối tượng được kiểm tra, giám sát.' })),
    ...when(session.inspecteeSigner === null, info({ code: 'session.signerBlank', path: at('inspecteeSigner'), message: 'Chưa ghi người ký đại diện đối tượng; chỗ ký để trống.', remedy: 'Chọn người ký trong số người dự.' })),
    ...signers.flatMap(([field, value]) => when(!present.has(value), error({ code: 'session.signerNotPresent', path: at(field), value, message: 'Người ký đại diện đối tượng không có trong danh sách người dự.', remedy: 'Chọn người ký trong số người dự, hoặc bổ sung vào danh sách.' }))),
    ...when(signers.length > 0 && signers.length < objects.length, info({ code: 'session.signersFewer', path: at('otherInspecteeSigners'), message: `Buổi làm việc với ${objects.length} đối tượng mà mới có ${signers.length} người ký.`, remedy: 'Chọn thêm người cùng ký, hoặc ghi rõ buổi làm việc với đối tượng nào.' })),
  ]
}

function checkEnd(session: InspectionSession, at: At): readonly Problem[] {
  return [
    ...when(session.end === null, warning({ code: 'session.endMissing', path: at('end'), message: 'Biên bản chưa ghi giờ kết thúc.', remedy: 'Ghi giờ kết thúc buổi làm việc.' })),
    ...when(session.statements.length === 0, warning({ code: 'session.statementsMissing', path: at('statements'), message: 'Biên bản chưa ghi ai phát biểu.', remedy: 'Ghi diễn biến: ai phát biểu, nội dung gì.' })),
    ...when(session.end !== null && !session.readBack, warning({ code: 'session.notReadBack', path: at('readBack'), message: 'Biên bản chưa được đọc lại cho những người dự cùng nghe.', remedy: 'Đọc lại biên bản rồi đánh dấu đã đọc.' })),
    ...when(session.end !== null && !session.agreed && session.reservations.trim() === '', warning({ code: 'session.notAgreed', path: at('agreed'), message: 'Chưa ghi các bên có nhất trí với biên bản hay không.', remedy: 'Đánh dấu nhất trí, hoặc ghi ý kiến bảo lưu.' })),
  ]
}

function checkDates(inspection: Inspection, session: InspectionSession, at: At): readonly Problem[] {
  const day = session.start.slice(0, 10)
  const { decision } = inspection
  return [
    ...when(decision === null, error({ code: 'session.noDecision', path: 'decision', message: 'Cuộc này chưa có quyết định nên biên bản chưa ghi được thực hiện quyết định nào.', remedy: 'Ghi số, ngày của quyết định vào hồ sơ cuộc, rồi lập lại biên bản.' })),
    ...when(decision?.type === 'document' && decision.date > day, error({ code: 'session.beforeDecision', path: at('start'), value: session.start, message: 'Buổi làm việc diễn ra trước ngày ban hành quyết định.', remedy: 'Sửa thời gian làm việc hoặc ngày của quyết định.' })),
    ...session.requests.flatMap((request, index) => {
      const weekend = weekendName(request.due)
      return [
        ...when(request.due < day, warning({ code: 'session.requestDuePast', path: at(`requests[${index}].due`), value: request.due, message: `Thời hạn ${shortDate(request.due)} đứng trước ngày làm việc.`, remedy: 'Sửa thời hạn.' })),
        ...when(weekend !== null, warning({ code: 'deadline.weekend', path: at(`requests[${index}].due`), value: request.due, message: `Thời hạn ${shortDate(request.due)} rơi vào ${weekend ?? ''}.`, remedy: 'Chuyển sang ngày làm việc.' })),
      ]
    }),
  ]
}

/** Supervision looks and advises; it does not handle violations. */
function checkSupervisionWords(session: InspectionSession, at: At): readonly Problem[] {
  const texts = [
    ...session.findings.map((finding, index) => [finding.content, at(`findings[${index}].content`)] as const),
    ...session.requests.map((request, index) => [request.content, at(`requests[${index}].content`)] as const),
  ]
  return texts.flatMap(([text, path]) => when(/xử lý (?:vi phạm|kỷ luật)|thi hành kỷ luật/iu.test(text),
    warning({ code: 'session.supervisionWords', path, value: text, message: 'Giám sát chỉ xem xét, đánh giá; không xử lý vi phạm.', remedy: 'Sửa lời văn, hoặc đề nghị chuyển sang kiểm tra khi có dấu hiệu vi phạm.' })))
}
