/** Papers of a round made and stored: the draft record and the round that names it are written in one transaction. */
import type { MadeEvaluationPaper } from '../../shared/contract/evaluations.ts'
import type { EvaluationPaperRole } from '../../shared/domain/evaluation.ts'
import { readingIn } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { writeRecord } from '../records/index.ts'
import { fittingProblems } from '../templates/index.ts'
import type { DecideContext } from './approve.service.ts'
import { evaluationRoundStore } from './evaluations.repository.ts'
import { candidatesOf, evaluationTemplates, paperRecord } from './papers.ts'
import { roundNamed, viewRound } from './round-view.service.ts'

export interface MakeContext extends DecideContext { readonly resources: PaperResources, readonly newId: (prefix: string) => string }

/** `resultId`: the form, slip or minutes is about this result; null: about all of the round. */
export async function makeEvaluationPaper(context: MakeContext, { roundId, role, resultId }: { readonly roundId: string, readonly role: EvaluationPaperRole, readonly resultId: string | null }): Promise<MadeEvaluationPaper> {
  const { office, rules, resources, actor, today, newId } = context
  const view = await viewRound(office.read, rules, roundId)
  const row = resultId === null ? null : view.rows.find(({ result }) => result?.record.id === resultId) ?? null
  if (resultId !== null && row === null) throw refusal(`Đợt này không có kết quả mang mã “${resultId}”.`, 'Mở lại đợt rồi chọn lại.')
  if (role === 'personalReview' && row?.result?.record.subject.type !== 'person') throw refusal('Mẫu 2A–2C lập cho từng đảng viên.', 'Chọn một đảng viên trong danh sách của đợt.')
  const isCounts = row?.result?.record.subject.type === 'counts'
  if (role === 'collectiveReview' && (isCounts || row?.result?.record.subject.type === 'person' || view.summary.object === 'members')) throw refusal('Mẫu 01 lập cho tập thể; đợt này đánh giá đảng viên, hoặc kết quả đã chọn là của đảng viên.', 'Lập mẫu 01 từ đợt đánh giá tổ chức.')
  if (role === 'ballotSlip' && (isCounts || (view.summary.object === 'members' && candidatesOf(view, row).length === 0))) throw refusal('Phiếu đánh giá ghi tên từng người được bỏ phiếu; số đếm theo đơn vị không nêu tên ai.', 'Nhập kết quả của từng đảng viên rồi lập phiếu.')
  if (role === 'countingMinutes' && (row === null ? view.rows : [row]).every(({ ballot }) => ballot === null)) throw refusal('Chưa có kết quả kiểm phiếu nào để lập biên bản.', 'Nhập số phiếu trước.')
  const { template } = await resources.templateIn(office.read, evaluationTemplates[role])
  const paper = paperRecord({ id: newId(role === 'countingMinutes' ? 'BB' : role === 'ballotSlip' ? 'CV' : 'BC'), role, view, row, organisation: await organisationView(office.read), template, today })
  const problems = fittingProblems(paper, await resources.templatesIn(office.read), 'dữ liệu của đợt này')
  await office.write(async (transaction) => {
    const current = await roundNamed(readingIn(transaction), roundId)
    await writeRecord(transaction, freeDocumentStore, null, paper, actor)
    await writeRecord(transaction, evaluationRoundStore, current, { ...current.record, papers: [...current.record.papers, { role, collection: 'freeDocuments', recordId: paper.id }] }, actor)
  })
  return { collection: 'freeDocuments', recordId: paper.id, notes: [...notesOf(role, view.open.length)], problems: [...problems] }
}

function notesOf(role: EvaluationPaperRole, open: number): readonly string[] {
  const wording = 'Lời văn của mẫu do chương trình soạn; đối chiếu với mẫu hiện hành trước khi dùng.'
  return role === 'report' && open > 0 ? [`Đợt còn ${open} việc chưa xong; báo cáo lấy số liệu hiện có.`, wording] : [wording]
}

function refusal(happened: string, remedy: string): Error {
  return fault('INPUT_INVALID', { happened, kept: 'Chưa có văn bản nào được lập.', remedy })
}
