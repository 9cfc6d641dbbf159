/** Mục lục hồ sơ of a packet: a phiếu gửi that lists every paper, set like any other paper. No rule for such an index was found: its columns are ours (status custom). Pure. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel, DocumentModelInput } from '../../shared/document/model.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'
import { figuresWords } from '../../shared/domain/packet.ts'
import type { PacketDocument, PacketFigures } from '../../shared/domain/packet.ts'

export interface IndexFacts {
  /** The office's body on the day. */
  readonly body: BodyVersion
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly addressee: string
  readonly documents: readonly PacketDocument[]
  readonly appendices: readonly { readonly name: string, readonly path: string }[]
  readonly figures: readonly PacketFigures[]
}

const secrecyWords = { confidential: 'Mật', secret: 'Tối mật' } as const
const columns = [{ share: 10, align: 'centre' }, { share: 28, align: 'centre' }, { share: 25, align: 'centre' }, { share: 31 }, { share: 56 }, { share: 12, align: 'centre' }, { share: 23, align: 'centre' }] as const

export function indexPaper(facts: IndexFacts): DocumentModel {
  const rows = rowsOf(facts)
  const { body, date, addressee } = facts
  const model: DocumentModelInput = {
    schemaVersion: 1, kind: 'dispatchSlip', letterhead: { superior: body.letterheadSuperior, issuers: [body.letterheadIssuer] }, number: null, placeAndDate: { place: body.place, date },
    subject: `kèm mục lục hồ sơ${addressee === '' ? '' : ` gửi ${addressee}`}`,
    body: [
      { kind: 'paragraph', content: `${body.name} gửi kèm theo đây ${rows.length} tài liệu. Tên tệp trong gói bắt đầu bằng tên thư mục và số ghi ở cột cuối.` },
      { kind: 'table', columns: columns.map((column) => ({ ...column })), header: [['TT', 'Số, ký hiệu', 'Ngày', 'Tác giả', 'Tên loại, trích yếu', 'Số trang', 'Tệp'].map((content) => ({ content, align: 'centre' as const }))], rows: rows.map((cells, at) => [String(at + 1), ...cells].map((content) => ({ content }))) },
    ],
    signatures: { layout: 'pair', left: { role: 'NGƯỜI GỬI', fullName: null }, right: { role: 'NGƯỜI NHẬN', fullName: null } },
  }
  return documentModelSchema.parse(model)
}

function rowsOf({ documents, appendices, figures, date }: IndexFacts): readonly (readonly string[])[] {
  return [
    ...documents.map(({ kind, designation, date: on, issuer, subject, secrecy, pages, parts }) => [
      designation, on === null ? '' : shortDate(on), issuer.name, `${documentKinds[kind].name} ${subject}${secrecy === null ? '' : ` (${secrecyWords[secrecy]})`}`, pages === null ? '' : String(pages), place(parts[0] ?? ''),
    ]),
    ...appendices.map(({ name, path }) => ['', '', '', `Tài liệu kèm theo: ${name}`, '', place(path)]),
    ...figures.map(({ kind, campaignTitle, bodyName, sheet }) => ['', shortDate(date), bodyName, `${figuresWords[kind]}: ${campaignTitle}`, '', place(sheet)]),
  ]
}

/** `van-ban/01-…` as it is found in the folder: `van-ban 01`. */
function place(path: string): string {
  return path.replace(/^([^/]+)\/(\d+)-.*$/u, '$1 $2')
}
