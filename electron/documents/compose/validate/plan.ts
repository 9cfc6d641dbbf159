/** Checks of a plan's content. */
import { shortDate, weekendName } from '../../../../shared/domain/dates.ts'
import type { Plan, PlanTask } from '../../../../shared/domain/plan.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import type { OfficeFacts } from '../facts.ts'
import { error, warning, when } from './problems.ts'

export function checkPlan(plan: Plan, facts: OfficeFacts): readonly Problem[] {
  return [
    ...checkDirective(plan.directiveId, plan.paper.bases.length, facts),
    ...when(plan.purposes.length === 0, warning({ code: 'plan.purposesMissing', path: 'purposes', message: 'Kế hoạch chưa nêu mục đích.', remedy: 'Thêm mục đích.' })),
    ...when(plan.solutions.length === 0 && plan.tasks.length === 0, warning({ code: 'plan.tasksMissing', path: 'tasks', message: 'Kế hoạch chưa có nhiệm vụ, giải pháp.', remedy: 'Thêm nhiệm vụ kèm chủ trì, thời hạn, sản phẩm.' })),
    ...when(plan.assignments.length === 0, warning({ code: 'plan.assignmentsMissing', path: 'assignments', message: 'Chưa phân công cơ quan, đơn vị nào thực hiện.', remedy: 'Thêm phần tổ chức thực hiện.' })),
    ...when(plan.reportingRule === '', warning({ code: 'plan.reportingMissing', path: 'reportingRule', message: 'Chưa quy định thời hạn báo cáo.', remedy: 'Ghi thời hạn báo cáo kết quả thực hiện.' })),
    ...plan.tasks.flatMap((task, index) => checkTask(task, index, plan.paper.date)),
  ]
}

/** A paper that carries out a document from above should name it. */
export function checkDirective(directiveId: string | null, otherBases: number, facts: OfficeFacts): readonly Problem[] {
  if (directiveId === null) {
    return when(otherBases === 0, warning({ code: 'paper.basesMissing', path: 'paper.bases', message: 'Chưa nêu văn bản cấp trên đang thực hiện và chưa có căn cứ nào.', remedy: 'Chọn chỉ thị, nghị quyết đang thực hiện hoặc thêm căn cứ.' }))
  }
  return when(!facts.directives.has(directiveId), error({ code: 'reference.missing', path: 'directiveId', value: directiveId, message: 'Không có chỉ thị, nghị quyết này trong hồ sơ.', remedy: 'Chọn lại văn bản cấp trên, hoặc thêm vào hồ sơ.' }))
}

function checkTask(task: PlanTask, index: number, paperDate: string | null): readonly Problem[] {
  const path = `tasks[${index}].due`
  const { due } = task
  if (due === null) {
    return when(task.dueText === '', warning({ code: 'plan.taskWithoutDue', path, value: task.content, message: `Nhiệm vụ thứ ${index + 1} chưa có thời hạn.`, remedy: 'Ghi ngày hoàn thành hoặc định kỳ (“hằng quý”).' }))
  }
  const weekend = weekendName(due)
  return [
    ...when(paperDate !== null && due < paperDate, warning({ code: 'plan.taskDueBeforePaper', path, value: due, message: `Thời hạn ${shortDate(due)} của nhiệm vụ thứ ${index + 1} đứng trước ngày ban hành kế hoạch.`, remedy: 'Sửa thời hạn, hoặc bỏ nhiệm vụ đã xong.' })),
    ...when(weekend !== null, warning({ code: 'deadline.weekend', path, value: due, message: `Thời hạn ${shortDate(due)} rơi vào ${weekend ?? ''}.`, remedy: 'Chuyển sang ngày làm việc.' })),
  ]
}
