/** Marks a draft does not count, by why: in a report that is not read, in none any more, of a unit that owes none. Pure. */
import type { PassageView } from '../../shared/contract/answers.ts'

type Mark = Pick<PassageView, 'status'>

/** "73 đoạn đánh dấu không được đếm: 60 đoạn ở báo cáo chờ xem; 13 đoạn …"; none: null. `frozen`: the figures are those of the cut-off. */
export function uncountedWords(marks: readonly Mark[], frozen: boolean): string | null {
  if (marks.length === 0) return null
  const reasons = Map.groupBy(marks, ({ status }) => whyUncounted(status, frozen))
  return `${marks.length} đoạn đánh dấu không được đếm: ${[...reasons].map(([why, { length }]) => `${length} đoạn ${why}`).join('; ')}.`
}

function whyUncounted(status: PassageView['status'], frozen: boolean): string {
  switch (status) {
    case 'waiting': return frozen ? 'ở báo cáo không có trong số liệu đã chốt' : 'ở báo cáo chờ xem'
    case 'gone': return 'không còn trong báo cáo đang có của đơn vị'
    case 'fits': case 'moved': return 'của đơn vị không phải báo cáo trong đợt này'
  }
}
