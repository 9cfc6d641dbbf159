/** Tasks an issued paper sets: rows of its own tasks, and sentences that name a day. A person chooses; each becomes a task once. */
import type { TaskOffer } from '../../shared/contract/deliveries.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { taskSchema } from '../../shared/domain/task.ts'
import type { Task } from '../../shared/domain/task.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { copyPartsOf } from '../documents/compose/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { planStore } from '../plans/index.ts'
import { getRecord, idExists, idFrom, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { isOfMeeting, refuseTopSecret, selectTasksOf, taskStore, tasksOfPaper, tasksOfPlan } from '../tasks/index.ts'
import { deadlinesOf } from './deadlines.ts'
import type { PaperKey } from './deliveries.repository.ts'
import { issuedPaper } from './issued-paper.ts'
import type { IssuedPaper } from './issued-paper.ts'

interface Offered { readonly task: Task, readonly from: TaskOffer['from'], readonly taken: boolean }

/** Rows first, then sentences in the order of the text; none of a Tuyệt mật paper, whose words come into no list. Faults PAPER_NOT_READY while the paper has no number and day. */
export async function taskOffers(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<TaskOffer[]> {
  return (await offered(db, await issuedPaper(db, resources, key))).map(({ task, from, taken }) => ({
    taskId: task.id, content: task.content, lead: task.lead.text, partners: task.partners, product: task.product, due: task.due, dueText: task.dueText, from, taken,
  }))
}

/** Those that are in the list of tasks already stay as people have carried them on. Faults INPUT_INVALID for an id that is none of the offers, and of a Tuyệt mật paper. */
export async function takeOffers(office: OfficeDatabase, resources: PaperResources, actor: Actor, key: PaperKey, taskIds: readonly string[]): Promise<{ made: number }> {
  const paper = await issuedPaper(office.read, resources, key)
  refuseTopSecret(paper)
  return office.write(async (transaction) => {
    const all = new Map((await offered(readingIn(transaction), paper)).map((offer) => [offer.task.id, offer]))
    let made = 0
    for (const id of new Set(taskIds)) {
      const offer = all.get(id)
      if (offer === undefined) {
        throw fault('INPUT_INVALID', { happened: 'Văn bản không còn đặt ra nhiệm vụ đã chọn.', kept: 'Danh sách nhiệm vụ không thay đổi.', remedy: 'Mở lại danh sách nhiệm vụ của văn bản rồi chọn lại.' })
      }
      if (offer.taken) continue
      await writeRecord(transaction, taskStore, null, offer.task, actor)
      made++
    }
    return { made }
  })
}

async function offered(db: ReadDatabase, paper: IssuedPaper): Promise<readonly Offered[]> {
  if (paper.secrecy === 'topSecret') return []
  const rows = await rowTasks(db, paper)
  const standing = await selectTasksOf(db, paper.bodyId)
  const isTaken = async ({ id, source }: Task): Promise<boolean> => standing.some((task) => sameSource(task.source, source)) || await idExists(db, 'tasks', id)
  const offers: Offered[] = []
  for (const task of rows) offers.push({ task, from: 'row', taken: await isTaken(task) })
  for (const task of sentenceTasks(paper, rows)) offers.push({ task, from: 'sentence', taken: await idExists(db, 'tasks', task.id) })
  return offers
}

/** Tasks of a paper made from a meeting stand in the meeting's record and are taken from there. */
async function rowTasks(db: ReadDatabase, { pointer, date }: IssuedPaper): Promise<readonly Task[]> {
  switch (pointer.collection) {
    case 'plans': return tasksOfPlan((await getRecord(db, planStore, pointer.ownerId)).record, date)
    case 'freeDocuments': return await isOfMeeting(db, pointer.ownerId) ? [] : tasksOfPaper((await getRecord(db, freeDocumentStore, pointer.ownerId)).record, date)
    case 'summaryReports': case 'inspections': return []
    default: return pointer.collection satisfies never
  }
}

/** The same row under another id: a task made before ids were taken from rows. */
function sameSource(one: Task['source'], other: Task['source']): boolean {
  if (one.type === 'plan' && other.type === 'plan') return one.planId === other.planId && one.row === other.row
  return one.type === 'paper' && other.type === 'paper' && one.freeDocumentId === other.freeDocumentId && one.row === other.row
}

/** A sentence that only prints a row of the paper's tasks is that row. */
function sentenceTasks({ pointer, bodyId, designation, date, model, form }: IssuedPaper, rows: readonly Task[]): readonly Task[] {
  const told = rows.map(({ content }) => foldText(content))
  const known = new Set<string>()
  return copyPartsOf(model, form).flatMap(({ text }) => deadlinesOf(text, date)).flatMap(({ sentence, due }) => {
    const words = foldText(sentence)
    if (known.has(words) || told.some((row) => words.includes(row))) return []
    known.add(words)
    return [taskSchema.parse({
      id: idFrom('NV', pointer.templateId, pointer.recordId, words),
      bodyId, source: { type: 'issued', document: pointer, designation }, content: sentence, due, setOn: date,
    })]
  })
}
