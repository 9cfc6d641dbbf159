/** Marking words of an answer: which words, of which version, telling what. */
import { randomUUID } from 'node:crypto'
import type { PassageKind } from '../../shared/domain/submission.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, PassageTable, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { deletePassage, insertPassage, selectAnswer, selectPassages, selectPassagesById, updatePassageAddressee, updatePassageKind } from './answers.repository.ts'
import { trimmedSpan, wordsOfSpan } from './marks.ts'

export interface MarkAsked { readonly submissionId: string, readonly questionId: string, readonly from: number, readonly to: number, readonly kind: PassageKind }

/** Marks words; the same words as the same thing stay one mark. */
export async function markPassage(office: OfficeDatabase, asked: MarkAsked): Promise<{ passageId: string, words: string }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const answer = await selectAnswer(db, asked.submissionId, asked.questionId)
    if (answer === null) throw unknownAnswer()
    if (answer.state === 'returned' || answer.state === 'withdrawn') throw notRead()
    if (asked.to > answer.text.length || asked.from >= asked.to) throw outside()
    const span = trimmedSpan(answer.text, asked)
    const words = wordsOfSpan(answer.text, span)
    if (words === '') throw nothingMarked()
    const same = (await selectPassages(db, answer.campaign_id)).find((passage) => passage.submission_id === asked.submissionId
      && passage.question_id === asked.questionId && passage.from_at === span.from && passage.to_at === span.to && passage.kind === asked.kind)
    if (same !== undefined) return { passageId: same.id, words: same.words }
    const row: PassageTable = {
      id: `D-${randomUUID()}`, campaign_id: answer.campaign_id, submission_id: asked.submissionId, body_id: answer.body_id, question_id: asked.questionId,
      from_at: span.from, to_at: span.to, words, kind: asked.kind, theme_id: null, addressee: '',
    }
    await insertPassage(transaction, row)
    return { passageId: row.id, words }
  })
}

export async function setPassageKind(office: OfficeDatabase, passageId: string, kind: PassageKind): Promise<{ passageId: string }> {
  return office.write(async (transaction) => {
    const passage = await passageOf(readingIn(transaction), passageId)
    if (passage.kind !== kind) await updatePassageKind(transaction, passageId, kind)
    return { passageId }
  })
}

/** Whom a marked proposal is for; '' takes it back. */
export async function setPassageAddressee(office: OfficeDatabase, passageId: string, addressee: string): Promise<{ passageId: string }> {
  return office.write(async (transaction) => {
    const { kind } = await passageOf(readingIn(transaction), passageId)
    if (kind !== 'proposal') throw onlyProposals()
    await updatePassageAddressee(transaction, passageId, addressee)
    return { passageId }
  })
}

export async function unmarkPassage(office: OfficeDatabase, passageId: string): Promise<{ passageId: string }> {
  return office.write(async (transaction) => {
    await passageOf(readingIn(transaction), passageId)
    await deletePassage(transaction, passageId)
    return { passageId }
  })
}

async function passageOf(db: ReadDatabase, id: string): Promise<PassageTable> {
  const passage = (await selectPassagesById(db, [id]))[0]
  if (passage !== undefined) return passage
  throw fault('RECORD_UNKNOWN', { happened: 'Đoạn đã đánh dấu này không còn.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại trang Lời văn rồi chọn đoạn khác.' })
}

/** Said of marks and of themes. */
export function onlyProposals(): Error {
  return fault('INPUT_INVALID', {
    happened: 'Chỉ kiến nghị, đề xuất mới ghi nơi được kiến nghị.', kept: 'Chưa ghi gì.', remedy: 'Chọn một kiến nghị, hoặc đổi loại của đoạn thành Kiến nghị trước.',
  })
}

function unknownAnswer(): Error {
  return fault('RECORD_UNKNOWN', {
    happened: 'Báo cáo này không có câu trả lời cho câu hỏi đó.', kept: 'Chưa đánh dấu gì.', remedy: 'Mở lại trang Lời văn rồi chọn câu trả lời khác.',
  })
}

function notRead(): Error {
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: 'Bản báo cáo này đã bị trả lại hoặc rút về nên không đánh dấu được.', kept: 'Chưa đánh dấu gì.', remedy: 'Đánh dấu trên bản đang có hiệu lực của đơn vị.',
  })
}

function outside(): Error {
  return fault('INPUT_INVALID', { happened: 'Đoạn đánh dấu nằm ngoài câu trả lời.', kept: 'Chưa đánh dấu gì.', remedy: 'Bôi chọn lại đoạn cần đánh dấu trong câu trả lời.' })
}

function nothingMarked(): Error {
  return fault('INPUT_INVALID', { happened: 'Đoạn đã chọn không có chữ nào.', kept: 'Chưa đánh dấu gì.', remedy: 'Bôi chọn những chữ cần đánh dấu.' })
}
