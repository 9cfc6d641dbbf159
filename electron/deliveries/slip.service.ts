/** Phiếu gửi: the slip that goes along with an issued paper, as a draft like any other paper; all slips of a list as one file to print. */
import { noMarks } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { DeliveryLine, DeliveryList } from '../../shared/domain/delivery.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { makePaper, readyPaper, renderFailed } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { belongWith, getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { readyRegisterPaper } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { deliveryListStore } from './deliveries.repository.ts'

export const slipTemplate = 'phieu-gui'

/** `each`: a slip for every line; else one that names the receivers of all of them. */
export interface SlipsAsked { readonly listId: string, readonly lineIds: readonly string[], readonly each: boolean }

/** Slips and the lines that keep them come together or not at all. Faults RECORD_UNKNOWN, INPUT_INVALID for a line that is not there, PAPER_NOT_READY when the template in use has no place for the data. */
export async function makeSlips(office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, { listId, lineIds, each }: SlipsAsked): Promise<{ recordId: string, made: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, deliveryListStore, listId)
    const chosen = chosenLines(current.record, lineIds)
    const slipOf = new Map<string, string>()
    for (const lines of each ? chosen.map((line) => [line]) : [chosen]) {
      const about = { templateId: slipTemplate, prefix: 'PG', on: today(actor), what: 'phiếu gửi này' }
      const slip = await readyRegisterPaper(db, resources, actor, about, (id) => slipRecord(id, current.record, lines, today(actor)))
      await belongWith(transaction, { collection: 'freeDocuments', id: slip.id }, [{ collection: 'deliveryLists', id: listId }])
      await writeRecord(transaction, freeDocumentStore, null, slip, actor)
      for (const { id } of lines) slipOf.set(id, slip.id)
    }
    await writeRecord(transaction, deliveryListStore, current, { ...current.record, lines: current.record.lines.map((line) => ({ ...line, slipId: slipOf.get(line.id) ?? line.slipId })) }, actor)
    return { recordId: slipOf.get(lineIds[0] ?? '') ?? '', made: new Set(slipOf.values()).size }
  })
}

function chosenLines({ lines }: DeliveryList, lineIds: readonly string[]): readonly DeliveryLine[] {
  const wanted = new Set(lineIds)
  const chosen = lines.filter(({ id }) => wanted.has(id))
  if (chosen.length === wanted.size) return chosen
  throw fault('INPUT_INVALID', { happened: 'Danh sách gửi không còn dòng đã chọn.', kept: 'Chưa lập phiếu gửi nào.', remedy: 'Mở lại danh sách gửi rồi chọn lại.' })
}

function slipRecord(id: string, { bodyId, designation, date, subject, secrecy }: DeliveryList, sent: readonly DeliveryLine[], on: string): FreeDocument {
  return freeDocumentSchema.parse({
    id, kind: 'dispatchSlip', templateId: slipTemplate, subject: `văn bản số ${designation}`, paper: { ...noMarks, bodyId, recipients: [], archive: 'Lưu Văn phòng' },
    fields: {
      to: sent.map(({ name }) => name), sentOn: on,
      papers: [{ designation: `${designation}, ngày ${shortDate(date)}`, subject, copies: String(sent.reduce((sum, { copies }) => sum + copies, 0)), note: secrecy === null ? '' : secrecyWords[secrecy] }],
    },
  })
}

const secrecyWords = { confidential: 'Mật', secret: 'Tối mật', topSecret: 'Tuyệt mật' } as const

/** All slips of a list as they stand now, in the order of its lines, in one PDF; each begins on a new sheet. Faults INPUT_INVALID while there is none, PAPER_NOT_READY for one that cannot be set. */
export async function slipsPdf(db: ReadDatabase, resources: PaperResources, listId: string): Promise<Uint8Array> {
  const { record } = await getRecord(db, deliveryListStore, listId)
  const papers = []
  for (const recordId of new Set(record.lines.flatMap(({ slipId }) => slipId ?? []))) {
    // A slip a person threw away is not printed.
    if (await freeDocumentStore.find(db, recordId) !== null) papers.push(readyPaper(await makePaper(db, resources, { templateId: slipTemplate, recordId })))
  }
  const [first] = papers
  if (first === undefined) throw fault('INPUT_INVALID', { happened: 'Danh sách này chưa có phiếu gửi nào để in.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Lập phiếu gửi trước rồi in.' })
  try {
    return resources.typesetter().bound(papers.map(({ model }) => model), first.form, { title: `Phiếu gửi văn bản ${record.designation}`, copies: 1 }).bytes
  } catch (error) {
    throw renderFailed(error)
  }
}
