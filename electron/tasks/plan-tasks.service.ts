/** Tasks of a plan, of a resolution or conclusion become rows of the list of tasks, so that all that was set to do stands in one list. */
import type { PaperFacts } from '../../shared/domain/common.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { taskSchema } from '../../shared/domain/task.ts'
import type { Task } from '../../shared/domain/task.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { planStore } from '../plans/index.ts'
import { getRecord, idFrom, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { dueOf, paperTasks } from './paper-tasks.ts'
import { isOfMeeting, selectTasksOf, taskStore } from './task.repository.ts'

/** Those that are there already stay as people have carried them on. `on`: the day they are set when the plan has no date yet. Faults RECORD_UNKNOWN; INPUT_INVALID of a Tuyệt mật plan. */
export async function takePlanTasks(office: OfficeDatabase, actor: Actor, { planId, on }: { readonly planId: string, readonly on: string }): Promise<{ made: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { record: plan } = await getRecord(db, planStore, planId)
    refuseTopSecret(plan.paper)
    const known = new Set((await selectTasksOf(db, plan.paper.bodyId)).flatMap(({ source }) => source.type === 'plan' && source.planId === planId ? [source.row] : []))
    const tasks = tasksOfPlan(plan, on).filter(({ source }) => source.type === 'plan' && !known.has(source.row))
    for (const task of tasks) await writeRecord(transaction, taskStore, null, task, actor)
    return { made: tasks.length }
  })
}

/**
 * Tasks of a resolution, conclusion or notice the office wrote by itself: the rows under `tasks` of its template. Those that are there already
 * stay. Faults RECORD_UNKNOWN; INPUT_INVALID when a meeting made the paper (its record has the tasks), it has none or is Tuyệt mật.
 */
export async function takePaperTasks(office: OfficeDatabase, actor: Actor, { freeDocumentId, on }: { readonly freeDocumentId: string, readonly on: string }): Promise<{ made: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { record: paper } = await getRecord(db, freeDocumentStore, freeDocumentId)
    refuseTopSecret(paper.paper)
    if (await isOfMeeting(db, freeDocumentId)) throw noTasks('Văn bản này lập từ một cuộc họp nên nhiệm vụ nằm trong diễn biến cuộc họp ấy.', 'Mở bước Biên bản của cuộc họp, bấm “Ghi nhiệm vụ, kiến nghị vào sổ”.')
    if (paperTasks(paper.fields).length === 0) throw noTasks('Văn bản này không có bảng nhiệm vụ nào đã ghi nội dung.', 'Ghi phần nhiệm vụ trong văn bản rồi làm lại, hoặc thêm từng nhiệm vụ.')
    const known = new Set((await selectTasksOf(db, paper.paper.bodyId)).flatMap(({ source }) => source.type === 'paper' && source.freeDocumentId === freeDocumentId ? [source.row] : []))
    const tasks = tasksOfPaper(paper, on).filter(({ source }) => source.type === 'paper' && !known.has(source.row))
    for (const task of tasks) await writeRecord(transaction, taskStore, null, task, actor)
    return { made: tasks.length }
  })
}

/** The list of tasks is read and searched by everyone: of a Tuyệt mật paper nothing comes into it. */
export function refuseTopSecret({ secrecy }: { readonly secrecy: PaperFacts['secrecy'] }): void {
  if (secrecy === 'topSecret') throw noTasks('Văn bản Tuyệt mật: nội dung không đưa vào danh sách nhiệm vụ, là nơi ai cũng xem và tìm được.', 'Theo dõi việc thực hiện trên bản giấy, trong hồ sơ mật.')
}

function noTasks(happened: string, remedy: string): Error {
  return fault('INPUT_INVALID', { happened, kept: 'Danh sách nhiệm vụ không thay đổi.', remedy })
}

/** Every row of the plan as a task. `on`: the day they are set while the plan has no date. */
export function tasksOfPlan(plan: Plan, on: string): readonly Task[] {
  return plan.tasks.map(({ content, lead, partners, due, dueText, product }, row) => taskSchema.parse({
    id: idFrom('NV', plan.id, row), bodyId: plan.paper.bodyId, source: { type: 'plan', planId: plan.id, row }, content: content.replace(/\s+/gu, ' ').trim(),
    lead: { text: lead }, partners, due, dueText, product, setOn: plan.paper.date ?? on,
  }))
}

/** Every row under `tasks` of the paper's template as a task. */
export function tasksOfPaper(paper: FreeDocument, on: string): readonly Task[] {
  return paperTasks(paper.fields).map(({ row, content, lead, partners, due, product }) => taskSchema.parse({
    id: idFrom('NV', paper.id, row), bodyId: paper.paper.bodyId, source: { type: 'paper', freeDocumentId: paper.id, row }, content, lead: { text: lead }, partners, product, ...dueOf(due), setOn: paper.paper.date ?? on,
  }))
}
