/** What a supervision may not say: it looks and assesses, finds no violation and never "handles" (document-catalogue 1c). Pointed out where it stands; the words stay the person's. Pure. */
import type { Inspection, InspectionSession } from '../../shared/domain/inspection.ts'
import { shorten, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'

export function supervisionProblems(inspection: Inspection): readonly Problem[] {
  if (inspection.kind !== 'supervision') return []
  return [
    ...inspection.findings.flatMap(({ gravity, fact }, at) => gravity === 'shortcoming' ? [] : [warning('case.supervisionViolation', `findings[${at}].gravity`, shorten(fact), 'Cuộc giám sát không kết luận vi phạm.', 'Ghi là hạn chế, khuyết điểm; có dấu hiệu vi phạm thì đề nghị kiểm tra.')]),
    ...printedWords(inspection).flatMap(({ path, place, text }) => /xử lý/iu.test(text.normalize('NFC')) ? [handling(path, place, text)] : []),
  ]
}

function handling(path: string, place: string, text: string): Problem {
  return warning('case.supervisionHandling', path, shorten(text), `${place} của cuộc giám sát có chữ “xử lý”: “${shorten(text)}”.`, 'Viết lại bằng lời của giám sát, ví dụ “giải quyết”, “khắc phục”, “thực hiện”; nếu là tên văn bản hay lời người phát biểu thì giữ nguyên.')
}

/** `place`: where the clerk finds it, as it begins the sentence. */
interface PrintedWords { readonly path: string, readonly place: string, readonly text: string }

/** Everything a person typed that papers of the case print. */
function printedWords({ title, contents, findings, requirements, strengths, team, sessions }: Inspection): readonly PrintedWords[] {
  const words = (path: string, place: string, text: string): PrintedWords => ({ path, place, text })
  return [
    words('title', 'Tên', title), ...contents.map((text, at) => words(`contents[${at}]`, `Nội dung ${at + 1}`, text)), ...team.map(({ part }, at) => words(`team[${at}].part`, `Phần việc của thành viên ${at + 1}`, part)),
    ...strengths.map(({ text }, at) => words(`strengths[${at}].text`, `Ưu điểm ${at + 1}`, text)),
    ...findings.flatMap(({ fact, evidence, cause }, at) => [words(`findings[${at}].fact`, `Phát hiện ${at + 1}`, fact), words(`findings[${at}].evidence`, `Tài liệu, chứng cứ của phát hiện ${at + 1}`, evidence), words(`findings[${at}].cause`, `Nguyên nhân của phát hiện ${at + 1}`, cause)]),
    ...requirements.map(({ content }, at) => words(`requirements[${at}].content`, `Yêu cầu ${at + 1}`, content)),
    ...sessions.flatMap((session, at) => sessionWords(session, `sessions[${at}]`, `Buổi làm việc ${at + 1}`)),
  ]
}

function sessionWords({ subject, statements, findings, requests, documentsHandedOver, reservations }: InspectionSession, path: string, place: string): readonly PrintedWords[] {
  const words = (field: string, part: string, text: string): PrintedWords => ({ path: `${path}.${field}`, place: `${part} ở ${place.toLocaleLowerCase('vi')}`, text })
  return [
    words('subject', 'Trích yếu', subject), words('reservations', 'Ý kiến bảo lưu', reservations),
    ...statements.map(({ content }, at) => words(`statements[${at}].content`, `Ý kiến ${at + 1}`, content)), ...findings.map(({ content }, at) => words(`findings[${at}].content`, `Phát hiện ${at + 1}`, content)),
    ...requests.map(({ content }, at) => words(`requests[${at}].content`, `Yêu cầu ${at + 1}`, content)), ...documentsHandedOver.map(({ title }, at) => words(`documentsHandedOver[${at}].title`, `Tài liệu ${at + 1}`, title)),
  ]
}
