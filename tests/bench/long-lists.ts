/** Twenty years of a desk in an office file: 60,000 numbers of papers out, as many papers in and free papers, the same each time. */
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import { incomingPaperStore } from '../../electron/incoming/index.ts'
import type { OfficeDatabase, WriteTransaction } from '../../electron/db/index.ts'
import { insertEntry, insertEvent, seriesId } from '../../electron/registers/register.repository.ts'
import { dayText } from '../../shared/domain/dates.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import { incomingPaperSchema } from '../../shared/domain/incoming-paper.ts'
import { entryWordsSchema } from '../../shared/domain/register.ts'

export const listed = 60_000
const inOneStep = 3000
const symbols = ['KH/ĐU', 'BC/ĐU', 'CV/ĐU'] as const
const senders = ['Ban Tổ chức Tỉnh uỷ', 'Uỷ ban Kiểm tra Tỉnh uỷ', 'Văn phòng Tỉnh uỷ', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ', 'Sở Nội vụ'] as const

/** Three series a year, in the order their numbers were given. */
export function fillRegister(office: OfficeDatabase): Promise<void> {
  return inSteps(office, async (transaction, at) => {
    const symbol = symbols[at % symbols.length] ?? symbols[0]
    const number = 1 + Math.floor((at % inOneStep) / symbols.length)
    const written = `${number}-${symbol}`
    const series = await seriesId(transaction, { register: 'outgoing', bodyId: 'dang-uy', symbol, spanId: yearOf(at) })
    const entryId = await insertEntry(transaction, { seriesId: series, number, claimed: number, suffix: '', written, origin: 'given', at: '', actor: 'nguoi-do' })
    const words = entryWordsSchema.parse({ subject: subjectOf(at), recipients: ['Các chi bộ'], signer: 'Nguyễn Văn An' })
    await insertEvent(transaction, {
      entryId, written, state: 'issued', facts: { date: dateOf(at), kind: 'plan', secrecy: null, paper: null, words, sha256: null }, backDated: false, replacesId: null, replacedById: null, at: '', actor: 'nguoi-do',
    })
  })
}

/** `bodyId`: whose papers; a body of the office. */
export function fillIncoming(office: OfficeDatabase, bodyId: string): Promise<void> {
  return inSteps(office, (transaction, at) => incomingPaperStore.insert(transaction, incomingPaperSchema.parse({
    id: `den-${at}`, bodyId, number: 1 + at % inOneStep, receivedOn: dateOf(at), sender: { text: senders[at % senders.length] }, kind: 'officialLetter', designation: `${1 + at % inOneStep}-CV/BTCTU`, date: dateOf(at),
    subject: subjectOf(at), due: dateOf(at), routedTo: [{ on: dateOf(at), to: 'Ban Tổ chức Đảng uỷ', ask: 'tham mưu' }], ...at < listed - 200 && { closed: { on: dateOf(at), result: 'đã trả lời' } },
  }), 1))
}

export function fillPapers(office: OfficeDatabase, bodyId: string): Promise<void> {
  return inSteps(office, (transaction, at) => freeDocumentStore.insert(transaction, freeDocumentSchema.parse({
    id: `vb-${at}`, kind: 'officialLetter', subject: subjectOf(at), paper: { bodyId, number: 1 + at % inOneStep, date: dateOf(at) }, text: 'Đề nghị các chi bộ thực hiện.',
  }), 1))
}

async function inSteps(office: OfficeDatabase, insert: (transaction: WriteTransaction, at: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < listed; from += inOneStep) {
    await office.write(async (transaction) => {
      for (let at = from; at < from + inOneStep; at++) await insert(transaction, at)
    })
  }
}

function yearOf(at: number): string {
  return String(2007 + Math.floor(at / inOneStep))
}

function dateOf(at: number): string {
  return `${yearOf(at)}-${dayText(1 + Math.floor((at % inOneStep) / 250))}-${dayText(1 + at % 28)}`
}

function subjectOf(at: number): string {
  return `thực hiện nhiệm vụ ${at} của các chi bộ trực thuộc`
}
