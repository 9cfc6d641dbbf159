/** Phiếu gửi: the slip that goes along with an issued paper, as a draft like any other paper. */
import { noMarks } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { DeliveryList } from '../../shared/domain/delivery.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { storeRegisterPaper } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { deliveryListStore } from './deliveries.repository.ts'

export const slipTemplate = 'phieu-gui'

/** The slip names the receivers of the given lines; the lines keep it. Faults RECORD_UNKNOWN, INPUT_INVALID for a line that is not there, PAPER_NOT_READY when the template in use has no place for the data. */
export async function makeSlip(office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, { listId, lineIds }: { readonly listId: string, readonly lineIds: readonly string[] }): Promise<{ recordId: string }> {
  const chosen = new Set(lineIds)
  const { record } = await getRecord(office.read, deliveryListStore, listId)
  if (lineIds.some((id) => !record.lines.some((line) => line.id === id))) {
    throw fault('INPUT_INVALID', { happened: 'Danh sách gửi không còn dòng đã chọn.', kept: 'Chưa lập phiếu gửi nào.', remedy: 'Mở lại danh sách gửi rồi chọn lại.' })
  }
  const made = await storeRegisterPaper(office, resources, actor, { templateId: slipTemplate, prefix: 'PG', on: today(actor), what: 'phiếu gửi này' }, (id) => slipRecord(id, record, chosen, today(actor)))
  await office.write(async (transaction) => {
    const current = await getRecord(readingIn(transaction), deliveryListStore, listId)
    const lines = current.record.lines.map((line) => chosen.has(line.id) ? { ...line, slipId: made.recordId } : line)
    await writeRecord(transaction, deliveryListStore, current, { ...current.record, lines }, actor)
  })
  return made
}

function slipRecord(id: string, { bodyId, designation, date, subject, secrecy, lines }: DeliveryList, chosen: ReadonlySet<string>, on: string): FreeDocument {
  const sent = lines.filter((line) => chosen.has(line.id))
  return freeDocumentSchema.parse({
    id, kind: 'dispatchSlip', templateId: slipTemplate, subject: `văn bản số ${designation}`, paper: { ...noMarks, bodyId, recipients: [], archive: 'Lưu Văn phòng' },
    fields: {
      to: sent.map(({ name }) => name), sentOn: on,
      papers: [{ designation: `${designation}, ngày ${shortDate(date)}`, subject, copies: String(sent.reduce((sum, { copies }) => sum + copies, 0)), note: secrecy === null ? '' : secrecyWords[secrecy] }],
    },
  })
}

const secrecyWords = { confidential: 'Mật', secret: 'Tối mật', topSecret: 'Tuyệt mật' } as const
