/** What there is to do about a step, in the words of its buttons. Pure. */
import type { CaseView } from '../../../shared/contract/inspections.ts'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { showDate } from '../../ui/dates.ts'

export type CaseStepView = CaseView['steps'][number]

/** Its paper is made or opened, or first the session it tells of is written down; none: the step has no paper of ours. */
export type PaperAction = 'make' | 'open' | 'writeSession' | 'none'

export function paperAction({ paper, template, isSession, manual, state }: CaseStepView): PaperAction {
  // The session is known, and the step's own minutes are still to be made of it.
  if (paper !== null) return paper.collection === 'sessions' && template !== null && template !== paper.templateId && state === 'ready' ? 'make' : 'open'
  if (state !== 'ready') return 'none'
  if (isSession) return 'writeSession'
  return template === null || manual ? 'none' : 'make'
}

/** Is there nothing left but to say that it is done: its paper has its date, or there is no paper to make. */
export function canBeCompleted(step: CaseStepView): boolean {
  const action = paperAction(step)
  return step.state === 'ready' && (action === 'none' || (action === 'open' && step.paper !== null && step.paper.date !== null))
}

/** Some steps are named by what is done at them, not by their paper. */
const namesPaper = /^(?:Quyết định|Kế hoạch|Đề cương|Biên bản|Báo cáo|Thông báo|Mục lục|Tờ trình|Công văn)/u

export function paperActionWords(step: CaseStepView): string {
  switch (paperAction(step)) {
    case 'make': return namesPaper.test(step.name) ? `Lập ${lowerFirst(step.name)}` : 'Lập văn bản'
    case 'open': return step.paper?.collection === 'sessions' ? 'Mở biên bản buổi làm việc' : 'Mở văn bản'
    case 'writeSession': return 'Ghi buổi làm việc'
    case 'none': return ''
  }
}

/** The day a step was done as far as the case says it: of its paper, of the conference, of the last remedy once all were looked at again; null: nobody wrote it down. */
export function knownDay({ stepId, paper }: CaseStepView, { reviewMeeting, requirements }: Pick<Inspection, 'reviewMeeting' | 'requirements'>): string | null {
  if (paper !== null && paper.date !== null) return paper.date
  if (stepId === 'meeting') return reviewMeeting.on
  if (stepId !== 'remedy') return null
  const checked = requirements.map(({ remedy }) => remedy?.checkedOn ?? null)
  return checked.reduce((last, day) => last === null || day === null ? null : day > last ? day : last, checked[0] ?? null)
}

/** The steps whose turn it is: first those that must be done or that another waits for, then those that may be left out. */
export function stepsInTurn({ steps }: Pick<CaseView, 'steps'>): readonly CaseStepView[] {
  const ready = steps.filter(({ state }) => state === 'ready')
  const isFirst = ({ name, optional }: CaseStepView): boolean => !optional || steps.some(({ waitsFor }) => waitsFor.includes(name))
  return [...ready.filter(isFirst), ...ready.filter((step) => !isFirst(step))]
}

/** Where a step stands, in a few words. */
export function stepStateWords({ state, doneOn, leftOut, waitsFor, optional, gone }: CaseStepView): string {
  if (gone) return doneOn === null ? 'Không còn trong quy trình' : `Xong ngày ${showDate(doneOn)}; không còn trong quy trình`
  switch (state) {
    case 'done': return `Xong ngày ${showDate(doneOn)}`
    case 'leftOut': return `Bỏ qua: ${leftOut}`
    case 'ready': return optional ? 'Làm được ngay, có thể bỏ qua' : 'Làm được ngay'
    case 'waiting': return `Chờ: ${waitsFor.map(lowerFirst).join('; ')}`
  }
}

/** The step's paper as it is cited, or that it has no number yet. */
export function stepPaperWords({ paper }: CaseStepView): string {
  if (paper === null) return ''
  const day = paper.date === null ? '' : `, ngày ${showDate(paper.date)}`
  if (paper.collection === 'sessions') return `Biên bản buổi làm việc${day}`
  return paper.designation === '' ? `Bản thảo${paper.date === null ? ', chưa có số, ngày' : `${day}`}` : `Số ${paper.designation}${day}`
}
