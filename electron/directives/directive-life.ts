/** The life of directives at a date: what is in force, when it is to be reviewed, who has made it concrete. Pure. */
import type { DirectiveMatrix, Review } from '../../shared/contract/directives.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import { daysBetween, shortDate } from '../../shared/domain/dates.ts'
import { reviewDates } from '../../shared/domain/directive.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Problem } from '../../shared/domain/problem.ts'

/** "Chỉ thị số 05-CT/TU về …". */
export function directiveTitle(directive: Pick<Directive, 'kind' | 'designation' | 'subject'>): string {
  return `${documentKinds[directive.kind].name} số ${directive.designation} ${directive.subject}`
}

/** The directive that replaced this one by that day, or null. */
export function successorOf(directive: Directive, all: readonly Directive[], on: string): Directive | null {
  return all.find((other) => other.date <= on && other.links.some((link) => link.kind === 'replaces' && link.directiveId === directive.id)) ?? null
}

/** Still carried out on that day: begun, neither ended nor replaced. */
export function inForce(directive: Directive, all: readonly Directive[], on: string): boolean {
  return directive.startedOn <= on && (directive.endedOn === null || directive.endedOn > on) && successorOf(directive, all, on) === null
}

/** What calls for a review on a day: a campaign opened for one. */
export interface ReviewCampaign { readonly id: string, readonly directiveId: string | null, readonly kind: string }

/**
 * Sơ kết and tổng kết not yet held, soonest first. A stage reached says which were: `reviewed` after sơ kết, `concluded`
 * after tổng kết. One that ended still owes its tổng kết (no sơ kết any more); one that was replaced owes neither.
 */
export function reviewsOn(directives: readonly Directive[], campaigns: readonly ReviewCampaign[], on: string): readonly Review[] {
  const owing = directives.filter((directive) => directive.stage !== 'concluded' && directive.startedOn <= on && successorOf(directive, directives, on) === null)
  return owing.flatMap((directive) => {
    const dates = reviewDates(directive)
    const review = (kind: Review['kind'], date: string, proposed: boolean): Review => ({
      directiveId: directive.id, title: directiveTitle(directive), kind, date, proposed, daysLeft: daysBetween(on, date),
      campaignId: campaigns.find((one) => one.directiveId === directive.id && one.kind === (kind === 'preliminary' ? 'preliminaryReview' : 'finalReview'))?.id ?? null,
    })
    return [
      ...directive.stage === 'reviewed' || isOver(directive, dates.preliminary, on) ? [] : [review('preliminary', dates.preliminary, directive.preliminaryReviewOn === null)],
      review('final', dates.final, directive.finalReviewOn === null),
    ]
  }).toSorted((one, other) => one.date.localeCompare(other.date) || one.title.localeCompare(other.title, 'vi'))
}

/** Nothing is half way any more: the directive has ended, or will have by the day of its sơ kết. */
function isOver({ endedOn }: Directive, preliminary: string, on: string): boolean {
  return endedOn !== null && (endedOn <= on || endedOn <= preliminary)
}

type MatrixBody = Pick<DirectiveMatrix['rows'][number], 'bodyId' | 'name' | 'kind' | 'sector' | 'ended'>

/** Directives × organisations; of several papers of one unit the earliest counts. Bodies that had ended are not expected to answer. */
export function matrixOf(directives: readonly Directive[], bodies: readonly MatrixBody[]): DirectiveMatrix {
  const first = directives.map((directive) => {
    const responses = new Map<string, Directive['responses'][number]>()
    for (const response of directive.responses.toSorted((one, other) => one.date.localeCompare(other.date))) {
      if (!responses.has(response.bodyId)) responses.set(response.bodyId, response)
    }
    return { directive, responses }
  })
  const shown = bodies.filter((body) => !body.ended || first.some(({ responses }) => responses.has(body.bodyId)))
  return {
    columns: first.map(({ directive, responses }) => ({
      directiveId: directive.id, designation: directive.designation, title: directiveTitle(directive), due: directive.responseDue,
      issued: shown.filter((body) => responses.has(body.bodyId)).length, expected: shown.filter((body) => !body.ended || responses.has(body.bodyId)).length,
    })),
    rows: shown.map((body) => ({ ...body, cells: first.map(({ directive, responses }) => cellOf(directive, responses.get(body.bodyId))) })),
  }
}

function cellOf(directive: Directive, response: Directive['responses'][number] | undefined): DirectiveMatrix['rows'][number]['cells'][number] {
  if (response === undefined) return null
  const days = daysBetween(directive.receivedOn ?? directive.date, response.date)
  return {
    // Dates the wrong way round are named by `directiveProblems`; they are no number of days.
    designation: response.designation, date: response.date, days: days < 0 ? null : days,
    late: directive.responseDue !== null && response.date > directive.responseDue,
  }
}

/** What does not fit within one directive: shown beside the saved record. */
export function directiveProblems(directive: Directive, all: readonly Directive[]): readonly Problem[] {
  const problem = (path: string, value: string, code: string, message: string, remedy: string): Problem => ({ severity: 'warning', code, path, value, message, remedy })
  const twin = all.find((other) => other.id !== directive.id && other.designation === directive.designation && other.date === directive.date)
  const last = directive.steps.toSorted((one, other) => one.date.localeCompare(other.date)).at(-1)
  const twice = directive.responses.findIndex(({ bodyId, designation }, at) =>
    directive.responses.findIndex((other) => other.bodyId === bodyId && other.designation === designation) !== at)
  return [
    ...twin === undefined ? [] : [problem('designation', directive.designation, 'directive.twice', 'Văn bản cùng số và ngày đã có trong sổ.', 'Dùng văn bản đã có; xoá bản ghi trùng.')],
    ...last === undefined || last.stage === directive.stage ? []
      : [problem('stage', directive.stage, 'directive.stage', 'Giai đoạn đang ghi khác với việc đã làm sau cùng.', 'Chọn lại giai đoạn, hoặc sửa các việc đã làm.')],
    ...directive.responses.flatMap(({ designation, date }, at) => {
      if (date < directive.date) return [problem(`responses[${at}].date`, date, 'directive.responseEarly', `Văn bản ${designation} của đơn vị có ngày trước văn bản chỉ đạo.`, 'Kiểm tra lại ngày của văn bản này.')]
      if (directive.receivedOn === null || date >= directive.receivedOn) return []
      return [problem(`responses[${at}].date`, date, 'directive.responseBeforeReceipt', `Văn bản ${designation} của đơn vị có ngày trước ngày nhận văn bản chỉ đạo (${shortDate(directive.receivedOn)}) nên không tính được số ngày.`, 'Kiểm tra lại ngày nhận và ngày của văn bản này.')]
    }),
    ...twice < 0 ? [] : [problem(`responses[${twice}]`, directive.responses[twice]?.designation ?? '', 'directive.responseTwice', 'Văn bản này của đơn vị đã ghi ở dòng trên.', 'Xoá một trong hai dòng.')],
  ]
}
