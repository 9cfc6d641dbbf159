/**
 * What a paper's head and foot must agree with: the body existed on the date, the date lies in a term, and the signer had
 * the right to sign this kind for this body on that date. A blank date is a draft; then only what needs no date is checked.
 *
 * Composing a paper asks the same again (and more) when it is to leave the office; here it is asked of stored records.
 */
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { isWithin, shortDate } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { OrganisationView, SigningRight, Term } from '../../shared/domain/organisation.ts'
import { error, joinPath } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'

/** All problems of one paper's facts; `path` is where the facts lie (`plans[3].paper`). */
export function paperProblems(view: OrganisationView, kind: DocumentKind, paper: PaperFacts, path: string): readonly Problem[] {
  const at = (field: string): string => joinPath(path, [field])
  return [
    ...dateProblems(view, paper, at('date')), ...signerProblems(view, kind, paper, at('signingRightId')),
    ...paper.jointWith.flatMap((joint, index) => jointProblems(view, kind, { ...joint, date: paper.date }, at(`jointWith[${index}]`))),
  ]
}

type Signing = Pick<PaperFacts, 'bodyId' | 'signingRightId' | 'date'>

/** Of a body that issues together with the lead: it existed, and its signer may sign. */
function jointProblems(view: OrganisationView, kind: DocumentKind, joint: Signing, path: string): readonly Problem[] {
  const body = view.bodies.get(joint.bodyId)
  const existed = body === undefined || joint.date === null || bodyOn(body, joint.date) !== null
  return [
    ...existed ? [] : [error('paper.bodyDidNotExist', joinPath(path, ['bodyId']), joint.bodyId, `Ngày ${shortDate(joint.date ?? '')}, tổ chức cùng ban hành chưa có hoặc không còn.`,
      'Bỏ tổ chức này, sửa ngày văn bản, hoặc sửa ngày bắt đầu, kết thúc của tổ chức.')],
    ...signerProblems(view, kind, joint, joinPath(path, ['signingRightId'])),
  ]
}

/** Terms that count for a body: its own, else those of the nearest body above it on that date. */
export function termsFor(view: OrganisationView, bodyId: string, date: string): readonly Term[] {
  const seen = new Set<string>()
  for (let id: string | null = bodyId; id !== null && !seen.has(id);) {
    const bodyHere: string = id
    const own = [...view.terms.values()].filter((term) => term.bodyId === bodyHere)
    if (own.length > 0) return own
    seen.add(id)
    const body = view.bodies.get(id)
    id = body === undefined ? null : (bodyOn(body, date) ?? body.versions.at(-1))?.parentId ?? null
  }
  return []
}

/** The body existed on the date, and the date lies in a term. Minutes have only this of {@link paperProblems}: the day of their session. */
export function dateProblems(view: OrganisationView, paper: Pick<PaperFacts, 'bodyId' | 'date'>, path: string): readonly Problem[] {
  const { date } = paper
  const body = view.bodies.get(paper.bodyId)
  if (date === null || body === undefined) return []
  const problems: Problem[] = []
  if (bodyOn(body, date) === null) {
    problems.push(error('paper.bodyDidNotExist', path, date, `Ngày ${shortDate(date)}, tổ chức ban hành chưa có hoặc không còn.`,
      'Sửa ngày văn bản, hoặc sửa ngày bắt đầu, kết thúc của tổ chức.'))
  }
  const terms = termsFor(view, paper.bodyId, date)
  if (terms.length > 0 && !terms.some((term) => isWithin(date, term.from, term.to))) {
    const spans = terms.map((term) => `${term.name}: từ ${shortDate(term.from)}${term.to === null ? '' : ` đến ${shortDate(term.to)}`}`).slice(0, 4)
    problems.push(error('paper.dateOutsideTerm', path, date, `Ngày ${shortDate(date)} nằm ngoài nhiệm kỳ (${spans.join('; ')}).`,
      'Sửa ngày văn bản cho nằm trong nhiệm kỳ, hoặc bổ sung nhiệm kỳ còn thiếu.'))
  }
  return problems
}

function signerProblems(view: OrganisationView, kind: DocumentKind, paper: Signing, path: string): readonly Problem[] {
  const id = paper.signingRightId
  const right = id === null ? undefined : view.signingRights.get(id)
  if (id === null || right === undefined) return []
  const problems: Problem[] = []
  const remedy = 'Chọn người ký khác, hoặc bổ sung quyền ký kèm quy định giao quyền.'
  if (right.bodyId !== paper.bodyId) {
    problems.push(error('paper.signerOtherBody', path, id, 'Quyền ký này không dành cho tổ chức ban hành văn bản.', remedy))
  }
  if (right.kinds.length > 0 && !right.kinds.includes(kind)) {
    problems.push(error('paper.signerOtherKind', path, id, `Quyền ký này không gồm loại văn bản ${documentKinds[kind].name}.`, remedy))
  }
  if (paper.date !== null && !heldOn(view, right, paper.date)) {
    problems.push(error('paper.signerRightExpired', path, id, `Ngày ${shortDate(paper.date)}, người ký chưa có hoặc không còn quyền ký này.`,
      'Sửa ngày văn bản, chọn người ký khác, hoặc sửa thời gian giữ chức vụ và quyền ký.'))
  }
  return problems
}

/** Both the right and the post it rests on must run on the date. */
function heldOn(view: OrganisationView, right: SigningRight, date: string): boolean {
  const post = view.posts.get(right.postId)
  return isWithin(date, right.period.from, right.period.to) && (post === undefined || isWithin(date, post.period.from, post.period.to))
}
