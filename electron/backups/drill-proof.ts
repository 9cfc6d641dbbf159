/** The proof of a rehearsal as a paper: which copy, what was examined, what was found; a person signs it. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { DrillResult } from '../../shared/domain/backup.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { groupedHash } from '../files/index.ts'

export function drillProof({ at, actor, fileName, sha256, size, sound, checks, seconds }: DrillResult, body: BodyVersion): DocumentModel {
  const day = dayOfMoment(at)
  return documentModelSchema.parse({
    schemaVersion: 1, kind: 'report',
    letterhead: { superior: body.letterheadSuperior, issuers: [body.letterheadIssuer] },
    number: { number: null, kindSymbol: documentKinds.report.symbol, bodySymbol: body.symbol },
    placeAndDate: { place: body.place, date: day },
    subject: `kết quả diễn tập phục hồi dữ liệu ngày ${shortDate(day)}`,
    body: [
      paragraph(`Ngày ${shortDate(day)}, người thực hiện ${actor} đã mở thử bản sao lưu “${fileName}” (${quantityText(String(size))} byte) ở một nơi tách riêng với tệp đang dùng, kiểm tra toàn bộ trong ${quantityText(String(seconds))} giây.`),
      { kind: 'table', columns: columns.map(({ share, align }) => ({ share, align })), header: [columns.map(({ title }) => cell(title))], rows: checks.map((check, at) => [String(at + 1), check.name, quantityText(String(check.counted)), check.sound ? 'Tốt' : 'Hỏng'].map(cell)) },
      paragraph(sound ? 'Bản sao lưu dùng được để phục hồi.' : 'Bản sao lưu có chỗ hỏng, không dùng để phục hồi được; phải sao lưu lại và kiểm tra ổ đĩa.'),
      paragraph(`Mã kiểm tra của bản sao lưu (SHA-256): ${groupedHash(sha256)}.`),
    ],
    signatures: { layout: 'single', right: { form: 'own', authority: null, role: 'NGƯỜI THỰC HIỆN', post: null, fullName: null } },
    recipients: { items: [], archive: `Lưu ${body.name}` },
  })
}

const columns = [
  { title: 'TT', share: 8, align: 'centre' }, { title: 'Nội dung kiểm tra', share: 52, align: 'left' }, { title: 'Số đã xem', share: 20, align: 'right' }, { title: 'Kết quả', share: 20, align: 'centre' },
] as const

function cell(content: string): { readonly content: string } {
  return { content }
}

function paragraph(content: string): { readonly kind: 'paragraph', readonly content: string } {
  return { kind: 'paragraph', content }
}
