/** Công văn gửi kèm: the letter that goes along with a packet, drafted from the papers it is to hold; a clerk reads it over, has it signed, and puts it in. */
import { noMarks } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { freeDocumentSchema, freeTemplateId } from '../../shared/domain/free-document.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { PacketPaper } from '../../shared/contract/packets.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { makePaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { storeRegisterPaper } from '../work-tables/index.ts'
import { askedPapers, keyOf } from './packet-papers.ts'
import type { AskedPaper } from './packet-papers.ts'

export interface LetterAsked { readonly papers: readonly PacketPaper[], readonly addressee: string }

/** More papers than this stand in the index alone, which goes along anyway. */
const mostNamed = 40

/** Faults INPUT_INVALID without a paper or with a Tuyệt mật one, RECORD_UNKNOWN for a paper that is not there. The subject of a paper with a mark of secrecy is not written. */
export async function draftLetter(office: OfficeDatabase, resources: PaperResources, actor: Actor, { papers, addressee }: LetterAsked): Promise<{ recordId: string }> {
  const db = office.read
  const asked = await askedPapers(db, resources, { papers, letter: null })
  if (asked.length === 0) throw fault('INPUT_INVALID', { happened: 'Chưa chọn văn bản nào để gửi kèm.', kept: 'Chưa soạn công văn nào.', remedy: 'Chọn các văn bản của gói rồi soạn công văn gửi kèm.' })
  const on = today(actor)
  const { record: { bodyId } } = await getOffice(db)
  const body = (await organisationView(db)).bodies.get(bodyId)
  const sender = body === undefined ? 'Cơ quan gửi' : versionAt(body, on).name
  const named = asked.length > mostNamed ? [] : await Promise.all(asked.map((paper) => namedPaper(db, resources, paper)))
  const text = named.length === 0
    ? `${sender} gửi kèm theo công văn này ${asked.length} văn bản theo mục lục kèm theo gói.`
    : [`${sender} gửi kèm theo công văn này ${asked.length} văn bản sau:`, ...named.map((words, at) => `${at + 1}. ${words}`)].join('\n')
  return storeRegisterPaper(office, resources, actor, { templateId: freeTemplateId, prefix: 'CV', on, what: 'công văn gửi kèm này' }, (id) => freeDocumentSchema.parse({
    id, kind: 'officialLetter', subject: 'gửi văn bản, tài liệu', addressees: addressee.trim() === '' ? [] : [addressee.trim()], text, paper: { ...noMarks, bodyId, archive: 'Lưu Văn phòng' },
  }), asked.map(({ row }) => ({ collection: `${row.subjectKind}s`, id: row.recordId })))
}

/** "Kế hoạch số 15-KH/ĐU, ngày 05/6/2026 thực hiện Chỉ thị …". */
async function namedPaper(db: ReadDatabase, resources: PaperResources, { row }: AskedPaper): Promise<string> {
  const { model } = await makePaper(db, resources, row)
  const secrecy = model?.marks.secrecy ?? null
  if (secrecy === 'topSecret') throw fault('INPUT_INVALID', { happened: 'Văn bản Tuyệt mật không được đưa vào gói gửi.', kept: `Chưa soạn công văn nào (${keyOf(row)}).`, remedy: 'Bỏ văn bản này khỏi gói.' })
  const number = row.printedNumber === '' ? '(dự thảo)' : `số ${row.printedNumber}${row.date === null ? '' : `, ngày ${shortDate(row.date)}`}`
  return [documentKinds[row.kind].name, number, ...secrecy === null ? [row.subject] : []].join(' ')
}
