/** Minutes of counting the slips of a vote on discipline, from the vote the case has and the conference it is tied to. Pure. */
import { disciplinesOf } from '../../../shared/domain/case-outcome.ts'
import type { DisciplineVote, InspecteeType } from '../../../shared/domain/case-outcome.ts'
import { objectsOf } from '../../../shared/domain/inspection.ts'
import { percentOf, quantityOfNumber } from '../../../shared/domain/quantity.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { disciplineWords } from '../outcome-words.ts'
import { caseWords } from './plan.ts'
import type { StepAsked, StepPaperPlan } from './plan.ts'

/** Of the first object whose discipline was voted on: one counting, one paper. */
export function countingPlan(asked: StepAsked): StepPaperPlan {
  const { inspection, reviewed } = asked
  const voted = objectsOf(inspection).flatMap(({ object, outcome }) => outcome === null || outcome.vote === null ? [] : [{ object, vote: outcome.vote }])
  const [first, ...others] = voted
  const date = reviewed?.on ?? inspection.reviewMeeting.on
  if (first === undefined) return { subject: `kiểm phiếu biểu quyết kỷ luật trong cuộc ${caseWords(asked)}`, fields: held(asked), bases: [], date, notes: ['Hồ sơ cuộc chưa ghi phiếu biểu quyết kỷ luật; ghi ở phần Kết quả rồi lập lại.'] }
  const name = `${first.object.type === 'member' ? 'đồng chí ' : ''}${first.object.name}`
  return {
    subject: `kiểm phiếu biểu quyết kỷ luật đối với ${name}`, bases: [], date,
    fields: { ...held(asked), question: `biểu quyết hình thức kỷ luật đối với ${name}`, ...counted(first.vote, first.object.type) },
    notes: ['Số phiếu phát ra, tổ kiểm phiếu và kết luận ghi theo phiếu kiểm.', ...others.length === 0 ? [] : [`Biên bản này của một đối tượng; còn ${others.length} đối tượng có phiếu riêng.`]],
  }
}

/** When and where the conference was, as its record says. */
function held({ reviewed }: StepAsked): FieldValues {
  if (reviewed === null) return {}
  const { meeting = null, start = null, place = null } = reviewed.fields
  return { meeting, start, place }
}

/** Slips handed out are known only to the tellers. */
function counted({ entitled, voters, counts }: DisciplineVote, type: InspecteeType): FieldValues {
  const rows = [{ name: 'Không kỷ luật', votes: counts.none }, ...disciplinesOf[type].map((level) => ({ name: disciplineWords[level], votes: counts[level] }))]
  return {
    entitled, returned: voters, valid: voters - counts.invalid, invalid: counts.invalid,
    votes: rows.map(({ name, votes }) => ({ name, votes, percent: share(votes, voters), percentOfBase: share(votes, entitled) })),
  }
}

/** Per cent with two decimals; null of nobody. */
function share(votes: number, of: number): number | null {
  const percent = percentOf(quantityOfNumber(votes), quantityOfNumber(of), 2)
  return percent === null ? null : Number(percent)
}
