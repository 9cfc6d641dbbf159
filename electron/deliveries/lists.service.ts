/** Delivery lists: proposed from Nơi nhận, made by a person's choice, held against the paper. */
import { randomUUID } from 'node:crypto'
import type { DeliveryListRow, DeliveryProposal } from '../../shared/contract/deliveries.ts'
import { deliveryListSchema, deliveryState } from '../../shared/domain/delivery.ts'
import type { DeliveryLine, DeliveryList } from '../../shared/domain/delivery.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import { getRecord, idFrom, writeRecord } from '../records/index.ts'
import type { Actor, RecordRules } from '../records/index.ts'
import { emitBook } from '../registers/index.ts'
import type { BookFormat } from '../registers/index.ts'
import { deliveryListStore, findListOf, selectDeliveryLists } from './deliveries.repository.ts'
import type { PaperKey } from './deliveries.repository.ts'
import { issuedPaper } from './issued-paper.ts'
import { listBook } from './list-book.ts'
import { recipientUnits } from './recipient-units.ts'

/** A line as a person chose it. */
type Chosen = Pick<DeliveryLine, 'bodyId' | 'name' | 'purpose' | 'copies' | 'how'>

export async function listDeliveryLists(db: ReadDatabase): Promise<DeliveryListRow[]> {
  return (await selectDeliveryLists(db)).map(({ revision, record, bodyName }) => ({
    id: record.id, revision, designation: record.designation, date: record.date, subject: record.subject, secrecy: record.secrecy, bodyName,
    lines: record.lines.length, sent: record.lines.filter(({ sentOn }) => sentOn !== null).length, received: record.lines.filter(({ received }) => received !== null).length, state: deliveryState(record),
  }))
}

/** A paper has one list, and the list stays with its paper. */
export const deliveryRules: RecordRules<'deliveryLists'> = async (db, list) => {
  const other = await findListOf(db, list.paper)
  return other === null || other.record.id === list.id ? [] : [{
    severity: 'error', code: 'delivery.twice', path: 'paper', value: list.designation, message: 'Văn bản này đã có danh sách gửi.', remedy: 'Mở danh sách ấy và thêm nơi nhận vào đó.',
  }]
}

/** The list in the form of the books: Word and PDF from the same sheets, and a workbook. */
export async function listBytes(db: ReadDatabase, resources: PaperResources, actor: Actor, listId: string, format: BookFormat): Promise<Uint8Array> {
  const { record } = await getRecord(db, deliveryListStore, listId)
  const body = (await organisationView(db)).bodies.get(record.bodyId)
  return emitBook(db, resources, actor, listBook(record, body === undefined ? '' : versionAt(body, record.date).name), format)
}

/** Whom Nơi nhận of the paper names, each with the units it may mean on the paper's day. */
export async function proposeDeliveries(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<DeliveryProposal> {
  const { designation, date, subject, secrecy, model, bodyId } = await issuedPaper(db, resources, key)
  const recipients = recipientUnits({
    items: (model.recipients?.items ?? []).map(({ name, purpose }) => ({ name, purpose: purpose ?? '' })), addressees: model.addressees?.names ?? [],
    bodies: (await organisationView(db)).bodies, issuerId: bodyId, on: date,
  })
  return { designation, date, subject, secrecy, recipients: [...recipients], listId: (await findListOf(db, key))?.record.id ?? null }
}

/** Adds the chosen lines to the paper's one list; a unit or name that is on it is not added again. */
export async function createDeliveries(office: OfficeDatabase, resources: PaperResources, actor: Actor, key: PaperKey, chosen: readonly Chosen[]): Promise<{ listId: string, added: number }> {
  const paper = await issuedPaper(office.read, resources, key)
  return office.write(async (transaction) => {
    const current = await findListOf(readingIn(transaction), key)
    const standing = current?.record.lines ?? []
    const known = new Set(standing.map(identity))
    const added = chosen.filter((line) => {
      const isNew = !known.has(identity(line))
      known.add(identity(line))
      return isNew
    }).map((line) => ({ ...line, id: `dong-${randomUUID().slice(0, 8)}` }))
    const { pointer, bodyId, designation, date, subject, secrecy } = paper
    const list: DeliveryList = current === null
      ? deliveryListSchema.parse({ id: idFrom('GUI', key.templateId, key.recordId), bodyId, paper: pointer, designation, date, subject, secrecy, lines: added })
      : deliveryListSchema.parse({ ...current.record, lines: [...standing, ...added] })
    if (added.length > 0) await writeRecord(transaction, deliveryListStore, current, list, actor)
    return { listId: list.id, added: added.length }
  })
}

function identity({ bodyId, name }: Pick<DeliveryLine, 'bodyId' | 'name'>): string {
  return bodyId === null ? `words ${foldText(name)}` : `unit ${bodyId}`
}
